#pragma once

#include "net/descriptors.h"

#include <QSocketNotifier>
#include <QTcpServer>
#include <QTimer>

#include <functional>
#include <memory>

namespace gavel::net {

/// A QTcpServer that accepts by itself, because QTcpServer, when the process has run out of descriptors, either pauses
/// for ever or spins, by which error it met before (seen with Qt 6.4.2). Server thread only; seen only inside net.
class Listener : public QTcpServer
{
    Q_OBJECT

public:
    /// `accepted` takes over each descriptor.
    Listener(std::function<void(qintptr)> accepted, int retryMs, QObject *parent);

    /// As QTcpServer::listen().
    [[nodiscard]] bool start(const QHostAddress &address, quint16 port);
    void stop();

Q_SIGNALS:
    /// A client was hung up on because there was no descriptor for it.
    void turnedAway();

private:
    void acceptAll();
    void turnAway();

    std::function<void(qintptr)> m_accepted;
    std::unique_ptr<QSocketNotifier> m_notifier;
    SpareDescriptor m_spare;
    QTimer m_retry;
};

} // namespace gavel::net
