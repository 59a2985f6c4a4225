#pragma once

#include "net/encoded_event.h"
#include "store/queries.h"

#include <QByteArray>
#include <QList>
#include <optional>

namespace gavel::host {

/// One event of what is told of the house: `lots` with an array of them, or `announcement`.
struct HouseEvent
{
    QLatin1StringView name;
    QByteArray data; ///< JSON
    /// All up to this change has been told with it; none: there is more to it.
    std::optional<qint64> change;
};

/// What is told of changes in one go.
struct Telling
{
    QList<HouseEvent> events;
    qint64 upTo = 0; ///< all changes up to this one have been told

    [[nodiscard]] qsizetype bytes() const;
};

/// No event is longer, so that one is never more than a reader may have waiting.
inline constexpr qsizetype houseEventBytesMax = 64 * 1024;
/// Nor much more than this at once: the rest is told when this has been taken.
inline constexpr qsizetype houseTellingBytesMax = 4 * houseEventBytesMax;

/// Changes in their order: runs of lots as `lots`, a run that is long as several of which the last alone has an id, so
/// that whoever is cut off in its midst is told all of it again; announcements between them (PROTOCOL.md, "Event
/// streams"). Pure.
[[nodiscard]] Telling tellingOf(const store::Changes &changes);

/// As event streams have it; empty: nothing.
[[nodiscard]] QByteArray streamBytes(const Telling &telling);
/// As those have it who follow the house in the rooms.
[[nodiscard]] net::EncodedEvent roomEvent(const HouseEvent &event);

/// `lots` [] under that change number: whoever gets it reads the list.
[[nodiscard]] QByteArray beginningAt(qint64 change);
/// `reset` {} under it: the same, for whoever asked for what is forgotten.
[[nodiscard]] QByteArray resetAt(qint64 change);

} // namespace gavel::host
