#include "protocol/rates_json.h"

#include "protocol/codes.h"

#include <QJsonArray>

namespace gavel::protocol {

using namespace Qt::StringLiterals;

namespace {

QString bandsRule(int rateMax)
{
    return u"must be an integer from 0 to %1, or up to %2 bands {from, rate}, the first from 0, each from more than "
           "the one before it"_s.arg(rateMax)
               .arg(auction::Bands::bandsMax);
}

QString taxRule()
{
    return u"must be {rate, on, included}: a rate from 0 to %1, on none, premium or all"_s.arg(auction::Tax::rateMax);
}

bool isInt(std::optional<qint64> value)
{
    return value && *value >= 0 && *value <= std::numeric_limits<int>::max();
}

bool isGiven(const QJsonValue &value)
{
    return !value.isUndefined() && !value.isNull();
}

QJsonObject bandToJson(auction::Amount from, int rate)
{
    return {{u"from"_s, from}, {u"rate"_s, rate}};
}

std::optional<auction::Bands> bandsOf(const QJsonArray &array)
{
    auction::Bands bands;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonValue band = array.at(i);
        const auto from = integerOf(band["from"_L1]);
        const auto rate = integerOf(band["rate"_L1]);
        if (!from || !isInt(rate) || (i == 0) != (*from == 0) || i == auction::Bands::bandsMax)
            return std::nullopt;
        if (i == 0)
            bands.rate = int(*rate);
        else
            bands.above.append({*from, int(*rate)});
    }
    return array.isEmpty() ? std::nullopt : std::optional(bands);
}

} // namespace

QJsonValue toJson(const auction::Bands &bands)
{
    if (bands.isOne())
        return bands.rate;
    QJsonArray array{bandToJson(0, bands.rate)};
    for (const auction::Bands::Band &band : bands.above)
        array.append(bandToJson(band.from, band.rate));
    return array;
}

QJsonValue toJson(const std::optional<auction::Bands> &bands)
{
    return bands ? toJson(*bands) : QJsonValue(QJsonValue::Null);
}

QJsonObject toJson(const auction::Tax &tax)
{
    return {{u"rate"_s, tax.rate}, {u"on"_s, nameOf(tax.on)}, {u"included"_s, tax.included}};
}

QJsonValue toJson(const std::optional<auction::Tax> &tax)
{
    return tax ? QJsonValue(toJson(*tax)) : QJsonValue(QJsonValue::Null);
}

std::optional<auction::Bands> bandsFromJson(const QJsonValue &value, int rateMax)
{
    const auto one = integerOf(value);
    const auto bands = isInt(one) ? std::optional(auction::Bands(int(*one))) : bandsOf(value.toArray());
    return bands && auction::valid(*bands, rateMax) ? bands : std::nullopt;
}

std::optional<auction::Tax> taxFromJson(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    JsonFields fields(json);
    const qint64 rate = fields.within("rate"_L1, 0, auction::Tax::rateMax);
    const auto on = taxOnOf(fields.text("on"_L1));
    const bool included = fields.optionalBoolean("included"_L1).value_or(false);
    if (!fields.ok() || !on)
        return std::nullopt;
    return auction::Tax{.rate = int(rate), .on = *on, .included = included};
}

std::optional<auction::Bands> bandsIn(JsonFields &fields, const QJsonObject &json, QLatin1StringView name, int rateMax)
{
    const QJsonValue value = json.value(name);
    if (!isGiven(value))
        return std::nullopt;
    const auto bands = bandsFromJson(value, rateMax);
    if (!bands)
        fields.fail(name, bandsRule(rateMax));
    return bands;
}

std::optional<auction::Tax> taxIn(JsonFields &fields, const QJsonObject &json)
{
    const QJsonValue value = json.value("tax"_L1);
    if (!isGiven(value))
        return std::nullopt;
    const auto tax = taxFromJson(value);
    if (!tax)
        fields.fail("tax"_L1, taxRule());
    return tax;
}

BandsChange bandsChangeIn(JsonFields &fields, const QJsonObject &json, QLatin1StringView name, int rateMax)
{
    if (!json.contains(name))
        return std::nullopt;
    return bandsIn(fields, json, name, rateMax);
}

} // namespace gavel::protocol
