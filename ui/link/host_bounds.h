#pragma once

#include <QtGlobal>

/// How much this program takes of a host, whoever that is: an honest one stays far below, and what another one sends
/// past it ends as a problem in words. Bounds of single members are protocol's (limits::read…).
namespace gavel::link::bounds {

// Bodies, in bytes as they are unpacked.
inline constexpr qint64 jsonBytesMax = 32 * 1024 * 1024;    ///< of 20,000 lots; parsed it may take eight times that
inline constexpr qint64 pictureBytesMax = 32 * 1024 * 1024; ///< 2,560 × 2,560 pixels of noise as PNG
inline constexpr qint64 logBytesMax = 128 * 1024 * 1024;    ///< of 200,000 bids
inline constexpr qint64 metricsBytesMax = 1024 * 1024;
inline constexpr qint64 problemBytesMax = 64 * 1024; ///< a refusal is a sentence
inline constexpr qint64 unreadBytesMax = 256 * 1024; ///< that wait in Qt's hands while this program is busy
inline constexpr int answerMsMax = 600'000;          ///< in all: one that drips for ever takes the place of others
inline constexpr qsizetype wordsMax = 1'000;         ///< characters of a refusal's title or detail

// Lists.
inline constexpr qsizetype itemsMax = 200'000;   ///< of all pages: some 200 MB of lots
inline constexpr int pagesMax = 2'000;           ///< a host may make them smaller than was asked for
inline constexpr qsizetype cursorMax = 500;      ///< characters
inline constexpr qsizetype gapLinesMax = 20'000; ///< bids that are fetched to fill a gap of a history

// Addresses.
inline constexpr qsizetype pathMax = 2'000; ///< characters

// The house's stream and the clock's.
inline constexpr qsizetype eventIdBytesMax = 256; ///< it goes back as Last-Event-ID

// The room line.
inline constexpr quint64 messageBytesMax = 1024 * 1024;               ///< PROTOCOL.md, "Limits": a frame of Socket.IO
inline constexpr qint64 socketBytesMax = messageBytesMax + 64 * 1024; ///< unread; QWebSocket waits for a whole frame
inline constexpr qsizetype pingBytesMax = 128;        ///< a heartbeat's data, which goes back as it came
inline constexpr qint64 unsentBytesMax = 1024 * 1024; ///< of answers that the host does not read
inline constexpr int silenceMsMin = 300;              ///< a shorter one is over before a packet has come
inline constexpr int silenceMsMax = 120'000;          ///< after a longer one nobody trusts a countdown any more

// The clock.
inline constexpr qint64 clockMsMax = 253'402'300'799'999; ///< the end of the year 9999

} // namespace gavel::link::bounds
