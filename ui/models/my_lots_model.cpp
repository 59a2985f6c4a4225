#include "models/my_lots_model.h"

#include "link/host_link.h"
#include "models/time_text.h"
#include "models/words.h"

#include <algorithm>
#include <numeric>

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
    const auto takeMoney = [this] {
        if (m_line->house())
            setMoney(MoneyText(m_line->house()->currency, m_money.locale()));
    };
    connect(&line, &link::HostLink::houseChanged, this, takeMoney);
    connect(&line, &link::HostLink::accountChanged, this, [this] {
        if (m_line->me() == m_me)
            return;
        setMe(m_line->me());
        setLots({});
        reload();
    });
    connect(&line.stream(), &link::HouseStream::lotsChanged, this, &MyLotsModel::update);
    connect(&line.stream(), &link::HouseStream::listed, this, &MyLotsModel::reload);
    connect(&line.rooms(), &link::Rooms::won, this, &MyLotsModel::reload);
    takeMoney();
    setMe(line.me());
    reload();
}

void MyLotsModel::reload()
{
    if (!m_line || m_me == noAccount)
        return;
    const quint64 reading = ++m_reading;
    m_line->api().mine(m_which, this, [this, reading](const link::Result<QList<MyLot>> &lots) {
        if (reading != m_reading)
            return;
        if (!lots) {
            Q_EMIT failed(lots.error());
            return;
        }
        setLots(*lots);
        Q_EMIT loaded();
    });
}

void MyLotsModel::setMoney(const MoneyText &money)
{
    m_money = money;
    if (!m_lots.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DisplayRole});
}

void MyLotsModel::setMe(AccountId me)
{
    m_me = me;
}

void MyLotsModel::setLots(const QList<MyLot> &lots)
{
    beginResetModel();
    m_lots = lots;
    endResetModel();
}

void MyLotsModel::update(const QList<LotView> &lots)
{
    bool isNew = false;
    for (const LotView &lot : lots) {
        const auto known =
            std::find_if(m_lots.begin(), m_lots.end(), [&](const MyLot &mine) { return mine.lot.id == lot.id; });
        if (known == m_lots.end()) {
            isNew = isNew || belongs(lot);
            continue;
        }
        if (lot.seq < known->lot.seq || lot == known->lot)
            continue;
        known->lot = lot;
        known->leading = lot.leader && lot.leader->id == m_me;
        const int row = static_cast<int>(known - m_lots.begin());
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    if (isNew)
        reload();
}

/// Whether a lot that is not listed should be, as far as the lot itself tells.
bool MyLotsModel::belongs(const LotView &lot) const
{
    const bool leads = m_me != noAccount && lot.leader && lot.leader->id == m_me;
    switch (m_which) {
    case Which::Bids:
        return leads;
    case Which::Won:
        return leads && lot.phase == Phase::Sold;
    case Which::Selling:
        return m_me != noAccount && lot.owner.id == m_me;
    case Which::Watching:
        return false;
    }
    Q_UNREACHABLE();
}

Amount MyLotsModel::total() const
{
    return std::accumulate(m_lots.begin(), m_lots.end(), Amount{0},
                           [this](Amount sum, const MyLot &mine) { return sum + own(mine).value_or(0); });
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
    const MyLot &mine = m_lots[index.row()];
    const bool isNumber = index.column() == PriceColumn || index.column() == BidsColumn || index.column() == OwnColumn;
    switch (role) {
    case Qt::DisplayRole:
        return shown(mine, index.column());
    case Qt::TextAlignmentRole:
        return isNumber ? int{Qt::AlignRight | Qt::AlignVCenter} : int{Qt::AlignLeft | Qt::AlignVCenter};
    case SortRole:
        return raw(mine, index.column());
    case IdRole:
        return mine.lot.id;
    case LotRole:
        return QVariant::fromValue(mine.lot);
    case StandingRole:
        return static_cast<int>(standing(mine));
    case CoverPathRole:
        return mine.lot.img.isEmpty() ? QString() : mine.lot.img.first().thumb;
    default:
        return {};
    }
}

Standing MyLotsModel::standing(const MyLot &mine) const
{
    MyStandings standings{.me = m_me, .bidOn = {}, .watched = {}};
    if (m_which == Which::Bids)
        standings.bidOn.insert(mine.lot.id);
    if (m_which == Which::Watching)
        standings.watched.insert(mine.lot.id);
    return standings.of(mine.lot);
}

std::optional<Amount> MyLotsModel::own(const MyLot &mine) const
{
    switch (m_which) {
    case Which::Bids:
        return mine.max;
    case Which::Won:
        return mine.lot.price + mine.fee.value_or(0);
    case Which::Selling:
        return mine.reserve;
    case Which::Watching:
        return mine.lot.ask;
    }
    Q_UNREACHABLE();
}

QString MyLotsModel::shown(const MyLot &mine, int column) const
{
    switch (column) {
    case NameColumn:
        return mine.lot.name;
    case PriceColumn:
        return m_money.shown(mine.lot.price);
    case BidsColumn:
        return m_money.locale().toString(mine.lot.bids);
    case PhaseColumn:
        return phaseText(mine.lot.phase);
    case EndsColumn:
        return mine.lot.endsAt ? dateTimeText(*mine.lot.endsAt, m_money.locale()) : u"—"_s;
    case OwnColumn: {
        const auto amount = own(mine);
        return amount ? m_money.shown(*amount) : u"—"_s;
    }
    default:
        return {};
    }
}

QVariant MyLotsModel::raw(const MyLot &mine, int column) const
{
    switch (column) {
    case NameColumn:
        return mine.lot.name;
    case PriceColumn:
        return mine.lot.price;
    case BidsColumn:
        return mine.lot.bids;
    case PhaseColumn:
        return static_cast<int>(mine.lot.phase);
    case EndsColumn:
        return mine.lot.endsAt.value_or(0);
    case OwnColumn:
        return own(mine).value_or(0);
    default:
        return {};
    }
}

QString MyLotsModel::ownHeader() const
{
    switch (m_which) {
    case Which::Bids:
        return tr("My maximum");
    case Which::Won:
        return tr("To pay");
    case Which::Selling:
        return tr("Reserve");
    case Which::Watching:
        return tr("Smallest bid");
    }
    Q_UNREACHABLE();
}

QVariant MyLotsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Lot");
    case PriceColumn:
        return tr("Price");
    case BidsColumn:
        return tr("Bids");
    case PhaseColumn:
        return tr("Phase");
    case EndsColumn:
        return tr("Ends");
    case OwnColumn:
        return ownHeader();
    default:
        return {};
    }
}

} // namespace gavel::models
