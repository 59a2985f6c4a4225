#include "store/decisions/lot_log.h"

#include "auction/closing.h"
#include "auction/offers.h"
#include "store/decisions/standing_updates.h"
#include "store/tables/house.h"
#include "store/tables/logic_fault.h"
#include "store/tables/lot_views.h"

#include <limits>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

// Outbid, no longer leading, leading.
constexpr qsizetype standingUpdatesMax = 3;

// Of a sale that starts, an evening's; of larger ones the others open with the clock, bids on other lots between.
constexpr int openedAtOnceMax = 64;

constexpr auto noLot = "a sale whose lot is not there";
constexpr auto noSale = "a lot of a sale that is not there";
constexpr auto noBidder = "a bid before the opening without an account";

bool isOfBidding(const auction::Event &event)
{
    return std::holds_alternative<auction::event::Bid>(event) ||
           std::holds_alternative<auction::event::Sealed>(event) ||
           std::holds_alternative<auction::event::Prebid>(event) ||
           std::holds_alternative<auction::event::Voided>(event);
}

/// A bid that leaves its lot open until when it was moves nobody's end: hundreds of lots are not looked at for it.
bool mayMoveEnds(const auction::LotState &before, const auction::Decision &decision)
{
    const bool isAsBefore = decision.state.phase == before.phase && decision.state.endsAt == before.endsAt;
    return !isAsBefore || !std::all_of(decision.events.begin(), decision.events.end(), isOfBidding);
}

} // namespace

/// What goes with the bids that were left before an opening, in the order in which it places them.
QHash<qint64, BidTexts> LotLog::prebidTexts(const auction::LotFacts &lot)
{
    QHash<qint64, BidTexts> texts;
    for (const PrebidRow &row : m_lots.prebids().of(lot.id)) {
        AccountRow &account = ensured(m_accounts.find(row.prebid.account), noBidder);
        texts.insert(row.prebid.seq, {m_accounts.shownName(account, lot.sale), row.msg, row.enteredBy});
    }
    return texts;
}

QByteArray LotLog::apply(LotRow &row, const auction::Decision &decision, const BidTexts &texts, auction::TimeMs now,
                         QList<Update> &updates)
{
    if (decision.events.isEmpty())
        return {};
    const bool mayMoveEnds = gavel::store::mayMoveEnds(row.lot.state, decision);
    const auction::LotState before = std::exchange(row.lot.state, decision.state);
    updates.reserve(updates.size() + decision.events.size() + standingUpdatesMax);
    row.dirty = true;
    row.lastEvent = now;
    if (!auction::isFinal(row.lot.state.phase))
        row.endedAt.reset();
    else if (!auction::isFinal(before.phase))
        row.endedAt = qMin(now, row.lot.state.endsAt.value_or(now));
    m_money.moveHold(row, before);
    if (mayMoveEnds)
        m_chains.touch(row);

    const auction::LotId lot = row.lot.facts.id;
    qint64 seq = before.seq;
    QByteArray salt;
    EventRecorder recorder({m_sql, m_lots, m_accounts, m_bids, m_money}, row, before, now, updates);
    const bool endsPrebids = row.lot.state.phase != before.phase && !before.prebids.isEmpty();
    const QHash<qint64, BidTexts> ofPrebids = endsPrebids ? prebidTexts(row.lot.facts) : QHash<qint64, BidTexts>();
    for (const auction::Event &event : decision.events) {
        ++seq;
        if (protocol::carriesCommitment(event))
            salt = m_salts.next();
        const auto *bid = std::get_if<auction::event::Bid>(&event);
        const BidTexts eventTexts = bid && bid->prebid ? ofPrebids.value(bid->prebid) : texts;
        const protocol::LogLine line =
            protocol::logLine(lot, seq, now, event, namesFor(event, row, eventTexts), row.head, salt, m_hash);
        m_lines.add(lot, seq, line);
        row.head = line.hash;
        recorder.at(seq, eventTexts);
        std::visit(recorder, event);
    }
    if (endsPrebids)
        m_lots.prebids().removeAll(lot);
    if (recorder.viewChanged())
        updates.append(update::LotChanged{viewOf(row)});
    tellStanding(row, before, updates);
    // Who waited for this lot is moved with the commit that closes it.
    if (auction::isFinal(row.lot.state.phase) && !auction::isFinal(before.phase)) {
        if (LotRow *waiting = m_chains.after(row))
            writeMove(*waiting, now, updates);
    }
    return salt;
}

tl::expected<LotLog::AtHand, auction::Refusal> LotLog::atHand(auction::LotId lot, auction::TimeMs receivedAt,
                                                              QList<Update> &updates)
{
    LotRow *row = m_lots.find(lot);
    if (!row)
        return tl::unexpected(auction::Refusal::UnknownLot);
    const auction::TimeMs now = catchUp(*row, receivedAt, updates);
    if (auction::awaitsClosing(row->lot, now))
        return tl::unexpected(auction::Refusal::WrongPhase);
    return AtHand{*row, now};
}

SharedLotView LotLog::viewOf(const LotRow &row)
{
    return std::make_shared<const protocol::LotView>(readWritten(m_sql, m_lots, row.lot.facts.id));
}

void LotLog::open(LotRow &row, auction::TimeMs now, QList<Update> &updates)
{
    auction::Decision decision{.state = row.lot.state, .events = {}};
    gavel::auction::open(row.lot, decision, now);
    auction::lapse(decision, now);
    apply(row, decision, {}, now, updates);
    if (row.lot.state.phase != auction::Phase::Scheduled || !auction::waitsForSale(row.lot))
        return;
    SaleRow &sale = ensured(m_sales.find(row.lot.facts.sale), noSale);
    if (sale.view.phase == auction::SalePhase::Planned && sale.view.opensAt.value_or(now + 1) <= now)
        startSale(sale, now, updates);
    if (sale.view.phase == auction::SalePhase::Running)
        apply(row, auction::openWithSale(row.lot), {}, now, updates);
}

auction::TimeMs LotLog::catchUp(LotRow &row, auction::TimeMs receivedAt, QList<Update> &updates)
{
    open(row, row.momentOf(receivedAt), updates);
    writeMoves(m_chains.toMoveBefore(row, std::numeric_limits<int>::max(), updates), receivedAt, updates);
    writeMove(row, receivedAt, updates);
    return row.momentOf(receivedAt);
}

void LotLog::writeMoves(const QList<auction::LotId> &lots, auction::TimeMs receivedAt, QList<Update> &updates)
{
    for (const auction::LotId lot : lots)
        writeMove(ensured(m_lots.find(lot), noLot), receivedAt, updates);
}

/// A move is decided no sooner than what it rests on.
auction::TimeMs LotLog::writeMove(LotRow &row, auction::TimeMs receivedAt, QList<Update> &updates)
{
    const auto due = m_chains.dueOn(row);
    const auction::TimeMs now = row.momentOf(qMax(receivedAt, due ? due->notBefore : 0));
    if (due) {
        apply(row, auction::decideMove(row.lot, due->move, due->plan), {}, now, updates);
        SaleChains::tell(row, row.head.toHex(), updates);
    }
    return now;
}

bool LotLog::isHeldUp(LotRow &row, auction::TimeMs receivedAt, qsizetype &moves, QList<Update> &updates)
{
    if (row.lot.state.phase == auction::Phase::Scheduled)
        open(row, row.momentOf(receivedAt), updates);
    const QList<auction::LotId> before = m_chains.toMoveBefore(row, moves + 1, updates);
    const bool isHeldUp = before.size() > moves;
    if (isHeldUp)
        writeMoves(before.first(moves), receivedAt, updates);
    moves -= qMin(moves, before.size());
    return isHeldUp;
}

bool LotLog::advance(LotRow &row, auction::TimeMs receivedAt, qsizetype &moves, QList<Update> &updates)
{
    if (row.lot.state.phase == auction::Phase::Scheduled && auction::waitsForSale(row.lot)) {
        open(row, row.momentOf(receivedAt), updates); // as yet it waits for no other lot
        return true;
    }
    if (isHeldUp(row, receivedAt, moves, updates))
        return false;
    catchUp(row, receivedAt, updates);
    const auction::TimeMs now = qMax(row.momentOf(receivedAt), m_chains.turnOf(row));
    apply(row, gavel::auction::advance(row.lot, now), {}, now, updates);
    return true;
}

void LotLog::startSale(SaleRow &sale, auction::TimeMs now, QList<Update> &updates)
{
    sale.view.phase = auction::SalePhase::Running;
    m_sales.save(sale);
    const QList<auction::LotId> waiting = m_sales.stillToOpenIn(sale.view.id, openedAtOnceMax);
    for (const auction::LotId lot : waiting)
        open(ensured(m_lots.find(lot), noLot), now, updates);
}

void LotLog::showEnds(QList<Update> &updates)
{
    m_chains.showEnds(updates);
}

void LotLog::tellChanged(const QList<auction::LotId> &lots, QList<Update> &updates)
{
    if (lots.isEmpty())
        return;
    m_lots.flush();
    const QHash<auction::LotId, protocol::LotView> views = readWholeLots(m_sql, lots);
    for (const auction::LotId lot : lots)
        updates.append(update::LotChanged{std::make_shared<const protocol::LotView>(views.value(lot))});
}

protocol::LogNames LotLog::namesFor(const auction::Event &event, const LotRow &row, const BidTexts &texts)
{
    protocol::LogNames names{.house = {},
                             .seller = row.lot.facts.seller,
                             .draft = {},
                             .rates = row.lot.facts.rates,
                             .nick = texts.nick,
                             .msg = texts.msg,
                             .enteredBy = texts.enteredBy.id};
    const bool isBid = isOfBidding(event) && !std::holds_alternative<auction::event::Voided>(event);
    if (isBid || !protocol::carriesCommitment(event))
        return names;
    names.draft = m_lots.draftOf(row);
    names.sale = m_chains.restOf(row);
    if (const auto house = HouseTable(m_sql).terms())
        names.house = house->name;
    return names;
}

} // namespace gavel::store
