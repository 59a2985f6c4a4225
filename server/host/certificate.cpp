#include "host/certificate.h"

#include "host/openssl_owned.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QStringBuilder>
#include <openssl/pem.h>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 fileBytesMax = 1024 * 1024;

tl::expected<QByteArray, QString> read(const QString &path)
{
    // A pipe would be waited for, and the whole house with it.
    if (QFileInfo file(path); file.exists() && !file.isFile())
        return tl::unexpected(u"%1 can't be read: it is no file."_s.arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(u"%1 can't be read: %2."_s.arg(path, file.errorString()));
    return file.read(fileBytesMax);
}

/// Nobody is there to be asked for a passphrase.
int noPassphrase(char *, int, int, void *)
{
    return -1;
}

openssl::PrivateKey keyFrom(const QByteArray &pem)
{
    const openssl::Bio source(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    return openssl::PrivateKey(PEM_read_bio_PrivateKey(source.get(), nullptr, noPassphrase, nullptr));
}

bool belongTogether(const QSslCertificate &certificate, EVP_PKEY &key)
{
    const QByteArray der = certificate.toDer();
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    const openssl::X509Certificate x509(d2i_X509(nullptr, &bytes, der.size()));
    return x509 && X509_check_private_key(x509.get(), &key) == 1;
}

QSslKey toQt(const QByteArray &pem, const EVP_PKEY &key)
{
    switch (EVP_PKEY_get_base_id(&key)) {
    case EVP_PKEY_RSA:
        return QSslKey(pem, QSsl::Rsa);
    case EVP_PKEY_EC:
        return QSslKey(pem, QSsl::Ec);
    default:
        return {};
    }
}

} // namespace

QString Certificate::warning() const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QSslCertificate &own = chain.first();
    if (own.expiryDate() < now)
        return u"The certificate ended on %1: nobody's program will trust it. Put a new one in its place."_s.arg(
            own.expiryDate().toString(Qt::ISODate));
    if (own.effectiveDate() > now)
        return u"The certificate begins on %1 only. If it should hold now, this computer's clock is wrong."_s.arg(
            own.effectiveDate().toString(Qt::ISODate));
    return {};
}

tl::expected<Certificate, QString> readCertificate(const QString &certificateFile, const QString &keyFile)
{
    const auto certificatePem = read(certificateFile);
    if (!certificatePem)
        return tl::unexpected(certificatePem.error());
    const auto keyPem = read(keyFile);
    if (!keyPem)
        return tl::unexpected(keyPem.error());
    Certificate certificate{.chain = QSslCertificate::fromData(*certificatePem, QSsl::Pem), .key = {}};
    if (certificate.chain.isEmpty())
        return tl::unexpected(
            u"%1 has no certificate in PEM: it begins with BEGIN CERTIFICATE."_s.arg(certificateFile));
    const openssl::PrivateKey key = keyFrom(*keyPem);
    if (!key)
        return tl::unexpected(u"%1 has no private key in PEM without a passphrase."_s.arg(keyFile));
    certificate.key = toQt(*keyPem, *key);
    if (certificate.key.isNull())
        return tl::unexpected(u"The key in %1 is neither RSA nor EC."_s.arg(keyFile));
    if (!belongTogether(certificate.chain.first(), *key)) {
        return tl::unexpected(u"The key in %1 does not belong to the first certificate in %2. Name the two files that "
                              "were made together."_s.arg(keyFile, certificateFile));
    }
    return certificate;
}

} // namespace gavel::host
