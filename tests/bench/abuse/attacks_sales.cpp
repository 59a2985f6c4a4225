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
    const QByteArray path = "/api/v1/lots/" + QByteArray::number(lot) + "/bids";
    bidding.next = [&target, path, n = 0](int who) mutable {
        return jsonRequest("POST", path, target.tokens[firstBidder + who],
                           "{\"bid\":" + QByteArray::number(1'000 + n++) + '}');
    };
    Flood watchingFlood(target.port, watching);
    Flood biddingFlood(target.port, bidding);
    while (steadyNs() < until) {
        if (watched > 0)
            watchingFlood.run(qMin(until, steadyNs() + roundNs));
        biddingFlood.run(qMin(until, steadyNs() + roundNs));
    }
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
        {u"sale-starts"_s, u"a sale of 2,000 lots that starts"_s, &starts},
    };
}

} // namespace gavel::bench
