#include "net/http_request.h"

#include "net/ascii.h"

#include <QStringDecoder>

#include <algorithm>

namespace gavel::net {

namespace {

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// Percent-decoded UTF-8, or nothing if an escape is broken, or the text is no UTF-8 or holds a NUL.
std::optional<QString> decodeText(QByteArrayView encoded)
{
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        if (encoded[i] == '%' &&
            (i + 2 >= encoded.size() || !isHexDigit(encoded[i + 1]) || !isHexDigit(encoded[i + 2]))) {
            return std::nullopt;
        }
    }
    const QByteArray bytes = QByteArray::fromPercentEncoding(encoded.toByteArray());
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return std::nullopt;
    return text;
}

/// As decodeText(), but what is broken in it becomes U+FFFD.
QString decodeWhatCanBe(QByteArrayView encoded)
{
    if (const auto text = decodeText(encoded))
        return *text;
    const QByteArray bytes = QByteArray::fromPercentEncoding(encoded.toByteArray());
    const QString text = QString::fromUtf8(bytes).replace(QChar(u'\0'), QChar::ReplacementCharacter);
    return text.contains(QChar::ReplacementCharacter) ? text : text + QChar(QChar::ReplacementCharacter);
}

/// False if it is wrongly escaped: whose path that would be shows all the same.
bool decodePath(RequestHead &head, QByteArrayView path)
{
    head.path = decodeWhatCanBe(path);
    head.segments.clear();
    if (!decodeText(path))
        return false;
    const QList<QByteArray> segments = path.size() > 1 ? path.sliced(1).toByteArray().split('/') : QList<QByteArray>();
    for (const QByteArray &segment : segments)
        head.segments.append(*decodeText(segment));
    return true;
}

void decodeQuery(RequestHead &head, QByteArrayView query)
{
    head.query.clear();
    const QList<QByteArray> pairs = query.toByteArray().replace('+', ' ').split('&');
    for (const QByteArray &pair : pairs) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        head.query.append({decodeWhatCanBe(equals < 0 ? pair : pair.first(equals)),
                           decodeWhatCanBe(equals < 0 ? QByteArray() : pair.sliced(equals + 1))});
    }
}

void replaceHost(RequestHead &head, QByteArrayView authority)
{
    head.fields.removeIf([](const HeaderField &field) { return sameName(field.name, "Host"); });
    head.fields.prepend({"Host", authority.toByteArray()});
}

QByteArray withoutQuotes(const QByteArray &value)
{
    const bool isQuoted = value.size() >= 2 && value.startsWith('"') && value.endsWith('"');
    return isQuoted ? value.sliced(1, value.size() - 2).trimmed() : value;
}

QByteArray withoutPort(QByteArray authority, const QByteArray &port)
{
    const QByteArray suffix = ':' + port;
    if (authority.endsWith(suffix))
        authority.chop(suffix.size());
    return authority.toLower();
}

} // namespace

QByteArray RequestHead::header(QByteArrayView name) const
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [name](const HeaderField &f) { return sameName(f.name, name); });
    return found == fields.end() ? QByteArray() : found->value;
}

bool RequestHead::hasHeader(QByteArrayView name) const
{
    return std::any_of(fields.begin(), fields.end(), [name](const HeaderField &f) { return sameName(f.name, name); });
}

QByteArray RequestHead::joinedHeader(QByteArrayView name) const
{
    QByteArray joined;
    for (const HeaderField &field : fields) {
        if (sameName(field.name, name))
            joined.append(joined.isEmpty() ? "" : ", ").append(field.value);
    }
    return joined;
}

bool RequestHead::headerHasToken(QByteArrayView name, QByteArrayView token) const
{
    const QList<QByteArray> members = joinedHeader(name).split(',');
    return std::any_of(members.begin(), members.end(),
                       [token](const QByteArray &member) { return sameName(member.trimmed(), token); });
}

std::optional<QString> RequestHead::queryValue(QStringView name) const
{
    for (const auto &[key, value] : query) {
        if (key == name)
            return value;
    }
    return std::nullopt;
}

std::optional<QByteArray> RequestHead::cookie(QByteArrayView name) const
{
    for (const HeaderField &field : fields) {
        if (!sameName(field.name, "Cookie"))
            continue;
        const QList<QByteArray> pairs = field.value.split(';');
        for (const QByteArray &pair : pairs) {
            const qsizetype equals = pair.indexOf('=');
            if (equals > 0 && pair.first(equals).trimmed() == name)
                return withoutQuotes(pair.sliced(equals + 1).trimmed());
        }
    }
    return std::nullopt;
}

std::optional<QByteArray> RequestHead::bearerToken() const
{
    const QByteArray value = header("Authorization");
    const qsizetype space = value.indexOf(' ');
    if (space < 0 || !sameName(value.first(space), "Bearer"))
        return std::nullopt;
    return value.sliced(space + 1).trimmed();
}

bool RequestHead::isSameOrigin() const
{
    if (!hasHeader("Origin"))
        return true;
    const QByteArray origin = header("Origin").toLower();
    const bool https = origin.startsWith("https://");
    // A page in the clear is a stranger to one under TLS, and the other way round: a proxy that takes the TLS off says
    // so.
    if (https != secure || (!https && !origin.startsWith("http://")))
        return false;
    const QByteArray port = https ? "443" : "80";
    return withoutPort(origin.sliced(origin.indexOf("//") + 2), port) == withoutPort(header("Host"), port);
}

bool resolveTarget(RequestHead &head)
{
    QByteArrayView target = head.target;
    if (target == "*") {
        head.path = QStringLiteral("*");
        return head.method == "OPTIONS";
    }
    if (target.contains('#'))
        return false;
    if (!target.startsWith('/')) {
        const QByteArray lower = head.target.first(std::min<qsizetype>(head.target.size(), 8)).toLower();
        const qsizetype scheme = lower.startsWith("http://") ? 7 : lower.startsWith("https://") ? 8 : 0;
        if (scheme == 0)
            return false;
        target = target.sliced(scheme);
        const auto end =
            std::find_if(target.begin(), target.end(), [](char c) { return c == '/' || c == '?'; }) - target.begin();
        if (end == 0 || target.first(end).contains('@'))
            return false;
        replaceHost(head, target.first(end));
        target = target.sliced(end);
    }
    const qsizetype question = target.indexOf('?');
    const QByteArrayView path = question < 0 ? target : target.first(question);
    decodeQuery(head, question < 0 ? QByteArrayView() : target.sliced(question + 1));
    return decodePath(head, path.isEmpty() ? QByteArrayView("/") : path);
}

} // namespace gavel::net
