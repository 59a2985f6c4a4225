#include "protocol/sale_views.h"

#include "auction/lot.h"
#include "protocol/codes.h"
#include "protocol/limits.h"
#include "protocol/name_rows.h"
#include "protocol/rates_json.h"
#include "protocol/view_fields.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;

namespace {

using SaleActionRow = NameRow<SaleAction>;

constexpr std::array saleActionRows{
    SaleActionRow{SaleAction::Start, "start"},
    SaleActionRow{SaleAction::End, "end"},
    SaleActionRow{SaleAction::Renumber, "renumber"},
};

void readPlan(JsonFields &fields, auction::ClosingPlan &plan)
{
    if (const auto name = fields.optionalText("closing"_L1)) {
        if (const auto closing = closingOf(*name))
            plan.closing = *closing;
        else
            fields.fail("closing"_L1, u"must be one of "_s + closingNames().join(u", "));
    }
    using Plan = auction::ClosingPlan;
    plan.stepMs = fields.optionalWithin("step"_L1, Plan::stepMsMin, Plan::stepMsMax).value_or(plan.stepMs);
    plan.firstEnd = fields.optionalWithin("firstEnd"_L1, 1, auction::endsAtMax).value_or(plan.firstEnd);
}

} // namespace

QJsonObject toJson(const SaleView &sale)
{
    const bool isPlanned = sale.plan.closing != auction::Closing::Own;
    return {{u"id"_s, sale.id},
            {u"name"_s, sale.name},
            {u"about"_s, sale.about},
            {u"opensAt"_s, orNull(sale.opensAt)},
            {u"closing"_s, nameOf(sale.plan.closing)},
            {u"step"_s, sale.plan.stepMs},
            {u"firstEnd"_s, isPlanned ? QJsonValue(sale.plan.firstEnd) : QJsonValue(QJsonValue::Null)},
            {u"premium"_s, toJson(sale.premium)},
            {u"commission"_s, toJson(sale.commission)},
            {u"tax"_s, toJson(sale.tax)},
            {u"prebids"_s, sale.prebids},
            {u"names"_s, sale.showsPaddles ? u"paddle"_s : u"nick"_s},
            {u"phase"_s, nameOf(sale.phase)}};
}

std::optional<SaleView> saleFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const auto closing = closingOf(fields.text("closing"_L1));
    const auto phase = salePhaseOf(fields.text("phase"_L1));
    if (!closing || !phase)
        return std::nullopt;
    const SaleView sale{.id = fields.id("id"_L1),
                        .name = fields.line("name"_L1),
                        .about = fields.text("about"_L1, limits::readTextMax),
                        .opensAt = fields.optionalTime("opensAt"_L1),
                        .plan = {.closing = *closing,
                                 .stepMs = fields.id("step"_L1),
                                 .firstEnd = fields.optionalTime("firstEnd"_L1).value_or(0)},
                        .phase = *phase,
                        .premium = bandsIn(fields, json, "premium"_L1, limits::rateMax),
                        .commission = bandsIn(fields, json, "commission"_L1, limits::rateMax),
                        .tax = taxIn(fields, json),
                        .prebids = fields.optionalBoolean("prebids"_L1).value_or(false),
                        .showsPaddles = fields.optionalText("names"_L1) == u"paddle"_s};
    return fields.ok() ? std::optional(sale) : std::nullopt;
}

SaleView readSale(JsonFields &fields, const QJsonObject &json, SaleView base)
{
    SaleView sale = std::move(base);
    if (json.contains("name"_L1) || sale.name.isEmpty())
        sale.name = fields.takenIn("name"_L1, wire::TextKind::Name, limits::lotNameMax);
    sale.about = fields.optionalTakenIn("about"_L1, wire::TextKind::Text, limits::houseAboutMax).value_or(sale.about);
    if (json.contains("opensAt"_L1))
        sale.opensAt = fields.optionalWithin("opensAt"_L1, 0, exactIntegerMax);
    if (json.contains("premium"_L1))
        sale.premium = bandsIn(fields, json, "premium"_L1, auction::premiumMax);
    if (json.contains("commission"_L1))
        sale.commission = bandsIn(fields, json, "commission"_L1, auction::commissionMax);
    if (json.contains("tax"_L1))
        sale.tax = taxIn(fields, json);
    sale.prebids = fields.optionalBoolean("prebids"_L1).value_or(sale.prebids);
    if (const auto names = fields.optionalWord("names"_L1, {"nick"_L1, "paddle"_L1}))
        sale.showsPaddles = *names == u"paddle";
    readPlan(fields, sale.plan);
    if (fields.ok() && !auction::valid(sale.plan))
        fields.fail("firstEnd"_L1, u"is needed unless closing is own"_s);
    return sale;
}

QLatin1StringView nameOf(SaleAction action)
{
    return nameIn(saleActionRows, action);
}

std::optional<SaleAction> saleActionOf(QStringView name)
{
    return valueIn<SaleAction>(saleActionRows, name);
}

QStringList saleActionNames()
{
    return namesIn(saleActionRows);
}

} // namespace gavel::protocol
