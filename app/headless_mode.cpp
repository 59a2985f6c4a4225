#include "headless_mode.h"

#include "command_line.h"
#include "event_log.h"
#include "host_options.h"
#include "service_manager.h"
#include "termination.h"

#include "host/auction_house.h"
#include "host/house_folder.h"
#include "net/admission.h"
#include "net/hosting_loop.h"

#include <QCoreApplication>
#include <cstdio>

namespace gavel::app {

using namespace Qt::StringLiterals;

namespace {

/// What a log of objects knows an event by, with what is its own.
QJsonObject named(const char *name, QJsonObject fields = {})
{
    fields.insert("event"_L1, QString::fromLatin1(name));
    return fields;
}

void warnOf(const host::HostOptions &options, const EventLog &log)
{
    if (!options.address.isLoopback() && options.tlsCertificateFile.isEmpty() && !options.tlsSelf) {
        log.warn(u"without TLS, passwords and bids cross the network in the clear. Serve only a network that you "
                 "trust, give it a certificate by --tls-cert and --tls-key, or put a proxy with TLS in front."_s,
                 named("in-the-clear"));
    }
    if (!options.address.isLoopback() && !options.hall && options.maxConnectionsPerAddress > 0) {
        log.write(EventLevel::Info,
                  u"one address may have %1 connections and 10 sign-ins a minute. Phones in a hall often share one: "
                  "--hall lifts that for private addresses."_s.arg(options.maxConnectionsPerAddress),
                  named("limits", {{u"connections"_s, options.maxConnectionsPerAddress}}));
    }
}

/// Once for each address.
void tellTurnedAway(const QHostAddress &address, bool hall, const EventLog &log)
{
    const bool lifted = !hall && net::isIn(net::privateNetworks(), address);
    log.write(EventLevel::Warning,
              u"somebody at %1 was turned away: too many connections or sign-ins of one address. %2 lifts that."_s.arg(
                  address.toString(), lifted ? u"--hall"_s : u"--trust "_s + address.toString()),
              named("turned-away", {{u"address"_s, address.toString()}}));
}

/// A password is told to the person at the terminal alone, whatever the level: a log is kept, and read by others.
void tellPassword(const QString &password, bool isShared, const EventLog &log)
{
    if (log.isKept()) {
        log.write(EventLevel::Warning,
                  u"the account host has a password that nobody was told. %1 by gavel password --data; "
                  "GAVEL_HOST_PASSWORD sets it for a new book."_s.arg(isShared ? u"Set one"_s
                                                                               : u"Stop the house and set one"_s),
                  named("password-made"));
    } else {
        log.tell(u"the account host has the password %1 (shown only now; GAVEL_HOST_PASSWORD sets it "
                 "for a new book)"_s.arg(password));
    }
}

/// By the same arguments, whose file may have changed. What else it says now counts from the next start on.
void rereadLevel(const QStringList &arguments, EventLog &log)
{
    const auto parsed = parseHostOptions(arguments);
    if (!parsed) {
        log.write(EventLevel::Error, parsed.error() + u" The log's level stays as it was."_s, named("trouble"));
        return;
    }
    if (parsed->log.level == log.level())
        return;
    log.setLevel(parsed->log.level);
    const QString name = QString::fromLatin1(logLevelNames.at(static_cast<size_t>(parsed->log.level)));
    log.write(EventLevel::Info, u"the log's level is %1 from now on"_s.arg(name),
              named("log-level", {{u"to"_s, name}}));
}

/// What an operator is told once the house serves.
void tellStart(const host::AuctionHouse &house, const host::HostOptions &options, const EventLog &log)
{
    warnOf(options, log);
    if (const QString fingerprint = house.ownFingerprint(); !fingerprint.isEmpty()) {
        log.tell(
            u"the house's own certificate has the SHA-256 fingerprint %1; desktops that join by %2 know it by "
            "that and ask nobody"_s.arg(fingerprint, house.invitation().toString()),
            named("own-certificate", {{u"sha256"_s, fingerprint}, {u"invitation"_s, house.invitation().toString()}}));
    }
    for (const QString &warning : house.warnings())
        log.warn(warning, named("warning"));
    if (!house.newHostPassword().isEmpty())
        tellPassword(house.newHostPassword(), host::HouseFolder::isDatabase(options.dataFolder), log);
    const QString url = house.url().toString();
    std::printf("gavel: serving %s\n", qPrintable(url));
    std::fflush(stdout);
    if (log.isKept())
        log.write(EventLevel::Info, u"serving %1"_s.arg(url), named("serving", {{u"url"_s, url}}));
}

} // namespace

int runHeadless(int &argc, char **argv, const QStringList &arguments)
{
    Termination::blockSignals();
    // GLib's loop is the slowest to wake, of the other threads too, and here nothing needs it.
    qputenv("QT_NO_GLIB", "1");
    net::useHostingLoop();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("gavel"));

    const auto parsed = parseHostOptions(arguments);
    if (!parsed)
        return usageFault(parsed.error());
    if (!parsed->text.isEmpty()) {
        std::printf("%s", qPrintable(parsed->text));
        return 0;
    }

    EventLog log(parsed->log);
    Termination termination(Termination::Hangup::EndsWithTerminal);
    host::AuctionHouse house(parsed->options);
    QObject::connect(&house, &host::AuctionHouse::troubled, &application,
                     [&log](const QString &sentence) { log.write(EventLevel::Error, sentence, named("trouble")); });
    QObject::connect(&house, &host::AuctionHouse::recovered, &application,
                     [&log](const QString &sentence) { log.tell(sentence, named("recovered")); });
    QObject::connect(
        &house, &host::AuctionHouse::turnedAway, &application,
        [&log, hall = parsed->options.hall](const QHostAddress &address) { tellTurnedAway(address, hall, log); });
    if (const auto started = house.start(); !started) {
        log.write(EventLevel::Error, started.error().sentence, named("not-started"));
        return started.error().usage ? exitUsage : exitFailed;
    }
    tellStart(house, parsed->options, log);
    ServiceManager manager;
    manager.tellReady(u"serving %1"_s.arg(house.url().toString()));

    QObject::connect(&termination, &Termination::asked, &manager, &ServiceManager::tellStopping);
    QObject::connect(&termination, &Termination::asked, &house, &host::AuctionHouse::stop);
    QObject::connect(&termination, &Termination::rereadAsked, &house, &host::AuctionHouse::rereadCertificate);
    QObject::connect(&termination, &Termination::rereadAsked, &application,
                     [&log, &arguments] { rereadLevel(arguments, log); });
    QObject::connect(&house, &host::AuctionHouse::stopped, &application, &QCoreApplication::quit, Qt::QueuedConnection);
    const int code = QCoreApplication::exec();
    if (log.isKept())
        log.write(EventLevel::Info, u"stopped"_s, named("stopped"));
    return code;
}

} // namespace gavel::app
