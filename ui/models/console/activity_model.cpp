#include "models/console/activity_model.h"

#include "link/host_link.h"
#include "models/isolated.h"
#include "models/lot_number.h"
#include "models/time_text.h"
#include "models/words.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

using Kind = Activity::Kind;

class ActivityWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::ActivityModel)
};

QString clockText(auction::TimeMs at)
{
    return timeText(at, at);
}

/// From one phase to another; what the same phase brings is the bidding's.
std::optional<Kind> phaseChange(auction::Phase before, auction::Phase after)
{
    if (before == after)
        return std::nullopt;
    switch (after) {
    case auction::Phase::Scheduled:
        return std::nullopt; // no lot goes back there
    case auction::Phase::Open:
        return before == auction::Phase::Scheduled ? Kind::Opened
               : before == auction::Phase::Paused  ? Kind::Resumed
                                                   : Kind::Reopened;
    case auction::Phase::Paused:
        return Kind::Paused;
    case auction::Phase::Sold:
    case auction::Phase::Passed:
        return Kind::Closed;
    case auction::Phase::Unsold:
        return before == auction::Phase::Sold ? Kind::SaleVoided : Kind::Closed;
    case auction::Phase::Withdrawn:
        return Kind::Withdrawn;
    }
    Q_UNREACHABLE();
}

QString closedText(const protocol::LotView &lot, const QString &number, const MoneyText &money)
{
    if (lot.phase == auction::Phase::Sold && lot.leader)
        return ActivityWords::tr("Lot %1 sold to %2 for %3")
            .arg(number, isolated(lot.leader->nick), money.shown(lot.price));
    if (lot.phase == auction::Phase::Passed)
        return ActivityWords::tr("Lot %1 passed: the reserve was not met").arg(number);
    return ActivityWords::tr("Lot %1 ended without a bid").arg(number);
}

} // namespace

QList<Activity::Kind> changesBetween(const std::optional<protocol::LotView> &before, const protocol::LotView &after)
{
    if (!before)
        return {Kind::Added};
    QList<Kind> changes;
    if (after.bids < before->bids)
        changes.append(Kind::Voided);
    else if (after.bids > before->bids && after.leader)
        changes.append(after.leader == before->leader ? Kind::Rose : Kind::Led);
    if (auction::saleWasVoided(after.phase, after.bids) && before->phase == after.phase) {
        if (after.offer && after.offer != before->offer)
            changes.append(Kind::Offered);
        else if (before->offer && !after.offer)
            changes.append(Kind::Declined);
    } else if (const auto change = phaseChange(before->phase, after.phase)) {
        // Reopened without its leader, a lot has fewer bids, though none was voided.
        if (*change == Kind::Reopened)
            changes.clear();
        changes.append(*change);
    } else if (after.endsAt > before->endsAt || after.leftMs > before->leftMs) {
        changes.append(Kind::Extended);
    }
    return changes;
}

QString activityText(const Activity &activity, const MoneyText &money, const QString &sale)
{
    const protocol::LotView &lot = activity.lot;
    const QString number = isolated(withSale(lotNumber(lot), sale));
    const QString leader = lot.leader ? isolated(lot.leader->nick) : QString();
    switch (activity.kind) {
    case Kind::Added:
        return ActivityWords::tr("Lot %1 is new: %2").arg(number, isolated(lot.name));
    case Kind::Opened:
        return ActivityWords::tr("Lot %1 opened").arg(number);
    case Kind::Led:
        return ActivityWords::tr("%1 leads lot %2 at %3").arg(leader, number, money.shown(lot.price));
    case Kind::Rose:
        return ActivityWords::tr("%1 still leads lot %2, at %3").arg(leader, number, money.shown(lot.price));
    case Kind::Extended:
        if (!lot.endsAt)
            return ActivityWords::tr("Lot %1 got more time").arg(number);
        return ActivityWords::tr("Lot %1 extended to %2").arg(number, clockText(*lot.endsAt));
    case Kind::Paused:
        return ActivityWords::tr("Lot %1 paused").arg(number);
    case Kind::Resumed:
        return ActivityWords::tr("Lot %1 goes on").arg(number);
    case Kind::Voided:
        return ActivityWords::tr("A bid on lot %1 was voided; the price is %2").arg(number, money.shown(lot.price));
    case Kind::Closed:
        return closedText(lot, number, money);
    case Kind::Withdrawn:
        return ActivityWords::tr("Lot %1 withdrawn").arg(number);
    case Kind::Reopened:
        return ActivityWords::tr("Lot %1 is open again").arg(number);
    case Kind::SaleVoided:
        return ActivityWords::tr("Lot %1: its sale was voided").arg(number);
    case Kind::Offered:
        return ActivityWords::tr("Lot %1 offered to %2 for %3")
            .arg(number, lot.offer ? isolated(lot.offer->account.nick) : QString(),
                 money.shown(lot.offer ? lot.offer->price : lot.price));
    case Kind::Declined:
        return ActivityWords::tr("Lot %1: the offer was declined").arg(number);
    case Kind::Announced:
        return ActivityWords::tr("Announced: %1").arg(isolated(activity.text));
    case Kind::Entered:
        return ActivityWords::tr("%1 came into the room of lot %2").arg(isolated(activity.text), number);
    case Kind::Left:
        return ActivityWords::tr("%1 left the room of lot %2").arg(isolated(activity.text), number);
    }
    Q_UNREACHABLE();
}

ActivityModel::ActivityModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ActivityModel::follow(link::HostLink &line)
{
    const auto now = [&line] { return line.clock().nowMs().value_or(QDateTime::currentMSecsSinceEpoch()); };
    connect(&line.stream(), &link::HouseStream::listed, this, &ActivityModel::begin);
    connect(&line.stream(), &link::HouseStream::lotsChanged, this,
            [this, now](const QList<protocol::LotView> &lots) { apply(lots, now()); });
    connect(&line.stream(), &link::HouseStream::announced, this, [this](const QString &text, auction::TimeMs at) {
        add({.kind = Kind::Announced, .at = at, .lot = {}, .text = text});
    });
    connect(&line.rooms(), &link::Rooms::joined, this,
            [this, now](auction::LotId lot, const QString &nick) { enter(lot, nick, now()); });
    connect(&line.rooms(), &link::Rooms::left, this,
            [this, now](auction::LotId lot, const QString &nick) { leave(lot, nick, now()); });
}

void ActivityModel::setMoney(const MoneyText &money)
{
    m_money = money;
    retell();
}

void ActivityModel::setSales(const HouseSales &sales)
{
    m_sales = &sales;
    connect(&sales, &HouseSales::changed, this, &ActivityModel::retell);
}

void ActivityModel::retell()
{
    if (!m_activities.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QString ActivityModel::textOf(const Activity &activity) const
{
    return activityText(activity, m_money, m_sales ? m_sales->nameOf(activity.lot.sale) : QString());
}

void ActivityModel::begin(const QList<protocol::LotView> &lots)
{
    m_lots.clear();
    for (const protocol::LotView &lot : lots)
        m_lots.insert(lot.id, lot);
}

void ActivityModel::apply(const QList<protocol::LotView> &lots, auction::TimeMs now)
{
    for (const protocol::LotView &lot : lots) {
        const auto known = m_lots.constFind(lot.id);
        const auto before = known == m_lots.cend() ? std::nullopt : std::optional(*known);
        if (before && lot.seq < before->seq)
            continue;
        for (const Kind kind : changesBetween(before, lot))
            add({.kind = kind, .at = now, .lot = lot, .text = {}});
        m_lots.insert(lot.id, lot);
    }
}

void ActivityModel::add(const Activity &activity)
{
    beginInsertRows({}, 0, 0);
    m_activities.prepend(activity);
    endInsertRows();
    if (m_activities.size() <= kept)
        return;
    beginRemoveRows({}, kept, kept);
    m_activities.removeLast();
    endRemoveRows();
}

void ActivityModel::enter(auction::LotId lot, const QString &nick, auction::TimeMs now)
{
    const auto left = std::find_if(m_activities.cbegin(), m_activities.cend(), [&](const Activity &activity) {
        return activity.kind == Kind::Left && activity.lot.id == lot && activity.text == nick;
    });
    if (left == m_activities.cend() || now - left->at > returnMs)
        return add({.kind = Kind::Entered, .at = now, .lot = known(lot), .text = nick});
    const int row = static_cast<int>(left - m_activities.cbegin());
    beginRemoveRows({}, row, row);
    m_activities.removeAt(row);
    endRemoveRows();
}

void ActivityModel::leave(auction::LotId lot, const QString &nick, auction::TimeMs now)
{
    add({.kind = Kind::Left, .at = now, .lot = known(lot), .text = nick});
}

/// With its id alone, if the catalogue has not told of it yet.
protocol::LotView ActivityModel::known(auction::LotId lot) const
{
    protocol::LotView nameless;
    nameless.id = lot;
    return m_lots.value(lot, nameless);
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_activities.size());
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Activity &activity = m_activities.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(activity);
    case Qt::AccessibleTextRole:
        return QString(clockText(activity.at) + u' ' + textOf(activity));
    case AtTextRole:
        return clockText(activity.at);
    case LotIdRole:
        return activity.lot.id;
    default:
        return {};
    }
}

} // namespace gavel::models
