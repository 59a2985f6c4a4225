#include "models/words.h"
#include "widgets/figure_label.h"
#include "widgets/lot_words.h"
#include "widgets/status_banner.h"
#include "windows/bid_panel.h"
#include "windows/house.h"

#include <QGridLayout>
#include <QLabel>

// What a bid panel says: the time left, and in its banner how I stand.

namespace gavel::ui {

using models::BidForm;
using models::Standing;
using Tone = StatusBanner::Tone;

void BidPanel::showCountdown()
{
    const auto &lot = m_room.lot();
    const auto countdown = m_room.countdown();
    m_countdown->setText(countdown.text);
    m_countdown->setMeaning(colourOf(countdown.urgency));
    // Both figures shrink alike where there is little room.
    m_figures->setColumnStretch(0, m_price->sizeHint().width());
    m_figures->setColumnStretch(1, m_countdown->sizeHint().width());
    m_countdown->setAccessibleName(tr("Time left: %1").arg(countdown.text));
    if (!lot)
        return;
    const auto now = m_house.line().clock().nowMs();
    if (lot->phase == Phase::Paused)
        m_ends->setText(tr("paused by the host"));
    else if (lot->phase == Phase::Scheduled && lot->opensAt)
        m_ends->setText(tr("opens at %1").arg(models::timeText(*lot->opensAt, now)));
    else if (isFinal(lot->phase) && lot->endsAt)
        m_ends->setText(tr("ended at %1").arg(models::timeText(*lot->endsAt, now)));
    else if (lot->endsAt && lot->softClose)
        m_ends->setText(tr("ends no earlier than %1").arg(models::timeText(*lot->endsAt, now)));
    else if (lot->endsAt)
        m_ends->setText(tr("ends at %1").arg(models::timeText(*lot->endsAt, now)));
}

bool BidPanel::showRefusal()
{
    if (!m_refusal || !m_room.lot())
        return false;
    auto problem = *m_refusal;
    if (problem.ask)
        problem.ask = m_room.lot()->ask;
    m_banner->say(Tone::Alarm, models::problemText(problem, m_room.money()));
    return true;
}

QString BidPanel::confirmation() const
{
    const auto &form = m_room.bidForm();
    const auto &lot = *m_room.lot();
    const auto &money = m_room.money();
    if (m_confirming == Act::BuyNow || form.buysNow())
        return tr("This buys the lot at once, for %1. Press again if you mean it.")
            .arg(money.shown(lot.buyNow.value_or(lot.ask)));
    return tr("%1 is far above the smallest bid. Press again if you mean it.")
        .arg(money.shown(form.amount().value_or(lot.ask)));
}

// While my maximum is above the price, it is the maximum that I have to know.
QString BidPanel::leadText() const
{
    const auto max = m_room.myMax();
    const auto &money = m_room.money();
    if (max && *max > m_room.lot()->price)
        return tr("You lead with a maximum of %1.").arg(money.shown(*max));
    return tr("You lead at %1.").arg(money.shown(m_room.lot()->price));
}

void BidPanel::showStanding()
{
    const auto &lot = m_room.lot();
    if (!lot)
        return;
    const auto &form = m_room.bidForm();
    const auto money = m_room.money();
    const QString leader = lot->leader ? lot->leader->nick : QString();
    const bool waiting = form.isWaiting();
    if (m_confirming)
        m_banner->say(Tone::Soon, confirmation());
    else if (waiting)
        m_banner->say(form.state() == BidForm::State::Sent ? Tone::Plain : Tone::Soon, form.outcomeText());
    else if (showRefusal())
        return;
    else if (lot->phase == Phase::Sold && m_standing == Standing::Leading)
        m_banner->say(Tone::Fine, tr("Sold to you for %1. Congratulations.").arg(money.shown(lot->price)));
    else if (lot->phase == Phase::Sold)
        m_banner->say(Tone::Plain, tr("Sold to %1 for %2.").arg(leader, money.shown(lot->price)));
    else if (isFinal(lot->phase))
        m_banner->say(Tone::Plain, tr("%1. Nobody bought it.").arg(models::phaseText(lot->phase)));
    else if (m_standing == Standing::Own)
        m_banner->say(Tone::Plain,
                      lot->leader ? tr("Your lot. %1 leads.").arg(leader) : tr("Your lot. Nobody has bid yet."));
    else if (lot->phase == Phase::Paused)
        m_banner->say(Tone::Soon, tr("The host has paused this lot. Nothing is lost; the time stands still."));
    else if (lot->phase == Phase::Scheduled)
        m_banner->say(Tone::Accent, tr("Not open yet. Bidding starts when the time is up."));
    else if (m_standing == Standing::Leading)
        m_banner->say(Tone::Fine, leadText());
    else if (m_standing == Standing::Outbid)
        m_banner->say(Tone::Alarm, tr("Outbid by %1. The next bid is %2.").arg(leader, money.shown(lot->ask)));
    else if (!m_house.isSignedIn())
        m_banner->say(Tone::Accent, tr("You are looking on. Sign in to bid."), tr("Sign in"));
    else if (lot->leader)
        m_banner->say(Tone::Plain, tr("%1 leads. The next bid is %2.").arg(leader, money.shown(lot->ask)));
    else
        m_banner->say(Tone::Plain, tr("No bids yet. The first may be %1.").arg(money.shown(lot->ask)));
}

} // namespace gavel::ui
