#pragma once

#include "models/money_text.h"
#include "models/table_filter.h"
#include "protocol/evening_view.h"

#include <QAbstractTableModel>

namespace gavel::models {

/// Who still owes at the end of the evening, or is owed, and how they are reached. GUI thread.
class DebtorsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, NameColumn, PhoneColumn, EmailColumn, OwesColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setMoney(const MoneyText &money);
    void setDebtors(const QList<protocol::Debtor> &rows);
    [[nodiscard]] const QList<protocol::Debtor> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    MoneyText m_money;
    QList<protocol::Debtor> m_rows;
};

} // namespace gavel::models
