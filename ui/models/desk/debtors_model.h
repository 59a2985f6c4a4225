#pragma once

#include "models/rows_model.h"
#include "protocol/evening_view.h"

namespace gavel::models {

/// Who still owes at the end of the evening, or is owed, or has deposits left; and how they are reached. GUI thread.
class DebtorsModel : public RowsModel<protocol::Debtor>
{
    Q_OBJECT

public:
    enum Column { NumberColumn, NameColumn, PhoneColumn, EmailColumn, OwesColumn, ColumnCount };
    enum class Of { Debts, Deposits };

    explicit DebtorsModel(Of of = Of::Debts, QObject *parent = nullptr)
        : RowsModel(parent)
        , m_of(of)
    {
    }

    void setDebtors(const QList<protocol::Debtor> &rows) { setRows(rows); }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }

private:
    [[nodiscard]] QString heading(int column) const override;
    [[nodiscard]] bool isFigure(int column) const override;
    [[nodiscard]] QVariant raw(const protocol::Debtor &debtor, int column) const override;
    [[nodiscard]] QString shown(const protocol::Debtor &debtor, int column) const override;
    [[nodiscard]] QVariant sortKey(const protocol::Debtor &debtor, int column) const override;
    [[nodiscard]] qint64 idOf(const protocol::Debtor &debtor) const override;
    [[nodiscard]] QString searched(const protocol::Debtor &debtor) const override;
    [[nodiscard]] bool isStrong(int column) const override;

    Of m_of;
};

} // namespace gavel::models
