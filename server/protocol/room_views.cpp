#include "protocol/room_views.h"

#include "protocol/limits.h"
#include "protocol/view_fields.h"
#include "wire/canonical_object.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;

QJsonObject toJson(const BidLine &line)
{
    QJsonObject json{
        {u"seq"_s, line.seq}, {u"nick"_s, line.nick}, {u"bid"_s, line.bid}, {u"msg"_s, line.msg}, {u"at"_s, line.at}};
    if (line.voided)
        json.insert("voided"_L1, *line.voided);
    if (line.enteredBy.id != auction::noAccount)
        json.insert("enteredBy"_L1, toJson(line.enteredBy));
    return json;
}

std::optional<BidLine> bidLineFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    BidLine line{.seq = fields.id("seq"_L1),
                 .nick = fields.line("nick"_L1),
                 .bid = fields.amount("bid"_L1),
                 .msg = fields.optionalLine("msg"_L1).value_or(QString()),
                 .at = fields.time("at"_L1),
                 .voided = fields.optionalLine("voided"_L1),
                 .enteredBy = personOrNobody(json.value("enteredBy"_L1), fields).value_or(Person())};
    return ifOk(fields, line);
}

QJsonObject toJson(const SaidLine &line)
{
    return {{u"nick"_s, line.nick}, {u"text"_s, line.text}, {u"at"_s, line.at}};
}

std::optional<SaidLine> saidLineFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    SaidLine line{.nick = fields.line("nick"_L1), .text = fields.line("text"_L1), .at = fields.time("at"_L1)};
    return ifOk(fields, line);
}

QJsonObject toJson(const Present &present)
{
    return {{u"count"_s, present.count}, {u"nicks"_s, QJsonArray::fromStringList(present.nicks)}};
}

Present presentFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    Present present{.count = fields.count("count"_L1), .nicks = {}};
    for (const QJsonValue &nick : json.value("nicks"_L1).toArray()) {
        if (present.nicks.size() == limits::presentNicksMax)
            break;
        present.nicks.append(nick.toString().left(limits::readLineMax));
    }
    return present;
}

wire::JsonText toJson(const BidVerdict &verdict)
{
    wire::CanonicalObject json;
    json.number("seq", verdict.seq);
    if (verdict.prebid)
        json.numberOrNull("leading", {});
    else
        json.boolean("leading", verdict.leading).boolean("outbid", verdict.outbid);
    json.number("price", verdict.price).number("ask", verdict.ask).numberOrNull("max", verdict.max);
    if (!verdict.prebid)
        json.numberOrNull("endsAt", verdict.endsAt);
    json.plain("salt", verdict.salt);
    if (verdict.repeat)
        json.boolean("repeat", true);
    return json.text();
}

std::optional<BidVerdict> verdictFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const bool prebid = json.value("leading"_L1).isNull();
    BidVerdict verdict{.seq = fields.id("seq"_L1),
                       .leading = !prebid && fields.boolean("leading"_L1),
                       .outbid = !prebid && fields.boolean("outbid"_L1),
                       .price = fields.amount("price"_L1),
                       .ask = fields.amount("ask"_L1),
                       .max = fields.optionalAmount("max"_L1),
                       .endsAt = fields.optionalTime("endsAt"_L1),
                       .salt = fields.salt("salt"_L1),
                       .repeat = fields.optionalBoolean("repeat"_L1).value_or(false),
                       .prebid = prebid};
    return ifOk(fields, verdict);
}

} // namespace gavel::protocol
