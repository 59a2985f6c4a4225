#include "protocol/notices.h"

#include "protocol/view_fields.h"
#include "wire/canonical_object.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;

wire::JsonText toJson(const OutbidNotice &notice)
{
    return wire::CanonicalObject()
        .number("lot", notice.lot)
        .number("price", notice.price)
        .number("ask", notice.ask)
        .text();
}

std::optional<OutbidNotice> outbidNoticeFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const OutbidNotice notice{
        .lot = fields.id("lot"_L1), .price = fields.amount("price"_L1), .ask = fields.amount("ask"_L1)};
    return fields.ok() ? std::optional(notice) : std::nullopt;
}

wire::JsonText toJson(const WonNotice &notice)
{
    return wire::CanonicalObject().number("lot", notice.lot).number("price", notice.price).text();
}

std::optional<WonNotice> wonNoticeFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const WonNotice notice{.lot = fields.id("lot"_L1), .price = fields.amount("price"_L1)};
    return fields.ok() ? std::optional(notice) : std::nullopt;
}

wire::JsonText toJson(const OfferedNotice &notice)
{
    return wire::CanonicalObject()
        .number("lot", notice.lot)
        .number("price", notice.price)
        .number("until", notice.until)
        .text();
}

std::optional<OfferedNotice> offeredNoticeFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const OfferedNotice notice{
        .lot = fields.id("lot"_L1), .price = fields.amount("price"_L1), .until = fields.time("until"_L1)};
    return fields.ok() ? std::optional(notice) : std::nullopt;
}

wire::JsonText toJson(const SaleVoidedNotice &notice)
{
    return wire::CanonicalObject()
        .number("lot", notice.lot)
        .number("price", notice.price)
        .string("reason", notice.reason)
        .text();
}

std::optional<SaleVoidedNotice> saleVoidedNoticeFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const SaleVoidedNotice notice{
        .lot = fields.id("lot"_L1), .price = fields.amount("price"_L1), .reason = fields.line("reason"_L1)};
    return fields.ok() ? std::optional(notice) : std::nullopt;
}

wire::JsonText toJson(const StandingNotice &notice)
{
    wire::CanonicalObject json;
    json.number("lot", notice.lot).numberOrNull("max", notice.max);
    if (notice.prebid)
        json.numberOrNull("leading", {});
    else
        json.boolean("leading", notice.leading);
    return json.text();
}

std::optional<StandingNotice> standingNoticeFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const StandingNotice notice{.lot = fields.id("lot"_L1),
                                .leading = fields.optionalBoolean("leading"_L1).value_or(false),
                                .max = fields.optionalAmount("max"_L1),
                                .prebid = json.value("leading"_L1).isNull()};
    return fields.ok() ? std::optional(notice) : std::nullopt;
}

wire::JsonText toJson(const AnnouncementNotice &notice)
{
    return QJsonObject{{u"text"_s, notice.text}, {u"at"_s, notice.at}};
}

std::optional<AnnouncementNotice> announcementNoticeFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const AnnouncementNotice notice{.text = fields.line("text"_L1), .at = fields.optionalTime("at"_L1).value_or(0)};
    return fields.ok() ? std::optional(notice) : std::nullopt;
}

wire::JsonText toJson(const SaidNotice &notice)
{
    QJsonObject json = toJson(notice.line);
    json.insert("lot"_L1, notice.lot);
    return json;
}

std::optional<SaidNotice> saidNoticeFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const auction::LotId lot = fields.id("lot"_L1);
    const auto line = saidLineFromJson(json);
    return fields.ok() && line ? std::optional(SaidNotice{lot, *line}) : std::nullopt;
}

wire::JsonText toJson(const PresenceNotice &notice)
{
    QJsonObject json{{u"lot"_s, notice.lot}, {u"present"_s, toJson(notice.present)}};
    if (notice.nick)
        json.insert("nick"_L1, *notice.nick);
    return json;
}

std::optional<PresenceNotice> presenceNoticeFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const PresenceNotice notice{.lot = fields.id("lot"_L1),
                                .nick = fields.optionalLine("nick"_L1),
                                .present = presentFromJson(json.value("present"_L1).toObject())};
    return fields.ok() ? std::optional(notice) : std::nullopt;
}

} // namespace gavel::protocol
