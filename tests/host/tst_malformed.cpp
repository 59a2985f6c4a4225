#include "support/house_fixture.h"

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

/// What is malformed is refused in the name of one member, the first that is wrong, with what it has to be.
class TestMalformed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_house = std::make_unique<HouseFixture>();
        m_hostToken = m_house->signInHost();
        m_ann = m_house->signUp(u"Ann"_s);
        m_bob = m_house->signUp(u"Bob"_s);
        for (const char *name : {"a clock", "a chair"})
            m_house->post(u"/api/v1/lots"_s, {{u"name"_s, QString::fromLatin1(name)}, {u"start"_s, 100}}, m_ann);
        m_house->post(u"/api/v1/lots/1/bids"_s, {{u"max"_s, 500}}, m_bob);
        m_house->post(u"/api/v1/lots/2/actions"_s, {{u"action"_s, u"close"_s}}, host());
    }

    void bids()
    {
        const QString path = u"/api/v1/lots/1/bids"_s;
        for (const auto &[name, body, member] : {
                 row("nothing", {}, "bid"),
                 row("both", {{u"bid"_s, 500}, {u"max"_s, 500}}, "bid"),
                 row("text", {{u"bid"_s, u"500"_s}}, "bid"),
                 row("half a unit", {{u"max"_s, 500.5}}, "max"),
                 row("a bid of nothing", {{u"bid"_s, 0}}, "bid"),
                 row("a maximum below nothing", {{u"max"_s, -1}}, "max"),
                 row("a maximum beyond all", {{u"max"_s, qint64(1'000'000'000'000'001)}}, "max"),
                 row("an ask of text", {{u"bid"_s, 500}, {u"ask"_s, u"1"_s}}, "ask"),
                 row("a key of 65 bytes", {{u"bid"_s, 500}, {u"key"_s, QString(65, u'k')}}, "key"),
                 row("a key of 66 bytes in 22 letters", {{u"bid"_s, 500}, {u"key"_s, QString(22, u'가')}}, "key"),
                 row("a message of 101", {{u"bid"_s, 500}, {u"msg"_s, QString(101, u'm')}}, "msg"),
                 row("lower of a bid", {{u"bid"_s, 500}, {u"lower"_s, true}}, "lower"),
                 row("lower of text", {{u"max"_s, 500}, {u"lower"_s, u"yes"_s}}, "lower"),
                 row("lower above the maximum", {{u"max"_s, 501}, {u"lower"_s, true}}, "max"),
             })
            check(name, m_house->post(path, body, m_bob), member);
    }

    void actions()
    {
        for (const auto &[name, body, member] : {
                 row("nothing", {}, "action"),
                 row("another", {{u"action"_s, u"sell"_s}}, "action"),
                 row("of a number", {{u"action"_s, 1}}, "action"),
                 row("extend by nothing said", {{u"action"_s, u"extend"_s}}, "byMs"),
                 row("extend by text", {{u"action"_s, u"extend"_s}, {u"byMs"_s, u"1"_s}}, "byMs"),
                 row("extend by 0", {{u"action"_s, u"extend"_s}, {u"byMs"_s, 0}}, "byMs"),
                 row("extend by two years", {{u"action"_s, u"extend"_s}, {u"byMs"_s, qint64(63'072'000'000)}}, "byMs"),
                 row("void without seq", {{u"action"_s, u"void"_s}, {u"reason"_s, u"slip"_s}}, "seq"),
                 row("void without reason", {{u"action"_s, u"void"_s}, {u"seq"_s, 2}}, "reason"),
                 row("void with an empty reason", {{u"action"_s, u"void"_s}, {u"seq"_s, 2}, {u"reason"_s, u" "_s}},
                     "reason"),
                 row("withdraw for a number", {{u"action"_s, u"withdraw"_s}, {u"reason"_s, 1}}, "reason"),
             })
            check(name, m_house->post(u"/api/v1/lots/1/actions"_s, body, host()), member);
    }

    void reopening()
    {
        const qint64 soon = QDateTime::currentMSecsSinceEpoch() + 3'600'000;
        for (const auto &[name, body, member] : {
                 row("without an end", {{u"reason"_s, u"again"_s}}, "endsAt"),
                 row("without a reason", {{u"endsAt"_s, soon}}, "reason"),
                 row("in the past", {{u"endsAt"_s, 1}, {u"reason"_s, u"again"_s}}, "endsAt"),
                 row("a reserve below the start", {{u"endsAt"_s, soon}, {u"reason"_s, u"again"_s}, {u"reserve"_s, 99}},
                     "reserve"),
                 row("a reserve of text", {{u"endsAt"_s, soon}, {u"reason"_s, u"again"_s}, {u"reserve"_s, u"9"_s}},
                     "reserve"),
             }) {
            QJsonObject whole = body;
            whole.insert("action"_L1, u"reopen"_s);
            check(name, m_house->post(u"/api/v1/lots/2/actions"_s, whole, host()), member);
        }
    }

    void reserveUnderABid()
    {
        m_house->post(u"/api/v1/lots"_s, {{u"name"_s, u"a stool"_s}, {u"start"_s, 100}, {u"reserve"_s, 900}}, m_ann);
        m_house->post(u"/api/v1/lots/3/bids"_s, {{u"max"_s, 500}}, m_bob);
        for (const auto &[name, body, member] : {
                 row("below the start", {{u"reserve"_s, 99}}, "reserve"),
                 row("nothing", {{u"reserve"_s, 0}}, "reserve"),
                 row("text", {{u"reserve"_s, u"500"_s}}, "reserve"),
             })
            check(name, m_house->patch(u"/api/v1/lots/3"_s, body, m_ann), member);
    }

    void whatTheHostChanges()
    {
        for (const auto &[name, body, member] : {
                 row("who sells", {{u"selling"_s, u"nobody"_s}}, "selling"),
                 row("who signs up, by a number", {{u"signUp"_s, 1}}, "signUp"),
                 row("the second of two", {{u"selling"_s, u"host"_s}, {u"signUp"_s, u"all"_s}}, "signUp"),
                 row("no name", {{u"name"_s, u" "_s}}, "name"),
                 row("a name of a number", {{u"name"_s, 5}}, "name"),
                 row("a logo", {{u"logo"_s, u"x"_s}}, "logo"),
             })
            check(name, m_house->patch(u"/api/v1/house"_s, body, host()), member);
        for (const auto &[name, body, member] : {
                 row("blocked by text", {{u"blocked"_s, u"yes"_s}}, "blocked"),
                 row("other funds", {{u"funds"_s, u"some"_s}}, "funds"),
                 row("a password of a number", {{u"password"_s, 12'345'678}}, "password"),
                 row("a short password", {{u"password"_s, u"1234567"_s}}, "password"),
                 row("a reason of a number", {{u"blocked"_s, true}, {u"reason"_s, 1}}, "reason"),
             })
            check(name, m_house->patch(u"/api/v1/accounts/3"_s, body, host()), member);
        for (const auto &[name, body, member] : {
                 row("nothing", {}, "amount"),
                 row("text", {{u"amount"_s, u"5"_s}}, "amount"),
                 row("a note of a number", {{u"amount"_s, 5}, {u"note"_s, 5}}, "note"),
                 row("a key of a number", {{u"amount"_s, 5}, {u"key"_s, 5}}, "key"),
                 row("an empty key", {{u"amount"_s, 5}, {u"key"_s, u""_s}}, "key"),
                 row("a long key", {{u"amount"_s, 5}, {u"key"_s, QString(65, u'k')}}, "key"),
             })
            check(name, m_house->post(u"/api/v1/accounts/3/deposits"_s, body, host()), member);
    }

    void queries_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("member");
        const auto row = [](const QString &path, const QString &member) {
            QTest::newRow(qPrintable(path)) << path << member;
        };
        row(u"/api/v1/lots?sort=best"_s, u"sort"_s);
        row(u"/api/v1/lots?limit=0"_s, u"limit"_s);
        row(u"/api/v1/lots?limit=1001"_s, u"limit"_s);
        row(u"/api/v1/lots?seller=ann"_s, u"seller"_s);
        row(u"/api/v1/lots?phase=sold-out"_s, u"phase"_s);
        row(u"/api/v1/lots?limit=x&seller=0"_s, u"limit"_s);
        row(u"/api/v1/lots/1/bids?after=-1"_s, u"after"_s);
        row(u"/api/v1/lots/1/bids?before=0"_s, u"before"_s);
        row(u"/api/v1/lots/1/bids?limit=1e3"_s, u"limit"_s);
        row(u"/api/v1/accounts?after=x"_s, u"after"_s);
        row(u"/api/v1/accounts?limit=-5"_s, u"limit"_s);
        row(u"/api/v1/me/sessions?after=-2"_s, u"after"_s);
        row(u"/api/v1/me/sessions?limit=ten"_s, u"limit"_s);
    }
    void queries()
    {
        QFETCH(QString, path);
        QFETCH(QString, member);
        check(qPrintable(path), m_house->get(path, host()), member);
    }

    void aCursorOfAnotherOrderIsNone()
    {
        const QString next = m_house->get(u"/api/v1/lots?limit=1&sort=ends"_s).json().value("next"_L1).toString();
        QVERIFY(!next.isEmpty());
        QCOMPARE(m_house->get(u"/api/v1/lots?limit=1&sort=ends&after="_s + next).status, 200);
        check("price", m_house->get(u"/api/v1/lots?limit=1&sort=price&after="_s + next), u"after"_s);
    }

    /// Its answer may be lost on the way, and whoever asks again must not pay twice.
    void aDepositIsRepeatedSafely()
    {
        const QString path = u"/api/v1/accounts/3/deposits"_s;
        const QJsonObject deposit{{u"amount"_s, 700}, {u"note"_s, u"cash"_s}, {u"key"_s, u"k-1"_s}};
        const Reply first = m_house->post(path, deposit, host());
        QCOMPARE(first.status, 201);
        QVERIFY(!first.json().contains("repeat"_L1));
        const Reply second = m_house->post(path, deposit, host());
        QCOMPARE(second.status, 201);
        QCOMPARE(second.json().value("repeat"_L1).toBool(), true);
        QCOMPARE(second.json().value("deposits"_L1), first.json().value("deposits"_L1));
        QJsonObject other = deposit;
        other.insert("amount"_L1, 701);
        const Reply reused = m_house->post(path, other, host());
        QCOMPARE(reused.status, 409);
        QCOMPARE(reused.code(), u"key_reused"_s);
        // Another account's is another deposit, and so is one without a key.
        QCOMPARE(m_house->post(u"/api/v1/accounts/2/deposits"_s, deposit, host()).json().contains("repeat"_L1), false);
        other.remove("key"_L1);
        const Reply third = m_house->post(path, other, host());
        QCOMPARE(third.json().value("deposits"_L1).toInteger(), first.json().value("deposits"_L1).toInteger() + 701);
    }

private:
    struct Row
    {
        const char *name;
        QJsonObject body;
        QString member;
    };
    static Row row(const char *name, const QJsonObject &body, const char *member)
    {
        return {name, body, QString::fromLatin1(member)};
    }

    [[nodiscard]] QString host() const { return m_hostToken; }

    static void check(const char *name, const Reply &reply, const QString &member)
    {
        QVERIFY2(reply.status == 400 && reply.code() == u"malformed"_s, name);
        QVERIFY2(reply.json().value("member"_L1).toString() == member,
                 qPrintable(u"%1: %2"_s.arg(QLatin1StringView(name), reply.json().value("member"_L1).toString())));
        QVERIFY2(reply.json().value("detail"_L1).toString().contains(u"must"_s) ||
                     reply.json().value("detail"_L1).toString().contains(u"goes"_s),
                 qPrintable(u"%1: %2"_s.arg(QLatin1StringView(name), reply.json().value("detail"_L1).toString())));
    }

    std::unique_ptr<HouseFixture> m_house;
    QString m_hostToken;
    QString m_ann;
    QString m_bob;
};

QTEST_GUILESS_MAIN(TestMalformed)
#include "tst_malformed.moc"
