#include "net/broadcasts.h"

#include "net/room_session.h"
#include "net/server_context.h"
#include "net/slice.h"
#include "net/socket.h"

#include <algorithm>
#include <utility>

namespace gavel::net {

Broadcasts::Broadcasts(ServerContext &context, std::function<void()> flushFirst, QObject *parent)
    : QObject(parent)
    , m_smallRoomMembersMax(context.limits.smallRoomMembersMax)
    , m_counters(context.counters)
    , m_flushFirst(std::move(flushFirst))
    , m_next(this)
{
    m_next.setInterval(0); // after the sockets of its turn, and what they bring
    connect(&m_next, &QTimer::timeout, this, &Broadcasts::tellSlice);
}

void Broadcasts::enter(RoomSession &session, const QString &room)
{
    catchUp(session);
    session.setToldUpTo(m_newest);
    SharedAudience &audience = m_rooms[room];
    if (!audience)
        audience = std::make_shared<Audience>();
    audience->add(session);
}

void Broadcasts::leave(RoomSession &session, const QString &room)
{
    const SharedAudience audience = m_rooms.value(room);
    if (!audience)
        return;
    audience->remove(session);
    if (audience->members().isEmpty())
        m_rooms.remove(room);
}

void Broadcasts::admit(RoomSession &session)
{
    session.setToldUpTo(m_newest);
    m_everybody->add(session);
}

bool Broadcasts::dismiss(RoomSession &session)
{
    return m_everybody->remove(session);
}

QList<RoomSession *> Broadcasts::members(const QString &room) const
{
    const SharedAudience audience = m_rooms.value(room);
    return audience ? audience->members() : QList<RoomSession *>();
}

void Broadcasts::tell(const QString &room, const EncodedEvent &event, const QString &butFor)
{
    if (const SharedAudience audience = m_rooms.value(room))
        tell(audience, event, butFor);
}

void Broadcasts::tellEverybody(const EncodedEvent &event)
{
    tell(m_everybody, event, {});
}

void Broadcasts::tell(const SharedAudience &audience, const EncodedEvent &event, const QString &butFor)
{
    if (audience->members().size() <= m_smallRoomMembersMax) {
        tellTogether(*audience, event, butFor);
        return;
    }
    if (!audience->hasMore())
        m_waiting.append(audience);
    audience->tell({++m_newest, event, butFor});
    if (!m_next.isActive())
        m_next.start();
}

/// A bidder's own news go with the acknowledgement, in one send.
void Broadcasts::tellTogether(const Audience &audience, const EncodedEvent &event, const QString &butFor)
{
    const QList<RoomSession *> members = audience.members();
    for (RoomSession *session : members) {
        if (butFor.isEmpty() || !session->rooms().contains(butFor))
            session->send(event);
    }
}

void Broadcasts::tellSlice()
{
    m_flushFirst();
    const Slice slice;
    while (!m_waiting.isEmpty() && !slice.isOver()) {
        const SharedAudience audience = m_waiting.first();
        const bool isOver = tellUntilOver(slice, *audience);
        m_waiting.removeFirst();
        if (!isOver || audience->hasMore())
            m_waiting.append(audience);
    }
    if (m_waiting.isEmpty())
        m_next.stop();
}

/// True if the pass is over. Telling may end sessions, which leave the list.
bool Broadcasts::tellUntilOver(const Slice &slice, Audience &audience)
{
    do {
        lookAhead(audience);
        for (qsizetype told = 0; told < Slice::toldBetweenLooks; ++told) {
            RoomSession *session = audience.next();
            if (!session)
                return true;
            tellNow(*session, audience);
        }
    } while (!slice.isOver());
    return false;
}

/// They come from memory together: one by one that is a tenth of all the time.
void Broadcasts::lookAhead(const Audience &audience)
{
    for (RoomSession *session : audience.upcoming(Slice::toldBetweenLooks))
        __builtin_prefetch(&session->outlet());
}

void Broadcasts::tellNow(RoomSession &session, Audience &audience)
{
    if (session.toldUpTo() == m_newest)
        return;
    if (audience.sparesSome() || mayMissOthers(session))
        tellNow(session, EventRun(missing(session)));
    else
        tellNow(session, audience.runSince(session.toldUpTo()));
}

void Broadcasts::tellNow(RoomSession &session, const EventRun &run)
{
    session.setToldUpTo(m_newest);
    const QByteArray &frames = run.frames();
    const int descriptor = session.outlet().descriptor;
    const qint64 sent = descriptor >= 0 && !frames.isEmpty() ? sendStraight(descriptor, frames) : 0;
    m_counters.bytesSent += static_cast<quint64>(sent);
    if (sent < frames.size())
        session.tellNow(run, sent);
}

/// Of another audience that waits, which may have been told something in between.
bool Broadcasts::mayMissOthers(const RoomSession &session) const
{
    return m_waiting.size() > 1 && (session.rooms().size() > 1 || m_everybody->hasMore());
}

void Broadcasts::catchUp(RoomSession &session)
{
    if (m_waiting.isEmpty() || session.toldUpTo() == m_newest)
        return;
    const QList<EncodedEvent> events = missing(session);
    session.setToldUpTo(m_newest);
    for (const EncodedEvent &event : events)
        session.send(event);
}

QList<EncodedEvent> Broadcasts::missing(const RoomSession &session) const
{
    QList<Audience::Told> all;
    if (session.isConnected() && session.nsp() == u"/")
        all += m_everybody->since(session.toldUpTo());
    for (auto room = session.rooms().keyBegin(); room != session.rooms().keyEnd(); ++room) {
        if (const SharedAudience audience = m_rooms.value(*room))
            all += audience->since(session.toldUpTo());
    }
    std::sort(all.begin(), all.end(),
              [](const Audience::Told &one, const Audience::Told &other) { return one.number < other.number; });
    QList<EncodedEvent> events;
    for (const Audience::Told &told : std::as_const(all)) {
        if (told.butFor.isEmpty() || !session.rooms().contains(told.butFor))
            events.append(told.event);
    }
    return events;
}

} // namespace gavel::net
