#include "windows/mine/my_lots_order.h"

#include "models/mine/my_lots_model.h"

namespace gavel::ui {

using models::MyLotsModel;

MyLotsOrder::MyLotsOrder(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(MyLotsModel::SortRole);
    setDynamicSortFilter(true);
}

QVariant MyLotsOrder::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::TextAlignmentRole)
        return QSortFilterProxyModel::headerData(section, orientation, role);
    const bool isText = section == MyLotsModel::NameColumn || section == MyLotsModel::PhaseColumn;
    return QVariant::fromValue(Qt::AlignVCenter | (isText ? Qt::AlignLeading : Qt::AlignTrailing));
}

} // namespace gavel::ui
