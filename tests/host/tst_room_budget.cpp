#include "host/room_budget.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using net::PacketVerdict;

namespace {

const host::Payer bidder{"token", true};
const host::Payer crowd{"192.0.2.1", false};

/// How many of `tries` are taken at `now`.
template <typename Try>
int taken(int tries, Try attempt)
{
    int count = 0;
    for (int i = 0; i < tries; ++i)
        count += attempt() == PacketVerdict::Take ? 1 : 0;
    return count;
}

} // namespace

/// PROTOCOL.md, "Limits": what a client of the rooms may send.
class TestRoomBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsHaveTheirRates_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("signedIn");
        QTest::addColumn<int>("burst");
        QTest::addColumn<int>("perSecond");
        for (const QString &name : {u"join"_s, u"leave"_s}) {
            QTest::addRow("%s of a session", qPrintable(name)) << name << true << 40 << 20;
            QTest::addRow("%s of an address", qPrintable(name)) << name << false << 800 << 400;
        }
        for (const QString &name : {u"time"_s, u"follow"_s, u"nonsense"_s, u""_s}) {
            QTest::addRow("\"%s\" of a session", qPrintable(name)) << name << true << 100 << 50;
            QTest::addRow("\"%s\" of an address", qPrintable(name)) << name << false << 2'000 << 1'000;
        }
        // Of nobody they are refused for another reason, but cost all the same.
        QTest::addRow("bids of an address") << u"bid"_s << false << 2'000 << 1'000;
        QTest::addRow("chat of an address") << u"say"_s << false << 2'000 << 1'000;
    }

    void eventsHaveTheirRates()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, signedIn);
        QFETCH(const int, burst);
        QFETCH(const int, perSecond);
        host::RoomBudget budget;
        const host::Payer &payer = signedIn ? bidder : crowd;
        const auto at = [&](auction::TimeMs now) { return [&, now] { return budget.event(1, payer, name, now); }; };
        QCOMPARE(taken(burst * 2, at(1'000)), burst);
        QCOMPARE(taken(burst * 2, at(2'000)), perSecond);
        QCOMPARE(taken(burst * 2, at(60'000)), burst);
    }

    /// They are counted where they are decided, with those that come over HTTP.
    void bidsOfASessionAreCountedElsewhere()
    {
        host::RoomBudget budget;
        QCOMPARE(taken(1'000, [&] { return budget.event(1, bidder, u"bid"_s, 1'000); }), 1'000);
    }

    void joiningAndLeavingAreOneBudget()
    {
        host::RoomBudget budget;
        QCOMPARE(taken(30, [&] { return budget.event(1, bidder, u"join"_s, 1'000); }), 30);
        QCOMPARE(taken(30, [&] { return budget.event(2, bidder, u"leave"_s, 1'000); }), 10); // on another line too
    }

    void everyPacketCosts()
    {
        host::RoomBudget budget;
        QCOMPARE(taken(1'000, [&] { return budget.packet(1, bidder, 20, 1'000); }), 190);
        QCOMPARE(taken(10'000, [&] { return budget.packet(2, crowd, 20, 1'000); }), 3'800);
        const host::Payer other{"other", true};
        QCOMPARE(taken(1, [&] { return budget.packet(3, other, 20, 1'000); }), 1);
    }

    /// As much as some small ones that take as long to come.
    void largePacketsCostMore()
    {
        host::RoomBudget budget;
        QCOMPARE(taken(1, [&] { return budget.packet(1, bidder, 300'000, 1'000); }), 1);
        QCOMPARE(taken(1'000, [&] { return budget.packet(1, bidder, 20, 1'000); }), 116);
    }

    /// Half a burst, so that it is taken and told what it is: too large.
    void theLargestPacketIsTaken()
    {
        host::RoomBudget budget;
        for (const host::Payer &payer : {bidder, crowd}) {
            QCOMPARE(taken(1, [&] { return budget.packet(1, payer, 990'000, 1'000); }), 1);
            QCOMPARE(taken(1, [&] { return budget.packet(1, payer, 990'000, 2'000); }), 1);
        }
        QCOMPARE(taken(3, [&] { return budget.packet(1, bidder, 990'000, 60'000); }), 2);
    }

    void whoGoesOnThoughRefusedIsCut()
    {
        host::RoomBudget budget;
        (void)taken(190, [&] { return budget.packet(7, bidder, 20, 1'000); });
        int refused = 0;
        while (budget.packet(7, bidder, 20, 1'000) == PacketVerdict::Refuse)
            ++refused;
        QCOMPARE(refused, 200);
        QCOMPARE(budget.packet(7, bidder, 20, 1'000), PacketVerdict::Close);
        QCOMPARE(budget.packet(8, bidder, 20, 1'000), PacketVerdict::Refuse); // another line of theirs has its own
    }
};

QTEST_GUILESS_MAIN(TestRoomBudget)
#include "tst_room_budget.moc"
