#pragma once

#include "auction/lifecycle.h"
#include "models/money_text.h"
#include "protocol/views.h"

#include <QJsonObject>
#include <QString>
#include <optional>

namespace gavel::models {

/// Whether the rules allow it of a lot that is so far, and there is something to do it to.
[[nodiscard]] bool isAllowed(auction::LotAction action, const protocol::LotView &lot);

/// Whether it is done to one lot at a time.
[[nodiscard]] bool isForOne(auction::LotAction action);

/// What takes it back; none: nothing does.
[[nodiscard]] std::optional<auction::LotAction> undoOf(auction::LotAction action);

/// The body of POST /api/v1/lots/{id}/actions for an action that needs no more than a reason, if that.
[[nodiscard]] QJsonObject actionBody(auction::LotAction action, const QString &reason = {});
[[nodiscard]] QJsonObject extendBody(qint64 byMs);
[[nodiscard]] QJsonObject voidBody(qint64 seq, const QString &reason);
/// Of a lot that did not sell, or (`relist`) whose sale was voided.
[[nodiscard]] QJsonObject reopenBody(auction::LotAction action, auction::TimeMs endsAt,
                                     std::optional<auction::Amount> reserve, const QString &reason);
/// Whether the lot can have that reserve when it reopens, as far as is known here: a price to buy now that is gone is
/// not.
[[nodiscard]] bool canBeReserve(const protocol::LotView &lot, auction::Amount amount);
[[nodiscard]] QJsonObject offerBody(auction::TimeMs until, const QString &reason);

/// What was done, to one lot by its name, or to so many: "“Celadon vase” is paused.", "3 lots are paused."
[[nodiscard]] QString doneText(auction::LotAction action, const QString &lot);
[[nodiscard]] QString doneText(auction::LotAction action, int lots);
/// "“Celadon vase” is offered to 13 for ₩12,000, who was told." Of a lot that stands offered.
[[nodiscard]] QString offeredText(const protocol::LotView &lot, const MoneyText &money);
/// What came of that offer: taken, or declined.
[[nodiscard]] QString answeredText(const protocol::LotView &offered, bool takes, const MoneyText &money);
/// "“Celadon vase” ends 2 minutes later, at 04:05."
[[nodiscard]] QString extendedText(const QString &lot, qint64 byMs, auction::TimeMs endsAt);

} // namespace gavel::models
