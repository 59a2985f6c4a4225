#include "store/decisions/sale_desk.h"

#include "auction/closing.h"
#include "auction/terms_rules.h"
#include "protocol/codes.h"
#include "store/decisions/lot_rates.h"
#include "store/tables/logic_fault.h"

#include <QSet>
#include <utility>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

using Answer = Decided<protocol::SaleView>;

constexpr auto noLot = "a lot of a sale that is not there";

bool takesOtherwise(const protocol::SaleView &sale, const protocol::SaleView &before)
{
    return sale.premium != before.premium || sale.commission != before.commission || sale.tax != before.tax;
}

std::optional<Fault> fault(auction::Refusal refusal)
{
    return refused(refusal).value();
}

/// For which there are words of its own.
std::optional<Fault> faultBy(auction::Refusal refusal, const QString &what, const QString &which = {})
{
    return refusedFor(refusal, what, which).value();
}

std::optional<Fault> fault(const QString &member, const QString &reason)
{
    return malformed(member, reason).value();
}

Answer answerOf(const SaleRow &sale)
{
    Answer answer;
    answer.result = sale.view;
    return answer;
}

Answer refusing(const Fault &fault)
{
    Answer answer;
    answer.result = tl::unexpected(fault);
    return answer;
}

Answer unknown()
{
    return refusing(*fault(auction::Refusal::NotFound));
}

} // namespace

Answer SaleDesk::make(const command::MakeSale &command, auction::TimeMs now)
{
    protocol::SaleView sale = command.sale;
    sale.id = 0;
    sale.phase = auction::SalePhase::Planned;
    if (const auto broken = faultOf(sale, {}, now))
        return refusing(*broken);
    const SaleRow &made = ensured(m_log.sales().find(m_log.sales().add(sale)), "a sale that was made is not there");
    record(command.by, made, u"made"_s, now);
    return answerOf(made);
}

Answer SaleDesk::change(const command::ChangeSale &command, auction::TimeMs now)
{
    SaleRow *sale = m_log.sales().find(command.sale);
    if (!sale)
        return unknown();
    protocol::JsonFields fields(command.change);
    const protocol::SaleView after = protocol::readSale(fields, command.change, sale->view);
    if (!fields.ok())
        return refusing(*fault(fields.wrong(), fields.reason()));
    if (const auto broken = faultOf(after, sale->view, now))
        return refusing(*broken);
    const bool replans = after.plan != sale->view.plan;
    if (const auto broken = replans ? planFault(after, rowsOf(command.sale), u"firstEnd"_s, now) : std::nullopt)
        return refusing(*broken);
    const bool otherRates = takesOtherwise(after, sale->view);
    const QList<auction::LotSale> before = restsOf(command.sale);
    const bool otherBids = after.prebids != sale->view.prebids;
    const bool otherNames = after.showsPaddles != sale->view.showsPaddles;
    if (replans)
        sale->group = {};
    const protocol::SaleView was = std::exchange(sale->view, after);
    m_log.sales().save(*sale);
    QList<Update> updates;
    if (otherBids)
        passOnPrebids(*sale, updates);
    if (otherNames)
        showNames(*sale, updates);
    if (replans || otherRates)
        rewriteTerms(*sale, was, before, now, updates);
    record(command.by, *sale, u"changed"_s, now);
    return {sale->view, updates};
}

Answer SaleDesk::order(const command::OrderLots &command, auction::TimeMs now)
{
    SaleRow *sale = m_log.sales().find(command.sale);
    if (!sale)
        return unknown();
    const QList<auction::LotId> &lots = m_log.chains().inOrder(command.sale);
    const QSet<auction::LotId> named(command.lots.begin(), command.lots.end());
    if (named.size() != command.lots.size() || named != QSet<auction::LotId>(lots.begin(), lots.end()))
        return refusing(*fault(u"lots"_s, u"must name each of the sale's lots once"_s));
    QList<LotRow *> rows;
    for (const auction::LotId lot : command.lots)
        rows.append(&ensured(m_lots.find(lot), noLot));
    if (const auto broken = planFault(sale->view, rows, u"lots"_s, now))
        return refusing(*broken);
    const bool restsOnOrder = sale->view.plan.closing != auction::Closing::Own;
    if (restsOnOrder && m_lots.anyIn(command.sale, {auction::Phase::Passed, auction::Phase::Unsold}))
        return refusing(*faultBy(auction::Refusal::WrongPhase, u"closed"_s));
    const QList<auction::LotSale> before = restsOf(command.sale);
    QHash<auction::LotId, auction::LotSale> rests;
    for (qsizetype i = 0; i < lots.size(); ++i)
        rests.insert(lots[i], before[i]);
    QList<Update> updates;
    QList<auction::LotSale> inNewOrder;
    QList<LotRow *> moved;
    qint64 place = 0;
    for (const auction::LotId lot : command.lots) {
        LotRow &row = ensured(m_lots.find(lot), noLot);
        inNewOrder.append(rests.value(lot));
        auction::LotPlace after = row.place;
        after.order = ++place;
        if (after == row.place)
            continue;
        m_lots.setPlace(row, after);
        moved.append(&row);
    }
    tell(moved, updates);
    m_log.chains().forgetOrder(command.sale);
    rewriteTerms(*sale, sale->view, inNewOrder, now, updates);
    record(command.by, *sale, u"ordered"_s, now);
    return {sale->view, updates};
}

Answer SaleDesk::act(const command::ActOnSale &command, auction::TimeMs now)
{
    SaleRow *sale = m_log.sales().find(command.sale);
    if (!sale)
        return unknown();
    QList<Update> updates;
    std::optional<Fault> broken;
    switch (command.action) {
    case protocol::SaleAction::Start:
        broken = start(*sale, now, updates);
        break;
    case protocol::SaleAction::End:
        broken = end(*sale, updates);
        break;
    case protocol::SaleAction::Renumber:
        renumber(*sale, updates);
        break;
    }
    if (broken)
        return refusing(*broken);
    record(command.by, *sale, protocol::nameOf(command.action), now);
    return {sale->view, updates};
}

/// What a sale has to keep, and what of it can't change any more.
std::optional<Fault> SaleDesk::faultOf(const protocol::SaleView &sale, const protocol::SaleView &before,
                                       auction::TimeMs now)
{
    const bool isPlanned = sale.plan.closing != auction::Closing::Own;
    if (isPlanned && sale.plan != before.plan && sale.plan.firstEnd <= now)
        return fault(u"firstEnd"_s, u"must lie in the future"_s);
    if (isPlanned && sale.opensAt && *sale.opensAt >= sale.plan.firstEnd)
        return fault(u"opensAt"_s, u"must lie before firstEnd"_s);
    if (sale.id == 0)
        return std::nullopt;
    if (sale.opensAt != before.opensAt && sale.phase != auction::SalePhase::Planned)
        return faultBy(auction::Refusal::WrongPhase, u"started"_s);
    const bool otherRates = takesOtherwise(sale, before);
    if ((otherRates || sale.prebids != before.prebids) && m_lots.prebids().anyIn(sale.id))
        return faultBy(auction::Refusal::HasBids, u"prebids"_s, lotsWithPrebids(sale.id));
    // Whoever looked at a lot that was open has seen what it costs.
    if (otherRates && m_lots.anyOpenedIn(sale.id))
        return faultBy(auction::Refusal::WrongPhase, u"opened"_s);
    return std::nullopt;
}

/// Order and plan stand once something was bid; and while a lot's end has come that is still to be closed.
std::optional<Fault> SaleDesk::standingFault(auction::SaleId sale, auction::TimeMs now)
{
    if (m_lots.prebids().anyIn(sale))
        return faultBy(auction::Refusal::HasBids, u"prebids"_s, lotsWithPrebids(sale));
    if (m_lots.anyBidsIn(sale))
        return faultBy(auction::Refusal::HasBids, u"bids"_s);
    for (const LotRow *row : rowsOf(sale)) {
        if (auction::awaitsClosing(row->lot, row->momentOf(now)))
            return faultBy(auction::Refusal::WrongPhase, u"closing"_s);
    }
    return std::nullopt;
}

/// Of another plan or order for lots that are there: no lot may have a bid, and all have to open before they end.
std::optional<Fault> SaleDesk::planFault(const protocol::SaleView &sale, const QList<LotRow *> &inOrder,
                                         const QString &member, auction::TimeMs now)
{
    if (const auto broken = standingFault(sale.id, now))
        return broken;
    return endsFault(sale.plan, inOrder, member, now);
}

std::optional<Fault> SaleDesk::endsFault(const auction::ClosingPlan &plan, const QList<LotRow *> &inOrder,
                                         const QString &member, auction::TimeMs now)
{
    const int exponent = ensured(m_house.terms(), "a sale in a book without a house").currency.exponent;
    qint64 index = 0;
    for (const LotRow *row : inOrder) {
        auction::Terms terms = row->lot.terms;
        terms.endsAt = auction::plannedEnd(plan, index++).value_or(terms.endsAt);
        if (!auction::isFinal(row->lot.state.phase) && !auction::validAt(terms, exponent, now, &row->lot.terms))
            return fault(member, u"must let each lot end behind its opening, and in the future"_s);
    }
    return std::nullopt;
}

std::optional<Fault> SaleDesk::start(SaleRow &sale, auction::TimeMs now, QList<Update> &updates)
{
    if (sale.view.phase != auction::SalePhase::Planned)
        return faultBy(auction::Refusal::WrongPhase, u"started"_s);
    if (sale.view.plan.closing != auction::Closing::Own && sale.view.plan.firstEnd <= now)
        return fault(u"firstEnd"_s, u"must lie in the future"_s);
    m_log.startSale(sale, now, updates);
    return std::nullopt;
}

std::optional<Fault> SaleDesk::end(SaleRow &sale, QList<Update> &updates)
{
    if (sale.view.id == auction::firstSale)
        return faultBy(auction::Refusal::WrongPhase, u"first"_s);
    if (sale.view.phase != auction::SalePhase::Running)
        return faultBy(auction::Refusal::WrongPhase, u"running"_s);
    if (m_lots.anyIn(sale.view.id, {auction::Phase::Open, auction::Phase::Paused}) ||
        !m_log.sales().stillToOpenIn(sale.view.id, 1).isEmpty())
        return faultBy(auction::Refusal::WrongPhase, u"open"_s);
    if (m_lots.prebids().anyIn(sale.view.id))
        return faultBy(auction::Refusal::WrongPhase, u"prebids"_s, lotsWithPrebids(sale.view.id));
    sale.view.phase = auction::SalePhase::Over;
    m_log.sales().save(sale);
    passOnPrebids(sale, updates);
    return std::nullopt;
}

void SaleDesk::renumber(const SaleRow &sale, QList<Update> &updates)
{
    const QList<LotRow *> rows = rowsOf(sale.view.id);
    QStringList before;
    for (const LotRow *row : rows)
        before.append(row->place.number);
    m_lots.renumber(rows);
    QList<LotRow *> changed;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows[i]->place.number != before[i])
            changed.append(rows[i]);
    }
    tell(changed, updates);
}

/// What changed of the sale's is copied anew, as into a lot that were made now; the others stay as they were copied.
auction::Rates SaleDesk::ratesAfter(const LotRow &row, const SaleRow &sale, const protocol::SaleView &was)
{
    auction::Rates rates = row.lot.facts.rates;
    if (!takesOtherwise(sale.view, was))
        return rates;
    const AccountRow &seller = ensured(m_accounts.find(row.lot.facts.seller), "a seller without an account");
    const protocol::HouseView house = ensured(m_house.fullTerms(), "a sale in a book without a house");
    const auction::Rates anew = ratesFor(m_lots.ownRatesOf(row), seller.profile.rates, sale.view, house);
    if (sale.view.premium != was.premium)
        rates.premium = anew.premium;
    if (sale.view.commission != was.commission)
        rates.commission = anew.commission;
    if (sale.view.tax != was.tax)
        rates.tax = anew.tax;
    return rates;
}

/// Order, plan and rates are in the log: each lot that rests on another place or plan than before, or costs something
/// else, gets new terms.
void SaleDesk::rewriteTerms(const SaleRow &sale, const protocol::SaleView &was, const QList<auction::LotSale> &before,
                            auction::TimeMs now, QList<Update> &updates)
{
    const QList<LotRow *> rows = rowsOf(sale.view.id);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        LotRow &row = *rows[i];
        const auction::LotSale after = m_log.chains().restOf(row);
        const bool saidAlike = after.plan == before[i].plan &&
                               (after.order == before[i].order || after.plan.closing == auction::Closing::Own);
        protocol::LotDraft draft = m_lots.draftOf(row);
        if (!saidAlike)
            draft.terms.endsAt = auction::plannedEnd(sale.view.plan, i).value_or(draft.terms.endsAt);
        if (auction::isFinal(row.lot.state.phase))
            continue;
        const auction::Rates rates = ratesAfter(row, sale, was);
        const bool ratesChanged = rates != row.lot.facts.rates;
        if (saidAlike && draft.terms == row.lot.terms && !ratesChanged)
            continue;
        const auction::TimeMs at = row.momentOf(now);
        const auto decision = auction::decideTerms(row.lot, draft.terms, false, at, ratesChanged);
        if (!decision)
            throw LogicFault("the rules refuse terms that were found valid");
        row.lot.facts.rates = rates;
        m_lots.setTerms(row, draft);
        if (sale.view.plan.closing != auction::Closing::Cascade)
            row.waitsFor = 0;
        m_log.apply(row, *decision, {}, at, updates);
    }
}

/// Whether bids are taken before a lot opens is the sale's to say, and asked of the lot. One that is over takes none.
void SaleDesk::passOnPrebids(const SaleRow &sale, QList<Update> &updates)
{
    const bool takes = sale.view.prebids && sale.view.phase != auction::SalePhase::Over;
    QList<LotRow *> changed;
    for (LotRow *row : rowsOf(sale.view.id)) {
        if (row->lot.facts.takesPrebids == takes)
            continue;
        m_lots.setTakesPrebids(*row, takes);
        if (row->lot.state.phase == auction::Phase::Scheduled)
            changed.append(row);
    }
    tell(changed, updates);
}

/// Of the first sale the house says the same.
void SaleDesk::showNames(const SaleRow &sale, QList<Update> &updates)
{
    m_accounts.forgetShownNames();
    if (sale.view.showsPaddles)
        m_accounts.givePaddlesIn(sale.view.id);
    if (sale.view.id == auction::firstSale) {
        protocol::HouseView house = ensured(m_house.view(), "a sale in a book without a house");
        house.showsPaddles = sale.view.showsPaddles;
        m_house.change(house);
        updates.append(update::HouseChanged{house});
    } else {
        updates.append(update::NamesChanged{sale.view.id});
    }
    tell(rowsOf(sale.view.id), updates);
}

QList<LotRow *> SaleDesk::rowsOf(auction::SaleId sale)
{
    QList<LotRow *> rows;
    for (const auction::LotId lot : m_log.chains().inOrder(sale))
        rows.append(&ensured(m_lots.find(lot), noLot));
    return rows;
}

QList<auction::LotSale> SaleDesk::restsOf(auction::SaleId sale)
{
    QList<auction::LotSale> rests;
    for (const LotRow *row : rowsOf(sale))
        rests.append(m_log.chains().restOf(*row));
    return rests;
}

/// Of a change that the log does not have.
void SaleDesk::tell(const QList<LotRow *> &rows, QList<Update> &updates)
{
    QList<auction::LotId> lots;
    for (LotRow *row : rows) {
        row->dirty = true;
        lots.append(row->lot.facts.id);
    }
    m_log.tellChanged(lots, updates);
}

void SaleDesk::record(auction::AccountId by, const SaleRow &sale, const QString &what, auction::TimeMs now)
{
    m_record.add({.at = now, .staff = by, .what = protocol::Deed::Sale, .reason = what + u": "_s + sale.view.name});
}

} // namespace gavel::store
