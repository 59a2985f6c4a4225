#include "models/table_model.h"

namespace gavel::models {

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return tableAlignment(isFigure(section));
    return role == Qt::DisplayRole ? heading(section) : QVariant();
}

} // namespace gavel::models
