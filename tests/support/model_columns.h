#pragma once

#include <QAbstractItemModel>
#include <QStringList>

namespace gavel::support {

/// What a model says in a column, row by row.
inline QStringList column(const QAbstractItemModel &model, int column, int role = Qt::DisplayRole)
{
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row)
        cells.append(model.index(row, column).data(role).toString());
    return cells;
}

} // namespace gavel::support
