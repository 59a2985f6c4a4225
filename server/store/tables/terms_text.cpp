#include "store/tables/terms_text.h"

#include "protocol/terms_json.h"

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
