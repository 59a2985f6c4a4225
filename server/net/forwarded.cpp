#include "net/forwarded.h"

#include "net/http_request.h"

#include <arpa/inet.h>

#include <algorithm>

namespace gavel::net {

namespace {

/// Nobody has so many proxies one behind another.
constexpr qsizetype hopsMax = 32;

bool isPortOrNone(QByteArrayView text)
{
    return text.isEmpty() || (text.size() <= 6 && text.startsWith(':') &&
                              std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

/// As the system reads it, which takes "127.1" for none; null if it is none.
QHostAddress addressFrom(int family, QByteArrayView text)
{
    in6_addr address{};
    const bool isOne = !text.contains('\0') && ::inet_pton(family, text.toByteArray().constData(), &address) == 1;
    return isOne ? plainAddress(QHostAddress(QString::fromLatin1(text))) : QHostAddress();
}

/// "192.0.2.1", "192.0.2.1:80", "2001:db8::1", "[2001:db8::1]:80".
QHostAddress nodeFrom(QByteArrayView text)
{
    if (text.startsWith('[')) {
        const qsizetype end = text.indexOf(']');
        const bool isWhole = end > 0 && isPortOrNone(text.sliced(end + 1));
        return isWhole ? addressFrom(AF_INET6, text.sliced(1, end - 1)) : QHostAddress();
    }
    if (text.count(':') > 1)
        return addressFrom(AF_INET6, text);
    const qsizetype colon = text.indexOf(':');
    if (colon >= 0 && !isPortOrNone(text.sliced(colon)))
        return {};
    return addressFrom(AF_INET, colon < 0 ? text : text.first(colon));
}

std::optional<bool> schemeFrom(QByteArrayView text)
{
    const QByteArray scheme = text.toByteArray().toLower();
    return scheme == "https" ? std::optional(true) : scheme == "http" ? std::optional(false) : std::nullopt;
}

/// What one proxy says of whoever came to it.
struct Hop
{
    QHostAddress node;
    std::optional<bool> secure;
};

/// The nearest one that is no proxy's; what stands behind an address that can't be read is nobody's word.
std::optional<Hop> nearestClient(const QList<Hop> &hops, const QList<Admission::Network> &proxies)
{
    for (qsizetype i = hops.size() - 1; i >= std::max<qsizetype>(0, hops.size() - hopsMax); --i) {
        if (hops[i].node.isNull() || !isIn(proxies, hops[i].node))
            return hops[i];
    }
    return std::nullopt;
}

QList<Hop> hopsOfList(QByteArrayView field)
{
    QList<Hop> hops;
    qsizetype begin = 0;
    while (begin <= field.size()) {
        const qsizetype comma = field.indexOf(',', begin);
        const qsizetype end = comma < 0 ? field.size() : comma;
        const QByteArrayView member = field.sliced(begin, end - begin).trimmed();
        if (!member.isEmpty())
            hops.append({nodeFrom(member), std::nullopt});
        begin = end + 1;
    }
    return hops;
}

bool isTokenChar(char c)
{
    return c > ' ' && c < '\x7f' && !QByteArrayView("\"(),/:;<=>?@[\\]{}").contains(c);
}

/// Reads the field Forwarded from the left.
class ForwardedReader
{
public:
    explicit ForwardedReader(QByteArrayView field)
        : m_rest(field)
    {
    }

    /// None if the field is no list of elements.
    std::optional<QList<Hop>> read()
    {
        QList<Hop> hops;
        do {
            skipSpace();
            if (m_rest.isEmpty() || m_rest.startsWith(',')) {
                continue; // RFC 9110 §5.6.1.2
            }
            Hop hop;
            if (!readElement(hop))
                return std::nullopt;
            hops.append(hop);
        } while (take(','));
        return m_rest.isEmpty() ? std::optional(hops) : std::nullopt;
    }

private:
    bool readElement(Hop &hop)
    {
        do {
            if (m_rest.isEmpty() || m_rest.startsWith(';') || m_rest.startsWith(','))
                continue;
            const QByteArray name = readToken().toLower();
            if (name.isEmpty() || !take('='))
                return false;
            const auto value = m_rest.startsWith('"') ? readQuoted() : std::optional(readToken());
            if (!value)
                return false;
            if (name == "for")
                hop.node = nodeFrom(*value);
            else if (name == "proto")
                hop.secure = schemeFrom(*value);
            skipSpace();
        } while (take(';'));
        return true;
    }

    QByteArray readToken()
    {
        const auto end = std::find_if_not(m_rest.begin(), m_rest.end(), isTokenChar);
        const QByteArray token = m_rest.first(end - m_rest.begin()).toByteArray();
        m_rest = m_rest.sliced(token.size());
        return token;
    }

    std::optional<QByteArray> readQuoted()
    {
        QByteArray value;
        for (qsizetype i = 1; i < m_rest.size(); ++i) {
            if (m_rest[i] == '"') {
                m_rest = m_rest.sliced(i + 1);
                return value;
            }
            i += m_rest[i] == '\\' && i + 1 < m_rest.size() ? 1 : 0;
            value += m_rest[i];
        }
        return std::nullopt;
    }

    bool take(char c)
    {
        if (!m_rest.startsWith(c))
            return false;
        m_rest = m_rest.sliced(1);
        skipSpace();
        return true;
    }

    void skipSpace()
    {
        while (m_rest.startsWith(' ') || m_rest.startsWith('\t'))
            m_rest = m_rest.sliced(1);
    }

    QByteArrayView m_rest;
};

std::optional<Forwarded> readCommonFields(const RequestHead &head, const QList<Admission::Network> &proxies)
{
    const QByteArray schemes = head.joinedHeader("X-Forwarded-Proto");
    if (!head.hasHeader("X-Forwarded-For") && schemes.isEmpty())
        return std::nullopt;
    const auto client = nearestClient(hopsOfList(head.joinedHeader("X-Forwarded-For")), proxies);
    // The last one is the nearest proxy's.
    const QByteArrayView nearest = QByteArrayView(schemes).sliced(schemes.lastIndexOf(',') + 1).trimmed();
    return Forwarded{client ? client->node : QHostAddress(), schemeFrom(nearest)};
}

std::optional<Forwarded> readStandardField(const RequestHead &head, const QList<Admission::Network> &proxies)
{
    if (!head.hasHeader("Forwarded"))
        return std::nullopt;
    const auto hops = ForwardedReader(head.joinedHeader("Forwarded")).read();
    const auto client = hops ? nearestClient(*hops, proxies) : std::nullopt;
    return client ? Forwarded{client->node, client->secure} : Forwarded();
}

} // namespace

Forwarded readForwarded(const RequestHead &head, const QList<Admission::Network> &proxies)
{
    const auto common = readCommonFields(head, proxies);
    const auto standard = readStandardField(head, proxies);
    if (!common || !standard)
        return common ? *common : standard.value_or(Forwarded());
    return {common->client == standard->client ? common->client : QHostAddress(),
            common->secure == standard->secure ? common->secure : std::nullopt};
}

} // namespace gavel::net
