#include "auction/increments.h"

#include <QTest>

using namespace gavel;

class TestIncrements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ladderIsAtMostFivePercent_data()
    {
        QTest::addColumn<qint64>("price");
        QTest::addColumn<qint64>("step");
        QTest::newRow("at least one") << 1LL << 1LL;
        QTest::newRow("just below two") << 39LL << 1LL;
        QTest::newRow("two") << 40LL << 2LL;
        QTest::newRow("just below five") << 99LL << 2LL;
        QTest::newRow("five") << 100LL << 5LL;
        QTest::newRow("just below ten") << 199LL << 5LL;
        QTest::newRow("ten") << 200LL << 10LL;
        QTest::newRow("the worked table") << 10'000LL << 500LL;
        QTest::newRow("and its other rows") << 18'000LL << 500LL;
        QTest::newRow("thousand") << 20'000LL << 1'000LL;
        QTest::newRow("thirty thousand") << 30'000LL << 1'000LL;
        QTest::newRow("largest") << auction::amountMax << 50'000'000'000'000LL;
    }

    void ladderIsAtMostFivePercent()
    {
        QFETCH(qint64, price);
        QFETCH(qint64, step);
        QCOMPARE(auction::increment(auction::Increments{}, price), step);
    }

    void ebayBandsBeginAtTheirPrice_data()
    {
        QTest::addColumn<qint64>("price");
        QTest::addColumn<qint64>("step");
        const qint64 from[] = {0, 100, 500, 2'500, 10'000, 25'000, 50'000, 100'000, 250'000, 500'000};
        const qint64 step[] = {5, 25, 50, 100, 250, 500, 1'000, 2'500, 5'000, 10'000};
        for (int i = 0; i < 10; ++i) {
            QTest::addRow("at %lld", from[i]) << from[i] << step[i];
            if (i > 0)
                QTest::addRow("just below %lld", from[i]) << from[i] - 1 << step[i - 1];
        }
        QTest::newRow("far above") << auction::amountMax << 10'000LL;
    }

    void ebayBandsBeginAtTheirPrice()
    {
        QFETCH(qint64, price);
        QFETCH(qint64, step);
        QCOMPARE(auction::increment(auction::Increments{.preset = auction::Increments::Preset::Ebay}, price), step);
    }

    void anyAndFixedDoNotDependOnThePrice()
    {
        for (const qint64 price : {0LL, 1LL, 99'999LL, auction::amountMax}) {
            QCOMPARE(auction::increment(auction::Increments{.preset = auction::Increments::Preset::Any}, price), 1);
            QCOMPARE(auction::increment(auction::Increments{.preset = auction::Increments::Preset::Fixed, .step = 700},
                                        price),
                     700);
        }
    }

    void ownBands()
    {
        const auction::Increments own{.preset = auction::Increments::Preset::Bands,
                                      .bands = {{0, 10}, {100, 10}, {1'000, 50}}};
        QVERIFY(auction::valid(own, 0));
        QCOMPARE(auction::increment(own, 0), 10);
        QCOMPARE(auction::increment(own, 999), 10);
        QCOMPARE(auction::increment(own, 1'000), 50);
    }

    void tablesThatBreakTheRulesAreRefused_data()
    {
        using Bands = QList<auction::Increments::Band>;
        QTest::addColumn<Bands>("bands");
        QTest::addColumn<bool>("fine");
        Bands most;
        for (int i = 0; i < auction::Increments::bandsMax; ++i)
            most.append({i * 100, i + 1});
        Bands tooMany = most;
        tooMany.append({100'000, 100});
        QTest::newRow("one") << Bands{{0, 1}} << true;
        QTest::newRow("most") << most << true;
        QTest::newRow("equal steps") << Bands{{0, 5}, {10, 5}} << true;
        QTest::newRow("none") << Bands{} << false;
        QTest::newRow("too many") << tooMany << false;
        QTest::newRow("not from zero") << Bands{{1, 1}} << false;
        QTest::newRow("falling step") << Bands{{0, 5}, {10, 4}} << false;
        QTest::newRow("same from") << Bands{{0, 1}, {0, 2}} << false;
        QTest::newRow("descending") << Bands{{0, 1}, {10, 2}, {5, 3}} << false;
        QTest::newRow("zero step") << Bands{{0, 0}} << false;
        QTest::newRow("step too large") << Bands{{0, auction::amountMax + 1}} << false;
    }

    void tablesThatBreakTheRulesAreRefused()
    {
        QFETCH(QList<auction::Increments::Band>, bands);
        QFETCH(bool, fine);
        QCOMPARE(auction::valid(auction::Increments{.preset = auction::Increments::Preset::Bands, .bands = bands}, 2),
                 fine);
    }

    void ebayNeedsTwoDecimals()
    {
        const auction::Increments ebay{.preset = auction::Increments::Preset::Ebay};
        QVERIFY(auction::valid(ebay, 2));
        QVERIFY(!auction::valid(ebay, 0));
        QVERIFY(!auction::valid(ebay, 3));
        QVERIFY(!auction::valid(auction::Increments{.preset = auction::Increments::Preset::Fixed, .step = 0}, 2));
    }
};

QTEST_GUILESS_MAIN(TestIncrements)
#include "tst_increments.moc"
