#include "models/projector/projector_slide.h"

#include "models/isolated.h"
#include "models/lot_number.h"
#include "models/lot_state.h"
#include "models/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

class ProjectorWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::ProjectorSlide)
};

using Tone = ProjectorSlide::Tone;

QString leaderText(const protocol::LotView &lot)
{
    switch (lot.phase) {
    case auction::Phase::Scheduled:
    case auction::Phase::Open:
    case auction::Phase::Paused:
        return lot.leader ? ProjectorWords::tr("%1 leads").arg(isolated(lot.leader->nick))
                          : ProjectorWords::tr("No bids yet");
    case auction::Phase::Sold:
        return lot.leader ? ProjectorWords::tr("Sold to %1").arg(isolated(lot.leader->nick)) : phaseText(lot.phase);
    case auction::Phase::Passed:
        return ProjectorWords::tr("The reserve was not met");
    case auction::Phase::Unsold:
        return auction::saleWasVoided(lot.phase, lot.bids) ? ProjectorWords::tr("Its buyer does not have it after all")
                                                           : ProjectorWords::tr("Nobody bid");
    case auction::Phase::Withdrawn:
        return ProjectorWords::tr("It is no longer for sale");
    }
    Q_UNREACHABLE();
}

Tone toneOf(auction::Phase phase, Urgency urgency)
{
    if (phase == auction::Phase::Sold)
        return Tone::Sold;
    if (auction::isFinal(phase))
        return Tone::Ended;
    if (phase == auction::Phase::Paused)
        return Tone::Soon;
    switch (urgency) {
    case Urgency::Normal:
        return Tone::Calm;
    case Urgency::Soon:
        return Tone::Soon;
    case Urgency::LastMinute:
    case Urgency::Ended:
        return Tone::Last;
    }
    Q_UNREACHABLE();
}

QString timeNote(const protocol::LotView &lot)
{
    switch (lot.phase) {
    case auction::Phase::Scheduled:
        return ProjectorWords::tr("until it opens");
    case auction::Phase::Open:
        return lot.softClose ? ProjectorWords::tr("left, or longer") : ProjectorWords::tr("left");
    case auction::Phase::Paused:
        return ProjectorWords::tr("left, paused");
    case auction::Phase::Sold:
    case auction::Phase::Passed:
    case auction::Phase::Unsold:
    case auction::Phase::Withdrawn:
        return {};
    }
    Q_UNREACHABLE();
}

QString factsText(const protocol::LotView &lot, int people)
{
    QStringList facts;
    if (lot.bids > 0)
        facts.append(bidsText(lot.bids));
    if (people > 0)
        facts.append(people == 1 ? ProjectorWords::tr("1 person here")
                                 : ProjectorWords::tr("%1 people here").arg(people));
    return facts.join(u" · "_s);
}

} // namespace

QString withoutHours(const QString &countdown)
{
    return countdown.startsWith(u"00:"_s) ? countdown.mid(3) : countdown;
}

ProjectorSlide projectorSlide(const protocol::LotView &lot, const MoneyText &money, const Countdown &countdown,
                              int people)
{
    const bool final = auction::isFinal(lot.phase);
    return {.number = ProjectorWords::tr("Lot %1").arg(isolated(lotNumber(lot))),
            .name = lot.name,
            .price = money.shown(lot.price),
            .leader = leaderText(lot),
            .reserve = final || lot.reserve == auction::ReserveState::None ? QString() : reserveText(lot.reserve),
            .reserveMet = lot.reserve == auction::ReserveState::Met,
            .time = final ? lotStateText(lot) : withoutHours(countdown.text),
            .timeNote = timeNote(lot),
            .tone = toneOf(lot.phase, countdown.urgency),
            .nextBid = final ? QString() : money.shown(lot.ask),
            .facts = factsText(lot, people)};
}

} // namespace gavel::models
