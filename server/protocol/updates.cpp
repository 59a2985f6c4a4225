#include "protocol/updates.h"

#include "protocol/codes.h"
#include "protocol/limits.h"
#include "protocol/view_fields.h"
#include "wire/canonical_object.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;

namespace {

/// What a bid changes, and a bid that is taken back.
template <typename Standing>
void applyStanding(LotView &lot, const Standing &update)
{
    lot.price = update.price;
    lot.ask = update.ask;
    lot.bids = update.bids;
    lot.leader = update.leader;
    lot.reserve = update.reserve;
    lot.head = update.head;
}

} // namespace

QJsonObject toJson(const BidUpdate &update)
{
    QJsonObject json = toJson(update.line);
    json.insert("lot"_L1, update.lot);
    json.insert("price"_L1, update.price);
    json.insert("ask"_L1, update.ask);
    json.insert("bids"_L1, update.bids);
    json.insert("leader"_L1, toJson(update.leader));
    json.insert("reserve"_L1, nameOf(update.reserve));
    json.insert("buyNow"_L1, orNull(update.buyNow));
    json.insert("endsAt"_L1, orNull(update.endsAt));
    json.insert("head"_L1, QLatin1StringView(update.head));
    return json;
}

std::optional<BidUpdate> bidUpdateFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const auto line = bidLineFromJson(json);
    const auto reserve = reserveStateOf(fields.text("reserve"_L1));
    BidUpdate update{.lot = fields.id("lot"_L1),
                     .line = line.value_or(BidLine{}),
                     .price = fields.amount("price"_L1),
                     .ask = fields.amount("ask"_L1),
                     .bids = fields.count("bids"_L1),
                     .leader = personOrNobody(json.value("leader"_L1), fields),
                     .reserve = reserve.value_or(auction::ReserveState::None),
                     .buyNow = fields.optionalAmount("buyNow"_L1),
                     .endsAt = fields.optionalTime("endsAt"_L1),
                     .head = fields.hex("head"_L1)};
    if (!fields.ok() || !line || !reserve)
        return std::nullopt;
    return update;
}

QJsonObject toJson(const VoidedUpdate &update)
{
    QJsonObject json{{u"lot"_s, update.lot},
                     {u"seq"_s, update.seq},
                     {u"of"_s, update.of},
                     {u"reason"_s, update.reason},
                     {u"price"_s, update.price},
                     {u"ask"_s, update.ask},
                     {u"bids"_s, update.bids},
                     {u"leader"_s, toJson(update.leader)},
                     {u"reserve"_s, nameOf(update.reserve)},
                     {u"head"_s, QLatin1StringView(update.head)}};
    if (update.mine)
        json.insert("max"_L1, orNull(update.max));
    return json;
}

std::optional<VoidedUpdate> voidedUpdateFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const auto reserve = reserveStateOf(fields.text("reserve"_L1));
    VoidedUpdate update{.lot = fields.id("lot"_L1),
                        .seq = fields.id("seq"_L1),
                        .of = fields.id("of"_L1),
                        .reason = fields.line("reason"_L1),
                        .price = fields.amount("price"_L1),
                        .ask = fields.amount("ask"_L1),
                        .bids = fields.count("bids"_L1),
                        .leader = personOrNobody(json.value("leader"_L1), fields),
                        .reserve = reserve.value_or(auction::ReserveState::None),
                        .head = fields.hex("head"_L1),
                        .mine = json.contains("max"_L1),
                        .max = fields.optionalAmount("max"_L1)};
    if (!fields.ok() || !reserve)
        return std::nullopt;
    return update;
}

QJsonObject toJson(const SealedUpdate &update)
{
    return {{u"lot"_s, update.lot}, {u"seq"_s, update.seq}, {u"head"_s, QLatin1StringView(update.head)}};
}

std::optional<SealedUpdate> sealedUpdateFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    SealedUpdate update{.lot = fields.id("lot"_L1), .seq = fields.id("seq"_L1), .head = fields.hex("head"_L1)};
    if (!fields.ok())
        return std::nullopt;
    return update;
}

QJsonObject toJson(const ClosedUpdate &update)
{
    QJsonObject json{{u"lot"_s, update.lot},
                     {u"seq"_s, update.seq},
                     {u"phase"_s, nameOf(update.phase)},
                     {u"price"_s, update.price},
                     {u"winner"_s, toJson(update.winner)},
                     {u"head"_s, QLatin1StringView(update.head)}};
    if (update.at)
        json.insert("at"_L1, *update.at);
    return json;
}

std::optional<ClosedUpdate> closedUpdateFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const auto phase = phaseOf(fields.text("phase"_L1));
    ClosedUpdate update{.lot = fields.id("lot"_L1),
                        .seq = fields.optionalId("seq"_L1).value_or(0),
                        .phase = phase.value_or(auction::Phase::Unsold),
                        .price = fields.amount("price"_L1),
                        .winner = personOrNobody(json.value("winner"_L1), fields),
                        .head = fields.hex("head"_L1),
                        .at = fields.optionalTime("at"_L1)};
    if (!fields.ok() || !phase)
        return std::nullopt;
    return update;
}

AccountUpdate updateOf(const AccountView &account, const QString &reason)
{
    return {.deposits = account.deposits,
            .holds = account.holds,
            .available = account.available,
            .blocked = account.blocked,
            .roles = namesOf(account.roles),
            .reason = reason};
}

wire::JsonText toJson(const AccountUpdate &update)
{
    wire::CanonicalObject json;
    json.number("deposits", update.deposits)
        .number("holds", update.holds)
        .numberOrNull("available", update.available)
        .boolean("blocked", update.blocked)
        .value("roles", wire::JsonText(QJsonArray::fromStringList(update.roles)));
    if (!update.reason.isEmpty())
        json.string("reason", update.reason);
    return json.text();
}

std::optional<AccountUpdate> accountUpdateFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    AccountUpdate update{.deposits = fields.integer("deposits"_L1),
                         .holds = fields.integer("holds"_L1),
                         .available = fields.optionalInteger("available"_L1),
                         .blocked = fields.boolean("blocked"_L1),
                         .roles = {},
                         .reason = fields.optionalLine("reason"_L1).value_or(QString())};
    for (const QJsonValue &role : json.value("roles"_L1).toArray()) {
        if (update.roles.size() == limits::readRolesMax)
            break;
        update.roles.append(role.toString().left(limits::readLineMax));
    }
    if (!fields.ok())
        return std::nullopt;
    return update;
}

void applyTo(AccountView &account, const AccountUpdate &update)
{
    account.deposits = update.deposits;
    account.holds = update.holds;
    account.available = update.available;
    account.limited = update.available.has_value();
    account.blocked = update.blocked;
}

void applyTo(LotView &lot, const BidUpdate &update)
{
    applyStanding(lot, update);
    lot.buyNow = update.buyNow;
    lot.endsAt = update.endsAt;
    lot.seq = update.line.seq;
}

void applyTo(LotView &lot, const VoidedUpdate &update)
{
    applyStanding(lot, update);
    lot.seq = update.seq;
}

} // namespace gavel::protocol
