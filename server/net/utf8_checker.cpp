#include "net/utf8_checker.h"

#include <cstring>

namespace gavel::net {

namespace {

/// How many bytes ASCII begins with; most of what is said is nothing else, and is looked at eight bytes at a time.
qsizetype asciiPrefix(QByteArrayView bytes)
{
    constexpr quint64 highBits = 0x8080808080808080;
    qsizetype size = 0;
    quint64 word = 0;
    while (bytes.size() - size >= qsizetype(sizeof word)) {
        std::memcpy(&word, bytes.data() + size, sizeof word);
        if (word & highBits)
            break;
        size += qsizetype(sizeof word);
    }
    while (size < bytes.size() && static_cast<quint8>(bytes[size]) < 0x80)
        ++size;
    return size;
}

} // namespace

bool Utf8Checker::take(QByteArrayView bytes)
{
    qsizetype at = 0;
    while (true) {
        if (m_owed == 0)
            at += asciiPrefix(bytes.sliced(at));
        if (at == bytes.size())
            return true;
        const auto byte = static_cast<quint8>(bytes[at++]);
        if (m_owed == 0) {
            if (!begin(byte))
                return false;
            continue;
        }
        if (byte < m_least || byte > m_most)
            return false;
        --m_owed;
        m_least = 0x80;
        m_most = 0xbf;
    }
}

/// What may follow: neither overlong forms, nor surrogates, nor what lies beyond U+10FFFF.
bool Utf8Checker::begin(quint8 lead)
{
    if (lead < 0xc2 || lead > 0xf4)
        return false;
    m_owed = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    m_least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    m_most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    return true;
}

} // namespace gavel::net
