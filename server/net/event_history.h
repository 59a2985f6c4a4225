#pragma once

#include "net/encoded_event.h"

#include <QList>
#include <QMap>
#include <QString>

#include <deque>
#include <optional>

namespace gavel::net {

struct Limits;

/// Rooms, and the number of the newest event when each was entered: who entered was told all up to there.
using EnteredRooms = QMap<QString, quint64>;

/// What rooms were told in the last while, numbered, so that a client whose line was cut can be told what it missed:
/// Limits::recoveryMs of it, and no more than Limits::historyBytesMax. Server thread only.
/// Source: PROTOCOL.md "Rooms", recovery.
class EventHistory
{
public:
    /// The limits must outlive it.
    explicit EventHistory(const Limits &limits);

    /// Gives an event the next number, which its receivers are told as its last argument, and keeps it. It was for a
    /// `room`, or for all if that is empty, but not for those who are in the room `butFor`. Time in ms, only forward.
    [[nodiscard]] EncodedEvent add(const EncodedEvent &event, const QString &room, const QString &butFor, qint64 nowMs);

    /// The number of the newest.
    [[nodiscard]] quint64 newest() const { return m_newest; }

    /// What came after that number for one who is in these rooms, of each what came after its entering; nothing if it
    /// is no longer all to be had, or too much to be sent at once.
    [[nodiscard]] std::optional<QList<EncodedEvent>> after(quint64 number, const EnteredRooms &rooms) const;

    [[nodiscard]] qsizetype bytes() const { return m_bytes; }

private:
    struct Past
    {
        EncodedEvent event;
        QString room;
        QString butFor;
        qint64 atMs;
    };

    const Limits &m_limits;
    std::deque<Past> m_events; ///< the last of them has the newest number
    quint64 m_newest = 0;
    qsizetype m_bytes = 0;
};

} // namespace gavel::net
