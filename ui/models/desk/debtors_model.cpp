#include "models/desk/debtors_model.h"

#include <limits>

namespace gavel::models {

namespace {

QString nameOf(const protocol::Debtor &debtor)
{
    return debtor.name.isEmpty() ? debtor.account.nick : debtor.name;
}

/// What a cell is: a word or a figure.
QVariant raw(const protocol::Debtor &debtor, int column)
{
    switch (column) {
    case DebtorsModel::NumberColumn:
        return debtor.paddle ? QVariant(*debtor.paddle) : QVariant();
    case DebtorsModel::NameColumn:
        return nameOf(debtor);
    case DebtorsModel::PhoneColumn:
        return debtor.phone;
    case DebtorsModel::EmailColumn:
        return debtor.email;
    case DebtorsModel::OwesColumn:
        return debtor.balance;
    default:
        return {};
    }
}

bool isFigure(int column)
{
    return column == DebtorsModel::NumberColumn || column == DebtorsModel::OwesColumn;
}

QString searched(const protocol::Debtor &debtor)
{
    const QString number = debtor.paddle ? QString::number(*debtor.paddle) : QString();
    return QStringList{number, debtor.account.nick, debtor.name, debtor.phone, debtor.email}.join(u' ');
}

} // namespace

void DebtorsModel::setMoney(const MoneyText &money)
{
    m_money = money;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DisplayRole});
}

void DebtorsModel::setDebtors(const QList<protocol::Debtor> &rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int DebtorsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DebtorsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DebtorsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const protocol::Debtor &row = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return column == OwesColumn ? m_money.shown(row.balance) : raw(row, column).toString();
    case Qt::ToolTipRole: // a long one is cut
        return isFigure(column) ? QString() : raw(row, column).toString();
    case Qt::TextAlignmentRole:
        return tableAlignment(isFigure(column));
    case TableSortRole:
        return column == NumberColumn ? row.paddle.value_or(std::numeric_limits<qint64>::max()) : raw(row, column);
    case TableIdRole:
        return row.account.id;
    case TableSearchRole:
        return searched(row);
    case TableStrongRole:
        return column == NameColumn || column == OwesColumn;
    default:
        return {};
    }
}

QVariant DebtorsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return tableAlignment(isFigure(section));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return tr("Number");
    case NameColumn:
        return tr("Name");
    case PhoneColumn:
        return tr("Phone");
    case EmailColumn:
        return tr("Email");
    case OwesColumn:
        return tr("Owes");
    default:
        return {};
    }
}

} // namespace gavel::models
