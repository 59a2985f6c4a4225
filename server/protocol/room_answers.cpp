#include "protocol/room_answers.h"

#include "protocol/codes.h"
#include "protocol/limits.h"
#include "protocol/view_fields.h"
#include "wire/canonical_object.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;

namespace {

template <typename Line>
QList<Line> linesIn(const QJsonValue &array, std::optional<Line> (*read)(const QJsonObject &))
{
    QList<Line> lines;
    for (const QJsonValue &value : array.toArray()) {
        if (lines.size() == limits::pageMax) // twenty times what a snapshot carries
            break;
        if (const auto line = read(value.toObject()))
            lines.append(*line);
    }
    return lines;
}

} // namespace

QByteArray snapshotStem(const LotView &lot, const QList<BidLine> &bids, const QList<SaidLine> &said)
{
    const QJsonObject stem{{u"lot"_s, toJson(lot)}, {u"bids"_s, toJsonArray(bids)}, {u"said"_s, toJsonArray(said)}};
    return wire::JsonText(stem).utf8.chopped(1);
}

wire::JsonText snapshotOf(const QByteArray &stem, const Present &present)
{
    return wire::JsonText(stem + ",\"present\":" + wire::JsonText(toJson(present)).utf8 + '}');
}

wire::JsonText toJson(const RoomSnapshot &snapshot)
{
    return snapshotOf(snapshotStem(snapshot.lot, snapshot.bids, snapshot.said), snapshot.present);
}

std::optional<RoomSnapshot> roomSnapshotFromJson(const QJsonObject &json)
{
    const auto lot = lotFromJson(json.value("lot"_L1).toObject());
    if (!lot)
        return std::nullopt;
    return RoomSnapshot{.lot = *lot,
                        .bids = linesIn<BidLine>(json.value("bids"_L1), &bidLineFromJson),
                        .said = linesIn<SaidLine>(json.value("said"_L1), &saidLineFromJson),
                        .present = presentFromJson(json.value("present"_L1).toObject())};
}

QJsonObject toJson(const ClockView &clock)
{
    return {{u"now"_s, clock.now}};
}

std::optional<ClockView> clockFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const ClockView clock{fields.time("now"_L1)};
    return ifOk(fields, clock);
}

QJsonObject toJson(const Following &following)
{
    QJsonObject json{{u"change"_s, following.change}, {u"now"_s, following.now}};
    if (following.reset)
        json.insert("reset"_L1, true);
    return json;
}

wire::JsonText toJson(const LotsNotice &notice)
{
    wire::CanonicalObject json;
    if (notice.change)
        json.number("change", *notice.change);
    return json.value("lots", notice.lots).text();
}

QJsonObject toJson(const RoomError &error)
{
    QJsonObject json{{u"detail"_s, error.detail}};
    if (error.code)
        json.insert("code"_L1, nameOf(*error.code));
    if (error.ask)
        json.insert("ask"_L1, *error.ask);
    if (!error.member.isEmpty())
        json.insert("member"_L1, error.member);
    if (error.isUnknown)
        json.insert("outcome"_L1, u"unknown"_s);
    return {{u"error"_s, json}};
}

std::optional<RoomError> roomErrorFromJson(const QJsonObject &answer)
{
    if (!answer.contains("error"_L1))
        return std::nullopt;
    const QJsonObject json = answer.value("error"_L1).toObject();
    return RoomError{.code = refusalOf(json.value("code"_L1).toString()),
                     .detail = json.value("detail"_L1).toString(),
                     .ask = ViewFields(json).optionalAmount("ask"_L1),
                     .member = json.value("member"_L1).toString(),
                     .isUnknown = json.value("outcome"_L1).toString() == "unknown"_L1};
}

QJsonObject toJson(const SayRequest &request)
{
    return {{u"lot"_s, request.lot}, {u"text"_s, request.text}};
}

std::optional<SayRequest> sayRequestFromJson(JsonFields &fields)
{
    SayRequest request{.lot = fields.integer("lot"_L1),
                       .text = fields.takenIn("text"_L1, wire::TextKind::Line, limits::sayMax)};
    return ifOk(fields, std::move(request));
}

} // namespace gavel::protocol
