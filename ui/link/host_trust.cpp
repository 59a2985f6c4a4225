#include "link/host_trust.h"

#include <QCryptographicHash>
#include <QSslCertificate>

namespace gavel::link {

void HostTrust::setKnown(const QByteArray &sha256)
{
    m_known = sha256;
    m_told.clear();
}

bool HostTrust::accepts(const QSslCertificate &shown)
{
    if (shown.isNull())
        return false;
    const QByteArray digest = shown.digest(QCryptographicHash::Sha256);
    if (digest == m_known)
        return true;
    if (!m_told.contains(digest)) {
        m_told.insert(digest);
        Q_EMIT doubted({.shown = digest, .known = m_known});
    }
    return false;
}

QString fingerprintText(const QByteArray &sha256)
{
    const qsizetype half = sha256.size() / 2;
    return QString::fromLatin1(sha256.first(half).toHex(':').toUpper() + '\n' +
                               sha256.sliced(half).toHex(':').toUpper());
}

} // namespace gavel::link
