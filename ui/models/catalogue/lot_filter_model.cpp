#include "models/catalogue/lot_filter_model.h"

#include "models/lot_list_model.h"
#include "models/lot_number.h"
#include "models/search_words.h"

#include <utility>

namespace gavel::models {

namespace {

qint64 sortKey(const protocol::LotView &lot, LotFilterModel::Sort order)
{
    using Sort = LotFilterModel::Sort;
    switch (order) {
    case Sort::EndsSoonest:
    case Sort::EndsLatest:
        return LotListModel::sortTime(lot);
    case Sort::PriceLowest:
    case Sort::PriceHighest:
        return lot.price;
    case Sort::BidsMost:
    case Sort::BidsFewest:
        return lot.bids;
    case Sort::Newest:
        return lot.createdAt;
    case Sort::Number:
        return lot.sale;
    }
    Q_UNREACHABLE();
}

bool isIn(LotFilterModel::Group group, auction::Phase phase)
{
    using Group = LotFilterModel::Group;
    switch (group) {
    case Group::All:
        return true;
    case Group::Open:
        return phase == auction::Phase::Open || phase == auction::Phase::Paused;
    case Group::Coming:
        return phase == auction::Phase::Scheduled;
    case Group::Ended:
        return auction::isFinal(phase);
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
    m_foundByHost.clear();
    m_words = searchWords(text);
    invalidateFilter();
}

void LotFilterModel::setFoundByHost(const QSet<auction::LotId> &lots)
{
    m_foundByHost = lots;
    invalidateFilter();
}

void LotFilterModel::setGroup(Group group)
{
    if (std::exchange(m_group, group) != group)
        invalidateFilter();
}

void LotFilterModel::setRestriction(const Restriction &restriction)
{
    if (std::exchange(m_restriction, restriction) != restriction)
        invalidateFilter();
}

void LotFilterModel::setOrder(Sort order)
{
    if (std::exchange(m_order, order) != order)
        invalidate();
}

bool LotFilterModel::descends(Sort order)
{
    return order == Sort::EndsLatest || order == Sort::PriceHighest || order == Sort::BidsMost || order == Sort::Newest;
}

void LotFilterModel::setSourceModel(QAbstractItemModel *lots)
{
    m_lots = qobject_cast<LotListModel *>(lots);
    QSortFilterProxyModel::setSourceModel(lots);
}

int LotFilterModel::Restriction::count() const
{
    return int{whose != Whose::Everyones} + int{!seller.isEmpty()} + int{priceMin || priceMax} + int{sale.has_value()} +
           int{!category.isEmpty()};
}

bool LotFilterModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    const protocol::LotView &lot = m_lots->lots().at(row);
    return isIn(m_group, lot.phase) && isWithin(lot) && isFound(lot);
}

bool LotFilterModel::isWithin(const protocol::LotView &lot) const
{
    const auto &[whose, seller, min, max, sale, category] = m_restriction;
    return (!sale || lot.sale == *sale) && (category.isEmpty() || lot.place.category == category) &&
           isOf(whose, m_lots->standings().of(lot)) && hasWords(lot.owner.nick, searchWords(seller)) &&
           (!min || lot.price >= *min) && (!max || lot.price <= *max);
}

bool LotFilterModel::isFound(const protocol::LotView &lot) const
{
    // A number is typed whole: 1 is not looked for in 12.
    return m_words.isEmpty() || m_foundByHost.contains(lot.id) || m_words == searchWords(lotNumber(lot)) ||
           hasWords(lot.name + u'\n' + lot.owner.nick, m_words);
}

bool LotFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const protocol::LotView &a = m_lots->lots().at(left.row());
    const protocol::LotView &b = m_lots->lots().at(right.row());
    const qint64 first = sortKey(a, m_order);
    const qint64 second = sortKey(b, m_order);
    if (first != second)
        return descends(m_order) ? second < first : first < second;
    if (m_order == Sort::Number) {
        if (const int byNumber = lotNumberKey(lotNumber(a)).compare(lotNumberKey(lotNumber(b))); byNumber != 0)
            return byNumber < 0;
    }
    // Equals keep one order, the newer lot first, so that rows do not trade places on every change.
    return a.id > b.id;
}

} // namespace gavel::models
