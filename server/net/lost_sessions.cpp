#include "net/lost_sessions.h"

#include "net/server_context.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace gavel::net {

LostSessions::LostSessions(ServerContext &context)
    : m_context(context)
    , m_deadline(context.deadlines, [this] { expire(); })
{
}

void LostSessions::keep(const QString &pid, const LostSession &session)
{
    const Limits &limits = m_context.limits;
    const QHostAddress counted = countedAs(session.peer);
    const int perAddressMax = limits.connectionsPerAddressMax;
    if (perAddressMax > 0 && m_byAddress.value(counted) >= perAddressMax && m_context.admission.limits(session.peer))
        return;
    while (!m_due.empty() && static_cast<qsizetype>(m_due.size()) >= limits.lostSessionsMax)
        forgetOldest();
    const quint64 number = m_nextNumber++;
    m_sessions.insert(pid, {session, number});
    ++m_byAddress[counted];
    for (auto room = session.rooms.keyBegin(); room != session.rooms.keyEnd(); ++room)
        ++m_rooms[*room];
    m_due.push_back({DeadlineQueue::nowMs() + limits.recoveryMs, pid, number});
    if (!m_deadline.isSet())
        m_deadline.set(limits.recoveryMs);
}

std::optional<LostSession> LostSessions::take(const QString &pid, const QByteArray &owner)
{
    const auto found = m_sessions.constFind(pid);
    if (found == m_sessions.constEnd() || found->session.owner != owner)
        return std::nullopt;
    const LostSession session = found->session;
    forget(pid);
    return session;
}

void LostSessions::forgetRoom(const QString &room, const QByteArray &exceptOwner)
{
    if (!isAwaited(room))
        return;
    QStringList pids;
    for (auto kept = m_sessions.cbegin(); kept != m_sessions.cend(); ++kept) {
        if (kept->session.owner != exceptOwner && kept->session.rooms.contains(room))
            pids.append(kept.key());
    }
    for (const QString &pid : std::as_const(pids))
        forget(pid);
}

void LostSessions::forgetAll()
{
    m_sessions.clear();
    m_rooms.clear();
    m_byAddress.clear();
    m_due.clear();
}

void LostSessions::forget(const QString &pid)
{
    const auto found = m_sessions.constFind(pid);
    if (found == m_sessions.constEnd())
        return;
    const auto countDown = [](auto &counts, const auto &key) {
        const auto count = counts.find(key);
        if (--*count == 0)
            counts.erase(count);
    };
    countDown(m_byAddress, countedAs(found->session.peer));
    for (auto room = found->session.rooms.keyBegin(); room != found->session.rooms.keyEnd(); ++room)
        countDown(m_rooms, *room);
    m_sessions.erase(found);
}

void LostSessions::forgetOldest()
{
    const Due due = m_due.front();
    m_due.pop_front();
    const auto found = m_sessions.constFind(due.pid);
    if (found != m_sessions.constEnd() && found->number == due.number)
        forget(due.pid);
}

void LostSessions::expire()
{
    const qint64 now = DeadlineQueue::nowMs();
    while (!m_due.empty() && m_due.front().atMs <= now)
        forgetOldest();
    if (!m_due.empty())
        m_deadline.set(static_cast<int>(m_due.front().atMs - now));
}

} // namespace gavel::net
