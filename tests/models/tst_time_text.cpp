#include "models/time_text.h"

#include "models/time_entry.h"

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
    void aListSaysWhatTheTimeIs_data();
    void aListSaysWhatTheTimeIs();
    void whatCountsDownIsAnotherInASecond_data();
    void whatCountsDownIsAnotherInASecond();
    void showsTheDateOfAnotherDay();
    void oneClockForAll();
    void theClockOnTheWallFollowsTheZone();
    void momentsAreReadAsPeopleWriteThem_data();
    void momentsAreReadAsPeopleWriteThem();
    void whatIsNoMomentIsNone_data();
    void whatIsNoMomentIsNone();
    void aTimeThatClocksJumpOverIsSaid();
    void theZoneIsNamedByItsOffset();
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
    QTest::addColumn<auction::Phase>("phase");
    QTest::addColumn<std::optional<auction::TimeMs>>("now");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Urgency>("urgency");

    // opensAt 100,000; endsAt 200,000; leftMs 30,000 while paused
    const auto row = [](const char *name, auction::Phase phase, std::optional<auction::TimeMs> now, const QString &text,
                        Urgency urgency) { QTest::newRow(name) << phase << now << text << urgency; };
    row("coming, to the opening", auction::Phase::Scheduled, 90'000, u"00:00:10"_s, Urgency::Normal);
    row("open, to the end", auction::Phase::Open, 150'000, u"00:00:50"_s, Urgency::LastMinute);
    row("open, past the end", auction::Phase::Open, 250'000, u"00:00:00"_s, Urgency::Ended);
    row("paused stands still", auction::Phase::Paused, 999'000, u"00:00:30"_s, Urgency::Normal);
    row("paused without a clock", auction::Phase::Paused, {}, u"00:00:30"_s, Urgency::Normal);
    row("sold", auction::Phase::Sold, 150'000, u"00:00:00"_s, Urgency::Ended);
    row("withdrawn, without a clock", auction::Phase::Withdrawn, {}, u"00:00:00"_s, Urgency::Ended);
    row("open, without a clock", auction::Phase::Open, {}, u"—"_s, Urgency::Normal);
}

void TestTimeText::aLotCountsDown()
{
    QFETCH(auction::Phase, phase);
    QFETCH(std::optional<auction::TimeMs>, now);
    const std::optional<qint64> left = phase == auction::Phase::Paused ? std::optional<qint64>(30'000) : std::nullopt;
    const Countdown countdown = models::countdownOf(phase, 100'000, 200'000, left, now);
    QTEST(countdown.text, "text");
    QTEST(countdown.urgency, "urgency");
}

// What a list says: never a clock that stands at zero, nor one that counts without a word for what.
void TestTimeText::aListSaysWhatTheTimeIs_data()
{
    QTest::addColumn<protocol::LotView>("lot");
    QTest::addColumn<std::optional<auction::TimeMs>>("now");
    QTest::addColumn<QString>("words");
    const auction::TimeMs noon = 1'772'971'200'000; // 2026-03-08 12:00 UTC
    const auto at = [](auction::Phase phase, std::optional<auction::TimeMs> opens, std::optional<auction::TimeMs> ends,
                       std::optional<auction::TimeMs> ended = {}) {
        protocol::LotView lot;
        lot.phase = phase;
        lot.opensAt = opens;
        lot.endsAt = ends;
        lot.endedAt = ended;
        return lot;
    };
    const std::optional<auction::TimeMs> now = noon;
    constexpr auction::TimeMs hour = 3'600'000;
    QTest::newRow("open") << at(auction::Phase::Open, {}, noon + 500'000) << now << u"00:08:20"_s;
    QTest::newRow("opens soon") << at(auction::Phase::Scheduled, noon + 98'000, noon + hour) << now
                                << u"Opens in 1:38"_s;
    QTest::newRow("opens in seconds") << at(auction::Phase::Scheduled, noon + 8'000, noon + hour) << now
                                      << u"Opens in 0:08"_s;
    QTest::newRow("opens in hours") << at(auction::Phase::Scheduled, noon + 2 * hour, noon + 9 * hour) << now
                                    << u"Opens in 2:00:00"_s;
    QTest::newRow("opens in days") << at(auction::Phase::Scheduled, noon + 26 * hour, noon + 90 * hour) << now
                                   << u"Opens in 1d 02:00:00"_s;
    QTest::newRow("to open, without a clock")
        << at(auction::Phase::Scheduled, noon, noon + 1) << std::optional<auction::TimeMs>() << u"—"_s;
    QTest::newRow("sold today") << at(auction::Phase::Sold, {}, noon - hour) << now << u"Ended 11:00"_s;
    QTest::newRow("bought before its end")
        << at(auction::Phase::Sold, {}, noon + hour, noon - 2 * hour) << now << u"Ended 10:00"_s;
    QTest::newRow("unsold on another day")
        << at(auction::Phase::Unsold, {}, noon - 40 * hour) << now << u"Ended 6 Mar 2026"_s;
    QTest::newRow("withdrawn while paused") << at(auction::Phase::Withdrawn, {}, {}) << now << u"Ended"_s;
    QTest::newRow("without a clock") << at(auction::Phase::Passed, {}, noon) << std::optional<auction::TimeMs>()
                                     << u"Ended 8 Mar 2026"_s;
}

void TestTimeText::aListSaysWhatTheTimeIs()
{
    QFETCH(protocol::LotView, lot);
    QFETCH(std::optional<auction::TimeMs>, now);
    QTEST(models::timeWords(lot, now, QLocale::c()).text, "words");
}

void TestTimeText::whatCountsDownIsAnotherInASecond_data()
{
    QTest::addColumn<auction::Phase>("phase");
    for (int phase = 0; phase <= static_cast<int>(auction::Phase::Withdrawn); ++phase)
        QTest::addRow("%d", phase) << static_cast<auction::Phase>(phase);
}

void TestTimeText::whatCountsDownIsAnotherInASecond()
{
    QFETCH(auction::Phase, phase);
    const auto at = [phase](auction::TimeMs now) { return models::countdownOf(phase, 100'000, 200'000, 30'000, now); };
    QCOMPARE(at(50'000) != at(51'000), models::countsDown(phase));
}

void TestTimeText::showsTheDateOfAnotherDay()
{
    const auction::TimeMs noon = 1'772'971'200'000; // 2026-03-08 12:00 UTC
    QCOMPARE(models::timeText(noon, noon + 1'000, QLocale::c()), u"12:00:00"_s);
    const QString other = models::timeText(noon, noon + 86'400'000, QLocale::c());
    QVERIFY(other.endsWith(u" 12:00:00"));
    QVERIFY(other.contains(u"Mar"));
}

// In any locale: countdowns and clocks beside it count to 24 too.
void TestTimeText::oneClockForAll()
{
    const auction::TimeMs afternoon = 1'772'978'580'000; // 2026-03-08 14:03 UTC
    for (const auto &locale : {u"en_US"_s, u"ko_KR"_s, u"de_DE"_s, u"ar_EG"_s})
        QVERIFY(models::dateTimeText(afternoon, QLocale(locale)).endsWith(u" 14:03"));
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
    const auction::TimeMs start = 1'774'745'999'000; // the second before summer time, 2026
    QCOMPARE(clock.text(start), u"01:59:59"_s);
    QCOMPARE(clock.text(start + 1'000), u"03:00:00"_s);
    QCOMPARE(clock.text(start + 1'999), u"03:00:00"_s);
    QCOMPARE(clock.text(start + 21 * 3'600'000), u"23:59:59"_s);
    QCOMPARE(clock.text(start + 21 * 3'600'000 + 1'000), u"00:00:00"_s);
}

void TestTimeText::momentsAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QTime>("time");
    const auto row = [](const QString &locale, const QString &written, QTime time = QTime(18, 0)) {
        QTest::addRow("%s: %s", qPrintable(locale), qPrintable(written)) << locale << written << time;
    };
    row(u"en_US"_s, u"2026-12-24 9:00"_s, QTime(9, 0));
    row(u"en_US"_s, u"2026-12-24T18:00:30"_s, QTime(18, 0, 30));
    row(u"en_US"_s, u"2026-12-24T18:00:00.250Z"_s, QTime(18, 0, 0, 250)); // as exports have it
    row(u"en_US"_s, u"2026-12-25 03:00+09:00"_s);
    row(u"en_US"_s, u"2026-12-24 13:00-0500"_s);
    row(u"en_US"_s, u"12/24/2026 6:00 PM"_s);
    row(u"en_US"_s, u"12/24/26, 6:00 p.m."_s);
    row(u"en_US"_s, u"2026/12/24 12:00 am"_s, QTime(0, 0));
    row(u"en_US"_s, u"2026/12/24 12:30 pm"_s, QTime(12, 30));
    row(u"en_GB"_s, u"24/12/2026 18:00"_s);
    row(u"de_DE"_s, u"24.12.2026 18:00"_s);
    row(u"en_US"_s, u"24.12.2026 18:00"_s);
    row(u"de_DE"_s, u"24.12.26, 18:00"_s);
    row(u"de_DE"_s, u"24. 12. 2026 um 18 Uhr"_s);
    row(u"da_DK"_s, u"24.12.2026 18.00"_s);
    row(u"nl_NL"_s, u"24-12-2026 18:00"_s);
    row(u"fr_FR"_s, u"24/12/2026 à 18h00"_s);
    row(u"ko_KR"_s, u"2026-12-24 오후 6:00"_s);
    row(u"ko_KR"_s, u"2026. 12. 24. 오후 6:00"_s);
    row(u"ko_KR"_s, u"26. 12. 24. 오후 6:00"_s);
    row(u"ko_KR"_s, u"2026년 12월 24일 오후 6시 30분"_s, QTime(18, 30));
    row(u"ko_KR"_s, u"오후 6:00"_s); // of today
    row(u"ja_JP"_s, u"2026年12月24日 午後6時"_s);
    row(u"en_US"_s, u"２０２６-１２-２４ １８：００"_s);
    row(u"en_US"_s, u"\u200e2026-12-24\u00a018:00"_s);
}

void TestTimeText::momentsAreReadAsPeopleWriteThem()
{
    QFETCH(QString, locale);
    QFETCH(QString, written);
    QFETCH(QTime, time);
    const QDate date(2026, 12, 24);
    const auto read = models::readMoment(written, QLocale(locale), date);
    QVERIFY(read.has_value());
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(*read, Qt::UTC), QDateTime(date, time, Qt::UTC));
}

void TestTimeText::whatIsNoMomentIsNone_data()
{
    QTest::addColumn<QString>("written");
    for (const auto &written :
         {u""_s, u"soon"_s, u"2026-12-24"_s, u"2026-13-24 18:00"_s, u"2026-02-30 18:00"_s, u"2026-12-24 25:00"_s,
          u"2026-12-24 18:60"_s, u"2026-12-24 18"_s, u"2026-12-24 오후 18:00"_s, u"13/24/2026 6:00 PM"_s,
          u"2026-12-24 18:00 or so"_s, u"12026-12-24 18:00"_s, u"2026-12-24 1²:00"_s})
        QTest::newRow(qPrintable(written)) << written;
}

void TestTimeText::whatIsNoMomentIsNone()
{
    QFETCH(QString, written);
    const auto read = models::readMoment(written, QLocale(u"en_US"_s), QDate(2026, 12, 24));
    QVERIFY(!read && read.error() == models::TimeFault::NoTime);
}

void TestTimeText::aTimeThatClocksJumpOverIsSaid()
{
    qputenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3");
    const auto putBack = qScopeGuard([] { qputenv("TZ", "UTC"); });
    const auto at = [](const QString &written) {
        return models::readMoment(written, QLocale(u"de_DE"_s), QDate(2026, 3, 29));
    };
    const auto gap = at(u"29.03.2026 2:30"_s);
    QVERIFY(!gap && gap.error() == models::TimeFault::InGap);
    QVERIFY(models::timeFaultText(gap.error()).contains(u"clocks"));
    QCOMPARE(*at(u"29.03.2026 3:00"_s) - *at(u"29.03.2026 1:59"_s), 60'000);
    QVERIFY(at(u"2026-03-29 02:30+01:00"_s).has_value());
    QVERIFY(at(u"25.10.2026 2:30"_s).has_value()); // twice that night
}

void TestTimeText::theZoneIsNamedByItsOffset()
{
    const auto putBack = qScopeGuard([] { qputenv("TZ", "UTC"); });
    const auction::TimeMs at = 1'774'745'999'000;
    QCOMPARE(models::zoneText(at), u"UTC"_s);
    qputenv("TZ", "KST-9");
    QCOMPARE(models::zoneText(at), u"UTC+9"_s);
    qputenv("TZ", "NST3:30");
    QCOMPARE(models::zoneText(at), u"UTC−3:30"_s);
}

QTEST_GUILESS_MAIN(TestTimeText)
#include "tst_time_text.moc"
