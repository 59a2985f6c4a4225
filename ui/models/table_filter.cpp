#include "models/table_filter.h"

#include <algorithm>

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
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool TableFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QString text = sourceModel()->index(row, 0, parent).data(TableSearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
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
