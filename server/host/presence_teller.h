#pragma once

#include "host/lot_rooms.h"
#include "host/rate_limiter.h"
#include "net/encoded_event.h"

#include <QObject>
#include <QSet>
#include <QTimer>
#include <functional>

namespace gavel::host {

/// Tells a room who comes and goes: by name who has one, while it is small and nobody hurries, else how many are there,
/// at most twice a second (PROTOCOL.md, "Rooms"). Net thread.
class PresenceTeller : public QObject
{
    Q_OBJECT

public:
    using Now = std::function<auction::TimeMs()>;
    using Tell = std::function<void(const LotRoom &room, const net::EncodedEvent &event)>;

    PresenceTeller(LotRooms &rooms, Now now, Tell tell, QObject *parent = nullptr);

    /// `event` is `joined` or `left`; empty: somebody without a name, or who is there still.
    void changed(const LotRoom &room, QLatin1StringView event, const QString &nick);

private:
    void flush();

    LotRooms &m_rooms;
    const Now m_now;
    const Tell m_tell;
    QSet<auction::LotId> m_due; ///< whose `present` is to be told
    QTimer m_pause;
    RateLimiter m_rate{5, 1'000, 20}; ///< by room: who comes and goes in a hurry is counted, not named
};

} // namespace gavel::host
