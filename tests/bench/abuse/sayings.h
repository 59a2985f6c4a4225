#pragma once

#include "client_frame.h"
#include "flood.h"

namespace gavel::bench {

// What strangers say, as bytes.

/// The opening of a connection to the rooms. Without a token it is nobody's.
[[nodiscard]] QList<Step> roomOpening(quint16 port, const QByteArray &token = {});

/// A request without a body.
[[nodiscard]] QByteArray request(const QByteArray &method, const QByteArray &path, const QByteArray &fields = {});
/// One with a body of JSON, by whom the token says.
[[nodiscard]] QByteArray jsonRequest(const QByteArray &method, const QByteArray &path, const QByteArray &token,
                                     const QByteArray &body);
[[nodiscard]] QByteArray bearer(const QByteArray &token);

/// One thing after another, until there are so many bytes of it. A lambda that adds bytes up has to say that it returns
/// them: what `+` gives of its own lives no longer than they do.
[[nodiscard]] QByteArray many(qsizetype bytes, const std::function<QByteArray()> &one);

/// The same in the form of FloodPlan::next.
[[nodiscard]] std::function<QByteArray(int)> endlessly(std::function<QByteArray()> one, qsizetype bytes = 64 * 1024);
/// Said by each connection just once.
[[nodiscard]] std::function<QByteArray(int)> once(int sockets, const QByteArray &what);

/// `join` of a lot and the like: `42["event",{"lot":n}]` as a frame.
[[nodiscard]] QByteArray lotEvent(const char *event, auction::LotId lot);

inline constexpr auction::LotId unknownLot = 1'000'000'000; ///< this one and all that follow

} // namespace gavel::bench
