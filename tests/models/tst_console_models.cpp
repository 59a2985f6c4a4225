// What the console shows, without the console: figures, actions, lots, accounts. The ledger is tst_ledger_models.
#include "models/catalogue/lot_table_model.h"
#include "models/console/accounts_model.h"
#include "models/console/house_figures.h"
#include "models/console/lot_actions.h"
#include "models/console/prometheus_text.h"
#include "models/console/results_csv.h"
#include "models/console/sales_model.h"
#include "models/sales/house_sales.h"
#include "protocol/codes.h"
#include "support/model_columns.h"
#include "support/sample_lots.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace gavel::models;
using namespace Qt::StringLiterals;
using support::column;
using support::sampleLot;
using support::soldLot;

namespace {

const MoneyText won{{u"KRW"_s, 0}, QLocale(u"en_US"_s)};

} // namespace

class TestConsoleModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samplesAreRead_data();
    void samplesAreRead();
    void figuresOfTheEvening();
    void liveFiguresAreOnlyWhatTheHostTells();

    void actionsByPhase_data();
    void actionsByPhase();
    void onlyBidsCanBeVoided();
    void pausingAndResumingUndoEachOther();
    void bodiesAreTheProtocols();

    void aVoidedSaleIsOfferedOrRelisted();
    void lotsAreATable();
    void tablesAreSearchedAndSorted();
    void lotsGoByTheirNumbers();
    void lotsSayTheirSaleWhereThereAreSeveral();

    void accountsComeAndGoInPlace();
    void holdsAreNoColumn();
};

void TestConsoleModels::samplesAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<double>("value"); // -1: none
    QTest::newRow("plain") << "a_b 12\n"_ba
                           << "a_b"_ba << 12.0;
    QTest::newRow("fraction") << "a 0.0021\n"_ba
                              << "a"_ba << 0.0021;
    QTest::newRow("exponent") << "a 1.5e3"_ba
                              << "a"_ba << 1500.0;
    QTest::newRow("labels") << "a{path=\"/x y\",b=\"c\"} 3\n"_ba
                            << "a{path=\"/x y\",b=\"c\"}"_ba << 3.0;
    QTest::newRow("with a moment") << "a 7 1700000000000\n"_ba
                                   << "a"_ba << 7.0;
    QTest::newRow("CRLF") << "a 7\r\nb 8\r\n"_ba
                          << "b"_ba << 8.0;
    QTest::newRow("comments") << "# HELP a What.\n# TYPE a gauge\na 4\n"_ba
                              << "a"_ba << 4.0;
    QTest::newRow("not a number") << "a NaN\n"_ba
                                  << "a"_ba << -1.0;
    QTest::newRow("endless") << "a +Inf\n"_ba
                             << "a"_ba << -1.0;
    QTest::newRow("no value") << "a\n"_ba
                              << "a"_ba << -1.0;
    QTest::newRow("a page") << "<html><body>Not here</body></html>"_ba
                            << "a"_ba << -1.0;
    QTest::newRow("nothing") << ""_ba
                             << "a"_ba << -1.0;
}

void TestConsoleModels::samplesAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, name);
    QFETCH(double, value);
    QCOMPARE(samplesOf(text).value(name, -1), value);
}

void TestConsoleModels::figuresOfTheEvening()
{
    protocol::LotView open = sampleLot(1);
    open.leader.reset();
    open.bids = 4;
    open.price = 99'000;
    protocol::LotView passed = sampleLot(2);
    passed.phase = auction::Phase::Passed;
    passed.bids = 2;
    const protocol::Person ann{11, u"Ann"_s};
    const LotFigures figures = lotFiguresOf({open, passed, soldLot(3, 20'000, ann), soldLot(4, 5'000, ann)});
    QCOMPARE(figures, (LotFigures{.raised = 25'000, .ifEnded = 25'000, .sold = 2, .lots = 4, .bids = 12}));
    // What is led would be sold, unless its reserve is not met.
    for (const auto reserve :
         {auction::ReserveState::None, auction::ReserveState::Met, auction::ReserveState::NotMet}) {
        for (const auto phase : {auction::Phase::Open, auction::Phase::Paused, auction::Phase::Passed}) {
            protocol::LotView led = sampleLot(5);
            led.phase = phase;
            led.leader = ann;
            led.price = 7'000;
            led.reserve = reserve;
            const bool sells = reserve != auction::ReserveState::NotMet && phase != auction::Phase::Passed;
            QCOMPARE(lotFiguresOf({led, soldLot(3, 20'000, ann)}).ifEnded, sells ? 27'000 : 20'000);
        }
    }
    QCOMPARE(lotFiguresOf({}), LotFigures());
}

void TestConsoleModels::liveFiguresAreOnlyWhatTheHostTells()
{
    const LiveFigures live = liveFiguresOf("gavel_bidders 54\ngavel_onlookers 14\ngavel_bids_last_minute 31\n"
                                           "gavel_commit_seconds_max 0.002100\n");
    QCOMPARE(live, (LiveFigures{.bidsLastMinute = 31, .bidders = 54, .onlookers = 14, .slowestCommitMs = 2.1}));
    QCOMPARE(liveFiguresOf("gavel_connections 3\n"), LiveFigures()); // an older host
}

void TestConsoleModels::actionsByPhase_data()
{
    QTest::addColumn<auction::Phase>("phase");
    QTest::addColumn<int>("bids");
    QTest::addColumn<QList<auction::LotAction>>("allowed");
    using enum auction::LotAction;
    QTest::newRow("scheduled") << auction::Phase::Scheduled << 0 << QList{Open, Withdraw};
    QTest::newRow("open") << auction::Phase::Open << 1 << QList{Pause, Extend, Withdraw, Close, Void};
    QTest::newRow("paused") << auction::Phase::Paused << 1 << QList{Resume, Extend, Withdraw, Close, Void};
    QTest::newRow("sold") << auction::Phase::Sold << 1 << QList{VoidSale};
    QTest::newRow("passed") << auction::Phase::Passed << 1 << QList{Reopen};
    QTest::newRow("unsold") << auction::Phase::Unsold << 0 << QList{Reopen};
    QTest::newRow("its sale was voided") << auction::Phase::Unsold << 1 << QList{Offer, Relist};
    QTest::newRow("withdrawn") << auction::Phase::Withdrawn << 1 << QList<auction::LotAction>();
}

void TestConsoleModels::actionsByPhase()
{
    QFETCH(auction::Phase, phase);
    QFETCH(int, bids);
    QFETCH(QList<auction::LotAction>, allowed);
    protocol::LotView lot = sampleLot(1);
    lot.phase = phase;
    lot.bids = bids;
    using enum auction::LotAction;
    for (const auto action : {Open, Pause, Resume, Extend, Withdraw, Close, Void, Reopen, VoidSale, Offer, Relist})
        QCOMPARE(isAllowed(action, lot), allowed.contains(action));
}

void TestConsoleModels::onlyBidsCanBeVoided()
{
    QVERIFY(!isAllowed(auction::LotAction::Void, sampleLot(1)));
}

void TestConsoleModels::pausingAndResumingUndoEachOther()
{
    using enum auction::LotAction;
    QCOMPARE(undoOf(Pause), std::optional(Resume));
    QCOMPARE(undoOf(Resume), std::optional(Pause));
    for (const auto action : {Open, Extend, Withdraw, Close, Void, Reopen})
        QVERIFY(!undoOf(action));
}

void TestConsoleModels::bodiesAreTheProtocols()
{
    protocol::LotView lot = sampleLot(1);
    lot.start = 10'000;
    QVERIFY(canBeReserve(lot, 10'000) && canBeReserve(lot, auction::amountMax) && !canBeReserve(lot, 9'999));
    lot.buyNow = 50'000;
    QVERIFY(canBeReserve(lot, 50'000) && !canBeReserve(lot, 50'001));
    QCOMPARE(actionBody(auction::LotAction::Pause), (QJsonObject{{u"action"_s, u"pause"_s}}));
    QCOMPARE(actionBody(auction::LotAction::Withdraw, u"broken"_s),
             (QJsonObject{{u"action"_s, u"withdraw"_s}, {u"reason"_s, u"broken"_s}}));
    QCOMPARE(extendBody(120'000), (QJsonObject{{u"action"_s, u"extend"_s}, {u"byMs"_s, 120'000}}));
    QCOMPARE(voidBody(7, u"a slip"_s),
             (QJsonObject{{u"action"_s, u"void"_s}, {u"seq"_s, 7}, {u"reason"_s, u"a slip"_s}}));
    QCOMPARE(reopenBody(auction::LotAction::Reopen, 5'000, std::nullopt, u"again"_s),
             (QJsonObject{{u"action"_s, u"reopen"_s},
                          {u"endsAt"_s, 5'000},
                          {u"reserve"_s, QJsonValue::Null},
                          {u"reason"_s, u"again"_s}}));
}

void TestConsoleModels::aVoidedSaleIsOfferedOrRelisted()
{
    protocol::LotView lot = soldLot(2, 30'000, {11, u"Ann"_s});
    const auto allowed = [&lot] {
        QStringList names;
        for (const auto action : {auction::LotAction::VoidSale, auction::LotAction::Offer, auction::LotAction::Relist,
                                  auction::LotAction::Reopen}) {
            if (isAllowed(action, lot))
                names.append(protocol::nameOf(action));
        }
        return names;
    };
    QCOMPARE(allowed(), QStringList{u"voidSale"_s});
    lot.phase = auction::Phase::Unsold;
    lot.bids = 2;
    lot.leader.reset();
    QCOMPARE(allowed(), QStringList({u"offer"_s, u"relist"_s}));
    lot.offer = protocol::OfferView{{12, u"Bob"_s}, 20'000, 900'000};
    QCOMPARE(allowed(), QStringList());
    lot.offer.reset();
    lot.bids = 0;
    QCOMPARE(allowed(), QStringList{u"reopen"_s});
    QCOMPARE(offerBody(5'000, {}), (QJsonObject{{u"action"_s, u"offer"_s}, {u"until"_s, 5'000}}));
}

void TestConsoleModels::lotsAreATable()
{
    LotListModel lots([] { return std::optional<auction::TimeMs>(700'000); });
    lots.setMoney(won);
    LotTableModel table(lots);
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    lots.reset({sampleLot(1, u"Vase"_s), soldLot(2, 30'000, {11, u"Ann"_s})});
    QCOMPARE(column(table, LotTableModel::NumberColumn), QStringList({u"1"_s, u"2"_s}));
    QCOMPARE(column(table, LotTableModel::NameColumn), QStringList({u"Vase"_s, u"A clock"_s}));
    QCOMPARE(column(table, LotTableModel::PriceColumn), QStringList({u"₩10,000"_s, u"₩30,000"_s}));
    QCOMPARE(column(table, LotTableModel::LeftColumn), QStringList({u"00:05:00"_s, u"—"_s}));
    QCOMPARE(column(table, LotTableModel::LeaderColumn), QStringList({u"—"_s, u"Ann"_s}));
    QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
    protocol::LotView bid = sampleLot(1, u"Vase"_s);
    bid.seq = 3;
    bid.leader = protocol::Person{12, u"Bob"_s};
    lots.put({bid});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(table.lotOf(0)->leader->nick, u"Bob"_s);
    lots.reset({bid});
    QCOMPARE(table.rowCount(), 1);
    QVERIFY(!table.lotOf(1));
}

void TestConsoleModels::tablesAreSearchedAndSorted()
{
    LotListModel lots([] { return std::optional<auction::TimeMs>(); });
    LotTableModel table(lots);
    TableFilter filter;
    filter.setSourceModel(&table);
    protocol::LotView dear = sampleLot(2, u"Moon jar"_s);
    dear.price = 200'000;
    lots.reset({sampleLot(1, u"Celadon vase"_s), dear, soldLot(10, 9'000, {11, u"Ann"_s})});
    filter.sort(LotTableModel::NumberColumn, Qt::AscendingOrder);
    QCOMPARE(column(filter, LotTableModel::NumberColumn), QStringList({u"1"_s, u"2"_s, u"10"_s}));
    filter.sort(LotTableModel::PriceColumn, Qt::DescendingOrder);
    QCOMPARE(column(filter, LotTableModel::NumberColumn), QStringList({u"2"_s, u"1"_s, u"10"_s}));
    filter.setSearch(u"  JAR moon "_s);
    QCOMPARE(column(filter, LotTableModel::NumberColumn), QStringList({u"2"_s}));
    filter.setSearch(u"ann"_s);
    QCOMPARE(column(filter, LotTableModel::NumberColumn), QStringList({u"10"_s}));
    filter.setSearch(u"zeppelin"_s);
    QCOMPARE(filter.rowCount(), 0);
}

void TestConsoleModels::lotsSayTheirSaleWhereThereAreSeveral()
{
    LotListModel lots([] { return std::optional<auction::TimeMs>(); });
    LotTableModel table(lots);
    HouseSales sales;
    table.setSales(sales);
    protocol::LotView first = sampleLot(1, u"Vase"_s);
    first.place.category = u"Ceramics"_s;
    protocol::LotView second = sampleLot(2, u"Clock"_s);
    second.sale = 2;
    lots.reset({first, second});
    protocol::SaleView house;
    house.name = u"House"_s;
    sales.set({house});
    QCOMPARE(column(table, LotTableModel::SaleColumn), QStringList({{}, {}}));
    QCOMPARE(column(table, LotTableModel::CategoryColumn), QStringList({u"Ceramics"_s, {}}));
    QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
    protocol::SaleView evening = house;
    evening.id = 2;
    evening.name = u"Evening by the harbour of lights"_s;
    sales.set({house, evening});
    QVERIFY(changed.size() > 0);
    QCOMPARE(column(table, LotTableModel::SaleColumn), QStringList({u"House"_s, u"Evening by the harb…"_s}));
    QCOMPARE(table.index(1, LotTableModel::SaleColumn).data(Qt::ToolTipRole).toString(), evening.name);
    TableFilter filter;
    filter.setSourceModel(&table);
    filter.setSearch(u"harbour lights"_s);
    QCOMPARE(column(filter, LotTableModel::NameColumn), QStringList{u"Clock"_s});
    filter.setSearch({});
    filter.sort(LotTableModel::SaleColumn, Qt::AscendingOrder);
    QCOMPARE(column(filter, LotTableModel::NameColumn), QStringList({u"Clock"_s, u"Vase"_s}));
    filter.sort(LotTableModel::CategoryColumn, Qt::DescendingOrder);
    QCOMPARE(column(filter, LotTableModel::NameColumn), QStringList({u"Vase"_s, u"Clock"_s}));
}

void TestConsoleModels::lotsGoByTheirNumbers()
{
    LotListModel lots([] { return std::optional<auction::TimeMs>(); });
    LotTableModel table(lots);
    TableFilter filter;
    filter.setSourceModel(&table);
    QList<protocol::LotView> all;
    const auto add = [&all](auction::LotId id, const QString &number) {
        protocol::LotView lot = soldLot(id, 9'000, {11, u"Ann"_s});
        lot.place.number = number;
        all.append(lot);
    };
    add(1, u"12A"_s);
    add(2, u"2"_s);
    add(3, u"B"_s);
    add(4, u"12"_s);
    all.last().place.category = u"Ceramics"_s;
    lots.reset(all);
    filter.sort(LotTableModel::NumberColumn, Qt::AscendingOrder);
    const QStringList inOrder{u"2"_s, u"12"_s, u"12A"_s, u"B"_s};
    QCOMPARE(column(filter, LotTableModel::NumberColumn), inOrder);
    filter.setSearch(u"12a"_s);
    QCOMPARE(column(filter, LotTableModel::NumberColumn), QStringList{u"12A"_s});
    filter.setSearch(u"ceramics"_s);
    QCOMPARE(column(filter, LotTableModel::NumberColumn), QStringList{u"12"_s});

    SalesModel sales;
    TableFilter sold;
    sold.setSourceModel(&sales);
    sales.setSales(salesOf(all, {}));
    sold.sort(SalesModel::LotColumn, Qt::AscendingOrder);
    QCOMPARE(column(sold, SalesModel::LotColumn), inOrder);

    QStringList written;
    for (const QByteArray &line : resultsCsv(all, {.currency = {u"KRW"_s, 0}}, {}).split('\n').mid(1, 4))
        written.append(QString::fromUtf8(line.split(',').first()));
    QCOMPARE(written, inOrder);
}

void TestConsoleModels::accountsComeAndGoInPlace()
{
    AccountsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setMoney(won);
    protocol::AccountView ann{.id = 11, .email = u"ann@example.org"_s, .nick = u"Ann"_s, .deposits = 5'000, .led = 700};
    ann.roles = protocol::Roles(protocol::Role::Clerk) | protocol::Role::Cashier;
    const protocol::AccountView host{.id = 1, .email = u"host"_s, .nick = u"host"_s, .host = true};
    model.setAccounts({host, ann});
    QCOMPARE(column(model, AccountsModel::NickColumn), QStringList({u"host"_s, u"Ann"_s}));
    QCOMPARE(column(model, AccountsModel::RoleColumn), QStringList({u"Host"_s, u"Clerk, Cashier"_s}));
    QCOMPARE(column(model, AccountsModel::LedColumn), QStringList({u"—"_s, u"₩700"_s}));
    ann.blocked = true;
    ann.debits = 2'000;
    model.put(ann);
    model.put({.id = 5, .email = u"bob@example.org"_s, .nick = u"Bob"_s});
    QCOMPARE(column(model, AccountsModel::NickColumn), QStringList({u"host"_s, u"Bob"_s, u"Ann"_s}));
    QCOMPARE(column(model, AccountsModel::StateColumn).last(), u"Blocked"_s);
    QCOMPARE(column(model, AccountsModel::BalanceColumn).last(), u"₩3,000"_s);
    model.setAccounts({host, ann});
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(!model.find(5));
    QCOMPARE(model.find(11)->nick, u"Ann"_s);
}

// RULES.md: while lots are open nobody sees another account's holds or available funds; a host that told would not be
// believed.
void TestConsoleModels::holdsAreNoColumn()
{
    AccountsModel model;
    model.setMoney(won);
    protocol::AccountView ann{.id = 11, .nick = u"Ann"_s, .limited = true, .deposits = 1'000'000, .holds = 765'432};
    ann.available = 234'568;
    model.setAccounts({ann});
    for (int column = 0; column < model.columnCount(); ++column) {
        const QString cell = model.index(0, column).data().toString();
        QVERIFY(!cell.contains(u"765,432"_s) && !cell.contains(u"234,568"_s));
    }
}

QTEST_GUILESS_MAIN(TestConsoleModels)
#include "tst_console_models.moc"
