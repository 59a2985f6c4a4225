#pragma once

#include "models/money_text.h"
#include "models/table_model.h"

#include <QList>

namespace gavel::models {

/// A table of values that come all at once, a row a value, for a TableFilter: what its cells answer, of what a model
/// says of a row. GUI thread.
template <typename Row>
class RowsModel : public TableModel
{
public:
    using TableModel::TableModel;

    /// How amounts are written.
    void setMoney(const MoneyText &money)
    {
        m_money = money;
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DisplayRole});
    }

    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const Row &row = m_rows.at(index.row());
        const int column = index.column();
        switch (role) {
        case Qt::DisplayRole:
            return shown(row, column);
        case Qt::ToolTipRole: // a long one is cut
            return isFigure(column) ? QString() : raw(row, column).toString();
        case Qt::TextAlignmentRole:
            return tableAlignment(isFigure(column));
        case TableSortRole:
            return sortKey(row, column);
        case TableIdRole:
            return idOf(row);
        case TableSearchRole:
            return searched(row);
        case TableStrongRole:
            return isStrong(column);
        default:
            return {};
        }
    }

protected:
    void setRows(const QList<Row> &rows)
    {
        if (rows == m_rows)
            return;
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }

    [[nodiscard]] const MoneyText &money() const { return m_money; }

    /// What a cell is: a word or a figure.
    [[nodiscard]] virtual QVariant raw(const Row &row, int column) const = 0;
    [[nodiscard]] virtual QString shown(const Row &row, int column) const = 0;
    [[nodiscard]] virtual QVariant sortKey(const Row &row, int column) const { return raw(row, column); }
    [[nodiscard]] virtual qint64 idOf(const Row &row) const = 0;
    /// What a search looks through.
    [[nodiscard]] virtual QString searched(const Row &row) const = 0;
    /// Whether it is read first.
    [[nodiscard]] virtual bool isStrong(int column) const = 0;

private:
    QList<Row> m_rows;
    MoneyText m_money;
};

} // namespace gavel::models
