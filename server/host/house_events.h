#pragma once

#include "store/queries.h"

#include <QByteArray>

namespace gavel {

/// What the house's event stream tells of changes in one go.
struct Telling
{
    QByteArray events; ///< as they go over the wire; empty: nothing
    qint64 upTo = 0;   ///< all changes up to this one have been told
};

/// No event is longer, so that one is never more than a reader may have waiting.
inline constexpr qsizetype houseEventBytesMax = 64 * 1024;
/// Nor much more than this at once: the rest is told when this has been taken.
inline constexpr qsizetype houseTellingBytesMax = 4 * houseEventBytesMax;

/// Changes in their order: runs of lots as `lots`, a run that is long as several of which the last alone has an id, so
/// that whoever is cut off in its midst is told all of it again; announcements between them (PROTOCOL.md, "Event
/// streams"). Pure.
[[nodiscard]] Telling tellingOf(const Changes &changes);

/// `lots` [] under that change number: whoever gets it reads the list.
[[nodiscard]] QByteArray beginningAt(qint64 change);

} // namespace gavel
