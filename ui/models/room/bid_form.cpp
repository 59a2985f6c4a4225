#include "models/room/bid_form.h"

#include "auction/increments.h"
#include "protocol/json_fields.h"

#include <algorithm>
#include <array>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array stepsAbove{1, 2, 4}; ///< increments above the ask

} // namespace

static_assert(stepsAbove.size() == BidForm::stepsMax);

BidForm::BidForm(QObject *parent)
    : QObject(parent)
{
}

void BidForm::setMoney(const MoneyText &money)
{
    m_money = money;
    Q_EMIT changed();
}

void BidForm::setLot(const protocol::LotView &lot)
{
    m_lot = lot;
    Q_EMIT changed();
}

void BidForm::setMe(auction::AccountId me)
{
    m_me = me;
    Q_EMIT changed();
}

void BidForm::setBarred(bool isHost, bool isBlocked, const QString &blockReason)
{
    m_isHost = isHost;
    m_isBlocked = isBlocked;
    m_blockReason = blockReason;
    Q_EMIT changed();
}

void BidForm::setAvailable(std::optional<auction::Amount> available)
{
    m_available = available;
    Q_EMIT changed();
}

void BidForm::setMyMax(std::optional<auction::Amount> max)
{
    m_myMax = max;
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

bool BidForm::askBuys() const
{
    return m_lot.buyNow && m_lot.ask >= *m_lot.buyNow;
}

QList<auction::Amount> BidForm::steps() const
{
    QList<auction::Amount> steps;
    // Whoever leads takes them for another maximum.
    auction::Amount amount = leads() ? std::max(m_myMax.value_or(0), m_lot.price) : m_lot.ask;
    int taken = 0;
    for (const int wanted : stepsAbove) {
        for (; taken < wanted; ++taken)
            amount += auction::increment(m_lot.increments, amount);
        if (amount <= auction::amountMax && !(m_lot.buyNow && amount >= *m_lot.buyNow))
            steps.append(amount);
    }
    return steps;
}

auction::Amount BidForm::stepped(bool up) const
{
    const auction::Amount least = leads() ? m_lot.price : m_lot.ask;
    const auto typed = amount();
    if (!typed || *typed < least) {
        const auction::Amount led = std::max(m_myMax.value_or(0), m_lot.price);
        return leads() ? led + auction::increment(m_lot.increments, led) : least;
    }
    const auction::Amount step = auction::increment(m_lot.increments, *typed);
    return up ? std::min(*typed + step, auction::amountMax) : std::max(*typed - step, least);
}

int BidForm::messageLeft() const
{
    return auction::BidCommand::msgCodePointsMax - static_cast<int>(protocol::codePoints(m_message));
}

std::optional<auction::Amount> BidForm::amount() const
{
    return m_money.parse(m_amountText);
}

bool BidForm::leads() const
{
    return m_me != auction::noAccount && m_lot.leader && m_lot.leader->id == m_me;
}

BidForm::Act BidForm::typedAct() const
{
    if (!leads())
        return m_maximum ? Act::Maximum : Act::Straight;
    const auto typed = amount();
    return typed && m_myMax && *typed < *m_myMax ? Act::Lower : Act::Raise;
}

bool BidForm::buysNow() const
{
    const auto typed = amount();
    return typed && m_lot.buyNow && *typed >= *m_lot.buyNow;
}

std::optional<BidForm::Fault> BidForm::barFault() const
{
    if (m_me == auction::noAccount)
        return Fault::SignedOut;
    if (m_isHost)
        return Fault::HostAccount;
    if (m_lot.owner.id == m_me)
        return Fault::OwnLot;
    if (m_isBlocked)
        return Fault::Blocked;
    return std::nullopt;
}

std::optional<BidForm::Fault> BidForm::fault(Act act) const
{
    if (const auto barred = barFault())
        return barred;
    if (m_lot.phase != auction::Phase::Open)
        return Fault::NotOpen;
    if (const auto wrong = roleFault(act))
        return wrong;
    if (const auto wrong = amountFault(act))
        return wrong;
    if (messageLeft() < 0)
        return Fault::MessageTooLong;
    return std::nullopt;
}

std::optional<BidForm::Fault> BidForm::roleFault(Act act) const
{
    switch (act) {
    case Act::Ask:
    case Act::Straight:
    case Act::Maximum:
        return leads() ? std::optional(Fault::AlreadyLeading) : std::nullopt;
    case Act::Raise:
    case Act::Lower:
        return leads() ? std::nullopt : std::optional(Fault::NotLeading);
    case Act::BuyNow:
        return m_lot.buyNow ? std::nullopt : std::optional(Fault::NotForSale);
    }
    Q_UNREACHABLE();
}

std::optional<BidForm::Fault> BidForm::amountFault(Act act) const
{
    if (act == Act::Ask || act == Act::BuyNow)
        return std::nullopt;
    if (m_amountText.trimmed().isEmpty())
        return Fault::NoAmount;
    const auto typed = amount();
    if (!typed || *typed <= 0)
        return Fault::NotAnAmount;
    // A maximum that the host has not told yet is the host's to compare.
    if (act == Act::Raise || act == Act::Lower) {
        if (*typed < m_lot.price)
            return Fault::BelowPrice;
        if (act == Act::Raise && m_myMax && *typed <= *m_myMax && !buysNow())
            return Fault::NotHigher;
        if (act == Act::Lower && m_myMax && *typed >= *m_myMax)
            return Fault::NotLower;
        return std::nullopt;
    }
    return *typed < m_lot.ask ? std::optional(Fault::BelowAsk) : std::nullopt;
}

std::optional<auction::Amount> BidForm::affordable() const
{
    if (!m_available)
        return std::nullopt;
    const auction::Amount heldHere = leads() && m_myMax ? moneyLine(*m_myMax, m_lot).total() : 0;
    return auction::mostWithin(protocol::ratesOf(m_lot), sumOf(*m_available, heldHere));
}

MoneyLine BidForm::costLine() const
{
    MoneyLine line = moneyLine(leads() ? m_lot.price : m_lot.ask, m_lot);
    if (leads() && m_myMax && m_available)
        line.held = moneyLine(*m_myMax, m_lot).total();
    return line;
}

bool BidForm::affords(auction::Amount amount) const
{
    const auto most = affordable();
    return !most || amount <= *most;
}

bool BidForm::isUnusual() const
{
    const auto typed = amount();
    return typed && m_lot.ask > 0 && *typed / unusualFactor >= m_lot.ask;
}

std::optional<auction::Amount> BidForm::maximumInHand() const
{
    return leads() && m_myMax && *m_myMax > m_lot.price ? m_myMax : std::nullopt;
}

auction::BidCommand BidForm::command(Act act) const
{
    auction::BidCommand command;
    command.msg = m_message;
    switch (act) {
    case Act::Ask:
        command.bid = m_lot.ask;
        command.ask = m_lot.ask; // What the button names is what is bid, or nothing.
        break;
    case Act::Straight:
        command.bid = amount();
        break;
    case Act::Maximum:
    case Act::Raise:
    case Act::Lower:
        command.max = amount();
        command.lower = act == Act::Lower;
        break;
    case Act::BuyNow:
        command.bid = m_lot.buyNow;
        break;
    }
    return command;
}

bool BidForm::submit(Act act)
{
    if (!canSubmit(act))
        return false;
    const bool isTyped = act != Act::Ask && act != Act::BuyNow;
    const auction::BidCommand bid = command(act);
    m_state = State::Sent;
    m_problem.reset();
    m_verdict.reset();
    m_sentAct = act;
    m_sentAmountText = isTyped ? m_amountText : QString();
    m_sentMessage = m_message;
    m_sentAmount = bid.amount();
    Q_EMIT changed();
    Q_EMIT submitted(bid);
    return true;
}

void BidForm::accepted(const protocol::BidVerdict &verdict, std::optional<auction::TimeMs> at)
{
    m_state = State::Committed;
    m_verdict = verdict;
    m_acceptedAt = at;
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

void BidForm::voided(qint64 seq)
{
    if (m_state != State::Committed || !m_verdict || m_verdict->seq != seq)
        return;
    m_state = State::Idle;
    m_verdict.reset();
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
