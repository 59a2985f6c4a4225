#include "attack.h"
#include "sayings.h"

#include "connecting.h"

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int bidders = 8;
constexpr int firstBidder = 40; // of the strangers; others have sold and bid on much
constexpr int watchers = 2;
constexpr int watchedLots = 500;
constexpr qint64 roundNs = 50'000'000;

QByteArray bidOn(const Target &target, auction::LotId lot, int who, int amount)
{
    return jsonRequest("POST", "/api/v1/lots/" + QByteArray::number(lot) + "/bids", target.tokens[firstBidder + who],
                       "{\"bid\":" + QByteArray::number(amount) + '}');
}

/// Each bid moves the end of all two thousand; of the sale's lots `watched` are watched meanwhile.
void lateBids(const Target &target, MomentNs until, auction::LotId lot, int watched)
{
    FloodPlan watching{.sockets = watchers, .opening = roomOpening(target.port)};
    watching.next = [lot, watched, said = QList<bool>(watchers, false)](int n) mutable {
        QByteArray joins;
        for (int i = n; !said[n] && i < watched; i += watchers)
            joins += lotEvent("join", lot + i);
        said[n] = true;
        return joins;
    };
    FloodPlan bidding{.sockets = bidders};
    bidding.next = [&target, lot, n = 0](int who) mutable { return bidOn(target, lot, who, 1'000 + n++); };
    Flood watchingFlood(target.port, watching);
    Flood biddingFlood(target.port, bidding);
    while (steadyNs() < until) {
        if (watched > 0)
            watchingFlood.run(qMin(until, steadyNs() + roundNs));
        biddingFlood.run(qMin(until, steadyNs() + roundNs));
    }
}

/// Two on the first and on the last lot of such a sale: what the one moves has to be written for the other's.
void inTurns(const Target &target, MomentNs until, auction::LotId first)
{
    FloodPlan plan{.sockets = 2};
    plan.next = [&target, first, n = 0](int who) mutable {
        const int bidder = 2 * who + n / 2 % 2;
        const auction::LotId lot = who == 0 ? first : first + Target::lotsOfLargeSale - 1;
        return bidOn(target, lot, bidder, 1'000 + n++);
    };
    Flood(target.port, plan).run(until);
}

void starts(const Target &target, MomentNs until)
{
    FloodPlan plan{.sockets = 4};
    const QByteArray path = "/api/v1/sales/" + QByteArray::number(target.planned) + "/actions";
    plan.next = [path, token = target.keeper](int) {
        return jsonRequest("POST", path, token, "{\"action\":\"start\"}");
    };
    Flood(target.port, plan).run(until);
}

} // namespace

QList<Attack> saleAttacks()
{
    return {
        {u"late-bids-group"_s, u"bids on one of 2,000 lots that end together, each of which moves all"_s,
         [](const Target &target, MomentNs until) { lateBids(target, until, target.group, 0); }},
        {u"late-bids-cascade"_s, u"the same on the first of 2,000 that end one after another"_s,
         [](const Target &target, MomentNs until) { lateBids(target, until, target.cascade, 0); }},
        {u"late-bids-watched"_s, u"the same while 500 of those that end together are watched"_s,
         [](const Target &target, MomentNs until) { lateBids(target, until, target.group, watchedLots); }},
        {u"late-bids-in-turns"_s, u"bids by turns on the first and the last of 2,000 that end one after another"_s,
         [](const Target &target, MomentNs until) { inTurns(target, until, target.cascade); }},
        {u"late-bids-in-turns-of-a-group"_s, u"the same of 2,000 that end together"_s,
         [](const Target &target, MomentNs until) { inTurns(target, until, target.group); }},
        {u"sale-starts"_s, u"a sale of 2,000 lots that starts"_s, &starts},
    };
}

} // namespace gavel::bench
