#pragma once

#include "house_shelf.h"

#include "host/auction_house.h"
#include "windows/hosting.h"

#include <QThread>

#include <functional>

namespace gavel::app {

/// Hosts in this process, in a thread of its own, for the windows that join over loopback like anybody else.
class HostingThread : public ui::HostingService
{
    Q_OBJECT

public:
    /// The houses are kept below `dataFolder`.
    explicit HostingThread(const QString &dataFolder, QObject *parent = nullptr);
    /// Stops the house in order and waits for it.
    ~HostingThread() override;

    void start(const ui::HostingOptions &options) override;
    void stop() override;
    [[nodiscard]] bool isRunning() const override { return m_running; }
    void findHouses() override;
    [[nodiscard]] QUrl publicAddress() const override { return m_publicAddress; }
    [[nodiscard]] quint16 missedPort() const override { return m_missedPort; }
    [[nodiscard]] ui::Reach reach() const override { return m_reach; }
    void setReach(ui::Reach reach) override;
    [[nodiscard]] ui::TlsChoice tls() const override { return m_tls; }
    void setTls(const ui::TlsChoice &tls) override;
    [[nodiscard]] QString fingerprint() const override { return m_fingerprint; }
    [[nodiscard]] QList<ui::HostLogLine> recentLog() const override { return m_log; }

private:
    /// How a house serves, as its thread tells the windows.
    struct Opened
    {
        QUrl address;
        QUrl publicAddress;
        QByteArray hostToken;
        bool asksPassword = false;
        quint16 missedPort = 0;
        ui::Reach reach = ui::Reach::Computer;
        ui::TlsChoice tls;
        QString fingerprint;
    };

    void open(const ui::HostingOptions &options);
    [[nodiscard]] bool tryOpen(const host::HostOptions &options);
    void makeDoWithOwnCertificate(host::HostOptions &host);
    [[nodiscard]] QUrl addressForOthers(ui::Reach reach) const;
    void opened(ui::HostingOptions options, const QString &folder);
    void keep();
    void serve(ui::Reach reach);
    void tell(const std::function<void()> &inWindows);
    void report(const Opened &opened);
    void reached(ui::Reach reach, const QUrl &publicAddress);
    void noteReach();
    void fail(const host::AuctionHouse::StartFault &fault);
    void hasStopped();
    void noteTurnedAway(const QHostAddress &address);
    void note(models::LogLevel level, const QString &sentence);

    const HouseShelf m_shelf;
    QThread m_thread;
    QObject *m_context = nullptr;           ///< in m_thread
    host::AuctionHouse *m_house = nullptr;  ///< in m_thread, and touched there alone
    host::AuctionHouse::StartFault m_fault; ///< likewise: why the last try failed
    ui::HostingOptions m_options;           ///< likewise: how it is opened, with its folder and its port
    QUrl m_publicAddress;
    ui::Reach m_reach = ui::Reach::Computer;
    ui::TlsChoice m_tls;
    QString m_fingerprint;
    quint16 m_missedPort = 0;
    QList<ui::HostLogLine> m_log;
    bool m_running = false;
    bool m_stopping = false;
};

} // namespace gavel::app
