#include "host/staff_routes.h"

#include "host/money_fields.h"
#include "host/query_fields.h"
#include "host/secrets.h"
#include "protocol/json_fields.h"
#include "protocol/password.h"
#include "wire/json_schema.h"

#include <QJsonArray>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

const QString paddleRule = u"must be an integer from 1 to %1, or null"_s.arg(protocol::limits::paddleMax);

void listAccounts(const Call &call)
{
    QueryFields fields(call.request());
    const store::query::GetAccounts get{
        .after = fields.integer("after"_L1, 0).value_or(0), .limit = fields.limit(), .q = fields.text("q"_L1)};
    if (!fields.ok())
        return call.malformed(fields);
    call.answerFrom(get, [](const store::AccountPage &page) {
        QJsonArray items;
        for (const protocol::AccountView &account : page.items)
            items.append(protocol::toJsonForStaff(account));
        return QJsonObject{{u"items"_s, items}, {u"next"_s, protocol::orNull(page.next)}};
    });
}

void getAccount(const Call &call)
{
    call.house().store.ask(store::query::GetAccount{call.numbers[0]}, [call](const auto &account) {
        if (!account || !*account)
            return call.refuse(account ? auction::Refusal::NotFound : auction::Refusal::Busy);
        call.json(200, protocol::toJsonForStaff(**account));
    });
}

/// Set where the body has it; null: none.
std::optional<std::optional<qint64>> paddleIn(protocol::JsonFields &fields, const QJsonObject &body)
{
    if (!body.contains("paddle"_L1))
        return std::nullopt;
    const auto paddle = fields.optionalInteger("paddle"_L1);
    if (paddle && (*paddle < 1 || *paddle > protocol::limits::paddleMax))
        fields.fail("paddle"_L1, paddleRule);
    return paddle;
}

/// Likewise: null has the account pay for itself.
std::optional<std::optional<qint64>> billToIn(protocol::JsonFields &fields, const QJsonObject &body)
{
    if (!body.contains("billTo"_L1))
        return std::nullopt;
    return fields.optionalWithin("billTo"_L1, 1, protocol::exactIntegerMax);
}

void submitChange(const Call &call, const store::command::ChangeAccount &change)
{
    call.house().store.submit(call.now(), change, [call](const auto &result) {
        if (!result)
            return call.refuse(result.error());
        call.json(200, protocol::toJsonForStaff(*result));
    });
}

/// What the body has that the caller's roles don't allow.
bool mayChange(const Identity &who, const store::command::ChangeAccount &change, bool password)
{
    if ((change.roles || password || change.premium || change.commission) && !who.host)
        return false;
    return (!change.blocked && !change.limited) || who.isOneOf(protocol::Role::Host | protocol::Role::Cashier);
}

void changeAccount(const Call &call)
{
    const auto body = call.body();
    if (!body)
        return;
    protocol::JsonFields fields(*body);
    const auto text = [&fields](QLatin1StringView name, int most) {
        return fields.optionalTakenIn(name, wire::TextKind::Line, most);
    };
    const auto funds = fields.optionalWord("funds"_L1, {"open"_L1, "limited"_L1});
    const auto password = fields.optionalText("password"_L1);
    const bool nextPaddle = body->value("paddle"_L1) == "next"_L1;
    store::command::ChangeAccount change{
        .account = call.numbers[0],
        .by = call.account(),
        .nick = {},
        .email = {},
        .passwordHash = {},
        .keepSession = call.who->tokenHash,
        .blocked = fields.optionalBoolean("blocked"_L1),
        .limited = funds ? std::optional(*funds == u"limited") : std::nullopt,
        .reason = text("reason"_L1, protocol::limits::reasonMax).value_or(QString()),
        .roles = {},
        .paddle = nextPaddle ? std::nullopt : paddleIn(fields, *body),
        .nextPaddle = nextPaddle,
        .name = text("name"_L1, protocol::limits::personNameMax),
        .phone = text("phone"_L1, protocol::limits::phoneMax),
        .table = text("table"_L1, protocol::limits::tableMax),
        .note = text("note"_L1, protocol::limits::noteMax),
        .hidden = fields.optionalBoolean("hidden"_L1),
        .premium = protocol::bandsChangeIn(fields, *body, "premium"_L1, auction::premiumMax),
        .commission = protocol::bandsChangeIn(fields, *body, "commission"_L1, auction::commissionMax),
        .billTo = billToIn(fields, *body)};
    if (body->contains("roles"_L1)) {
        change.roles = protocol::rolesFromJson(body->value("roles"_L1));
        if (!change.roles)
            fields.fail("roles"_L1, u"must be a list of host, clerk, cashier, seller"_s);
    }
    if (!fields.ok())
        return call.malformed(fields);
    if (password && !protocol::isPassword(*password))
        return call.malformed(u"password"_s, protocol::passwordRule());
    if (!mayChange(*call.who, change, password.has_value()))
        return call.refuse(auction::Refusal::Forbidden);
    if (!password)
        return submitChange(call, change);
    const QByteArray whose = call.house().workFor(call.request().peer, call.who->email);
    const auto refusal = call.house().workers.hash(whose, *password, [call, change](const QString &hash) mutable {
        if (hash.isEmpty())
            return call.refuse(auction::Refusal::Busy);
        change.passwordHash = hash;
        submitChange(call, change);
    });
    if (refusal)
        call.refuse(*refusal);
}

void deposit(const Call &call)
{
    const auto body = call.body();
    if (!body)
        return;
    protocol::JsonFields fields(*body);
    const auction::Amount amount = fields.integer("amount"_L1);
    const QString note =
        fields.optionalTakenIn("note"_L1, wire::TextKind::Line, protocol::limits::reasonMax).value_or(QString());
    const QByteArray key = keyIn(fields, *body);
    const protocol::Means means = body->contains("means"_L1) ? meansIn(fields) : protocol::Means::Cash;
    if (!fields.ok())
        return call.malformed(fields);
    const store::command::Deposit deposit{
        .account = call.numbers[0], .amount = amount, .note = note, .key = key, .by = call.account(), .means = means};
    call.house().store.submit(call.now(), deposit, [call](const auto &verdict) {
        if (!verdict)
            return call.refuse(verdict.error());
        QJsonObject json = protocol::toJsonForStaff(verdict->account);
        if (verdict->repeat)
            json.insert("repeat"_L1, true);
        call.created(json, u"/api/v1/accounts/%1"_s.arg(verdict->account.id));
    });
}

/// As whoever asked reached the house, or as it is reached from elsewhere.
QString linkFor(const Call &call, const QByteArray &token)
{
    const QByteArray host = call.request().header("Host");
    return QLatin1StringView(call.request().secure ? "https://" : "http://") + QString::fromLatin1(host) +
           QLatin1StringView("/l/") + QString::fromLatin1(token);
}

void makeLink(const Call &call)
{
    const QByteArray token = newLink();
    const store::command::MakeLink make{
        .account = call.numbers[0], .by = call.account(), .tokenHash = hashToken(token)};
    call.house().store.submit(call.now(), make, [call, token](const auto &result) {
        if (!result)
            return call.refuse(result.error());
        call.created(QJsonObject{{u"url"_s, linkFor(call, token)}, {u"token"_s, QString::fromLatin1(token)}},
                     u"/l/"_s + QString::fromLatin1(token), {{"Cache-Control", "no-store"}});
    });
}

void withdrawLinks(const Call &call)
{
    const store::command::WithdrawLinks withdraw{.account = call.numbers[0], .by = call.account()};
    call.house().store.submit(call.now(), withdraw, [call](const auto &result) {
        if (!result)
            return call.refuse(result.error());
        call.noContent();
    });
}

void listRecord(const Call &call)
{
    QueryFields fields(call.request());
    const store::query::GetRecord get{.after = fields.integer("after"_L1, 0).value_or(0), .limit = fields.limit()};
    if (!fields.ok())
        return call.malformed(fields);
    call.answerFrom(get, [](const store::RecordPage &page) {
        return QJsonObject{{u"items"_s, protocol::toJsonArray(page.items)}, {u"next"_s, protocol::orNull(page.next)}};
    });
}

} // namespace

void enterAccount(const Call &call, const QJsonObject &body)
{
    protocol::JsonFields fields(body);
    const QString nick = fields.takenIn("nick"_L1, wire::TextKind::Name, protocol::limits::nickMax);
    const auto name = fields.optionalTakenIn("name"_L1, wire::TextKind::Line, protocol::limits::personNameMax);
    const auto paddle = paddleIn(fields, body);
    if (!fields.ok())
        return call.malformed(fields);
    const HostOptions &options = call.house().options;
    const store::command::EnterAccount enter{.by = call.account(),
                                             .nick = nick,
                                             .name = name.value_or(QString()),
                                             .paddle = paddle.value_or(std::nullopt),
                                             .nextPaddle = !paddle,
                                             .limited = options.limitedFunds,
                                             .openingFunds = options.limitedFunds ? options.openingFunds : 0};
    call.house().store.submit(call.now(), enter, [call](const auto &account) {
        if (!account)
            return call.refuse(account.error());
        call.created(QJsonObject{{u"account"_s, protocol::toJsonForStaff(*account)}},
                     u"/api/v1/accounts/%1"_s.arg(account->id));
    });
}

void addStaffRoutes(Router &router)
{
    router.add("GET"_ba, u"/api/v1/accounts"_s, Caller::Staff,
               Operation(u"listAccounts"_s, u"A page of accounts"_s)
                   .query(u"q"_s, u"Those with every word in nick, name, email, phone or table, or with that paddle"_s,
                          wire::schema::text())
                   .paged(wire::schema::integer(0, protocol::exactIntegerMax))
                   .gives(200, u"A page of accounts"_s, {u"AccountPage"_s}),
               listAccounts);
    router.add("GET"_ba, u"/api/v1/accounts/{n}"_s, Caller::Staff,
               Operation(u"getAccount"_s, u"One account"_s)
                   .gives(200, u"The account"_s, {u"StaffAccount"_s})
                   .refuses({auction::Refusal::NotFound}),
               getAccount);
    router.add("PATCH"_ba, u"/api/v1/accounts/{n}"_s, Caller::Staff,
               Operation(u"changeAccount"_s, u"Changes an account; what, depends on one's role"_s)
                   .takes({u"ChangeAccount"_s})
                   .gives(200, u"The account as it is now"_s, {u"StaffAccount"_s})
                   .refuses({auction::Refusal::NotFound, auction::Refusal::NickTaken, auction::Refusal::EmailTaken,
                             auction::Refusal::WrongPhase}),
               changeAccount);
    router.add("POST"_ba, u"/api/v1/accounts/{n}/deposits"_s, Caller::Cashier,
               Operation(u"deposit"_s, u"Pays in or out"_s)
                   .takes({u"Deposit"_s})
                   .gives(201, u"The account as it is now"_s, {u"Deposited"_s})
                   .refuses({auction::Refusal::NotFound, auction::Refusal::KeyReused, auction::Refusal::OverLimit}),
               deposit);
    router.add("POST"_ba, u"/api/v1/accounts/{n}/links"_s, Caller::Staff,
               Operation(u"makeLink"_s, u"Makes a link that signs an account in"_s)
                   .gives(201, u"The link, shown once"_s, {u"Link"_s})
                   .refuses({auction::Refusal::NotFound}),
               makeLink);
    router.add("DELETE"_ba, u"/api/v1/accounts/{n}/links"_s, Caller::Staff,
               Operation(u"withdrawLinks"_s, u"Withdraws an account's links, and the sessions that they opened"_s)
                   .givesNothing(u"Withdrawn"_s)
                   .refuses({auction::Refusal::NotFound}),
               withdrawLinks);
    router.add("GET"_ba, u"/api/v1/record"_s, Caller::Host,
               Operation(u"listRecord"_s, u"What staff did, oldest first"_s)
                   .paged(wire::schema::integer(0, protocol::exactIntegerMax))
                   .gives(200, u"A page of the record"_s, {u"RecordPage"_s}),
               listRecord);
}

} // namespace gavel::host
