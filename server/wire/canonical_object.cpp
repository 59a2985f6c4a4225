#include "wire/canonical_object.h"

#include "wire/canonical_json.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <limits>

namespace gavel::wire {

namespace {

/// Whether the text stands in JSON as it is: ASCII without quotes, backslashes and control characters.
bool isPlain(QStringView text)
{
    return std::all_of(text.cbegin(), text.cend(),
                       [](QChar c) { return c >= u' ' && c < QChar(0x80) && c != u'"' && c != u'\\'; });
}

/// The order of ASCII is that of the UTF-16 code units that RFC 8785 sorts by. Names rarely share their first letter.
bool comesBefore(QByteArrayView one, QByteArrayView other)
{
    return one.front() != other.front() ? one.front() < other.front() : one.compare(other) < 0;
}

} // namespace

CanonicalObject &CanonicalObject::number(QByteArrayView name, qint64 value)
{
    constexpr int digitsMax = std::numeric_limits<qint64>::digits10 + 2; // and a sign
    char digits[digitsMax];
    const auto end = std::to_chars(digits, digits + digitsMax, value).ptr;
    const qsizetype from = m_values.size();
    append({digits, end});
    return add(name, from);
}

CanonicalObject &CanonicalObject::numberOrNull(QByteArrayView name, const std::optional<qint64> &value)
{
    if (value)
        return number(name, *value);
    const qsizetype from = m_values.size();
    append("null");
    return add(name, from);
}

CanonicalObject &CanonicalObject::boolean(QByteArrayView name, bool value)
{
    const qsizetype from = m_values.size();
    append(value ? QByteArrayView("true") : QByteArrayView("false"));
    return add(name, from);
}

CanonicalObject &CanonicalObject::string(QByteArrayView name, QStringView value)
{
    const qsizetype from = m_values.size();
    if (isPlain(value)) {
        m_values.append('"');
        for (const QChar c : value)
            m_values.append(c.toLatin1());
        m_values.append('"');
    } else {
        QByteArray quoted;
        appendCanonicalString(quoted, value);
        append(quoted);
    }
    return add(name, from);
}

CanonicalObject &CanonicalObject::plain(QByteArrayView name, QByteArrayView value)
{
    const qsizetype from = m_values.size();
    m_values.append('"');
    append(value);
    m_values.append('"');
    return add(name, from);
}

CanonicalObject &CanonicalObject::hex(QByteArrayView name, QByteArrayView bytes)
{
    constexpr char digits[] = "0123456789abcdef";
    const qsizetype from = m_values.size();
    m_values.resize(from + 2 * bytes.size() + 2);
    char *out = m_values.data() + from;
    *out++ = '"';
    for (const char byte : bytes) {
        *out++ = digits[static_cast<quint8>(byte) >> 4];
        *out++ = digits[byte & 0xf];
    }
    *out = '"';
    return add(name, from);
}

CanonicalObject &CanonicalObject::value(QByteArrayView name, const JsonText &value)
{
    const qsizetype from = m_values.size();
    append(value.utf8);
    return add(name, from);
}

CanonicalObject &CanonicalObject::add(QByteArrayView name, qsizetype from)
{
    auto place = m_members.cend();
    while (place != m_members.cbegin() && comesBefore(name, (place - 1)->name))
        --place;
    m_members.insert(place, {name, from, m_values.size() - from});
    return *this;
}

JsonText CanonicalObject::text() const
{
    constexpr qsizetype aroundName = 4; // a comma or brace, two quotes and a colon
    qsizetype size = m_members.isEmpty() ? 2 : 1;
    for (const Member &member : m_members)
        size += aroundName + member.name.size() + member.size;

    JsonText text{QByteArray(size, Qt::Uninitialized)};
    char *out = text.utf8.data();
    const auto put = [&out](const char *bytes, qsizetype count) {
        std::memcpy(out, bytes, static_cast<std::size_t>(count));
        out += count;
    };
    *out++ = '{';
    for (const Member &member : m_members) {
        if (&member != &m_members.front())
            *out++ = ',';
        *out++ = '"';
        put(member.name.data(), member.name.size());
        *out++ = '"';
        *out++ = ':';
        put(m_values.data() + member.from, member.size);
    }
    *out = '}';
    return text;
}

} // namespace gavel::wire
