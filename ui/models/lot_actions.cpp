#include "models/lot_actions.h"

#include "protocol/codes.h"
#include "protocol/json_fields.h"

#include <QCoreApplication>
#include <QDateTime>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

class ActionWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::LotActions)
};

} // namespace

bool isAllowed(LotAction action, const LotView &lot)
{
    return allows(action, lot.phase) && (action != LotAction::Void || lot.bids > 0);
}

std::optional<LotAction> undoOf(LotAction action)
{
    switch (action) {
    case LotAction::Pause:
        return LotAction::Resume;
    case LotAction::Resume:
        return LotAction::Pause;
    case LotAction::Open:
    case LotAction::Extend:
    case LotAction::Withdraw:
    case LotAction::Close:
    case LotAction::Void:
    case LotAction::Reopen:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

QJsonObject actionBody(LotAction action, const QString &reason)
{
    QJsonObject body{{u"action"_s, QString(nameOf(action))}};
    if (!reason.isEmpty())
        body.insert("reason"_L1, reason);
    return body;
}

QJsonObject extendBody(qint64 byMs)
{
    QJsonObject body = actionBody(LotAction::Extend);
    body.insert("byMs"_L1, byMs);
    return body;
}

QJsonObject voidBody(qint64 seq, const QString &reason)
{
    QJsonObject body = actionBody(LotAction::Void, reason);
    body.insert("seq"_L1, seq);
    return body;
}

QJsonObject reopenBody(TimeMs endsAt, std::optional<Amount> reserve, const QString &reason)
{
    QJsonObject body = actionBody(LotAction::Reopen, reason);
    body.insert("endsAt"_L1, endsAt);
    body.insert("reserve"_L1, orNull(reserve));
    return body;
}

QString doneText(LotAction action, const QString &lot)
{
    switch (action) {
    case LotAction::Open:
        return ActionWords::tr("“%1” is open for bids.").arg(lot);
    case LotAction::Pause:
        return ActionWords::tr("“%1” is paused; its time stands still.").arg(lot);
    case LotAction::Resume:
        return ActionWords::tr("“%1” goes on.").arg(lot);
    case LotAction::Extend:
        return ActionWords::tr("“%1” ends later.").arg(lot);
    case LotAction::Withdraw:
        return ActionWords::tr("“%1” is withdrawn.").arg(lot);
    case LotAction::Close:
        return ActionWords::tr("“%1” is closed.").arg(lot);
    case LotAction::Void:
        return ActionWords::tr("A bid on “%1” is void. All whose standing changed were told.").arg(lot);
    case LotAction::Reopen:
        return ActionWords::tr("“%1” is open again.").arg(lot);
    }
    Q_UNREACHABLE();
}

QString doneText(LotAction action, int lots)
{
    switch (action) {
    case LotAction::Open:
        return ActionWords::tr("%n lot(s) are open for bids.", nullptr, lots);
    case LotAction::Pause:
        return ActionWords::tr("%n lot(s) are paused.", nullptr, lots);
    case LotAction::Resume:
        return ActionWords::tr("%n lot(s) go on.", nullptr, lots);
    case LotAction::Extend:
        return ActionWords::tr("%n lot(s) end later.", nullptr, lots);
    case LotAction::Withdraw:
        return ActionWords::tr("%n lot(s) are withdrawn.", nullptr, lots);
    case LotAction::Close:
        return ActionWords::tr("%n lot(s) are closed.", nullptr, lots);
    case LotAction::Void:
    case LotAction::Reopen:
        break; // one at a time
    }
    Q_UNREACHABLE();
}

QString extendedText(const QString &lot, qint64 byMs, TimeMs endsAt)
{
    constexpr qint64 minuteMs = 60'000;
    const QTime end = QDateTime::fromMSecsSinceEpoch(endsAt).time();
    return ActionWords::tr("“%1” ends %n minute(s) later, at %2.", nullptr, static_cast<int>(byMs / minuteMs))
        .arg(lot, end.toString(end.second() == 0 ? u"HH:mm" : u"HH:mm:ss"));
}

} // namespace gavel::models
