#include "models/desk/debtors_model.h"
#include "models/desk/desk_csv.h"
#include "models/desk/settlements_model.h"
#include "models/desk/unclaimed_model.h"

#include <QTest>

using namespace gavel;
using namespace gavel::models;
using namespace Qt::StringLiterals;

namespace {

const auction::Currency won{u"KRW"_s, 0};
const auction::Currency dollar{u"USD"_s, 2};

/// What a spreadsheet reads: its rows without the heading.
QList<QStringList> rowsOf(const QByteArray &csv)
{
    QList<QStringList> rows;
    const QString text = QString::fromUtf8(csv).mid(1); // the byte order mark
    for (const QString &line : text.split(u"\r\n"_s, Qt::SkipEmptyParts))
        rows.append(line.split(u','));
    rows.removeFirst();
    return rows;
}

protocol::Stamp byDora()
{
    return {1'000, {4, u"Dora"_s}};
}

protocol::InvoiceView someInvoice()
{
    protocol::InvoiceView invoice;
    invoice.number = 3;
    invoice.account = {2, u"Ann"_s};
    invoice.paddle = 12;
    protocol::InvoiceLine lot;
    lot.lot = 7;
    lot.number = u"12A"_s;
    lot.name = u"Vase"_s;
    lot.price = 1'000;
    lot.premium = 100;
    lot.tax = 110;
    lot.taxed = {.rate = 1'000, .on = auction::Tax::On::All};
    lot.amount = 1'210;
    protocol::InvoiceLine less;
    less.amount = -50;
    less.reason = u"a chip"_s;
    less.adjusted = byDora();
    invoice.lines = {lot, less};
    invoice.payments = {
        {.n = 1, .means = protocol::Means::Card, .amount = 500, .reference = u"slip"_s, .at = 72, .by = byDora().by},
        {.n = 2, .amount = -20, .at = 74, .by = byDora().by},
        {.n = 3, .amount = 90, .at = 74, .by = byDora().by, .takenBack = protocol::TakenBack{75, {}, u"no"_s}}};
    return invoice;
}

protocol::SettlementView someSettlement()
{
    protocol::SettlementView settlement;
    settlement.account = {3, u"Nari"_s};
    protocol::SettlementLine lot;
    lot.lot = 7;
    lot.number = u"12A"_s;
    lot.name = u"Vase"_s;
    lot.price = 1'000;
    lot.commission = 50;
    lot.amount = 950;
    protocol::SettlementLine fee;
    fee.amount = -100;
    fee.reason = u"photographs"_s;
    fee.adjusted = byDora();
    settlement.lines = {lot, fee};
    settlement.payouts = {
        {.n = 1, .means = protocol::Means::Transfer, .amount = 300, .reference = u"12"_s, .paid = byDora()}};
    return settlement;
}

template <typename Model>
QStringList shownRow(const Model &model)
{
    QStringList row;
    for (int column = 0; column < model.columnCount(); ++column)
        row.append(model.index(0, column).data().toString());
    return row;
}

/// What the amounts of a column come to.
qint64 sumOf(const QList<QStringList> &rows, int column)
{
    qint64 sum = 0;
    for (const QStringList &row : rows)
        sum += row[column].toLongLong();
    return sum;
}

} // namespace

/// The desk's lists, on the screen and for a spreadsheet.
class TestDeskCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }

    void anInvoiceAddsUp()
    {
        const protocol::InvoiceView invoice = someInvoice();
        const QList<QStringList> rows = rowsOf(invoicesCsv({invoice, invoice}, won));
        QCOMPARE(rows.size(), 10);
        QCOMPARE(rows[0].mid(0, 12), (QStringList{u"3"_s,
                                                  u"12"_s,
                                                  u"Ann"_s,
                                                  {},
                                                  u"Lot"_s,
                                                  u"12A"_s,
                                                  u"Vase"_s,
                                                  {},
                                                  u"1000"_s,
                                                  u"100"_s,
                                                  u"110"_s,
                                                  u"1210"_s}));
        QCOMPARE(rows[1].mid(4, 8), (QStringList{u"Adjustment"_s, {}, u"a chip"_s, {}, {}, {}, {}, u"-50"_s}));
        QCOMPARE(rows[2].mid(4, 8), (QStringList{u"Payment"_s, {}, u"Card: slip"_s, {}, {}, {}, {}, u"-500"_s}));
        QCOMPARE(rows[3].mid(4, 8), (QStringList{u"Refund"_s, {}, u"Cash"_s, {}, {}, {}, {}, u"20"_s}));
        QCOMPARE(rows[4].mid(4, 8), (QStringList{u"Taken back"_s, {}, u"Cash"_s, {}, {}, {}, {}, u"0"_s}));
        QCOMPARE(rows[4][13], u"Dora"_s);
        QCOMPARE(rows[0].mid(14), (QStringList{u"10.00"_s, u"1100"_s})); // percent, and of what
        QCOMPARE(rows[4].mid(14), (QStringList{{}, {}}));
        QCOMPARE(sumOf(rows, 11), 2 * invoice.balance());
    }

    void aCouplesInvoiceSaysWhoseALineIs()
    {
        protocol::InvoiceView invoice = someInvoice();
        for (protocol::InvoiceLine &line : invoice.lines)
            line.bidder = protocol::Person{5, u"Bob"_s};
        invoice.payments[0].bidder = protocol::Person{5, u"Bob"_s};
        const QList<QStringList> rows = rowsOf(invoicesCsv({invoice}, won));
        for (int row = 0; row < 3; ++row)
            QCOMPARE(rows[row][7], u"Bob"_s);
        QCOMPARE(rows[3][7], QString());
        QCOMPARE(sumOf(rows, 11), invoice.balance());
    }

    void aSettlementAddsUp()
    {
        const protocol::SettlementView settlement = someSettlement();
        const QList<QStringList> rows = rowsOf(settlementsCsv({settlement}, won));
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0].mid(0, 8),
                 (QStringList{u"Nari"_s, {}, u"Lot"_s, u"12A"_s, u"Vase"_s, u"1000"_s, u"50"_s, u"950"_s}));
        QCOMPARE(rows[2].mid(2, 6), (QStringList{u"Payout"_s, {}, u"Bank transfer: 12"_s, {}, {}, u"-300"_s}));
        QCOMPARE(sumOf(rows, 7), settlement.balance());
        for (const QStringList &row : rows)
            QCOMPARE(row.mid(10), (QStringList{{}, {}, {}}));
    }

    void aSettlementSaysWhatItsBuyersWereTaxed()
    {
        protocol::SettlementView settlement = someSettlement();
        protocol::SettlementLine taxed = settlement.lines.first();
        taxed.premium = 200;
        taxed.tax = 38;
        taxed.taxed = {.rate = 1'900, .on = auction::Tax::On::Premium};
        protocol::SettlementLine included = taxed;
        included.taxed.included = true;
        settlement.lines += {taxed, included};
        const QList<QStringList> rows = rowsOf(settlementsCsv({settlement}, won));
        QCOMPARE(rows[2].mid(10), (QStringList{u"19.00"_s, u"200"_s, u"38"_s}));
        QCOMPARE(rows[3].mid(10), (QStringList{{}, {}, {}}));
        QCOMPARE(rows[4].mid(10), (QStringList{{}, {}, {}})); // a payout
        QCOMPARE(sumOf(rows, 7), settlement.balance());
    }

    void theEveningInMajorUnits()
    {
        protocol::EveningView evening;
        evening.hammer = 100'050;
        evening.premium = 10'005;
        evening.tax = 1'101;
        evening.paid = 5'000;
        evening.taken = {{protocol::Means::Cash, -150}};
        evening.counts = {{.counted = 9'900, .opening = 10'000, .expected = 10'000, .done = byDora()}};
        evening.earned = 90'000;
        const QList<QStringList> rows = rowsOf(eveningCsv(evening, 60'000, dollar));
        QVERIFY(rows.contains(QStringList{u"The house’s own"_s, u"600.00"_s}));
        QVERIFY(rows.contains(QStringList{u"Still to pay out"_s, u"300.00"_s}));
        QCOMPARE(rows.at(rows.size() - 3).last(), u"100.00"_s); // by which what is expected is more than was taken
        QVERIFY(rows.contains(QStringList{u"Hammer prices"_s, u"1000.50"_s}));
        QVERIFY(rows.contains(QStringList{u"Tax"_s, u"11.01"_s}));
        QVERIFY(rows.contains(QStringList{u"Still owed"_s, u"1061.56"_s}));
        QVERIFY(rows.contains(QStringList{u"Taken: Cash"_s, u"-1.50"_s}));
        QCOMPARE(rows.last().last(), u"100.00"_s);
    }

    void whoIsToBeReminded()
    {
        const protocol::Debtor debtor{{2, u"Ann"_s}, 12, u"Ann Lee"_s, u"010"_s, u"ann@example.org"_s, 1'100};
        QCOMPARE(rowsOf(debtorsCsv({debtor}, won)),
                 (QList<QStringList>{{u"12"_s, u"Ann"_s, u"Ann Lee"_s, u"010"_s, u"ann@example.org"_s, u"1100"_s}}));
        DebtorsModel model;
        model.setMoney(MoneyText(won, QLocale(u"en_US"_s)));
        model.setDebtors({debtor, {.account = {3, u"Bob"_s}, .balance = -5}});
        QCOMPARE(shownRow(model), (QStringList{u"12"_s, u"Ann Lee"_s, u"010"_s, u"ann@example.org"_s, u"₩1,100"_s}));
        QCOMPARE(model.index(1, DebtorsModel::NameColumn).data().toString(), u"Bob"_s);
        QVERIFY(model.index(0, 0).data(TableSearchRole).toString().contains(u"Ann Lee"));
    }

    void whoseDepositIsLeft()
    {
        const protocol::Depositor ann{{2, u"Ann"_s}, 12, u"Ann Lee"_s, u"010"_s, u"ann@example.org"_s, 1'100};
        const QByteArray csv = depositorsCsv({ann}, won);
        QVERIFY(csv.contains("To hand back"));
        QCOMPARE(rowsOf(csv),
                 (QList<QStringList>{{u"12"_s, u"Ann"_s, u"Ann Lee"_s, u"010"_s, u"ann@example.org"_s, u"1100"_s}}));
        const DebtorsModel model(DebtorsModel::Of::Deposits);
        QCOMPARE(model.headerData(DebtorsModel::OwesColumn, Qt::Horizontal).toString(), u"To hand back"_s);
    }

    void whatIsUnclaimed()
    {
        const protocol::UnclaimedLot lot{7, u"12A"_s, u"Vase"_s, {2, u"Ann"_s}, 12, true};
        QCOMPARE(rowsOf(unclaimedCsv({lot})), (QList<QStringList>{{u"12A"_s, u"Vase"_s, u"12"_s, u"Ann"_s, u"yes"_s}}));
        UnclaimedModel model;
        model.setLots({lot});
        QCOMPARE(shownRow(model), (QStringList{u"12A"_s, u"Vase"_s, u"12"_s, u"Ann"_s, u"paid"_s}));
    }

    void whatSellersAreOwed()
    {
        SettlementsModel model;
        model.setMoney(MoneyText(won, QLocale(u"en_US"_s)));
        model.setSettlements({someSettlement()});
        QCOMPARE(shownRow(model),
                 (QStringList{u"Nari"_s, u"1"_s, u"₩1,000"_s, u"₩50"_s, u"-₩100"_s, u"₩300"_s, u"₩550"_s}));
    }
};

QTEST_GUILESS_MAIN(TestDeskCsv)

#include "tst_desk_csv.moc"
