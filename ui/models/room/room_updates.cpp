#include "link/rooms.h"
#include "models/room/room_model.h"

// What updates make of a room: RoomModel's half that knows no line.

namespace gavel::models {

namespace {

// An end that was due is heard this much early at most, by the clock's bound and the haste of a line.
constexpr qint64 earlyMsMax = 2'000;

} // namespace

void RoomModel::preview(const protocol::LotView &lot)
{
    if (!m_lot && lot.id == m_id)
        setLot(lot);
}

void RoomModel::enter(const protocol::RoomSnapshot &snapshot)
{
    if (snapshot.lot.id != m_id)
        return;
    m_history.put(snapshot.bids);
    m_chat.merge(snapshot.said);
    m_presence.setPresent(snapshot.present);
    if (!m_lot || snapshot.lot.seq >= m_lot->seq)
        setLot(snapshot.lot);
    m_history.derive(*m_lot);
    setEntered(true);
}

void RoomModel::fill(auction::LotId lot, const QList<protocol::BidLine> &bids)
{
    if (lot == m_id)
        m_history.put(bids);
}

void RoomModel::apply(const protocol::BidUpdate &update)
{
    if (!isNews(update.lot, update.line.seq))
        return;
    protocol::LotView lot = *m_lot;
    protocol::applyTo(lot, update);
    m_history.put({update.line});
    if (update.leader)
        m_history.setOutcome(update.line.seq, update.leader->nick, update.price);
    setLot(lot);
}

void RoomModel::apply(const protocol::LotView &lot)
{
    if (lot.id == m_id && (!m_lot || lot.seq >= m_lot->seq))
        setLot(lot);
}

void RoomModel::apply(const protocol::ClosedUpdate &update)
{
    const bool isKnown = m_lot && update.seq > 0 && update.seq <= m_lot->seq;
    if (update.lot != m_id || !m_lot || isKnown)
        return;
    protocol::LotView lot = *m_lot;
    lot.phase = update.phase;
    lot.price = update.price;
    lot.leader = update.winner ? update.winner : lot.leader;
    lot.leftMs.reset();
    // A lot may be bought or the hammer fall before its time; where the host does not name the moment, it is now.
    const auto now = m_now ? m_now() : std::nullopt;
    lot.endedAt = update.at;
    if (!lot.endedAt && now && (!lot.endsAt || *now < *lot.endsAt - earlyMsMax))
        lot.endedAt = now;
    lot.seq = std::max(lot.seq, update.seq);
    lot.head = update.head;
    setLot(lot);
}

void RoomModel::apply(const protocol::VoidedUpdate &update)
{
    if (!isNews(update.lot, update.seq))
        return;
    protocol::LotView lot = *m_lot;
    protocol::applyTo(lot, update);
    m_history.setVoided(update.of, update.reason);
    if (update.mine)
        applyOwnVoid(update);
    setLot(lot);
    if (update.mine)
        Q_EMIT standingChanged();
}

/// Whoever has nothing left that stands is as one who never bid.
void RoomModel::applyOwnVoid(const protocol::VoidedUpdate &update)
{
    const protocol::BidLine *line = m_history.find(update.of);
    m_ownVoid = OwnVoid{line ? line->bid : 0, update.reason};
    m_myMax = update.max;
    m_bidForm.voided(update.of);
    if (!update.max)
        m_standings.bidOn.remove(m_id);
}

void RoomModel::apply(const protocol::SealedUpdate &update)
{
    if (!isNews(update.lot, update.seq))
        return;
    m_lot->seq = update.seq;
    m_lot->head = update.head;
}

bool RoomModel::isNews(auction::LotId lot, qint64 seq) const
{
    return lot == m_id && m_lot && seq > m_lot->seq;
}

void RoomModel::setLot(const protocol::LotView &lot)
{
    const Standing before = standing();
    const bool showsOtherNames = !m_lot || m_lot->showsPaddles != lot.showsPaddles;
    m_lot = lot;
    if (showsOtherNames)
        showMyName();
    // Whoever leads has bid, and is outbid, not a stranger, once another takes over.
    const bool leads = lot.leader && lot.leader->id == m_standings.me && m_standings.me != auction::noAccount;
    if (leads) {
        m_standings.bidOn.insert(m_id);
        m_ownVoid.reset();
    } else {
        m_myMax.reset();
    }
    m_bidForm.setLot(lot);
    m_bidForm.setMyMax(m_myMax);
    m_prebidForm.setLot(lot);
    Q_EMIT lotChanged();
    if (standing() != before)
        Q_EMIT standingChanged();
}

} // namespace gavel::models
