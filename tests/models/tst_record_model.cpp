// The record as its host reads it: what was done, in words, as it grows.
#include "models/console/record_model.h"
#include "models/console/record_words.h"
#include "models/sales/house_sales.h"
#include "support/sample_lots.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace gavel::models;
using namespace Qt::StringLiterals;

namespace {

const MoneyText won{{u"KRW"_s, 0}, QLocale(u"en_US"_s)};

protocol::RecordLine deed(qint64 id, protocol::Deed what, const QString &reason = {})
{
    return {.id = id,
            .at = id * 1'000,
            .by = {1, u"host"_s},
            .what = what,
            .account = protocol::Person{7, u"Ann"_s},
            .reason = reason};
}

} // namespace

class TestRecordModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSaidInWords_data();
    void isSaidInWords();
    void amountsAreHiddenUntilTheyAreTold();
    void growsInPlace();
    void isATableAndAFile();
};

void TestRecordModel::isSaidInWords_data()
{
    QTest::addColumn<protocol::RecordLine>("line");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, protocol::Deed what, const QString &reason, const QString &words,
                        const QString &detail) { QTest::newRow(name) << deed(1, what, reason) << words << detail; };
    row("entered", protocol::Deed::AccountEntered, {}, u"Bidder added"_s, {});
    row("changed", protocol::Deed::AccountChanged, u"paddle, phone"_s, u"Account changed"_s, u"paddle, phone"_s);
    row("changed by a newer host", protocol::Deed::AccountChanged, u"shoes"_s, u"Account changed"_s, u"shoes"_s);
    row("roles", protocol::Deed::RolesChanged, u"clerk, cashier"_s, u"Role changed"_s, u"Clerk, Cashier"_s);
    row("no roles", protocol::Deed::RolesChanged, {}, u"Role changed"_s, u"none any more"_s);
    row("blocked", protocol::Deed::AccountBlocked, u"rude"_s, u"Blocked"_s, u"rude"_s);
    row("refused", protocol::Deed::BidRefused, u"already_leading"_s, u"Bid refused"_s, u"The bidder leads already."_s);
    row("refused otherwise", protocol::Deed::BidRefused, u"paused"_s, u"Bid refused"_s, u"The bidding is paused."_s);
    row("refused by a newer host", protocol::Deed::BidRefused, u"odd"_s, u"Bid refused"_s, u"odd"_s);
    row("withdrawn", protocol::Deed::LotAction, u"withdraw: broken: the lid"_s, u"Lot withdrawn"_s,
        u"broken: the lid"_s);
    row("extended", protocol::Deed::LotAction, u"extend"_s, u"Lot extended"_s, {});
    row("a sale", protocol::Deed::Sale, u"made: Evening: wine"_s, u"Sale planned"_s, u"Evening: wine"_s);
    row("a sale's lots", protocol::Deed::Sale, u"renumber: Evening"_s, u"Lots numbered anew"_s, u"Evening"_s);
    row("a sale by a newer host", protocol::Deed::Sale, u"sung: Evening"_s, u"Sale changed"_s, u"Evening"_s);
    row("an action of a newer host", protocol::Deed::LotAction, u"polish: dusty"_s, u"Lot changed"_s,
        u"polish: dusty"_s);
    row("a place", protocol::Deed::LotAction, u"number: 12A, category: Clocks, old"_s, u"Lot changed"_s,
        u"number: 12A, category: Clocks, old"_s);
    row("rates", protocol::Deed::LotAction, u"premium, commission"_s, u"Lot changed"_s, u"premium, commission"_s);
    row("a picture", protocol::Deed::LotAction, u"pictureRemoved: 2"_s, u"Lot changed"_s, u"picture removed: 2"_s);
    row("a paddle", protocol::Deed::AccountChanged, u"paddle: 12, phone"_s, u"Account changed"_s,
        u"paddle: 12, phone"_s);
    row("no paddle", protocol::Deed::AccountChanged, u"paddle: none"_s, u"Account changed"_s, u"paddle: none"_s);
    row("funds", protocol::Deed::FundsLimited, u"a cheque bounced"_s, u"Funds limited"_s, u"a cheque bounced"_s);
    row("open funds", protocol::Deed::FundsOpened, {}, u"Funds opened"_s, {});
    row("the house", protocol::Deed::HouseChanged, u"about, hallCode"_s, u"House changed"_s,
        u"about the house, code of the hall"_s);
    row("announced", protocol::Deed::Announced, u"Lunch, now"_s, u"Announced"_s, u"Lunch, now"_s);
    row("a deposit", protocol::Deed::Deposit, u"card: slip 12"_s, u"Deposit"_s, u"Card: slip 12"_s);
}

void TestRecordModel::isSaidInWords()
{
    QFETCH(protocol::RecordLine, line);
    QTEST(deedText(line), "what");
    QTEST(detailText(line), "detail");
}

void TestRecordModel::amountsAreHiddenUntilTheyAreTold()
{
    protocol::RecordLine bid = deed(1, protocol::Deed::Bid);
    QCOMPARE(amountText(bid, won), u"hidden"_s);
    bid.amount = 12'000;
    QCOMPARE(amountText(bid, won), u"₩12,000"_s);
    QCOMPARE(amountText(deed(2, protocol::Deed::LinkMade), won), QString());
}

void TestRecordModel::growsInPlace()
{
    const LotListModel lots([] { return std::optional<auction::TimeMs>(); });
    models::HouseSales sales;
    RecordModel record(lots, sales, [] { return std::optional<auction::TimeMs>(); });
    QAbstractItemModelTester tester(&record, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&record, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&record, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&record, &QAbstractItemModel::dataChanged);
    protocol::RecordLine bid = deed(2, protocol::Deed::Bid);
    record.setLines({deed(1, protocol::Deed::AccountEntered), bid});
    bid.amount = 9'000; // its lot is final
    record.setLines({deed(1, protocol::Deed::AccountEntered), bid, deed(5, protocol::Deed::LinkMade)});
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QCOMPARE(resets.size(), 0);
    record.setLines({deed(1, protocol::Deed::Bid)}); // of another house
    QCOMPARE(resets.size(), 1);
    QCOMPARE(record.rowCount(), 1);
}

void TestRecordModel::isATableAndAFile()
{
    LotListModel lots([] { return std::optional<auction::TimeMs>(); });
    protocol::LotView named = support::sampleLot(3);
    named.place.number = u"12A"_s;
    lots.reset({named, support::sampleLot(4)});
    models::HouseSales sales;
    RecordModel record(lots, sales, [] { return std::optional<auction::TimeMs>(2'000); });
    record.setMoney(won);
    protocol::RecordLine first = deed(1, protocol::Deed::LotAction, u"pause"_s);
    first.lot = 4;
    protocol::RecordLine second = deed(2, protocol::Deed::Bid);
    second.lot = 3;
    protocol::RecordLine gone = deed(3, protocol::Deed::LotAction, u"open"_s);
    gone.lot = 77; // which the catalogue does not have
    record.setLines({first, second, gone});
    TableFilter table;
    table.setSourceModel(&record);
    table.sort(RecordModel::LotColumn, Qt::AscendingOrder);
    const auto numbers = [&table] {
        QStringList cells;
        for (int row = 0; row < table.rowCount(); ++row)
            cells.append(table.index(row, RecordModel::LotColumn).data().toString());
        return cells;
    };
    QCOMPARE(numbers(), (QStringList{u"4"_s, u"12A"_s, u"77"_s}));
    table.setSearch(u"entered ann"_s);
    QCOMPARE(numbers(), QStringList{u"12A"_s});
    const auto lines = recordCsv(record.lines(), lots, sales, {u"KRW"_s, 0}).split('\n');
    QVERIFY(lines.value(1).endsWith(",host,Lot paused,Ann,4,,\r"));
    QVERIFY(lines.value(2).endsWith(",host,Bid entered,Ann,12A,,\r")); // no amount before its time

    // Of several sales, each of which has a 4, it is said which one's it is.
    sales.set({{.id = 1, .name = u"Spring"_s}, {.id = 2, .name = u"Autumn"_s}});
    table.setSearch({});
    QString number = table.index(0, RecordModel::LotColumn).data().toString();
    QCOMPARE(number.remove(QChar(0x2068)).remove(QChar(0x2069)), u"4 (Spring)"_s);
    const auto told = recordCsv(record.lines(), lots, sales, {u"KRW"_s, 0}).split('\n');
    QVERIFY(told.value(1).endsWith(",host,Lot paused,Ann,4,,,Spring\r"));
}

QTEST_GUILESS_MAIN(TestRecordModel)
#include "tst_record_model.moc"
