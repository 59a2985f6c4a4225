#include "protocol/sale_verifier.h"

#include "auction/sale_ends.h"
#include "auction/terms_rules.h"

#include <QMap>
#include <algorithm>

namespace gavel::protocol {

namespace {

using Kind = LogFault::Kind;

tl::unexpected<SaleFault> wrong(const LogReport &report, qint64 seq, Kind kind, auction::LotId other)
{
    return tl::unexpected(SaleFault{report.lot, {.kind = kind, .line = seq, .detail = QString::number(other)}});
}

/// A house may have another name by now, so it is none that says whose a log is.
auction::SaleId saleOf(const LogReport &report)
{
    return report.moments.last().sale.id;
}

const LogReport *reportOf(const QList<LogReport> &reports, const LogReport &near, auction::LotId lot)
{
    const auto found = std::find_if(reports.begin(), reports.end(), [&](const LogReport &one) {
        return one.lot == lot && saleOf(one) == saleOf(near);
    });
    return found == reports.end() ? nullptr : &*found;
}

/// A command is stamped when its bytes came and decided later, at most so much later where no outage was written. What
/// another lot did within that of a moment may have been decided before it or after.
constexpr qint64 decidedLateMsMax = 60'000;

/// How a lot may have stood at a moment, whatever was decided late.
struct Standings
{
    bool always = true;                       ///< so that the one after it counts from it
    bool ever = false;                        ///< likewise
    bool isOpen = true;                       ///< all the while, in its place of the plan
    auction::TimeMs end = auction::endsAtMax; ///< the least of its ends
};

Standings standingsNear(const LogReport &report, auction::TimeMs at)
{
    Standings all;
    const auto take = [&all](const LotMoment *moment) {
        const bool holds = moment && auction::holdsUp(moment->phase) && moment->endsAt;
        all.always = all.always && holds;
        all.ever = all.ever || holds;
        all.isOpen = all.isOpen && holds && moment->phase == auction::Phase::Open && !moment->reopened;
        if (holds)
            all.end = qMin(all.end, *moment->endsAt);
    };
    const LotMoment *standing = nullptr; // when the time begins
    const auto isBefore = [at](const LotMoment &moment) { return moment.at < at - decidedLateMsMax; };
    auto next = std::find_if_not(report.moments.begin(), report.moments.end(), isBefore);
    if (next != report.moments.begin())
        standing = &*std::prev(next);
    take(standing);
    for (; next != report.moments.end() && next->at <= at + decidedLateMsMax; ++next)
        take(&*next);
    return all;
}

/// A lot's place in its sale at a moment, and whether it was another within what may have been decided late. None: it
/// was made later.
struct PlaceNear
{
    auction::LotSale sale;
    bool isCertain = true;
};

std::optional<PlaceNear> placeNear(const LogReport &report, auction::TimeMs at)
{
    std::optional<PlaceNear> place;
    for (const LotMoment &moment : report.moments) {
        if (moment.at > at + decidedLateMsMax)
            break;
        const bool isOther = !place || moment.sale.id != place->sale.id || moment.sale.order != place->sale.order;
        if (!isOther)
            continue;
        place = {.sale = place && moment.at > at ? place->sale : moment.sale,
                 .isCertain = moment.at < at - decidedLateMsMax};
    }
    return place;
}

/// When a lot was put where it stands in its sale at a moment.
auction::TimeMs placedAt(const LogReport &report, auction::TimeMs at)
{
    const LotMoment *placed = &report.moments.first();
    for (const LotMoment &moment : report.moments) {
        if (moment.at > at)
            break;
        if (moment.sale != placed->sale)
            placed = &moment;
    }
    return placed->at;
}

/// A lot that was withdrawn keeps the order that it had, whatever comes of that afterwards.
bool isLeftBehind(const LogReport &report, auction::TimeMs placed)
{
    const auto isFinal = [](const LotMoment &moment) { return auction::isFinal(moment.phase); };
    const auto ended = std::find_if(report.moments.begin(), report.moments.end(), isFinal);
    return ended != report.moments.end() && ended->at <= placed;
}

/// Whether a move in a cascade passes a lot by that was nearer than the one which it names.
bool passesNearerBy(const QList<LogReport> &reports, const LogReport &named, const LotMoment &moved)
{
    const auto front = placeNear(named, moved.at);
    if (!front || !front->isCertain)
        return false;
    return std::any_of(reports.begin(), reports.end(), [&](const LogReport &other) {
        const auto place = placeNear(other, moved.at);
        return place && place->isCertain && place->sale.id == moved.sale.id && place->sale.order > front->sale.order &&
               place->sale.order < moved.sale.order && standingsNear(other, moved.at).always;
    });
}

/// Whether the other lot's log has the event that a move names, with that end.
bool holds(const RestingMove &resting, const LotMoment &moved, const LogReport &other)
{
    const auction::LotEnd &by = resting.move.by;
    if (by.seq < 1 || by.seq > other.moments.size())
        return false;
    const LotMoment &then = other.moments[by.seq - 1];
    if (then.sale.id != moved.sale.id || then.endsAt != by.endsAt || then.at > moved.at)
        return false;
    if (resting.move.cause == auction::Move::Cause::Group)
        return then.phase == auction::Phase::Open;
    return auction::holdsUp(then.phase) && then.sale.order < moved.sale.order;
}

/// How a lot stood at a moment, where that is certain: with several events of that very moment it is not.
const LotMoment *standingAt(const LogReport &report, auction::TimeMs at)
{
    const LotMoment *standing = nullptr;
    for (const LotMoment &moment : report.moments) {
        if (moment.at == at)
            return nullptr;
        if (moment.at < at)
            standing = &moment;
    }
    return standing;
}

/// The lots before one in its sale whose logs were given, the nearest first, as far as no other can have stood between.
QList<const LogReport *> rightBefore(const QList<LogReport> &reports, const LogReport &report, const LotMoment &moment)
{
    const auction::TimeMs placed = placedAt(report, moment.at);
    QMap<qint64, const LogReport *> before; // by order
    for (const LogReport &other : reports) {
        const auto place = placeNear(other, moment.at);
        if (!place || place->sale.id != moment.sale.id)
            continue;
        if (!place->isCertain)
            return {};
        if (other.lot != report.lot && place->sale.order < moment.sale.order && !isLeftBehind(other, placed))
            before.insert(place->sale.order, &other);
    }
    QList<const LogReport *> nearest;
    for (qint64 order = moment.sale.order - 1; before.contains(order); --order)
        nearest.append(before.value(order));
    return nearest;
}

/// The lot that one counts from, of those that were given and certainly were open or closed then.
const LogReport *countsFrom(const QList<LogReport> &reports, const LogReport &report, const LotMoment &moment)
{
    for (const LogReport *other : rightBefore(reports, report, moment)) {
        const LotMoment *then = standingAt(*other, moment.at);
        if (!then || auction::holdsUp(then->phase))
            return other;
    }
    return nullptr;
}

/// Of a lot that the clock closed: it ended no sooner than its turn was.
bool waitedItsTurn(const QList<LogReport> &reports, const LogReport &report, const LotMoment &closed)
{
    const LogReport *before = countsFrom(reports, report, closed);
    const LotMoment *then = before ? standingAt(*before, closed.at) : nullptr;
    if (!then || !then->endsAt)
        return true;
    return then->phase != auction::Phase::Open && *then->endsAt + closed.sale.plan.stepMs <= *closed.endsAt;
}

/// The lot of its group that was to end later when the clock closed this one.
const LogReport *outlasts(const QList<LogReport> &reports, const LotMoment &closed)
{
    if (closed.reopened)
        return nullptr;
    for (const LogReport &other : reports) {
        const LotMoment *then = standingAt(other, closed.at);
        const bool isOfIt = then && then->sale.id == closed.sale.id && !then->reopened;
        if (isOfIt && then->phase == auction::Phase::Open && then->endsAt > closed.endsAt)
            return &other;
    }
    return nullptr;
}

/// The lot of a cascade that had moved another's end before something was done to that; null if there is none, or it is
/// not certain.
const LogReport *movedInCascade(const QList<LogReport> &reports, const LogReport &report, const LotMoment &done,
                                auction::TimeMs end)
{
    for (const LogReport *other : rightBefore(reports, report, done)) {
        const Standings then = standingsNear(*other, done.at);
        if (then.always)
            return then.end + done.sale.plan.stepMs > end ? other : nullptr;
        if (then.ever)
            return nullptr;
    }
    return nullptr;
}

/// The same of a group.
const LogReport *movedInGroup(const QList<LogReport> &reports, const LotMoment &done, auction::TimeMs end)
{
    if (done.reopened)
        return nullptr;
    const auto hasMoved = [&](const LogReport &other) {
        const Standings then = standingsNear(other, done.at);
        const auto place = placeNear(other, done.at);
        return place && place->isCertain && place->sale.id == done.sale.id && then.isOpen && then.end > end;
    };
    const auto found = std::find_if(reports.begin(), reports.end(), hasMoved);
    return found == reports.end() ? nullptr : &*found;
}

/// What was done to a lot by an end that another had moved before.
std::optional<SaleFault> leftOutMove(const QList<LogReport> &reports, const LogReport &report)
{
    for (qsizetype i = 1; i < report.moments.size(); ++i) {
        const LotMoment &before = report.moments[i - 1];
        const LotMoment &done = report.moments[i];
        if (!done.commanded || before.phase != auction::Phase::Open || !before.endsAt)
            continue;
        const LogReport *other = nullptr;
        if (before.sale.plan.closing == auction::Closing::Cascade)
            other = movedInCascade(reports, report, done, *before.endsAt);
        else if (before.sale.plan.closing == auction::Closing::Group)
            other = movedInGroup(reports, done, *before.endsAt);
        if (other)
            return wrong(report, i + 1, Kind::NotMoved, other->lot).value();
    }
    return std::nullopt;
}

/// The lot that should have kept this one open when the clock closed it; null if there is none, or it is not certain.
const LogReport *shouldHaveKeptOpen(const QList<LogReport> &reports, const LogReport &report)
{
    const LotMoment &closed = report.moments.last();
    if (!report.closedByClock)
        return nullptr;
    switch (closed.sale.plan.closing) {
    case auction::Closing::Own:
    case auction::Closing::Staggered:
        return nullptr;
    case auction::Closing::Cascade:
        return waitedItsTurn(reports, report, closed) ? nullptr : countsFrom(reports, report, closed);
    case auction::Closing::Group:
        return outlasts(reports, closed);
    }
    Q_UNREACHABLE();
}

/// For how long a log has one plan of its sale.
struct PlanSpan
{
    const LogReport *report = nullptr;
    qint64 seq = 0; ///< that began it
    auction::SaleId sale = auction::firstSale;
    auction::ClosingPlan plan;
    auction::TimeMs from = 0;
    auction::TimeMs to = 0;
};

/// Until the lot is final, whose plan is left as it was. A plan changes in all lots of its sale at one moment; who
/// comes to the sale or ends near that may have been decided before it or after.
void addSpans(const LogReport &report, QList<PlanSpan> &spans)
{
    bool isNew = true; // in its sale
    for (qsizetype i = 0; i + 1 < report.moments.size() && !auction::isFinal(report.moments[i].phase); ++i) {
        const LotMoment &moment = report.moments[i];
        const LotMoment &next = report.moments[i + 1];
        isNew = isNew || moment.sale.id != report.moments[i - 1].sale.id;
        const bool goesOn = !isNew && moment.sale.plan == report.moments[i - 1].sale.plan;
        if (!goesOn)
            spans.append({.report = &report,
                          .seq = i + 1,
                          .sale = moment.sale.id,
                          .plan = moment.sale.plan,
                          .from = moment.at + (isNew ? decidedLateMsMax : 0)});
        const bool leaves = auction::isFinal(next.phase) || next.sale.id != moment.sale.id;
        spans.last().to = next.at - (leaves ? decidedLateMsMax : 0);
        isNew = false;
    }
}

/// A log that has another plan than another one has at the same time.
std::optional<SaleFault> otherPlan(const QList<LogReport> &reports)
{
    QList<PlanSpan> spans;
    for (const LogReport &report : reports)
        addSpans(report, spans);
    std::stable_sort(spans.begin(), spans.end(), [](const auto &a, const auto &b) { return a.from < b.from; });
    QList<PlanSpan> latest; // of each plan the one that ends last: they are few
    for (const PlanSpan &span : std::as_const(spans)) {
        PlanSpan *same = nullptr;
        for (PlanSpan &other : latest) {
            const bool isSame = other.sale == span.sale && other.plan == span.plan;
            if (isSame)
                same = &other;
            else if (other.sale == span.sale && qMin(other.to, span.to) > span.from)
                return wrong(*span.report, span.seq, Kind::OtherPlan, other.report->lot).value();
        }
        if (!same)
            latest.append(span);
        else if (same->to < span.to)
            *same = span;
    }
    return std::nullopt;
}

} // namespace

tl::expected<QList<MissingLog>, SaleFault> verifySale(const QList<LogReport> &reports)
{
    if (const auto fault = otherPlan(reports))
        return tl::unexpected(*fault);
    QList<MissingLog> missing;
    for (const LogReport &report : reports) {
        for (const RestingMove &resting : report.moves) {
            const auction::LotId by = resting.move.by.lot;
            const LogReport *other = reportOf(reports, report, by);
            if (!other && !missing.contains(MissingLog{report.lot, by}))
                missing.append({report.lot, by});
            if (!other)
                continue;
            const LotMoment &moved = report.moments[resting.seq - 1];
            if (!holds(resting, moved, *other))
                return wrong(report, resting.seq, Kind::OtherLot, by);
            if (resting.move.cause == auction::Move::Cause::Cascade && passesNearerBy(reports, *other, moved))
                return wrong(report, resting.seq, Kind::NotNearest, by);
        }
        if (const auto fault = leftOutMove(reports, report))
            return tl::unexpected(*fault);
        if (const LogReport *other = shouldHaveKeptOpen(reports, report))
            return wrong(report, report.events, Kind::OutOfTurn, other->lot);
    }
    return missing;
}

} // namespace gavel::protocol
