#pragma once

#include <QHash>
#include <QList>
#include <atomic>
#include <thread>
#include <utility>
#include <vector>

namespace gavel::bench {

/// Watches lots at one host by their event streams, in a thread of its own, and notes when it heard of each bid.
class Listener
{
public:
    /// Returns once every stream has begun.
    Listener(quint16 port, const QList<qint64> &lots);
    /// Hears nothing more.
    ~Listener();
    Q_DISABLE_COPY_MOVE(Listener)

    /// Steady nanoseconds of each bid, by its lot's place and seq; ends the listening.
    [[nodiscard]] QHash<std::pair<int, qint64>, qint64> heard();

private:
    void listen();
    void take(std::size_t stream);

    struct Stream
    {
        int descriptor = -1;
        QByteArray line; ///< as far as it has come
        bool isBid = false;
    };
    std::vector<Stream> m_streams;
    int m_epoll;
    std::atomic<bool> m_isOver = false;
    QHash<std::pair<int, qint64>, qint64> m_heard;
    std::thread m_thread;
};

} // namespace gavel::bench
