// "Ending soon" by the host's clock: once at five minutes, once at one, whatever bids in the last seconds do to the
// end.
#include "models/catalogue/ending_soon.h"
#include "support/sample_lots.h"

#include <QTest>

using namespace gavel;
using models::EndingSoon;

namespace {

constexpr auction::TimeMs end = 1'700'000'000'000;
constexpr qint64 minute = 60'000;

protocol::LotView endingAt(auction::TimeMs endsAt, qint64 extendMs = 120'000)
{
    protocol::LotView lot = support::sampleLot(1);
    lot.endsAt = endsAt;
    lot.softClose = auction::SoftClose{.windowMs = 120'000, .extendMs = extendMs, .capMs = {}};
    return lot;
}

} // namespace

class TestEndingSoon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsLeft_data();
    void whatIsLeft();
    void eachStageOnce();
    void softCloseSaysNothingTwice();
    void longSoftCloseSaysNothingTwice();
    void theHostsExtensionCountsAnew();
    void aPauseCountsAnew();
    void onlyWhatIsOpen_data();
    void onlyWhatIsOpen();
    void whatIsWatchedNoLongerIsForgotten();
};

void TestEndingSoon::whatIsLeft_data()
{
    QTest::addColumn<qint64>("leftMs");
    QTest::addColumn<int>("minutes"); // 0: nothing is told
    QTest::newRow("over five minutes") << 5 * minute + 1 << 0;
    QTest::newRow("five minutes") << 5 * minute << 5;
    QTest::newRow("over one minute") << minute + 1 << 5;
    QTest::newRow("one minute") << minute << 1;
    QTest::newRow("the last moment") << qint64(1) << 1;
    QTest::newRow("the end") << qint64(0) << 0;
    QTest::newRow("after it") << qint64(-1) << 0;
}

void TestEndingSoon::whatIsLeft()
{
    QFETCH(qint64, leftMs);
    QFETCH(int, minutes);
    EndingSoon soon;
    QCOMPARE(soon.check(endingAt(end), end - leftMs).value_or(0), minutes);
}

void TestEndingSoon::eachStageOnce()
{
    EndingSoon soon;
    QList<int> told;
    for (auction::TimeMs now = end - 10 * minute; now <= end + minute; now += 1'000) {
        if (const auto minutes = soon.check(endingAt(end), now))
            told.append(*minutes);
    }
    QCOMPARE(told, (QList{5, 1}));
}

void TestEndingSoon::softCloseSaysNothingTwice()
{
    EndingSoon soon;
    QVERIFY(soon.check(endingAt(end), end - 30'000));
    auction::TimeMs extended = end;
    for (int bid = 0; bid < 10; ++bid) {
        extended += 120'000 - 1'000;
        QVERIFY(!soon.check(endingAt(extended), extended - 120'000));
        QVERIFY(!soon.check(endingAt(extended), extended - 1'000));
    }
}

void TestEndingSoon::longSoftCloseSaysNothingTwice()
{
    EndingSoon soon;
    QVERIFY(soon.check(endingAt(end, 20 * minute), end - 30'000));
    const protocol::LotView extended = endingAt(end + 20 * minute, 20 * minute);
    QVERIFY(!soon.check(extended, end));
    QVERIFY(!soon.check(extended, end + 16 * minute));
    QVERIFY(!soon.check(extended, end + 19 * minute + 1));
}

void TestEndingSoon::theHostsExtensionCountsAnew()
{
    EndingSoon soon;
    QCOMPARE(soon.check(endingAt(end), end - 30'000).value_or(0), 1);
    const protocol::LotView extended = endingAt(end + 30 * minute);
    QVERIFY(!soon.check(extended, end - 20'000));
    QCOMPARE(soon.check(extended, end + 26 * minute).value_or(0), 5);
    QCOMPARE(soon.check(extended, end + 29 * minute).value_or(0), 1);
}

void TestEndingSoon::aPauseCountsAnew()
{
    EndingSoon soon;
    QCOMPARE(soon.check(endingAt(end), end - 30'000).value_or(0), 1);
    protocol::LotView paused = endingAt(end);
    paused.phase = auction::Phase::Paused;
    paused.leftMs = 30'000;
    paused.endsAt.reset();
    QVERIFY(!soon.check(paused, end - 20'000));
    QCOMPARE(soon.check(endingAt(end + minute), end + 30'000).value_or(0), 1);
}

void TestEndingSoon::onlyWhatIsOpen_data()
{
    QTest::addColumn<auction::Phase>("phase");
    QTest::addColumn<bool>("told");
    QTest::newRow("scheduled") << auction::Phase::Scheduled << false;
    QTest::newRow("open") << auction::Phase::Open << true;
    QTest::newRow("sold") << auction::Phase::Sold << false;
    QTest::newRow("withdrawn") << auction::Phase::Withdrawn << false;
}

void TestEndingSoon::onlyWhatIsOpen()
{
    QFETCH(auction::Phase, phase);
    QFETCH(bool, told);
    EndingSoon soon;
    protocol::LotView lot = endingAt(end);
    lot.phase = phase;
    QCOMPARE(soon.check(lot, end - minute).has_value(), told);
}

void TestEndingSoon::whatIsWatchedNoLongerIsForgotten()
{
    EndingSoon soon;
    const protocol::LotView lot = endingAt(end);
    QVERIFY(soon.check(lot, end - minute));
    soon.keepOnly({lot.id});
    QVERIFY(!soon.check(lot, end - minute));
    soon.keepOnly({});
    QVERIFY(soon.check(lot, end - minute));
}

QTEST_GUILESS_MAIN(TestEndingSoon)
#include "tst_ending_soon.moc"
