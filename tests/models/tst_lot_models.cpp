#include "models/catalogue/lot_filter_model.h"
#include "models/lot_list_model.h"
#include "support/sample_lots.h"
#include "support/searches.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::LotFilterModel;
using models::LotListModel;
using models::Standing;
using support::sampleLot;

class TestLotModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aChangeTouchesItsRowOnly();
    void whatIsOlderIsPassedOver();
    void aListReplacesWhatWasKnown();
    void showsAndSortsApart();
    void aTickNotifiesNothing();
    void standings_data();
    void standings();
    void whoeverLedIsOutbidNotAStranger();
    void searches_data();
    void searches();
    void searchesMeet_data();
    void searchesMeet();
    void groupsByPhase_data();
    void groupsByPhase();
    void onlyMine();
    void restricts_data();
    void restricts();
    void sorts_data();
    void sorts();
    void aChangeMovesALotToItsGroup();

private:
    [[nodiscard]] QList<auction::LotId> shownIds() const;

    std::optional<auction::TimeMs> m_now;
    std::unique_ptr<LotListModel> m_list;
    std::unique_ptr<LotFilterModel> m_filter;
    std::unique_ptr<QAbstractItemModelTester> m_listTester;
    std::unique_ptr<QAbstractItemModelTester> m_filterTester;
};

void TestLotModels::init()
{
    m_now = 500'000;
    m_filterTester.reset();
    m_listTester.reset();
    m_filter.reset();
    m_list = std::make_unique<LotListModel>([this] { return m_now; });
    m_list->setMoney(models::MoneyText({u"USD"_s, 2}, QLocale(u"en_US"_s)));
    m_filter = std::make_unique<LotFilterModel>();
    m_filter->setSourceModel(m_list.get());
    m_listTester = std::make_unique<QAbstractItemModelTester>(m_list.get());
    m_filterTester = std::make_unique<QAbstractItemModelTester>(m_filter.get());
}

QList<auction::LotId> TestLotModels::shownIds() const
{
    QList<auction::LotId> ids;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        ids.append(m_filter->index(row, 0).data(LotListModel::IdRole).toLongLong());
    return ids;
}

void TestLotModels::aChangeTouchesItsRowOnly()
{
    m_list->reset({sampleLot(1), sampleLot(2), sampleLot(3)});
    QSignalSpy changed(m_list.get(), &LotListModel::dataChanged);
    protocol::LotView lot = sampleLot(2);
    lot.price = 11'000;
    lot.seq = 3;
    m_list->put({lot});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 1);
    m_list->put({lot}); // the same again
    QCOMPARE(changed.count(), 1);
}

void TestLotModels::whatIsOlderIsPassedOver()
{
    protocol::LotView lot = sampleLot(1);
    lot.seq = 9;
    m_list->reset({lot});
    protocol::LotView older = lot;
    older.seq = 8;
    older.price = 1;
    m_list->put({older});
    QCOMPARE(m_list->find(1)->price, lot.price);
    protocol::LotView pictured = lot; // pictures are no event: the seq stays
    pictured.img = {{u"/img/1"_s, u"/img/1/thumb"_s}};
    m_list->put({pictured});
    QCOMPARE(m_list->indexOf(1).data(LotListModel::CoverPathRole).toString(), u"/img/1/thumb"_s);
}

void TestLotModels::aListReplacesWhatWasKnown()
{
    QSignalSpy loaded(m_list.get(), &LotListModel::loaded);
    QVERIFY(!m_list->isLoaded());
    m_list->reset({sampleLot(1), sampleLot(2), sampleLot(3)});
    QCOMPARE(loaded.count(), 1);
    protocol::LotView second = sampleLot(2);
    second.seq = 1; // a host that was set back to a backup
    m_list->reset({second, sampleLot(4)});
    QCOMPARE(m_list->rowCount(), 2);
    QVERIFY(!m_list->find(1));
    QCOMPARE(m_list->find(2)->seq, 1);
    QCOMPARE(m_list->indexOf(4).row(), 1);
    m_list->reset({});
    QCOMPARE(m_list->rowCount(), 0);
    QCOMPARE(loaded.count(), 1);
}

void TestLotModels::showsAndSortsApart()
{
    protocol::LotView lot = sampleLot(1);
    lot.bids = 3;
    m_list->reset({lot});
    const QModelIndex index = m_list->index(0);
    QCOMPARE(index.data().toString(), u"A clock"_s);
    QCOMPARE(index.data(LotListModel::PriceTextRole).toString(), u"$100.00"_s);
    QCOMPARE(index.data(LotListModel::PriceRole).toLongLong(), 10'000);
    QCOMPARE(index.data(LotListModel::BidsTextRole).toString(), u"3 bids"_s);
    QCOMPARE(index.data(LotListModel::CountdownRole).toString(), u"00:08:20"_s);
    QCOMPARE(index.data(LotListModel::UrgencyRole).toInt(), static_cast<int>(models::Urgency::Soon));
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), u"A clock, $100.00, 3 bids, Open"_s);
    QCOMPARE(index.data(LotListModel::LotRole).value<protocol::LotView>(), lot);
}

void TestLotModels::aTickNotifiesNothing()
{
    m_list->reset({sampleLot(1)});
    QSignalSpy changed(m_list.get(), &LotListModel::dataChanged);
    m_now = 600'000;
    QCOMPARE(m_list->index(0).data(LotListModel::CountdownRole).toString(), u"00:06:40"_s);
    m_now.reset();
    QCOMPARE(m_list->index(0).data(LotListModel::CountdownRole).toString(), u"—"_s);
    QCOMPARE(changed.count(), 0);
}

void TestLotModels::standings_data()
{
    QTest::addColumn<auction::AccountId>("leader");
    QTest::addColumn<auction::AccountId>("owner");
    QTest::addColumn<bool>("bidOn");
    QTest::addColumn<bool>("watched");
    QTest::addColumn<Standing>("standing");
    QTest::newRow("a stranger's") << auction::AccountId{7} << auction::AccountId{9} << false << false << Standing::None;
    QTest::newRow("watched") << auction::AccountId{7} << auction::AccountId{9} << false << true << Standing::Watching;
    QTest::newRow("outbid") << auction::AccountId{7} << auction::AccountId{9} << true << true << Standing::Outbid;
    QTest::newRow("leading") << auction::AccountId{5} << auction::AccountId{9} << true << false << Standing::Leading;
    QTest::newRow("my own") << auction::AccountId{7} << auction::AccountId{5} << false << false << Standing::Own;
}

void TestLotModels::standings()
{
    QFETCH(auction::AccountId, leader);
    QFETCH(auction::AccountId, owner);
    QFETCH(bool, bidOn);
    QFETCH(bool, watched);
    QFETCH(Standing, standing);
    protocol::LotView lot = sampleLot(1);
    lot.leader = protocol::Person{leader, u"leader"_s};
    lot.owner.id = owner;
    m_list->reset({lot, sampleLot(2)});
    QSignalSpy changed(m_list.get(), &LotListModel::dataChanged);
    m_list->setStandings({.me = 5,
                          .bidOn = bidOn ? QSet<auction::LotId>{1} : QSet<auction::LotId>(),
                          .watched = watched ? QSet<auction::LotId>{1} : QSet<auction::LotId>()});
    QCOMPARE(m_list->index(0).data(LotListModel::StandingRole).toInt(), static_cast<int>(standing));
    QCOMPARE(changed.count(), standing == Standing::None ? 0 : 1);
    m_list->setStandings({});
    QCOMPARE(m_list->index(0).data(LotListModel::StandingRole).toInt(), static_cast<int>(Standing::None));
}

void TestLotModels::whoeverLedIsOutbidNotAStranger()
{
    m_list->setStandings({.me = 5, .bidOn = {}, .watched = {}});
    protocol::LotView lot = sampleLot(1);
    m_list->reset({lot});
    lot.leader = protocol::Person{5, u"me"_s};
    lot.seq = 3;
    m_list->put({lot});
    QCOMPARE(m_list->index(0).data(LotListModel::StandingRole).toInt(), static_cast<int>(Standing::Leading));
    lot.leader = protocol::Person{7, u"anna"_s};
    lot.seq = 4;
    m_list->put({lot});
    QCOMPARE(m_list->index(0).data(LotListModel::StandingRole).toInt(), static_cast<int>(Standing::Outbid));
}

void TestLotModels::searches_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QList<auction::LotId>>("ids");
    QTest::newRow("nothing") << QString() << QList<auction::LotId>{1, 2, 3};
    QTest::newRow("a name") << u"vase"_s << QList<auction::LotId>{2};
    QTest::newRow("in any case") << u"VASE"_s << QList<auction::LotId>{2};
    QTest::newRow("a description, which lists do not tell") << u"stands"_s << QList<auction::LotId>{};
    QTest::newRow("a seller") << u"dorothea"_s << QList<auction::LotId>{3};
    QTest::newRow("words anywhere") << u" ming  seller "_s << QList<auction::LotId>{2};
    QTest::newRow("Hangul") << u"백자"_s << QList<auction::LotId>{3};
    QTest::newRow("no such lot") << u"vase dorothea"_s << QList<auction::LotId>{};
    QTest::newRow("signs are themselves") << u".*"_s << QList<auction::LotId>{};
}

void TestLotModels::searches()
{
    QFETCH(QString, search);
    protocol::LotView third = sampleLot(3, u"백자 항아리"_s);
    third.owner.nick = u"Dorothea"_s;
    m_list->reset({sampleLot(1), sampleLot(2, u"A Ming vase"_s), third});
    m_filter->setSearch(search);
    QTEST(shownIds(), "ids");
}

void TestLotModels::searchesMeet_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("finds");
    for (const test::Search &search : test::searches) {
        QTest::newRow(search.what) << QString::fromUtf16(search.name) << QString::fromUtf16(search.typed)
                                   << search.finds;
    }
}

void TestLotModels::searchesMeet()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    QFETCH(bool, finds);
    protocol::LotView lot = sampleLot(7, name);
    lot.owner.nick = u"Zoë Straße"_s;
    m_list->reset({lot});
    m_filter->setSearch(typed);
    QCOMPARE(shownIds().size(), finds ? 1 : 0);
    m_filter->setSearch({});
    m_filter->setRestriction({.seller = u"strasse ZOE\u0308"_s});
    QCOMPARE(shownIds().size(), 1);
    m_filter->setRestriction({.seller = u"strasse zoe"_s});
    QCOMPARE(shownIds().size(), 0);
}

void TestLotModels::groupsByPhase_data()
{
    QTest::addColumn<LotFilterModel::Group>("group");
    QTest::addColumn<QSet<auction::LotId>>("ids");
    QTest::newRow("all") << LotFilterModel::Group::All << QSet<auction::LotId>{1, 2, 3, 4, 5, 6, 7};
    QTest::newRow("open") << LotFilterModel::Group::Open << QSet<auction::LotId>{2, 3};
    QTest::newRow("coming") << LotFilterModel::Group::Coming << QSet<auction::LotId>{1};
    QTest::newRow("ended") << LotFilterModel::Group::Ended << QSet<auction::LotId>{4, 5, 6, 7};
}

void TestLotModels::groupsByPhase()
{
    QFETCH(LotFilterModel::Group, group);
    QFETCH(QSet<auction::LotId>, ids);
    QList<protocol::LotView> lots;
    for (int phase = 0; phase <= static_cast<int>(auction::Phase::Withdrawn); ++phase) {
        lots.append(sampleLot(phase + 1));
        lots.last().phase = static_cast<auction::Phase>(phase);
    }
    m_list->reset(lots);
    m_filter->setGroup(group);
    const QList<auction::LotId> shown = shownIds();
    QCOMPARE(QSet<auction::LotId>(shown.begin(), shown.end()), ids);
}

void TestLotModels::onlyMine()
{
    protocol::LotView own = sampleLot(2);
    own.owner.id = 5;
    m_list->reset({sampleLot(1), own, sampleLot(3)});
    m_list->setStandings({.me = 5, .bidOn = {}, .watched = {3}});
    m_filter->setRestriction({.whose = LotFilterModel::Whose::Mine});
    QCOMPARE(shownIds(), (QList<auction::LotId>{2, 3}));
    m_filter->setRestriction({.whose = LotFilterModel::Whose::MyLots});
    QCOMPARE(shownIds(), QList<auction::LotId>{2});
}

void TestLotModels::restricts_data()
{
    using Restriction = LotFilterModel::Restriction;
    QTest::addColumn<Restriction>("restriction");
    QTest::addColumn<int>("count");
    QTest::addColumn<QList<auction::LotId>>("ids");
    QTest::newRow("nothing") << Restriction{} << 0 << QList<auction::LotId>{1, 2, 3};
    QTest::newRow("seller") << Restriction{.seller = u"HANN"_s} << 1 << QList<auction::LotId>{2};
    QTest::newRow("from, that price too") << Restriction{.priceMin = 200} << 1 << QList<auction::LotId>{2, 3};
    QTest::newRow("to, that price too") << Restriction{.priceMax = 200} << 1 << QList<auction::LotId>{1, 2};
    QTest::newRow("a range is one") << Restriction{.priceMin = 101, .priceMax = 299} << 1 << QList<auction::LotId>{2};
    QTest::newRow("an empty range") << Restriction{.priceMin = 300, .priceMax = 100} << 1 << QList<auction::LotId>{};
    QTest::newRow("a sale") << Restriction{.sale = 2} << 1 << QList<auction::LotId>{2, 3};
    QTest::newRow("a category") << Restriction{.category = u"Glass"_s} << 1 << QList<auction::LotId>{3};
    QTest::newRow("both") << Restriction{.sale = 1, .category = u"Glass"_s} << 2 << QList<auction::LotId>{};
    QTest::newRow("all together") << Restriction{.whose = LotFilterModel::Whose::Mine,
                                                 .seller = u"s"_s,
                                                 .priceMax = 250}
                                  << 3 << QList<auction::LotId>{1};
}

void TestLotModels::restricts()
{
    QFETCH(LotFilterModel::Restriction, restriction);
    QFETCH(int, count);
    QList<protocol::LotView> lots{sampleLot(1), sampleLot(2), sampleLot(3)};
    for (qsizetype n = 0; n < lots.size(); ++n)
        lots[n].price = 100 * (n + 1);
    lots[1].owner = {10, u"Hannah"_s};
    lots[1].sale = lots[2].sale = 2;
    lots[2].place.category = u"Glass"_s;
    m_list->reset(lots);
    m_list->setStandings({.me = 5, .bidOn = {1}, .watched = {3}});
    m_filter->setRestriction(restriction);
    QCOMPARE(restriction.count(), count);
    QTEST(shownIds(), "ids");
}

void TestLotModels::sorts_data()
{
    using Sort = LotFilterModel::Sort;
    QTest::addColumn<Sort>("order");
    QTest::addColumn<QList<auction::LotId>>("ids");
    QTest::newRow("ends soonest") << Sort::EndsSoonest << QList<auction::LotId>{2, 3, 1, 4};
    QTest::newRow("ends latest") << Sort::EndsLatest << QList<auction::LotId>{4, 1, 3, 2};
    QTest::newRow("price up") << Sort::PriceLowest << QList<auction::LotId>{3, 4, 1, 2};
    QTest::newRow("price down") << Sort::PriceHighest << QList<auction::LotId>{2, 1, 4, 3};
    QTest::newRow("most bids") << Sort::BidsMost << QList<auction::LotId>{4, 3, 2, 1};
    QTest::newRow("fewest bids") << Sort::BidsFewest << QList<auction::LotId>{1, 4, 3, 2};
    QTest::newRow("newest") << Sort::Newest << QList<auction::LotId>{4, 3, 2, 1};
    QTest::newRow("by number") << Sort::Number << QList<auction::LotId>{4, 3, 1, 2};
}

void TestLotModels::sorts()
{
    QFETCH(LotFilterModel::Sort, order);
    QList<protocol::LotView> lots{sampleLot(1), sampleLot(2), sampleLot(3), sampleLot(4)};
    lots[0].endsAt = 9'000'000;
    lots[1].endsAt = 7'000'000;
    lots[2].endsAt = 8'000'000;
    lots[3].phase = auction::Phase::Sold; // it has ended: last, however early that was
    lots[0].price = 3'000;
    lots[1].price = 20'000;
    lots[2].price = 100;
    lots[3].price = 200;
    for (int n = 1; n < 4; ++n)
        lots[n].bids = 2;
    lots[0].place.number = u"9B"_s;
    lots[1].place.number = u"10"_s;
    lots[2].place.number = u"9"_s; // and the last has none but its id
    m_list->reset(lots);
    m_filter->setOrder(order);
    QTEST(shownIds(), "ids");
}

void TestLotModels::aChangeMovesALotToItsGroup()
{
    m_list->reset({sampleLot(1), sampleLot(2)});
    m_filter->setGroup(LotFilterModel::Group::Open);
    protocol::LotView lot = sampleLot(1);
    lot.phase = auction::Phase::Sold;
    lot.seq = 3;
    m_list->put({lot, sampleLot(3)});
    QCOMPARE(shownIds(), (QList<auction::LotId>{2, 3}));
}

QTEST_GUILESS_MAIN(TestLotModels)
#include "tst_lot_models.moc"
