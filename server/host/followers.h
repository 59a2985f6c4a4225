#pragma once

#include "host/boot_clock.h"
#include "host/clock_ticks.h"
#include "host/house_changes.h"
#include "net/room_handler.h"

#include <QSet>
#include <functional>

namespace gavel::net {

class Rooms;
class RoomSession;

} // namespace gavel::net

namespace gavel::host {

/// Those who follow the house in the rooms: its changes, and the time (PROTOCOL.md, "Rooms", `follow`). A session that
/// follows does so until it ends; announcements all hear who are here. Net thread.
class Followers : public QObject, private HouseAudience
{
    Q_OBJECT

public:
    /// The book can't be read.
    using Failed = std::function<void(quint64 session, const net::Ack &ack)>;

    /// Store, clock and rooms must outlive it.
    Followers(store::Store &store, const BootClock &clock, int intervalMs, net::Rooms &rooms, Failed failed);

    /// Takes a session in, from after that change on if the house has come so far, else from now on. False while it is
    /// being told what it missed.
    [[nodiscard]] bool add(net::RoomSession &session, std::optional<qint64> after, const net::Ack &ack);
    /// A session that came back in all its rooms.
    void welcomeBack(const net::RoomSession &session);

    /// The book's newest change.
    void changed(qint64 change) { m_changes.changed(change); }

    [[nodiscard]] qsizetype count() const;

private:
    class Reader;

    [[nodiscard]] bool isThere() const override;
    void tell(const Telling &telling) override;
    void tellTime();

    const BootClock &m_clock;
    net::Rooms &m_rooms;
    const Failed m_failed;
    QSet<quint64> m_catchingUp; ///< sessions; before the changes, whose readers take themselves out as they go
    ClockTicks m_ticks;
    HouseChanges m_changes;
};

} // namespace gavel::host
