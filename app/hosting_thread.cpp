#include "hosting_thread.h"

#include "host_options.h"

#include <QDir>
#include <QEventLoop>
#include <QNetworkInterface>
#include <QTime>

namespace gavel {

using namespace Qt::StringLiterals;
using models::LogLevel;

namespace {

HostOptions hostOptionsFrom(const ui::HostingOptions &chosen, const QString &folder)
{
    HostOptions options;
    options.address = QHostAddress(chosen.lan ? QHostAddress::AnyIPv4 : QHostAddress::LocalHost);
    options.port = chosen.port == 0 ? limits::portDefault : chosen.port;
    options.dataFolder = folder;
    options.name = chosen.houseName;
    options.currency = currencyOf(chosen.currency).value_or(defaultCurrency());
    options.rates = {.premium = chosen.premium, .commission = chosen.commission};
    options.limitedFunds = chosen.limitedFunds;
    options.openingFunds = chosen.openingFunds;
    options.demo = chosen.demo;
    return options;
}

bool isOnANetwork(const QNetworkInterface &interface)
{
    const auto flags = interface.flags();
    return flags.testFlag(QNetworkInterface::IsRunning) && !flags.testFlag(QNetworkInterface::IsLoopBack) &&
           (interface.type() == QNetworkInterface::Ethernet || interface.type() == QNetworkInterface::Wifi);
}

/// Where others on the network find what this computer serves at this port; empty if it is on none.
QUrl networkAddress(int port)
{
    for (const auto &interface : QNetworkInterface::allInterfaces()) {
        if (!isOnANetwork(interface))
            continue;
        for (const auto &entry : interface.addressEntries()) {
            if (entry.ip().protocol() == QAbstractSocket::IPv4Protocol)
                return QUrl(u"http://%1:%2"_s.arg(entry.ip().toString()).arg(port));
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

/// In the net thread. A usual port that is taken is no reason not to host: another one is. Of a new house that could
/// not be opened nothing is left behind: it was never seen.
void HostingThread::open(const ui::HostingOptions &options)
{
    const bool isNew = options.folder.isEmpty();
    const QString folder = isNew ? m_shelf.folderFor(options.houseName) : options.folder;
    HostOptions host = hostOptionsFrom(options, folder);
    const auto tried = [&] {
        const bool serves = tryOpen(host);
        if (!serves && isNew)
            QDir(folder).removeRecursively();
        return serves;
    };
    bool serves = tried();
    if (!serves && m_fault.port && options.port == 0) {
        host.port = 0;
        serves = tried();
    }
    if (serves)
        opened(options, folder);
    else
        tell([this, fault = m_fault] { fail(fault); });
}

bool HostingThread::tryOpen(const HostOptions &options)
{
    m_house = new AuctionHouse(options, m_context);
    const auto started = m_house->start();
    if (started)
        return true;
    m_fault = started.error();
    delete std::exchange(m_house, nullptr);
    return false;
}

void HostingThread::opened(const ui::HostingOptions &options, const QString &folder)
{
    if (const auto kept = m_shelf.remember(folder, options); !kept) {
        tell([this, why = kept.error()] {
            note(LogLevel::Warning, u"How the house was opened was not written down: %1"_s.arg(why));
        });
    }
    for (const QString &warning : m_house->warnings())
        tell([this, warning] { note(LogLevel::Warning, warning); });
    const QUrl address = m_house->url();
    const Opened opened{.address = address,
                        .publicAddress = options.lan ? networkAddress(address.port()) : QUrl(),
                        .hostToken = {},
                        .asksPassword = !m_house->newHostPassword().isEmpty()};
    connect(m_house, &AuctionHouse::troubled, m_context,
            [this](const QString &sentence) { tell([this, sentence] { note(LogLevel::Error, sentence); }); });
    connect(m_house, &AuctionHouse::hostSessionOpened, m_context, [this, opened](const QByteArray &token) {
        Opened told = opened;
        told.hostToken = token;
        tell([this, told] { report(told); });
    });
    m_house->openHostSession();
}

void HostingThread::report(const Opened &opened)
{
    m_publicAddress = opened.publicAddress;
    note(LogLevel::Info, u"Serving %1"_s.arg(opened.address.toString()));
    if (!opened.publicAddress.isEmpty()) {
        note(LogLevel::Info, u"On the network as %1"_s.arg(opened.publicAddress.toString()));
        note(LogLevel::Warning, u"Without TLS, passwords and bids cross the network in the clear. Serve only a network "
                                "that you trust."_s);
    }
    Q_EMIT started(opened.address, opened.hostToken, opened.asksPassword);
}

void HostingThread::fail(const AuctionHouse::StartFault &fault)
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
            connect(m_house, &AuctionHouse::stopped, m_context, [this] {
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
    note(LogLevel::Info, u"Stopped"_s);
    Q_EMIT stopped();
}

} // namespace gavel
