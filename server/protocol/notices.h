#pragma once

#include "protocol/views.h"
#include "wire/json_text.h"

namespace gavel::protocol {

// What a host tells beside the changes of a lot's log (PROTOCOL.md, "Rooms"): to one account alone, of a room's people,
// of the house. Values; any thread.

/// `outbid`, to the account that led.
struct OutbidNotice
{
    static constexpr QLatin1StringView name{"outbid"};

    auction::LotId lot = 0;
    auction::Amount price = 0;
    auction::Amount ask = 0;
};

/// Written with many a bid, so straight as text.
[[nodiscard]] wire::JsonText toJson(const OutbidNotice &notice);
[[nodiscard]] std::optional<OutbidNotice> outbidNoticeFromJson(const QJsonObject &json);

/// `won`, to the winner.
struct WonNotice
{
    static constexpr QLatin1StringView name{"won"};

    auction::LotId lot = 0;
    auction::Amount price = 0;
};

[[nodiscard]] wire::JsonText toJson(const WonNotice &notice);
[[nodiscard]] std::optional<WonNotice> wonNoticeFromJson(const QJsonObject &json);

/// `offered`, to the runner-up of a lot whose sale was voided.
struct OfferedNotice
{
    static constexpr QLatin1StringView name{"offered"};

    auction::LotId lot = 0;
    auction::Amount price = 0;
    auction::TimeMs until = 0;
};

[[nodiscard]] wire::JsonText toJson(const OfferedNotice &notice);
[[nodiscard]] std::optional<OfferedNotice> offeredNoticeFromJson(const QJsonObject &json);

/// `saleVoided`, to the buyer of a lot that they do not have after all.
struct SaleVoidedNotice
{
    static constexpr QLatin1StringView name{"saleVoided"};

    auction::LotId lot = 0;
    auction::Amount price = 0;
    QString reason;
};

[[nodiscard]] wire::JsonText toJson(const SaleVoidedNotice &notice);
[[nodiscard]] std::optional<SaleVoidedNotice> saleVoidedNoticeFromJson(const QJsonObject &json);

/// `standing`: how one account stands in a lot.
struct StandingNotice
{
    static constexpr QLatin1StringView name{"standing"};

    auction::LotId lot = 0;
    bool leading = false;
    std::optional<auction::Amount> max; ///< its own
    bool prebid = false;                ///< `max` is what it left before the opening; `leading` is null on the wire
};

[[nodiscard]] wire::JsonText toJson(const StandingNotice &notice);
[[nodiscard]] std::optional<StandingNotice> standingNoticeFromJson(const QJsonObject &json);

/// `announcement`: what the house says to everyone.
struct AnnouncementNotice
{
    static constexpr QLatin1StringView name{"announcement"};

    QString text;
    auction::TimeMs at = 0;
};

[[nodiscard]] wire::JsonText toJson(const AnnouncementNotice &notice);
[[nodiscard]] std::optional<AnnouncementNotice> announcementNoticeFromJson(const QJsonObject &json);

/// `said`: a line of a room's chat.
struct SaidNotice
{
    static constexpr QLatin1StringView name{"said"};

    auction::LotId lot = 0;
    SaidLine line;
};

[[nodiscard]] wire::JsonText toJson(const SaidNotice &notice);
[[nodiscard]] std::optional<SaidNotice> saidNoticeFromJson(const QJsonObject &json);

/// `joined`, `left` and, in a room too large to name everyone, `present`.
struct PresenceNotice
{
    static constexpr QLatin1StringView joined{"joined"};
    static constexpr QLatin1StringView left{"left"};
    static constexpr QLatin1StringView changed{"present"};

    auction::LotId lot = 0;
    std::optional<QString> nick; ///< who joined or left
    Present present;
};

[[nodiscard]] wire::JsonText toJson(const PresenceNotice &notice);
[[nodiscard]] std::optional<PresenceNotice> presenceNoticeFromJson(const QJsonObject &json);

/// The names of what is told by a view alone.
namespace event_name {

inline constexpr QLatin1StringView lot{"lot"};           ///< LotView, its terms or phase having changed
inline constexpr QLatin1StringView lots{"lots"};         ///< an array of them, of the whole house
inline constexpr QLatin1StringView clock{"clock"};       ///< the host's time, to those who follow the house
inline constexpr QLatin1StringView house{"house"};       ///< HouseView
inline constexpr QLatin1StringView snapshot{"snapshot"}; ///< a room's, as `join` answers it, in its stream
inline constexpr QLatin1StringView reset{"reset"};       ///< {}: what was asked for is forgotten

} // namespace event_name

/// What a client asks for in the rooms.
namespace request_name {

inline constexpr QLatin1StringView join{"join"};
inline constexpr QLatin1StringView leave{"leave"};
inline constexpr QLatin1StringView bid{"bid"};
inline constexpr QLatin1StringView say{"say"};
inline constexpr QLatin1StringView time{"time"};
inline constexpr QLatin1StringView follow{"follow"};

} // namespace request_name

/// A name as an event stream has it.
[[nodiscard]] inline QByteArray asBytes(QLatin1StringView name)
{
    return {name.data(), name.size()};
}

} // namespace gavel::protocol
