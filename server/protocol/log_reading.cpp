#include "protocol/log_reading.h"

#include "protocol/codes.h"
#include "protocol/json_fields.h"
#include "protocol/limits.h"
#include "protocol/log.h"
#include "protocol/rates_json.h"
#include "wire/canonical_json.h"
#include "wire/json_reading.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;

namespace {

using Kind = LogFault::Kind;

// The whole price: what older houses may have taken.
constexpr int rateMax = 10'000;

bool isHash(const QByteArray &hex)
{
    return hex.size() == 2 * logHashBytes && QByteArray::fromHex(hex).toHex() == hex;
}

} // namespace

tl::expected<ReadLine, LogFault> readLine(const QByteArray &text)
{
    const QJsonDocument document = wire::readJson(text);
    if (!document.isObject())
        return wrong(Kind::NoJson);
    const QJsonObject object = document.object();
    // Whatever is read differently than it was written shows here: spaces, another order, a member twice.
    if (wire::canonicalJson(object) != text)
        return wrong(Kind::NotCanonical);
    ReadLine line;
    line.json = object.value("event"_L1).toObject();
    line.hash = object.value("hash"_L1).toString().toLatin1();
    line.openingJson = object.value("opening"_L1).toObject();
    if (object.contains("opening"_L1))
        line.opening = wire::canonicalJson(line.openingJson).value_or(QByteArray());
    const qsizetype members = object.contains("opening"_L1) ? 3 : 2;
    if (object.size() != members || line.json.isEmpty() || !isHash(line.hash))
        return wrong(Kind::WrongShape);
    line.event = wire::canonicalJson(line.json).value_or(QByteArray());
    return line;
}

QString typeIn(const QJsonObject &event)
{
    return event.value("type"_L1).toString();
}

auction::AccountId accountIn(const QJsonValue &value)
{
    return value.isNull() ? auction::noAccount : integerOf(value).value_or(auction::noAccount);
}

tl::expected<LotDraft, DraftFault> draftIn(QJsonObject terms)
{
    JsonFields fields(terms);
    const QString name = fields.text("name"_L1, limits::lotNameMax);
    const QString description = fields.optionalText("description"_L1, limits::descriptionMax).value_or(QString());
    if (!fields.ok() || name.isEmpty())
        return tl::unexpected(DraftFault{fields.ok() ? u"name"_s : fields.wrong(), {}});
    terms.insert("name"_L1, u"name"_s);
    terms.remove("description"_L1);
    auto draft = draftFromJson(terms);
    if (draft) {
        draft->name = name;
        draft->description = description;
    }
    return draft;
}

std::optional<auction::Rates> ratesIn(const QJsonObject &event)
{
    const auto premium = bandsFromJson(event.value("premium"_L1), rateMax);
    const auto commission = bandsFromJson(event.value("commission"_L1), rateMax);
    const auto tax = event.contains("tax"_L1) ? taxFromJson(event.value("tax"_L1)) : auction::Tax();
    if (!premium || !commission || !tax)
        return std::nullopt;
    return auction::Rates{*premium, *commission, *tax};
}

std::optional<auction::LotSale> saleIn(const QJsonObject &event)
{
    auction::LotSale read;
    if (!event.contains("sale"_L1))
        return read;
    const QJsonObject sale = event.value("sale"_L1).toObject();
    JsonFields fields(sale);
    read.id = fields.integer("id"_L1);
    const auto closing = closingOf(fields.optionalText("closing"_L1).value_or(nameOf(auction::Closing::Own)));
    if (closing && *closing != auction::Closing::Own) {
        read.plan = {
            .closing = *closing, .stepMs = fields.integer("step"_L1), .firstEnd = fields.integer("firstEnd"_L1)};
        read.order = fields.integer("order"_L1);
    }
    if (!fields.ok() || !closing || !auction::valid(read.plan))
        return std::nullopt;
    return read;
}

} // namespace gavel::protocol
