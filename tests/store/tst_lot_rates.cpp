#include "protocol/log_verifier.h"
#include "support/book_fixture.h"

#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace command = store::command;

namespace {

using auction::Bands;
using auction::Tax;

/// 26 % from 0, 21 % from 1,000,000, 15 % from 6,000,000.
Bands threeBands()
{
    return {2'600, {{1'000'000, 2'100}, {6'000'000, 1'500}}};
}

const QJsonArray threeBandsJson{QJsonObject{{u"from"_s, 0}, {u"rate"_s, 2'600}},
                                QJsonObject{{u"from"_s, 1'000'000}, {u"rate"_s, 2'100}},
                                QJsonObject{{u"from"_s, 6'000'000}, {u"rate"_s, 1'500}}};

/// A house that takes a tenth of the premium's side and a twentieth of the seller's, with a tax of 19 % on all; and a
/// sale that is planned.
class RatesBook : public BookFixture
{
public:
    RatesBook()
        : BookFixture({1'000, 500, {.rate = 1'900, .on = Tax::On::All}})
    {
        const auto made = run(command::MakeSale{{.name = u"Evening"_s}});
        sale = made.result ? made.result->id : 0;
    }

    store::Decided<store::SharedLotView> tryToSell(auction::SaleId in, const command::RatesChange &rates = {})
    {
        const protocol::LotDraft draft{
            .name = u"Vase"_s, .description = {}, .terms = {.start = 1'500'000}, .endsByDefault = true};
        return run(command::CreateLot{seller, draft, {.number = {}, .category = {}, .sale = in}, rates});
    }
    auction::LotId sellIn(auction::SaleId in, const command::RatesChange &rates = {})
    {
        return (*tryToSell(in, rates).result)->id;
    }

    auto changeSale(const QJsonObject &change) { return run(command::ChangeSale{sale, change}).result; }
    auto setRates(auction::LotId lot, const command::RatesChange &rates)
    {
        return run(command::ChangeTerms{lot, store::founder, {}, {}, true, rates}).result;
    }
    void setSellers(const protocol::BandsChange &premium, const protocol::BandsChange &commission = {})
    {
        command::ChangeAccount change;
        change.account = seller;
        change.premium = premium;
        change.commission = commission;
        QVERIFY(run(change).result);
    }

    auction::Amount ledger(qint64 party)
    {
        QSqlQuery &query = sql->runList(u"SELECT coalesce(sum(amount), 0) FROM postings WHERE party = ?"_s, {party});
        return store::numberIn(query);
    }
    auction::Amount ledger(store::Party party) { return ledger(store::partyId(party)); }

    protocol::InvoiceView invoice(auction::AccountId who)
    {
        return *ask(store::query::GetInvoice{protocol::firstSale, who});
    }

    /// Bought by Ann in the first sale for 1,500,000.
    auction::LotId sold()
    {
        const auction::LotId lot = sellIn(auction::firstSale, {.premium = threeBands(), .commission = Bands(1'000)});
        if (!bid(lot, ann, 1'500'000).result || !run(command::Act{lot, auction::action::Close{}}).result)
            qFatal("a lot could not be sold");
        return lot;
    }

    auction::SaleId sale = 0;
};

void provesItself(const QByteArray &log)
{
    const auto report = protocol::LogVerifier::verify(log);
    QVERIFY2(report,
             report ? ""
                    : qPrintable(u"%1: %2\n"_s.arg(report.error().line).arg(protocol::logFaultText(report.error())) +
                                 QString::fromUtf8(log)));
}

} // namespace

/// Whose premium, commission and tax a lot has, and where their money goes (FORMATS.md, "Money").
class TestLotRates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoseGoFirst()
    {
        RatesBook book;
        const auto premium = [&](auction::LotId lot) { return book.lot(lot).premium; };
        const auction::LotId houses = book.sellIn(book.sale);
        QCOMPARE(premium(houses), Bands(1'000));
        QCOMPARE(book.lot(houses).commission, Bands(500));
        QVERIFY(book.changeSale(
            {{u"premium"_s, 1'500}, {u"tax"_s, QJsonObject{{u"rate"_s, 700}, {u"on"_s, u"premium"_s}}}}));
        QCOMPARE(premium(houses), Bands(1'500)); // none of its lots has opened
        QCOMPARE(book.lot(houses).tax, (Tax{.rate = 700, .on = Tax::On::Premium}));
        QCOMPARE(book.lot(houses).commission, Bands(500));
        book.setSellers(Bands(threeBands()));
        QCOMPARE(premium(houses), Bands(1'500)); // which was copied into it
        const auction::LotId sellers = book.sellIn(book.sale);
        QCOMPARE(premium(sellers), threeBands());
        const auction::LotId own = book.sellIn(book.sale, {.premium = Bands(0), .commission = {}});
        QCOMPARE(premium(own), Bands(0));
        QVERIFY(book.setRates(own, {.premium = {}, .commission = Bands(10'000)}));
        QCOMPARE(book.lot(own).commission, Bands(10'000));
        QVERIFY(book.setRates(own, {.premium = std::optional<Bands>(), .commission = {}}));
        QCOMPARE(premium(own), threeBands()); // its seller's again
        QCOMPARE(book.lot(own).commission, Bands(10'000));
        QVERIFY(book.changeSale({{u"commission"_s, threeBandsJson}}));
        QCOMPARE(book.lot(houses).commission, threeBands());
        QCOMPARE(premium(houses), Bands(1'500)); // which has not changed
        QCOMPARE(book.lot(own).commission, Bands(10'000));
        QVERIFY(book.changeSale({{u"commission"_s, QJsonValue::Null}, {u"tax"_s, QJsonValue::Null}}));
        QCOMPARE(book.lot(houses).commission, Bands(500));
        QCOMPARE(book.lot(houses).tax, (Tax{.rate = 1'900, .on = Tax::On::All}));
    }

    /// One that came late ends with the last, whatever its place.
    void otherRatesMoveNoEnd()
    {
        RatesBook book;
        const auction::TimeMs firstEnd = book.now + 3'600'000;
        QVERIFY(book.changeSale({{u"closing"_s, u"staggered"_s}, {u"step"_s, 60'000}, {u"firstEnd"_s, firstEnd}}));
        const auto opensLater = [&] {
            protocol::LotDraft draft{.name = u"Vase"_s, .description = {}, .terms = {.start = 100}};
            draft.terms.opensAt = book.now + 600'000;
            draft.endsByDefault = true;
            return (*book.run(command::CreateLot{
                                  book.seller, draft, {.number = {}, .category = {}, .sale = book.sale}, {}})
                         .result)
                ->id;
        };
        opensLater();
        const auction::LotId second = opensLater();
        QVERIFY(book.run(command::ActOnSale{book.sale, protocol::SaleAction::Start}).result);
        const auction::LotId late = opensLater();
        QCOMPARE(book.lot(late).endsAt, book.lot(second).endsAt);
        QVERIFY(book.changeSale({{u"premium"_s, 1'500}}));
        QCOMPARE(book.lot(late).premium, Bands(1'500));
        QCOMPARE(book.lot(late).endsAt, book.lot(second).endsAt);
    }

    /// What of it the log of a lot tells, and that it verifies.
    void aSaleRewritesItsLotsByTerms()
    {
        RatesBook book;
        const auction::LotId lot = book.sellIn(book.sale);
        const qint64 seq = book.lot(lot).seq;
        QVERIFY(book.changeSale({{u"premium"_s, threeBandsJson}}));
        QCOMPARE(book.lot(lot).seq, seq + 1);
        QVERIFY(book.changeSale({{u"about"_s, u"tonight"_s}}));
        QCOMPARE(book.lot(lot).seq, seq + 1);
        QVERIFY(book.run(command::ActOnSale{book.sale, protocol::SaleAction::Start}).result);
        QVERIFY(book.bid(lot, book.ann, 1'500'000).result);
        QVERIFY(book.run(command::Act{lot, auction::action::Close{}}).result);
        const QByteArray log = book.logOf(lot);
        provesItself(log);
        const auto report = protocol::LogVerifier::verify(log);
        QCOMPARE(report->fee, 365'000);
        QCOMPARE(report->tax, 354'350); // 19 % of 1,865,000
        QVERIFY(log.contains("\"fee\":365000"));
        QVERIFY(log.contains("\"tax\":354350"));
        QCOMPARE(log.count("\"premium\":"), 2); // created, terms
    }

    void theyStandOnceALotHasOpened()
    {
        RatesBook book;
        const auction::LotId lot = book.sellIn(book.sale);
        QVERIFY(book.run(command::ActOnSale{book.sale, protocol::SaleAction::Start}).result);
        for (const QJsonObject &change : {QJsonObject{{u"premium"_s, 1}}, QJsonObject{{u"commission"_s, 1}},
                                          QJsonObject{{u"tax"_s, QJsonObject{{u"rate"_s, 1}, {u"on"_s, u"all"_s}}}}})
            QCOMPARE(book.changeSale(change).error().refusal, auction::Refusal::WrongPhase);
        QVERIFY(book.setRates(lot, {.premium = Bands(1), .commission = {}}));
        QVERIFY(book.bid(lot, book.ann, 1'500'000).result);
        QCOMPARE(book.setRates(lot, {.premium = Bands(2), .commission = {}}).error().refusal,
                 auction::Refusal::HasBids);
        QCOMPARE(book.lot(lot).premium, Bands(1));
        QVERIFY(book.run(command::Act{lot, auction::action::Close{}}).result);
        QCOMPARE(book.setRates(lot, {.premium = Bands(2), .commission = {}}).error().refusal,
                 auction::Refusal::WrongPhase);
        provesItself(book.logOf(lot));
    }

    /// Whoever looked at it has seen what it costs.
    void alsoOnceOneThatOpenedWasWithdrawn()
    {
        RatesBook book;
        const auction::LotId lot = book.sellIn(book.sale);
        const auto withdraw = [&book](auction::LotId which) {
            return book.run(command::Act{which, auction::action::Withdraw{u"\"type\":\"opened\""_s}}).result;
        };
        book.sellIn(book.sale);
        QVERIFY(withdraw(lot));
        QVERIFY(book.changeSale({{u"premium"_s, 1}})); // it was never open
        const auction::LotId shown = book.sellIn(book.sale);
        QVERIFY(book.run(command::Act{shown, auction::action::Open{}}).result);
        QVERIFY(withdraw(shown));
        QCOMPARE(book.changeSale({{u"premium"_s, 2}}).error().refusal, auction::Refusal::WrongPhase);
        QVERIFY(book.changeSale({{u"about"_s, u"tonight"_s}}));
    }

    void malformedOnesAreNamed_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<QString>("member");
        const auto bands = [](std::initializer_list<QPair<qint64, int>> list) {
            QJsonArray array;
            for (const auto &[from, rate] : list)
                array.append(QJsonObject{{u"from"_s, from}, {u"rate"_s, rate}});
            return array;
        };
        QTest::newRow("not from 0") << QJsonObject{{u"premium"_s, bands({{1, 5}})}} << u"premium"_s;
        QTest::newRow("no bands") << QJsonObject{{u"premium"_s, QJsonArray()}} << u"premium"_s;
        QTest::newRow("falling") << QJsonObject{{u"premium"_s, bands({{0, 5}, {9, 1}, {8, 1}})}} << u"premium"_s;
        QTest::newRow("too much") << QJsonObject{{u"commission"_s, bands({{0, 5}, {9, 10'001}})}} << u"commission"_s;
        QTest::newRow("in words") << QJsonObject{{u"commission"_s, u"5"_s}} << u"commission"_s;
        QTest::newRow("tax alone") << QJsonObject{{u"tax"_s, 19}} << u"tax"_s;
        QTest::newRow("tax on what") << QJsonObject{{u"tax"_s, QJsonObject{{u"rate"_s, 19}, {u"on"_s, u"air"_s}}}}
                                     << u"tax"_s;
        QTest::newRow("too much tax") << QJsonObject{{u"tax"_s, QJsonObject{{u"rate"_s, 5'001}, {u"on"_s, u"all"_s}}}}
                                      << u"tax"_s;
    }

    void malformedOnesAreNamed()
    {
        QFETCH(QJsonObject, change);
        RatesBook book;
        const auto changed = book.changeSale(change);
        QVERIFY(!changed);
        QCOMPARE(changed.error().refusal, auction::Refusal::Malformed);
        QTEST(changed.error().member, "member");
    }

    void everybodyGetsTheirs()
    {
        RatesBook book;
        const auction::LotId lot = book.sold();
        const protocol::InvoiceView invoice = book.invoice(book.ann);
        QCOMPARE(invoice.lines[0].price, 1'500'000);
        QCOMPARE(invoice.lines[0].premium, 365'000);
        QCOMPARE(invoice.lines[0].tax, 354'350);
        QCOMPARE(invoice.lines[0].taxed, (Tax{.rate = 1'900, .on = Tax::On::All})); // for whoever keeps the books
        const auto settlement = *book.ask(store::query::GetSettlement{protocol::firstSale, book.seller});
        QCOMPARE(settlement.lines[0].premium, 365'000);
        QCOMPARE(settlement.lines[0].tax, 354'350);
        QCOMPARE(settlement.lines[0].taxed, invoice.lines[0].taxed);
        QCOMPARE(invoice.total(), 2'219'350);
        QCOMPARE(book.ledger(book.ann), -2'219'350);
        QCOMPARE(book.ledger(book.seller), 1'350'000);
        QCOMPARE(book.ledger(store::Party::House), 515'000);
        QCOMPARE(book.ledger(store::Party::Tax), 354'350);
        const protocol::EveningView evening = *book.ask(store::query::GetEvening{});
        QCOMPARE(evening.tax, 354'350);
        QCOMPARE(evening.total(), invoice.total());
        QVERIFY(book.run(command::Act{lot, auction::action::VoidSale{u"does not pay"_s}}).result);
        for (const store::Party party : {store::Party::House, store::Party::Tax})
            QCOMPARE(book.ledger(party), 0);
        QCOMPARE(book.ledger(book.ann), 0);
        QCOMPARE(book.invoice(book.ann).total(), 0);
        provesItself(book.logOf(lot));
    }

    /// A margin scheme: never a line, no posting.
    void whatIsIncludedIsNotAdded()
    {
        BookFixture book(auction::Rates{1'000, 0, {.rate = 1'900, .on = Tax::On::All, .included = true}});
        const auction::LotId lot = book.sell({.start = 1'000});
        book.bid(lot, book.ann, 1'000);
        book.run(command::Act{lot, auction::action::Close{}});
        QCOMPARE(book.ask(store::query::GetInvoice{protocol::firstSale, book.ann})->total(), 1'100);
        QCOMPARE(book.number("SELECT count(*) FROM postings WHERE party = -6"_L1), 0);
        const QByteArray log = book.ask(store::query::GetLog{lot}).text;
        QVERIFY(log.contains("\"included\":true"));
        QVERIFY(!log.contains("\"tax\":0"));
        provesItself(log);
    }

    /// 1,500,000 come to 2,219,350 with premium and tax.
    void limitedFundsAreHeldAndPayWithTax()
    {
        RatesBook book;
        const auction::AccountId enough = book.signUp(u"Enough"_s, 2'219'350);
        const auction::AccountId less = book.signUp(u"Less"_s, 2'219'349);
        const auction::LotId lot = book.sellIn(auction::firstSale, {.premium = threeBands(), .commission = {}});
        QCOMPARE(book.maximum(lot, less, 1'500'000).result.error().refusal, auction::Refusal::OverLimit);
        QVERIFY(book.maximum(lot, enough, 1'500'000).result);
        QCOMPARE(book.account(enough).holds, 2'219'350);
        QCOMPARE(book.account(enough).available, 0);
        QVERIFY(book.run(command::Act{lot, auction::action::Close{}}).result);
        QCOMPARE(book.account(enough).holds, 0);
        QCOMPARE(book.account(enough).available, 0);
        const protocol::InvoiceView invoice = book.invoice(enough);
        QCOMPARE(invoice.paid(), 2'219'350);
        QCOMPARE(invoice.balance(), 0);
    }

    void theHostAloneSetsASellers()
    {
        RatesBook book;
        command::ChangeAccount cashier;
        cashier.account = book.bob;
        cashier.roles = protocol::Roles(protocol::Role::Cashier);
        QVERIFY(book.run(cashier).result);
        command::ChangeAccount change;
        change.account = book.seller;
        change.by = book.bob;
        change.premium = std::optional(Bands(1));
        QCOMPARE(book.run(change).result.error().refusal, auction::Refusal::Forbidden);
        change.by = store::founder;
        QCOMPARE(book.run(change).result->premium, std::optional(Bands(1)));
        book.close();
        book.open();
        QCOMPARE(book.account(book.seller).premium, std::optional(Bands(1)));
        QVERIFY(!book.account(book.seller).commission);
    }

    void aForgedTaxIsFound_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("less at the end") << QByteArray("\"tax\":354350") << QByteArray("\"tax\":354349");
        QTest::newRow("none at the end") << QByteArray("\"tax\":354350,") << QByteArray();
        QTest::newRow("another rate") << QByteArray("\"rate\":1900") << QByteArray("\"rate\":1800");
        QTest::newRow("another premium") << QByteArray("\"rate\":2100") << QByteArray("\"rate\":2000");
        QTest::newRow("included") << QByteArray("\"included\":false") << QByteArray("\"included\":true");
        QTest::newRow("a band more") << QByteArray("{\"from\":6000000,\"rate\":1500}")
                                     << QByteArray("{\"from\":6000000,\"rate\":1500},{\"from\":7000000,\"rate\":0}");
    }

    void aForgedTaxIsFound()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        RatesBook book;
        QByteArray log = book.logOf(book.sold());
        provesItself(log);
        QVERIFY(log.contains(from));
        QVERIFY(!protocol::LogVerifier::verify(log.replace(from, to)));
    }

    /// What the book keeps of bands is what was said.
    void theyAreReadAgain()
    {
        RatesBook book;
        QVERIFY(book.changeSale({{u"premium"_s, threeBandsJson}, {u"commission"_s, 700}}));
        const auction::LotId lot = book.sellIn(book.sale);
        const protocol::LotView before = book.lot(lot);
        book.close();
        book.open();
        QCOMPARE(book.lot(lot), before);
        const auto sale = book.changeSale({{u"about"_s, u"again"_s}});
        QCOMPARE(sale->premium, std::optional(threeBands()));
        QCOMPARE(sale->commission, std::optional(Bands(700)));
        QVERIFY(!sale->tax);
        QCOMPARE(book.number("SELECT premium FROM lots WHERE id = 1"_L1), 2'600);
        QCOMPARE(book.number("SELECT commission FROM lots WHERE id = 1"_L1), 700);
    }
};

QTEST_GUILESS_MAIN(TestLotRates)
#include "tst_lot_rates.moc"
