#include "net/reading_turns.h"

#include "net/admission.h"
#include "net/reading_place.h"
#include "net/steady.h"

#include <QAbstractEventDispatcher>

#include <algorithm>
#include <utility>

namespace gavel::net {

ReadingTurns::ReadingTurns(const Admission &admission, SteadyNs clock, QObject *parent)
    : QObject(parent)
    , m_admission(admission)
    , m_clock(clock ? std::move(clock) : steadyNs)
    , m_next(this)
{
    m_next.setInterval(0); // it comes after the sockets of its turn
    connect(&m_next, &QTimer::timeout, this, &ReadingTurns::turn);
    if (QAbstractEventDispatcher *loop = QAbstractEventDispatcher::instance())
        connect(loop, &QAbstractEventDispatcher::awake, this, [this] { ++m_turn; });
}

ReadingTurns::SharedShare ReadingTurns::shareOf(const QHostAddress &peer)
{
    std::weak_ptr<Share> &known = m_shares[countedAs(peer)];
    SharedShare share = known.lock();
    if (!share) {
        share = std::make_shared<Share>();
        share->isTrusted = m_admission.isTrusted(peer);
        known = share;
    }
    return share;
}

void ReadingTurns::forget(const QHostAddress &peer)
{
    const auto known = m_shares.constFind(countedAs(peer));
    if (known != m_shares.constEnd() && known->expired())
        m_shares.erase(known);
}

/// Whether anybody has waited since an earlier turn.
bool ReadingTurns::hasOlder(const Share &share) const
{
    return !share.waiting.empty() && share.waiting.front()->m_since != m_turn;
}

bool ReadingTurns::mayRead(Share &share) const
{
    if (share.isTrusted)
        return true;
    const qint64 ownNs = std::max(shareNsMin, turnNs / std::max<qsizetype>(1, m_waiting.size()));
    const quint64 turns = m_turn - std::exchange(share.turn, m_turn);
    const bool hasPaid = turns > static_cast<quint64>(share.usedNs / ownNs);
    share.usedNs = hasPaid ? 0 : share.usedNs - static_cast<qint64>(turns) * ownNs;
    return share.usedNs < ownNs;
}

/// What is read may be the end of the place.
void ReadingTurns::run(ReadingPlace &place)
{
    const QHostAddress peer = place.m_peer;
    SharedShare share = place.m_share;
    const qint64 began = m_clock();
    place.m_read();
    // Not without end, or whoever was read while the whole host was held up, by its disk say, would pay for it.
    share->usedNs = std::min(share->usedNs + m_clock() - began, owedNsMax);
    const bool isLast = share.use_count() == 1; // the place went, or went over to another address
    share.reset();
    if (isLast)
        forget(peer);
}

ReadingTurns::Queue::iterator ReadingTurns::wait(ReadingPlace &place)
{
    Share &share = *place.m_share;
    place.m_since = m_turn;
    if (!std::exchange(share.isListed, true))
        m_waiting.append(place.m_share);
    ++m_places;
    if (!m_next.isActive())
        m_next.start();
    return share.waiting.insert(share.waiting.end(), &place);
}

void ReadingTurns::giveUp(Share &share, Queue::iterator at)
{
    share.waiting.erase(at);
    --m_places;
}

void ReadingTurns::turn()
{
    const QList<SharedShare> now = m_waiting; // each counts until the end of it
    for (const SharedShare &share : now)
        readNext(share);
    m_waiting.removeIf([](const SharedShare &share) {
        share->isListed = !share->waiting.empty();
        return !share->isListed;
    });
    if (m_places == 0)
        m_next.stop();
}

/// Whoever has asked in this turn waits for another.
void ReadingTurns::readNext(const SharedShare &share)
{
    while (hasOlder(*share) && mayRead(*share)) {
        ReadingPlace &place = *share->waiting.front();
        place.cancel();
        run(place);
    }
}

} // namespace gavel::net
