#include "protocol/account_views.h"

#include "protocol/limits.h"
#include "protocol/rates_json.h"
#include "protocol/view_fields.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;

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

} // namespace gavel::protocol
