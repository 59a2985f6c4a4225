#include "protocol/json_fields.h"
#include "protocol/room_answers.h"

#include <QTest>

using namespace gavel;
using namespace gavel::protocol;
using namespace Qt::StringLiterals;

namespace {

LotView someLot()
{
    LotView lot{.id = 7, .name = u"Celadon vase"_s, .description = u"청자"_s, .owner = {2, u"Ann"_s}};
    lot.place.number = u"7"_s;
    lot.seq = 9;
    lot.head = "00";
    return lot;
}

BidLine someBid(qint64 seq)
{
    return {.seq = seq, .nick = u"Bob"_s, .bid = 11'000, .msg = u"mine"_s, .at = 5};
}

} // namespace

/// What the rooms answer and what is asked of them there, as it is written and read again.
class TestRoomAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSnapshotIsReadAsItIsWritten()
    {
        const RoomSnapshot written{.lot = someLot(),
                                   .bids = {someBid(3), someBid(4)},
                                   .said = {{u"Cleo"_s, u"hello"_s, 6}},
                                   .present = {3, {u"Bob"_s, u"Cleo"_s}}};
        const auto read = roomSnapshotFromJson(toJson(written).toObject());
        QVERIFY(read);
        QCOMPARE(toJson(read->lot), toJson(written.lot));
        QCOMPARE(read->bids, written.bids);
        QCOMPARE(read->said, written.said);
        QCOMPARE(read->present, written.present);
    }

    /// A host writes them once, and who is there each time.
    void aSnapshotsStemStaysAsPeopleComeAndGo()
    {
        const QByteArray stem = snapshotStem(someLot(), {someBid(3)}, {});
        for (const int count : {0, 2}) {
            const Present present{count, {}};
            QCOMPARE(snapshotOf(stem, present).utf8, toJson(RoomSnapshot{someLot(), {someBid(3)}, {}, present}).utf8);
        }
    }

    void whatOfASnapshotCannotBeReadIsLeftOut()
    {
        QVERIFY(!roomSnapshotFromJson({}));
        QJsonObject json =
            toJson(RoomSnapshot{.lot = someLot(), .bids = {someBid(3)}, .said = {}, .present = {}}).toObject();
        json.insert("bids"_L1, QJsonArray{toJson(someBid(3)), 7, QJsonObject(), toJson(someBid(4))});
        const auto read = roomSnapshotFromJson(json);
        QVERIFY(read);
        QCOMPARE(read->bids, QList<BidLine>({someBid(3), someBid(4)}));
    }

    void theTimeIsWithinBounds()
    {
        QCOMPARE(clockFromJson(toJson(ClockView{1'700'000'000'000}))->now, 1'700'000'000'000);
        for (const QJsonObject &json : {QJsonObject{}, QJsonObject{{u"now"_s, -1}}, QJsonObject{{u"now"_s, u"1"_s}}})
            QVERIFY(!clockFromJson(json));
    }

    void followingSaysWhatWasForgotten()
    {
        QCOMPARE(toJson(Following{.change = 4, .now = 9}), (QJsonObject{{u"change"_s, 4}, {u"now"_s, 9}}));
        QCOMPARE(toJson(Following{.change = 4, .now = 9, .reset = true}).value("reset"_L1), QJsonValue(true));
    }

    void lotsHaveTheirChangeOnceTheyAreWhole()
    {
        QCOMPARE(toJson(LotsNotice{5, wire::JsonText("[{}]"_ba)}).utf8, "{\"change\":5,\"lots\":[{}]}"_ba);
        QCOMPARE(toJson(LotsNotice{{}, wire::JsonText("[]"_ba)}).utf8, "{\"lots\":[]}"_ba);
    }

    void anErrorIsReadAsItIsWritten()
    {
        QVERIFY(!roomErrorFromJson({}));
        const auto read = roomErrorFromJson(toJson(RoomError{
            .code = auction::Refusal::AskMoved, .detail = u"It moved."_s, .ask = 12'000, .member = u"ask"_s}));
        QVERIFY(read);
        QCOMPARE(read->code, auction::Refusal::AskMoved);
        QCOMPARE(read->detail, u"It moved."_s);
        QCOMPARE(read->ask, 12'000);
        QCOMPARE(read->member, u"ask"_s);
        QVERIFY(!read->isUnknown);
        QVERIFY(roomErrorFromJson(toJson(RoomError{.code = {}, .detail = {}, .isUnknown = true}))->isUnknown);
        const auto newer =
            roomErrorFromJson({{u"error"_s, QJsonObject{{u"code"_s, u"novel"_s}, {u"detail"_s, u"No."_s}}}});
        QVERIFY(newer && !newer->code);
        QCOMPARE(newer->detail, u"No."_s);
    }

    void aLineIsReadAsItIsWritten()
    {
        const QJsonObject json = toJson(SayRequest{7, u"hello"_s});
        JsonFields fields(json);
        const auto read = sayRequestFromJson(fields);
        QVERIFY(read);
        QCOMPARE(read->lot, 7);
        QCOMPARE(read->text, u"hello"_s);

        const QJsonObject empty{{u"lot"_s, 7}, {u"text"_s, u""_s}};
        JsonFields wrong(empty);
        QVERIFY(!sayRequestFromJson(wrong));
        QCOMPARE(wrong.wrong(), u"text"_s);
    }
};

QTEST_APPLESS_MAIN(TestRoomAnswers)
#include "tst_room_answers.moc"
