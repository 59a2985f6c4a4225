#include "protocol/invoice_views.h"
#include "protocol/sale_views.h"
#include "protocol/settlement_views.h"
#include "protocol/updates.h"

#include <QJsonArray>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

namespace {

protocol::LotView someLot()
{
    return {.id = 7,
            .name = u"Celadon vase"_s,
            .description = u"청자"_s,
            .img = {{u"/img/a"_s, u"/img/a/thumb"_s}},
            .owner = {2, u"Ann"_s},
            .start = 10'000,
            .price = 11'500,
            .ask = 12'000,
            .bids = 2,
            .leader = protocol::Person{3, u"Bob"_s},
            .reserve = auction::ReserveState::NotMet,
            .buyNow = 90'000,
            .increments = {.preset = auction::Increments::Preset::Fixed, .step = 500},
            .phase = auction::Phase::Open,
            .opensAt = 5,
            .endsAt = 1'795'199'770'983,
            .leftMs = {},
            .createdAt = 4,
            .softClose = auction::SoftClose{1'000, 2'000, 3'000},
            .premium = {1'250, {{500, 1'000}}},
            .commission = 300,
            .tax = {.rate = 1'900, .on = auction::Tax::On::Premium, .included = true},
            .seq = 9,
            .head = "ab",
            .place = {.order = 3, .number = u"12A"_s, .category = u"가구"_s},
            .sale = 2,
            .waitsFor = 6,
            .belowReserve = auction::BelowReserve::Jump,
            .takesPrebids = true,
            .showsPaddles = true,
            .value = 8'000};
}

} // namespace

class TestViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSaleSurvivesTheWire()
    {
        protocol::SaleView sale{.id = 2,
                                .name = u"Evening"_s,
                                .about = u"Tonight"_s,
                                .opensAt = 5,
                                .plan = {.closing = auction::Closing::Cascade, .stepMs = 2'000, .firstEnd = 9},
                                .phase = auction::SalePhase::Over,
                                .premium = 1'000,
                                .commission = {},
                                .prebids = true,
                                .showsPaddles = true};
        QCOMPARE(protocol::saleFromJson(protocol::toJson(sale)), std::optional(sale));
        sale.plan = {}; // ends of the lots' own have no first one
        QVERIFY(protocol::toJson(sale).value("firstEnd"_L1).isNull());
        QCOMPARE(protocol::saleFromJson(protocol::toJson(sale)), std::optional(sale));
        QJsonObject json = protocol::toJson(sale);
        json.insert("phase"_L1, u"asleep"_s);
        QVERIFY(!protocol::saleFromJson(json));
    }

    void anInvoiceSurvivesTheWire()
    {
        const protocol::Person cashier{4, u"Dora"_s};
        protocol::InvoiceView invoice{.number = 3,
                                      .numberedAt = 70,
                                      .account = {2, u"Ann"_s},
                                      .name = u"Ann Lee"_s,
                                      .email = u"ann@example.org"_s,
                                      .phone = u"010"_s,
                                      .paddle = 12,
                                      .lines = {},
                                      .payments = {}};
        protocol::InvoiceLine lot;
        lot.lot = 7;
        lot.number = u"12A"_s;
        lot.name = u"Vase"_s;
        lot.price = 1'000;
        lot.premium = 100;
        lot.tax = 110;
        lot.taxed = {.rate = 1'000, .on = auction::Tax::On::All};
        lot.amount = 1'100;
        lot.collected = protocol::Stamp{80, cashier};
        protocol::InvoiceLine less;
        less.amount = -50;
        less.reason = u"a chip"_s;
        less.adjusted = protocol::Stamp{71, cashier};
        less.bidder = protocol::Person{5, u"Ben"_s};
        invoice.lines = {lot, less};
        invoice.people = {{.account = {5, u"Ben"_s}, .name = u"Ben Lee"_s, .paddle = 13}, {.account = {6, u"Cleo"_s}}};
        invoice.payments = {
            {.n = 1,
             .means = protocol::Means::Card,
             .amount = 500,
             .reference = u"slip"_s,
             .at = 72,
             .by = cashier,
             .bidder = protocol::Person{5, u"Ben"_s}},
            {.n = 2, .means = protocol::Means::Funds, .amount = 550, .lot = 7, .at = 73},
            {.n = 3, .amount = -20, .at = 74, .by = cashier, .takenBack = protocol::TakenBack{75, cashier, u"no"_s}}};
        QCOMPARE(protocol::invoiceFromJson(protocol::toJson(invoice)), std::optional(invoice));
        QVERIFY(!protocol::toJson(invoice)["lines"_L1].toArray().at(1).toObject().contains("taxed"_L1));
        QCOMPARE(invoice.total(), 1'050);
        QCOMPARE(invoice.paid(), 1'050);
        QCOMPARE(invoice.received(), 500);
        for (const QLatin1StringView needed : {"account"_L1, "lines"_L1, "payments"_L1, "sale"_L1}) {
            QJsonObject without = protocol::toJson(invoice);
            without.remove(needed);
            QVERIFY2(!protocol::invoiceFromJson(without), needed.data());
        }
    }

    void aSettlementSurvivesTheWire()
    {
        protocol::SettlementView settlement{
            .account = {2, u"Nari"_s}, .name = u"Kim Nari"_s, .lines = {}, .payouts = {}};
        protocol::SettlementLine plain;
        plain.lot = 7;
        plain.number = u"12A"_s;
        plain.name = u"Vase"_s;
        plain.price = 1'000;
        plain.commission = 50;
        plain.amount = 950;
        protocol::SettlementLine taxed = plain;
        taxed.premium = 100;
        taxed.tax = 110;
        taxed.taxed = {.rate = 1'000, .on = auction::Tax::On::All};
        settlement.lines = {plain, taxed};
        const QJsonObject json = protocol::toJson(settlement);
        QCOMPARE(protocol::settlementFromJson(json), std::optional(settlement));
        const QJsonObject first = json["lines"_L1].toArray().at(0).toObject();
        QVERIFY(!first.contains("taxed"_L1) && !first.contains("premium"_L1));
    }

    void whatAnAccountIsToldSurvivesTheWire()
    {
        protocol::AccountUpdate update{.deposits = 900,
                                       .holds = 30,
                                       .available = -5,
                                       .blocked = true,
                                       .roles = {u"host"_s, u"cashier"_s},
                                       .reason = u"does not “pay”"_s};
        QCOMPARE(protocol::accountUpdateFromJson(protocol::toJson(update).toObject()), std::optional(update));
        update.available.reset();
        update.reason.clear();
        const QJsonObject json = protocol::toJson(update).toObject();
        QCOMPARE(protocol::accountUpdateFromJson(json), std::optional(update));
        QVERIFY(json.value("available"_L1).isNull());
        QVERIFY(!json.contains("reason"_L1));
        protocol::AccountView account{.id = 3, .limited = true, .deposits = 1, .credits = 2, .debits = 4};
        protocol::applyTo(account, update);
        QCOMPARE(account, (protocol::AccountView{
                              .id = 3, .blocked = true, .deposits = 900, .credits = 2, .debits = 4, .holds = 30}));
    }

    void onlyTheBiddersCopyHasTheMaximum()
    {
        protocol::VoidedUpdate update{
            .lot = 1, .seq = 3, .of = 2, .reason = u"a slip"_s, .price = 5, .ask = 6, .head = "00"};
        QVERIFY(!protocol::toJson(update).contains("max"_L1));
        QVERIFY(!protocol::voidedUpdateFromJson(protocol::toJson(update))->mine);
        update.mine = true;
        QVERIFY(protocol::toJson(update).value("max"_L1).isNull());
        QVERIFY(protocol::voidedUpdateFromJson(protocol::toJson(update))->mine);
        update.max = 7;
        QCOMPARE(protocol::voidedUpdateFromJson(protocol::toJson(update))->max, std::optional<auction::Amount>(7));
    }

    void aLotThatEndedBeforeItsEndSaysSo()
    {
        protocol::LotView lot = someLot();
        QVERIFY(!protocol::toJson(lot).contains("endedAt"_L1));
        QCOMPARE(protocol::endOf(lot), lot.endsAt);
        lot.phase = auction::Phase::Sold;
        lot.endedAt = 77;
        QCOMPARE(protocol::lotFromJson(protocol::toJson(lot)), std::optional(lot));
        QCOMPARE(protocol::endOf(lot), std::optional<auction::TimeMs>(77));
    }

    void aLotSurvivesTheWire()
    {
        QCOMPARE(protocol::lotFromJson(protocol::toJson(someLot())), std::optional(someLot()));
        protocol::LotView paused = someLot();
        paused.leader.reset();
        paused.buyNow.reset();
        paused.opensAt.reset();
        paused.endsAt.reset();
        paused.leftMs = 1'500;
        paused.softClose.reset();
        paused.phase = auction::Phase::Paused;
        QCOMPARE(protocol::lotFromJson(protocol::toJson(paused)), std::optional(paused));
    }

    void whoItIsOfferedToSurvivesTheWire()
    {
        protocol::LotView offered = someLot();
        offered.phase = auction::Phase::Unsold;
        offered.offer = protocol::OfferView{{3, u"Bob"_s}, 11'000, 1'795'199'770'983};
        QJsonObject json = protocol::toJson(offered);
        QCOMPARE(protocol::lotFromJson(json), std::optional(offered));
        json.insert("offer"_L1, QJsonObject{{u"price"_s, 11'000}});
        QVERIFY(!protocol::lotFromJson(json));
    }

    /// As lists have it, where it is read without one.
    void aLotMayBeWithoutItsDescription()
    {
        protocol::LotView listed = someLot();
        listed.description.reset();
        QVERIFY(!protocol::toJson(listed).contains("description"_L1));
        QCOMPARE(protocol::lotFromJson(protocol::toJson(listed)), std::optional(listed));
        listed.description = QString();
        QVERIFY(protocol::toJson(listed).contains("description"_L1));
        QJsonObject json = protocol::toJson(someLot());
        json.insert("description"_L1, 7);
        QVERIFY(!protocol::lotFromJson(json));
    }

    void whatStaffSeeOfAnAccountSurvivesTheWire()
    {
        const protocol::AccountView account{.id = 3,
                                            .nick = u"Ann"_s,
                                            .deposits = 5,
                                            .holds = 2,
                                            .available = 3,
                                            .roles = protocol::Role::Clerk | protocol::Role::Cashier,
                                            .paddle = 17,
                                            .name = u"Ann Lee"_s,
                                            .phone = u"+1 5550"_s,
                                            .table = u"4"_s,
                                            .note = u"vegetarian"_s,
                                            .hidden = true,
                                            .billTo = protocol::Person{5, u"Ben"_s},
                                            .paysFor = 0};
        const QJsonObject json = protocol::toJsonForStaff(account);
        QVERIFY(!json.contains("holds"_L1) && !json.contains("available"_L1)); // a leader's maximum
        protocol::AccountView expected = account;
        expected.holds = 0;
        expected.available.reset();
        QCOMPARE(protocol::accountFromJson(json), std::optional(expected));
        // The note is not its own to see.
        QVERIFY(!protocol::toJson(account).contains("note"_L1) && !protocol::toJson(account).contains("hidden"_L1));
    }

    void rolesByTheirNames()
    {
        for (const char *names : {"", "host", "clerk cashier", "host clerk cashier seller"}) {
            const QStringList list = QString::fromLatin1(names).split(u' ', Qt::SkipEmptyParts);
            const auto roles = protocol::rolesFromJson(QJsonArray::fromStringList(list));
            QVERIFY(roles);
            QCOMPARE(protocol::namesOf(*roles), list);
        }
        QVERIFY(!protocol::rolesFromJson(QJsonArray{u"king"_s}));
        QVERIFY(!protocol::rolesFromJson(QJsonArray{u"clerk"_s, u"clerk"_s}));
        QVERIFY(!protocol::rolesFromJson(u"clerk"_s));
        QCOMPARE(protocol::knownRoles(QJsonArray{u"king"_s, u"clerk"_s}), protocol::Roles(protocol::Role::Clerk));
    }

    void theHallsCodeIsForStaffAlone()
    {
        protocol::HouseView house{
            .name = u"House"_s, .currency = {u"EUR"_s, 2}, .hallCode = u"BIDNOW"_s, .eveningEndedAt = 0};
        QVERIFY(!protocol::toJson(house).contains("hallCode"_L1));
        QCOMPARE(protocol::houseFromJson(protocol::toJsonForStaff(house)), std::optional(house));
        house.hallCode.clear();
        house.eveningEndedAt.reset();
        QCOMPARE(protocol::houseFromJson(protocol::toJson(house)), std::optional(house));
        QVERIFY(protocol::toJsonForStaff(house).value("hallCode"_L1).isNull());
    }

    void aLotHasThePagesMembers()
    {
        const QStringList expected{
            u"ask"_s,       u"belowReserve"_s, u"bids"_s,    u"buyNow"_s,  u"category"_s, u"commission"_s,
            u"createdAt"_s, u"description"_s,  u"endsAt"_s,  u"format"_s,  u"head"_s,     u"id"_s,
            u"img"_s,       u"increments"_s,   u"leader"_s,  u"leftMs"_s,  u"name"_s,     u"names"_s,
            u"number"_s,    u"opensAt"_s,      u"order"_s,   u"owner"_s,   u"phase"_s,    u"prebids"_s,
            u"premium"_s,   u"price"_s,        u"reserve"_s, u"sale"_s,    u"seq"_s,      u"softClose"_s,
            u"start"_s,     u"tax"_s,          u"value"_s,   u"waitsFor"_s};
        QCOMPARE(protocol::toJson(someLot()).keys(), expected);
    }

    void staffAloneSeeWhatRatesAreItsOwn()
    {
        protocol::LotView lot = someLot();
        lot.own = protocol::OwnRates{.premium = auction::Bands(500), .commission = {}};
        QVERIFY(!protocol::toJson(lot).contains("own"_L1));
        QVERIFY(!protocol::toJsonForBuyer(lot).contains("own"_L1));
        QCOMPARE(protocol::lotFromJson(protocol::toJsonForDesk(lot)), std::optional(lot));
        lot.own.reset();
        QVERIFY(protocol::toJsonForDesk(lot).value("own"_L1)["premium"_L1].isNull());
        QJsonObject wrong = protocol::toJsonForDesk(lot);
        wrong.insert("own"_L1, QJsonObject{{u"premium"_s, u"much"_s}});
        QVERIFY(!protocol::lotFromJson(wrong));
    }

    void whatLacksANeededMemberIsNoLot_data()
    {
        QTest::addColumn<QString>("member");
        for (const char *member :
             {"id", "name", "owner", "price", "ask", "phase", "reserve", "increments", "seq", "head"})
            QTest::newRow(member) << QString::fromLatin1(member);
    }

    void whatLacksANeededMemberIsNoLot()
    {
        QFETCH(QString, member);
        QJsonObject json = protocol::toJson(someLot());
        json.remove(member);
        QVERIFY(!protocol::lotFromJson(json));
        json.insert(member, QJsonArray());
        QVERIFY(!protocol::lotFromJson(json));
    }

    void unknownMembersAreIgnored()
    {
        QJsonObject json = protocol::toJson(someLot());
        json.insert("newer"_L1, true);
        QCOMPARE(protocol::lotFromJson(json), std::optional(someLot()));
    }

    void otherShapesSurviveTheWire()
    {
        const protocol::BidLine line{9, u"Bob"_s, 11'500, u"for the lifeboat"_s, 77, u"a mistake"_s};
        QCOMPARE(protocol::bidLineFromJson(protocol::toJson(line)), std::optional(line));
        const protocol::BidVerdict verdict{
            .seq = 9, .leading = true, .price = 5, .ask = 6, .max = 8, .endsAt = 9, .salt = "00", .repeat = true};
        QCOMPARE(protocol::verdictFromJson(protocol::toJson(verdict).toObject()), std::optional(verdict));
        const protocol::BidVerdict left{
            .seq = 9, .price = 5, .ask = 6, .max = 8, .endsAt = {}, .salt = "00", .prebid = true};
        const QJsonObject written = protocol::toJson(left).toObject();
        QCOMPARE(written.keys(), (QStringList{u"ask"_s, u"leading"_s, u"max"_s, u"price"_s, u"salt"_s, u"seq"_s}));
        QVERIFY(written.value("leading"_L1).isNull());
        QCOMPARE(protocol::verdictFromJson(written), std::optional(left));
        for (const QString &salt : {u"0g"_s, u"AA"_s, u"\",\"seq\":1"_s, u"é"_s}) {
            QJsonObject hostile = protocol::toJson(verdict).toObject();
            hostile.insert("salt"_L1, salt);
            QVERIFY(!protocol::verdictFromJson(hostile));
        }
        const protocol::HouseView house{
            .name = u"H"_s, .currency = {u"KRW"_s, 0}, .premium = 5, .limitedFunds = true, .anyoneSells = false};
        QCOMPARE(protocol::houseFromJson(protocol::toJson(house)), std::optional(house));
        const protocol::AccountView account{
            .id = 4, .email = u"a@b"_s, .nick = u"A"_s, .limited = true, .holds = 3, .available = 9};
        QCOMPARE(protocol::accountFromJson(protocol::toJson(account)), std::optional(account));
        const protocol::BidUpdate update{.lot = 7,
                                         .line = {9, u"Bob"_s, 1, u"m"_s, 2, {}},
                                         .price = 3,
                                         .ask = 4,
                                         .bids = 5,
                                         .leader = protocol::Person{3, u"Bob"_s},
                                         .reserve = auction::ReserveState::Met,
                                         .endsAt = 6,
                                         .head = "ff"};
        QCOMPARE(protocol::bidUpdateFromJson(protocol::toJson(update)), std::optional(update));
    }
};

QTEST_GUILESS_MAIN(TestViews)
#include "tst_views.moc"
