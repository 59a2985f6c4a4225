#pragma once

#include "wire/json_text.h"

#include <QByteArrayView>
#include <QStringView>
#include <QVarLengthArray>
#include <optional>

namespace gavel::wire {

/// Writes one JSON object member by member, straight into bytes, for what is written with every bid: a QJsonObject of
/// ten members costs more than hashing and storing it. The members come out in their canonical form (RFC 8785 §3.2.3)
/// whatever their order here. Names are ASCII that needs no escape, each given once, and must outlive the writer.
class CanonicalObject
{
public:
    CanonicalObject &number(QByteArrayView name, qint64 value);
    CanonicalObject &numberOrNull(QByteArrayView name, const std::optional<qint64> &value);
    CanonicalObject &boolean(QByteArrayView name, bool value);
    /// Text whose surrogates are all paired: what was read from others has been checked.
    CanonicalObject &string(QByteArrayView name, QStringView value);
    /// ASCII that needs no escape: digests, salts and names of codes.
    CanonicalObject &plain(QByteArrayView name, QByteArrayView value);
    /// Bytes as lowercase hexadecimal digits.
    CanonicalObject &hex(QByteArrayView name, QByteArrayView bytes);
    /// A value in its canonical form already.
    CanonicalObject &value(QByteArrayView name, const JsonText &value);

    [[nodiscard]] JsonText text() const;

private:
    struct Member
    {
        QByteArrayView name;
        qsizetype from = 0; ///< of its value, in m_values
        qsizetype size = 0;
    };

    /// The value's own bytes are what was appended since `from`.
    CanonicalObject &add(QByteArrayView name, qsizetype from);
    void append(QByteArrayView bytes) { m_values.append(bytes.data(), bytes.size()); }

    QVarLengthArray<Member, 16> m_members; ///< sorted by name
    QVarLengthArray<char, 512> m_values;
};

} // namespace gavel::wire
