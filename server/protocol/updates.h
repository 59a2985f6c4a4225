#pragma once

#include "protocol/views.h"

namespace gavel::protocol {

// What a host tells a lot's watchers, in rooms and event streams alike (PROTOCOL.md, "Rooms"). Values; any thread.

/// `bid`: an accepted bid and what it made of the lot.
struct BidUpdate
{
    static constexpr QLatin1StringView name{"bid"};

    auction::LotId lot = 0;
    BidLine line;
    auction::Amount price = 0;
    auction::Amount ask = 0;
    int bids = 0;
    std::optional<Person> leader;
    auction::ReserveState reserve = auction::ReserveState::None;
    std::optional<auction::Amount> buyNow;
    std::optional<auction::TimeMs> endsAt;
    QByteArray head;

    bool operator==(const BidUpdate &) const = default;
};

[[nodiscard]] QJsonObject toJson(const BidUpdate &update);
[[nodiscard]] std::optional<BidUpdate> bidUpdateFromJson(const QJsonObject &json);

/// `voided`: a bid that no longer counts.
struct VoidedUpdate
{
    static constexpr QLatin1StringView name{"voided"};

    auction::LotId lot = 0;
    qint64 seq = 0;
    qint64 of = 0;
    QString reason;
    auction::Amount price = 0;
    auction::Amount ask = 0;
    int bids = 0;
    std::optional<Person> leader;
    auction::ReserveState reserve = auction::ReserveState::None;
    QByteArray head;
    bool mine = false;                  ///< its bidder's own copy, which has `max`
    std::optional<auction::Amount> max; ///< the most of the bidder's that still stands
};

[[nodiscard]] QJsonObject toJson(const VoidedUpdate &update);
[[nodiscard]] std::optional<VoidedUpdate> voidedUpdateFromJson(const QJsonObject &json);

/// `sealed`: the leader changed their own maximum; only the chain moves.
struct SealedUpdate
{
    static constexpr QLatin1StringView name{"sealed"};

    auction::LotId lot = 0;
    qint64 seq = 0;
    QByteArray head;
};

[[nodiscard]] QJsonObject toJson(const SealedUpdate &update);
[[nodiscard]] std::optional<SealedUpdate> sealedUpdateFromJson(const QJsonObject &json);

/// `closed`: the hammer fell.
struct ClosedUpdate
{
    static constexpr QLatin1StringView name{"closed"};

    auction::LotId lot = 0;
    qint64 seq = 0;
    auction::Phase phase = auction::Phase::Unsold;
    auction::Amount price = 0;
    std::optional<Person> winner;
    QByteArray head;
    std::optional<auction::TimeMs> at; ///< when it ended, where the host tells
};

[[nodiscard]] QJsonObject toJson(const ClosedUpdate &update);
[[nodiscard]] std::optional<ClosedUpdate> closedUpdateFromJson(const QJsonObject &json);

/// `account`: an account's money and standing, told to that account alone when one of them changed.
struct AccountUpdate
{
    static constexpr QLatin1StringView name{"account"};

    auction::Amount deposits = 0;
    auction::Amount holds = 0;
    std::optional<auction::Amount> available; ///< none: open funds
    bool blocked = false;
    QStringList roles;
    QString reason; ///< why, where somebody said so

    bool operator==(const AccountUpdate &) const = default;
};

[[nodiscard]] AccountUpdate updateOf(const AccountView &account, const QString &reason = {});

/// Written with many a bid, so straight as text.
[[nodiscard]] wire::JsonText toJson(const AccountUpdate &update);
[[nodiscard]] std::optional<AccountUpdate> accountUpdateFromJson(const QJsonObject &json);

/// What it changes about the account.
void applyTo(AccountView &account, const AccountUpdate &update);

/// What a bid or a voided bid changes about its lot, on either end of the wire: all of it but the history. Whether the
/// update is of this lot and newer than it is the caller's to know.
void applyTo(LotView &lot, const BidUpdate &update);
void applyTo(LotView &lot, const VoidedUpdate &update);

} // namespace gavel::protocol
