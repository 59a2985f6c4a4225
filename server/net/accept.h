#pragma once

#include <QByteArray>
#include <QList>

namespace gavel::net {

/// Content negotiation (RFC 9110 §12.5) as pure functions. Qualities are in thousandths: 0 is refused, 1000 is wanted.
/// An empty header accepts everything; a member that is not well formed is skipped.

/// The quality of a media type such as "text/event-stream" under an Accept header; the most specific range counts.
[[nodiscard]] int mediaTypeQuality(QByteArrayView accept, QByteArrayView mediaType);

/// The quality of a coding such as "gzip" under Accept-Encoding, which is 0 where the header is absent or silent.
[[nodiscard]] int codingQuality(QByteArrayView acceptEncoding, QByteArrayView coding);

/// Which of the offered primary tags ("en", "ko") Accept-Language likes best; the first offered if none.
[[nodiscard]] QByteArray preferredLanguage(QByteArrayView acceptLanguage, const QList<QByteArray> &offered);

} // namespace gavel::net
