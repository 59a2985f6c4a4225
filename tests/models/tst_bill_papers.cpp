// What stands on papers of what people owe and are owed: the pick list, invoices, receipts, settlements, and what is
// written beside them.
#include "models/papers/invoice_paper.h"
#include "models/papers/paper_letter.h"
#include "models/papers/pick_list.h"
#include "models/papers/settlement_paper.h"
#include "support/paper_languages.h"

#include <QTest>

using namespace gavel;
using namespace gavel::models;
using namespace Qt::StringLiterals;
using support::dollars;
using support::english;
using support::korean;

namespace {

protocol::Stamp byDora()
{
    return {1'000, {4, u"Dora"_s}};
}

protocol::InvoiceLine boughtLot(auction::LotId lot, const QString &number, auction::Amount amount, bool isCollected)
{
    protocol::InvoiceLine line;
    line.lot = lot;
    line.number = number;
    line.name = u"Thing "_s + number;
    line.price = line.amount = amount;
    if (isCollected)
        line.collected = byDora();
    return line;
}

protocol::InvoiceView invoiceOf(auction::AccountId id, const QString &nick, std::optional<qint64> paddle,
                                const QList<protocol::InvoiceLine> &lines)
{
    protocol::InvoiceView invoice;
    invoice.account = {id, nick};
    invoice.paddle = paddle;
    invoice.lines = lines;
    return invoice;
}

PaperIssue issue(const QString &sale = {})
{
    return {.house = u"Harbour Lights"_s, .contact = u"02-123-4567"_s, .sale = sale, .now = 1'000};
}

/// A lot of $111.00 with its premium and tax, less $20.00, of which $50.00 were paid.
protocol::InvoiceView taxedInvoice()
{
    protocol::InvoiceLine lamp = boughtLot(1, u"12"_s, 10'000, false);
    lamp.name = u"Lamp"_s;
    lamp.premium = 1'000;
    lamp.tax = 100;
    lamp.taxed = {.rate = 1'000, .on = auction::Tax::On::Premium};
    lamp.amount = 11'100;
    lamp.bidder = protocol::Person{9, u"Bo"_s};
    protocol::InvoiceLine chipped;
    chipped.amount = -2'000;
    chipped.reason = u"chipped"_s;
    chipped.adjusted = byDora();
    auto invoice = invoiceOf(1, u"Ann"_s, 4, {lamp, chipped});
    invoice.number = 7;
    invoice.numberedAt = 86'400'000;
    invoice.payments.append({.n = 1, .means = protocol::Means::Card, .amount = 5'000, .at = 1'000, .by = byDora().by});
    return invoice;
}

protocol::SettlementView someSettlement()
{
    protocol::SettlementView settlement;
    settlement.account = {5, u"nari"_s};
    settlement.name = u"Kim Nari"_s;
    settlement.email = u"nari@example.org"_s;
    for (const auction::Amount price : {1, 3, 99, 1'000'000}) {
        protocol::SettlementLine line;
        line.lot = price;
        line.number = QString::number(price);
        line.name = u"Thing"_s;
        line.price = price;
        line.commission = price / 10;
        line.amount = line.price - line.commission;
        settlement.lines.append(line);
    }
    protocol::SettlementLine fee;
    fee.amount = -1'500;
    fee.reason = u"photographs"_s;
    fee.adjusted = byDora();
    settlement.lines.append(fee);
    settlement.payouts = {
        {.n = 1, .means = protocol::Means::Transfer, .amount = 400'000, .reference = u"no. 12"_s, .paid = byDora()}};
    return settlement;
}

/// What the table's amounts add up to, rows of that kind alone; the last column has them.
auction::Amount sumOf(const PaperTable &table, PaperRow::Kind kind)
{
    auction::Amount sum = 0;
    for (const PaperRow &row : table.rows) {
        QString text = row.cells.value(row.cells.size() - 1);
        const bool isNegative = text.startsWith(u'-');
        text.remove(u'-');
        const auto amount = dollars().parse(text);
        if (row.kind == kind && amount)
            sum += isNegative ? -*amount : *amount;
    }
    return sum;
}

} // namespace

class TestBillPapers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePickListIsByPaddle();
    void whatWasCollectedIsTicked();
    void aSettlementsSumsAreItsOwn();
    void whatASellerOwesIsSaid();
    void anInvoicesSumsAreItsOwn();
    void eachRateHasItsBase();
    void includedTaxIsASentence();
    void aSettlementSaysWhatTaxTheBuyersPaid();
    void aLetterSaysWhatThePaperDoes();
    void whoOwesIsReminded();
    void aReceiptSaysWhatOfItIsAGift();
};

void TestBillPapers::thePickListIsByPaddle()
{
    auto paid = invoiceOf(1, u"Zoe"_s, 4, {boughtLot(1, u"2"_s, 500, false)});
    paid.payments = {{.n = 1, .amount = 500, .at = 1, .by = byDora().by}};
    const auto owing =
        invoiceOf(2, u"Ann"_s, 12, {boughtLot(2, u"10"_s, 700, false), boughtLot(3, u"9"_s, 800, false)});
    const auto without = invoiceOf(3, u"Bob"_s, std::nullopt, {boughtLot(4, u"7"_s, 100, false)});
    const auto gone = invoiceOf(4, u"Cho"_s, 1, {boughtLot(5, u"8"_s, 100, true)});
    const PaperTable table = pickListOf({without, owing, gone, paid}, true, dollars(), english());
    QStringList told;
    for (const PaperRow &row : table.rows)
        told.append(row.kind == PaperRow::Kind::Group ? row.cells.join(u'|') : row.cells.at(1));
    QCOMPARE(told, (QStringList{u"4  ·  Zoe|paid"_s, u"2"_s, u"12  ·  Ann|owes $15.00"_s, u"9"_s, u"10"_s,
                                u"Bob|owes $1.00"_s, u"7"_s}));
    QCOMPARE(table.facts, QStringList{u"Lots to collect: 4"_s});
    QVERIFY(table.columns.first().kind == PaperColumn::Kind::Tick);
}

void TestBillPapers::whatWasCollectedIsTicked()
{
    const auto invoice = invoiceOf(1, u"Ann"_s, 4, {boughtLot(1, u"2"_s, 500, true), boughtLot(2, u"3"_s, 500, false)});
    QCOMPARE(pickListOf({invoice}, true, dollars(), english()).rows.size(), 2);
    const PaperTable all = pickListOf({invoice}, false, dollars(), english());
    QCOMPARE(all.rows.size(), 3);
    QVERIFY(!all.rows.at(1).cells.first().isEmpty());
    QVERIFY(all.rows.at(2).cells.first().isEmpty());
    QCOMPARE(all.facts, QStringList{u"Lots to collect: 1"_s});
}

void TestBillPapers::aSettlementsSumsAreItsOwn()
{
    const protocol::SettlementView settlement = someSettlement();
    const PaperTable table = settlementOf(settlement, issue(), dollars(), english());
    QCOMPARE(table.subject, u"Kim Nari"_s);
    QCOMPARE(sumOf(table, PaperRow::Kind::Line), settlement.balance());
    QCOMPARE(sumOf(table, PaperRow::Kind::Sum), settlement.total() + settlement.balance());
    QCOMPARE(table.rows.last().cells.at(4), dollars().shown(settlement.balance()));
    QCOMPARE(table.rows.last().cells.at(1), u"Still to be paid out"_s);
    QCOMPARE(table.rows.at(3).cells,
             (QStringList{u"1000000"_s, u"Thing"_s, u"$10,000.00"_s, u"-$1,000.00"_s, u"$9,000.00"_s}));
    QCOMPARE(table.rows.at(4).cells.at(1), u"Adjustment: photographs"_s);
    QVERIFY(table.rows.at(6).detail.contains(u"no. 12"_s));
}

void TestBillPapers::whatASellerOwesIsSaid()
{
    protocol::SettlementView settlement = someSettlement();
    settlement.payouts.first().amount = 2'000'000;
    const PaperTable table = settlementOf(settlement, issue(), dollars(), english());
    QCOMPARE(table.rows.last().cells.at(1), u"Owed by the seller"_s);
    QCOMPARE(table.rows.last().cells.at(4), dollars().shown(-settlement.balance()));
}

void TestBillPapers::anInvoicesSumsAreItsOwn()
{
    const protocol::InvoiceView invoice = taxedInvoice();
    const PaperTable table = invoicePaper(invoice, issue(u"Sunday"_s), dollars(), english());
    QCOMPARE(table.title, u"Invoice 7"_s);
    QCOMPARE(table.columns.size(), 6); // with the tax
    QCOMPARE(sumOf(table, PaperRow::Kind::Line), invoice.balance());
    QCOMPARE(sumOf(table, PaperRow::Kind::Sum), invoice.total() + invoice.balance());
    QCOMPARE(table.rows.first().cells,
             (QStringList{u"12"_s, u"Lamp"_s, u"$100.00"_s, u"$10.00"_s, u"$1.00"_s, u"$111.00"_s}));
    QVERIFY(table.rows.first().detail.contains(u"for "_s));
    QCOMPARE(table.rows.last().cells.at(1), u"To pay"_s);
    QVERIFY(table.facts.contains(u"Sunday"_s));
    QVERIFY(table.facts.contains(u"From Harbour Lights  ·  02-123-4567"_s));
    QVERIFY(table.facts.contains(
        u"No. 7  ·  "_s + english().locale().toString(QDate(1970, 1, 2), QLocale::LongFormat))); // of when it was given
}

/// By hand: 10 % on the lamp's premium of $10.00; on $60.00 and its premium of $6.00 it is $6.60, and what has it in it
/// is no line.
void TestBillPapers::eachRateHasItsBase()
{
    protocol::InvoiceView invoice = taxedInvoice();
    protocol::InvoiceLine clock = boughtLot(2, u"13"_s, 7'260, false);
    clock.price = 6'000;
    clock.premium = 600;
    clock.tax = 660;
    clock.taxed = {.rate = 1'000, .on = auction::Tax::On::All};
    protocol::InvoiceLine ring = boughtLot(3, u"14"_s, 5'000, false);
    ring.taxed = {.rate = 2'000, .on = auction::Tax::On::All, .included = true};
    invoice.lines << clock << clock << ring;
    const QList<TaxSum> sums = taxSumsOf(invoice);
    QCOMPARE(sums.size(), 3);
    QVERIFY(sums.at(0) == (TaxSum{{1'000, auction::Tax::On::Premium}, 1'000, 100}));
    QVERIFY(sums.at(1) == (TaxSum{{1'000, auction::Tax::On::All}, 13'200, 1'320}));
    QVERIFY(sums.at(2) ==
            (TaxSum{{}, 10'000 - 2'000 + 5'000, 0})); // the lamp itself, less what was taken off; the ring
    auction::Amount all = 0;
    for (const TaxSum &sum : sums)
        all += sum.base + sum.tax;
    QCOMPARE(all, invoice.total());
    const PaperTable table = invoicePaper(invoice, issue(), dollars(), english());
    const PaperRow &second = table.rows.at(invoice.lines.size() + 2);
    QCOMPARE(second.cells.at(1), u"10 % tax on $132.00 of prices and premiums"_s);
    QCOMPARE(second.cells.at(4), u"$13.20"_s);
    QCOMPARE(sumOf(table, PaperRow::Kind::Line), invoice.balance()); // nothing is counted twice
    QVERIFY(taxSumsOf(invoiceOf(1, u"Ann"_s, 4, {boughtLot(1, u"2"_s, 500, false)})).isEmpty());
}

/// Neither its rate nor a sum: who reads them would reckon with what is nobody's to take off.
void TestBillPapers::includedTaxIsASentence()
{
    protocol::InvoiceLine ring = boughtLot(3, u"14"_s, 5'000, false);
    const protocol::InvoiceView without = invoiceOf(1, u"Ann"_s, 4, {ring});
    ring.taxed = {.rate = 2'000, .on = auction::Tax::On::All, .included = true};
    const protocol::InvoiceView invoice = invoiceOf(1, u"Ann"_s, 4, {ring});
    QVERIFY(taxSumsOf(invoice).isEmpty());
    QVERIFY(includesTax(invoice));
    QVERIFY(!includesTax(without));
    PaperTable table = invoicePaper(invoice, issue(), dollars(), english());
    const PaperRow sentence = table.rows.takeAt(2); // below the total
    QCOMPARE(sentence.cells.at(1), u"Margin scheme: tax is in the price, and not shown apart"_s);
    QCOMPARE(sentence.cells.join(QString()), sentence.cells.at(1));
    QCOMPARE(letterOf(table), letterOf(invoicePaper(without, issue(), dollars(), english())));
    protocol::SettlementView settlement = someSettlement();
    const qsizetype rows = settlementOf(settlement, issue(), dollars(), english()).rows.size();
    settlement.lines.first().taxed = ring.taxed;
    QCOMPARE(settlementOf(settlement, issue(), dollars(), english()).rows.size(), rows);
}

void TestBillPapers::aSettlementSaysWhatTaxTheBuyersPaid()
{
    protocol::SettlementView settlement = someSettlement();
    settlement.lines.first().premium = 2;
    settlement.lines.first().tax = 7;
    settlement.lines.first().taxed = {.rate = 700, .on = auction::Tax::On::All};
    const PaperTable table = settlementOf(settlement, issue(), dollars(), english());
    QCOMPARE(table.rows.at(6).cells.at(1),
             u"7 % tax on $0.03 of prices and premiums: $0.07, which the buyers paid to the house"_s);
    QCOMPARE(sumOf(table, PaperRow::Kind::Line), settlement.balance()); // none of it is the seller's
    settlement.email = u"host"_s;                                       // what the house's own account signs in by
    QVERIFY(settlementOf(settlement, issue(), dollars(), english()).facts.filter(u"host"_s).isEmpty());
}

void TestBillPapers::aLetterSaysWhatThePaperDoes()
{
    const protocol::InvoiceView invoice = taxedInvoice();
    const QString letter = letterOf(invoicePaper(invoice, issue(), dollars(), english()));
    for (const auto &line : {u"From Harbour Lights  ·  02-123-4567\n"_s, u"Invoice 7\n"_s, u"4 · Ann\n"_s,
                             u"12  Lamp (Price $100.00, Premium $10.00, Tax $1.00; for Bo): $111.00\n"_s,
                             u"Adjustment: chipped: -$20.00\n"_s, u"Total: $91.00\n"_s,
                             u"10 % tax on $10.00 of premiums: $1.00\n"_s, u"To pay: $41.00\n"_s})
        QVERIFY2(letter.contains(line), qPrintable(letter));
    QVERIFY(letter.endsWith(u"To pay: $41.00\n"_s));
    const MoneyText won = dollars(korean());
    const QString read = letterOf(invoicePaper(invoice, issue(), won, korean()));
    for (const auto &line : {u"청구서 7\n"_s, u"낙찰가 "_s, u"낼 금액: "_s})
        QVERIFY2(read.contains(line), qPrintable(read));
    const protocol::InvoiceView nothing = invoiceOf(1, u"Ann"_s, 4, {});
    QVERIFY(letterOf(invoicePaper(nothing, {}, dollars(), english())).startsWith(u"Receipt\n"_s)); // no house yet
}

void TestBillPapers::whoOwesIsReminded()
{
    protocol::InvoiceView invoice = taxedInvoice();
    invoice.name = u"Ann Lee"_s;
    QString letter = reminderOf(invoice, issue(), u"http://192.0.2.14:8010/"_s, dollars(), english());
    for (const auto &said : {u"Dear Ann Lee,"_s, u"at Harbour Lights, $41.00 is still to be paid"_s, u"02-123-4567"_s,
                             u"http://192.0.2.14:8010/"_s})
        QVERIFY2(letter.contains(said), qPrintable(letter));
    invoice.payments.first().amount = 10'000;
    letter = reminderOf(invoice, {.house = u"Harbour Lights"_s}, {}, dollars(), english());
    QVERIFY2(letter.contains(u"$9.00 too much"_s) && letter.endsWith(u"cashier’s desk.\n"_s), qPrintable(letter));
    letter = reminderOf(taxedInvoice(), issue(), {}, dollars(korean()), korean());
    QVERIFY2(letter.contains(u"Ann 님께"_s) && letter.contains(u"$41.00"_s), qPrintable(letter));
}

void TestBillPapers::aReceiptSaysWhatOfItIsAGift()
{
    protocol::InvoiceView invoice = taxedInvoice();
    invoice.payments.first().amount = invoice.total();
    invoice.lines.first().gift = 5'000;
    const PaperTable table = invoicePaper(invoice, issue(), dollars(), english());
    QCOMPARE(table.title, u"Receipt 7"_s);
    QVERIFY(table.rows.first().detail.contains(u"of it a gift: $50.00"_s));
    QCOMPARE(table.rows.at(2).detail, u"of it a gift: $50.00"_s); // in all
    const PaperTable read = invoicePaper(invoice, issue(), dollars(korean()), korean());
    QCOMPARE(read.title, u"영수증 7"_s);
    QVERIFY(read.rows.first().detail.contains(u"기부금"_s));
}

QTEST_GUILESS_MAIN(TestBillPapers)
#include "tst_bill_papers.moc"
