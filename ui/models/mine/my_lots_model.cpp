#include "models/mine/my_lots_model.h"

#include "link/host_link.h"
#include "models/mine/my_lots_sums.h"
#include "models/sales/house_sales.h"
#include "models/time_text.h"
#include "models/words.h"

#include <algorithm>
#include <utility>

namespace gavel::models {

using namespace Qt::StringLiterals;

MyLotsModel::MyLotsModel(Which which, QObject *parent)
    : QAbstractTableModel(parent)
    , m_which(which)
{
}

void MyLotsModel::follow(link::HostLink &line)
{
    m_line = &line;
    setNow([clock = QPointer(&line.clock())] { return clock ? clock->nowMs() : std::nullopt; });
    const auto takeMoney = [this] {
        if (m_line->house())
            setMoney(MoneyText(m_line->house()->currency, m_money.locale()));
    };
    connect(&line, &link::HostLink::houseChanged, this, takeMoney);
    connect(&line, &link::HostLink::accountChanged, this, [this] {
        setAccount(m_line->account());
        if (m_line->me() == m_me)
            return;
        setMe(m_line->me());
        setLots({});
        m_loaded = false;
        reload();
    });
    connect(&line.stream(), &link::HouseStream::lotsChanged, this, &MyLotsModel::update);
    connect(&line.stream(), &link::HouseStream::listed, this, &MyLotsModel::reload);
    connect(&line.rooms(), &link::Rooms::won, this, &MyLotsModel::reload);
    // A bid that another's maximum answers at once never leads, so that the stream does not tell that it is mine.
    if (m_which == Which::Bids) {
        connect(&line.rooms(), &link::Rooms::bidCommitted, this, &MyLotsModel::reload);
        connect(&line.rooms(), &link::Rooms::ownBidVoided, this, &MyLotsModel::applyOwnVoid);
        connect(&line.rooms(), &link::Rooms::standingChanged, this, &MyLotsModel::applyStanding);
        connect(&line.rooms(), &link::Rooms::prebidChanged, this, &MyLotsModel::reload);
    }
    takeMoney();
    setMe(line.me());
    setAccount(line.account());
    reload();
}

void MyLotsModel::reload()
{
    if (!m_line || m_me == auction::noAccount)
        return;
    const quint64 reading = ++m_reading;
    m_line->api().mine(m_which, this, [this, reading](const link::Result<QList<protocol::MyLot>> &lots) {
        if (reading == m_reading)
            show(lots);
    });
}

void MyLotsModel::show(const link::Result<QList<protocol::MyLot>> &lots)
{
    if (!lots) {
        m_problem = lots.error();
        Q_EMIT failed(lots.error());
        return;
    }
    m_problem.reset();
    m_loaded = true;
    setLots(*lots);
    Q_EMIT loaded();
}

void MyLotsModel::setMoney(const MoneyText &money)
{
    m_money = money;
    if (!m_lots.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DisplayRole});
}

void MyLotsModel::setMe(auction::AccountId me)
{
    if (std::exchange(m_me, me) != me)
        m_bidOn.clear();
}

void MyLotsModel::setSales(const HouseSales &sales)
{
    m_sales = &sales;
    connect(&sales, &HouseSales::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, NameColumn), index(rowCount() - 1, NameColumn));
    });
}

void MyLotsModel::setAccount(const std::optional<protocol::AccountView> &account)
{
    if (std::exchange(m_account, account) == account || m_lots.isEmpty())
        return;
    if (m_which == Which::Won)
        m_wonLines = wonLines(m_lots, fundsOf(m_account));
    Q_EMIT headerDataChanged(Qt::Horizontal, OwnColumn, OwnColumn);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void MyLotsModel::setLots(const QList<protocol::MyLot> &lots)
{
    beginResetModel();
    m_lots = lots;
    if (m_which == Which::Won)
        m_wonLines = wonLines(m_lots, fundsOf(m_account));
    endResetModel();
}

protocol::MyLot *MyLotsModel::find(auction::LotId lot)
{
    const auto known =
        std::find_if(m_lots.begin(), m_lots.end(), [lot](const protocol::MyLot &one) { return one.lot.id == lot; });
    return known == m_lots.end() ? nullptr : &*known;
}

void MyLotsModel::changed(const protocol::MyLot &mine)
{
    const int row = static_cast<int>(&mine - m_lots.constData());
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void MyLotsModel::applyOwnVoid(const protocol::VoidedUpdate &update)
{
    protocol::MyLot *mine = find(update.lot);
    if (!mine)
        return;
    if (update.seq > mine->lot.seq)
        protocol::applyTo(mine->lot, update);
    mine->leading = mine->lot.leader && mine->lot.leader->id == m_me;
    mine->max = update.max;
    changed(*mine);
}

void MyLotsModel::applyStanding(auction::LotId lot, bool leading, std::optional<auction::Amount> max)
{
    protocol::MyLot *mine = find(lot);
    if (!mine || !leading)
        return;
    mine->max = max;
    changed(*mine);
}

void MyLotsModel::setBidOn(const QSet<auction::LotId> &lots)
{
    if (std::exchange(m_bidOn, lots) != lots && !m_lots.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void MyLotsModel::update(const QList<protocol::LotView> &lots)
{
    bool isNew = false;
    for (const protocol::LotView &lot : lots) {
        protocol::MyLot *known = find(lot.id);
        if (!known) {
            isNew = isNew || belongs(lot);
            continue;
        }
        if (lot.seq < known->lot.seq || lot == known->lot)
            continue;
        known->lot = lot;
        known->leading = lot.leader && lot.leader->id == m_me;
        if (known->leading)
            m_bidOn.insert(lot.id);
        changed(*known);
    }
    if (isNew)
        reload();
}

/// Whether a lot that is not listed should be, as far as the lot itself tells.
bool MyLotsModel::belongs(const protocol::LotView &lot) const
{
    const bool leads = m_me != auction::noAccount && lot.leader && lot.leader->id == m_me;
    switch (m_which) {
    case Which::Bids:
        return leads;
    case Which::Won:
        return leads && lot.phase == auction::Phase::Sold;
    case Which::Selling:
        return m_me != auction::noAccount && lot.owner.id == m_me;
    case Which::Watching:
        return false;
    }
    Q_UNREACHABLE();
}

bool MyLotsModel::has(Column column) const
{
    switch (column) {
    case NameColumn:
    case PriceColumn:
    case OwnColumn:
    case EndsColumn:
        return true;
    case PhaseColumn:
        return m_which != Which::Won;
    case BidsColumn:
        return m_which == Which::Selling || m_which == Which::Watching;
    case PremiumColumn:
        return m_which == Which::Won;
    case ColumnCount:
        return false;
    }
    Q_UNREACHABLE();
}

int MyLotsModel::goingCount() const
{
    return static_cast<int>(std::count_if(m_lots.begin(), m_lots.end(),
                                          [](const auto &mine) { return !auction::isFinal(mine.lot.phase); }));
}

int MyLotsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lots.size());
}

int MyLotsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MyLotsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const protocol::MyLot &mine = m_lots[index.row()];
    const bool isMoney = index.column() == PriceColumn || index.column() == OwnColumn;
    const bool isText = index.column() == NameColumn || index.column() == PhaseColumn;
    switch (role) {
    case Qt::DisplayRole:
        return shown(index.row(), index.column());
    case Qt::ToolTipRole:
        if (index.column() == NameColumn && m_sales && m_sales->areSeveral())
            return nameText(mine.lot); // whole, where the sale's is cut
        return isMoney && (m_which == Which::Bids || m_which == Which::Won) ? moneyLineText(line(index.row()), m_money)
                                                                            : QString();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isText ? Qt::AlignLeading : Qt::AlignTrailing));
    case SortRole:
        return raw(mine, index.column());
    case IdRole:
        return mine.lot.id;
    case LotRole:
        return QVariant::fromValue(mine.lot);
    case PhaseRole:
        return static_cast<int>(mine.lot.phase);
    case StandingRole:
        return static_cast<int>(standing(mine));
    case CoverPathRole:
        return mine.lot.img.isEmpty() ? QString() : mine.lot.img.first().thumb;
    case UrgencyRole:
        return static_cast<int>(countdown(mine.lot).urgency);
    default:
        return {};
    }
}

Standing MyLotsModel::standing(const protocol::MyLot &mine) const
{
    MyStandings standings{.me = m_me, .bidOn = m_bidOn, .watched = {}};
    if (m_which == Which::Bids && mine.max) // of a voided bid nothing may be left
        standings.bidOn.insert(mine.lot.id);
    if (m_which == Which::Bids && !mine.max)
        standings.bidOn.remove(mine.lot.id);
    if (m_which == Which::Watching)
        standings.watched.insert(mine.lot.id);
    return standings.of(mine.lot);
}

std::optional<auction::Amount> MyLotsModel::own(const protocol::MyLot &mine) const
{
    switch (m_which) {
    case Which::Bids:
        return mine.max;
    case Which::Won:
        return line(static_cast<int>(&mine - m_lots.constData())).total();
    case Which::Selling:
        return mine.reserve;
    case Which::Watching:
        return auction::isFinal(mine.lot.phase) ? std::nullopt : std::optional(mine.lot.ask);
    }
    Q_UNREACHABLE();
}

} // namespace gavel::models
