#include "models/room/bid_form.h"
#include "models/time_text.h"
#include "models/words.h"

// What a bid form says: what is wrong with what was typed, and what became of the bid.

namespace gavel::models {

using namespace Qt::StringLiterals;

QString BidForm::barText() const
{
    const auto barred = barFault();
    if (!barred || *barred == Fault::SignedOut)
        return {};
    if (*barred == Fault::HostAccount)
        return tr("This is the house’s own account, which does not bid. Sign in as a bidder to take part.");
    if (*barred == Fault::OwnLot)
        return tr("This lot is yours, and a seller does not bid on it.");
    const QString blocked = refusalText(auction::Refusal::Blocked, {}, m_money);
    return m_blockReason.isEmpty() ? blocked : tr("%1 The reason: “%2”.").arg(blocked, m_blockReason);
}

QString BidForm::faultText(Act act) const
{
    const auto wrong = fault(act);
    if (!wrong)
        return {};
    switch (*wrong) {
    case Fault::NoAmount:
        return {};
    case Fault::NotAnAmount:
        return tr("That is no amount. It is written like %1.").arg(m_money.plain(m_lot.ask));
    case Fault::BelowAsk:
        return tr("The smallest bid is %1.").arg(askText());
    case Fault::BelowPrice:
        return tr("Your maximum can't be below the price of %1.").arg(m_money.shown(m_lot.price));
    case Fault::NotHigher:
        return maximumInHand() ? tr("Your maximum is %1 already.").arg(m_money.shown(*m_myMax))
                               : tr("You lead at %1 already.").arg(m_money.shown(m_lot.price));
    case Fault::NotLower:
        return tr("That does not lower your maximum of %1.").arg(m_money.shown(*m_myMax));
    case Fault::MessageTooLong:
        return tr("The message is too long by %1.").arg(-messageLeft());
    case Fault::NotOpen:
        return refusalText(m_lot.phase == auction::Phase::Scheduled ? auction::Refusal::NotOpen
                           : m_lot.phase == auction::Phase::Paused  ? auction::Refusal::Paused
                                                                    : auction::Refusal::Ended,
                           {}, m_money);
    case Fault::SignedOut:
        return tr("Sign in to bid.");
    case Fault::HostAccount:
    case Fault::OwnLot:
    case Fault::Blocked:
        return barText();
    case Fault::AlreadyLeading:
        return refusalText(auction::Refusal::AlreadyLeading, {}, m_money);
    case Fault::NotLeading:
        return refusalText(auction::Refusal::NotLeading, {}, m_money);
    case Fault::NotForSale:
        return tr("The price to buy now no longer stands.");
    }
    Q_UNREACHABLE();
}

QString BidForm::receiptText() const
{
    const QString sent = m_money.shown(m_sentAmount);
    switch (m_state) {
    case State::Idle:
        return {};
    case State::Sent:
        return tr("%1 is on its way…").arg(sent);
    case State::Unknown:
        return tr("%1: no answer yet").arg(sent);
    case State::Committed:
        return acceptedText();
    case State::Refused:
        return tr("%1 was not taken").arg(sent);
    }
    Q_UNREACHABLE();
}

QString BidForm::acceptedText() const
{
    const QString what =
        m_sentAct == Act::Raise || m_sentAct == Act::Lower ? tr("Your maximum is in") : tr("Your bid is in");
    return m_acceptedAt ? u"%1 · %2"_s.arg(what, timeText(*m_acceptedAt, *m_acceptedAt)) : what;
}

QString BidForm::receiptTip() const
{
    if (m_state != State::Committed || !m_verdict)
        return {};
    return tr("%1, entry %2 of the lot’s log").arg(m_money.shown(m_sentAmount)).arg(m_verdict->seq);
}

QString BidForm::outcomeText() const
{
    switch (m_state) {
    case State::Idle:
        return {};
    case State::Sent:
        return tr("Sending…");
    case State::Unknown:
        return tr("The line was lost before the answer came. The host will be asked again.");
    case State::Refused:
        return m_problem ? problemText(*m_problem, m_money) : QString();
    case State::Committed:
        if (m_sentAct == Act::Raise || m_sentAct == Act::Lower)
            return tr("Your maximum is now %1.").arg(m_money.shown(m_sentAmount));
        if (m_verdict && m_verdict->leading)
            return tr("Your bid of %1 leads.").arg(m_money.shown(m_sentAmount));
        return tr("Your bid was taken, but an earlier maximum answered it. The smallest bid is now %1.")
            .arg(m_money.shown(m_verdict ? m_verdict->ask : m_lot.ask));
    }
    Q_UNREACHABLE();
}

} // namespace gavel::models
