#include "host/followers.h"

#include "net/room_session.h"
#include "net/rooms.h"
#include "protocol/notices.h"
#include "protocol/room_answers.h"

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

/// No lot and no account's room has such a name.
const QString houseRoom = u"*"_s;

/// An announcement has no number in the rooms; this says how far they have heard with it.
HouseEvent standingAt(const HouseEvent &event)
{
    return {protocol::event_name::lots, "[]", event.change};
}

} // namespace

/// One that is being told what it missed.
class Followers::Reader : public HouseReader
{
public:
    Reader(Followers &all, quint64 session, const net::Ack &ack)
        : m_all(all)
        , m_id(session)
        , m_ack(ack)
    {
        m_all.m_catchingUp.insert(m_id);
    }
    ~Reader() override { m_all.m_catchingUp.remove(m_id); }
    Q_DISABLE_COPY_MOVE(Reader)

    [[nodiscard]] bool isOpen() const override { return session() != nullptr; }
    [[nodiscard]] bool isBehind() const override { return session()->bytesToWrite() > 0; }

    void begin(qint64 change, Beginning how) override
    {
        m_ack.send(protocol::toJson(
            protocol::Following{.change = change, .now = m_all.m_clock.now(), .reset = how == Beginning::Forgotten}));
    }

    void tellMissed(const Telling &telling) override
    {
        // What is long is not kept for those who are cut off once more: they follow anew, from where they were.
        const bool isKept = std::exchange(m_isFirst, false) && telling.bytes() <= houseEventBytesMax;
        if (!isKept)
            session()->giveUpRecovery();
        for (const HouseEvent &event : telling.events) {
            say(event, isKept);
            if (event.name != protocol::event_name::lots)
                say(standingAt(event), isKept);
        }
    }

    void join() override
    {
        if (!m_all.m_rooms.join(*session(), houseRoom))
            return session()->close(); // it follows no further: it comes back, and asks once more
        m_all.m_ticks.start();
    }

    void fail() override { m_all.m_failed(m_id, m_ack); }

private:
    void say(const HouseEvent &event, bool isKept)
    {
        if (isKept)
            m_all.m_rooms.tell(*session(), roomEvent(event));
        else
            session()->send(roomEvent(event));
    }

    [[nodiscard]] net::RoomSession *session() const
    {
        net::RoomSession *session = m_all.m_rooms.find(m_id);
        return session && session->isConnected() ? session : nullptr;
    }

    Followers &m_all;
    const quint64 m_id;
    const net::Ack m_ack;
    bool m_isFirst = true;
};

Followers::Followers(store::Store &store, const BootClock &clock, int intervalMs, net::Rooms &rooms, Failed failed)
    : m_clock(clock)
    , m_rooms(rooms)
    , m_failed(std::move(failed))
    , m_ticks(clock, intervalMs)
    , m_changes(store, *this)
{
    connect(&m_ticks, &ClockTicks::ticked, this, &Followers::tellTime);
}

bool Followers::add(net::RoomSession &session, std::optional<qint64> after, const net::Ack &ack)
{
    if (m_catchingUp.contains(session.id()))
        return false;
    m_rooms.leave(session, houseRoom); // it hears no more until it stands where it asks to
    m_changes.add(std::make_unique<Reader>(*this, session.id(), ack), after);
    return true;
}

void Followers::welcomeBack(const net::RoomSession &session)
{
    if (session.rooms().contains(houseRoom))
        m_ticks.start();
}

qsizetype Followers::count() const
{
    return m_rooms.count(houseRoom);
}

bool Followers::isThere() const
{
    return count() > 0 || m_rooms.isAwaited(houseRoom);
}

/// Announcements they have heard with all others.
void Followers::tell(const Telling &telling)
{
    for (const HouseEvent &event : telling.events)
        m_rooms.broadcast(houseRoom, roomEvent(event.name == protocol::event_name::lots ? event : standingAt(event)));
}

void Followers::tellTime()
{
    if (count() == 0)
        return m_ticks.stop();
    const protocol::ClockView clock{m_clock.now()};
    m_rooms.broadcastNow(houseRoom, {protocol::event_name::clock, protocol::toJson(clock)});
}

} // namespace gavel::host
