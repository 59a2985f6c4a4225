// How many lots' rooms a session may be in, however it comes into them (PROTOCOL.md, "Limits").
#include "support/house_fixture.h"
#include "support/rooms_client.h"

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;
using support::RoomsClient;

namespace {

constexpr int lotsMax = 256;
constexpr int shownByPaddle = 5;

/// What a client was answered to its joins of these lots.
QStringList answersTo(const RoomsClient &client, const QList<qint64> &lots)
{
    QStringList answers;
    for (const QString &packet : client.heard()) {
        const qsizetype end = packet.indexOf(u'[');
        if (packet.startsWith(u"43"_s) && lots.contains(QStringView(packet).sliced(2, end - 2).toLongLong()))
            answers.append(packet);
    }
    return answers;
}

/// A house with lots for one session, and a few of a sale where a bidder takes a paddle on coming in: that is asked of
/// the book, and others come in meanwhile.
class ManyLots
{
public:
    ManyLots()
    {
        const QString host = house.signInHost();
        const QJsonObject evening{{u"name"_s, u"Evening"_s}, {u"names"_s, u"paddle"_s}};
        const qint64 sale = house.post(u"/api/v1/sales"_s, evening, host).json()["id"_L1].toInteger();
        const QString sue = house.signUp(u"Sue"_s);
        for (int i = 0; i < lotsMax; ++i)
            plain.append(house.sell(sue));
        for (int i = 0; i < shownByPaddle; ++i)
            paddled.append(house.sell(sue, {{u"sale"_s, sale}}));
        ann = house.signUp(u"Ann"_s);
        watcher = std::make_unique<RoomsClient>(house.port());
        watcher->connectToRooms();
        watcher->pour(joins(plain + paddled)); // so that they are all at hand
        QTRY_COMPARE(answersTo(*watcher, paddled).size(), shownByPaddle);
    }

    /// Each is acknowledged under its lot's number.
    [[nodiscard]] static QStringList joins(const QList<qint64> &lots)
    {
        QStringList packets;
        for (const qint64 lot : lots)
            packets.append(u"42%1[\"join\",{\"lot\":%1}]"_s.arg(lot));
        return packets;
    }

    [[nodiscard]] RoomsClient::Fields fields() const { return {{"Cookie", "gavel=" + ann.toLatin1()}}; }

    /// Those of the lots that Ann is in, as somebody sees it who comes after her.
    [[nodiscard]] QList<qint64> whereAnnIs(const QList<qint64> &lots)
    {
        QList<qint64> found;
        RoomsClient after(house.port());
        after.connectToRooms();
        after.pour(joins(lots));
        if (!QTest::qWaitFor([&] { return answersTo(after, lots).size() == lots.size(); }))
            qFatal("a join is not answered");
        for (const qint64 lot : lots) {
            const QString answer = answersTo(after, {lot}).first();
            if (answer.contains(u"\"nicks\":[\"1\"]"_s) || answer.contains(u"\"nicks\":[\"Ann\"]"_s))
                found.append(lot);
        }
        return found;
    }

    HouseFixture house{[](host::HostOptions &options) { options.hourly.lots = 2 * lotsMax; }};
    QList<qint64> plain;
    QList<qint64> paddled;
    QString ann;
    std::unique_ptr<RoomsClient> watcher;
};

} // namespace

class TestRoomLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Several that ask at once, with room for one of them, are not all let in; and who is refused is counted nowhere.
    void joinsTogetherDoNotOverstepIt()
    {
        ManyLots at;
        RoomsClient client(at.house.port(), at.fields());
        client.connectToRooms();
        client.pour(ManyLots::joins(at.plain.first(lotsMax - 1)));
        QTRY_COMPARE(answersTo(client, at.plain.first(lotsMax - 1)).size(), lotsMax - 1);
        QVERIFY(answersTo(client, at.plain).filter(u"\"error\""_s).isEmpty());

        client.pour(ManyLots::joins(at.paddled));
        QTRY_COMPARE(answersTo(client, at.paddled).size(), shownByPaddle);
        const QStringList refused = answersTo(client, at.paddled).filter(u"\"error\""_s);
        QCOMPARE(refused.size(), shownByPaddle - 1);
        QCOMPARE(refused.filter(u"\"code\":\"too_many\""_s).size(), refused.size());
        QCOMPARE(at.whereAnnIs(at.paddled).size(), 1);

        // The house's own room is beside them.
        client.say(u"429999[\"follow\",{}]"_s);
        QTRY_VERIFY(client.heardOf(u"439999[{\"change\":"_s));
        client.say(u"429998[\"leave\",{\"lot\":%1}]"_s.arg(at.whereAnnIs(at.paddled).first()));
        QTRY_VERIFY(client.heardOf(u"439998["_s));
        QVERIFY(at.whereAnnIs(at.paddled).isEmpty());
    }

    /// The lot of its page is one of them, whichever comes first.
    void aPagesLotIsOneOfThem()
    {
        ManyLots at;
        const qint64 page = at.paddled.first();
        auto fields = at.fields();
        fields.append({"Referer", "http://127.0.0.1/lots/" + QByteArray::number(page)});
        RoomsClient client(at.house.port(), fields);
        client.say(u"40"_s);
        QTRY_VERIFY(client.heardOf(u"40{\"sid\":"_s));
        client.pour(ManyLots::joins(at.plain));
        QTRY_COMPARE(answersTo(client, at.plain).size(), lotsMax);
        const qsizetype refused = answersTo(client, at.plain).filter(u"\"code\":\"too_many\""_s).size();
        QTest::qWait(50); // the page's lot is entered without an answer
        const bool isOnItsPage = !at.whereAnnIs({page}).isEmpty();
        QCOMPARE(refused, isOnItsPage ? 1 : 0);
        QCOMPARE(at.whereAnnIs(at.plain).size(), lotsMax - refused);
    }
};

QTEST_GUILESS_MAIN(TestRoomLimit)
#include "tst_room_limit.moc"
