#include "support/house_fixture.h"
#include "support/raw_client.h"

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

/// Sales over HTTP (PROTOCOL.md, "HTTP"; FORMATS.md, "A sale"). How lots end is tests/store's.
class TestSaleRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_house.emplace();
        m_host = m_house->signInHost();
        m_seller = m_house->signUp(u"Seller"_s);
    }

    void cleanup() { m_house.reset(); }

    void whoNeverAsksForSalesHasOne()
    {
        const QJsonArray items = m_house->get(u"/api/v1/sales"_s).json().value("items"_L1).toArray();
        QCOMPARE(items.size(), 1);
        QCOMPARE(items[0]["id"_L1].toInteger(), 1);
        QCOMPARE(items[0]["phase"_L1].toString(), u"running"_s);
        QCOMPARE(items[0]["closing"_L1].toString(), u"own"_s);
        QCOMPARE(items[0]["name"_L1], m_house->get(u"/api/v1/house"_s).json().value("name"_L1));
        QCOMPARE(m_house->get(u"/api/v1/sales/7"_s).status, 404);
    }

    void aSaleIsPlannedOrderedAndStarted()
    {
        const Reply made = m_house->post(u"/api/v1/sales"_s, evening(), m_host);
        QCOMPARE(made.status, 201);
        QCOMPARE(made.json().value("phase"_L1).toString(), u"planned"_s);
        const QString sale = u"/api/v1/sales/%1"_s.arg(made.json().value("id"_L1).toInteger());
        QCOMPARE(m_house->get(sale).json(), made.json());

        const qint64 first = m_house->sell(m_seller, {{u"sale"_s, made.json().value("id"_L1)}});
        const qint64 second = m_house->sell(m_seller, {{u"sale"_s, made.json().value("id"_L1)}});
        QCOMPARE(lot(second).value("endsAt"_L1).toInteger(), firstEnd + 60'000);
        QCOMPARE(lot(second).value("phase"_L1).toString(), u"scheduled"_s);
        QCOMPARE(lot(second).value("number"_L1).toString(), u"2"_s);

        const QJsonObject turned{{u"lots"_s, QJsonArray{second, first}}};
        QCOMPARE(request("PUT", sale + u"/order"_s, turned, m_seller).status, 403);
        QCOMPARE(request("PUT", sale + u"/order"_s, turned, m_host).status, 200);
        QCOMPARE(lot(first).value("order"_L1).toInteger(), 2);
        QCOMPARE(lot(first).value("endsAt"_L1).toInteger(), firstEnd + 60'000);
        QCOMPARE(act(sale, u"renumber"_s).status, 200);
        QCOMPARE(lot(first).value("number"_L1).toString(), u"2"_s);
        QCOMPARE(lot(first).value("waitsFor"_L1), QJsonValue(QJsonValue::Null));

        QCOMPARE(act(sale, u"start"_s).json().value("phase"_L1).toString(), u"running"_s);
        QCOMPARE(lot(first).value("phase"_L1).toString(), u"open"_s);
        QCOMPARE(lot(first).value("waitsFor"_L1).toInteger(), second);
        QCOMPARE(act(sale, u"start"_s).status, 409);
        const QJsonArray inSale = m_house->get(u"/api/v1/lots?sale=2&sort=ends"_s).json().value("items"_L1).toArray();
        QCOMPARE(inSale.size(), 2);
        QCOMPARE(inSale[0]["id"_L1].toInteger(), second);
    }

    /// By a late bid on another, of which it is told nothing else.
    void whoWatchesALotHearsWhereItsEndWent()
    {
        QJsonObject plan = evening();
        plan.insert(u"closing"_s, u"group"_s);
        plan.insert(u"firstEnd"_s, firstEnd = m_house->now() + 60'000);
        const QJsonValue sale = m_house->post(u"/api/v1/sales"_s, plan, m_host).json().value("id"_L1);
        const qint64 first = m_house->sell(m_seller, {{u"sale"_s, sale}});
        const qint64 second = m_house->sell(m_seller, {{u"sale"_s, sale}});
        QCOMPARE(act(u"/api/v1/sales/%1"_s.arg(sale.toInteger()), u"start"_s).status, 200);
        support::RawClient watching(m_house->port());
        watching.say("GET /api/v1/lots/" + QByteArray::number(second) +
                     "/events HTTP/1.1\r\nHost: h\r\nAccept: text/event-stream\r\n\r\n");
        QTRY_VERIFY(watching.heard().contains("event: snapshot\n"));
        const QString ann = m_house->signUp(u"Ann"_s);
        QCOMPARE(m_house->bid(first, ann, 10'000).status, 201);
        const QByteArray end = "\"endsAt\":" + QByteArray::number(lot(second).value("endsAt"_L1).toInteger());
        QVERIFY(lot(second).value("endsAt"_L1).toInteger() > firstEnd);
        QTRY_VERIFY(watching.heard().contains("event: lot\n") && watching.heard().contains(end));
        // For a bid on it the move is written, which is told before the bid.
        const QByteArray moved = "\"seq\":" + QByteArray::number(lot(second).value("seq"_L1).toInteger() + 1);
        QCOMPARE(m_house->bid(second, ann, 10'000).status, 201);
        QTRY_VERIFY(watching.heard().contains("event: bid\n"));
        QVERIFY(watching.heard().contains(moved));
        QVERIFY(watching.heard().indexOf(moved) < watching.heard().indexOf("event: bid\n"));
    }

    void whatIsRefused_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("member");
        const auto row = [](const char *name, const QByteArray &method, const QString &target, const QJsonObject &body,
                            int status, const QString &member = {}) {
            QTest::newRow(name) << method << target << body << status << member;
        };
        row("no name", "POST", u"/api/v1/sales"_s, {{u"closing"_s, u"own"_s}}, 400, u"name"_s);
        row("a plan without its end", "POST", u"/api/v1/sales"_s, {{u"name"_s, u"a"_s}, {u"closing"_s, u"group"_s}},
            400, u"firstEnd"_s);
        row("a plan that there is not", "POST", u"/api/v1/sales"_s, {{u"name"_s, u"a"_s}, {u"closing"_s, u"x"_s}}, 400,
            u"closing"_s);
        row("a sale that there is not", "PATCH", u"/api/v1/sales/9"_s, {{u"name"_s, u"a"_s}}, 404);
        row("a step as text", "PATCH", u"/api/v1/sales/1"_s, {{u"step"_s, u"1"_s}}, 400, u"step"_s);
        row("a lot of nowhere", "PUT", u"/api/v1/sales/1/order"_s, {{u"lots"_s, QJsonArray{9}}}, 400, u"lots"_s);
        row("an order as text", "PUT", u"/api/v1/sales/1/order"_s, {{u"lots"_s, u"1"_s}}, 400, u"lots"_s);
        row("an action that there is not", "POST", u"/api/v1/sales/1/actions"_s, {{u"action"_s, u"stop"_s}}, 400,
            u"action"_s);
        row("the house's first sale never ends", "POST", u"/api/v1/sales/1/actions"_s, {{u"action"_s, u"end"_s}}, 409,
            u"first"_s);
        row("which has started, too", "POST", u"/api/v1/sales/1/actions"_s, {{u"action"_s, u"start"_s}}, 409,
            u"started"_s);
        row("a lot of no sale", "POST", u"/api/v1/lots"_s, {{u"name"_s, u"Vase"_s}, {u"start"_s, 1}, {u"sale"_s, 9}},
            400, u"sale"_s);
    }

    void whatIsRefused()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, target);
        QFETCH(QJsonObject, body);
        QFETCH(int, status);
        QFETCH(QString, member);
        const Reply reply = request(method, target, body, m_host);
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.json().value("member"_L1).toString(), member);
        if (!target.startsWith(u"/api/v1/lots"_s))
            QCOMPARE(request(method, target, body, m_seller).status, 403); // it is the host's alone
    }

    /// And by words that say what is in the way, since the code alone speaks of a lot.
    void whatIsInTheWayIsSaid()
    {
        const auto detailOf = [](const Reply &reply) { return reply.json()["detail"_L1].toString(); };
        const auto act = [&](const QString &action) {
            return request("POST", u"/api/v1/sales/2/actions"_s, {{u"action"_s, action}}, m_host);
        };
        const QJsonObject plan{{u"name"_s, u"Evening"_s}, {u"prebids"_s, true}};
        QCOMPARE(request("POST", u"/api/v1/sales"_s, plan, m_host).status, 201);
        QVERIFY2(detailOf(act(u"end"_s)).startsWith(u"Only a sale that is running"_s), "planned");
        const qint64 lot = m_house->sell(m_seller, {{u"sale"_s, 2}, {u"number"_s, u"12A"_s}});
        const QString bids = u"/api/v1/lots/%1/bids"_s.arg(lot);
        const QString ann = m_house->signUp(u"Ann"_s);
        QCOMPARE(m_house->post(bids, {{u"max"_s, 20'000}}, ann).status, 201);
        const Reply rates = request("PATCH", u"/api/v1/sales/2"_s, {{u"premium"_s, 100}}, m_host);
        QCOMPARE(rates.code(), u"has_bids"_s);
        QCOMPARE(rates.json()["member"_L1].toString(), u"prebids"_s);
        QVERIFY2(detailOf(rates).contains(u"(lots by number: 12A)"_s), rates.body.constData());
        QCOMPARE(act(u"start"_s).status, 200);
        const Reply again = act(u"start"_s);
        QCOMPARE(again.code(), u"wrong_phase"_s);
        QVERIFY2(detailOf(again).startsWith(u"The sale has started already"_s), again.body.constData());
        const Reply open = act(u"end"_s);
        QCOMPARE(open.json()["member"_L1].toString(), u"open"_s);
        QVERIFY2(detailOf(open).startsWith(u"Lots of this sale are open or paused."_s), open.body.constData());
        // Of the lot itself.
        const Reply gone = request("DELETE", u"/api/v1/lots/%1/prebid"_s.arg(lot), {}, ann);
        QCOMPARE(gone.json()["member"_L1].toString(), u"begun"_s);
        const Reply offer = request("DELETE", u"/api/v1/lots/%1/offer"_s.arg(lot), {}, ann);
        QCOMPARE(offer.code(), u"wrong_phase"_s);
        QVERIFY2(detailOf(offer).startsWith(u"No offer stands"_s), offer.body.constData());
        const Reply bound = request("PATCH", u"/api/v1/accounts/3"_s, {{u"billTo"_s, 2}}, m_host);
        QCOMPARE(bound.json()["member"_L1].toString(), u"leads"_s);
    }

    void onlyTheHostMovesALot()
    {
        QCOMPARE(m_house->post(u"/api/v1/sales"_s, evening(), m_host).status, 201);
        const qint64 one = m_house->sell(m_seller, {{u"opensAt"_s, m_house->now() + 3'600'000}});
        const QString target = u"/api/v1/lots/%1"_s.arg(one);
        QCOMPARE(request("PATCH", target, {{u"sale"_s, 2}}, m_seller).status, 403);
        QCOMPARE(request("PATCH", target, {{u"sale"_s, 1}}, m_seller).status, 200); // where it is
        const Reply nowhere = request("PATCH", target, {{u"sale"_s, 9}}, m_host);
        QCOMPARE(nowhere.json().value("member"_L1).toString(), u"sale"_s);
    }

    void aPlannedSaleIsRemoved()
    {
        const QString sale = u"/api/v1/sales/2"_s;
        QCOMPARE(m_house->post(u"/api/v1/sales"_s, evening(), m_host).status, 201);
        const qint64 one = m_house->sell(m_seller, {{u"sale"_s, 2}});
        QCOMPARE(remove(sale, m_seller).status, 403);
        const Reply kept = remove(sale, m_host);
        QCOMPARE(kept.status, 409);
        QCOMPARE(kept.json().value("code"_L1).toString(), u"wrong_phase"_s);
        QCOMPARE(kept.json().value("member"_L1).toString(), u"lots"_s);
        QCOMPARE(kept.json().value("detail"_L1).toString(),
                 u"There are lots in this sale. Take them to another sale first, then remove it."_s);
        const QJsonObject elsewhere{{u"sale"_s, 1}};
        QCOMPARE(request("PATCH", u"/api/v1/lots/%1"_s.arg(one), elsewhere, m_host).status, 200);
        const Reply gone = remove(sale, m_host);
        QCOMPARE(gone.status, 204);
        QVERIFY(gone.body.isEmpty());
        QCOMPARE(m_house->get(sale).status, 404);
        QCOMPARE(remove(sale, m_host).status, 404);
        QCOMPARE(remove(u"/api/v1/sales/1"_s, m_host).json().value("member"_L1).toString(), u"phase"_s);
    }

private:
    Reply remove(const QString &sale, const QString &token) { return m_house->send("DELETE", sale, {}, token); }

    QJsonObject evening()
    {
        firstEnd = m_house->now() + 3'600'000;
        return {{u"name"_s, u"Evening"_s}, {u"closing"_s, u"cascade"_s}, {u"firstEnd"_s, firstEnd}};
    }

    QJsonObject lot(qint64 id) { return m_house->get(u"/api/v1/lots/%1"_s.arg(id)).json(); }

    Reply request(const QByteArray &method, const QString &target, const QJsonObject &body, const QString &token)
    {
        return m_house->send(method, target, QJsonDocument(body).toJson(QJsonDocument::Compact), token);
    }

    Reply act(const QString &sale, const QString &action)
    {
        return m_house->post(sale + u"/actions"_s, {{u"action"_s, action}}, m_host);
    }

    std::optional<HouseFixture> m_house;
    QString m_host;
    QString m_seller;
    qint64 firstEnd = 0;
};

QTEST_GUILESS_MAIN(TestSaleRoutes)
#include "tst_sale_routes.moc"
