#include "protocol/house_view.h"

#include "protocol/limits.h"
#include "protocol/rates_json.h"
#include "protocol/view_fields.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;

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
        {u"logo"_s, house.logo ? QJsonValue(toJson(*house.logo)) : QJsonValue(QJsonValue::Null)},
        {u"names"_s, house.showsPaddles ? u"paddle"_s : u"nick"_s},
        {u"evening"_s, house.eveningEndedAt ? u"over"_s : u"on"_s},
        {u"hall"_s, house.takesHallCode()},
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

} // namespace gavel::protocol
