#include "wire/canonical_object.h"

#include "wire/canonical_json.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <limits>

namespace gavel::wire {

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
    QByteArray quoted;
    appendCanonicalString(quoted, value);
    const qsizetype from = m_values.size();
    append(quoted);
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
    m_values.append('"');
    for (const char byte : bytes) {
        m_values.append(digits[static_cast<quint8>(byte) >> 4]);
        m_values.append(digits[byte & 0xf]);
    }
    m_values.append('"');
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
    // The order of ASCII is that of the UTF-16 code units that RFC 8785 sorts by.
    const auto place =
        std::upper_bound(m_members.cbegin(), m_members.cend(), name,
                         [](QByteArrayView wanted, const Member &member) { return wanted.compare(member.name) < 0; });
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
