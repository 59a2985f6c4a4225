#pragma once

#include "protocol/views.h"

#include <QJsonObject>
#include <QString>
#include <optional>

namespace gavel::models {

/// What a host does to a lot (RULES.md, "A lot").
enum class LotAction { Open, Pause, Resume, Extend, Withdraw, Close, Void, Reopen };

/// Whether the phase is one in which RULES.md gives the action, and there is something to do it to.
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
