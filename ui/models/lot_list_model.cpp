#include "models/lot_list_model.h"

#include "link/host_link.h"
#include "models/lot_state.h"
#include "models/words.h"

#include <algorithm>
#include <limits>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

QString coverOf(const protocol::LotView &lot)
{
    return lot.img.isEmpty() ? QString() : lot.img.first().thumb;
}

} // namespace

LotListModel::LotListModel(Now now, QObject *parent)
    : QAbstractListModel(parent)
    , m_now(std::move(now))
{
}

void LotListModel::follow(link::HostLink &line)
{
    connect(&line.stream(), &link::HouseStream::listed, this, &LotListModel::reset);
    connect(&line.stream(), &link::HouseStream::lotsChanged, this, &LotListModel::put);
    connect(&line, &link::HostLink::houseChanged, this,
            [this, &line] { setMoney(MoneyText(line.house()->currency, m_money.locale())); });
    connect(&line, &link::HostLink::accountChanged, this, [this, &line] { readStandings(line); });
    connect(&line.rooms(), &link::Rooms::bidCommitted, this, [this](auction::LotId lot) {
        MyStandings standings = m_standings;
        standings.bidOn.insert(lot);
        setStandings(standings);
    });
    connect(&line.rooms(), &link::Rooms::ownBidVoided, this, &LotListModel::applyOwnVoid);
    if (line.house())
        setMoney(MoneyText(line.house()->currency, m_money.locale()));
    readStandings(line);
}

// Whoever has nothing left that stands is a stranger to the lot again, also where it was led until then.
void LotListModel::applyOwnVoid(const protocol::VoidedUpdate &update)
{
    m_voided.insert(update.lot, update.seq);
    if (update.max)
        return;
    MyStandings standings = m_standings;
    standings.bidOn.remove(update.lot);
    setStandings(standings);
}

// What a catalogue in order of time goes by: the end of open lots, the opening of those to come. Lots that stand still
// come after all of these, and final ones last.
auction::TimeMs LotListModel::sortTime(const protocol::LotView &lot)
{
    constexpr auction::TimeMs pausedLast = std::numeric_limits<auction::TimeMs>::max() - 1;
    switch (lot.phase) {
    case auction::Phase::Scheduled:
        return lot.opensAt.value_or(pausedLast);
    case auction::Phase::Open:
        return lot.endsAt.value_or(pausedLast);
    case auction::Phase::Paused:
        return pausedLast;
    case auction::Phase::Sold:
    case auction::Phase::Passed:
    case auction::Phase::Unsold:
    case auction::Phase::Withdrawn:
        return std::numeric_limits<auction::TimeMs>::max();
    }
    Q_UNREACHABLE();
}

void LotListModel::readStandings(link::HostLink &line)
{
    const auction::AccountId me = line.me();
    if (me == m_standings.me)
        return;
    setStandings({.me = me, .bidOn = {}, .watched = {}});
    if (me == auction::noAccount)
        return;
    using Mine = link::HostApi::Mine;
    const auto read = [this, me, &line](Mine which, QSet<auction::LotId> MyStandings::*ids) {
        line.api().mine(which, this, [this, me, ids, which](const link::Result<QList<protocol::MyLot>> &lots) {
            if (!lots || me != m_standings.me)
                return;
            MyStandings standings = m_standings;
            for (const protocol::MyLot &mine : *lots) {
                if (which != Mine::Bids || mine.max) // of a voided bid nothing may be left
                    (standings.*ids).insert(mine.lot.id);
            }
            setStandings(standings);
        });
    };
    read(Mine::Bids, &MyStandings::bidOn);
    read(Mine::Watching, &MyStandings::watched);
}

void LotListModel::setMoney(const MoneyText &money)
{
    m_money = money;
    if (!m_lots.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {PriceTextRole, AskTextRole});
}

void LotListModel::setStandings(const MyStandings &standings)
{
    const MyStandings before = std::exchange(m_standings, standings);
    for (int row = 0; row < m_lots.size(); ++row) {
        if (before.of(m_lots[row]) != m_standings.of(m_lots[row]))
            Q_EMIT dataChanged(index(row), index(row), {StandingRole, StandingTextRole});
    }
}

void LotListModel::reset(const QList<protocol::LotView> &lots)
{
    QSet<auction::LotId> listed;
    for (const protocol::LotView &lot : lots)
        listed.insert(lot.id);
    const auto isGone = [&listed](const protocol::LotView &lot) { return !listed.contains(lot.id); };
    if (std::count_if(m_lots.cbegin(), m_lots.cend(), isGone) > removalsMax)
        clear();
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (isGone(m_lots[row]))
            remove(row);
    }
    QList<protocol::LotView> fresh;
    for (const protocol::LotView &lot : lots) {
        if (m_rows.contains(lot.id))
            replace(lot);
        else
            fresh.append(lot);
    }
    append(fresh);
    if (!std::exchange(m_loaded, true))
        Q_EMIT loaded();
}

void LotListModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.remove(m_lots.takeAt(row).id);
    for (int later = row; later < m_lots.size(); ++later)
        m_rows[m_lots[later].id] = later;
    endRemoveRows();
}

void LotListModel::clear()
{
    beginResetModel();
    m_lots.clear();
    m_rows.clear();
    endResetModel();
}

void LotListModel::put(const QList<protocol::LotView> &lots)
{
    QList<protocol::LotView> fresh;
    for (const protocol::LotView &lot : lots) {
        const protocol::LotView *known = find(lot.id);
        if (!known)
            fresh.append(lot);
        else if (lot.seq >= known->seq)
            replace(lot);
    }
    append(fresh);
}

void LotListModel::append(const QList<protocol::LotView> &unchecked)
{
    QList<protocol::LotView> lots;
    QSet<auction::LotId> seen;
    for (const protocol::LotView &lot : unchecked) {
        if (seen.contains(lot.id) || m_lots.size() + lots.size() >= lotsMax)
            continue;
        seen.insert(lot.id);
        lots.append(lot);
    }
    if (lots.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(lots.size()) - 1);
    for (const protocol::LotView &lot : lots) {
        noteBidder(lot);
        m_rows.insert(lot.id, static_cast<int>(m_lots.size()));
        m_lots.append(lot);
    }
    endInsertRows();
}

void LotListModel::noteBidder(const protocol::LotView &lot)
{
    // Who leads has bid; when another takes over, this account is outbid and no longer a stranger to the lot.
    const protocol::LotView *known = find(lot.id);
    const auto isMine = [this](const protocol::LotView *view) {
        return view && view->leader && view->leader->id == m_standings.me && m_standings.me != auction::noAccount;
    };
    const bool wasMine = isMine(known) && known->seq > m_voided.value(lot.id);
    if (wasMine || isMine(&lot))
        m_standings.bidOn.insert(lot.id);
}

void LotListModel::replace(const protocol::LotView &lot)
{
    const int row = m_rows.value(lot.id);
    if (lot == m_lots[row])
        return;
    noteBidder(lot);
    m_lots[row] = lot;
    Q_EMIT dataChanged(index(row), index(row));
}

const protocol::LotView *LotListModel::find(auction::LotId id) const
{
    const auto row = m_rows.constFind(id);
    return row == m_rows.constEnd() ? nullptr : &m_lots[*row];
}

QModelIndex LotListModel::indexOf(auction::LotId id) const
{
    const auto row = m_rows.constFind(id);
    return row == m_rows.constEnd() ? QModelIndex() : index(*row);
}

int LotListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lots.size());
}

QVariant LotListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const protocol::LotView &lot = m_lots[index.row()];
    if (role == Qt::DisplayRole)
        return lot.name;
    if (role == Qt::AccessibleTextRole)
        return spoken(lot);
    if (role > Qt::UserRole && role <= CoverPathRole)
        return data(lot, static_cast<Role>(role));
    return {};
}

QVariant LotListModel::data(const protocol::LotView &lot, Role role) const
{
    switch (role) {
    case IdRole:
        return lot.id;
    case LotRole:
        return QVariant::fromValue(lot);
    case SellerRole:
        return lot.owner.nick;
    case SellerIdRole:
        return lot.owner.id;
    case PriceTextRole:
        return m_money.shown(lot.price);
    case PriceRole:
        return lot.price;
    case AskTextRole:
        return m_money.shown(lot.ask);
    case AskRole:
        return lot.ask;
    case BidsTextRole:
        return bidsText(lot.bids);
    case BidsRole:
        return lot.bids;
    case PhaseTextRole:
        return lotStateText(lot);
    case PhaseRole:
        return static_cast<int>(lot.phase);
    case CountdownRole:
        return countdown(lot).text;
    case UrgencyRole:
        return static_cast<int>(countdown(lot).urgency);
    case EndsAtRole:
        return sortTime(lot);
    case CreatedAtRole:
        return lot.createdAt;
    case LeaderRole:
        return lot.leader ? lot.leader->nick : QString();
    case StandingRole:
        return static_cast<int>(m_standings.of(lot));
    case StandingTextRole:
        return standingText(m_standings.of(lot));
    case ReserveTextRole:
        return reserveText(lot.reserve);
    case CoverPathRole:
        return coverOf(lot);
    }
    Q_UNREACHABLE();
}

Countdown LotListModel::countdown(const protocol::LotView &lot) const
{
    return timeWords(lot, m_now ? m_now() : std::nullopt, m_money.locale());
}

QString LotListModel::spoken(const protocol::LotView &lot) const
{
    QStringList parts{lot.name, m_money.shown(lot.price), bidsText(lot.bids), lotStateText(lot)};
    const QString standing = standingText(m_standings.of(lot));
    if (!standing.isEmpty())
        parts.append(standing);
    return parts.join(u", "_s);
}

} // namespace gavel::models
