#include "store/tables/terms_text.h"

#include "protocol/limits.h"
#include "protocol/rates_json.h"
#include "protocol/terms_json.h"
#include "wire/canonical_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

} // namespace

QString incrementsText(const auction::Increments &increments)
{
    return compact(protocol::toJson(increments));
}

// A document can't be null by itself, so soft close is kept as the one member of an object.
QString softCloseText(const std::optional<auction::SoftClose> &softClose)
{
    return compact({{u"softClose"_s, protocol::toJson(softClose)}});
}

QString bandsText(const auction::Bands &bands)
{
    return QString::fromUtf8(wire::canonicalJson(protocol::toJson(bands)).value_or(QByteArray()));
}

QString taxText(const auction::Tax &tax)
{
    return tax == auction::Tax() ? u""_s : compact(protocol::toJson(tax));
}

auction::Bands bandsOf(const QString &text)
{
    if (!text.startsWith(u'['))
        return text.toInt();
    const QJsonArray bands = QJsonDocument::fromJson(text.toUtf8()).array();
    return protocol::bandsFromJson(bands, protocol::limits::rateMax).value_or(0);
}

auction::Tax taxOf(const QString &text)
{
    if (text.isEmpty())
        return {};
    return protocol::taxFromJson(objectOf(text)).value_or(auction::Tax());
}

auction::Increments incrementsOf(const QString &text)
{
    // The default needs no parsing, and nearly every lot has it.
    if (text == "{\"preset\":\"ladder\"}"_L1)
        return {};
    return protocol::incrementsFromJson(objectOf(text)).value_or(auction::Increments{});
}

std::optional<auction::SoftClose> softCloseOf(const QString &text)
{
    static const QString usual = softCloseText(auction::SoftClose{}); // as above
    if (text == usual)
        return auction::SoftClose{};
    return protocol::softCloseFromJson(objectOf(text).value("softClose"_L1)).value_or(std::nullopt);
}

} // namespace gavel::store
