#pragma once

#include <QByteArray>
#include <QString>

namespace gavel::host {

/// What libsodium does for us: passwords by Argon2id, tokens from the system's randomness, the hash under which a token
/// is stored, so that a stolen book opens no session, and the hash of the log's chain.

/// To be called once, before any of the others, by main. False if the system gives no randomness.
[[nodiscard]] bool prepareSecrets();

/// Argon2id with its parameters, as text. Takes tens of milliseconds and 64 MB: workers only. Empty if out of memory.
[[nodiscard]] QString hashPassword(const QString &password);

/// Takes as long as hashing. An empty `hash` never matches and takes as long, so that an unknown email shows no sooner.
[[nodiscard]] bool passwordMatches(const QString &hash, const QString &password);

/// 256 random bits, as text for a header or a cookie.
[[nodiscard]] QByteArray newToken();
/// The token of a link, 128 random bits: short, so that its printed code is easy to scan.
[[nodiscard]] QByteArray newLink();
[[nodiscard]] QByteArray hashToken(const QByteArray &token);

/// The same as logHash(), in two thirds of its time: each bid waits for two.
[[nodiscard]] QByteArray fastLogHash(const QByteArray &previous, const QByteArray &event);

/// A password for a person to type once: easily told apart letters, 80 bits.
[[nodiscard]] QString newPassword();

} // namespace gavel::host
