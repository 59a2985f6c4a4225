#include "host/secrets.h"

#include <sodium.h>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

constexpr int tokenBytes = 32;
constexpr int linkBytes = 16;
constexpr int passwordGroups = 4;
constexpr int passwordGroupLetters = 4;

QByteArray randomText(int byteCount)
{
    QByteArray bytes(byteCount, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(bytes.size()));
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

bool prepareSecrets()
{
    return sodium_init() >= 0;
}

QString hashPassword(const QString &password)
{
    const QByteArray utf8 = password.normalized(QString::NormalizationForm_KC).toUtf8();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    const int failed = crypto_pwhash_str(hash.data(), utf8.constData(), static_cast<unsigned long long>(utf8.size()),
                                         crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE);
    return failed ? QString() : QString::fromLatin1(hash.data());
}

bool passwordMatches(const QString &hash, const QString &password)
{
    if (hash.isEmpty()) {
        static_cast<void>(hashPassword(password));
        return false;
    }
    const QByteArray utf8 = password.normalized(QString::NormalizationForm_KC).toUtf8();
    return crypto_pwhash_str_verify(hash.toLatin1().constData(), utf8.constData(),
                                    static_cast<unsigned long long>(utf8.size())) == 0;
}

QByteArray newToken()
{
    return randomText(tokenBytes);
}

QByteArray newLink()
{
    return randomText(linkBytes);
}

QByteArray hashToken(const QByteArray &token)
{
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), static_cast<size_t>(hash.size()),
                       reinterpret_cast<const unsigned char *>(token.constData()),
                       static_cast<unsigned long long>(token.size()), nullptr, 0);
    return hash;
}

QByteArray fastLogHash(const QByteArray &previous, const QByteArray &event)
{
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    for (const QByteArray *piece : {&previous, &event}) {
        crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char *>(piece->constData()),
                                  static_cast<unsigned long long>(piece->size()));
    }
    QByteArray hash(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256_final(&state, reinterpret_cast<unsigned char *>(hash.data()));
    return hash;
}

QString newPassword()
{
    constexpr QLatin1StringView letters = "abcdefghijkmnpqrstuvwxyz23456789"_L1;
    QString password;
    for (int i = 0; i < passwordGroups * passwordGroupLetters; ++i) {
        if (i > 0 && i % passwordGroupLetters == 0)
            password += u'-';
        password += letters[randombytes_uniform(static_cast<uint32_t>(letters.size()))];
    }
    return password;
}

} // namespace gavel::host
