#include "models/bid_form.h"

#include "models/words.h"
#include "protocol/json_fields.h"

namespace gavel::models {

BidForm::BidForm(QObject *parent)
    : QObject(parent)
{
}

void BidForm::setMoney(const MoneyText &money)
{
    m_money = money;
    Q_EMIT changed();
}

void BidForm::setLot(const LotView &lot)
{
    m_lot = lot;
    Q_EMIT changed();
}

void BidForm::setMe(AccountId me)
{
    m_me = me;
    Q_EMIT changed();
}

void BidForm::setAmountText(const QString &text)
{
    if (std::exchange(m_amountText, text) != text)
        edited();
}

void BidForm::setMessage(const QString &text)
{
    if (std::exchange(m_message, text) != text)
        edited();
}

void BidForm::setMaximum(bool on)
{
    if (std::exchange(m_maximum, on) != on)
        edited();
}

void BidForm::setLowers(bool on)
{
    if (std::exchange(m_lowers, on) != on)
        edited();
}

void BidForm::edited()
{
    // What became of the last bid has been read by the time that the next is typed.
    if (m_state == State::Committed || m_state == State::Refused) {
        m_state = State::Idle;
        m_problem.reset();
    }
    Q_EMIT changed();
}

QString BidForm::askText() const
{
    return m_money.shown(m_lot.ask);
}

void BidForm::useAsk()
{
    setAmountText(m_money.plain(m_lot.ask));
}

int BidForm::messageLeft() const
{
    return BidCommand::msgCodePointsMax - static_cast<int>(codePoints(m_message));
}

std::optional<Amount> BidForm::amount() const
{
    return m_money.parse(m_amountText);
}

std::optional<BidForm::Fault> BidForm::fault() const
{
    if (m_me == noAccount)
        return Fault::SignedOut;
    if (m_lot.owner.id == m_me)
        return Fault::OwnLot;
    if (m_lot.phase != Phase::Open)
        return Fault::NotOpen;
    if (const auto wrong = amountFault())
        return wrong;
    if (messageLeft() < 0)
        return Fault::MessageTooLong;
    return std::nullopt;
}

std::optional<BidForm::Fault> BidForm::amountFault() const
{
    const bool leads = m_lot.leader && m_lot.leader->id == m_me;
    if (leads && !m_maximum)
        return Fault::AlreadyLeading;
    if (m_amountText.trimmed().isEmpty())
        return Fault::NoAmount;
    const auto typed = amount();
    if (!typed || *typed <= 0)
        return Fault::NotAnAmount;
    if (leads && *typed < m_lot.price)
        return Fault::BelowPrice;
    // A leader's own maximum is the host's to compare; it is nobody else's to know.
    if (!leads && *typed < m_lot.ask)
        return Fault::BelowAsk;
    return std::nullopt;
}

QString BidForm::faultText() const
{
    const auto wrong = fault();
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
    case Fault::MessageTooLong:
        return tr("The message is too long by %1.").arg(-messageLeft());
    case Fault::NotOpen:
        return refusalText(m_lot.phase == Phase::Scheduled ? Refusal::NotOpen
                           : m_lot.phase == Phase::Paused  ? Refusal::Paused
                                                           : Refusal::Ended,
                           {}, m_money);
    case Fault::SignedOut:
        return tr("Sign in to bid.");
    case Fault::OwnLot:
        return refusalText(Refusal::OwnLot, {}, m_money);
    case Fault::AlreadyLeading:
        return refusalText(Refusal::AlreadyLeading, {}, m_money);
    }
    Q_UNREACHABLE();
}

bool BidForm::canSubmit() const
{
    return m_state != State::Sent && m_state != State::Unknown && !fault();
}

bool BidForm::isUnusual() const
{
    const auto typed = amount();
    return typed && m_lot.ask > 0 && *typed / unusualFactor >= m_lot.ask;
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
        if (m_verdict && m_verdict->leading)
            return tr("Your bid of %1 leads.").arg(m_money.shown(m_sentAmount));
        return tr("Your bid was taken, but an earlier maximum answered it. The smallest bid is now %1.")
            .arg(m_money.shown(m_verdict ? m_verdict->ask : m_lot.ask));
    }
    Q_UNREACHABLE();
}

BidCommand BidForm::command() const
{
    BidCommand command;
    (m_maximum ? command.max : command.bid) = amount();
    command.lower = m_maximum && m_lowers;
    command.msg = m_message;
    return command;
}

bool BidForm::submit()
{
    if (!canSubmit())
        return false;
    const BidCommand bid = command();
    m_state = State::Sent;
    m_problem.reset();
    m_verdict.reset();
    m_sentAmountText = m_amountText;
    m_sentMessage = m_message;
    m_sentAmount = bid.amount();
    Q_EMIT changed();
    Q_EMIT submitted(bid);
    return true;
}

void BidForm::accepted(const BidVerdict &verdict)
{
    m_state = State::Committed;
    m_verdict = verdict;
    // Only what was bid goes from the fields, not what was typed while the answer was on its way.
    if (m_amountText == m_sentAmountText)
        m_amountText.clear();
    if (m_message == m_sentMessage)
        m_message.clear();
    Q_EMIT changed();
}

void BidForm::refused(const link::Problem &problem)
{
    m_state = State::Refused;
    m_problem = problem;
    Q_EMIT changed();
}

void BidForm::unknown()
{
    if (m_state != State::Sent)
        return;
    m_state = State::Unknown;
    Q_EMIT changed();
}

} // namespace gavel::models
