#include "models/table_filter.h"

#include "models/search_words.h"

namespace gavel::models {

QVariant tableAlignment(bool isFigure)
{
    return QVariant::fromValue(Qt::AlignVCenter | (isFigure ? Qt::AlignTrailing : Qt::AlignLeading));
}

TableFilter::TableFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(TableSortRole);
    setDynamicSortFilter(true);
}

void TableFilter::setSearch(const QString &text)
{
    m_words = searchWords(text);
    invalidateFilter();
}

bool TableFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return hasWords(sourceModel()->index(row, 0, parent).data(TableSearchRole).toString(), m_words);
}

bool TableFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(TableSortRole);
    const QVariant b = right.data(TableSortRole);
    if (a == b)
        return left.data(TableIdRole).toLongLong() < right.data(TableIdRole).toLongLong();
    if (a.userType() == QMetaType::QString)
        return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace gavel::models
