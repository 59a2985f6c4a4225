// What happened just now, as the console tells it.
#include "models/console/activity_model.h"
#include "support/sample_lots.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace gavel;
using namespace gavel::models;
using namespace Qt::StringLiterals;
using support::sampleLot;
using Kind = Activity::Kind;

namespace {

const MoneyText won{{u"KRW"_s, 0}, QLocale(u"en_US"_s)};

} // namespace

class TestActivityModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatHappenedToALot_data();
    void whatHappenedToALot();
    void ofSeveralSalesTheLotsIsSaid();
    void severalThingsAtOnceComeInOrder();
    void newestFirstAndNoMoreThanKept();
    void olderViewsAreNoNews();
    void whoComesAndGoes();
    void aLineThatBrokeForAMomentIsNoNews_data();
    void aLineThatBrokeForAMomentIsNoNews();

private:
    [[nodiscard]] static QStringList textsOf(const ActivityModel &model);
};

void TestActivityModel::whatHappenedToALot_data()
{
    QTest::addColumn<protocol::LotView>("before");
    QTest::addColumn<protocol::LotView>("after");
    QTest::addColumn<QString>("text");
    const auto lot = [](auction::Phase phase, std::optional<protocol::Person> leader = {}, int bids = 0,
                        auction::Amount price = 10'000) {
        protocol::LotView made = sampleLot(7);
        made.phase = phase;
        made.leader = std::move(leader);
        made.bids = bids;
        made.price = price;
        return made;
    };
    const protocol::Person ann{11, u"Ann"_s};
    const protocol::Person bob{12, u"Bob"_s};
    const protocol::LotView open = lot(auction::Phase::Open, ann, 1, 10'000);
    QTest::newRow("leads") << open << lot(auction::Phase::Open, bob, 2, 12'000) << u"Bob leads lot 7 at ₩12,000"_s;
    QTest::newRow("still leads") << open << lot(auction::Phase::Open, ann, 2, 11'000)
                                 << u"Ann still leads lot 7, at ₩11,000"_s;
    QTest::newRow("opened") << lot(auction::Phase::Scheduled) << lot(auction::Phase::Open) << u"Lot 7 opened"_s;
    QTest::newRow("paused") << open << lot(auction::Phase::Paused, ann, 1) << u"Lot 7 paused"_s;
    QTest::newRow("resumed") << lot(auction::Phase::Paused, ann, 1) << open << u"Lot 7 goes on"_s;
    QTest::newRow("voided") << open << lot(auction::Phase::Open)
                            << u"A bid on lot 7 was voided; the price is ₩10,000"_s;
    QTest::newRow("sold") << open << lot(auction::Phase::Sold, ann, 1) << u"Lot 7 sold to Ann for ₩10,000"_s;
    QTest::newRow("passed") << open << lot(auction::Phase::Passed, ann, 1)
                            << u"Lot 7 passed: the reserve was not met"_s;
    QTest::newRow("unsold") << lot(auction::Phase::Open) << lot(auction::Phase::Unsold)
                            << u"Lot 7 ended without a bid"_s;
    QTest::newRow("withdrawn") << open << lot(auction::Phase::Withdrawn, ann, 1) << u"Lot 7 withdrawn"_s;
    QTest::newRow("reopened anew") << lot(auction::Phase::Passed, ann, 3) << lot(auction::Phase::Open)
                                   << u"Lot 7 is open again"_s;
    const protocol::LotView sold = lot(auction::Phase::Sold, bob, 2, 12'000);
    const protocol::LotView takenBack = lot(auction::Phase::Unsold, {}, 2, 12'000);
    protocol::LotView offered = takenBack;
    offered.offer = protocol::OfferView{ann, 10'000, 1'000'000};
    QTest::newRow("sale taken back") << sold << takenBack << u"Lot 7: its sale was voided"_s;
    QTest::newRow("offered") << takenBack << offered << u"Lot 7 offered to Ann for ₩10,000"_s;
    QTest::newRow("declined") << offered << takenBack << u"Lot 7: the offer was declined"_s;
    QTest::newRow("taken") << offered << lot(auction::Phase::Sold, ann, 2, 10'000)
                           << u"Lot 7 sold to Ann for ₩10,000"_s;
    protocol::LotView later = open;
    *later.endsAt += 60'000;
    QTest::newRow("extended") << open << later << u"Lot 7 extended to 01:57:40"_s;
    QTest::newRow("nothing to tell") << open << open << QString();
}

void TestActivityModel::whatHappenedToALot()
{
    QFETCH(protocol::LotView, before);
    QFETCH(protocol::LotView, after);
    QStringList texts;
    for (const Kind kind : changesBetween(before, after))
        texts.append(activityText({.kind = kind, .at = 0, .lot = after, .text = {}}, won));
    QTEST(texts.join(u'\n'), "text");
}

void TestActivityModel::ofSeveralSalesTheLotsIsSaid()
{
    models::HouseSales sales;
    ActivityModel model;
    model.setMoney(won);
    model.setSales(sales);
    protocol::LotView lot = sampleLot(7);
    lot.sale = 2;
    model.add({.kind = Kind::Opened, .at = 0, .lot = lot, .text = {}});
    QCOMPARE(model.index(0).data().toString(), u"Lot 7 opened"_s);
    sales.set({{.id = 1, .name = u"Spring"_s}, {.id = 2, .name = u"Autumn"_s}});
    QCOMPARE(model.index(0).data().toString(), u"Lot 7 (Autumn) opened"_s);
}

void TestActivityModel::severalThingsAtOnceComeInOrder()
{
    protocol::LotView before = sampleLot(7);
    protocol::LotView after = before;
    after.bids = 1;
    after.leader = protocol::Person{11, u"Ann"_s};
    *after.endsAt += 120'000;
    QCOMPARE(changesBetween(before, after), QList({Kind::Led, Kind::Extended}));
    after.phase = auction::Phase::Sold;
    QCOMPARE(changesBetween(before, after), QList({Kind::Led, Kind::Closed}));
    QCOMPARE(changesBetween(std::nullopt, after), QList({Kind::Added}));
}

void TestActivityModel::newestFirstAndNoMoreThanKept()
{
    ActivityModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setMoney(won);
    model.begin({sampleLot(1)});
    for (int n = 1; n <= ActivityModel::kept + 5; ++n)
        model.add({.kind = Kind::Announced, .at = n * 1'000, .lot = {}, .text = QString::number(n)});
    QCOMPARE(model.rowCount(), ActivityModel::kept);
    QCOMPARE(model.index(0).data().toString(), u"Announced: %1"_s.arg(ActivityModel::kept + 5));
    QCOMPARE(model.index(0).data(ActivityModel::AtTextRole).toString(), u"00:03:25"_s);
}

void TestActivityModel::olderViewsAreNoNews()
{
    ActivityModel model;
    protocol::LotView lot = sampleLot(1);
    lot.seq = 5;
    model.begin({lot});
    protocol::LotView paused = lot;
    paused.seq = 6;
    paused.phase = auction::Phase::Paused;
    model.apply({paused}, 1'000);
    model.apply({lot}, 2'000); // arrived late
    QCOMPARE(model.rowCount(), 1);
    model.apply({paused, sampleLot(2)}, 3'000);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data(ActivityModel::LotIdRole).toLongLong(), 2);
}

QStringList TestActivityModel::textsOf(const ActivityModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row).data().toString());
    return texts;
}

void TestActivityModel::whoComesAndGoes()
{
    ActivityModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.begin({sampleLot(1)});
    model.enter(1, u"Nari"_s, 1'000);
    model.leave(2, u"Jae"_s, 2'000); // of a lot that is not known yet
    QCOMPARE(textsOf(model), QStringList({u"Jae left the room of lot 2"_s, u"Nari came into the room of lot 1"_s}));
    QCOMPARE(model.index(1).data(ActivityModel::LotIdRole).toLongLong(), 1);
}

void TestActivityModel::aLineThatBrokeForAMomentIsNoNews_data()
{
    QTest::addColumn<auction::LotId>("lot");
    QTest::addColumn<QString>("nick");
    QTest::addColumn<auction::TimeMs>("after");
    QTest::addColumn<bool>("isNews");
    QTest::newRow("back at once") << auction::LotId(1) << u"Nari"_s << auction::TimeMs(0) << false;
    QTest::newRow("back just in time") << auction::LotId(1) << u"Nari"_s << ActivityModel::returnMs << false;
    QTest::newRow("back later") << auction::LotId(1) << u"Nari"_s << ActivityModel::returnMs + 1 << true;
    QTest::newRow("in another room") << auction::LotId(2) << u"Nari"_s << auction::TimeMs(0) << true;
    QTest::newRow("somebody else") << auction::LotId(1) << u"Jae"_s << auction::TimeMs(0) << true;
}

void TestActivityModel::aLineThatBrokeForAMomentIsNoNews()
{
    QFETCH(auction::LotId, lot);
    QFETCH(QString, nick);
    QFETCH(auction::TimeMs, after);
    QFETCH(bool, isNews);
    ActivityModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.leave(1, u"Nari"_s, 1'000);
    model.add({.kind = Kind::Announced, .at = 1'000, .lot = {}, .text = u"Tea"_s});
    model.enter(lot, nick, 1'000 + after);
    QCOMPARE(model.rowCount(), isNews ? 3 : 1);
}

QTEST_GUILESS_MAIN(TestActivityModel)
#include "tst_activity_model.moc"
