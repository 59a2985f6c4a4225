#include "auction/closing.h"
#include "support/lots.h"

#include <QRandomGenerator>
#include <QTest>
#include <map>

using namespace gavel;
using namespace gavel::test;

namespace {

constexpr int lotsTried = 400;
constexpr int bidsTried = 60;

auction::Increments anyIncrements(QRandomGenerator &random)
{
    switch (random.bounded(5)) {
    case 0:
        return {.preset = auction::Increments::Preset::Any};
    case 1:
        return {.preset = auction::Increments::Preset::Fixed, .step = random.bounded(1, 50)};
    case 2:
        return {.preset = auction::Increments::Preset::Ebay};
    case 3:
        return {.preset = auction::Increments::Preset::Bands, .bands = {{0, 3}, {150, 7}, {400, 40}}};
    default:
        return {};
    }
}

auction::Terms anyTerms(QRandomGenerator &random)
{
    auction::Terms terms{.start = random.bounded(1, 200), .increments = anyIncrements(random)};
    if (random.bounded(2))
        terms.reserve = terms.start + random.bounded(300);
    if (random.bounded(3) == 0)
        terms.buyNow = terms.reserve.value_or(terms.start) + random.bounded(500);
    return terms;
}

} // namespace

/// What RULES.md promises of every sequence of bids, on random ones. The seed is printed with a failure.
class TestProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomSequences()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        qInfo("seed %u", seed);
        for (int i = 0; i < lotsTried; ++i)
            run(random);
    }

private:
    /// The highest amount that each account has bid, with the order of the bid that reached it.
    std::map<auction::AccountId, auction::Amount> m_highest;

    void run(QRandomGenerator &random)
    {
        m_highest.clear();
        auction::Lot lot = openLot(anyTerms(random));
        auction::TimeMs now = startTime;
        for (int i = 0; i < bidsTried && !auction::isFinal(lot.state.phase); ++i) {
            now += random.bounded(120'000);
            if (now >= *lot.state.endsAt)
                break;
            askIsExact(lot, now);
            const auction::AccountId who = 11 + random.bounded(4);
            const auction::Amount around = auction::askOf(lot, now) + random.bounded(-30, 120);
            const auction::BidCommand command = random.bounded(2) ? straight(around) : maximum(around);
            if (!auction::wellFormed(command))
                continue;
            step(lot, who, command, now);
        }
    }

    /// The ask is always acceptable from anyone but the leader, one less never.
    void askIsExact(const auction::Lot &lot, auction::TimeMs now)
    {
        const auction::AccountId stranger = 99;
        const auction::Amount ask = auction::askOf(lot, now);
        QVERIFY(auction::decideBid(lot, straight(ask), auction::Bidder{.account = stranger}, now));
        QVERIFY(auction::decideBid(lot, maximum(ask), auction::Bidder{.account = stranger}, now));
        if (ask > 1)
            QVERIFY(!auction::decideBid(lot, straight(ask - 1), auction::Bidder{.account = stranger}, now));
    }

    void step(auction::Lot &lot, auction::AccountId who, const auction::BidCommand &command, auction::TimeMs now)
    {
        const auction::LotState before = lot.state;
        const auto decision = bid(lot, who, command, now);
        if (!decision) {
            QCOMPARE(lot.state, before);
            return;
        }
        const auction::LotState &after = lot.state;
        QVERIFY(after.price >= before.price);
        QVERIFY(after.price <= after.leaderMax);
        QVERIFY(after.endsAt >= before.endsAt);
        QCOMPARE(after.seq, before.seq + decision->events.size());
        if (auction::isFinal(after.phase)) {
            QCOMPARE(after.price, *lot.terms.buyNow);
            return;
        }
        const bool changesOwnMaximum = before.leader == who;
        if (changesOwnMaximum)
            m_highest[who] = command.amount();
        else
            m_highest[who] = qMax(m_highest[who], command.amount());
        // The leader holds the highest; a later equal one does not take the lead.
        for (const auto &[account, highest] : m_highest)
            QVERIFY(highest <= after.leaderMax);
        QCOMPARE(m_highest[after.leader], after.leaderMax);
        if (before.leader != auction::noAccount && after.leader != before.leader)
            QVERIFY(after.leaderMax > before.leaderMax);
        if (lot.terms.reserve && after.leaderMax >= *lot.terms.reserve)
            QVERIFY(after.price >= *lot.terms.reserve);
    }
};

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"
