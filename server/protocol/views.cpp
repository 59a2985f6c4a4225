#include "protocol/views.h"

#include "protocol/codes.h"
#include "protocol/json_fields.h"
#include "protocol/terms_json.h"
#include "wire/canonical_object.h"

#include <QJsonArray>

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

QJsonArray picturesToJson(const QList<Picture> &pictures)
{
    QJsonArray array;
    for (const Picture &picture : pictures)
        array.append(QJsonObject{{u"url"_s, picture.url}, {u"thumb"_s, picture.thumb}});
    return array;
}

QList<Picture> picturesFromJson(const QJsonArray &array)
{
    QList<Picture> pictures;
    for (const QJsonValue &value : array)
        pictures.append({value[u"url"].toString(), value[u"thumb"].toString()});
    return pictures;
}

Person personFromJson(const QJsonObject &json, JsonFields &parent)
{
    JsonFields fields(json);
    Person person{.id = fields.integer("id"_L1), .nick = fields.text("nick"_L1)};
    if (!fields.ok())
        parent.fail();
    return person;
}

template <typename Value>
std::optional<Value> ifOk(const JsonFields &fields, Value value)
{
    if (!fields.ok())
        return std::nullopt;
    return value;
}

} // namespace

QJsonObject toJson(const Person &person)
{
    return {{u"id"_s, person.id}, {u"nick"_s, person.nick}};
}

QJsonValue toJson(const std::optional<Person> &person)
{
    return person ? QJsonValue(toJson(*person)) : QJsonValue(QJsonValue::Null);
}

std::optional<Person> personFromJson(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    JsonFields fields(object);
    return ifOk(fields, personFromJson(object, fields));
}

QJsonObject toJson(const LotView &lot)
{
    QJsonObject json{{u"id"_s, lot.id},
                     {u"name"_s, lot.name},
                     {u"img"_s, picturesToJson(lot.img)},
                     {u"owner"_s, toJson(lot.owner)},
                     {u"start"_s, lot.start},
                     {u"price"_s, lot.price},
                     {u"ask"_s, lot.ask},
                     {u"bids"_s, lot.bids},
                     {u"leader"_s, toJson(lot.leader)},
                     {u"reserve"_s, nameOf(lot.reserve)},
                     {u"buyNow"_s, orNull(lot.buyNow)},
                     {u"increments"_s, toJson(lot.increments)},
                     {u"phase"_s, nameOf(lot.phase)},
                     {u"opensAt"_s, orNull(lot.opensAt)},
                     {u"endsAt"_s, orNull(lot.endsAt)},
                     {u"leftMs"_s, orNull(lot.leftMs)},
                     {u"createdAt"_s, lot.createdAt},
                     {u"softClose"_s, toJson(lot.softClose)},
                     {u"premium"_s, lot.premium},
                     {u"seq"_s, lot.seq},
                     {u"head"_s, QLatin1StringView(lot.head)}};
    if (lot.description)
        json.insert("description"_L1, *lot.description);
    return json;
}

std::optional<LotView> lotFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    const auto phase = phaseOf(fields.text("phase"_L1));
    const auto reserve = reserveStateOf(fields.text("reserve"_L1));
    const auto increments = incrementsFromJson(json.value("increments"_L1));
    if (!phase || !reserve || !increments)
        return std::nullopt;
    LotView lot{.id = fields.integer("id"_L1),
                .name = fields.text("name"_L1),
                .description = fields.optionalText("description"_L1),
                .img = picturesFromJson(json.value("img"_L1).toArray()),
                .owner = personFromJson(json.value("owner"_L1).toObject(), fields),
                .start = fields.integer("start"_L1),
                .price = fields.integer("price"_L1),
                .ask = fields.integer("ask"_L1),
                .bids = static_cast<int>(fields.integer("bids"_L1)),
                .leader = personFromJson(json.value("leader"_L1)),
                .reserve = *reserve,
                .buyNow = fields.optionalInteger("buyNow"_L1),
                .increments = *increments,
                .phase = *phase,
                .opensAt = fields.optionalInteger("opensAt"_L1),
                .endsAt = fields.optionalInteger("endsAt"_L1),
                .leftMs = fields.optionalInteger("leftMs"_L1),
                .createdAt = fields.integer("createdAt"_L1),
                .softClose = softCloseFromJson(json.value("softClose"_L1)).value_or(std::nullopt),
                .premium = static_cast<int>(fields.integer("premium"_L1)),
                .seq = fields.integer("seq"_L1),
                .head = fields.text("head"_L1).toLatin1()};
    return ifOk(fields, lot);
}

QJsonObject toJson(const MyLot &mine)
{
    QJsonObject json = toJson(mine.lot);
    json.insert("max"_L1, orNull(mine.max));
    json.insert("leading"_L1, mine.leading);
    if (mine.reserve)
        json.insert("reserveAmount"_L1, *mine.reserve);
    if (mine.fee)
        json.insert("fee"_L1, *mine.fee);
    return json;
}

std::optional<MyLot> myLotFromJson(const QJsonObject &json)
{
    const auto lot = lotFromJson(json);
    if (!lot)
        return std::nullopt;
    JsonFields fields(json);
    MyLot mine{.lot = *lot,
               .max = fields.optionalInteger("max"_L1),
               .leading = fields.optionalBoolean("leading"_L1).value_or(false),
               .reserve = fields.optionalInteger("reserveAmount"_L1),
               .fee = fields.optionalInteger("fee"_L1)};
    return ifOk(fields, mine);
}

QJsonObject toJson(const BidLine &line)
{
    QJsonObject json{
        {u"seq"_s, line.seq}, {u"nick"_s, line.nick}, {u"bid"_s, line.bid}, {u"msg"_s, line.msg}, {u"at"_s, line.at}};
    if (line.voided)
        json.insert("voided"_L1, *line.voided);
    return json;
}

std::optional<BidLine> bidLineFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    BidLine line{.seq = fields.integer("seq"_L1),
                 .nick = fields.text("nick"_L1),
                 .bid = fields.integer("bid"_L1),
                 .msg = fields.optionalText("msg"_L1).value_or(QString()),
                 .at = fields.integer("at"_L1),
                 .voided = fields.optionalText("voided"_L1)};
    return ifOk(fields, line);
}

QJsonObject toJson(const SaidLine &line)
{
    return {{u"nick"_s, line.nick}, {u"text"_s, line.text}, {u"at"_s, line.at}};
}

std::optional<SaidLine> saidLineFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    SaidLine line{.nick = fields.text("nick"_L1), .text = fields.text("text"_L1), .at = fields.integer("at"_L1)};
    return ifOk(fields, line);
}

QJsonObject toJson(const Present &present)
{
    return {{u"count"_s, present.count}, {u"nicks"_s, QJsonArray::fromStringList(present.nicks)}};
}

Present presentFromJson(const QJsonObject &json)
{
    Present present{.count = json.value("count"_L1).toInt(), .nicks = {}};
    for (const QJsonValue &nick : json.value("nicks"_L1).toArray())
        present.nicks.append(nick.toString());
    return present;
}

wire::JsonText toJson(const BidVerdict &verdict)
{
    wire::CanonicalObject json;
    json.number("seq", verdict.seq)
        .boolean("leading", verdict.leading)
        .boolean("outbid", verdict.outbid)
        .number("price", verdict.price)
        .number("ask", verdict.ask)
        .numberOrNull("max", verdict.max)
        .numberOrNull("endsAt", verdict.endsAt)
        .plain("salt", verdict.salt);
    if (verdict.repeat)
        json.boolean("repeat", true);
    return json.text();
}

std::optional<BidVerdict> verdictFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    BidVerdict verdict{.seq = fields.integer("seq"_L1),
                       .leading = fields.boolean("leading"_L1),
                       .outbid = fields.boolean("outbid"_L1),
                       .price = fields.integer("price"_L1),
                       .ask = fields.integer("ask"_L1),
                       .max = fields.optionalInteger("max"_L1),
                       .endsAt = fields.optionalInteger("endsAt"_L1),
                       .salt = fields.text("salt"_L1).toLatin1(),
                       .repeat = fields.optionalBoolean("repeat"_L1).value_or(false)};
    return ifOk(fields, verdict);
}

QJsonObject toJson(const HouseView &house)
{
    return {{u"name"_s, house.name},
            {u"currency"_s, QJsonObject{{u"code"_s, house.currency.code}, {u"exponent"_s, house.currency.exponent}}},
            {u"premium"_s, house.premium},
            {u"commission"_s, house.commission},
            {u"funds"_s, house.limitedFunds ? u"limited"_s : u"open"_s},
            {u"selling"_s, house.anyoneSells ? u"anyone"_s : u"host"_s},
            {u"signUp"_s, house.anyoneSignsUp ? u"anyone"_s : u"host"_s},
            {u"version"_s, house.version}};
}

std::optional<HouseView> houseFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    const QJsonObject currencyJson = json.value("currency"_L1).toObject();
    JsonFields currency(currencyJson);
    HouseView house{.name = fields.text("name"_L1),
                    .currency = {currency.text("code"_L1), static_cast<int>(currency.integer("exponent"_L1))},
                    .premium = static_cast<int>(fields.integer("premium"_L1)),
                    .commission = static_cast<int>(fields.integer("commission"_L1)),
                    .limitedFunds = fields.optionalText("funds"_L1) == u"limited"_s,
                    .anyoneSells = fields.optionalText("selling"_L1) != u"host"_s,
                    .anyoneSignsUp = fields.optionalText("signUp"_L1) != u"host"_s,
                    .version = fields.optionalText("version"_L1).value_or(QString())};
    if (!currency.ok())
        return std::nullopt;
    return ifOk(fields, house);
}

QJsonObject toJson(const AccountView &account)
{
    QJsonObject json{{u"id"_s, account.id},
                     {u"email"_s, account.email},
                     {u"nick"_s, account.nick},
                     {u"host"_s, account.host},
                     {u"blocked"_s, account.blocked},
                     {u"funds"_s, account.limited ? u"limited"_s : u"open"_s},
                     {u"deposits"_s, account.deposits},
                     {u"credits"_s, account.credits},
                     {u"debits"_s, account.debits},
                     {u"holds"_s, account.holds},
                     {u"available"_s, orNull(account.available)},
                     {u"createdAt"_s, account.createdAt}};
    if (account.led)
        json.insert("led"_L1, *account.led);
    return json;
}

std::optional<AccountView> accountFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    AccountView account{.id = fields.integer("id"_L1),
                        .email = fields.text("email"_L1),
                        .nick = fields.text("nick"_L1),
                        .host = fields.boolean("host"_L1),
                        .blocked = fields.optionalBoolean("blocked"_L1).value_or(false),
                        .limited = fields.optionalText("funds"_L1) == u"limited"_s,
                        .deposits = fields.optionalInteger("deposits"_L1).value_or(0),
                        .credits = fields.optionalInteger("credits"_L1).value_or(0),
                        .debits = fields.optionalInteger("debits"_L1).value_or(0),
                        .holds = fields.optionalInteger("holds"_L1).value_or(0),
                        .available = fields.optionalInteger("available"_L1),
                        .led = fields.optionalInteger("led"_L1),
                        .createdAt = fields.optionalInteger("createdAt"_L1).value_or(0)};
    return ifOk(fields, account);
}

} // namespace gavel
