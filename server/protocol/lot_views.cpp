#include "protocol/lot_views.h"

#include "protocol/codes.h"
#include "protocol/limits.h"
#include "protocol/rates_json.h"
#include "protocol/terms_json.h"
#include "protocol/view_fields.h"
#include "protocol/view_lists.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;

namespace {

constexpr int ebayExponent = 2; // a lot does not tell its currency; the host has kept `ebay` from other ones

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

QJsonObject offerToJson(const OfferView &offer)
{
    return {{u"account"_s, toJson(offer.account)}, {u"price"_s, offer.price}, {u"until"_s, offer.until}};
}

std::optional<OfferView> offerIn(const QJsonValue &json, ViewFields &outer)
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

} // namespace

QJsonObject toJson(const LotView &lot)
{
    QJsonObject json{{u"id"_s, lot.id},
                     {u"name"_s, lot.name},
                     {u"img"_s, toJsonArray(lot.img)},
                     {u"owner"_s, toJson(lot.owner)},
                     {u"start"_s, lot.start},
                     {u"price"_s, lot.price},
                     {u"ask"_s, lot.ask},
                     {u"bids"_s, lot.bids},
                     {u"leader"_s, toJson(lot.leader)},
                     {u"reserve"_s, nameOf(lot.reserve)},
                     {u"buyNow"_s, orNull(lot.buyNow)},
                     {u"value"_s, orNull(lot.value)},
                     {u"format"_s, nameOf(auction::Format())}, // which all lots have
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

QJsonObject toJsonForBuyer(const LotView &lot)
{
    QJsonObject json = toJson(lot);
    json.insert("collected"_L1, toJson(lot.collected));
    return json;
}

QJsonObject toJsonForDesk(const LotView &lot)
{
    QJsonObject json = toJsonForBuyer(lot);
    const OwnRates own = lot.own.value_or(OwnRates());
    json.insert("own"_L1, QJsonObject{{u"premium"_s, toJson(own.premium)}, {u"commission"_s, toJson(own.commission)}});
    return json;
}

static std::optional<OwnRates> ownRatesIn(ViewFields &parent)
{
    const auto object = parent.optionalObject("own"_L1);
    if (!object)
        return std::nullopt;
    ViewFields fields(*object);
    OwnRates own{.premium = bandsIn(fields, *object, "premium"_L1, limits::rateMax),
                 .commission = bandsIn(fields, *object, "commission"_L1, limits::rateMax)};
    if (!fields.ok())
        parent.fail("own"_L1);
    return own;
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
    lot.value = fields.optionalInteger("value"_L1);
    if (lot.value && (*lot.value < 0 || *lot.value > auction::amountMax))
        return std::nullopt;
    lot.collected = stampIn(fields, "collected"_L1);
    lot.own = ownRatesIn(fields);
    return ifOk(fields, lot);
}

QJsonObject toJson(const MyLot &mine)
{
    QJsonObject json = mine.leading ? toJsonForBuyer(mine.lot) : toJson(mine.lot);
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

} // namespace gavel::protocol
