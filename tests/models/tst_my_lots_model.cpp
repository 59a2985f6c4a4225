#include "models/my_lots_model.h"
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
    void eachListHasItsOwnColumn_data();
    void eachListHasItsOwnColumn();
    void aChangeTouchesItsRowOnly();
    void whatIBidOnTellsMyStanding();
};

namespace {

MyLot mineOf(LotId id)
{
    MyLot mine;
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
    MyLot first = mineOf(1);
    first.fee = 500;
    first.lot.phase = Phase::Sold;
    model.setLots({first, mineOf(2)});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, MyLotsModel::NameColumn).data().toString(), u"A clock"_s);
    QCOMPARE(model.index(0, MyLotsModel::PhaseColumn).data().toString(), u"Sold"_s);
    QCOMPARE(model.index(0, MyLotsModel::OwnColumn).data().toString(), u"$105.00"_s); // the price and the premium
    QCOMPARE(model.index(0, MyLotsModel::OwnColumn).data(MyLotsModel::SortRole).toLongLong(), 10'500);
    QCOMPARE(model.total(), 20'500);
    QCOMPARE(model.headerData(MyLotsModel::OwnColumn, Qt::Horizontal).toString(), u"To pay"_s);
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
    MyLot mine = mineOf(1);
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
    LotView lot = support::sampleLot(2);
    lot.seq = 3;
    lot.price = 12'000;
    LotView older = support::sampleLot(1);
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
    MyLot leading = mineOf(1);
    leading.lot.leader = Person{5, u"me"_s};
    MyLot outbid = mineOf(2);
    outbid.lot.leader = Person{7, u"anna"_s};
    model.setLots({leading, outbid});
    QCOMPARE(model.index(0, 0).data(MyLotsModel::StandingRole).toInt(), static_cast<int>(Standing::Leading));
    QCOMPARE(model.index(1, 0).data(MyLotsModel::StandingRole).toInt(), static_cast<int>(Standing::Outbid));
}

QTEST_GUILESS_MAIN(TestMyLotsModel)
#include "tst_my_lots_model.moc"
