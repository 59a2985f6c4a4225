#include "host/last_minute.h"

#include <QTest>

using namespace gavel;

class TestLastMinute : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsNone()
    {
        const host::LastMinute minute;
        QCOMPARE(minute.count(0), 0u);
        QCOMPARE(minute.count(1'000'000), 0u);
        QCOMPARE(minute.largest(0), 0.0);
    }

    void forgetsAfterAMinute_data()
    {
        QTest::addColumn<qint64>("now");
        QTest::addColumn<quint64>("count");
        QTest::addColumn<double>("largest");
        QTest::newRow("at once") << qint64(70'000) << quint64(3) << 9.0;
        QTest::newRow("at the last second of the first") << qint64(69'999) << quint64(3) << 9.0;
        QTest::newRow("the first is a minute old") << qint64(71'000) << quint64(2) << 5.0;
        QTest::newRow("only the newest") << qint64(105'000) << quint64(1) << 5.0;
        QTest::newRow("all gone") << qint64(130'000) << quint64(0) << 0.0;
        QTest::newRow("much later") << qint64(1'000'000'000) << quint64(0) << 0.0;
    }

    void forgetsAfterAMinute()
    {
        QFETCH(qint64, now);
        host::LastMinute minute;
        minute.add(11'000, 9);
        minute.add(12'000, 2);
        minute.add(69'000, 5);
        QTEST(minute.count(now), "count");
        QTEST(minute.largest(now), "largest");
    }

    void aSecondIsUsedAgainAMinuteLater()
    {
        host::LastMinute minute;
        minute.add(5'000, 9);
        minute.add(65'100, 1);
        minute.add(65'200, 2);
        QCOMPARE(minute.count(65'300), 2u);
        QCOMPARE(minute.largest(65'300), 2.0);
    }
};

QTEST_GUILESS_MAIN(TestLastMinute)
#include "tst_last_minute.moc"
