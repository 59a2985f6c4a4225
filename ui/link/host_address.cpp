#include "link/host_address.h"

#include "protocol/limits.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

namespace gavel::link {

using namespace Qt::StringLiterals;

namespace {

class AddressWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::link::HostAddress)
};

/// A bare IPv6 address has colons where others have their port, so it gets the brackets that a URL asks for.
QString withBrackets(const QString &text)
{
    QHostAddress address;
    const bool isBareIpv6 = address.setAddress(text) && address.protocol() == QAbstractSocket::IPv6Protocol;
    return isBareIpv6 ? u'[' + text + u']' : text;
}

/// What was pasted, as it would be typed: without marks that can't be seen, and in the plain forms of letters that some
/// input methods write wide.
QString asTyped(const QString &pasted)
{
    QString text = pasted.normalized(QString::NormalizationForm_KC);
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    return text.trimmed();
}

/// The address in what was pasted around it: a sentence, brackets as in <http://host/>, quotes, the full stop behind
/// it.
QString withoutSurroundings(const QString &text)
{
    static const QRegularExpression inSentence(
        uR"re((?:^|[\s<>()\[\]{}"'`“”‘’„«»「」『』:])((?:https?|gavels?)://[^\s<>(){}"'`“”‘’„«»「」『』]+))re"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression enclosed(uR"re(^[<("'`“‘„«「『](.*)[>)"'`”’“»」』]$)re"_s);
    static const QRegularExpression stops(u"[.,;!?。、]+$"_s);
    QString address = text;
    if (const auto match = inSentence.match(text); match.hasMatch())
        address = match.captured(1);
    else if (const auto inner = enclosed.match(text); inner.hasMatch())
        address = inner.captured(1).trimmed();
    return address.remove(stops);
}

/// What is spoken by an address's scheme: Gavel's own say which program opens it, and the same otherwise.
QString spokenBy(const QString &scheme)
{
    if (scheme == u"gavel")
        return u"http"_s;
    return scheme == u"gavels" ? u"https"_s : scheme;
}

std::optional<int> portOf(const QRegularExpressionMatch &match, bool isBrowsers)
{
    if (!match.hasCaptured(u"port"_s))
        return isBrowsers ? -1 : int{protocol::limits::portDefault};
    bool isNumber = false;
    const ushort port = match.captured(u"port"_s).toUShort(&isNumber);
    return isNumber && port > 0 ? std::optional<int>(port) : std::nullopt;
}

/// QUrl takes hosts that it writes so that it does not read them again: zones of IPv6 addresses with other characters
/// than RFC 6874 gives them (fe80::1%a:b), or names that it holds for an address of a version to come (v0..name), which
/// nothing can be reached at.
bool isReadAsWritten(const QUrl &base)
{
    static const QRegularExpression zone(uR"(%(?![A-Za-z0-9._~-]+\z))"_s);
    const QString host = base.host();
    return !host.contains(u' ') && !zone.match(host).hasMatch() && !base.authority().startsWith(u"[v"_s) &&
           QUrl(base.toString(), QUrl::StrictMode).host() == host;
}

/// Of an invitation to a host under TLS.
QByteArray certificateOf(const QString &text, const QString &scheme)
{
    static const QRegularExpression named(u"#sha256=([0-9a-f]{64})$"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = named.match(text);
    return scheme == u"https" && match.hasMatch() ? QByteArray::fromHex(match.captured(1).toLatin1()) : QByteArray();
}

/// The outer optional is empty if the path is neither the front page nor a lot's. A hall's code lets phones in by a
/// name alone; whoever comes with the program joins the same house by it.
std::optional<std::optional<auction::LotId>> lotOf(const QString &path)
{
    static const QRegularExpression lotPath(u"^/lots/([1-9][0-9]{0,17})/?$"_s);
    static const QRegularExpression hallPath(u"^/join(?:/[^/]*)?/?$"_s);
    if (path.isEmpty() || path == u"/" || hallPath.match(path).hasMatch())
        return std::optional<auction::LotId>();
    const auto match = lotPath.match(path);
    if (!match.hasMatch())
        return std::nullopt;
    return std::optional<auction::LotId>(match.captured(1).toLongLong());
}

} // namespace

tl::expected<HostAddress, AddressFault> parseHostAddress(const QString &typed)
{
    static const QRegularExpression shape(
        uR"(^(?:(?<scheme>[a-z][a-z0-9+.-]*)://)?(?:(?<user>[^/@?#]*)@)?)"
        uR"((?<host>\[[^\]/?#]*\]|[^:/?#\[\]]*)(?::(?<port>[^/?#]*))?(?<path>[^?#]*))"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString text = withoutSurroundings(asTyped(typed));
    if (text.isEmpty())
        return tl::unexpected(AddressFault::Empty);
    const auto match = shape.match(withBrackets(text));
    const QString given = match.hasCaptured(u"scheme"_s) ? match.captured(u"scheme"_s).toLower() : u"gavel"_s;
    const QString scheme = spokenBy(given);
    if (scheme != u"http" && scheme != u"https")
        return tl::unexpected(AddressFault::UnknownScheme);
    if (match.hasCaptured(u"user"_s))
        return tl::unexpected(AddressFault::HasPassword);
    const std::optional<int> port = portOf(match, given == scheme);
    if (!port)
        return tl::unexpected(AddressFault::BadPort);
    QUrl base;
    base.setScheme(scheme);
    base.setHost(match.captured(u"host"_s), QUrl::TolerantMode);
    base.setPort(*port);
    base.setPath(u"/"_s);
    if (!base.isValid() || base.host().isEmpty() || !isReadAsWritten(base))
        return tl::unexpected(AddressFault::BadHost);
    const auto lot = lotOf(match.captured(u"path"_s));
    if (!lot)
        return tl::unexpected(AddressFault::UnknownPath);
    return HostAddress{base, *lot, certificateOf(text, scheme)};
}

HostAddress hostAt(const QUrl &said)
{
    return parseHostAddress(said.toString()).value_or(HostAddress{.base = said, .lot = {}});
}

QString describe(AddressFault fault)
{
    switch (fault) {
    case AddressFault::Empty:
        return AddressWords::tr("Type the address of a host, such as 192.168.0.5:8010.");
    case AddressFault::UnknownScheme:
        return AddressWords::tr("An address begins with http:// or https://.");
    case AddressFault::BadHost:
        return AddressWords::tr("That is no name or address of a computer.");
    case AddressFault::BadPort:
        return AddressWords::tr("The port after the colon is a number from 1 to 65535.");
    case AddressFault::HasPassword:
        return AddressWords::tr("Leave the name and password out of the address; you sign in later.");
    case AddressFault::UnknownPath:
        return AddressWords::tr("After the host only a lot may follow, such as /lots/3.");
    }
    Q_UNREACHABLE();
}

bool isThisComputer(const QUrl &address)
{
    const QString name = address.host().toLower();
    const QHostAddress host(name);
    const bool isUnspecified =
        host == QHostAddress(QHostAddress::AnyIPv4) || host == QHostAddress(QHostAddress::AnyIPv6);
    return name.isEmpty() || host.isLoopback() || isUnspecified || name == u"localhost" || name == u"localhost." ||
           name.endsWith(u".localhost");
}

bool isNearby(const QUrl &address)
{
    const QString name = address.host().toLower();
    const QHostAddress host(name);
    if (host.isNull())
        return isThisComputer(address) || !name.contains(u'.') || name.endsWith(u".local");
    return isThisComputer(address) || host.isLinkLocal() || host.isUniqueLocalUnicast() ||
           host.isInSubnet(QHostAddress(u"10.0.0.0"_s), 8) || host.isInSubnet(QHostAddress(u"172.16.0.0"_s), 12) ||
           host.isInSubnet(QHostAddress(u"192.168.0.0"_s), 16);
}

QUrl linkTo(const HostAddress &address)
{
    QUrl link = address.base;
    if (address.lot)
        link.setPath(u"/lots/%1"_s.arg(*address.lot));
    if (!address.certificate.isEmpty())
        link.setFragment(u"sha256="_s + QString::fromLatin1(address.certificate.toHex()));
    return link;
}

QString displayAddress(const QUrl &base)
{
    const QString authority = base.authority(QUrl::PrettyDecoded);
    return base.scheme() == u"http" ? authority : base.scheme() + u"://" + authority;
}

} // namespace gavel::link
