#include "support/house_fixture.h"

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

/// A house in which Ann bought a lot for 10,000 with a premium of 10 %.
class SoldHouse
{
public:
    SoldHouse()
        : house([](host::HostOptions &options) {
            options.rates = {1'000, 500};
        })
    {
        host = house.signInHost();
        ann = house.signUp(u"Ann"_s);
        const QString seller = house.signUp(u"Seller"_s);
        lot = house.post(u"/api/v1/lots"_s, {{u"name"_s, u"Vase"_s}, {u"start"_s, 10'000}}, seller)
                  .json()
                  .value("id"_L1)
                  .toInteger();
        house.post(u"/api/v1/lots/%1/bids"_s.arg(lot), {{u"bid"_s, 10'000}}, ann);
        house.post(u"/api/v1/lots/%1/actions"_s.arg(lot), {{u"action"_s, u"close"_s}}, host);
        annId = house.get(u"/api/v1/me"_s, ann).json().value("id"_L1).toInteger();
    }

    [[nodiscard]] QString invoice(const QString &tail = {}) const
    {
        return u"/api/v1/sales/1/invoices/%1"_s.arg(annId) + tail;
    }

    Reply pay(const QJsonObject &payment) { return house.post(invoice(u"/payments"_s), payment, host); }

    HouseFixture house;
    QString host;
    QString ann;
    qint64 annId = 0;
    qint64 lot = 0;
};

QJsonObject cash(qint64 amount)
{
    return {{u"means"_s, u"cash"_s}, {u"amount"_s, amount}};
}

} // namespace

/// What people owe, over HTTP (PROTOCOL.md, "Invoices").
class TestInvoices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anInvoiceIsAsTheProtocolHasIt()
    {
        SoldHouse sold;
        const QJsonObject invoice = sold.house.get(sold.invoice(), sold.host).json();
        QVERIFY(invoice.value("number"_L1).isNull());
        QCOMPARE(invoice.value("account"_L1)["nick"_L1].toString(), u"Ann"_s);
        const QJsonObject line = invoice.value("lines"_L1).toArray().first().toObject();
        QCOMPARE(line.value("kind"_L1).toString(), u"lot"_s);
        QCOMPARE(line.value("lot"_L1).toInteger(), sold.lot);
        QCOMPARE(line.value("price"_L1).toInteger(), 10'000);
        QCOMPARE(line.value("premium"_L1).toInteger(), 1'000);
        QCOMPARE(line.value("tax"_L1).toInteger(), 0);
        QVERIFY(line.value("collected"_L1).isNull());
        QCOMPARE(invoice.value("total"_L1).toInteger(), 11'000);
        QCOMPARE(invoice.value("balance"_L1).toInteger(), 11'000);
    }

    void aLineSaysWhatOfItIsAGift()
    {
        SoldHouse sold;
        const QString seller = sold.house.signUp(u"Donor"_s);
        const auto sell = [&](const QJsonValue &value) {
            const qint64 lot = sold.house.sell(seller, {{u"start"_s, 10'000}, {u"value"_s, value}});
            sold.house.post(u"/api/v1/lots/%1/bids"_s.arg(lot), {{u"bid"_s, 10'000}}, sold.ann);
            sold.house.post(u"/api/v1/lots/%1/actions"_s.arg(lot), {{u"action"_s, u"close"_s}}, sold.host);
            return lot;
        };
        QCOMPARE(sold.house.get(u"/api/v1/lots/%1"_s.arg(sell(4'000))).json().value("value"_L1).toInteger(), 4'000);
        QVERIFY(sold.house.get(u"/api/v1/lots/%1"_s.arg(sell(QJsonValue::Null))).json().value("value"_L1).isNull());
        sell(11'000);
        sell(0);
        const qint64 owed = sold.house.get(sold.invoice(), sold.host).json().value("balance"_L1).toInteger();
        QCOMPARE(
            sold.house.post(sold.invoice() + u"/payments"_s, {{u"means"_s, u"cash"_s}, {u"amount"_s, owed}}, sold.host)
                .status,
            201);
        QList<qint64> gifts;
        for (const QJsonValue &line : sold.house.get(sold.invoice(), sold.host).json().value("lines"_L1).toArray())
            gifts.append(line["gift"_L1].toInteger(-1));
        QCOMPARE(gifts, (QList<qint64>{0, 7'000, 0, 0, 11'000})); // of 11,000, with the premium
        const Reply wrong =
            sold.house.post(u"/api/v1/lots"_s, {{u"name"_s, u"x"_s}, {u"start"_s, 1}, {u"value"_s, -1}}, seller);
        QCOMPARE(wrong.status, 400);
        QCOMPARE(wrong.json().value("member"_L1).toString(), u"value"_s);
        const QString bidOn = u"/api/v1/lots/%1"_s.arg(sold.house.sell(seller));
        sold.house.post(bidOn + u"/bids"_s, {{u"bid"_s, 10'000}}, sold.ann);
        QCOMPARE(sold.house.patch(bidOn, {{u"value"_s, 1}}, seller).status, 409); // it is known before bidding
    }

    void staffSeeWhichRatesAreALotsOwn()
    {
        SoldHouse sold;
        const QString seller = sold.house.signUp(u"Donor"_s);
        const QString lot = u"/api/v1/lots/%1"_s.arg(sold.house.sell(seller));
        QVERIFY(sold.house.get(lot, sold.host).json().value("own"_L1)["premium"_L1].isNull());
        QCOMPARE(sold.house.patch(lot, {{u"premium"_s, 300}}, sold.host).status, 200);
        const QJsonObject own = sold.house.get(lot, sold.host).json();
        QCOMPARE(own.value("own"_L1)["premium"_L1].toInteger(), 300);
        QVERIFY(own.value("own"_L1)["commission"_L1].isNull());
        QCOMPARE(own.value("commission"_L1).toInteger(), 500); // the house's
        QVERIFY(!sold.house.get(lot, seller).json().contains("own"_L1));
    }

    void paidAndTakenBack()
    {
        SoldHouse sold;
        QJsonObject payment = cash(4'000);
        payment.insert(u"key"_s, u"one"_s);
        const Reply paid = sold.pay(payment);
        QCOMPARE(paid.status, 201);
        QCOMPARE(paid.json().value("number"_L1).toInteger(), 1);
        QCOMPARE(paid.json().value("balance"_L1).toInteger(), 7'000);
        QCOMPARE(sold.pay(payment).json().value("repeat"_L1).toBool(), true);
        const auto takeBack = [&sold](const QJsonObject &body) {
            return sold.house.send("DELETE", sold.invoice(u"/payments/1"_s), QJsonDocument(body).toJson(), sold.host);
        };
        QCOMPARE(takeBack({}).status, 400);
        const Reply back = takeBack({{u"reason"_s, u"a mistake"_s}});
        QCOMPARE(back.status, 200);
        QCOMPARE(back.json().value("balance"_L1).toInteger(), 11'000);
        QCOMPARE(takeBack({{u"reason"_s, u"again"_s}}).status, 404);
    }

    void voidedOfferedAndTaken()
    {
        SoldHouse sold;
        const QString lot = u"/api/v1/lots/%1"_s.arg(sold.lot);
        const auto act = [&](const QJsonObject &body) { return sold.house.post(lot + u"/actions"_s, body, sold.host); };
        QCOMPARE(act({{u"action"_s, u"voidSale"_s}}).status, 400); // a reason is needed
        QCOMPARE(act({{u"action"_s, u"voidSale"_s}, {u"reason"_s, u"left"_s}}).json().value("phase"_L1).toString(),
                 u"unsold"_s);
        QCOMPARE(sold.house.get(sold.invoice(), sold.host).json().value("balance"_L1).toInteger(), 0);
        const qint64 until = 8'000'000'000'000;
        QCOMPARE(act({{u"action"_s, u"offer"_s}, {u"until"_s, until}}).status, 404); // nobody else bid
        const QString bob = sold.house.signUp(u"Bob"_s);
        const qint64 end = until + 1;
        QCOMPARE(act({{u"action"_s, u"relist"_s}, {u"endsAt"_s, end}, {u"reason"_s, u"again"_s}}).status, 200);
        sold.house.post(lot + u"/bids"_s, {{u"bid"_s, 10'000}}, bob);
        sold.house.post(lot + u"/bids"_s, {{u"bid"_s, 20'000}}, sold.ann);
        QCOMPARE(act({{u"action"_s, u"close"_s}}).status, 200);
        QCOMPARE(act({{u"action"_s, u"voidSale"_s}, {u"reason"_s, u"left"_s}}).status, 200);
        QCOMPARE(act({{u"action"_s, u"offer"_s}, {u"until"_s, 1}}).status, 400);
        const QJsonObject offer =
            act({{u"action"_s, u"offer"_s}, {u"until"_s, until}}).json().value("offer"_L1).toObject();
        QCOMPARE(offer.value("price"_L1).toInteger(), 10'000);
        QCOMPARE(offer.value("until"_L1).toInteger(), until);
        QCOMPARE(offer.value("account"_L1)["nick"_L1].toString(), u"Bob"_s);
        QCOMPARE(sold.house.send("PUT", lot + u"/offer"_s, {}, {}).status, 401);
        QCOMPARE(sold.house.send("PUT", lot + u"/offer"_s, {}, sold.ann).status, 403);
        QCOMPARE(sold.house.send("PUT", lot + u"/offer?for=%1"_s.arg(sold.annId), {}, bob).status, 403);
        const Reply taken = sold.house.send("PUT", lot + u"/offer"_s, {}, bob);
        QCOMPARE(taken.status, 200);
        QCOMPARE(taken.json().value("phase"_L1).toString(), u"sold"_s);
        QVERIFY(!taken.json().contains("offer"_L1));
        QCOMPARE(sold.house.send("DELETE", lot + u"/offer"_s, {}, bob).status, 409);
    }

    /// The host gives the roles; a clerk's are others than a cashier's.
    void whichStaffMayVoidASale()
    {
        SoldHouse sold;
        const auto withRole = [&sold](const QString &nick, const QString &role) {
            const QString token = sold.house.signUp(nick);
            const qint64 id = sold.house.get(u"/api/v1/me"_s, token).json().value("id"_L1).toInteger();
            sold.house.send("PATCH", u"/api/v1/accounts/%1"_s.arg(id),
                            QJsonDocument(QJsonObject{{u"roles"_s, QJsonArray{role}}}).toJson(), sold.host);
            return token;
        };
        const QString clerk = withRole(u"Clerk"_s, u"clerk"_s);
        const QString cashier = withRole(u"Cashier"_s, u"cashier"_s);
        const QString path = u"/api/v1/lots/%1/actions"_s.arg(sold.lot);
        const QJsonObject voidSale{{u"action"_s, u"voidSale"_s}, {u"reason"_s, u"left"_s}};
        QCOMPARE(sold.house.post(path, voidSale, sold.ann).status, 403);
        QCOMPARE(sold.house.post(path, voidSale, clerk).status, 403);
        QCOMPARE(sold.house.post(path, {{u"action"_s, u"withdraw"_s}, {u"reason"_s, u"x"_s}}, cashier).status, 403);
        QCOMPARE(
            sold.house.post(path, {{u"action"_s, u"void"_s}, {u"seq"_s, 3}, {u"reason"_s, u"x"_s}}, cashier).status,
            403);
        QCOMPARE(sold.house.post(path, voidSale, cashier).status, 200);
    }

    void whatIsMalformedNamesItsMember_data()
    {
        QTest::addColumn<QJsonObject>("payment");
        QTest::addColumn<QString>("member");
        QTest::addRow("more than is owed") << cash(11'001) << u"amount"_s;
        QTest::addRow("nothing") << cash(0) << u"amount"_s;
        QTest::addRow("refund of nothing") << cash(-1) << u"amount"_s;
        QTest::addRow("no means") << QJsonObject{{u"amount"_s, 1}} << u"means"_s;
        QTest::addRow("funds") << QJsonObject{{u"means"_s, u"funds"_s}, {u"amount"_s, 1}} << u"means"_s;
        QTest::addRow("empty key") << QJsonObject{{u"means"_s, u"cash"_s}, {u"amount"_s, 1}, {u"key"_s, u""_s}}
                                   << u"key"_s;
    }
    void whatIsMalformedNamesItsMember()
    {
        QFETCH(QJsonObject, payment);
        QFETCH(QString, member);
        SoldHouse sold;
        const Reply reply = sold.pay(payment);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.json().value("member"_L1).toString(), member);
    }

    void whatIsOwedIsSaid()
    {
        SoldHouse sold;
        const Reply tooMuch = sold.pay(cash(11'001));
        QCOMPARE(tooMuch.json()["owed"_L1].toInteger(), 11'000);
        QCOMPARE(tooMuch.json()["detail"_L1].toString(), u"This is more than is owed, which is 11,000 KRW."_s);
        const Reply refund = sold.pay(cash(-1));
        QCOMPARE(refund.json()["paid"_L1].toInteger(-1), 0);
        QCOMPARE(refund.json()["detail"_L1].toString(), u"This is more than can be given back, which is 0 KRW."_s);
    }

    void whatIsUnspentOfADepositIsHandedBack()
    {
        SoldHouse sold;
        const QString ben = sold.house.signUp(u"Ben"_s);
        const qint64 benId = sold.house.get(u"/api/v1/me"_s, ben).json().value("id"_L1).toInteger();
        const QString bill = u"/api/v1/sales/1/invoices/%1"_s.arg(benId);
        sold.house.post(u"/api/v1/accounts/%1/deposits"_s.arg(benId), {{u"amount"_s, 100}}, sold.host);
        const QJsonObject before = sold.house.get(bill, sold.host).json();
        QVERIFY(before.value("lines"_L1).toArray().isEmpty());
        QCOMPARE(before.value("unspent"_L1).toInteger(), 100);
        const QJsonObject refund{{u"means"_s, u"cash"_s}, {u"amount"_s, -100}, {u"key"_s, u"k"_s}};
        const Reply most = sold.house.post(bill + u"/payments"_s, cash(-101), sold.host);
        QCOMPARE(most.json()["paid"_L1].toInteger(), 100);
        const Reply back = sold.house.post(bill + u"/payments"_s, refund, sold.host);
        QCOMPARE(back.status, 201);
        QVERIFY(sold.house.post(bill + u"/payments"_s, refund, sold.host).json().value("repeat"_L1).toBool());
        QCOMPARE(back.json().value("unspent"_L1).toInteger(-1), 0);
        QCOMPARE(back.json().value("balance"_L1).toInteger(-1), 0);
        const QJsonArray payments = back.json().value("payments"_L1).toArray();
        QCOMPARE(payments[0]["means"_L1].toString(), u"funds"_s);
        QCOMPARE(payments[0]["by"_L1]["nick"_L1].toString(), u"host"_s);
        QCOMPARE(payments[1]["amount"_L1].toInteger(), -100);
        QCOMPARE(sold.house.get(u"/api/v1/me"_s, ben).json().value("deposits"_L1).toInteger(-1), 0);
        const QJsonArray mine = sold.house.get(u"/api/v1/me/invoices"_s, ben).json().value("items"_L1).toArray();
        QCOMPARE(mine.first()["unspent"_L1].toInteger(-1), 0);
        const QJsonObject evening = sold.house.get(u"/api/v1/sales/1/evening"_s, sold.host).json();
        QCOMPARE(evening.value("taken"_L1).toArray().first()["amount"_L1].toInteger(-1), 0);
    }

    void whoMay()
    {
        SoldHouse sold;
        QCOMPARE(sold.house.get(sold.invoice(), sold.ann).status, 403);
        QCOMPARE(sold.house.get(u"/api/v1/sales/1/invoices"_s, sold.ann).status, 403);
        QCOMPARE(sold.house.post(sold.invoice(u"/payments"_s), cash(1), sold.ann).status, 403);
        QCOMPARE(sold.house.get(sold.invoice()).status, 401);
        const QJsonArray mine = sold.house.get(u"/api/v1/me/invoices"_s, sold.ann).json().value("items"_L1).toArray();
        QCOMPARE(mine.size(), 1);
        QCOMPARE(mine[0]["balance"_L1].toInteger(), 11'000);
        QVERIFY(sold.house.get(u"/api/v1/me/invoices"_s, sold.host).json().value("items"_L1).toArray().isEmpty());
    }

    void whoIsBilledToAnotherGetsTheirInvoice()
    {
        SoldHouse sold;
        const QString ben = sold.house.signUp(u"Ben"_s);
        const qint64 benId = sold.house.get(u"/api/v1/me"_s, ben).json().value("id"_L1).toInteger();
        const auto bill = [&](const QJsonValue &to, const QString &by) {
            return sold.house.patch(u"/api/v1/accounts/%1"_s.arg(sold.annId), {{u"billTo"_s, to}}, by);
        };
        QCOMPARE(bill(benId, ben).status, 403);
        QCOMPARE(bill(u"Ben"_s, sold.host).json().value("member"_L1).toString(), u"billTo"_s);
        QCOMPARE(bill(99, sold.host).json().value("member"_L1).toString(), u"billTo"_s);
        const Reply billed = bill(benId, sold.host);
        QCOMPARE(billed.status, 200);
        QCOMPARE(billed.json().value("billTo"_L1)["nick"_L1].toString(), u"Ben"_s);
        const QJsonObject invoice = sold.house.get(sold.invoice(), sold.host).json();
        QCOMPARE(invoice.value("account"_L1)["id"_L1].toInteger(), benId);
        QCOMPARE(invoice.value("people"_L1).toArray().first()["nick"_L1].toString(), u"Ann"_s);
        QCOMPARE(invoice.value("lines"_L1).toArray().first()["bidder"_L1]["nick"_L1].toString(), u"Ann"_s);
        const QJsonObject me = sold.house.get(u"/api/v1/me"_s, sold.ann).json();
        QCOMPARE(me.value("debits"_L1).toInteger(), 11'000);
        const Reply mine = sold.house.get(u"/api/v1/me/invoices"_s, sold.ann);
        QCOMPARE(mine.json().value("items"_L1).toArray().first()["email"_L1].toString(), QString());
        QVERIFY(bill(QJsonValue::Null, sold.host).json().value("billTo"_L1).isNull());
        QCOMPARE(sold.house.get(sold.invoice(), sold.host).json().value("balance"_L1).toInteger(), 11'000);
    }

    void ofEachSaleThereIsOne()
    {
        SoldHouse sold;
        const QString sales = u"/api/v1/sales"_s;
        const qint64 sale =
            sold.house.post(sales, {{u"name"_s, u"Sunday"_s}}, sold.host).json().value("id"_L1).toInteger();
        const QString path = u"/api/v1/sales/%1/invoices"_s.arg(sale);
        QVERIFY(sold.house.get(path, sold.host).json().value("items"_L1).toArray().isEmpty());
        QCOMPARE(sold.house.get(path + u"/%1"_s.arg(sold.annId), sold.host).json().value("total"_L1).toInteger(), 0);
        const QJsonObject fee{{u"amount"_s, 50}, {u"reason"_s, u"delivery"_s}};
        const Reply adjusted = sold.house.post(path + u"/%1/adjustments"_s.arg(sold.annId), fee, sold.host);
        QCOMPARE(adjusted.status, 201);
        QCOMPARE(adjusted.json().value("sale"_L1).toInteger(), sale);
        const Reply mine = sold.house.get(u"/api/v1/me/invoices"_s, sold.ann);
        QCOMPARE(mine.json().value("items"_L1).toArray().size(), 2);
        QCOMPARE(sold.house.get(sold.invoice(), sold.host).json().value("balance"_L1).toInteger(), 11'000);
    }

    void whoSeesWhatWasCollected()
    {
        SoldHouse sold;
        const QString lot = u"/api/v1/lots/%1"_s.arg(sold.lot);
        QVERIFY(sold.house.get(lot, sold.ann).json().value("collected"_L1).isNull());
        QCOMPARE(sold.house.send("PUT", lot + u"/collected"_s, {}, sold.host).status, 200);
        QVERIFY(sold.house.get(lot, sold.ann).json().value("collected"_L1).isObject());
        QVERIFY(sold.house.get(lot, sold.host).json().value("collected"_L1).isObject());
        QVERIFY(!sold.house.get(lot, sold.house.signUp(u"Cleo"_s)).json().contains("collected"_L1));
        QVERIFY(!sold.house.get(lot).json().contains("collected"_L1));
    }

    void whatThereIsNot()
    {
        SoldHouse sold;
        QCOMPARE(sold.house.get(u"/api/v1/sales/2/invoices"_s, sold.host).status, 404);
        QCOMPARE(sold.house.get(u"/api/v1/sales/1/invoices/99"_s, sold.host).status, 404);
        QCOMPARE(sold.house.get(u"/api/v1/sales/1/invoices?open=maybe"_s, sold.host).status, 400);
    }

    void printedAndCollected()
    {
        SoldHouse sold;
        const Reply printed = sold.house.post(sold.invoice(u"/print"_s), {}, sold.host);
        QCOMPARE(printed.status, 200);
        QCOMPARE(printed.json().value("number"_L1).toInteger(), 1);
        const QString path = u"/api/v1/lots/%1/collected"_s.arg(sold.lot);
        const Reply collected = sold.house.send("PUT", path, {}, sold.host);
        QCOMPARE(collected.status, 200);
        QCOMPARE(collected.json().value("collected"_L1)["by"_L1]["nick"_L1].toString(), u"host"_s);
        QCOMPARE(sold.house.send("PUT", path, {}, sold.ann).status, 403);
        QVERIFY(sold.house.send("DELETE", path, {}, sold.host).json().value("collected"_L1).isNull());
    }

    void adjusted()
    {
        SoldHouse sold;
        const QJsonObject less{{u"amount"_s, -1'000}, {u"reason"_s, u"a chip in the glaze"_s}};
        const Reply reply = sold.house.post(sold.invoice(u"/adjustments"_s), less, sold.host);
        QCOMPARE(reply.status, 201);
        QCOMPARE(reply.json().value("total"_L1).toInteger(), 10'000);
        QCOMPARE(reply.json().value("lines"_L1)[1]["kind"_L1].toString(), u"adjustment"_s);
        const Reply noReason = sold.house.post(sold.invoice(u"/adjustments"_s), {{u"amount"_s, -1'000}}, sold.host);
        QCOMPARE(noReason.json().value("member"_L1).toString(), u"reason"_s);
        const QJsonArray open =
            sold.house.get(u"/api/v1/sales/1/invoices?open=true"_s, sold.host).json().value("items"_L1).toArray();
        QCOMPARE(open.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestInvoices)

#include "tst_invoices.moc"
