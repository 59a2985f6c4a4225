#include "attack.h"
#include "sayings.h"

#include "connecting.h"

namespace gavel::bench {

using namespace Qt::StringLiterals;

// What staff and those who have bought much may ask for, by a script of theirs or by who has got their session.

namespace {

constexpr int sockets = 8;
constexpr int streamAddresses = 8; // 127.0.1.1 and on
constexpr int streamsPerAddress = 60;
constexpr qint64 roundNs = 50'000'000;

QByteArray invoiceOf(const Target &target)
{
    return "/api/v1/sales/1/invoices/" + QByteArray::number(target.buyer);
}

/// The same asked for on and on.
Attack asking(const char *name, const char *what, QByteArray (*asked)(const Target &target), bool reads = true)
{
    return {QString::fromLatin1(name), QString::fromLatin1(what),
            [asked, reads](const Target &target, MomentNs until) {
                FloodPlan plan{.sockets = sockets, .reads = reads};
                plan.next = endlessly([one = asked(target)] { return one; });
                Flood(target.port, plan).run(until);
            },
            &othersGetIn};
}

/// One account's streams by the hundred, while it bids and so is told of on all of them.
void streamsOfOne(const Target &target, MomentNs until)
{
    constexpr int who = 50;
    std::vector<std::unique_ptr<Flood>> streams;
    QList<QByteArray> addresses;
    for (int n = 1; n <= streamAddresses; ++n) {
        addresses.append("127.0.1." + QByteArray::number(n));
        streams.push_back(std::make_unique<Flood>(
            target.port,
            FloodPlan{.from = addresses.last(),
                      .sockets = streamsPerAddress,
                      .opening = {{request("GET", "/api/v1/me/events", bearer(target.tokens[who])), "200 OK"}}}));
    }
    FloodPlan bidding{.sockets = 2};
    const QByteArray path = "/api/v1/lots/" + QByteArray::number(target.lots.last()) + "/bids";
    bidding.next = [&target, path, n = 1'000](int) mutable {
        ++n;
        return jsonRequest("POST", path, target.tokens[who + n % 2], "{\"bid\":" + QByteArray::number(n) + '}');
    };
    Flood biddingFlood(target.port, bidding);
    while (steadyNs() < until) {
        for (const auto &some : streams)
            some->run(qMin(until, steadyNs() + roundNs / streamAddresses));
        biddingFlood.run(qMin(until, steadyNs() + roundNs));
    }
}

/// What a cashier does, by a script of theirs: each is answered by the invoice as it is then.
void deskScript(const Target &target, MomentNs until)
{
    FloodPlan plan{.sockets = sockets};
    plan.next = [&target, path = invoiceOf(target), said = 0](int) mutable {
        switch (++said % 4) {
        case 0:
            return jsonRequest("POST", path + "/print", target.keeper, "{}");
        case 1:
            return jsonRequest("POST", path + "/payments", target.keeper, "{\"means\":\"cash\",\"amount\":2}");
        case 2:
            return jsonRequest("POST", path + "/payments", target.keeper, "{\"means\":\"cash\",\"amount\":-1}");
        default:
            return jsonRequest("POST", path + "/adjustments", target.keeper, "{\"amount\":1,\"reason\":\"x\"}");
        }
    };
    Flood(target.port, plan).run(until);
}

/// The host's own, to everybody.
void announcements(const Target &target, MomentNs until)
{
    FloodPlan plan{.sockets = sockets};
    plan.next = endlessly([&target] {
        return jsonRequest("POST", "/api/v1/announcements", target.keeper,
                           "{\"text\":\"" + QByteArray(300, 'x') + "\"}");
    });
    Flood(target.port, plan).run(until);
}

} // namespace

QList<Attack> deskAttacks()
{
    return {
        asking("desk-invoices", "an invoice of 3,000 lines, asked for on and on",
               [](const Target &target) { return request("GET", invoiceOf(target), bearer(target.keeper)); }),
        {u"desk-script"_s, u"payments, refunds, adjustments and printing of an invoice of 3,000 lines"_s, &deskScript,
         &othersGetIn},
        asking(
            "desk-invoices-unread", "all invoices of the sale, unread",
            [](const Target &target) {
                return request("GET", "/api/v1/sales/1/invoices?limit=1000", bearer(target.keeper));
            },
            false),
        asking("desk-settlements", "what is settled with who sold it",
               [](const Target &target) {
                   return request("GET", "/api/v1/sales/1/settlements?limit=1000", bearer(target.keeper));
               }),
        asking("my-won", "three thousand lots that were won, by their buyer",
               [](const Target &target) {
                   return request("GET", "/api/v1/me/won?limit=1000", bearer(target.tokens.last()));
               }),
        asking(
            "my-invoices", "the buyer's own invoice",
            [](const Target &target) { return request("GET", "/api/v1/me/invoices", bearer(target.tokens.last())); }),
        {u"streams-of-one"_s, u"480 streams of one account, which bids, from 8 addresses"_s, &streamsOfOne,
         &othersGetIn},
        {u"announcements"_s, u"announcements by the host's account, as many as it takes"_s, &announcements,
         &othersGetIn},
    };
}

} // namespace gavel::bench
