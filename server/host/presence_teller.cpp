#include "host/presence_teller.h"

#include "protocol/notices.h"

#include <utility>

namespace gavel::host {

namespace {

constexpr int presenceIntervalMs = 500;
constexpr int namedMax = 50; ///< members; beyond, only their number is told

} // namespace

PresenceTeller::PresenceTeller(LotRooms &rooms, Now now, Tell tell, QObject *parent)
    : QObject(parent)
    , m_rooms(rooms)
    , m_now(std::move(now))
    , m_tell(std::move(tell))
    , m_pause(this)
{
    m_pause.setInterval(presenceIntervalMs);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &PresenceTeller::flush);
}

void PresenceTeller::changed(const LotRoom &room, QLatin1StringView event, const QString &nick)
{
    const bool named = room.sessionCount() <= namedMax && !event.isEmpty();
    if (!named || !m_rate.take(room.name().toLatin1(), m_now())) {
        m_due.insert(room.id());
        if (!m_pause.isActive())
            m_pause.start();
        return;
    }
    const protocol::PresenceNotice notice{.lot = room.id(), .nick = nick, .present = room.present()};
    m_tell(room, net::EncodedEvent(event, protocol::toJson(notice)));
}

void PresenceTeller::flush()
{
    const QSet<auction::LotId> due = std::exchange(m_due, {});
    for (const auction::LotId lot : due) {
        if (const SharedRoom room = m_rooms.find(lot)) {
            const protocol::PresenceNotice notice{.lot = lot, .nick = {}, .present = room->present()};
            m_tell(*room, net::EncodedEvent(protocol::PresenceNotice::changed, protocol::toJson(notice)));
        }
    }
}

} // namespace gavel::host
