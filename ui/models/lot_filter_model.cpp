#include "models/lot_filter_model.h"

#include "models/lot_list_model.h"

namespace gavel::models {

namespace {

int roleOf(LotFilterModel::Sort order)
{
    using Sort = LotFilterModel::Sort;
    switch (order) {
    case Sort::EndsSoonest:
    case Sort::EndsLatest:
        return LotListModel::EndsAtRole;
    case Sort::PriceLowest:
    case Sort::PriceHighest:
        return LotListModel::PriceRole;
    case Sort::BidsMost:
    case Sort::BidsFewest:
        return LotListModel::BidsRole;
    case Sort::Newest:
        return LotListModel::CreatedAtRole;
    }
    Q_UNREACHABLE();
}

bool descends(LotFilterModel::Sort order)
{
    using Sort = LotFilterModel::Sort;
    return order == Sort::EndsLatest || order == Sort::PriceHighest || order == Sort::BidsMost || order == Sort::Newest;
}

bool isIn(LotFilterModel::Group group, Phase phase)
{
    using Group = LotFilterModel::Group;
    switch (group) {
    case Group::All:
        return true;
    case Group::Open:
        return phase == Phase::Open || phase == Phase::Paused;
    case Group::Coming:
        return phase == Phase::Scheduled;
    case Group::Ended:
        return isFinal(phase);
    }
    Q_UNREACHABLE();
}

bool isOf(LotFilterModel::Whose whose, Standing standing)
{
    using Whose = LotFilterModel::Whose;
    switch (whose) {
    case Whose::Everyones:
        return true;
    case Whose::Mine:
        return standing != Standing::None;
    case Whose::MyLots:
        return standing == Standing::Own;
    }
    Q_UNREACHABLE();
}

} // namespace

LotFilterModel::LotFilterModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
    sort(0);
}

void LotFilterModel::setSearch(const QString &text)
{
    if (m_search == text)
        return;
    m_search = text;
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void LotFilterModel::setGroup(Group group)
{
    if (std::exchange(m_group, group) != group)
        invalidateFilter();
}

void LotFilterModel::setWhose(Whose whose)
{
    if (std::exchange(m_whose, whose) != whose)
        invalidateFilter();
}

void LotFilterModel::setOrder(Sort order)
{
    if (std::exchange(m_order, order) != order)
        invalidate();
}

bool LotFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex lot = sourceModel()->index(row, 0, parent);
    const auto phase = static_cast<Phase>(lot.data(LotListModel::PhaseRole).toInt());
    const auto standing = static_cast<Standing>(lot.data(LotListModel::StandingRole).toInt());
    return isIn(m_group, phase) && isOf(m_whose, standing) && isFound(lot);
}

bool LotFilterModel::isFound(const QModelIndex &lot) const
{
    const QString name = lot.data().toString();
    const QString description = lot.data(LotListModel::DescriptionRole).toString();
    const QString seller = lot.data(LotListModel::SellerRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        return name.contains(word, Qt::CaseInsensitive) || description.contains(word, Qt::CaseInsensitive) ||
               seller.contains(word, Qt::CaseInsensitive);
    });
}

bool LotFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const int role = roleOf(m_order);
    const qint64 a = left.data(role).toLongLong();
    const qint64 b = right.data(role).toLongLong();
    if (a != b)
        return descends(m_order) ? b < a : a < b;
    // Equals keep one order, the newer lot first, so that rows do not trade places on every change.
    return left.data(LotListModel::IdRole).toLongLong() > right.data(LotListModel::IdRole).toLongLong();
}

} // namespace gavel::models
