#pragma once

#include "net/stream_group.h"
#include "store/store.h"

#include <QObject>
#include <QTimer>

namespace gavel {

namespace net {
class EventStream;
}

/// The house's event stream: changed lots at most four times a second, and announcements, in the order of their change
/// numbers (PROTOCOL.md, "Event streams"). Net thread.
class HouseStream : public QObject
{
    Q_OBJECT

public:
    explicit HouseStream(Store &store, QObject *parent = nullptr);

    /// Takes a stream in, from after `lastEventId` on if all of that is to be had, else from now on.
    void add(net::EventStream *stream, std::optional<qint64> lastEventId);

    /// The book's newest change.
    void changed(qint64 change);

    [[nodiscard]] qsizetype count() const { return m_streams.count(); }
    void closeAll() { m_streams.closeAll(); }

private:
    void flush();

    Store &m_store;
    net::StreamGroup m_streams;
    QTimer m_timer;
    qint64 m_newest = 0;
    qint64 m_told = 0;
    bool m_asking = false;
};

/// The frames of changes in their order; `lots` [] under the newest number if there are none.
[[nodiscard]] QByteArray encodeChanges(const Changes &changes);

} // namespace gavel
