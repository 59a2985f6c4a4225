#pragma once

#include "net/stream_group.h"
#include "store/store.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <optional>

namespace gavel {

namespace net {
class EventStream;
}

/// The house's event stream: changed lots at most four times a second, and announcements, in the order of their change
/// numbers (PROTOCOL.md, "Event streams"). Whoever comes back is told what they missed at the pace at which they read,
/// so that there is never too much to come back to; then they hear what all hear. Net thread.
class HouseStream : public QObject
{
    Q_OBJECT

public:
    explicit HouseStream(Store &store, QObject *parent = nullptr);

    /// Takes a stream in, from after `lastEventId` on if the house has come so far, else from now on.
    void add(net::EventStream *stream, std::optional<qint64> lastEventId);

    /// The book's newest change.
    void changed(qint64 change);
    /// What all who hear it are told at once, beside the changes. Who misses it reads the house when it comes back.
    void tell(const QByteArray &event) { m_streams.broadcast(event); }

    [[nodiscard]] qsizetype count() const { return m_streams.count() + m_behind.size() + (m_asked ? 1 : 0); }

private:
    /// A reader that has not been told everything yet.
    struct Behind
    {
        QPointer<net::EventStream> stream;
        std::optional<qint64> after; ///< none: wants to begin
    };

    void flush();
    void catchUp();
    [[nodiscard]] std::optional<Behind> takeReady();
    void tellMissed(const Behind &behind, const Changes &changes);
    void join(net::EventStream *stream, qint64 told);
    void flushSoon();

    Store &m_store;
    net::StreamGroup m_streams;    ///< those who have been told everything up to m_told
    QList<Behind> m_behind;        ///< the one that has waited longest first
    std::optional<Behind> m_asked; ///< whom the book is asked for: one at a time, however many come back at once
    QTimer m_timer;
    QTimer m_catchUpTimer;
    qint64 m_newest = 0;
    qint64 m_told = 0;
    bool m_asking = false;
};

} // namespace gavel
