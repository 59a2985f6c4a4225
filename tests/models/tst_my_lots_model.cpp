#include "models/mine/my_lots_model.h"
#include "models/sales/house_sales.h"
#include "support/sample_lots.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::MyLotsModel;
using models::Standing;
using Which = MyLotsModel::Which;

class TestMyLotsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListOfWhatIWon();
    void aLotOfSeveralSalesIsNamedWithItsOwn();
    void eachListHasItsOwnColumn_data();
    void eachListHasItsOwnColumn();
    void aChangeTouchesItsRowOnly();
    void whatIBidOnTellsMyStanding();
    void whatIWatchAndBidOnTellsMyStanding();
    void theStateIsSaidInWords_data();
    void theStateIsSaidInWords();
    void openLotsComeFirstAndTheNewestOfTheEndedNext();
    void whatIsLeftOfAnOpenLot();
    void whatWasBoughtEndedThen();
    void aVoidedBidTakesItsPriceAndMaximumAlong();
    void fundsPayForWhatIWon();
};

namespace {

protocol::MyLot mineOf(auction::LotId id)
{
    protocol::MyLot mine;
    mine.lot = support::sampleLot(id);
    return mine;
}

models::MoneyText dollars()
{
    return models::MoneyText({u"USD"_s, 2}, QLocale(u"en_US"_s));
}

} // namespace

void TestMyLotsModel::theListOfWhatIWon()
{
    MyLotsModel model(Which::Won);
    const QAbstractItemModelTester tester(&model);
    model.setMoney(dollars());
    protocol::MyLot first = mineOf(1);
    first.fee = 500;
    first.lot.phase = auction::Phase::Sold;
    model.setLots({first, mineOf(2)});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, MyLotsModel::NameColumn).data().toString(), u"A clock"_s);
    QCOMPARE(model.index(0, MyLotsModel::PhaseColumn).data().toString(), u"Sold"_s);
    QCOMPARE(model.index(0, MyLotsModel::OwnColumn).data().toString(), u"$105.00"_s); // the price and the premium
    QCOMPARE(model.index(0, MyLotsModel::OwnColumn).data(MyLotsModel::SortRole).toLongLong(), 10'500);
    QCOMPARE(model.index(0, MyLotsModel::PremiumColumn).data().toString(), u"$5.00"_s);
    QCOMPARE(model.headerData(MyLotsModel::OwnColumn, Qt::Horizontal).toString(), u"To pay"_s);
}

void TestMyLotsModel::aLotOfSeveralSalesIsNamedWithItsOwn()
{
    MyLotsModel model(Which::Bids);
    models::HouseSales sales;
    model.setSales(sales);
    protocol::MyLot second = mineOf(2);
    second.lot.sale = 2;
    second.lot.phase = auction::Phase::Sold;
    model.setLots({mineOf(1), second});
    const auto name = [&model](int row) {
        return model.index(row, MyLotsModel::NameColumn).data().toString().remove(QChar(0x2068)).remove(QChar(0x2069));
    };
    QCOMPARE(name(1), u"A clock"_s);
    QCOMPARE(model.goingCount(), 1);
    sales.set({{.id = 1, .name = u"Spring"_s}, {.id = 2, .name = u"Autumn"_s}});
    QCOMPARE(name(0), u"A clock (Spring)"_s);
    QCOMPARE(name(1), u"A clock (Autumn)"_s);
}

void TestMyLotsModel::eachListHasItsOwnColumn_data()
{
    QTest::addColumn<Which>("which");
    QTest::addColumn<QString>("shown");
    QTest::newRow("bids: my maximum") << Which::Bids << u"$300.00"_s;
    QTest::newRow("selling: the reserve") << Which::Selling << u"$150.00"_s;
    QTest::newRow("watching: the ask") << Which::Watching << u"$100.00"_s;
}

void TestMyLotsModel::eachListHasItsOwnColumn()
{
    QFETCH(Which, which);
    MyLotsModel model(which);
    const QAbstractItemModelTester tester(&model);
    model.setMoney(dollars());
    protocol::MyLot mine = mineOf(1);
    mine.max = 30'000;
    mine.reserve = 15'000;
    model.setLots({mine});
    QTEST(model.index(0, MyLotsModel::OwnColumn).data().toString(), "shown");
    mine.max.reset();
    mine.reserve.reset();
    model.setLots({mine});
    if (which != Which::Watching)
        QCOMPARE(model.index(0, MyLotsModel::OwnColumn).data().toString(), u"—"_s);
}

void TestMyLotsModel::aChangeTouchesItsRowOnly()
{
    MyLotsModel model(Which::Selling);
    const QAbstractItemModelTester tester(&model);
    model.setLots({mineOf(1), mineOf(2)});
    QSignalSpy changed(&model, &MyLotsModel::dataChanged);
    protocol::LotView lot = support::sampleLot(2);
    lot.seq = 3;
    lot.price = 12'000;
    protocol::LotView older = support::sampleLot(1);
    older.seq = 1;
    older.price = 1;
    model.update({lot, older, support::sampleLot(3)});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.lots()[1].lot.price, 12'000);
}

void TestMyLotsModel::whatIBidOnTellsMyStanding()
{
    MyLotsModel model(Which::Bids);
    model.setMe(5);
    protocol::MyLot leading = mineOf(1);
    leading.lot.leader = protocol::Person{5, u"me"_s};
    protocol::MyLot outbid = mineOf(2);
    outbid.lot.leader = protocol::Person{7, u"anna"_s};
    outbid.max = 9'000;
    model.setLots({leading, outbid});
    QCOMPARE(model.index(0, 0).data(MyLotsModel::StandingRole).toInt(), static_cast<int>(Standing::Leading));
    QCOMPARE(model.index(1, 0).data(MyLotsModel::StandingRole).toInt(), static_cast<int>(Standing::Outbid));
}

void TestMyLotsModel::whatIWatchAndBidOnTellsMyStanding()
{
    MyLotsModel model(Which::Watching);
    const QAbstractItemModelTester tester(&model);
    model.setMe(5);
    protocol::MyLot bidOn = mineOf(1);
    bidOn.lot.leader = protocol::Person{7, u"anna"_s};
    protocol::MyLot led = mineOf(2);
    led.lot.leader = protocol::Person{5, u"me"_s};
    model.setLots({bidOn, led, mineOf(3)});
    const auto words = [&model](int row) { return model.index(row, MyLotsModel::PhaseColumn).data().toString(); };
    QCOMPARE(words(0), u"Watching"_s);
    model.setBidOn({1});
    QCOMPARE(words(0), u"Outbid"_s);
    led.lot.seq += 1;
    model.update({led.lot}); // seen to lead, and then no longer
    led.lot.seq += 1;
    led.lot.leader = protocol::Person{7, u"anna"_s};
    model.update({led.lot});
    QCOMPARE(words(1), u"Outbid"_s);
    QCOMPARE(words(2), u"Watching"_s);
}

void TestMyLotsModel::theStateIsSaidInWords_data()
{
    QTest::addColumn<Which>("which");
    QTest::addColumn<auction::Phase>("phase");
    QTest::addColumn<auction::AccountId>("leader");
    QTest::addColumn<QString>("words");
    QTest::newRow("I lead") << Which::Bids << auction::Phase::Open << auction::AccountId(5) << u"Leading"_s;
    QTest::newRow("outbid") << Which::Bids << auction::Phase::Open << auction::AccountId(7) << u"Outbid"_s;
    QTest::newRow("paused") << Which::Bids << auction::Phase::Paused << auction::AccountId(5) << u"Paused"_s;
    QTest::newRow("won") << Which::Bids << auction::Phase::Sold << auction::AccountId(5) << u"Won"_s;
    QTest::newRow("lost") << Which::Bids << auction::Phase::Sold << auction::AccountId(7) << u"Sold to anna"_s;
    QTest::newRow("passed") << Which::Bids << auction::Phase::Passed << auction::AccountId(5) << u"Passed"_s;
    QTest::newRow("watched") << Which::Watching << auction::Phase::Open << auction::AccountId(7) << u"Watching"_s;
    QTest::newRow("watched and led") << Which::Watching << auction::Phase::Open << auction::AccountId(5)
                                     << u"Leading"_s;
    QTest::newRow("to come") << Which::Watching << auction::Phase::Scheduled << auction::AccountId(0) << u"Coming up"_s;
    QTest::newRow("sold by me") << Which::Selling << auction::Phase::Sold << auction::AccountId(7) << u"Sold to anna"_s;
}

void TestMyLotsModel::theStateIsSaidInWords()
{
    QFETCH(Which, which);
    QFETCH(auction::Phase, phase);
    QFETCH(auction::AccountId, leader);
    MyLotsModel model(which);
    model.setMe(5);
    protocol::MyLot mine = mineOf(1);
    mine.lot.phase = phase;
    if (leader != auction::noAccount)
        mine.lot.leader = protocol::Person{leader, u"anna"_s};
    if (leader == 7)
        mine.max = 9'000;
    model.setLots({mine});
    QTEST(model.index(0, MyLotsModel::PhaseColumn).data().toString(), "words");
}

void TestMyLotsModel::openLotsComeFirstAndTheNewestOfTheEndedNext()
{
    const auto ending = [](auction::LotId id, auction::Phase phase, auction::TimeMs at) {
        protocol::MyLot mine = mineOf(id);
        mine.lot.phase = phase;
        mine.lot.endsAt = at;
        if (phase == auction::Phase::Scheduled)
            mine.lot.opensAt = at;
        return mine;
    };
    MyLotsModel model(Which::Bids);
    model.setLots({ending(1, auction::Phase::Sold, 100), ending(2, auction::Phase::Passed, 200),
                   ending(3, auction::Phase::Paused, 0), ending(4, auction::Phase::Scheduled, 900),
                   ending(5, auction::Phase::Open, 950), ending(6, auction::Phase::Open, 940)});
    QMap<qint64, auction::LotId> order;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex cell = model.index(row, MyLotsModel::EndsColumn);
        order.insert(cell.data(MyLotsModel::SortRole).toLongLong(), cell.data(MyLotsModel::IdRole).toLongLong());
    }
    QCOMPARE(order.values(), (QList<auction::LotId>{6, 5, 4, 3, 2, 1}));
}

void TestMyLotsModel::whatIsLeftOfAnOpenLot()
{
    MyLotsModel model(Which::Watching);
    protocol::MyLot mine = mineOf(1); // ends at 1,000,000
    model.setLots({mine});
    const QModelIndex cell = model.index(0, MyLotsModel::EndsColumn);
    QCOMPARE(cell.data().toString(), u"—"_s);
    model.setNow([] { return 1'000'000 - 42'000; });
    QCOMPARE(cell.data().toString(), u"00:00:42"_s);
    QCOMPARE(cell.data(MyLotsModel::UrgencyRole).toInt(), static_cast<int>(models::Urgency::LastMinute));
}

void TestMyLotsModel::whatWasBoughtEndedThen()
{
    protocol::MyLot mine = mineOf(1);
    mine.lot.phase = auction::Phase::Sold;
    mine.lot.endsAt = 1'772'971'200'000; // 2026-03-08 12:00 UTC
    mine.lot.endedAt = 1'772'960'400'000;
    for (const auto which : {Which::Bids, Which::Won}) {
        MyLotsModel model(which);
        model.setMoney(dollars());
        model.setLots({mine});
        QCOMPARE(model.index(0, MyLotsModel::EndsColumn).data().toString(),
                 models::dateTimeText(*mine.lot.endedAt, dollars().locale()));
    }
}

void TestMyLotsModel::aVoidedBidTakesItsPriceAndMaximumAlong()
{
    MyLotsModel model(Which::Bids);
    const QAbstractItemModelTester tester(&model);
    model.setMoney(dollars());
    model.setMe(5);
    protocol::MyLot led = mineOf(1);
    led.lot.leader = protocol::Person{5, u"me"_s};
    led.lot.price = 20'000;
    led.leading = true;
    led.max = 30'000;
    model.setLots({led});
    const auto text = [&model](int column) { return model.index(0, column).data().toString(); };
    protocol::VoidedUpdate update{.lot = 1, .seq = 9, .of = 8, .reason = u"a slip"_s, .price = 15'000, .ask = 16'000};
    update.leader = protocol::Person{7, u"anna"_s};
    update.mine = true;
    update.max = 12'000;
    model.applyOwnVoid(update);
    QCOMPARE(text(MyLotsModel::PriceColumn), u"$150.00"_s);
    QCOMPARE(text(MyLotsModel::OwnColumn), u"$120.00"_s);
    QCOMPARE(text(MyLotsModel::PhaseColumn), u"Outbid"_s);
    update.seq = 10;
    update.max.reset();
    model.applyOwnVoid(update);
    QCOMPARE(text(MyLotsModel::OwnColumn), u"—"_s);
    QCOMPARE(text(MyLotsModel::PhaseColumn), u"Bid voided"_s);
    update.lot = 2; // not listed
    model.applyOwnVoid(update);
    QCOMPARE(model.rowCount(), 1);
}

void TestMyLotsModel::fundsPayForWhatIWon()
{
    MyLotsModel model(Which::Won);
    const QAbstractItemModelTester tester(&model);
    model.setMoney(dollars());
    protocol::MyLot first = mineOf(1);
    protocol::MyLot second = mineOf(2);
    first.lot.phase = second.lot.phase = auction::Phase::Sold;
    model.setLots({second, first});
    const auto header = [&model] { return model.headerData(MyLotsModel::OwnColumn, Qt::Horizontal).toString(); };
    const auto own = [&model](int row) { return model.index(row, MyLotsModel::OwnColumn).data().toString(); };
    QCOMPARE(header(), u"To pay"_s);
    model.setAccount(protocol::AccountView{.id = 5, .deposits = 10'000});
    QCOMPARE(own(0), u"$100.00"_s);
    QCOMPARE(own(1), u"$100.00 · paid"_s); // the first to end
    model.setAccount(protocol::AccountView{.id = 5, .deposits = 10'000, .credits = 10'000});
    QCOMPARE(header(), u"Paid"_s);
    QCOMPARE(own(0), u"$100.00"_s);
    QCOMPARE(model.index(0, MyLotsModel::OwnColumn).data(Qt::ToolTipRole).toString(), u"$100.00 · paid"_s);
}

QTEST_GUILESS_MAIN(TestMyLotsModel)
#include "tst_my_lots_model.moc"
