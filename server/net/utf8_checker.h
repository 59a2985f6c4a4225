#pragma once

#include <QByteArrayView>

namespace gavel::net {

/// Tells of text that comes in pieces whether it is UTF-8: at the first byte that no text can have there, and across
/// characters that a piece cuts in two. A pure state over bytes. Source: RFC 3629 §4.
class Utf8Checker
{
public:
    /// False from the first byte on that cannot stand where it does.
    [[nodiscard]] bool take(QByteArrayView bytes);

    /// No character is left half said.
    [[nodiscard]] bool isWhole() const { return m_owed == 0; }

private:
    [[nodiscard]] bool begin(quint8 lead);

    // The next byte, if one is owed, is between these.
    quint8 m_least = 0x80;
    quint8 m_most = 0xbf;
    quint8 m_owed = 0; ///< Bytes that the character still needs.
};

} // namespace gavel::net
