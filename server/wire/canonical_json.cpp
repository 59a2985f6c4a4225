#include "wire/canonical_json.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

namespace gavel::wire {

namespace {

constexpr qint64 integerMax = 1LL << 53;

bool append(QByteArray &out, const QJsonValue &value);

bool appendNumber(QByteArray &out, const QJsonValue &value)
{
    const double asDouble = value.toDouble();
    if (std::trunc(asDouble) != asDouble || std::abs(asDouble) > static_cast<double>(integerMax) ||
        std::abs(value.toInteger()) > integerMax)
        return false;
    out += QByteArray::number(value.toInteger());
    return true;
}

bool appendArray(QByteArray &out, const QJsonArray &array)
{
    out += '[';
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (i > 0)
            out += ',';
        if (!append(out, array.at(i)))
            return false;
    }
    out += ']';
    return true;
}

bool appendObject(QByteArray &out, const QJsonObject &object)
{
    QStringList keys = object.keys();
    // QString's own order compares code units, which is what RFC 8785 §3.2.3 asks for.
    std::sort(keys.begin(), keys.end());
    out += '{';
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (i > 0)
            out += ',';
        if (!appendCanonicalString(out, keys[i]))
            return false;
        out += ':';
        if (!append(out, object.value(keys[i])))
            return false;
    }
    out += '}';
    return true;
}

bool append(QByteArray &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        out += "null";
        return true;
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        return true;
    case QJsonValue::Double:
        return appendNumber(out, value);
    case QJsonValue::String:
        return appendCanonicalString(out, value.toString());
    case QJsonValue::Array:
        return appendArray(out, value.toArray());
    case QJsonValue::Object:
        return appendObject(out, value.toObject());
    case QJsonValue::Undefined:
        return false;
    }
    Q_UNREACHABLE();
}

bool needsEscape(char c)
{
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

void appendEscaped(QByteArray &out, char c)
{
    switch (c) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\b':
        out += "\\b";
        return;
    case '\t':
        out += "\\t";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\f':
        out += "\\f";
        return;
    case '\r':
        out += "\\r";
        return;
    default:
        break;
    }
    constexpr char hex[] = "0123456789abcdef";
    out += "\\u00";
    out += hex[(c >> 4) & 0xf];
    out += hex[c & 0xf];
}

} // namespace

bool isWellFormedUtf16(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate())
            continue;
        if (!text[i].isHighSurrogate() || i + 1 == text.size() || !text[i + 1].isLowSurrogate())
            return false;
        ++i;
    }
    return true;
}

bool appendCanonicalString(QByteArray &out, QStringView text)
{
    if (!isWellFormedUtf16(text))
        return false;
    const QByteArray utf8 = text.toUtf8();
    out += '"';
    auto from = utf8.begin();
    for (;;) {
        const auto escaped = std::find_if(from, utf8.end(), needsEscape);
        out.append(from, escaped - from);
        if (escaped == utf8.end())
            break;
        appendEscaped(out, *escaped);
        from = escaped + 1;
    }
    out += '"';
    return true;
}

std::optional<QByteArray> canonicalJson(const QJsonValue &value)
{
    QByteArray out;
    if (!append(out, value))
        return std::nullopt;
    return out;
}

} // namespace gavel::wire
