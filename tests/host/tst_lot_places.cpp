#include "support/house_fixture.h"

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

QStringList numbersIn(const QJsonArray &items)
{
    QStringList numbers;
    for (const QJsonValue &item : items)
        numbers.append(item["number"_L1].toString());
    return numbers;
}

} // namespace

/// A lot's number, category and order in its sale (FORMATS.md, "A lot's place").
class TestLotPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Two that look alike would be two all the same.
    void whatNobodySeesIsNoNumberAndNoCategory_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("text");
        for (const QString &member : {u"number"_s, u"category"_s}) {
            QTest::addRow("%s, no room", qPrintable(member)) << member << u"\u200B"_s;
            QTest::addRow("%s, turned", qPrintable(member)) << member << u"\u202E7"_s;
            QTest::addRow("%s, a filler", qPrintable(member)) << member << u"\u3164x"_s;
            QTest::addRow("%s, two lines", qPrintable(member)) << member << u"a\nb"_s;
        }
    }

    void whatNobodySeesIsNoNumberAndNoCategory()
    {
        QFETCH(const QString, member);
        QFETCH(const QString, text);
        HouseFixture house;
        const QString host = house.signInHost();
        const Reply reply =
            house.post(u"/api/v1/lots"_s, {{u"name"_s, u"Vase"_s}, {u"start"_s, 1}, {member, text}}, host);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.json().value("member"_L1).toString(), member);
    }

    void init()
    {
        m_house.emplace();
        m_seller = m_house->signUp(u"Seller"_s);
    }

    void cleanup() { m_house.reset(); }

    void aNumberIsMadeFromTheOrderUnlessGiven()
    {
        QCOMPARE(lot(m_house->sell(m_seller)).value("number"_L1).toString(), u"1"_s);
        QCOMPARE(lot(m_house->sell(m_seller, {{u"number"_s, u"3"_s}})).value("number"_L1).toString(), u"3"_s);
        const QJsonObject third = lot(m_house->sell(m_seller, {{u"category"_s, u"Wine"_s}}));
        QCOMPARE(third.value("number"_L1).toString(), u"4"_s); // 3 is taken
        QCOMPARE(third.value("order"_L1).toInteger(), 3);
        QCOMPARE(third.value("category"_L1).toString(), u"Wine"_s);
        QCOMPARE(third.value("sale"_L1).toInteger(), 1);
    }

    void whatIsNoNumber_data()
    {
        QTest::addColumn<QJsonValue>("number");
        QTest::newRow("another's") << QJsonValue(u"1"_s);
        QTest::newRow("empty") << QJsonValue(u""_s);
        QTest::newRow("blank") << QJsonValue(u"  "_s);
        QTest::newRow("long") << QJsonValue(u"1234567890123"_s);
        QTest::newRow("two lines") << QJsonValue(u"1\n2"_s);
        QTest::newRow("no text") << QJsonValue(12);
    }

    void whatIsNoNumber()
    {
        QFETCH(const QJsonValue, number);
        m_house->sell(m_seller);
        const qint64 second = m_house->sell(m_seller);
        for (const Reply &reply :
             {m_house->post(u"/api/v1/lots"_s, {{u"name"_s, u"x"_s}, {u"start"_s, 1}, {u"number"_s, number}}, m_seller),
              change(second, {{u"number"_s, number}}, m_seller)}) {
            QCOMPARE(reply.status, 400);
            QCOMPARE(reply.json().value("member"_L1).toString(), u"number"_s);
        }
        QCOMPARE(lot(second).value("number"_L1).toString(), u"2"_s);
    }

    /// Pages of one meet at each place.
    void sortedByTheLeadingIntegerThenTheRest()
    {
        const QStringList sorted{u"2"_s, u"12"_s, u"12A"_s, u"12B"_s, u"100"_s, u"A1"_s, u"B"_s};
        for (const int i : {5, 3, 1, 6, 0, 4, 2})
            m_house->sell(m_seller, {{u"number"_s, sorted[i]}});
        QCOMPARE(numbersIn(list(u"sort=number"_s).value("items"_L1).toArray()), sorted);
        QStringList paged;
        QString after;
        do {
            const QJsonObject page = list(u"sort=number&limit=2&after="_s + after);
            paged += numbersIn(page.value("items"_L1).toArray());
            after = page.value("next"_L1).toString();
        } while (!after.isEmpty());
        QCOMPARE(paged, sorted);
    }

    void listsAreOfACategoryAndOfASale()
    {
        m_house->sell(m_seller, {{u"category"_s, u"Wine"_s}});
        m_house->sell(m_seller, {{u"category"_s, u"가구"_s}});
        const auto found = [this](const QString &query) { return numbersIn(list(query).value("items"_L1).toArray()); };
        QCOMPARE(found(u"category=Wine"_s), QStringList{u"1"_s});
        QCOMPARE(found(u"category=%EA%B0%80%EA%B5%AC"_s), QStringList{u"2"_s});
        QCOMPARE(found(u"category=Win"_s), QStringList{});
        QCOMPARE(found(u"sale=1"_s).size(), 2);
        QCOMPARE(found(u"sale=2"_s), QStringList{});
    }

    /// They are no terms: bids do not matter, and the log has nothing of it.
    void staffAndTheSellerChangeThem()
    {
        const qint64 id = m_house->sell(m_seller);
        const QString ann = m_house->signUp(u"Ann"_s);
        QCOMPARE(m_house->bid(id, ann, 10'000).status, 201);
        const qint64 seq = lot(id).value("seq"_L1).toInteger();
        QCOMPARE(change(id, {{u"number"_s, u"7A"_s}}, m_seller).status, 200);
        const QString host = m_house->signInHost();
        QCOMPARE(change(id, {{u"category"_s, u"Glass"_s}}, host).status, 200);
        QCOMPARE(change(id, {{u"number"_s, u"8"_s}}, ann).status, 403);
        QCOMPARE(change(id, {{u"number"_s, u"8"_s}, {u"reserve"_s, 1}}, host).status, 403);
        const QJsonObject now = lot(id);
        QCOMPARE(now.value("number"_L1).toString(), u"7A"_s);
        QCOMPARE(now.value("category"_L1).toString(), u"Glass"_s);
        QCOMPARE(now.value("seq"_L1).toInteger(), seq);
        // With terms beside it, all of it or nothing.
        const qint64 free = m_house->sell(m_seller);
        QCOMPARE(change(free, {{u"number"_s, u"7A"_s}, {u"start"_s, 5}}, m_seller).status, 400);
        QCOMPARE(lot(free).value("start"_L1).toInteger(), 10'000);
        QCOMPARE(change(free, {{u"number"_s, u"9"_s}, {u"start"_s, 5}}, m_seller).status, 200);
        QCOMPARE(lot(free).value("number"_L1).toString(), u"9"_s);
        QCOMPARE(lot(free).value("start"_L1).toInteger(), 5);
    }

private:
    QJsonObject lot(qint64 id) { return m_house->get(u"/api/v1/lots/%1"_s.arg(id)).json(); }
    QJsonObject list(const QString &query) { return m_house->get(u"/api/v1/lots?"_s + query).json(); }
    Reply change(qint64 id, const QJsonObject &body, const QString &token)
    {
        return m_house->patch(u"/api/v1/lots/%1"_s.arg(id), body, token);
    }

    std::optional<HouseFixture> m_house;
    QString m_seller;
};

QTEST_GUILESS_MAIN(TestLotPlaces)
#include "tst_lot_places.moc"
