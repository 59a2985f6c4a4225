#pragma once

#include <QtGlobal>

namespace gavel::protocol::limits {

// Lengths of text count code points; PROTOCOL.md, "HTTP" and "Rooms", where it names them.
inline constexpr int nickMax = 32;
inline constexpr int passwordMin = 8;
inline constexpr int passwordMax = 1'000;
inline constexpr int emailMax = 254;
inline constexpr int personNameMax = 80;
inline constexpr int phoneMax = 40;
inline constexpr int tableMax = 40;
inline constexpr int noteMax = 500;
inline constexpr int hallCodeLetters = 6;
inline constexpr qint64 paddleMax = 999'999;
inline constexpr int sayMax = 300;
inline constexpr int lotNameMax = 120;
inline constexpr int descriptionMax = 10'000;
inline constexpr int reasonMax = 300;
inline constexpr int announcementMax = 500;
inline constexpr int houseNameMax = 80;
inline constexpr int houseAboutMax = 2'000;
inline constexpr int houseContactMax = 300;
inline constexpr int sessionClientMax = 300;

/// A session that nobody has used for so long is over.
inline constexpr qint64 sessionIdleMs = 30LL * 24 * 3'600'000;

/// A link opens for so long after the evening's end.
inline constexpr qint64 linkAfterEveningMs = 24LL * 3'600'000;

inline constexpr int imagesMax = 12;
inline constexpr qsizetype imageBytesMax = 8 * 1024 * 1024;
inline constexpr qint64 imagePixelsMax = 40'000'000;

inline constexpr int pageMax = 1'000;
inline constexpr int pageDefault = 100;
inline constexpr int snapshotLines = 50; ///< bids and chat lines that a snapshot or a join carries
inline constexpr int presentNicksMax = 50;

// What a reader takes of a host's shapes: whatever an honest host says passes, an older or newer one's too; the rest
// makes the shape unreadable. Numbers are within ±2^53 besides (integerOf), which bounds ids, seqs and times.
inline constexpr int readLineMax = 2'000;   ///< of names, nicks, addresses, reasons and messages: the longest has 500
inline constexpr int readTextMax = 100'000; ///< of descriptions: ten times what a seller may write
inline constexpr int readCountMax = 10'000'000; ///< of bids and people: so many lots of so many still add up in 64 bits
inline constexpr int readRolesMax = 16;
inline constexpr int readHostsMax = 16;
inline constexpr int exponentMax = 4;  ///< ISO 4217 has no currency with more decimals
inline constexpr int rateMax = 10'000; ///< of premiums and commissions in basis points: the whole

inline constexpr quint16 portDefault = 8010;

} // namespace gavel::protocol::limits
