#pragma once

#include <QByteArray>
#include <QObject>
#include <QSet>

class QSslCertificate;

namespace gavel::link {

/// A host's certificate that no authority answers for and that this program does not know as the host's.
struct CertificateDoubt
{
    QByteArray shown; ///< its SHA-256
    QByteArray known; ///< that of the one it had, or that an invitation named; empty: none is known

    bool operator==(const CertificateDoubt &) const = default;
};

/// Whose certificate a host's is. One that an authority answers for, as the system has them, is good; any other has to
/// be the known one, by its SHA-256, whatever names and times it tells of itself. GUI thread.
class HostTrust : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The SHA-256 of the certificate to be taken from now on; empty: none.
    void setKnown(const QByteArray &sha256);
    [[nodiscard]] const QByteArray &known() const { return m_known; }

    /// Whether a line may be used in spite of what is wrong with its certificate.
    [[nodiscard]] bool accepts(const QSslCertificate &shown);

Q_SIGNALS:
    /// Told once of each certificate.
    void doubted(const gavel::link::CertificateDoubt &doubt);

private:
    QByteArray m_known;
    QSet<QByteArray> m_told;
};

/// A SHA-256 as people compare it, in two lines: "A1:B2:…".
[[nodiscard]] QString fingerprintText(const QByteArray &sha256);

} // namespace gavel::link
