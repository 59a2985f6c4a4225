#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

#include <optional>

namespace gavel::net {

/// One header field as it stood in the message.
struct HeaderField
{
    QByteArray name;
    QByteArray value;

    bool operator==(const HeaderField &) const = default;
};

/// The head of a request. Names of fields are compared without regard to case (RFC 9110 §5.1). A value: any thread.
struct RequestHead
{
    QByteArray method;
    QByteArray target; ///< As sent.
    int versionMinor = 1;
    QString path;         ///< Percent-decoded, without the query. "*" for OPTIONS *.
    QStringList segments; ///< The path split at its slashes before decoding: "/lots/7" is {"lots","7"}; "/" is {}.
    /// Decoded, in order. What can't be decoded stands under a name or value with U+FFFD in its place, since a query
    /// that nobody reads is no reason to refuse its request: whoever reads it finds that it means nothing.
    QList<QPair<QString, QString>> query;
    QList<HeaderField> fields;
    QHostAddress peer; ///< IPv4-mapped IPv6 addresses are given as IPv4.
    bool secure = false;
    bool onReservedSlot = false; ///< Nearly all slots are taken: it is kept for those who are signed in.

    /// The first field of that name, or an empty value.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] bool hasHeader(QByteArrayView name) const;
    /// All fields of that name joined by ", " (RFC 9110 §5.2), for those that are lists.
    [[nodiscard]] QByteArray joinedHeader(QByteArrayView name) const;
    /// True if the list field `name` has this token, in any case.
    [[nodiscard]] bool headerHasToken(QByteArrayView name, QByteArrayView token) const;
    /// The first value of `name` in the query.
    [[nodiscard]] std::optional<QString> queryValue(QStringView name) const;
    /// The value of a cookie, without the quotes that it may stand in (RFC 6265 §4.1.1); the first counts, as §5.4
    /// sends the longest path first.
    [[nodiscard]] std::optional<QByteArray> cookie(QByteArrayView name) const;
    /// The token of "Authorization: Bearer …" (RFC 6750 §2.1).
    [[nodiscard]] std::optional<QByteArray> bearerToken() const;
    /// True if Origin is absent, or names the host and port that this request was sent to.
    [[nodiscard]] bool isSameOrigin() const;
};

/// A whole request.
struct Request : RequestHead
{
    QByteArray body;
    qint64 receivedAt = 0; ///< The host's clock, in ms, when the last byte was read.
};

/// Fills path, segments and query from `target`, in origin, absolute or asterisk form (RFC 9112 §3.2); the authority of
/// the absolute form replaces Host. False if it is none of them, or its path wrongly escaped, which is there then as
/// far as it can be read.
[[nodiscard]] bool resolveTarget(RequestHead &head);

} // namespace gavel::net
