#pragma once

#include "host/auction_house.h"
#include "windows/hosting.h"

#include <QPointer>
#include <QThread>

namespace gavel {

/// Hosts in this process, in a thread of its own, for the windows that join over loopback like anybody else.
class HostingThread : public ui::HostingService
{
    Q_OBJECT

public:
    explicit HostingThread(QObject *parent = nullptr);
    /// Stops the house in order and waits for it.
    ~HostingThread() override;

    void start(const ui::HostingOptions &options) override;
    void stop() override;
    [[nodiscard]] bool isRunning() const override { return m_running; }

private:
    void open(const HostOptions &options, bool portIsDefault);
    void report(const QUrl &address, const QByteArray &token, bool asksPassword);

    QThread m_thread;
    QObject *m_context = nullptr;    ///< in m_thread
    AuctionHouse *m_house = nullptr; ///< in m_thread, and touched there alone
    bool m_running = false;
};

} // namespace gavel
