#pragma once

#include "host/house_changes.h"
#include "net/stream_group.h"

namespace gavel::net {

class EventStream;

} // namespace gavel::net

namespace gavel::host {

/// The house's event stream: changed lots and announcements, in the order of their change numbers (PROTOCOL.md, "Event
/// streams"). Net thread.
class HouseStream : private HouseAudience
{
public:
    explicit HouseStream(store::Store &store);

    /// Takes a stream in, from after `lastEventId` on if the house has come so far, else from now on.
    void add(net::EventStream *stream, std::optional<qint64> lastEventId);

    /// The book's newest change.
    void changed(qint64 change) { m_changes.changed(change); }
    /// What all who hear it are told at once, beside the changes. Who misses it reads the house when it comes back.
    void tell(const QByteArray &event) { m_streams.broadcast(event); }

    [[nodiscard]] qsizetype count() const { return m_streams.count() + m_changes.waitingCount(); }

private:
    [[nodiscard]] bool isThere() const override { return m_streams.count() > 0; }
    void tell(const Telling &telling) override { m_streams.broadcast(streamBytes(telling)); }

    net::StreamGroup m_streams;
    HouseChanges m_changes;
};

} // namespace gavel::host
