#include "hosting_thread.h"

#include "demo/demo.h"
#include "host_options.h"

#include "host/certificate.h"
#include "net/admission.h"
#include "net/hosting_loop.h"

#include <QDir>
#include <QEventLoop>
#include <QNetworkInterface>
#include <QTcpServer>
#include <QTime>

namespace gavel::app {

using namespace Qt::StringLiterals;
using models::LogLevel;

namespace {

constexpr quint16 portsTried = 20;

QHostAddress addressFor(ui::Reach reach)
{
    return QHostAddress(reach == ui::Reach::Computer ? QHostAddress::LocalHost : QHostAddress::AnyIPv4);
}

/// One near PROTOCOL.md's that is free now: those that computers give out by themselves may be taken the next time.
/// 0: whichever the system gives.
quint16 anotherPort(const QHostAddress &address)
{
    for (quint16 port = protocol::limits::portDefault + 1; port <= protocol::limits::portDefault + portsTried; ++port) {
        QTcpServer probe;
        if (probe.listen(address, port))
            return port;
    }
    return 0;
}

host::HostOptions hostOptionsFrom(const ui::HostingOptions &chosen, const QString &folder)
{
    host::HostOptions options;
    options.address = addressFor(chosen.reach);
    options.hall = chosen.reach == ui::Reach::Hall;
    options.port = chosen.port == 0 ? protocol::limits::portDefault : chosen.port;
    options.dataFolder = folder;
    options.name = chosen.houseName;
    options.currency = auction::currencyOf(chosen.currency).value_or(defaultCurrency());
    options.rates = {.premium = chosen.premium, .commission = chosen.commission, .tax = chosen.tax};
    options.tlsSelf = chosen.tls.by == ui::TlsChoice::By::OwnCertificate;
    options.tlsCertificateFile = chosen.tls.certificateFile;
    options.tlsKeyFile = chosen.tls.keyFile;
    options.limitedFunds = chosen.limitedFunds;
    options.openingFunds = chosen.openingFunds;
    if (chosen.demo)
        options.resident = &demo::makeDemo;
    return options;
}

bool isOnANetwork(const QNetworkInterface &interface)
{
    const auto flags = interface.flags();
    return flags.testFlag(QNetworkInterface::IsRunning) && !flags.testFlag(QNetworkInterface::IsLoopBack) &&
           (interface.type() == QNetworkInterface::Ethernet || interface.type() == QNetworkInterface::Wifi);
}

/// This computer's on the network that others are on; empty if it is on none.
QString networkAddress()
{
    for (const auto &interface : QNetworkInterface::allInterfaces()) {
        if (!isOnANetwork(interface))
            continue;
        for (const auto &entry : interface.addressEntries()) {
            if (entry.ip().protocol() == QAbstractSocket::IPv4Protocol)
                return entry.ip().toString();
        }
    }
    return {};
}

} // namespace

HostingThread::HostingThread(const QString &dataFolder, QObject *parent)
    : ui::HostingService(parent)
    , m_shelf(dataFolder)
    , m_context(new QObject)
{
    m_thread.setObjectName(u"net"_s);
    net::useHostingLoop(m_thread);
    m_context->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.start();
}

HostingThread::~HostingThread()
{
    if (m_running) {
        QEventLoop loop;
        connect(this, &ui::HostingService::stopped, &loop, &QEventLoop::quit);
        stop();
        loop.exec();
    }
    m_thread.quit();
    m_thread.wait();
}

void HostingThread::tell(const std::function<void()> &inWindows)
{
    QMetaObject::invokeMethod(this, inWindows, Qt::QueuedConnection);
}

void HostingThread::findHouses()
{
    QMetaObject::invokeMethod(
        m_context, [this] { tell([this, houses = m_shelf.houses()] { Q_EMIT housesFound(houses); }); },
        Qt::QueuedConnection);
}

void HostingThread::start(const ui::HostingOptions &options)
{
    if (m_running)
        return;
    m_running = true;
    QMetaObject::invokeMethod(
        m_context, [this, options] { open(options); }, Qt::QueuedConnection);
}

/// In the net thread. A usual port that is taken is no reason not to host, nor is one that a house had before: another
/// one is. Of a new house that could not be opened nothing is left behind: it was never seen.
void HostingThread::open(const ui::HostingOptions &options)
{
    const bool isNew = options.folder.isEmpty();
    const QString folder = isNew ? m_shelf.folderFor(options.houseName) : options.folder;
    host::HostOptions host = hostOptionsFrom(options, folder);
    if (!isNew)
        makeDoWithOwnCertificate(host);
    const auto tried = [&] {
        const bool serves = tryOpen(host);
        if (!serves && isNew)
            QDir(folder).removeRecursively();
        return serves;
    };
    bool serves = tried();
    if (!serves && m_fault.port && (options.port == 0 || !isNew)) {
        host.port = anotherPort(host.address);
        serves = tried();
    }
    if (serves)
        return opened(options, folder);
    const QUrl elsewhere = m_fault.inUse ? HouseShelf::servedAt(folder) : QUrl();
    tell([this, fault = m_fault, elsewhere] {
        if (elsewhere.isEmpty())
            return fail(fault);
        m_running = false;
        Q_EMIT servedElsewhere(elsewhere);
    });
}

/// An evening does not wait for files that have moved since the house was opened last: what it says stays encrypted.
void HostingThread::makeDoWithOwnCertificate(host::HostOptions &host)
{
    if (host.tlsCertificateFile.isEmpty())
        return;
    const auto read = host::readCertificate(host.tlsCertificateFile, host.tlsKeyFile);
    if (read)
        return;
    host.tlsCertificateFile.clear();
    host.tlsKeyFile.clear();
    host.tlsSelf = true;
    tell([this, why = read.error()] {
        note(LogLevel::Error, why + u" This time the house serves by a certificate of its own."_s);
    });
}

/// In the net thread: where others on the network find the house; empty if it is on none, or if they can't. A
/// certificate from files is good for a name alone.
QUrl HostingThread::addressForOthers(ui::Reach reach) const
{
    const QString name = m_house->certificateName();
    const QString host = name.isEmpty() ? networkAddress() : name;
    if (reach == ui::Reach::Computer || host.isEmpty())
        return {};
    QUrl address = m_house->url();
    address.setHost(host);
    address.setPath({});
    return m_house->invitationTo(address);
}

bool HostingThread::tryOpen(const host::HostOptions &options)
{
    m_house = new host::AuctionHouse(options, m_context);
    const auto started = m_house->start();
    if (started)
        return true;
    m_fault = started.error();
    delete std::exchange(m_house, nullptr);
    return false;
}

void HostingThread::opened(ui::HostingOptions options, const QString &folder)
{
    const auto port = static_cast<quint16>(m_house->url().port());
    const quint16 missed = options.port != 0 && options.port != port ? options.port : 0;
    options.folder = folder;
    options.port = missed != 0 ? missed : port; // what is printed once leads here again
    m_options = options;
    keep();
    for (const QString &warning : m_house->warnings())
        tell([this, warning] { note(LogLevel::Warning, warning); });
    const Opened opened{.address = m_house->pinnedUrl(),
                        .publicAddress = addressForOthers(options.reach),
                        .hostToken = {},
                        .asksPassword = !m_house->newHostPassword().isEmpty(),
                        .missedPort = missed,
                        .reach = options.reach,
                        .tls = options.tls,
                        .fingerprint = m_house->ownFingerprint()};
    connect(m_house, &host::AuctionHouse::troubled, m_context,
            [this](const QString &sentence) { tell([this, sentence] { note(LogLevel::Error, sentence); }); });
    connect(m_house, &host::AuctionHouse::turnedAway, m_context,
            [this](const QHostAddress &from) { tell([this, from] { noteTurnedAway(from); }); });
    connect(m_house, &host::AuctionHouse::hostSessionOpened, m_context, [this, opened](const QByteArray &token) {
        Opened told = opened;
        told.hostToken = token;
        tell([this, told] { report(told); });
    });
    m_house->openHostSession();
}

/// In the net thread: for the next time.
void HostingThread::keep()
{
    if (const auto kept = m_shelf.remember(m_options.folder, m_options); !kept) {
        tell([this, why = kept.error()] {
            note(LogLevel::Warning, u"How the house was opened was not written down: %1"_s.arg(why));
        });
    }
}

void HostingThread::setReach(ui::Reach reach)
{
    if (!m_running || m_stopping)
        return;
    QMetaObject::invokeMethod(
        m_context, [this, reach] { serve(reach); }, Qt::QueuedConnection);
}

/// In the net thread.
void HostingThread::serve(ui::Reach reach)
{
    if (!m_house)
        return;
    if (addressFor(reach) != addressFor(m_options.reach)) {
        if (const auto served = m_house->serveOn(addressFor(reach)); !served) {
            return tell([this, why = served.error()] {
                note(LogLevel::Error, why);
                Q_EMIT reachChanged(why);
            });
        }
    }
    m_house->setHall(reach == ui::Reach::Hall);
    m_options.reach = reach;
    keep();
    tell([this, reach, address = addressForOthers(reach)] { reached(reach, address); });
}

void HostingThread::setTls(const ui::TlsChoice &tls)
{
    if (!m_running || m_stopping)
        return;
    m_tls = tls;
    QMetaObject::invokeMethod(
        m_context,
        [this, tls] {
            m_options.tls = tls;
            if (m_house)
                keep();
        },
        Qt::QueuedConnection);
}

void HostingThread::reached(ui::Reach reach, const QUrl &publicAddress)
{
    m_reach = reach;
    m_publicAddress = publicAddress;
    if (reach == ui::Reach::Computer)
        note(LogLevel::Info, u"On this computer alone"_s);
    else
        noteReach();
    Q_EMIT reachChanged({});
}

void HostingThread::noteReach()
{
    if (m_publicAddress.isEmpty())
        return;
    note(LogLevel::Info, u"On the network as %1"_s.arg(m_publicAddress.toString(QUrl::RemoveFragment)));
    if (m_publicAddress.scheme() != u"https") {
        note(LogLevel::Warning,
             u"Without TLS, passwords and bids cross the network in the clear. Serve only a network that you trust."_s);
    }
    if (m_reach == ui::Reach::Hall)
        note(LogLevel::Info, u"No private address is limited: a hall's phones may share one"_s);
}

void HostingThread::noteTurnedAway(const QHostAddress &address)
{
    note(LogLevel::Warning,
         u"Somebody at %1 was turned away: too many connections or sign-ins of one address"_s.arg(address.toString()));
    if (m_reach == ui::Reach::Network && net::isIn(net::privateNetworks(), address))
        Q_EMIT turnedAway(address.toString());
}

void HostingThread::report(const Opened &opened)
{
    m_reach = opened.reach;
    m_publicAddress = opened.publicAddress;
    m_tls = opened.tls;
    m_fingerprint = opened.fingerprint;
    m_missedPort = opened.missedPort;
    note(LogLevel::Info, u"Serving %1"_s.arg(opened.address.toString(QUrl::RemoveFragment)));
    if (!m_fingerprint.isEmpty())
        note(LogLevel::Info, u"The house's own certificate has the SHA-256 fingerprint %1"_s.arg(m_fingerprint));
    if (m_missedPort != 0) {
        note(LogLevel::Warning,
             u"Port %1 is taken by another program. Codes that were printed lead there this time."_s.arg(m_missedPort));
    }
    noteReach();
    Q_EMIT started(opened.address, opened.hostToken, opened.asksPassword);
}

void HostingThread::fail(const host::AuctionHouse::StartFault &fault)
{
    m_running = false;
    note(LogLevel::Error, fault.sentence);
    Q_EMIT failed(fault.port    ? ui::HostingTrouble::PortTaken
                  : fault.inUse ? ui::HostingTrouble::HouseInUse
                                : ui::HostingTrouble::Other,
                  fault.sentence);
}

void HostingThread::note(LogLevel level, const QString &sentence)
{
    m_log.append({.at = QTime::currentTime(), .level = level, .text = sentence});
    if (m_log.size() > models::hostLogLinesMax)
        m_log.removeFirst();
    Q_EMIT logged(m_log.last());
}

void HostingThread::stop()
{
    if (!m_running || std::exchange(m_stopping, true))
        return;
    QMetaObject::invokeMethod(
        m_context,
        [this] {
            if (!m_house) // it could not be opened, which is on its way to be told
                return tell([this] { hasStopped(); });
            connect(m_house, &host::AuctionHouse::stopped, m_context, [this] {
                std::exchange(m_house, nullptr)->deleteLater();
                tell([this] { hasStopped(); });
            });
            m_house->stop();
        },
        Qt::QueuedConnection);
}

void HostingThread::hasStopped()
{
    m_running = m_stopping = false;
    m_publicAddress.clear();
    m_reach = ui::Reach::Computer;
    m_missedPort = 0;
    m_tls = {};
    m_fingerprint.clear();
    note(LogLevel::Info, u"Stopped"_s);
    Q_EMIT stopped();
}

} // namespace gavel::app
