#include "net/reading_turns.h"

#include "net/admission.h"
#include "net/steady.h"

#include <QAbstractEventDispatcher>

#include <algorithm>
#include <utility>

namespace gavel::net {

ReadingTurns::ReadingTurns(const Admission &admission, TurnTime time, SteadyNs clock, QObject *parent)
    : QObject(parent)
    , m_admission(admission)
    , m_time(time)
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
        share->counted = countedAs(peer);
        share->isTrusted = m_admission.isTrusted(peer);
        known = share;
    }
    return share;
}

/// Somebody's who needs it no more. The last one's is forgotten once it is paid, or whoever hangs up after each costly
/// piece would owe nothing.
void ReadingTurns::letGo(SharedShare share)
{
    if (share.use_count() > 1)
        return;
    if (!owes(*share)) {
        m_shares.remove(share->counted);
        return;
    }
    while (!m_owing.isEmpty() && (m_owing.size() >= owingMax || !owes(*m_owing.first())))
        letOff();
    m_owing.append(std::move(share));
}

void ReadingTurns::letOff()
{
    const SharedShare oldest = m_owing.takeFirst();
    if (oldest.use_count() == 1)
        m_shares.remove(oldest->counted);
}

/// Whether anybody has waited since an earlier turn.
bool ReadingTurns::hasOlder(const Share &share) const
{
    return !share.waiting.empty() && share.waiting.front()->m_since != m_turn;
}

/// What an address has of a turn among those that wait.
qint64 ReadingTurns::ownNs() const
{
    return std::max(m_time.shareNsMin, m_time.sharedNs / std::max<qsizetype>(1, m_waiting.size()));
}

/// With the turns that have passed since it was looked at.
void ReadingTurns::pay(Share &share) const
{
    const qint64 own = ownNs();
    const quint64 turns = m_turn - std::exchange(share.turn, m_turn);
    const bool hasPaid = turns > static_cast<quint64>(share.usedNs / own);
    share.usedNs = hasPaid ? 0 : share.usedNs - static_cast<qint64>(turns) * own;
}

bool ReadingTurns::owes(Share &share) const
{
    pay(share);
    return share.usedNs > 0 && !share.isTrusted;
}

bool ReadingTurns::mayRead(Share &share) const
{
    if (share.isTrusted)
        return true;
    pay(share);
    return share.usedNs < ownNs();
}

/// What is read may be the end of the place.
void ReadingTurns::run(ReadingPlace &place)
{
    SharedShare share = place.m_share;
    const qint64 began = m_clock();
    place.m_read();
    // Not without end, or whoever was read while the whole host was held up, by its disk say, would pay for it.
    share->usedNs = std::min(share->usedNs + m_clock() - began, owedNsMax);
    letGo(std::move(share)); // the place may have gone, or gone over to another address
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
    QList<SharedShare> now = m_waiting; // each counts until the end of it
    m_turnBegan = m_clock();
    qsizetype had = 0;
    while (had < now.size() && !isOver())
        readNext(now[had++]);
    std::rotate(m_waiting.begin(), m_waiting.begin() + had, m_waiting.begin() + now.size());
    m_waiting.removeIf([](const SharedShare &share) {
        share->isListed = !share->waiting.empty();
        return !share->isListed;
    });
    while (!now.isEmpty())
        letGo(now.takeLast());
    if (m_places == 0)
        m_next.stop();
}

/// Whoever has asked in this turn waits for another.
void ReadingTurns::readNext(const SharedShare &share)
{
    while (hasOlder(*share) && mayRead(*share) && !isOver()) {
        ReadingPlace &place = *share->waiting.front();
        place.cancel();
        run(place);
    }
}

ReadingPlace::ReadingPlace(ReadingTurns &turns, const QHostAddress &peer, std::function<void()> read)
    : m_turns(turns)
    , m_read(std::move(read))
    , m_share(turns.shareOf(peer))
{
}

ReadingPlace::~ReadingPlace()
{
    cancel();
    m_turns.letGo(std::move(m_share));
}

void ReadingPlace::ask()
{
    if (m_at)
        return;
    if (!m_turns.hasOlder(*m_share) && m_turns.mayRead(*m_share))
        m_turns.run(*this);
    else
        m_at = m_turns.wait(*this);
}

void ReadingPlace::askLater()
{
    if (!m_at)
        m_at = m_turns.wait(*this);
}

void ReadingPlace::moveTo(const QHostAddress &peer)
{
    cancel();
    m_turns.letGo(std::exchange(m_share, m_turns.shareOf(peer)));
}

void ReadingPlace::cancel()
{
    if (m_at) {
        m_turns.giveUp(*m_share, *m_at);
        m_at.reset();
    }
}

} // namespace gavel::net
