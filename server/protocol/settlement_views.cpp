#include "protocol/settlement_views.h"

#include "protocol/view_lists.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;

namespace {

constexpr auction::Amount sumMax = exactIntegerMax;

QJsonObject toJson(const SettlementLine &line)
{
    if (!line.lot) {
        return {{u"kind"_s, u"adjustment"_s},
                {u"amount"_s, line.amount},
                {u"reason"_s, line.reason},
                {u"adjusted"_s, toJson(line.adjusted)}};
    }
    QJsonObject json{{u"kind"_s, u"lot"_s},     {u"lot"_s, *line.lot},    {u"number"_s, line.number},
                     {u"name"_s, line.name},    {u"price"_s, line.price}, {u"commission"_s, line.commission},
                     {u"amount"_s, line.amount}};
    insertTaxed(json, line.taxed);
    if (json.contains("taxed"_L1)) {
        json.insert("premium"_L1, line.premium);
        json.insert("tax"_L1, line.tax);
    }
    return json;
}

QJsonObject toJson(const Payout &payout)
{
    return {{u"n"_s, payout.n},           {u"means"_s, nameOf(payout.means)},
            {u"amount"_s, payout.amount}, {u"reference"_s, payout.reference},
            {u"at"_s, payout.paid.at},    {u"by"_s, toJson(payout.paid.by)}};
}

std::optional<SettlementLine> settlementLineFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    SettlementLine line;
    line.amount = fields.within("amount"_L1, -sumMax, sumMax);
    if (fields.line("kind"_L1) == u"adjustment") {
        line.reason = fields.line("reason"_L1);
        line.adjusted = stampIn(fields, "adjusted"_L1);
    } else {
        line.lot = fields.id("lot"_L1);
        line.number = fields.line("number"_L1);
        line.name = fields.line("name"_L1);
        line.price = fields.amount("price"_L1);
        line.commission = fields.amount("commission"_L1);
        line.premium = fields.optionalAmount("premium"_L1).value_or(0);
        line.tax = fields.optionalAmount("tax"_L1).value_or(0);
        line.taxed = taxedIn(fields, json);
    }
    return fields.ok() ? std::optional(line) : std::nullopt;
}

std::optional<Payout> payoutFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const auto means = meansOf(fields.line("means"_L1));
    const auto by = personFromJson(json.value("by"_L1));
    Payout payout{.n = fields.id("n"_L1),
                  .means = means.value_or(Means::Other),
                  .amount = fields.within("amount"_L1, -sumMax, sumMax),
                  .reference = fields.optionalLine("reference"_L1).value_or(QString()),
                  .paid = {fields.time("at"_L1), by.value_or(Person{})}};
    return fields.ok() && by ? std::optional(payout) : std::nullopt;
}

} // namespace

auction::Amount SettlementView::total() const
{
    auction::Amount sum = 0;
    for (const SettlementLine &line : lines)
        sum += line.amount;
    return sum;
}

auction::Amount SettlementView::paidOut() const
{
    auction::Amount sum = 0;
    for (const Payout &payout : payouts)
        sum += payout.amount;
    return sum;
}

QJsonObject toJson(const SettlementView &settlement)
{
    QJsonArray lines;
    for (const SettlementLine &line : settlement.lines)
        lines.append(toJson(line));
    QJsonArray payouts;
    for (const Payout &payout : settlement.payouts)
        payouts.append(toJson(payout));
    return {{u"sale"_s, settlement.sale},
            {u"account"_s, toJson(settlement.account)},
            {u"name"_s, settlement.name},
            {u"email"_s, settlement.email},
            {u"phone"_s, settlement.phone},
            {u"lines"_s, lines},
            {u"payouts"_s, payouts},
            {u"total"_s, settlement.total()},
            {u"paidOut"_s, settlement.paidOut()},
            {u"balance"_s, settlement.balance()}};
}

std::optional<SettlementView> settlementFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const auto account = personFromJson(json.value("account"_L1));
    SettlementView settlement{.sale = fields.id("sale"_L1),
                              .account = account.value_or(Person{}),
                              .name = fields.optionalLine("name"_L1).value_or(QString()),
                              .email = fields.optionalLine("email"_L1).value_or(QString()),
                              .phone = fields.optionalLine("phone"_L1).value_or(QString()),
                              .lines = listIn<SettlementLine>(json.value("lines"_L1), settlementLineFromJson, fields),
                              .payouts = listIn<Payout>(json.value("payouts"_L1), payoutFromJson, fields)};
    return fields.ok() && account ? std::optional(settlement) : std::nullopt;
}

} // namespace gavel::protocol
