#include "models/isolated.h"
#include "models/words.h"
#include "widgets/status_banner.h"
#include "windows/house.h"
#include "windows/room/bid_panel.h"
#include "windows/room/offer_panel.h"

// What a bid panel says in its banner: what became of a bid, and how I stand.

namespace gavel::ui {

using models::BidForm;
using models::Standing;
using Tone = StatusBanner::Tone;

bool BidPanel::showRefusal()
{
    if (!m_refusal || !m_room.lot())
        return false;
    auto problem = *m_refusal;
    if (problem.ask)
        problem.ask = m_room.lot()->ask;
    if (isOverLimit())
        m_banner->say(Tone::Alarm, fundsText(), fundsHelp());
    else
        m_banner->say(Tone::Alarm, models::problemText(problem, m_room.money()));
    return true;
}

// The amount that was refused, with its premium, against what is free.
QString BidPanel::fundsText() const
{
    const auto &form = m_room.bidForm();
    const auto &money = m_room.money();
    const auto available = form.available();
    if (!available)
        return models::refusalText(auction::Refusal::OverLimit, {}, money);
    const auto cost = models::moneyLine(form.sentAmount(), *m_room.lot());
    if (cost.tax > 0)
        return tr("%1 is more than your available funds of %2.")
            .arg(models::totalText(cost, money), money.shown(*available));
    return cost.premium > 0 ? tr("%1 with the premium is more than your available funds of %2.")
                                  .arg(money.shown(cost.total()), money.shown(*available))
                            : tr("%1 is more than your available funds of %2.")
                                  .arg(money.shown(cost.total()), money.shown(*available));
}

QString BidPanel::fundsHelp() const
{
    const auto &form = m_room.bidForm();
    const auto most = form.affordable();
    return most && *most >= form.ask() ? tr("Take %1").arg(m_room.money().shown(*most)) : tr("Ask the host");
}

// One quiet line: what the amount on the button comes to, or, to whoever leads, the price; and which of the two it is.
QString BidPanel::costText() const
{
    const QString sum = sumText();
    if (sum.isEmpty())
        return sum;
    return m_room.bidForm().leads() ? tr("Now: %1").arg(sum) : tr("Next bid: %1").arg(sum);
}

QString BidPanel::sumText() const
{
    const auto &form = m_room.bidForm();
    const auto &money = m_room.money();
    const auto line = form.costLine();
    const auto available = form.available();
    if (form.leads() || !available || form.affords(form.ask()))
        return models::withPremiumText(line, money);
    const QString total = money.shown(line.total());
    const QString free = money.shown(*available);
    if (line.tax > 0)
        return tr("%1, of %2 available").arg(models::totalText(line, money), free);
    return line.premium > 0 ? tr("%1 with premium, of %2 available").arg(total, free)
                            : tr("%1, of %2 available").arg(total, free);
}

QString BidPanel::yoursText() const
{
    const auto &lot = *m_room.lot();
    const auto line = models::moneyLine(lot.price, lot);
    const QString total = m_room.money().shown(line.total());
    if (line.tax > 0)
        return tr("Yours for %1").arg(models::totalText(line, m_room.money()));
    return line.premium > 0 ? tr("Yours for %1 with premium").arg(total) : tr("Yours for %1").arg(total);
}

QString BidPanel::voidedText() const
{
    const auto &own = *m_room.ownVoid();
    const auto &money = m_room.money();
    const QString voided = own.bid > 0
                               ? tr("The host voided your bid of %1: “%2”.").arg(money.shown(own.bid), own.reason)
                               : tr("The host voided your bid: “%1”.").arg(own.reason);
    return tr("%1 The next bid is %2.").arg(voided, money.shown(m_room.lot()->ask));
}

// What I am asked, what is on its way, and what did not come as I may think.
bool BidPanel::showBid()
{
    const auto &form = m_room.bidForm();
    const auto &lot = *m_room.lot();
    const QString ask = m_room.money().shown(lot.ask);
    if (m_asking)
        m_banner->say(Tone::Soon, question());
    else if (form.state() == BidForm::State::Sent)
        m_banner->say(Tone::Plain, tr("Sent. Waiting for the host’s answer…"));
    else if (form.state() == BidForm::State::Unknown)
        m_banner->say(Tone::Soon, form.outcomeText());
    else if (m_missed == lot.ask && lot.phase == auction::Phase::Open && m_standing != Standing::Leading)
        m_banner->say(Tone::Soon, tr("The next bid became %1 just as you clicked, so nothing was bid.").arg(ask));
    else if (showRefusal())
        return true;
    else if (form.state() == BidForm::State::Committed && form.verdict() && !form.verdict()->leading &&
             lot.seq == form.verdict()->seq && lot.phase == auction::Phase::Open)
        m_banner->say(Tone::Alarm,
                      tr("Your bid was taken, but an earlier maximum answered it. The next bid is %1.").arg(ask));
    else
        return false;
    return true;
}

// While my maximum is above the price, it is the maximum that I have to know.
QString BidPanel::leadText() const
{
    const auto &money = m_room.money();
    if (const auto max = m_room.bidForm().maximumInHand())
        return tr("You lead with a maximum of %1.").arg(money.shown(*max));
    return tr("You lead at %1.").arg(money.shown(m_room.lot()->price));
}

void BidPanel::showStanding()
{
    if (!m_room.lot())
        return;
    if (!showBid())
        showHowIStand();
    showAnswers();
    fit();
}

void BidPanel::showHowIStand()
{
    const auto &lot = m_room.lot();
    const QString price = m_room.money().shown(lot->price);
    const QString leader = lot->leader ? models::isolated(lot->leader->nick) : QString();
    if (lot->phase == auction::Phase::Sold && m_standing == Standing::Leading)
        m_banner->say(Tone::Fine, yoursText());
    else if (lot->phase == auction::Phase::Sold)
        m_banner->say(Tone::Plain, tr("Sold to %1 for %2.").arg(leader, price));
    else if (m_offer->isMine())
        m_banner->say(Tone::Fine, tr("Its buyer does not have it after all: it is offered to you."));
    else if (auction::saleWasVoided(lot->phase, lot->bids))
        m_banner->say(Tone::Plain, tr("Its buyer does not have it after all."));
    else if (auction::isFinal(lot->phase))
        m_banner->say(Tone::Plain, tr("%1. Nobody bought it.").arg(models::phaseText(lot->phase)));
    else if (m_standing == Standing::Own)
        m_banner->say(Tone::Plain,
                      lot->leader ? tr("Your lot. %1 leads.").arg(leader) : tr("Your lot. Nobody has bid yet."));
    else if (lot->phase == auction::Phase::Paused)
        m_banner->say(Tone::Soon, tr("The host has paused this lot. Nothing is lost; the time stands still."));
    else if (m_room.prebidForm().isOffered() && m_house.isSignedIn() && m_room.bidForm().barText().isEmpty())
        m_banner->say(Tone::Accent, m_room.prebidForm().standingText());
    else if (lot->phase == auction::Phase::Scheduled)
        m_banner->say(Tone::Accent, tr("Not open yet. Bidding starts when the time is up."));
    else
        showOpenLot();
}

void BidPanel::showOpenLot()
{
    const auto &lot = *m_room.lot();
    const QString ask = m_room.money().shown(lot.ask);
    const QString leader = lot.leader ? models::isolated(lot.leader->nick) : QString();
    if (m_standing == Standing::Leading)
        m_banner->say(Tone::Fine, leadText());
    else if (m_room.ownVoid())
        m_banner->say(Tone::Alarm, voidedText());
    else if (m_standing == Standing::Outbid && lot.leader)
        m_banner->say(Tone::Alarm, tr("Outbid by %1. The next bid is %2.").arg(leader, ask));
    else if (!m_house.isSignedIn())
        m_banner->say(Tone::Accent, tr("You are looking on. Sign in to bid."), tr("Sign in"));
    else if (lot.leader)
        m_banner->say(Tone::Plain, tr("%1 leads. The next bid is %2.").arg(leader, ask));
    else
        m_banner->say(Tone::Plain, tr("No bids yet. The first may be %1.").arg(ask));
}

} // namespace gavel::ui
