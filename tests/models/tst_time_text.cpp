#include "models/time_text.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::Countdown;
using models::Urgency;

class TestTimeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhenACountdownChanges();
    void theCountdownAndItsZero_data();
    void theCountdownAndItsZero();
    void aLotCountsDown_data();
    void aLotCountsDown();
    void whatCountsDownIsAnotherInASecond_data();
    void whatCountsDownIsAnotherInASecond();
    void showsTheDateOfAnotherDay();
    void theClockOnTheWallFollowsTheZone();
};

void TestTimeText::theCountdownAndItsZero_data()
{
    QTest::addColumn<qint64>("leftMs");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Urgency>("urgency");

    const auto row = [](const char *name, qint64 leftMs, const QString &text, Urgency urgency) {
        QTest::newRow(name) << leftMs << text << urgency;
    };
    constexpr qint64 hour = 3'600'000;
    row("long past", -10 * hour, u"00:00:00"_s, Urgency::Ended);
    row("just past", -1, u"00:00:00"_s, Urgency::Ended);
    row("the end", 0, u"00:00:00"_s, Urgency::Ended);
    row("a moment before", 1, u"00:00:01"_s, Urgency::LastMinute);
    row("a second", 1'000, u"00:00:01"_s, Urgency::LastMinute);
    row("a little more", 1'001, u"00:00:02"_s, Urgency::LastMinute);
    row("a minute", 60'000, u"00:01:00"_s, Urgency::LastMinute);
    row("over a minute", 60'001, u"00:01:01"_s, Urgency::Soon);
    row("ten minutes", 600'000, u"00:10:00"_s, Urgency::Soon);
    row("over ten minutes", 600'001, u"00:10:01"_s, Urgency::Normal);
    row("an hour and all", hour + 62'000, u"01:01:02"_s, Urgency::Normal);
    row("nearly a day", 24 * hour - 1'000, u"23:59:59"_s, Urgency::Normal);
    row("less than a second to a day", 24 * hour - 999, u"1d 00:00:00"_s, Urgency::Normal);
    row("a day", 24 * hour, u"1d 00:00:00"_s, Urgency::Normal);
    row("a day and a bit", 26 * hour + 900'000, u"1d 02:15:00"_s, Urgency::Normal);
    row("past 24.8 days", 30 * 24 * hour + 1'000, u"30d 00:00:01"_s, Urgency::Normal);
}

void TestTimeText::theCountdownAndItsZero()
{
    QFETCH(qint64, leftMs);
    QTEST(models::countdownText(leftMs), "text");
    QTEST(models::urgencyOf(leftMs), "urgency");
}

void TestTimeText::aLotCountsDown_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<std::optional<TimeMs>>("now");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Urgency>("urgency");

    // opensAt 100,000; endsAt 200,000; leftMs 30,000 while paused
    const auto row = [](const char *name, Phase phase, std::optional<TimeMs> now, const QString &text,
                        Urgency urgency) { QTest::newRow(name) << phase << now << text << urgency; };
    row("coming, to the opening", Phase::Scheduled, 90'000, u"00:00:10"_s, Urgency::Normal);
    row("open, to the end", Phase::Open, 150'000, u"00:00:50"_s, Urgency::LastMinute);
    row("open, past the end", Phase::Open, 250'000, u"00:00:00"_s, Urgency::Ended);
    row("paused stands still", Phase::Paused, 999'000, u"00:00:30"_s, Urgency::Normal);
    row("paused without a clock", Phase::Paused, {}, u"00:00:30"_s, Urgency::Normal);
    row("sold", Phase::Sold, 150'000, u"00:00:00"_s, Urgency::Ended);
    row("withdrawn, without a clock", Phase::Withdrawn, {}, u"00:00:00"_s, Urgency::Ended);
    row("open, without a clock", Phase::Open, {}, u"—"_s, Urgency::Normal);
}

void TestTimeText::aLotCountsDown()
{
    QFETCH(Phase, phase);
    QFETCH(std::optional<TimeMs>, now);
    const std::optional<qint64> left = phase == Phase::Paused ? std::optional<qint64>(30'000) : std::nullopt;
    const Countdown countdown = models::countdownOf(phase, 100'000, 200'000, left, now);
    QTEST(countdown.text, "text");
    QTEST(countdown.urgency, "urgency");
}

void TestTimeText::whatCountsDownIsAnotherInASecond_data()
{
    QTest::addColumn<Phase>("phase");
    for (int phase = 0; phase <= static_cast<int>(Phase::Withdrawn); ++phase)
        QTest::addRow("%d", phase) << static_cast<Phase>(phase);
}

void TestTimeText::whatCountsDownIsAnotherInASecond()
{
    QFETCH(Phase, phase);
    const auto at = [phase](TimeMs now) { return models::countdownOf(phase, 100'000, 200'000, 30'000, now); };
    QCOMPARE(at(50'000) != at(51'000), models::countsDown(phase));
}

void TestTimeText::showsTheDateOfAnotherDay()
{
    const TimeMs noon = 1'772'971'200'000; // 2026-03-08 12:00 UTC
    QCOMPARE(models::timeText(noon, noon + 1'000, QLocale::c()), u"12:00:00"_s);
    const QString other = models::timeText(noon, noon + 86'400'000, QLocale::c());
    QVERIFY(other.endsWith(u" 12:00:00"));
    QVERIFY(other.contains(u"Mar"));
}

// So that the zero comes with the end, wherever in a second that is.
void TestTimeText::knowsWhenACountdownChanges()
{
    for (qint64 left = 1; left <= 3'001; ++left) {
        const auto next = models::countdownChangesInMs(left);
        QVERIFY(next);
        QCOMPARE(models::countdownText(left - *next + 1), models::countdownText(left));
        QVERIFY(models::countdownText(left - *next) != models::countdownText(left));
    }
    QVERIFY(!models::countdownChangesInMs(0));
    QVERIFY(!models::countdownChangesInMs(-1));
}

void TestTimeText::theClockOnTheWallFollowsTheZone()
{
    qputenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3");
    const auto putBack = qScopeGuard([] { qputenv("TZ", "UTC"); });
    models::WallClock clock;
    const TimeMs start = 1'774'745'999'000; // the second before summer time, 2026
    QCOMPARE(clock.text(start), u"01:59:59"_s);
    QCOMPARE(clock.text(start + 1'000), u"03:00:00"_s);
    QCOMPARE(clock.text(start + 1'999), u"03:00:00"_s);
    QCOMPARE(clock.text(start + 21 * 3'600'000), u"23:59:59"_s);
    QCOMPARE(clock.text(start + 21 * 3'600'000 + 1'000), u"00:00:00"_s);
}

QTEST_GUILESS_MAIN(TestTimeText)
#include "tst_time_text.moc"
