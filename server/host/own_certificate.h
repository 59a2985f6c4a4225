#pragma once

#include "host/certificate.h"

namespace gavel::host {

/// The certificate that a house makes for itself (--tls self), once, and keeps in its folder: P-256, signed by itself,
/// for this computer's names and addresses. No authority answers for it: a program knows it by its fingerprint, which
/// an invitation carries, and so by whatever name it comes. The folder must be there, and its lock held. The error is a
/// sentence.
[[nodiscard]] tl::expected<Certificate, QString> ownCertificate(const QString &dataFolder);

/// The SHA-256 of a certificate as people compare it: "A1:B2:…".
[[nodiscard]] QString fingerprintText(const QSslCertificate &certificate);

} // namespace gavel::host
