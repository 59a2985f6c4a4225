#pragma once

#include "protocol/common_views.h"
#include "wire/json_text.h"

#include <QByteArray>
#include <QStringList>

namespace gavel::protocol {

// What is said in a lot's room: bids, their answers, words, who is there (views.h). Values; any thread.

/// A bid in a history.
struct BidLine
{
    qint64 seq = 0;
    QString nick;
    auction::Amount bid = 0;
    QString msg;
    auction::TimeMs at = 0;
    std::optional<QString> voided; ///< the reason, where it was
    Person enteredBy = {};         ///< of the staff, for the bidder; nobody: the bidder did

    bool operator==(const BidLine &) const = default;
};

[[nodiscard]] QJsonObject toJson(const BidLine &line);
[[nodiscard]] std::optional<BidLine> bidLineFromJson(const QJsonObject &json);

/// A line of a room's chat.
struct SaidLine
{
    QString nick;
    QString text;
    auction::TimeMs at = 0;

    bool operator==(const SaidLine &) const = default;
};

[[nodiscard]] QJsonObject toJson(const SaidLine &line);
[[nodiscard]] std::optional<SaidLine> saidLineFromJson(const QJsonObject &json);

/// Who is in a room: all of them counted, at most limits::presentNicksMax named.
struct Present
{
    int count = 0;
    QStringList nicks;

    bool operator==(const Present &) const = default;
};

[[nodiscard]] QJsonObject toJson(const Present &present);
[[nodiscard]] Present presentFromJson(const QJsonObject &json);

/// The answer to an accepted bid. `max` is the bidder's own maximum while they lead, or that they left before the
/// opening: then `leading` is null on the wire, and neither `outbid` nor `endsAt` is there.
struct BidVerdict
{
    qint64 seq = 0;
    bool leading = false;
    bool outbid = false;
    auction::Amount price = 0;
    auction::Amount ask = 0;
    std::optional<auction::Amount> max;
    std::optional<auction::TimeMs> endsAt;
    QByteArray salt; ///< of the commitment, lowercase hex
    bool repeat = false;
    bool prebid = false;

    bool operator==(const BidVerdict &) const = default;
};

/// Written with every bid, so straight as text.
[[nodiscard]] wire::JsonText toJson(const BidVerdict &verdict);
[[nodiscard]] std::optional<BidVerdict> verdictFromJson(const QJsonObject &json);

} // namespace gavel::protocol
