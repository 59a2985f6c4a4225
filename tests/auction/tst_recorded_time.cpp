#include "auction/recorded_time.h"

#include <QTest>

using namespace gavel;

class TestRecordedTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("whole");
        QTest::addColumn<qint64>("fraction");
        const auto row = [](const QByteArray &text, qint64 whole, qint64 fraction = 0) {
            QTest::newRow(text.constData()) << text << whole << fraction;
        };
        constexpr qint64 half = 500'000'000'000'000'000;
        row("0", 0);
        row("12", 12);
        row("12.5", 12, half);
        row(".5", 0, half);
        row("-12.5", -12, -half);
        row("-0.5", 0, -half);
        row("0.000000000000000001", 0, 1);
        row("0.0000000000000000019", 0, 1);
        row("1795264020918000000", 1'795'264'020'918'000'000); // nanoseconds
        row("5e-1", 0, half);
        row("1.25E+1", 12, half);
        row("1e3", 1'000);
        row("9.2e-05", 0, 92'000'000'000'000);
        row("1970-01-02", 86'400);
        row("1970-01-01T00:00:01Z", 1);
        row("1970-01-01t00:00:01z", 1);
        row("1970-01-01 00:01", 60);
        row("1970-01-01T00:00:00.5", 0, half);
        row("1970-01-01T00:00:00,000001Z", 0, 1'000'000'000'000);
        row("1970-01-01T02:00:00+01:00", 3'600);
        row("1970-01-01T02:00:00-0130", 12'600);
        row("1970-01-01T02:00+02", 0);
        row("19700101T000102Z", 62);
        row("1969-12-31T23:59:59Z", -1);
        row("2000-02-29", 951'782'400);
        row("2016-12-31T23:59:60Z", 1'483'228'800);
        row("1970-01-01T24:00:00Z", 86'400);
    }

    void isRead()
    {
        QFETCH(QByteArray, text);
        const auto time = auction::recordedTimeOf(text);
        QVERIFY(time);
        QTEST(time->whole, "whole");
        QTEST(time->fraction, "fraction");
    }

    void isNoTime()
    {
        for (const QByteArray text : {"",
                                      "soon",
                                      "-",
                                      ".",
                                      "5.",
                                      "+5",
                                      "1,5",
                                      "1.2.3",
                                      "--1",
                                      "1e",
                                      "1e100",
                                      "e5",
                                      "1e+",
                                      "NaN",
                                      "inf",
                                      "0x10",
                                      "1 2",
                                      "99999999999999999999",
                                      "2020-13-01",
                                      "2020-02-30",
                                      "2020-01-1",
                                      "2020-0101",
                                      "202001-01",
                                      "20-01-01",
                                      "2020-01-01T",
                                      "2020-01-01T25:00",
                                      "2020-01-01T24:01",
                                      "2020-01-01T00:60",
                                      "2020-01-01T00:00:00.",
                                      "2020-01-01T00:00:61",
                                      "2020-01-01T00:00:00+",
                                      "2020-01-01T00:00:00+24:00",
                                      "2020-01-01T00:00:00Zx",
                                      "2020-01-01Z"})
            QVERIFY2(!auction::recordedTimeOf(text), text.constData());
    }

    void laterIsGreater()
    {
        const QList<QByteArray> rising{"-2",   "-1.5", "-1.2", "-0.7", "-0.5",  "0",
                                       "9e-9", "0.1",  "0.12", "1",    "2.000", "10"};
        for (qsizetype i = 1; i < rising.size(); ++i)
            QVERIFY2(auction::recordedTimeOf(rising[i - 1]) < auction::recordedTimeOf(rising[i]),
                     rising[i].constData());
        QCOMPARE(auction::recordedTimeOf("2"), auction::recordedTimeOf("2.000"));
        QVERIFY(auction::recordedTimeOf("2020-01-01T00:00:00.000001Z") <
                auction::recordedTimeOf("2020-01-01T00:00:00.000002Z"));
        QCOMPARE(auction::recordedTimeOf("2020-01-01T01:00:00+01:00"), auction::recordedTimeOf("2020-01-01"));
    }
};

QTEST_GUILESS_MAIN(TestRecordedTime)
#include "tst_recorded_time.moc"
