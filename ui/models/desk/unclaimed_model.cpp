#include "models/desk/unclaimed_model.h"

#include "models/catalogue/lot_number.h"

#include <limits>

namespace gavel::models {

namespace {

/// What a cell is: a word or a number.
QVariant raw(const protocol::UnclaimedLot &lot, int column)
{
    switch (column) {
    case UnclaimedModel::LotColumn:
        return lot.number;
    case UnclaimedModel::NameColumn:
        return lot.name;
    case UnclaimedModel::NumberColumn:
        return lot.paddle ? QVariant(*lot.paddle) : QVariant();
    case UnclaimedModel::BuyerColumn:
        return lot.buyer.nick;
    case UnclaimedModel::PaidColumn:
        return lot.isPaid ? UnclaimedModel::tr("paid") : UnclaimedModel::tr("not paid");
    default:
        return {};
    }
}

bool isFigure(int column)
{
    return column == UnclaimedModel::NumberColumn;
}

QString searched(const protocol::UnclaimedLot &lot)
{
    const QString number = lot.paddle ? QString::number(*lot.paddle) : QString();
    return QStringList{lot.number, lot.name, number, lot.buyer.nick}.join(u' ');
}

} // namespace

void UnclaimedModel::setLots(const QList<protocol::UnclaimedLot> &rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int UnclaimedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int UnclaimedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UnclaimedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const protocol::UnclaimedLot &row = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return raw(row, column).toString();
    case Qt::ToolTipRole: // a long one is cut
        return isFigure(column) ? QString() : raw(row, column).toString();
    case Qt::TextAlignmentRole:
        return tableAlignment(isFigure(column));
    case TableSortRole:
        if (column == LotColumn)
            return lotNumberKey(row.number);
        return column == NumberColumn ? row.paddle.value_or(std::numeric_limits<qint64>::max()) : raw(row, column);
    case TableIdRole:
        return row.lot;
    case TableSearchRole:
        return searched(row);
    case TableStrongRole:
        return column == NameColumn;
    default:
        return {};
    }
}

QVariant UnclaimedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return tableAlignment(isFigure(section));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LotColumn:
        return tr("Lot");
    case NameColumn:
        return tr("Name");
    case NumberColumn:
        return tr("Number");
    case BuyerColumn:
        return tr("Buyer");
    case PaidColumn:
        return tr("Paid");
    default:
        return {};
    }
}

} // namespace gavel::models
