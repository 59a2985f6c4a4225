#include "host/house_tls.h"

#include "host/options.h"
#include "host/own_certificate.h"
#include "net/tls_socket.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <algorithm>
#include <utility>

namespace gavel::host {

using namespace Qt::StringLiterals;

HouseTls::HouseTls(const HostOptions &options)
    : m_options(options)
{
}

bool HouseTls::isFromFiles() const
{
    return !m_options.tlsCertificateFile.isEmpty();
}

/// What was read before stays where it can't be read.
tl::expected<void, QString> HouseTls::read()
{
    if (!isFromFiles())
        return {};
    return readCertificate(m_options.tlsCertificateFile, m_options.tlsKeyFile).map([this](const Certificate &read) {
        m_certificate = read;
    });
}

tl::expected<void, QString> HouseTls::makeOwn()
{
    if (!m_options.tlsSelf)
        return {};
    return ownCertificate(m_options.dataFolder).map([this](const Certificate &own) { m_certificate = own; });
}

QSslConfiguration HouseTls::configuration() const
{
    return m_certificate ? net::serverTls(m_certificate->chain, m_certificate->key) : QSslConfiguration();
}

QString HouseTls::warning() const
{
    return m_certificate ? m_certificate->warning() : QString();
}

QString HouseTls::ownFingerprint() const
{
    return m_options.tlsSelf && m_certificate ? fingerprintText(m_certificate->chain.first()) : QString();
}

QUrl HouseTls::invitation(QUrl address) const
{
    return m_options.tlsSelf ? pinned(std::move(address)) : address;
}

QString HouseTls::name() const
{
    if (!isFromFiles() || !m_certificate)
        return {};
    const auto names = m_certificate->chain.first().subjectAlternativeNames();
    const QStringList addresses = names.values(QSsl::IpAddressEntry);
    if (std::any_of(addresses.begin(), addresses.end(),
                    [](const QString &address) { return !QHostAddress(address).isLoopback(); }))
        return {};
    const QStringList hosts = names.values(QSsl::DnsEntry);
    const auto usual = std::find_if(hosts.begin(), hosts.end(),
                                    [](const QString &host) { return !host.contains(u'*') && host != u"localhost"; });
    return usual == hosts.end() ? QString() : *usual;
}

QUrl HouseTls::pinned(QUrl address) const
{
    if (m_certificate) {
        const QByteArray digest = m_certificate->chain.first().digest(QCryptographicHash::Sha256);
        address.setFragment(u"sha256="_s + QString::fromLatin1(digest.toHex()));
    }
    return address;
}

} // namespace gavel::host
