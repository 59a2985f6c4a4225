#include "host/operation.h"

#include "protocol/limits.h"
#include "protocol/schema_words.h"

namespace gavel::host {

using namespace Qt::StringLiterals;
using namespace wire::schema;

namespace {

const QString jsonMedia = u"application/json"_s;

/// `anyOf` or `oneOf` these shapes, where there are several.
QJsonObject shapesOf(const QStringList &names, const QString &word)
{
    if (names.size() == 1)
        return shape(names.first());
    QJsonArray all;
    for (const QString &name : names)
        all.append(shape(name));
    return {{word, all}};
}

} // namespace

Operation::Operation(const QString &id, const QString &summary)
    : m_id(id)
    , m_summary(summary)
{
}

Operation Operation::path(const QStringList &names) &&
{
    m_pathNames = names;
    return std::move(*this);
}

Operation Operation::query(const QString &name, const QString &summary, const QJsonObject &schema) &&
{
    m_parameters.append({Parameter::In::Query, name, summary, schema});
    return std::move(*this);
}

Operation Operation::paged(const QJsonObject &after) &&
{
    return std::move(*this)
        .query(u"after"_s, u"The next of the page before"_s, after)
        .query(u"limit"_s, u"How many at most; %1 if it is not said"_s.arg(protocol::limits::pageDefault),
               integer(1, protocol::limits::pageMax));
}

Operation Operation::resumed() &&
{
    const QString summary = u"The id of the newest event that is known, and what came after it is told"_s;
    m_parameters.append({Parameter::In::Header, u"Last-Event-ID"_s, summary, integer(0, protocol::exactIntegerMax)});
    return std::move(*this).query(u"last_event_id"_s, summary, integer(0, protocol::exactIntegerMax));
}

Operation Operation::takes(const QStringList &shapes) &&
{
    // Members that the host ignores may make a body fit several.
    m_body = {{jsonMedia, shapesOf(shapes, u"anyOf"_s)}};
    m_refusals += {auction::Refusal::Malformed, auction::Refusal::Unsupported, auction::Refusal::TooLarge};
    return std::move(*this);
}

Operation Operation::takesPicture() &&
{
    for (const QString &type : {u"image/png"_s, u"image/jpeg"_s, u"image/webp"_s})
        m_body.append({type, bytes()});
    m_refusals += {auction::Refusal::Malformed, auction::Refusal::Unsupported, auction::Refusal::TooLarge};
    return std::move(*this);
}

Operation Operation::gives(int status, const QString &summary, const QStringList &shapes) &&
{
    m_answers.append({status, summary, {jsonMedia, shapesOf(shapes, u"oneOf"_s)}});
    return std::move(*this);
}

Operation Operation::givesType(int status, const QString &summary, const QString &type) &&
{
    const bool isText = type.startsWith(u"text/"_s) || type == u"application/jsonl";
    m_answers.append({status, summary, {type, isText ? text() : bytes()}});
    return std::move(*this);
}

Operation Operation::givesNothing(const QString &summary) &&
{
    m_answers.append({204, summary, {}});
    return std::move(*this);
}

Operation Operation::refuses(const QList<auction::Refusal> &refusals) &&
{
    m_refusals += refusals;
    return std::move(*this);
}

Operation pageOperation(const QString &id, const QString &summary, const QString &type)
{
    return Operation(id, summary)
        .givesType(200, summary, type)
        .givesType(304, u"It is as the If-None-Match says"_s, {});
}

} // namespace gavel::host
