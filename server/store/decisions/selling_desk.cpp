#include "store/decisions/selling_desk.h"

#include "auction/offers.h"
#include "protocol/codes.h"
#include "store/decisions/lot_rates.h"
#include "store/decisions/terms_fault.h"
#include "store/tables/logic_fault.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 offerLastsMs = 24 * 3'600'000; ///< unless it says until when

/// Why an action is refused, where the phase alone does not say it.
tl::unexpected<Fault> actionFault(const LotRow &row, auction::Refusal refusal)
{
    const bool isOffered = refusal == auction::Refusal::WrongPhase && row.lot.state.offer.stands();
    return isOffered ? refusedFor(refusal, u"offered"_s) : refused(refusal);
}

/// Likewise of new terms.
tl::unexpected<Fault> termsRefusal(const LotRow &row, auction::Refusal refusal)
{
    const bool hasPrebids = refusal == auction::Refusal::HasBids && !row.lot.state.prebids.isEmpty();
    return hasPrebids ? refusedFor(refusal, u"prebids"_s, row.place.number) : refused(refusal);
}

/// When it opens, so far as that is known.
std::optional<auction::TimeMs> openingOf(const auction::Terms &terms, const protocol::SaleView &sale)
{
    const bool waits = sale.id != auction::firstSale && sale.phase == auction::SalePhase::Planned;
    return terms.opensAt || !waits ? terms.opensAt : sale.opensAt;
}

protocol::OwnRates ownAfter(protocol::OwnRates own, const command::RatesChange &change)
{
    own.premium = change.premium.value_or(own.premium);
    own.commission = change.commission.value_or(own.commission);
    return own;
}

} // namespace

Decided<SharedLotView> SellingDesk::create(const command::CreateLot &command, auction::TimeMs now)
{
    Decided<SharedLotView> answer;
    const protocol::HouseView house = ensured(m_house.fullTerms(), "a lot in a book without a house");
    const SaleRow *sale = m_log.sales().find(command.place.sale.value_or(auction::firstSale));
    if (!sale || sale->view.phase == auction::SalePhase::Over) {
        answer.result = sale ? Outcome<SharedLotView>(refusedFor(auction::Refusal::WrongPhase, u"over"_s))
                             : malformed(u"sale"_s, u"must be the id of a sale"_s);
        return answer;
    }
    protocol::LotDraft draft = command.draft;
    const auto planned = m_log.chains().plannedEndIn(*sale, now);
    if (planned && *planned <= now) {
        answer.result = refusedFor(auction::Refusal::WrongPhase, u"planEnded"_s);
        return answer;
    }
    if (planned)
        draft.terms.endsAt = *planned;
    else if (draft.endsByDefault)
        draft.terms.endsAt = qMax(now, openingOf(draft.terms, sale->view).value_or(now)) + auction::lotLastsMsDefault;
    if (const auto fault = termsFault(draft.terms, house.currency.exponent, now)) {
        answer.result = tl::unexpected(*fault);
        return answer;
    }
    const protocol::OwnRates own = ownAfter({}, command.rates);
    const auction::LotFacts facts{.id = 0,
                                  .seller = command.seller,
                                  .rates = ratesFor(own, sellersRates(command.seller), sale->view, house),
                                  .sale = sale->view.id,
                                  .takesPrebids = sale->view.prebids};
    const auto place = placeAfter(facts, m_lots.nextPlace(facts.sale), command.place);
    if (!place) {
        answer.result = tl::unexpected(place.error());
        return answer;
    }
    LotRow &row = m_lots.create(facts, draft, *place, now);
    if (!own.isNone())
        m_lots.setOwnRates(row, own);
    m_log.chains().forgetOrder(facts.sale);
    const auto decision = auction::decideCreate(row.lot.facts, draft.terms, now);
    if (!decision)
        throw LogicFault("the rules refuse terms that were found valid");
    m_log.apply(row, *decision, {}, now, answer.updates);
    m_log.catchUp(row, now, answer.updates);
    answer.result = m_log.viewOf(row);
    return answer;
}

Decided<SharedLotView> SellingDesk::changeTerms(const command::ChangeTerms &command, auction::TimeMs receivedAt)
{
    Decided<SharedLotView> answer;
    const bool placesAlone = command.byStaff && command.change.isEmpty();
    if (const LotRow *lot = m_lots.find(command.lot); lot && lot->lot.facts.seller != command.by && !placesAlone) {
        answer.result = refused(auction::Refusal::Forbidden);
        return answer;
    }
    if (command.change.isEmpty() && command.rates.isNone() && !command.place.isNone())
        return changePlace(command, receivedAt);
    const auto atHand = m_log.atHand(command.lot, receivedAt, answer.updates);
    if (!atHand) {
        answer.result = refused(atHand.error());
        return answer;
    }
    auto &[row, now] = *atHand;
    const protocol::LotDraft before = m_lots.draftOf(row);
    auto after = protocol::draftFromJson(command.change, before);
    if (!after) {
        answer.result = malformed(after.error().member, after.error().reason);
        return answer;
    }
    // Which is the sale's to say, unless each lot has its own.
    if (m_log.chains().restOf(row).plan.closing != auction::Closing::Own)
        after->terms.endsAt = before.terms.endsAt;
    const bool textChanged = after->name != before.name || after->description != before.description;
    const auto wrongTerms = [&, now = now] { // clang 14 captures no binding by reference
        const protocol::HouseView house = ensured(m_house.terms(), "a lot in a book without a house");
        return termsFault(after->terms, house.currency.exponent, now, &before.terms);
    };
    if (!auction::changeRefusal(auction::stageOf(row.lot.state))) {
        if (const auto fault = wrongTerms()) {
            answer.result = tl::unexpected(*fault);
            return answer;
        }
    }
    const protocol::OwnRates own =
        command.rates.isNone() ? protocol::OwnRates() : ownAfter(m_lots.ownRatesOf(row), command.rates);
    const auction::Rates rates = ratesAfter(row, own, command.rates);
    const bool ratesChanged = rates != row.lot.facts.rates;
    const auto decision = auction::decideTerms(row.lot, after->terms, textChanged, now, ratesChanged);
    if (!decision) {
        const auto fault = decision.error() == auction::Refusal::Malformed ? wrongTerms() : std::nullopt;
        answer.result = fault ? tl::unexpected(*fault) : termsRefusal(row, decision.error());
        return answer;
    }
    const auto place = placeAfter(row.lot.facts, row.place, command.place);
    if (!place) {
        answer.result = tl::unexpected(place.error());
        return answer;
    }
    row.lot.facts.rates = rates;
    m_lots.setTerms(row, *after);
    if (*place != row.place)
        m_lots.setPlace(row, *place);
    m_log.apply(row, *decision, {}, now, answer.updates);
    if (!command.rates.isNone())
        m_lots.setOwnRates(row, own);
    recordStaff(command, row, now);
    answer.result = m_log.viewOf(row);
    return answer;
}

protocol::OwnRates SellingDesk::sellersRates(auction::AccountId seller)
{
    const AccountRow *account = m_accounts.find(seller);
    return account ? account->profile.rates : protocol::OwnRates();
}

/// What is taken of a lot whose own rates are `own` by a change; the others stay as they were copied.
auction::Rates SellingDesk::ratesAfter(const LotRow &row, const protocol::OwnRates &own,
                                       const command::RatesChange &change)
{
    auction::Rates rates = row.lot.facts.rates;
    if (change.isNone())
        return rates;
    const SaleRow &sale = ensured(m_log.sales().find(row.lot.facts.sale), "a lot of a sale that is not there");
    const protocol::HouseView house = ensured(m_house.fullTerms(), "a lot in a book without a house");
    const auction::Rates anew = ratesFor(own, sellersRates(row.lot.facts.seller), sale.view, house);
    if (change.premium)
        rates.premium = anew.premium;
    if (change.commission)
        rates.commission = anew.commission;
    return rates;
}

/// Which is no term: at any time, and the log has nothing of it.
Decided<SharedLotView> SellingDesk::changePlace(const command::ChangeTerms &command, auction::TimeMs receivedAt)
{
    Decided<SharedLotView> answer;
    const auto atHand = m_log.atHand(command.lot, receivedAt, answer.updates);
    if (!atHand) {
        answer.result = refused(atHand.error());
        return answer;
    }
    const auto place = placeAfter(atHand->row.lot.facts, atHand->row.place, command.place);
    if (!place) {
        answer.result = tl::unexpected(place.error());
        return answer;
    }
    m_lots.setPlace(atHand->row, *place);
    recordStaff(command, atHand->row, atHand->now);
    touch(atHand->row, answer);
    return answer;
}

tl::expected<auction::LotPlace, Fault> SellingDesk::placeAfter(const auction::LotFacts &lot,
                                                               const auction::LotPlace &before,
                                                               const command::PlaceChange &change)
{
    if (change.sale && *change.sale != lot.sale)
        return malformed(u"sale"_s, u"must be the sale that the lot is in"_s);
    if (change.number && m_lots.isNumberOfAnother(lot.sale, lot.id, *change.number))
        return malformed(u"number"_s, u"is another lot's"_s);
    return auction::LotPlace{.order = before.order,
                             .number = change.number.value_or(before.number),
                             .category = change.category.value_or(before.category)};
}

/// Whether the leader's hold could be taken again, and who the runner-up is, is the book's to know.
auction::Action SellingDesk::completed(const auction::Action &action, const LotRow &row, auction::TimeMs now)
{
    auction::Action whole = action;
    if (auto *reopen = std::get_if<auction::action::Reopen>(&whole)) {
        AccountRow *leader = m_accounts.find(row.lot.state.leader);
        const AccountRow *payer = leader ? &m_accounts.payerOf(*leader) : nullptr;
        reopen->leaderCovered = payer && (!payer->limited || auction::reopeningHold(row.lot) <= payer->balance());
    }
    if (auto *offer = std::get_if<auction::action::Offer>(&whole)) {
        if (offer->until == 0)
            offer->until = now + offerLastsMs;
        for (const auction::RunnerUp &one : auction::runnersUp(m_bids.stepsOf(row.lot.facts.id, true))) {
            const AccountRow *account = m_accounts.find(one.account);
            if (!account || account->blocked)
                continue;
            offer->account = one.account;
            offer->price = one.price;
            break;
        }
    }
    return whole;
}

/// What they bought, and what is on the bill that they are on, is theirs to pay like anybody else's.
bool SellingDesk::isOwnPurchase(const command::Act &command, const LotRow &row)
{
    const auction::AccountId buyer = row.lot.state.leader;
    const bool isVoided = std::holds_alternative<auction::action::VoidSale>(command.action);
    if (!isVoided || buyer == auction::noAccount || command.by == auction::noAccount)
        return false;
    if (const AccountRow *staff = m_accounts.find(command.by); !staff || staff->isHost)
        return false;
    const auto bill = m_invoices.billOf(row.lot.facts.id);
    AccountRow &payer = ensured(m_accounts.find(bill ? bill->account : buyer), "a buyer without an account");
    return command.by == buyer || m_accounts.sharesBill(command.by, m_accounts.payerOf(payer));
}

/// A sale that is over takes no bids, nor lots that would.
bool SellingDesk::reopensAfterwards(const auction::Action &action, const LotRow &row)
{
    const bool reopens = std::holds_alternative<auction::action::Reopen>(action) ||
                         std::holds_alternative<auction::action::Relist>(action);
    const SaleRow *sale = reopens ? m_log.sales().find(row.lot.facts.sale) : nullptr;
    return sale && sale->view.phase == auction::SalePhase::Over;
}

Decided<SharedLotView> SellingDesk::act(const command::Act &command, auction::TimeMs receivedAt)
{
    Decided<SharedLotView> answer;
    const auto atHand = m_log.atHand(command.lot, receivedAt, answer.updates);
    if (!atHand) {
        answer.result = refused(atHand.error());
        return answer;
    }
    auto &[row, now] = *atHand;
    if (isOwnPurchase(command, row)) {
        answer.result = refused(auction::Refusal::Forbidden);
        return answer;
    }
    if (reopensAfterwards(command.action, row)) {
        answer.result = refusedFor(auction::Refusal::WrongPhase, u"over"_s);
        return answer;
    }
    const auction::Action action = completed(command.action, row, now);
    const auto decision = auction::decideAction(row.lot, action, now);
    if (!decision) {
        const auto broken = auction::brokenRule(row.lot, action, now);
        answer.result = decision.error() == auction::Refusal::Malformed && broken
                            ? malformed(auction::memberOf(*broken), protocol::textOf(*broken))
                            : actionFault(row, decision.error());
        return answer;
    }
    protocol::LotDraft draft = m_lots.draftOf(row);
    draft.terms = auction::termsAfter(draft.terms, action, now);
    if (draft.terms != row.lot.terms)
        m_lots.setTerms(row, draft);
    const auction::LotState before = row.lot.state;
    m_log.apply(row, *decision, {}, now, answer.updates);
    record(command, before, row.lot.state, now);
    answer.result = m_log.viewOf(row);
    return answer;
}

Decided<SharedLotView> SellingDesk::answerOffer(const command::AnswerOffer &command, auction::TimeMs receivedAt)
{
    Decided<SharedLotView> answer;
    const auto atHand = m_log.atHand(command.lot, receivedAt, answer.updates);
    AccountRow *account = m_accounts.find(command.account);
    if (!atHand || !account) {
        answer.result = refused(atHand ? auction::Refusal::NotFound : atHand.error());
        return answer;
    }
    // For others a cashier says what they were told, and learns nothing of what else those have in hand.
    const bool isForOther = command.by != auction::noAccount;
    if (isForOther && account->blocked) {
        answer.result = refused(auction::Refusal::Blocked);
        return answer;
    }
    const AccountRow &payer = m_accounts.payerOf(*account);
    if (isForOther && m_accounts.sharesBill(command.by, payer)) {
        answer.result = refused(auction::Refusal::Forbidden);
        return answer;
    }
    if (isForOther && command.takes && payer.limited && m_lots.bindsAny(payer.id)) {
        answer.result = refusedFor(auction::Refusal::WrongPhase, u"leads"_s);
        return answer;
    }
    auto &[row, now] = *atHand;
    const auction::Amount price = row.lot.state.offer.price;
    const auto decision = command.takes ? auction::decideTaking(row.lot, account->id, payer.available(), now)
                                        : auction::decideDeclining(row.lot, account->id, now);
    if (!decision) {
        answer.result = decision.error() == auction::Refusal::WrongPhase ? refusedFor(decision.error(), u"offer"_s)
                                                                         : refused(decision.error());
        return answer;
    }
    m_log.apply(row, *decision, {}, now, answer.updates);
    if (command.by != auction::noAccount) {
        m_record.add({.at = now,
                      .staff = command.by,
                      .what = command.takes ? protocol::Deed::OfferTaken : protocol::Deed::OfferDeclined,
                      .account = command.account,
                      .lot = command.lot,
                      .amount = price});
    }
    answer.result = m_log.viewOf(row);
    return answer;
}

/// A change that the log does not have, such as a picture, is told all the same.
void SellingDesk::touch(LotRow &row, Decided<SharedLotView> &answer)
{
    row.dirty = true;
    const SharedLotView lot = m_log.viewOf(row);
    answer.result = lot;
    answer.updates.append(update::LotChanged{lot});
}

} // namespace gavel::store
