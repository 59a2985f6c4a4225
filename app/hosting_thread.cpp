#include "hosting_thread.h"

#include "host_options.h"

#include <QEventLoop>

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

HostOptions hostOptionsFrom(const ui::HostingOptions &chosen)
{
    HostOptions options;
    options.address = QHostAddress(chosen.lan ? QHostAddress::AnyIPv4 : QHostAddress::LocalHost);
    options.port = chosen.port == 0 ? limits::portDefault : chosen.port;
    options.dataFolder = defaultDataFolder() + (chosen.demo ? u"/demo"_s : u""_s);
    options.name = chosen.houseName;
    options.currency = currencyOf(chosen.currency).value_or(defaultCurrency());
    options.demo = chosen.demo;
    return options;
}

} // namespace

HostingThread::HostingThread(QObject *parent)
    : ui::HostingService(parent)
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

void HostingThread::start(const ui::HostingOptions &options)
{
    if (m_running)
        return;
    m_running = true;
    QMetaObject::invokeMethod(
        m_context,
        [this, host = hostOptionsFrom(options), portIsDefault = options.port == 0] { open(host, portIsDefault); },
        Qt::QueuedConnection);
}

/// In the net thread. A usual port that is taken is no reason not to host: another one is.
void HostingThread::open(const HostOptions &options, bool portIsDefault)
{
    m_house = new AuctionHouse(options, m_context);
    const auto started = m_house->start();
    if (!started) {
        delete std::exchange(m_house, nullptr);
        if (portIsDefault && options.port != 0 && started.error().port) {
            HostOptions elsewhere = options;
            elsewhere.port = 0;
            return open(elsewhere, portIsDefault);
        }
        QMetaObject::invokeMethod(
            this,
            [this, sentence = started.error().sentence] {
                m_running = false;
                Q_EMIT failed(sentence);
            },
            Qt::QueuedConnection);
        return;
    }
    connect(m_house, &AuctionHouse::hostSessionOpened, m_context,
            [this, address = m_house->url(), asks = !m_house->newHostPassword().isEmpty()](const QByteArray &token) {
                QMetaObject::invokeMethod(
                    this, [this, address, token, asks] { report(address, token, asks); }, Qt::QueuedConnection);
            });
    m_house->openHostSession();
}

void HostingThread::report(const QUrl &address, const QByteArray &token, bool asksPassword)
{
    Q_EMIT started(address, token, asksPassword);
}

void HostingThread::stop()
{
    if (!m_running)
        return;
    QMetaObject::invokeMethod(
        m_context,
        [this] {
            connect(m_house, &AuctionHouse::stopped, m_context, [this] {
                std::exchange(m_house, nullptr)->deleteLater();
                QMetaObject::invokeMethod(
                    this,
                    [this] {
                        m_running = false;
                        Q_EMIT stopped();
                    },
                    Qt::QueuedConnection);
            });
            m_house->stop();
        },
        Qt::QueuedConnection);
}

} // namespace gavel
