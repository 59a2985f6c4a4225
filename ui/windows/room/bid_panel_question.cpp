#include "models/words.h"
#include "widgets/ask_button.h"
#include "widgets/looks.h"
#include "windows/room/bid_panel.h"
#include "windows/room/own_amount.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>

#include <utility>

// What a bid panel asks about before it bids: what may be a slip of the finger, and what buys the lot.

using namespace Qt::StringLiterals;

namespace gavel::ui {

bool BidPanel::needsSecondLook(Act act) const
{
    const auto &form = m_room.bidForm();
    switch (act) {
    case Act::Ask:
        return form.askBuys();
    case Act::Straight:
    case Act::Maximum:
    case Act::Raise:
        return form.isUnusual() || form.buysNow();
    case Act::Lower:
        return false;
    case Act::BuyNow:
        return true;
    }
    Q_UNREACHABLE();
}

bool BidPanel::isPurchase(Act act) const
{
    return act == Act::BuyNow || act == Act::Ask || (act != Act::Lower && m_room.bidForm().buysNow());
}

// The question stands in the banner, and its answer is a button of its own, which is armed by itself: whatever keys led
// here are no consent. Of a purchase even the way back has the keyboard.
void BidPanel::act(Act act)
{
    if (!m_room.bidForm().canSubmit(act))
        return;
    if (!needsSecondLook(act))
        return send(act);
    m_asking = act;
    showStanding();
    if (isPurchase(act))
        m_leave->setFocus(Qt::TabFocusReason);
    else
        m_consent->setFocus(Qt::TabFocusReason);
}

void BidPanel::send(Act act)
{
    const bool wasAsked = std::exchange(m_asking, std::nullopt).has_value();
    m_refusal.reset();
    m_missed.reset();
    if (wasAsked)
        focusOrigin(act);
    if (!m_room.bidForm().submit(act))
        refresh();
}

void BidPanel::leaveQuestion()
{
    const auto act = std::exchange(m_asking, std::nullopt);
    showStanding();
    if (act)
        focusOrigin(*act);
}

// Where somebody was who is asked no longer.
void BidPanel::focusOrigin(Act act)
{
    showAnswers();
    if (act == Act::BuyNow && m_buyNow->isVisibleTo(this))
        m_buyNow->setFocus(Qt::TabFocusReason);
    else if (act == Act::BuyNow || act == Act::Ask)
        m_ask->setFocus(Qt::TabFocusReason);
    else
        m_own->focusField();
}

// In place of the primary button, so that nothing moves; a click that was meant for that is no answer.
void BidPanel::showAnswers()
{
    const int shown = m_asking ? 1 : 0;
    if (m_slot->currentIndex() != shown) {
        m_slot->setCurrentIndex(shown);
        (m_asking ? m_consent : m_ask)->appear();
    }
    if (!m_asking)
        return m_consent->hold({});
    const auto &form = m_room.bidForm();
    const bool buys = isPurchase(*m_asking);
    const auction::Amount amount = *m_asking == Act::BuyNow ? m_room.lot()->buyNow.value_or(0)
                                   : *m_asking == Act::Ask  ? form.ask()
                                                            : form.amount().value_or(0);
    setLook(m_consent, buys ? u"danger"_s : u"primary"_s);
    m_consent->offer(amount, consent(), tr("Enter does it · Esc leaves it"));
}

void BidPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_asking)
        leaveQuestion();
    else
        QFrame::keyPressEvent(event);
}

QString BidPanel::question() const
{
    const auto &form = m_room.bidForm();
    const auto &lot = *m_room.lot();
    const auto &money = m_room.money();
    if (m_asking == Act::BuyNow || m_asking == Act::Ask || form.buysNow()) {
        const auto cost = models::moneyLine(lot.buyNow.value_or(lot.ask), lot);
        if (cost.tax > 0)
            return tr("This buys the lot at once, for %1.").arg(models::totalText(cost, money));
        return cost.premium > 0
                   ? tr("This buys the lot at once, for %1 with the premium.").arg(money.shown(cost.total()))
                   : tr("This buys the lot at once, for %1.").arg(money.shown(cost.total()));
    }
    const auction::Amount typed = form.amount().value_or(lot.ask);
    return tr("%1 is %2 times the smallest bid. Do you mean it?")
        .arg(money.shown(typed), QLocale().toString(typed / lot.ask));
}

QString BidPanel::consent() const
{
    const auto &form = m_room.bidForm();
    if (m_asking == Act::BuyNow || m_asking == Act::Ask || form.buysNow())
        return tr("Yes, buy it");
    const QString amount = m_room.money().shown(form.amount().value_or(form.ask()));
    return m_asking == Act::Straight ? tr("Yes, bid %1").arg(amount) : tr("Yes, up to %1").arg(amount);
}

} // namespace gavel::ui
