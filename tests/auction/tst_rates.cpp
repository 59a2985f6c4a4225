#include "auction/closing.h"
#include "auction/rates.h"
#include "support/lots.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

using auction::Amount;
using auction::Bands;
using auction::Rates;
using auction::Tax;

namespace {

/// 26 % from 0, 21 % from 1,000,000, 15 % from 6,000,000.
Bands threeBands()
{
    return {2'600, {{1'000'000, 2'100}, {6'000'000, 1'500}}};
}

/// The rate that counts for the `unit`th minor unit of a price, from 0.
int rateAt(const Bands &bands, Amount unit)
{
    int rate = bands.rate;
    for (const Bands::Band &band : bands.above)
        rate = unit >= band.from ? band.rate : rate;
    return rate;
}

/// The same unit by unit.
Amount slowShareOf(Amount price, const Bands &bands)
{
    Amount sum = 0;
    for (Amount unit = 0; unit < price; ++unit)
        sum += rateAt(bands, unit);
    return sum / 10'000;
}

class Random
{
public:
    explicit Random(quint32 seed)
        : m_generator(seed)
    {
    }

    int below(int bound) { return m_generator.bounded(bound); }

    Bands bands(int rateMax, Amount priceMax)
    {
        Bands bands(below(rateMax + 1));
        const int more = below(int(Bands::bandsMax));
        Amount from = 0;
        for (int i = 0; i < more; ++i) {
            from += 1 + Amount(m_generator.bounded(quint64(priceMax / 8)));
            if (from <= auction::amountMax)
                bands.above.append({from, below(rateMax + 1)});
        }
        return bands;
    }

    Tax tax() { return {.rate = below(Tax::rateMax + 1), .on = Tax::On(below(3)), .included = below(4) == 0}; }

    Rates rates(Amount priceMax)
    {
        return {bands(auction::premiumMax, priceMax), bands(auction::commissionMax, priceMax), tax()};
    }

    Amount price(Amount priceMax) { return Amount(m_generator.bounded(quint64(priceMax) + 1)); }

private:
    QRandomGenerator m_generator;
};

} // namespace

/// Premium, commission and tax of a price (FORMATS.md, "Money").
class TestRates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsAGift_data()
    {
        QTest::addColumn<Amount>("paid");
        QTest::addColumn<std::optional<Amount>>("value");
        QTest::addColumn<Amount>("gift");
        using Value = std::optional<Amount>;
        QTest::newRow("no value was said") << Amount(1'000) << Value() << Amount(0);
        QTest::newRow("below") << Amount(999) << Value(1'000) << Amount(0);
        QTest::newRow("just that") << Amount(1'000) << Value(1'000) << Amount(0);
        QTest::newRow("one more") << Amount(1'001) << Value(1'000) << Amount(1);
        QTest::newRow("worth nothing") << Amount(250) << Value(0) << Amount(250);
        QTest::newRow("the most") << 2 * auction::amountMax << Value(auction::amountMax) << auction::amountMax;
    }

    void whatIsAGift()
    {
        QFETCH(Amount, paid);
        QFETCH(std::optional<Amount>, value);
        QFETCH(Amount, gift);
        QCOMPARE(auction::giftOf(paid, value), gift);
    }

    void sharesOfOneRateAreFloored_data()
    {
        QTest::addColumn<Amount>("price");
        QTest::addColumn<int>("rate");
        QTest::addColumn<Amount>("share");
        const auto row = [](const char *name, Amount price, int rate, Amount share) {
            QTest::newRow(name) << price << rate << share;
        };
        row("half of one", 1, 5'000, 0);
        row("half of three", 3, 5'000, 1);
        row("just not one", 9'999, 1, 0);
        row("just one", 10'000, 1, 1);
        row("an eighth", 12'345, 1'250, 1'543);
        row("half of the most", auction::amountMax, 5'000, auction::amountMax / 2);
        row("all of the most", auction::amountMax, 10'000, auction::amountMax);
        row("a third of almost the most", auction::amountMax - 1, 3'333, 333'299'999'999'999);
    }

    void sharesOfOneRateAreFloored()
    {
        QFETCH(Amount, price);
        QFETCH(int, rate);
        QTEST(auction::shareOf(price, rate), "share");
    }

    /// Worked by hand, with 10 % of tax on all.
    void costsByBands_data()
    {
        QTest::addColumn<Amount>("price");
        QTest::addColumn<Amount>("premium");
        QTest::addColumn<Amount>("tax");
        QTest::addColumn<Amount>("total");
        const auto row = [](Amount price, Amount premium, Amount tax, Amount total) {
            QTest::addRow("%lld", static_cast<long long>(price)) << price << premium << tax << total;
        };
        row(0, 0, 0, 0);
        row(1, 0, 0, 1);                               // 0.26; 0.1
        row(3, 0, 0, 3);                               // 0.78; 0.3
        row(5, 1, 1, 7);                               // 1.3; 0.6
        row(7, 1, 1, 9);                               // 1.82; 0.8
        row(99, 25, 12, 136);                          // 25.74; 12.4
        row(100, 26, 13, 139);                         // 26; 12.6
        row(9'999, 2'599, 1'260, 13'858);              // 2,599.74; 1,259.8
        row(1'000'000, 260'000, 126'000, 1'386'000);   // all at 26 %
        row(1'000'004, 260'000, 126'000, 1'386'004);   // and 0.84; 126,000.4
        row(1'500'000, 365'000, 186'500, 2'051'500);   // and 500,000 at 21 %
        row(6'000'000, 1'310'000, 731'000, 8'041'000); // and 5,000,000 at 21 %
        row(6'000'007, 1'310'001, 731'001, 8'041'009); // and 7 at 15 %: 1.05; 731,000.8
        row(auction::amountMax, 150'000'000'410'000, 115'000'000'041'000, 1'265'000'000'451'000);
    }

    void costsByBands()
    {
        QFETCH(Amount, price);
        const Rates rates{threeBands(), {}, {.rate = 1'000, .on = Tax::On::All}};
        const auction::Cost cost = auction::costOf(rates, price);
        QTEST(cost.premium, "premium");
        QTEST(cost.tax, "tax");
        QTEST(cost.total(), "total");
        QCOMPARE(auction::holdFor(rates, price), cost.total());
    }

    /// 7 × 33.33 % is 2.3331; floored by bands it would be 1 and 0.
    void theSumIsFlooredOnce() { QCOMPARE(auction::shareOf(7, Bands(3'333, {{5, 3'333}})), 2); }

    void aBandMayTakeNothing()
    {
        QCOMPARE(auction::shareOf(3'000, Bands(0, {{1'000, 1'000}, {2'000, 0}})), 100);
        QCOMPARE(auction::shareOf(999, Bands(0, {{1'000, 1'000}})), 0);
    }

    void taxes_data()
    {
        QTest::addColumn<Amount>("price");
        QTest::addColumn<int>("premium");
        QTest::addColumn<int>("rate");
        QTest::addColumn<int>("on");
        QTest::addColumn<bool>("included");
        QTest::addColumn<Amount>("tax");
        using On = Tax::On;
        const auto row = [](const char *name, Amount price, int premium, int rate, On on, bool included, Amount tax) {
            QTest::newRow(name) << price << premium << rate << int(on) << included << tax;
        };
        row("none", 1'000, 2'000, 1'900, On::None, false, 0);
        row("on the premium", 100, 2'600, 1'900, On::Premium, false, 5); // 4.94
        row("on all", 100, 2'600, 1'900, On::All, false, 24);            // 23.94
        row("half is rounded up", 5, 0, 1'000, On::All, false, 1);       // 0.5
        row("less than half is not", 4, 0, 1'000, On::All, false, 0);    // 0.4
        row("one and a half", 15, 0, 1'000, On::All, false, 2);
        row("a quarter of a percent", 200, 0, 25, On::All, false, 1); // 0.5
        row("of no premium", 1'000, 0, 5'000, On::Premium, false, 0);
        row("included", 1'000, 2'000, 1'900, On::All, true, 0);
        row("the most", auction::amountMax, 5'000, 5'000, On::All, false, 750'000'000'000'000);
        row("the most on the premium", auction::amountMax, 5'000, 5'000, On::Premium, false, 250'000'000'000'000);
    }

    void taxes()
    {
        QFETCH(Amount, price);
        QFETCH(int, premium);
        QFETCH(int, rate);
        QFETCH(int, on);
        QFETCH(bool, included);
        const Rates rates{premium, {}, {.rate = rate, .on = Tax::On(on), .included = included}};
        const auction::Cost cost = auction::costOf(rates, price);
        QTEST(cost.tax, "tax");
        QCOMPARE(cost.total(), price + cost.premium + cost.tax);
        QVERIFY(cost.total() <= auction::amountMax * 9 / 4);
    }

    void whatIsValid_data()
    {
        QTest::addColumn<Bands>("bands");
        QTest::addColumn<bool>("isValid");
        QTest::newRow("none") << Bands() << true;
        QTest::newRow("one") << Bands(5'000) << true;
        QTest::newRow("three") << threeBands() << true;
        QTest::newRow("rising") << Bands(100, {{1, 200}}) << true;
        QTest::newRow("too much") << Bands(5'001) << false;
        QTest::newRow("below nothing") << Bands(-1) << false;
        QTest::newRow("too much above") << Bands(1, {{10, 5'001}}) << false;
        QTest::newRow("two from 0") << Bands(1, {{0, 2}}) << false;
        QTest::newRow("not ascending") << Bands(1, {{10, 2}, {10, 3}}) << false;
        QTest::newRow("above all prices") << Bands(1, {{auction::amountMax + 1, 2}}) << false;
        Bands many(1);
        for (Amount from = 1; from < Bands::bandsMax; ++from)
            many.above.append({from, 2});
        QTest::newRow("as many as may be") << many << true;
        many.above.append({1'000, 2});
        QTest::newRow("one more") << many << false;
    }

    void whatIsValid()
    {
        QFETCH(Bands, bands);
        QTEST(auction::valid(bands, auction::premiumMax), "isValid");
    }

    /// What bidders owe is what sellers, house and tax get, whatever the rates and the price.
    void allMoneyGoesSomewhere()
    {
        Random random(20'26);
        for (int round = 0; round < 20'000; ++round) {
            const Amount priceMax = round % 2 ? auction::amountMax : 10'000;
            const auction::LotFacts facts{.id = 1, .seller = 7, .rates = random.rates(priceMax)};
            QVERIFY(auction::valid(facts.rates));
            const Amount price = random.price(priceMax);
            const auction::Settlement sale =
                settle(facts, {.phase = auction::Phase::Sold, .price = price, .leader = 8});
            QCOMPARE(sale.buyerOwes(), sale.sellerGets() + sale.houseKeeps() + sale.tax);
            QVERIFY(sale.fee >= 0 && sale.tax >= 0 && sale.commission >= 0 && sale.sellerGets() >= 0);
            QVERIFY(sale.fee <= price / 2);
            QCOMPARE(sale.buyerOwes(), auction::holdFor(facts.rates, price));
            QVERIFY(!facts.rates.tax.included || sale.tax == 0);
        }
    }

    void bandsAreWhatTheirUnitsCome()
    {
        Random random(7);
        for (int round = 0; round < 500; ++round) {
            const Bands bands = random.bands(auction::commissionMax, 1'000);
            const Amount price = random.price(2'000);
            QCOMPARE(auction::shareOf(price, bands), slowShareOf(price, bands));
        }
    }

    void whatFundsPayFor()
    {
        Random random(11);
        for (int round = 0; round < 2'000; ++round) {
            const Rates rates = random.rates(auction::amountMax);
            const Amount funds = random.price(auction::amountMax);
            const Amount most = auction::mostWithin(rates, funds);
            QVERIFY(auction::holdFor(rates, most) <= funds);
            QVERIFY(auction::holdFor(rates, most + 1) > funds);
        }
        QCOMPARE(auction::mostWithin({}, -1), 0);
        QCOMPARE(auction::mostWithin({}, 3 * auction::amountMax), auction::amountMax);
    }

    void ratesChangeOnlyWhileNobodyHasBid()
    {
        auction::Lot lot = test::openLot({.start = 100});
        const auto changed = auction::decideTerms(lot, lot.terms, false, test::startTime + 1, true);
        QVERIFY(changed);
        QVERIFY(std::get<auction::event::TermsChanged>(changed->events.first()).rates);
        lot.state.bids = 1;
        QCOMPARE(auction::decideTerms(lot, lot.terms, false, test::startTime + 1, true).error(),
                 auction::Refusal::HasBids);
    }

    void whatIsClosedSaysItsTax()
    {
        auction::Lot lot = test::openLot({.start = 100}, {threeBands(), {}, {.rate = 1'900, .on = Tax::On::All}});
        lot.state.leader = 8;
        lot.state.leaderMax = lot.state.price = 100;
        lot.state.bids = 1;
        auction::Decision decision{.state = lot.state, .events = {}};
        auction::close(lot, decision);
        const auto &closed = std::get<auction::event::Closed>(decision.events.first());
        QCOMPARE(closed.fee, 26);
        QCOMPARE(closed.tax, 24);
    }
};

QTEST_GUILESS_MAIN(TestRates)
#include "tst_rates.moc"
