#include "store/decisions/moving_desk.h"

#include "store/decisions/lot_rates.h"
#include "store/decisions/terms_fault.h"
#include "store/tables/logic_fault.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

Decided<SharedLotView> refusing(const Fault &fault, const QList<Update> &updates = {})
{
    return {tl::unexpected(fault), updates};
}

bool isEndAlone(const QJsonObject &change)
{
    return change.size() == 1 && change.contains("endsAt"_L1);
}

} // namespace

bool MovingDesk::isFor(const command::ChangeTerms &command)
{
    const LotRow *row = command.place.sale ? m_lots.find(command.lot) : nullptr;
    return row && *command.place.sale != row->lot.facts.sale;
}

/// Another's terms are not for a host to change: what is refused of them would tell the reserve. But an end that the
/// sale's plan gave is the host's to keep, since the lots behind one that leaves close up.
Decided<SharedLotView> MovingDesk::move(const command::ChangeTerms &command, auction::TimeMs receivedAt)
{
    QList<Update> updates;
    const AccountRow *by = m_accounts.find(command.by);
    const LotRow *lot = m_lots.find(command.lot);
    const bool isOwn = lot && lot->lot.facts.seller == command.by;
    const bool mayChange = isOwn || command.change.isEmpty() || (lot && isEndAlone(command.change) && endsByPlan(*lot));
    if (!by || !by->isHost || !mayChange)
        return refusing(refused(auction::Refusal::Forbidden).value());
    const auto atHand = m_log.atHand(command.lot, receivedAt, updates);
    if (!atHand)
        return refusing(refused(atHand.error()).value(), updates);
    auto &[row, now] = *atHand;
    const auto sale = saleOf(command, row);
    if (!sale)
        return refusing(sale.error(), updates);
    const auto moved = movedTo(**sale, row, command, now);
    if (!moved)
        return refusing(moved.error(), updates);
    const auto leaving = m_sales.leaving(row, now);
    if (!leaving)
        return refusing(leaving.error(), updates);
    const bool costsElse = moved->lot.facts.rates != row.lot.facts.rates;
    const auto decision = auction::decideTerms(moved->lot, moved->draft.terms, false, now, costsElse);
    if (!decision)
        return refusing(refused(decision.error()).value(), updates);
    const SaleRow *from = m_log.sales().find(row.lot.facts.sale);
    const bool showsOtherNames = from && from->view.showsPaddles != (*sale)->view.showsPaddles;
    write(row, *moved, **sale);
    m_log.apply(row, *decision, {}, now, updates);
    m_sales.closeUp(*leaving, now, updates);
    m_log.catchUp(row, now, updates);
    if (showsOtherNames) // its room, where somebody is, holds those of before
        updates.append(update::NamesChanged{(*sale)->view.id});
    QStringList what{u"sale: "_s + (*sale)->view.name};
    what += namesIn(command.rates);
    m_record.add({.at = now,
                  .staff = command.by,
                  .what = protocol::Deed::LotAction,
                  .lot = command.lot,
                  .reason = what.join(u", ")});
    return {m_log.viewOf(row), updates};
}

bool MovingDesk::endsByPlan(const LotRow &row)
{
    const SaleRow *sale = m_log.sales().find(row.lot.facts.sale);
    return sale && sale->view.plan.closing != auction::Closing::Own;
}

tl::expected<const SaleRow *, Fault> MovingDesk::saleOf(const command::ChangeTerms &command, const LotRow &row)
{
    if (const auto refusal = auction::moveRefusal(auction::stageOf(row.lot.state)))
        return refused(*refusal);
    const SaleRow *sale = m_log.sales().find(*command.place.sale);
    if (!sale)
        return malformed(u"sale"_s, u"must be the id of a sale"_s);
    if (sale->view.phase == auction::SalePhase::Over)
        return refusedFor(auction::Refusal::WrongPhase, u"over"_s);
    return sale;
}

tl::expected<MovingDesk::Moved, Fault> MovingDesk::movedTo(const SaleRow &sale, const LotRow &row,
                                                           const command::ChangeTerms &command, auction::TimeMs now)
{
    const protocol::LotDraft before = m_lots.draftOf(row);
    const auto draft = protocol::draftFromJson(command.change, before);
    if (!draft)
        return malformed(draft.error().member, draft.error().reason);
    const protocol::HouseView house = ensured(m_house.fullTerms(), "a lot in a book without a house");
    Moved moved{.lot = row.lot, .draft = *draft, .own = m_lots.ownRatesOf(row), .place = {}};
    const auto planned = m_log.chains().plannedEndIn(sale, now);
    if (planned && *planned <= now)
        return refusedFor(auction::Refusal::WrongPhase, u"planEnded"_s);
    if (planned)
        moved.draft.terms.endsAt = *planned;
    if (const auto fault = termsFault(moved.draft.terms, house.currency.exponent, now, &before.terms))
        return tl::unexpected(*fault);
    const auto place = placeIn(sale, row, command.place);
    if (!place)
        return tl::unexpected(place.error());
    moved.place = *place;
    moved.own.premium = command.rates.premium.value_or(moved.own.premium);
    moved.own.commission = command.rates.commission.value_or(moved.own.commission);
    const AccountRow &seller = ensured(m_accounts.find(row.lot.facts.seller), "a seller without an account");
    moved.lot.facts.sale = sale.view.id;
    moved.lot.facts.rates = ratesFor(moved.own, seller.profile.rates, sale.view, house);
    return moved;
}

tl::expected<auction::LotPlace, Fault> MovingDesk::placeIn(const SaleRow &sale, const LotRow &row,
                                                           const command::PlaceChange &change)
{
    auction::LotPlace place = m_lots.nextPlace(sale.view.id);
    place.category = change.category.value_or(row.place.category);
    if (!change.number)
        return place;
    if (m_lots.isNumberOfAnother(sale.view.id, row.lot.facts.id, *change.number))
        return malformed(u"number"_s, u"is another lot's"_s);
    place.number = *change.number;
    return place;
}

void MovingDesk::write(LotRow &row, const Moved &moved, const SaleRow &sale)
{
    const auction::SaleId from = row.lot.facts.sale;
    m_lots.flush();
    m_lots.setSale(row, sale.view.id, moved.place, sale.view.prebids);
    row.lot.facts.rates = moved.lot.facts.rates;
    row.waitsFor = 0;
    m_lots.setTerms(row, moved.draft);
    m_lots.setOwnRates(row, moved.own);
    m_log.chains().forgetOrder(from);
    m_log.chains().forgetOrder(sale.view.id);
    if (sale.view.showsPaddles) { // whoever spoke in its chat is shown by a number there
        m_lots.flush();
        m_accounts.givePaddlesIn(sale.view.id);
    }
}

} // namespace gavel::store
