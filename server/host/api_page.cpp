#include "host/api_page.h"

#include "protocol/json_fields.h"
#include "wire/problem.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView shapePlace{"#/components/schemas/"};
const QString problemType = QString::fromUtf8(wire::problemContentType);

QString escaped(const QJsonValue &text)
{
    return text.toString().toHtmlEscaped();
}

QString code(const QString &text)
{
    return u"<code>"_s + text.toHtmlEscaped() + u"</code>"_s;
}

QStringList stringsOf(const QJsonValue &list)
{
    QStringList strings;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &one : array)
        strings.append(one.toString());
    return strings;
}

QString typeOf(const QJsonObject &schema);

QString eitherOf(const QJsonArray &schemas, const QString &between)
{
    QStringList types;
    for (const QJsonValue &one : schemas)
        types.append(typeOf(one.toObject()));
    return types.join(between);
}

/// "1…120", "≥ 0", or nothing where no bound says more than that a number is exact.
QString boundsOf(const QJsonObject &schema)
{
    const bool isNumber = schema.contains("minimum"_L1) || schema.contains("maximum"_L1);
    const QJsonValue from = schema.value(isNumber ? "minimum"_L1 : "minLength"_L1);
    const QJsonValue to = schema.value(isNumber ? "maximum"_L1 : "maxLength"_L1);
    const bool hasFrom = !from.isUndefined() && from.toInteger() != -protocol::exactIntegerMax;
    const bool hasTo = !to.isUndefined() && to.toInteger() < protocol::exactIntegerMax;
    if (hasFrom && hasTo)
        return u" %1…%2"_s.arg(from.toInteger()).arg(to.toInteger());
    if (hasFrom)
        return u" ≥ %1"_s.arg(from.toInteger());
    return hasTo ? u" ≤ %1"_s.arg(to.toInteger()) : QString();
}

QString membersOf(const QJsonObject &schema)
{
    const QStringList needed = stringsOf(schema.value("required"_L1));
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    QString html = u"<dl>"_s;
    for (auto member = properties.begin(); member != properties.end(); ++member) {
        const QString mark = needed.contains(member.key()) ? QString() : u"?"_s;
        html += u"<dt>"_s + code(member.key() + mark) + u"</dt><dd>"_s + typeOf(member.value().toObject()) + u"</dd>"_s;
    }
    return properties.isEmpty() ? code(u"{}"_s) : QString(html + u"</dl>"_s);
}

QString namedType(const QJsonObject &schema)
{
    const QJsonValue type = schema.value("type"_L1);
    const QStringList types = type.isArray() ? stringsOf(type) : QStringList{type.toString()};
    if (types.contains(u"array"_s))
        return u"["_s + typeOf(schema.value("items"_L1).toObject()) + u" …]"_s;
    if (types.contains(u"object"_s))
        return membersOf(schema);
    QString html = types.first() + boundsOf(schema);
    if (schema.contains("pattern"_L1))
        html += u' ' + code(schema.value("pattern"_L1).toString());
    for (const QString &other : types.sliced(1))
        html += u" | "_s + other;
    return html;
}

/// A schema in a line, or where it is an object, in one a member.
QString typeOf(const QJsonObject &schema)
{
    if (schema.contains("$ref"_L1)) {
        const QString name = schema.value("$ref"_L1).toString().sliced(shapePlace.size());
        return u"<a href=\"#"_s + name + u"\">"_s + name + u"</a>"_s;
    }
    if (schema.contains("const"_L1))
        return code(schema.value("const"_L1).toBool() ? u"true"_s : u"false"_s);
    if (schema.contains("enum"_L1)) {
        QStringList words;
        for (const QString &word : stringsOf(schema.value("enum"_L1)))
            words.append(code(word));
        return words.join(u" | "_s);
    }
    for (const QLatin1StringView either : {"oneOf"_L1, "anyOf"_L1}) {
        if (schema.contains(either))
            return eitherOf(schema.value(either).toArray(), u" | "_s);
    }
    if (schema.contains("allOf"_L1))
        return eitherOf(schema.value("allOf"_L1).toArray(), u" + "_s);
    return schema.contains("type"_L1) ? namedType(schema) : u"…"_s;
}

/// Puts the page together; each method a part of it.
class Writer
{
public:
    Writer(const QJsonObject &document, Language language)
        : m_document(document)
        , m_korean(language == Language::Korean)
    {
    }

    QString page() const
    {
        const QString title = say(u"The API of this house", u"이 경매의 API");
        const QString version = escaped(m_document.value("info"_L1)["version"_L1]);
        return u"<!doctype html><html lang=\""_s + (m_korean ? u"ko"_s : u"en"_s) +
               u"\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, "
               "initial-scale=1\"><title>"_s +
               title +
               u"</title><link rel=\"icon\" href=\"/web/favicon.svg\"><link rel=\"stylesheet\" "
               "href=\"/web/colours.css\"><link rel=\"stylesheet\" href=\"/web/style.css\"><link rel=\"stylesheet\" "
               "href=\"/web/api.css\"></head><body "
               "class=\"api\"><main>"
               "<h1>"_s +
               title + u" <small>Gavel "_s + version + u"</small></h1><p lang=\"en\">"_s + described() +
               u"</p><p><a href=\"/api/v1/openapi.json\">OpenAPI 3.1</a></p>"_s + contents() + paths() + rooms() +
               streams() + shapes() + u"</main></body></html>\n"_s;
    }

private:
    QString say(const char16_t *english, const char16_t *korean) const
    {
        return QString::fromUtf16(m_korean ? korean : english);
    }

    /// What the document says of itself; it marks names as Markdown does.
    QString described() const
    {
        static const QRegularExpression marked(u"`([^`]+)`"_s);
        return escaped(m_document.value("info"_L1)["description"_L1]).replace(marked, u"<code>\\1</code>"_s);
    }

    QString heading(const QString &id, const char16_t *english, const char16_t *korean) const
    {
        return u"<h2 id=\""_s + id + u"\">"_s + say(english, korean) + u"</h2>"_s;
    }

    QString contents() const
    {
        const QString link = u"<li><a href=\"#%1\">%2</a></li>"_s;
        return u"<nav><ul>"_s + link.arg(u"paths"_s, say(u"Requests", u"요청")) +
               link.arg(u"pages"_s, say(u"Pages and files", u"페이지와 파일")) +
               link.arg(u"rooms"_s, say(u"Rooms", u"방")) +
               link.arg(u"streams"_s, say(u"Event streams", u"이벤트 스트림")) +
               link.arg(u"shapes"_s, say(u"Shapes", u"자료 형식")) + u"</ul></nav>"_s;
    }

    QString row(const QString &name, const QString &what) const
    {
        return u"<tr><th scope=\"row\">"_s + name + u"</th><td>"_s + what + u"</td></tr>"_s;
    }

    /// What the document says in its own words, which are English.
    QString said(const QJsonValue &words) const
    {
        const QString text = escaped(words);
        return text.isEmpty() ? QString() : QString(u" <span class=\"said\" lang=\"en\">"_s + text + u"</span>"_s);
    }

    QString caller(const QString &name) const
    {
        const std::pair<QLatin1StringView, QString> rows[] = {
            {"anyone"_L1, say(u"anyone", u"누구나")},
            {"signed_in"_L1, say(u"whoever is signed in", u"로그인한 사람")},
            {"staff"_L1, say(u"staff", u"직원")},
            {"clerk"_L1, say(u"the host and clerks", u"주최자와 서기")},
            {"cashier"_L1, say(u"the host and cashiers", u"주최자와 회계")},
            {"host"_L1, say(u"the host", u"주최자")},
        };
        for (const auto &[key, words] : rows) {
            if (name == key)
                return words;
        }
        return name;
    }

    QString contentOf(const QJsonObject &content) const
    {
        QStringList parts;
        for (auto one = content.begin(); one != content.end(); ++one) {
            const QJsonObject schema = one.value()["schema"_L1].toObject();
            const bool isJson = one.key() == u"application/json";
            parts.append(isJson ? typeOf(schema) : code(one.key()));
        }
        return parts.join(u", "_s);
    }

    QString parameters(const QJsonArray &parameters) const
    {
        QString rows;
        for (const QJsonValue &one : parameters) {
            const QJsonObject parameter = one.toObject();
            rows += row(code(parameter.value("name"_L1).toString()) + u' ' + escaped(parameter.value("in"_L1)),
                        typeOf(parameter.value("schema"_L1).toObject()) + said(parameter.value("description"_L1)));
        }
        return rows;
    }

    /// What it gives in a row each, and all that it may refuse in one.
    QString responses(const QJsonObject &responses) const
    {
        QString rows;
        QString refused;
        for (auto one = responses.begin(); one != responses.end(); ++one) {
            const QJsonObject content = one.value()["content"_L1].toObject();
            const QString words = said(one.value()["description"_L1]);
            if (content.contains(problemType) && content.size() == 1)
                refused += u"<div>"_s + code(one.key()) + words + u"</div>"_s;
            else
                rows += row(code(one.key()), contentOf(content) + words);
        }
        return rows + row(u"<a href=\"#Problem\">"_s + say(u"Refused", u"거절") + u"</a>"_s, refused);
    }

    QString operation(const QString &path, const QString &method, const QJsonObject &operation) const
    {
        const QString id = operation.value("operationId"_L1).toString();
        QString html = u"<section id=\""_s + id + u"\"><h3>"_s + code(method.toUpper() + u' ' + path) +
                       u"</h3><p lang=\"en\">"_s + escaped(operation.value("summary"_L1)) + u"</p><table>"_s +
                       row(say(u"Who", u"호출 권한"), caller(operation.value("x-caller"_L1).toString())) +
                       parameters(operation.value("parameters"_L1).toArray());
        const QJsonObject body = operation.value("requestBody"_L1)["content"_L1].toObject();
        if (!body.isEmpty())
            html += row(say(u"Body", u"본문"), contentOf(body));
        return html + responses(operation.value("responses"_L1).toObject()) + u"</table></section>"_s;
    }

    /// Those of the API or those of the pages: first a list of them, then each.
    QString operations(bool areOfApi) const
    {
        QString list = u"<ul class=\"index\">"_s;
        QString all;
        const QJsonObject paths = m_document.value("paths"_L1).toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            if (path.key().startsWith(u"/api/") != areOfApi)
                continue;
            const QJsonObject item = path.value().toObject();
            for (auto one = item.begin(); one != item.end(); ++one) {
                const QJsonObject what = one.value().toObject();
                list += u"<li><a href=\"#"_s + what.value("operationId"_L1).toString() + u"\">"_s +
                        code(one.key().toUpper() + u' ' + path.key()) + u"</a>"_s + said(what.value("summary"_L1)) +
                        u"</li>"_s;
                all += operation(path.key(), one.key(), what);
            }
        }
        return list + u"</ul>"_s + all;
    }

    QString paths() const
    {
        return heading(u"paths"_s, u"Requests", u"요청") + operations(true) +
               heading(u"pages"_s, u"Pages and files", u"페이지와 파일") + operations(false);
    }

    QString events(const QJsonArray &events) const
    {
        QString html = u"<table>"_s;
        for (const QJsonValue &one : events) {
            const QJsonObject event = one.toObject();
            const QString name = event.value("event"_L1).toString();
            QString what =
                said(event.value("for"_L1)) + u"<div>"_s + typeOf(event.value("data"_L1).toObject()) + u"</div>"_s;
            if (event.contains("answer"_L1))
                what += u"<div class=\"answer\">"_s + say(u"Acknowledged by", u"응답") + u' ' +
                        typeOf(event.value("answer"_L1).toObject()) + u"</div>"_s;
            html += row(name.isEmpty() ? say(u"unnamed", u"이름 없음") : code(name), what);
        }
        return html + u"</table>"_s;
    }

    QString rooms() const
    {
        const QJsonObject rooms = m_document.value("x-rooms"_L1).toObject();
        return heading(u"rooms"_s, u"Rooms", u"방") + u"<p>Socket.IO 5, "_s + code(u"/socket.io/"_s) + u"</p><h3>"_s +
               say(u"What a client sends, and how it is acknowledged", u"클라이언트가 보내는 것과 그 응답") +
               u"</h3>"_s + events(rooms.value("asked"_L1).toArray()) + u"<h3>"_s +
               say(u"What the host sends", u"호스트가 보내는 것") + u"</h3>"_s +
               events(rooms.value("told"_L1).toArray());
    }

    QString streams() const
    {
        QString html = heading(u"streams"_s, u"Event streams", u"이벤트 스트림");
        const QJsonObject streams = m_document.value("x-streams"_L1).toObject();
        for (auto stream = streams.begin(); stream != streams.end(); ++stream)
            html += u"<section><h3>"_s + code(u"GET "_s + stream.key()) + u"</h3>"_s +
                    events(stream.value().toArray()) + u"</section>"_s;
        return html;
    }

    QString shapes() const
    {
        QString html = heading(u"shapes"_s, u"Shapes", u"자료 형식");
        const QJsonObject shapes = m_document.value("components"_L1)["schemas"_L1].toObject();
        for (auto shape = shapes.begin(); shape != shapes.end(); ++shape)
            html += u"<section id=\""_s + shape.key() + u"\"><h3>"_s + shape.key() + u"</h3>"_s +
                    typeOf(shape.value().toObject()) + u"</section>"_s;
        return html;
    }

    const QJsonObject &m_document;
    bool m_korean;
};

} // namespace

QByteArray apiPage(const QJsonObject &document, Language language)
{
    return Writer(document, language).page().toUtf8();
}

} // namespace gavel::host
