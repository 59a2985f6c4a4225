#pragma once

#include "auction/lifecycle.h"
#include "protocol/views.h"

#include <QJsonObject>
#include <QString>
#include <optional>

namespace gavel::models {

/// Whether the rules allow it in this phase, and there is something to do it to.
[[nodiscard]] bool isAllowed(LotAction action, const LotView &lot);

/// What takes it back; none: nothing does.
[[nodiscard]] std::optional<LotAction> undoOf(LotAction action);

/// The body of POST /api/v1/lots/{id}/actions for an action that needs no more than a reason, if that.
[[nodiscard]] QJsonObject actionBody(LotAction action, const QString &reason = {});
[[nodiscard]] QJsonObject extendBody(qint64 byMs);
[[nodiscard]] QJsonObject voidBody(qint64 seq, const QString &reason);
[[nodiscard]] QJsonObject reopenBody(TimeMs endsAt, std::optional<Amount> reserve, const QString &reason);

/// What was done, to one lot by its name, or to so many: "“Celadon vase” is paused.", "3 lots are paused."
[[nodiscard]] QString doneText(LotAction action, const QString &lot);
[[nodiscard]] QString doneText(LotAction action, int lots);
/// "“Celadon vase” ends 2 minutes later, at 04:05."
[[nodiscard]] QString extendedText(const QString &lot, qint64 byMs, TimeMs endsAt);

} // namespace gavel::models
