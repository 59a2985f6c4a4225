#include "models/console/lot_actions.h"

#include "models/isolated.h"
#include "models/lot_state.h"
#include "protocol/action_json.h"

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

bool isAllowed(auction::LotAction action, const protocol::LotView &lot)
{
    if (!auction::allows(action, stageOf(lot)))
        return false;
    if (action == auction::LotAction::Reopen)
        return !auction::allows(auction::LotAction::Relist, stageOf(lot)); // which is the same, and says so
    return action != auction::LotAction::Void || lot.bids > 0;
}

bool isForOne(auction::LotAction action)
{
    switch (action) {
    case auction::LotAction::Void:
    case auction::LotAction::Reopen:
    case auction::LotAction::VoidSale:
    case auction::LotAction::Offer:
    case auction::LotAction::Relist:
        return true;
    case auction::LotAction::Open:
    case auction::LotAction::Pause:
    case auction::LotAction::Resume:
    case auction::LotAction::Extend:
    case auction::LotAction::Withdraw:
    case auction::LotAction::Close:
        return false;
    }
    Q_UNREACHABLE();
}

std::optional<auction::LotAction> undoOf(auction::LotAction action)
{
    switch (action) {
    case auction::LotAction::Pause:
        return auction::LotAction::Resume;
    case auction::LotAction::Resume:
        return auction::LotAction::Pause;
    case auction::LotAction::Open:
    case auction::LotAction::Extend:
    case auction::LotAction::Withdraw:
    case auction::LotAction::Close:
    case auction::LotAction::Void:
    case auction::LotAction::Reopen:
    case auction::LotAction::VoidSale:
    case auction::LotAction::Offer:
    case auction::LotAction::Relist:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

QJsonObject actionBody(auction::LotAction action, const QString &reason)
{
    switch (action) {
    case auction::LotAction::Open:
        return protocol::toJson(auction::action::Open{});
    case auction::LotAction::Close:
        return protocol::toJson(auction::action::Close{});
    case auction::LotAction::Pause:
        return protocol::toJson(auction::action::Pause{});
    case auction::LotAction::Resume:
        return protocol::toJson(auction::action::Resume{});
    case auction::LotAction::Withdraw:
        return protocol::toJson(auction::action::Withdraw{reason});
    case auction::LotAction::VoidSale:
        return protocol::toJson(auction::action::VoidSale{reason});
    case auction::LotAction::Extend:
    case auction::LotAction::Void:
    case auction::LotAction::Reopen:
    case auction::LotAction::Offer:
    case auction::LotAction::Relist:
        break; // these need more
    }
    Q_UNREACHABLE();
}

QJsonObject extendBody(qint64 byMs)
{
    return protocol::toJson(auction::action::Extend{byMs});
}

QJsonObject voidBody(qint64 seq, const QString &reason)
{
    return protocol::toJson(protocol::VoidAction{seq, reason});
}

QJsonObject offerBody(auction::TimeMs until, const QString &reason)
{
    return protocol::toJson(auction::action::Offer{.until = until, .reason = reason});
}

QJsonObject reopenBody(auction::LotAction action, auction::TimeMs endsAt, std::optional<auction::Amount> reserve,
                       const QString &reason)
{
    if (action == auction::LotAction::Relist)
        return protocol::toJson(auction::action::Relist{endsAt, reserve, reason});
    return protocol::toJson(auction::action::Reopen{.endsAt = endsAt, .reserve = reserve, .reason = reason});
}

bool canBeReserve(const protocol::LotView &lot, auction::Amount amount)
{
    const auction::Lot asked{.facts = {}, .terms = {.start = lot.start, .buyNow = lot.buyNow}, .state = {}};
    const auction::action::Reopen reopen{.endsAt = 1, .reserve = amount};
    return auction::brokenRule(asked, reopen, 0) != auction::ActionRule::NewReserveFits;
}

QString doneText(auction::LotAction action, const QString &lot)
{
    switch (action) {
    case auction::LotAction::Open:
        return ActionWords::tr("“%1” is open for bids.").arg(lot);
    case auction::LotAction::Pause:
        return ActionWords::tr("“%1” is paused; its time stands still.").arg(lot);
    case auction::LotAction::Resume:
        return ActionWords::tr("“%1” goes on.").arg(lot);
    case auction::LotAction::Extend:
        return ActionWords::tr("“%1” ends later.").arg(lot);
    case auction::LotAction::Withdraw:
        return ActionWords::tr("“%1” is withdrawn.").arg(lot);
    case auction::LotAction::Close:
        return ActionWords::tr("“%1” is closed.").arg(lot);
    case auction::LotAction::Void:
        return ActionWords::tr("A bid on “%1” is void. All whose standing changed were told.").arg(lot);
    case auction::LotAction::Reopen:
    case auction::LotAction::Relist:
        return ActionWords::tr("“%1” is open again.").arg(lot);
    case auction::LotAction::VoidSale:
        return ActionWords::tr("The sale of “%1” is void. It can be offered to the runner-up, or relisted.").arg(lot);
    case auction::LotAction::Offer:
        return ActionWords::tr("“%1” is offered to the runner-up, who was told.").arg(lot);
    }
    Q_UNREACHABLE();
}

QString doneText(auction::LotAction action, int lots)
{
    switch (action) {
    case auction::LotAction::Open:
        return ActionWords::tr("%n lot(s) are open for bids.", nullptr, lots);
    case auction::LotAction::Pause:
        return ActionWords::tr("%n lot(s) are paused.", nullptr, lots);
    case auction::LotAction::Resume:
        return ActionWords::tr("%n lot(s) go on.", nullptr, lots);
    case auction::LotAction::Extend:
        return ActionWords::tr("%n lot(s) end later.", nullptr, lots);
    case auction::LotAction::Withdraw:
        return ActionWords::tr("%n lot(s) are withdrawn.", nullptr, lots);
    case auction::LotAction::Close:
        return ActionWords::tr("%n lot(s) are closed.", nullptr, lots);
    case auction::LotAction::Void:
    case auction::LotAction::Reopen:
    case auction::LotAction::VoidSale:
    case auction::LotAction::Offer:
    case auction::LotAction::Relist:
        break; // one at a time
    }
    Q_UNREACHABLE();
}

QString offeredText(const protocol::LotView &lot, const MoneyText &money)
{
    return ActionWords::tr("“%1” is offered to %2 for %3, who was told.")
        .arg(isolated(lot.name), isolated(lot.offer->account.nick), money.shown(lot.offer->price));
}

QString answeredText(const protocol::LotView &offered, bool takes, const MoneyText &money)
{
    const QString who = isolated(offered.offer->account.nick);
    if (takes)
        return ActionWords::tr("“%1” is sold to %2 for %3.")
            .arg(isolated(offered.name), who, money.shown(offered.offer->price));
    return ActionWords::tr("%1 does not take “%2”. It can be offered to the next in line, or relisted.")
        .arg(who, isolated(offered.name));
}

QString extendedText(const QString &lot, qint64 byMs, auction::TimeMs endsAt)
{
    constexpr qint64 minuteMs = 60'000;
    const QTime end = QDateTime::fromMSecsSinceEpoch(endsAt).time();
    return ActionWords::tr("“%1” ends %n minute(s) later, at %2.", nullptr, static_cast<int>(byMs / minuteMs))
        .arg(lot, end.toString(end.second() == 0 ? u"HH:mm" : u"HH:mm:ss"));
}

} // namespace gavel::models
