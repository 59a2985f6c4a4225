#include "host/own_certificate.h"

#include "host/openssl_owned.h"
#include "store/own_files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkInterface>
#include <QRegularExpression>
#include <cstdio>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>
#include <unistd.h>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

constexpr long daysValid = 30 * 365;
constexpr long secondsADay = 86'400;
constexpr int serialBytes = 16;
/// Who is asked for the book's host by a clock that is a little slow should not be refused for it.
constexpr long beganDaysAgo = 2;

/// "DNS:localhost,DNS:hall,IP:192.168.0.5": what a program may call this computer.
QByteArray namesOfThisComputer()
{
    QStringList names{u"DNS:localhost"_s};
    const QString host = QHostInfo::localHostName();
    // Of letters, digits, dots and hyphens alone: the list has a syntax of its own.
    static const QRegularExpression plain(u"^[A-Za-z0-9]([A-Za-z0-9.-]{0,60}[A-Za-z0-9])?$"_s);
    if (plain.match(host).hasMatch())
        names << QString(u"DNS:"_s + host) << QString(u"DNS:"_s + host + u".local"_s);
    const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
    for (QHostAddress address : addresses) {
        address.setScopeId({});
        names.append(u"IP:"_s + address.toString());
    }
    names.removeDuplicates();
    return names.join(u',').toLatin1();
}

bool addExtension(X509 &certificate, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, &certificate, &certificate, nullptr, nullptr, 0);
    const openssl::Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    return extension && X509_add_ext(&certificate, extension.get(), -1) == 1;
}

bool setSerial(X509 &certificate)
{
    unsigned char bytes[serialBytes];
    if (RAND_bytes(bytes, sizeof bytes) != 1)
        return false;
    bytes[0] &= 0x7f; // RFC 5280 §4.1.2.2: positive
    const openssl::Number number(BN_bin2bn(bytes, sizeof bytes, nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(&certificate));
}

bool setName(X509 &certificate)
{
    X509_NAME *name = X509_get_subject_name(&certificate);
    const auto *text = reinterpret_cast<const unsigned char *>("Gavel");
    return X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, text, -1, -1, 0) == 1 &&
           X509_set_issuer_name(&certificate, name) == 1;
}

openssl::X509Certificate makeCertificate(EVP_PKEY &key)
{
    openssl::X509Certificate made(X509_new());
    const bool isMade = made && X509_set_version(made.get(), X509_VERSION_3) == 1 && setSerial(*made) &&
                        X509_gmtime_adj(X509_getm_notBefore(made.get()), -beganDaysAgo * secondsADay) &&
                        X509_gmtime_adj(X509_getm_notAfter(made.get()), daysValid * secondsADay) && setName(*made) &&
                        X509_set_pubkey(made.get(), &key) == 1 &&
                        addExtension(*made, NID_basic_constraints, "critical,CA:FALSE") &&
                        addExtension(*made, NID_key_usage, "critical,digitalSignature") &&
                        addExtension(*made, NID_ext_key_usage, "serverAuth") &&
                        addExtension(*made, NID_subject_alt_name, namesOfThisComputer()) &&
                        X509_sign(made.get(), &key, EVP_sha256()) > 0;
    return isMade ? std::move(made) : nullptr;
}

/// Certificate and key in PEM; empty if libcrypto can't.
QByteArray makePem()
{
    const openssl::PrivateKey key(EVP_EC_gen("P-256"));
    const auto certificate = key ? makeCertificate(*key) : nullptr;
    const openssl::Bio sink(BIO_new(BIO_s_mem()));
    if (!certificate || !sink || PEM_write_bio_X509(sink.get(), certificate.get()) != 1 ||
        PEM_write_bio_PrivateKey(sink.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(sink.get(), &bytes);
    return QByteArray(bytes, size);
}

/// Whole or not at all: written beside it and renamed.
bool write(const QString &path, const QByteArray &pem)
{
    const QString fresh = path + u".new"_s;
    QFile::remove(fresh);
    QFile file(fresh);
    if (!store::makeOwnFile(fresh) || !file.open(QIODevice::WriteOnly) || file.write(pem) != pem.size() ||
        !file.flush() || ::fsync(file.handle()) != 0)
        return false;
    file.close();
    return std::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(path).constData()) == 0;
}

} // namespace

tl::expected<Certificate, QString> ownCertificate(const QString &dataFolder)
{
    const QString path = QDir(dataFolder).filePath(u"tls.pem"_s);
    if (!QFile::exists(path)) {
        const QByteArray pem = makePem();
        if (pem.isEmpty())
            return tl::unexpected(u"This computer's OpenSSL can't make a certificate. Name one by --tls-cert."_s);
        if (!write(path, pem))
            return tl::unexpected(u"The certificate can't be written to %1: %2."_s.arg(path, qt_error_string()));
    }
    return readCertificate(path, path).map_error([&path](const QString &sentence) {
        return QString(sentence + u" Remove %1 for a new one, which everybody is asked about."_s.arg(path));
    });
}

QString fingerprintText(const QSslCertificate &certificate)
{
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
}

} // namespace gavel::host
