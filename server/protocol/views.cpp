#include "protocol/views.h"

#include "protocol/codes.h"
#include "protocol/limits.h"
#include "protocol/rates_json.h"
#include "protocol/terms_json.h"
#include "protocol/view_fields.h"
#include "protocol/view_lists.h"
#include "wire/canonical_object.h"

#include <QJsonArray>

namespace gavel::protocol {

using namespace Qt::StringLiterals;

namespace {

constexpr int ebayExponent = 2; // a lot does not tell its currency; the host has kept `ebay` from other ones

QJsonObject pictureToJson(const Picture &picture)
{
    return {{u"url"_s, picture.url}, {u"thumb"_s, picture.thumb}};
}

Picture pictureFromJson(const QJsonObject &json, JsonFields &parent)
{
    ViewFields fields(json);
    Picture picture{fields.line("url"_L1), fields.line("thumb"_L1)};
    if (!fields.ok())
        parent.fail();
    return picture;
}

QJsonArray picturesToJson(const QList<Picture> &pictures)
{
    QJsonArray array;
    for (const Picture &picture : pictures)
        array.append(pictureToJson(picture));
    return array;
}

/// The first of them, if there are more than a lot may have.
QList<Picture> picturesFromJson(const QJsonArray &array, JsonFields &parent)
{
    QList<Picture> pictures;
    for (const QJsonValue &value : array) {
        if (pictures.size() == limits::imagesMax)
            break;
        pictures.append(pictureFromJson(value.toObject(), parent));
    }
    return pictures;
}

Person personFromJson(const QJsonObject &json, JsonFields &parent)
{
    ViewFields fields(json);
    Person person{.id = fields.id("id"_L1), .nick = fields.line("nick"_L1)};
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

std::optional<Person> personOrNobody(const QJsonValue &value, JsonFields &parent)
{
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    return personFromJson(value.toObject(), parent);
}

std::optional<Person> personFromJson(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    ViewFields fields(object);
    return ifOk(fields, personFromJson(object, fields));
}

static QJsonObject offerToJson(const OfferView &offer)
{
    return {{u"account"_s, toJson(offer.account)}, {u"price"_s, offer.price}, {u"until"_s, offer.until}};
}

static std::optional<OfferView> offerIn(const QJsonValue &json, ViewFields &outer)
{
    if (!json.isObject())
        return std::nullopt;
    const QJsonObject object = json.toObject();
    ViewFields fields(object);
    OfferView offer{.account = personFromJson(object.value("account"_L1).toObject(), fields),
                    .price = fields.amount("price"_L1),
                    .until = fields.time("until"_L1)};
    if (fields.ok())
        return offer;
    outer.fail("offer"_L1, u"must be an account, a price and a moment"_s);
    return std::nullopt;
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
                     {u"premium"_s, toJson(lot.premium)},
                     {u"commission"_s, toJson(lot.commission)},
                     {u"tax"_s, toJson(lot.tax)},
                     {u"seq"_s, lot.seq},
                     {u"head"_s, QLatin1StringView(lot.head)},
                     {u"sale"_s, lot.sale},
                     {u"waitsFor"_s, orNull(lot.waitsFor)},
                     {u"order"_s, lot.place.order},
                     {u"number"_s, lot.place.number},
                     {u"category"_s, lot.place.category}};
    if (lot.offer)
        json.insert("offer"_L1, offerToJson(*lot.offer));
    if (lot.belowReserve != auction::BelowReserve::Hold)
        json.insert("belowReserve"_L1, nameOf(lot.belowReserve));
    if (lot.showsPaddles)
        json.insert("names"_L1, u"paddle"_s);
    if (lot.takesPrebids)
        json.insert("prebids"_L1, true);
    if (lot.endedAt)
        json.insert("endedAt"_L1, *lot.endedAt);
    if (lot.description)
        json.insert("description"_L1, *lot.description);
    return json;
}

std::optional<Stamp> stampIn(JsonFields &parent, QLatin1StringView name)
{
    const auto object = parent.optionalObject(name);
    if (!object)
        return std::nullopt;
    ViewFields fields(*object);
    const auction::TimeMs at = fields.time("at"_L1);
    const auto by = personFromJson(object->value("by"_L1));
    if (!fields.ok() || !by)
        parent.fail(name);
    return Stamp{at, by.value_or(Person{})};
}

QJsonValue toJson(const std::optional<Stamp> &stamp)
{
    return stamp ? QJsonValue(QJsonObject{{u"at"_s, stamp->at}, {u"by"_s, toJson(stamp->by)}}) : QJsonValue::Null;
}

QJsonObject toJsonForDesk(const LotView &lot)
{
    QJsonObject json = toJson(lot);
    json.insert("collected"_L1, toJson(lot.collected));
    return json;
}

std::optional<LotView> lotFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const auto phase = phaseOf(fields.text("phase"_L1));
    const auto reserve = reserveStateOf(fields.text("reserve"_L1));
    const auto increments = incrementsFromJson(json.value("increments"_L1));
    const auto softClose = softCloseFromJson(json.value("softClose"_L1));
    if (!phase || !reserve || !increments || !auction::valid(*increments, ebayExponent) || !softClose)
        return std::nullopt;
    LotView lot{.id = fields.id("id"_L1),
                .name = fields.line("name"_L1),
                .description = fields.optionalText("description"_L1, limits::readTextMax),
                .img = picturesFromJson(json.value("img"_L1).toArray(), fields),
                .owner = personFromJson(json.value("owner"_L1).toObject(), fields),
                .start = fields.amount("start"_L1),
                .price = fields.amount("price"_L1),
                .ask = fields.amount("ask"_L1),
                .bids = fields.count("bids"_L1),
                .leader = personOrNobody(json.value("leader"_L1), fields),
                .reserve = *reserve,
                .buyNow = fields.optionalAmount("buyNow"_L1),
                .increments = *increments,
                .phase = *phase,
                .opensAt = fields.optionalTime("opensAt"_L1),
                .endsAt = fields.optionalTime("endsAt"_L1),
                .leftMs = fields.optionalInteger("leftMs"_L1),
                .endedAt = fields.optionalTime("endedAt"_L1),
                .createdAt = fields.time("createdAt"_L1),
                .softClose = *softClose,
                .premium = fields.rates("premium"_L1),
                .commission = bandsIn(fields, json, "commission"_L1, limits::rateMax).value_or(0),
                .tax = taxIn(fields, json).value_or(auction::Tax()),
                .seq = fields.id("seq"_L1),
                .head = fields.hex("head"_L1),
                .place = {.order = fields.optionalId("order"_L1).value_or(0),
                          .number = fields.optionalLine("number"_L1).value_or(QString()),
                          .category = fields.optionalLine("category"_L1).value_or(QString())},
                .sale = fields.optionalId("sale"_L1).value_or(firstSale),
                .waitsFor = fields.optionalId("waitsFor"_L1)};
    if (const auto name = fields.optionalText("belowReserve"_L1))
        lot.belowReserve = belowReserveOf(*name).value_or(lot.belowReserve);
    lot.showsPaddles = fields.optionalText("names"_L1) == u"paddle"_s;
    lot.takesPrebids = fields.optionalBoolean("prebids"_L1).value_or(false);
    if (lot.place.number.isEmpty())
        lot.place.number = QString::number(lot.id); // an older host's
    lot.offer = offerIn(json.value("offer"_L1), fields);
    lot.collected = stampIn(fields, "collected"_L1);
    return ifOk(fields, lot);
}

QJsonObject toJson(const MyLot &mine)
{
    QJsonObject json = mine.leading ? toJsonForDesk(mine.lot) : toJson(mine.lot);
    json.insert("max"_L1, orNull(mine.max));
    json.insert("leading"_L1, mine.prebid ? QJsonValue(QJsonValue::Null) : QJsonValue(mine.leading));
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
    ViewFields fields(json);
    MyLot mine{.lot = *lot,
               .max = fields.optionalAmount("max"_L1),
               .leading = fields.optionalBoolean("leading"_L1).value_or(false),
               .reserve = fields.optionalAmount("reserveAmount"_L1),
               .fee = fields.optionalAmount("fee"_L1),
               .prebid = json.value("leading"_L1).isNull()};
    return ifOk(fields, mine);
}

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

QJsonObject toJson(const HouseView &house)
{
    QJsonObject json{
        {u"id"_s, house.id},
        {u"name"_s, house.name},
        {u"currency"_s, QJsonObject{{u"code"_s, house.currency.code}, {u"exponent"_s, house.currency.exponent}}},
        {u"premium"_s, toJson(house.premium)},
        {u"commission"_s, toJson(house.commission)},
        {u"tax"_s, toJson(house.tax)},
        {u"funds"_s, house.limitedFunds ? u"limited"_s : u"open"_s},
        {u"selling"_s, house.anyoneSells ? u"anyone"_s : u"host"_s},
        {u"signUp"_s, house.anyoneSignsUp ? u"anyone"_s : u"host"_s},
        {u"about"_s, house.about},
        {u"contact"_s, house.contact},
        {u"logo"_s, house.logo ? QJsonValue(pictureToJson(*house.logo)) : QJsonValue(QJsonValue::Null)},
        {u"names"_s, house.showsPaddles ? u"paddle"_s : u"nick"_s},
        {u"evening"_s, house.eveningEndedAt ? u"over"_s : u"on"_s},
        {u"version"_s, house.version}};
    if (!house.hosts.isEmpty())
        json.insert("hosts"_L1, QJsonArray::fromStringList(house.hosts));
    return json;
}

QJsonObject toJsonForStaff(const HouseView &house)
{
    QJsonObject json = toJson(house);
    json.insert("hallCode"_L1, house.hallCode.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(house.hallCode));
    return json;
}

namespace {

QStringList hostsFrom(const QJsonArray &array)
{
    QStringList hosts;
    for (const QJsonValue &value : array) {
        const QString host = value.toString();
        if (!host.isEmpty() && host.size() <= limits::readLineMax && hosts.size() < limits::readHostsMax)
            hosts.append(host);
    }
    return hosts;
}

} // namespace

std::optional<HouseView> houseFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const QJsonObject currencyJson = json.value("currency"_L1).toObject();
    ViewFields currency(currencyJson);
    HouseView house{.name = fields.line("name"_L1),
                    .currency = {currency.line("code"_L1),
                                 static_cast<int>(currency.within("exponent"_L1, 0, limits::exponentMax))},
                    .premium = fields.rates("premium"_L1),
                    .commission = fields.rates("commission"_L1),
                    .tax = taxIn(fields, json).value_or(auction::Tax()),
                    .limitedFunds = fields.optionalText("funds"_L1) == u"limited"_s,
                    .anyoneSells = fields.optionalText("selling"_L1) != u"host"_s,
                    .anyoneSignsUp = fields.optionalText("signUp"_L1) != u"host"_s,
                    .about = fields.optionalText("about"_L1, limits::readTextMax).value_or(QString()),
                    .contact = fields.optionalLine("contact"_L1).value_or(QString()),
                    .logo = {},
                    .version = fields.optionalLine("version"_L1).value_or(QString()),
                    .id = fields.optionalLine("id"_L1).value_or(QString()),
                    .hallCode = fields.optionalLine("hallCode"_L1).value_or(QString()),
                    .eveningEndedAt = {},
                    .showsPaddles = fields.optionalText("names"_L1) == u"paddle"_s};
    if (fields.optionalText("evening"_L1) == u"over"_s)
        house.eveningEndedAt = 0; // since when is not told
    if (const auto logo = fields.optionalObject("logo"_L1))
        house.logo = pictureFromJson(*logo, fields);
    house.hosts = hostsFrom(json.value("hosts"_L1).toArray());
    if (!currency.ok())
        return std::nullopt;
    return ifOk(fields, house);
}

QJsonObject toJson(const SessionView &session)
{
    return {{u"id"_s, session.id},
            {u"createdAt"_s, session.createdAt},
            {u"client"_s, session.client},
            {u"address"_s, session.address},
            {u"current"_s, session.current}};
}

std::optional<SessionView> sessionFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    SessionView session{.id = fields.id("id"_L1),
                        .createdAt = fields.time("createdAt"_L1),
                        .client = fields.optionalLine("client"_L1).value_or(QString()),
                        .address = fields.optionalLine("address"_L1).value_or(QString()),
                        .current = fields.optionalBoolean("current"_L1).value_or(false)};
    return ifOk(fields, session);
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
                     {u"createdAt"_s, account.createdAt},
                     {u"roles"_s, QJsonArray::fromStringList(namesOf(account.roles))},
                     {u"paddle"_s, orNull(account.paddle)},
                     {u"name"_s, account.name},
                     {u"phone"_s, account.phone},
                     {u"table"_s, account.table},
                     {u"premium"_s, toJson(account.premium)},
                     {u"commission"_s, toJson(account.commission)},
                     {u"billTo"_s, toJson(account.billTo)},
                     {u"paysFor"_s, account.paysFor}};
    if (account.led)
        json.insert("led"_L1, *account.led);
    return json;
}

QJsonObject toJsonForStaff(const AccountView &account)
{
    QJsonObject json = toJson(account);
    json.remove("holds"_L1);
    json.remove("available"_L1);
    json.insert("note"_L1, account.note);
    json.insert("hidden"_L1, account.hidden);
    return json;
}

std::optional<AccountView> accountFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    AccountView account{.id = fields.id("id"_L1),
                        .email = fields.line("email"_L1),
                        .nick = fields.line("nick"_L1),
                        .host = fields.boolean("host"_L1),
                        .blocked = fields.optionalBoolean("blocked"_L1).value_or(false),
                        .limited = fields.optionalText("funds"_L1) == u"limited"_s,
                        .deposits = fields.balance("deposits"_L1),
                        .credits = fields.balance("credits"_L1),
                        .debits = fields.balance("debits"_L1),
                        .holds = fields.balance("holds"_L1),
                        .available = fields.optionalInteger("available"_L1),
                        .led = fields.optionalInteger("led"_L1),
                        .createdAt = fields.optionalTime("createdAt"_L1).value_or(0),
                        .roles = knownRoles(json.value("roles"_L1)),
                        .paddle = fields.optionalId("paddle"_L1),
                        .name = fields.optionalLine("name"_L1).value_or(QString()),
                        .phone = fields.optionalLine("phone"_L1).value_or(QString()),
                        .table = fields.optionalLine("table"_L1).value_or(QString()),
                        .note = fields.optionalLine("note"_L1).value_or(QString()),
                        .hidden = fields.optionalBoolean("hidden"_L1).value_or(false),
                        .premium = bandsIn(fields, json, "premium"_L1, limits::rateMax),
                        .commission = bandsIn(fields, json, "commission"_L1, limits::rateMax),
                        .billTo = personOrNobody(json.value("billTo"_L1), fields),
                        .paysFor = fields.optionalId("paysFor"_L1).value_or(0)};
    return ifOk(fields, account);
}

} // namespace gavel::protocol
