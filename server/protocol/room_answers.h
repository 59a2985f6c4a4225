#pragma once

#include "auction/refusal.h"
#include "protocol/views.h"
#include "wire/json_text.h"

#include <optional>

namespace gavel::protocol {

// What a host answers in the rooms beside a bid's verdict, and what is asked for there that has members of its own
// (PROTOCOL.md, "Rooms"). Values; any thread.

/// What `join` answers, and a lot's stream begins with: the lot, its newest bids and chat lines (the oldest first), and
/// who is there.
struct RoomSnapshot
{
    LotView lot;
    QList<BidLine> bids;
    QList<SaidLine> said;
    Present present;
};

/// All of it but who is there: what a host keeps while only that changes.
[[nodiscard]] QByteArray snapshotStem(const LotView &lot, const QList<BidLine> &bids, const QList<SaidLine> &said);
/// The whole, by its stem.
[[nodiscard]] wire::JsonText snapshotOf(const QByteArray &stem, const Present &present);
[[nodiscard]] wire::JsonText toJson(const RoomSnapshot &snapshot);
/// Nothing without a lot. A line that can't be read is left out, and so is what is more than a page of them.
[[nodiscard]] std::optional<RoomSnapshot> roomSnapshotFromJson(const QJsonObject &json);

/// The host's time: what `time` and `GET /api/v1/clock` answer, and who follows the house is told.
struct ClockView
{
    auction::TimeMs now = 0;
};

[[nodiscard]] QJsonObject toJson(const ClockView &clock);
[[nodiscard]] std::optional<ClockView> clockFromJson(const QJsonObject &json);

/// What `follow` answers: the change that all up to is told from, and whether what was asked for is forgotten.
struct Following
{
    qint64 change = 0;
    auction::TimeMs now = 0;
    bool reset = false;
};

[[nodiscard]] QJsonObject toJson(const Following &following);

/// `lots`, as those have it who follow the house: event streams have the list alone, under the change as its id. It is
/// written already, once for both.
struct LotsNotice
{
    std::optional<qint64> change; ///< none: there is more to it
    wire::JsonText lots;
};

[[nodiscard]] wire::JsonText toJson(const LotsNotice &notice);

/// Why something asked for was refused, in place of its answer: `{error: {code, detail, …}}`.
struct RoomError
{
    std::optional<auction::Refusal> code; ///< none: one that this version does not know
    QString detail;
    std::optional<auction::Amount> ask = {}; ///< where it helps
    QString member = {};                     ///< of what was asked: the one that does not fit
    bool isUnknown = false;                  ///< whether it was done: it may have been
};

[[nodiscard]] QJsonObject toJson(const RoomError &error);
/// Nothing: the answer is none.
[[nodiscard]] std::optional<RoomError> roomErrorFromJson(const QJsonObject &answer);

/// What `say` asks for: a line in a lot's room.
struct SayRequest
{
    auction::LotId lot = 0;
    QString text;
};

[[nodiscard]] QJsonObject toJson(const SayRequest &request);
/// Nothing where a member is missing or wrong, which `fields` names.
[[nodiscard]] std::optional<SayRequest> sayRequestFromJson(JsonFields &fields);

} // namespace gavel::protocol
