#include "net/host_field.h"

#include "net/ascii.h"

#include <QByteArray>

#include <arpa/inet.h>

#include <algorithm>

namespace gavel::net {

namespace {

/// `unreserved` and `sub-delims`, less the comma.
bool isPlain(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           QByteArrayView("-._~!$&'()*+;=").contains(c);
}

bool isPort(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), isDigit);
}

bool isName(QByteArrayView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isEscape =
            text[i] == '%' && i + 2 < text.size() && isHexDigit(text[i + 1]) && isHexDigit(text[i + 2]);
        if (!isEscape && !isPlain(text[i]))
            return false;
        i += isEscape ? 2 : 0;
    }
    return true;
}

/// Those of a version to come: "v1.a:b".
bool isFutureAddress(QByteArrayView text)
{
    const qsizetype dot = text.indexOf('.');
    if (dot < 2 || (text[0] != 'v' && text[0] != 'V') || dot + 1 == text.size())
        return false;
    const QByteArrayView version = text.sliced(1, dot - 1);
    const QByteArrayView address = text.sliced(dot + 1);
    return std::all_of(version.begin(), version.end(), isHexDigit) &&
           std::all_of(address.begin(), address.end(), [](char c) { return c == ':' || isPlain(c); });
}

bool isIpv6(QByteArrayView text)
{
    in6_addr address{};
    return ::inet_pton(AF_INET6, text.toByteArray().constData(), &address) == 1;
}

} // namespace

bool isHost(QByteArrayView field)
{
    if (!field.startsWith('[')) {
        const qsizetype colon = field.indexOf(':');
        return colon < 0 ? isName(field) : isName(field.first(colon)) && isPort(field.sliced(colon + 1));
    }
    const qsizetype end = field.indexOf(']');
    if (end < 0)
        return false;
    const QByteArrayView address = field.sliced(1, end - 1);
    const QByteArrayView rest = field.sliced(end + 1);
    const bool isAlone = rest.isEmpty() || (rest.startsWith(':') && isPort(rest.sliced(1)));
    return isAlone && !address.contains('\0') && (isIpv6(address) || isFutureAddress(address));
}

} // namespace gavel::net
