#include "auction/offers.h"

#include <algorithm>

namespace gavel::auction {

namespace {

/// What an account has bid last.
struct LastBid
{
    AccountId account = noAccount;
    Amount amount = 0;
    qint64 seq = 0;
};

/// Whoever is in line, and who is no more.
class Line
{
public:
    void add(const Step &step)
    {
        switch (step.kind) {
        case Step::Kind::Bid:
        case Step::Kind::Sealed:
            last(step.account) = {step.account, step.amount, step.seq};
            break;
        case Step::Kind::Reopened:
            reopen(step);
            break;
        case Step::Kind::SaleVoided:
        case Step::Kind::Declined:
            m_out.append(step.account);
            break;
        case Step::Kind::Reserve:
            break;
        }
    }

    [[nodiscard]] QList<RunnerUp> inOrder()
    {
        std::sort(m_bids.begin(), m_bids.end(), [](const LastBid &a, const LastBid &b) {
            return a.amount != b.amount ? a.amount > b.amount : a.seq < b.seq;
        });
        QList<RunnerUp> line;
        for (const LastBid &bid : std::as_const(m_bids)) {
            if (!m_out.contains(bid.account))
                line.append({bid.account, bid.amount});
        }
        return line;
    }

private:
    LastBid &last(AccountId account)
    {
        const auto is = [account](const LastBid &bid) { return bid.account == account; };
        const auto found = std::find_if(m_bids.begin(), m_bids.end(), is);
        return found != m_bids.end() ? *found : m_bids.emplaceBack();
    }

    /// With its leader at the price, or with nothing that stands.
    void reopen(const Step &step)
    {
        if (step.account == noAccount) {
            m_bids.clear();
            m_out.clear();
            return;
        }
        for (LastBid &bid : m_bids) {
            if (bid.account == step.account)
                bid.amount = step.amount;
        }
    }

    QList<LastBid> m_bids;
    QList<AccountId> m_out;
};

std::optional<Refusal> refuse(const LotState &state, AccountId account, TimeMs now)
{
    if (!state.offer.stands() || state.offer.until <= now)
        return Refusal::WrongPhase;
    return state.offer.account == account ? std::nullopt : std::optional(Refusal::Forbidden);
}

} // namespace

QList<RunnerUp> runnersUp(const QList<Step> &steps)
{
    Line line;
    for (const Step &step : steps) {
        if (!step.voided)
            line.add(step);
    }
    return line.inOrder();
}

tl::expected<Decision, Refusal> decideTaking(const Lot &lot, AccountId account, std::optional<Amount> available,
                                             TimeMs now)
{
    if (const auto refusal = refuse(lot.state, account, now))
        return tl::unexpected(*refusal);
    const Cost cost = costOf(lot.facts.rates, lot.state.offer.price);
    if (available && cost.total() > *available)
        return tl::unexpected(Refusal::OverLimit);
    Decision decision{.state = lot.state, .events = {}};
    LotState &state = decision.state;
    state.offer = {};
    state.phase = Phase::Sold;
    state.price = cost.price;
    state.leader = account;
    state.leaderMax = cost.price;
    decision.add(event::Closed{
        .phase = Phase::Sold, .price = cost.price, .winner = account, .fee = cost.premium, .tax = cost.tax});
    return decision;
}

tl::expected<Decision, Refusal> decideDeclining(const Lot &lot, AccountId account, TimeMs now)
{
    if (const auto refusal = refuse(lot.state, account, now))
        return tl::unexpected(*refusal);
    Decision decision{.state = lot.state, .events = {}};
    decision.state.offer = {};
    decision.add(event::Declined{.account = account});
    return decision;
}

void lapse(Decision &decision, TimeMs now)
{
    Offer &offer = decision.state.offer;
    if (!offer.stands() || offer.until > now)
        return;
    decision.add(event::Declined{.account = offer.account});
    offer = {};
}

} // namespace gavel::auction
