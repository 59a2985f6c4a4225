#include "models/room/prebid_form.h"

#include "models/words.h"

#include <utility>

namespace gavel::models {

PrebidForm::PrebidForm(QObject *parent)
    : QObject(parent)
{
}

void PrebidForm::setMoney(const MoneyText &money)
{
    m_money = money;
    Q_EMIT changed();
}

void PrebidForm::setLot(const protocol::LotView &lot)
{
    m_lot = lot;
    Q_EMIT changed();
}

void PrebidForm::setLeft(std::optional<auction::Amount> left)
{
    if (std::exchange(m_left, left) != left)
        Q_EMIT changed();
}

void PrebidForm::setAmountText(const QString &text)
{
    if (std::exchange(m_amountText, text) == text)
        return;
    m_problem.reset();
    Q_EMIT changed();
}

std::optional<auction::Amount> PrebidForm::amount() const
{
    return m_money.parse(m_amountText);
}

bool PrebidForm::canLeave() const
{
    return isOffered() && !m_isBusy && amount() && amountFault().isEmpty();
}

QString PrebidForm::standingText() const
{
    if (m_left)
        return tr("Your maximum of %1 bids for you when the lot opens. Until then nobody sees it.")
            .arg(m_money.shown(*m_left));
    return tr("You may leave a maximum now: it bids for you when the lot opens, and nobody sees it before.");
}

QString PrebidForm::amountFault() const
{
    if (m_amountText.trimmed().isEmpty())
        return {};
    const auto typed = amount();
    if (!typed || *typed <= 0)
        return tr("That is no amount. It is written like %1.").arg(m_money.plain(m_lot.start));
    if (*typed < m_lot.start)
        return tr("The smallest bid is %1.").arg(m_money.shown(m_lot.start));
    if (m_lot.buyNow && *typed >= *m_lot.buyNow)
        return tr("Before the lot opens it has to be less than the price to buy now, %1.")
            .arg(m_money.shown(*m_lot.buyNow));
    return {};
}

QString PrebidForm::faultText() const
{
    const QString fault = amountFault();
    return fault.isEmpty() && m_problem ? problemText(*m_problem, m_money) : fault;
}

void PrebidForm::start()
{
    m_isBusy = true;
    m_problem.reset();
    Q_EMIT changed();
}

bool PrebidForm::leave()
{
    if (!canLeave())
        return false;
    const auction::Amount max = amount().value_or(0);
    start();
    Q_EMIT leaving(max);
    return true;
}

bool PrebidForm::takeBack()
{
    if (!canTakeBack())
        return false;
    start();
    Q_EMIT takingBack();
    return true;
}

void PrebidForm::done()
{
    m_isBusy = false;
    m_amountText.clear();
    Q_EMIT changed();
}

void PrebidForm::refused(const link::Problem &problem)
{
    m_isBusy = false;
    m_problem = problem;
    Q_EMIT changed();
}

} // namespace gavel::models
