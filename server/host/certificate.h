#pragma once

#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QString>
#include <tl/expected.hpp>

namespace gavel::host {

/// What a house shows of itself under TLS, and the key that proves it. A value: any thread.
struct Certificate
{
    QList<QSslCertificate> chain; ///< the house's own, then its issuers
    QSslKey key;

    /// What an operator should know of it: that it has ended, or has not begun. Empty: nothing.
    [[nodiscard]] QString warning() const;
};

/// Reads a certificate and its key from files in PEM. The error is a sentence that says what to do; exit code 2.
/// Any thread.
[[nodiscard]] tl::expected<Certificate, QString> readCertificate(const QString &certificateFile,
                                                                 const QString &keyFile);

} // namespace gavel::host
