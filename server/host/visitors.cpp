#include "host/visitors.h"

namespace gavel::host {

void Visitors::add(quint64 session, const Visitor &visitor)
{
    remove(session);
    m_visitors.insert(session, visitor);
    if (visitor.who)
        m_byAccount[visitor.who->account].append(session);
}

void Visitors::remove(quint64 session)
{
    if (const Identity *who = whoIs(session)) {
        const auto mine = m_byAccount.find(who->account);
        mine->removeOne(session);
        if (mine->isEmpty())
            m_byAccount.erase(mine);
    }
    m_visitors.remove(session);
}

Visitors::Visitor *Visitors::find(quint64 session)
{
    const auto visitor = m_visitors.find(session);
    return visitor == m_visitors.end() ? nullptr : &*visitor;
}

const Visitors::Visitor *Visitors::find(quint64 session) const
{
    const auto visitor = m_visitors.constFind(session);
    return visitor == m_visitors.constEnd() ? nullptr : &*visitor;
}

const Identity *Visitors::whoIs(quint64 session) const
{
    const Visitor *visitor = find(session);
    return visitor && visitor->who ? &*visitor->who : nullptr;
}

QList<quint64> Visitors::signedInBy(const QByteArray &tokenHash) const
{
    QList<quint64> sessions;
    for (auto visitor = m_visitors.constBegin(); visitor != m_visitors.constEnd(); ++visitor) {
        if (visitor->who && visitor->who->tokenHash == tokenHash)
            sessions.append(visitor.key());
    }
    return sessions;
}

Visitors::Headcount Visitors::headcount() const
{
    Headcount here{.bidders = 0, .onlookers = static_cast<int>(m_visitors.size())};
    for (const QList<quint64> &sessions : m_byAccount) {
        here.onlookers -= static_cast<int>(sessions.size());
        here.bidders += whoIs(sessions.first())->host ? 0 : 1;
    }
    return here;
}

} // namespace gavel::host
