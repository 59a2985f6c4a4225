#include "models/sales/sale_words.h"

#include "models/time_text.h"
#include "models/words.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <limits>
#include <tuple>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype endsShownMax = 3;

struct SaleWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::SaleWords)
};

/// Of a member that does not fit, in the program's own words; empty: only the host knows.
QString saleMemberText(const QString &member)
{
    if (member == u"number")
        return SaleWords::tr("Another lot has this number, or it is longer than 12 characters.");
    if (member == u"category")
        return SaleWords::tr("A category has at most 60 characters.");
    if (member == u"firstEnd")
        return SaleWords::tr("It has to lie ahead, and behind the opening of each lot.");
    if (member == u"opensAt")
        return SaleWords::tr("It has to come before the first end.");
    return {};
}

/// What keeps a sale from being removed; empty: it is something else.
QString keptText(const QString &by)
{
    if (by == u"lots")
        return SaleWords::tr("There are lots in this sale. Take them to another sale first, then remove it.");
    if (by == u"bids")
        return SaleWords::tr("A lot of this sale has a bid from before its opening. It stays in the sale, so the sale "
                             "stays too.");
    if (by == u"money")
        return SaleWords::tr("Money was paid, adjusted or counted of this sale, so it stays. Rename it, and use it for "
                             "something else.");
    if (by == u"phase")
        return SaleWords::tr("Only a sale that has not started can be removed, and never the house’s first.");
    return {};
}

auction::TimeMs listedBy(const protocol::SaleView &sale)
{
    const bool hasPlan = sale.plan.closing != auction::Closing::Own;
    return sale.opensAt.value_or(hasPlan ? sale.plan.firstEnd : std::numeric_limits<auction::TimeMs>::max());
}

} // namespace

QList<protocol::SaleView> inOrderOfTime(QList<protocol::SaleView> sales)
{
    std::sort(sales.begin(), sales.end(), [](const protocol::SaleView &a, const protocol::SaleView &b) {
        const auto rank = [](const protocol::SaleView &sale) {
            return std::tuple(sale.id != auction::firstSale, listedBy(sale), sale.id);
        };
        return rank(a) < rank(b);
    });
    return sales;
}

QString salePhaseText(auction::SalePhase phase)
{
    switch (phase) {
    case auction::SalePhase::Planned:
        return SaleWords::tr("Planned");
    case auction::SalePhase::Running:
        return SaleWords::tr("Running");
    case auction::SalePhase::Over:
        return SaleWords::tr("Over");
    }
    Q_UNREACHABLE();
}

QString closingText(auction::Closing closing)
{
    switch (closing) {
    case auction::Closing::Own:
        return SaleWords::tr("Each lot at its own time");
    case auction::Closing::Staggered:
        return SaleWords::tr("One after the other");
    case auction::Closing::Cascade:
        return SaleWords::tr("One after the other, each waiting for the one before");
    case auction::Closing::Group:
        return SaleWords::tr("All at once");
    }
    Q_UNREACHABLE();
}

QString closingSentence(auction::Closing closing)
{
    switch (closing) {
    case auction::Closing::Own:
        return SaleWords::tr("Each lot ends when its seller said, whatever the others do.");
    case auction::Closing::Staggered:
        return SaleWords::tr("The lots end in their order, a step apart; late bids on one move no other.");
    case auction::Closing::Cascade:
        return SaleWords::tr("The lots end in their order, and none before the one ahead of it is over: late bids move "
                             "all that follow.");
    case auction::Closing::Group:
        return SaleWords::tr("All lots end at one time; a late bid on any of them moves that for all.");
    }
    Q_UNREACHABLE();
}

PlannedEnds plannedEnds(const auction::ClosingPlan &plan, qsizetype count)
{
    PlannedEnds ends;
    if (plan.closing == auction::Closing::Own || !auction::valid(plan))
        return ends;
    const qsizetype shown =
        plan.closing == auction::Closing::Group ? qMin<qsizetype>(1, count) : qMin(count, endsShownMax);
    for (qsizetype index = 0; index < shown; ++index)
        ends.first.append(auction::plannedEnd(plan, index).value_or(0));
    if (count > shown && plan.closing != auction::Closing::Group)
        ends.last = auction::plannedEnd(plan, count - 1);
    return ends;
}

QString plannedEndsText(const auction::ClosingPlan &plan, qsizetype count, std::optional<auction::TimeMs> now,
                        const QLocale &locale)
{
    const PlannedEnds ends = plannedEnds(plan, count);
    if (ends.first.isEmpty())
        return {};
    if (plan.closing == auction::Closing::Group)
        return SaleWords::tr("All lots: %1").arg(timeText(ends.first.first(), now, locale));
    QStringList lots;
    for (qsizetype index = 0; index < ends.first.size(); ++index)
        lots.append(u"%1:\u00a0%2"_s.arg(index + 1).arg(timeText(ends.first.at(index), now, locale)));
    const QString first = lots.join(u" · "_s);
    return ends.last ? u"%1 … %2:\u00a0%3"_s.arg(first).arg(count).arg(timeText(*ends.last, now, locale)) : first;
}

QString saleProblemText(const link::Problem &problem, const MoneyText &money)
{
    if (problem.code == auction::Refusal::WrongPhase && !keptText(problem.member).isEmpty())
        return keptText(problem.member);
    const bool hostKnowsBetter = !problem.member.isEmpty() && !problem.detail.isEmpty();
    if (problem.code == auction::Refusal::HasBids && hostKnowsBetter) // it names the lots
        return problem.detail + u' ' + SaleWords::tr("Each can still be extended once it is open.");
    if (problem.code == auction::Refusal::HasBids)
        return SaleWords::tr("A lot has bids already, or a maximum left for its opening, so the order and the times of "
                             "all stand. Each can still be extended once it is open.");
    if (problem.code == auction::Refusal::WrongPhase && !hostKnowsBetter)
        return SaleWords::tr("That can’t be done any more, or not yet: lots are open, over or about to close.");
    const QString ofMember = problem.code == auction::Refusal::Malformed ? saleMemberText(problem.member) : QString();
    return ofMember.isEmpty() ? problemText(problem, money) : ofMember;
}

bool ratesStand(const QList<protocol::LotView> &lots, auction::SaleId sale)
{
    return std::any_of(lots.begin(), lots.end(), [sale](const protocol::LotView &lot) {
        return lot.sale == sale && lot.phase != auction::Phase::Scheduled && lot.phase != auction::Phase::Withdrawn;
    });
}

} // namespace gavel::models
