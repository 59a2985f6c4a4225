#pragma once

#include "models/table_filter.h"

#include <QAbstractTableModel>

namespace gavel::models {

/// A table of words and figures under headings: what those say, and that they lie as what they head. GUI thread.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    /// Empty: it has none.
    [[nodiscard]] virtual QString heading(int column) const = 0;
    [[nodiscard]] virtual bool isFigure(int column) const = 0;
};

} // namespace gavel::models
