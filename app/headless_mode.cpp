#include "headless_mode.h"

#include "command_line.h"
#include "host_options.h"
#include "termination.h"

#include "host/auction_house.h"
#include "net/admission.h"
#include "net/hosting_loop.h"

#include <QCoreApplication>
#include <cstdio>

namespace gavel {

namespace {

void warnOf(const HostOptions &options)
{
    if (!options.address.isLoopback() && options.tlsCertificateFile.isEmpty() && !options.tlsSelf) {
        say(QStringLiteral("warning: without TLS, passwords and bids cross the network in the clear. Serve only a "
                           "network that you trust, give it a certificate by --tls-cert and --tls-key, or put a "
                           "proxy with TLS in front."));
    }
    if (!options.address.isLoopback() && !options.hall && options.maxConnectionsPerAddress > 0) {
        say(QStringLiteral("one address may have %1 connections and 10 sign-ins a minute. Phones in a hall often share "
                           "one: --hall lifts that for private addresses.")
                .arg(options.maxConnectionsPerAddress));
    }
}

/// Once for each address.
void sayTurnedAway(const QHostAddress &address, bool hall)
{
    const bool lifted = !hall && net::isIn(net::privateNetworks(), address);
    say(QStringLiteral(
            "somebody at %1 was turned away: too many connections or sign-ins of one address. %2 lifts that.")
            .arg(address.toString(),
                 lifted ? QStringLiteral("--hall") : QStringLiteral("--trust ") + address.toString()));
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

    Termination termination(Termination::Hangup::EndsWithTerminal);
    AuctionHouse house(parsed->options);
    QObject::connect(&house, &AuctionHouse::troubled, &application, &say);
    QObject::connect(&house, &AuctionHouse::turnedAway, &application,
                     [hall = parsed->options.hall](const QHostAddress &address) { sayTurnedAway(address, hall); });
    if (const auto started = house.start(); !started) {
        say(started.error().sentence);
        return started.error().usage ? exitUsage : exitFailed;
    }
    warnOf(parsed->options);
    if (const QString fingerprint = house.ownFingerprint(); !fingerprint.isEmpty()) {
        say(QStringLiteral(
                "the house's own certificate has the SHA-256 fingerprint %1; desktops that join by %2 know it "
                "by that and ask nobody")
                .arg(fingerprint, house.invitation().toString()));
    }
    for (const QString &warning : house.warnings())
        say(QStringLiteral("warning: ") + warning);
    if (!house.newHostPassword().isEmpty()) {
        say(QStringLiteral("the account host has the password %1 (shown only now; GAVEL_HOST_PASSWORD sets it for a "
                           "new book)")
                .arg(house.newHostPassword()));
    }
    std::printf("gavel: serving %s\n", qPrintable(house.url().toString()));
    std::fflush(stdout);

    QObject::connect(&termination, &Termination::asked, &house, &AuctionHouse::stop);
    QObject::connect(&termination, &Termination::rereadAsked, &house, &AuctionHouse::rereadCertificate);
    QObject::connect(&house, &AuctionHouse::stopped, &application, &QCoreApplication::quit, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace gavel
