#pragma once

#include "auction/sale_plan.h"

#include <QSet>
#include <QSortFilterProxyModel>
#include <QString>
#include <QStringList>

#include <optional>

namespace gavel::protocol {

struct LotView;

} // namespace gavel::protocol

namespace gavel::models {

class LotListModel;

/// The catalogue as a person wants to see it: searched, by phase, in an order. Its source is a LotListModel.
class LotFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Group {
        All,
        Open,   ///< open and paused
        Coming, ///< scheduled
        Ended   ///< final
    };
    enum class Sort { EndsSoonest, EndsLatest, PriceLowest, PriceHighest, BidsMost, BidsFewest, Newest, Number };
    enum class Whose {
        Everyones,
        Mine,  ///< led, outbid, watched or sold by this account
        MyLots ///< sold by it
    };
    /// What restricts it besides search and group; a member that is not set does not.
    struct Restriction
    {
        Whose whose = Whose::Everyones;
        QString seller; ///< a part of the nick; case does not matter
        std::optional<auction::Amount> priceMin;
        std::optional<auction::Amount> priceMax;
        std::optional<auction::SaleId> sale;
        QString category; ///< as it is written; empty: any

        /// How many things restrict; a range of prices is one.
        [[nodiscard]] int count() const;

        bool operator==(const Restriction &) const = default;
    };

    explicit LotFilterModel(QObject *parent = nullptr);

    /// Each word must be in the name or the seller's nick; case does not matter. Forgets what the host found.
    void setSearch(const QString &text);
    /// What the host found by that text, which may be in descriptions too, is found as well.
    void setFoundByHost(const QSet<auction::LotId> &lots);
    void setGroup(Group group);
    void setRestriction(const Restriction &restriction);
    void setOrder(Sort order);
    /// Whether the greatest comes first.
    [[nodiscard]] static bool descends(Sort order);

    [[nodiscard]] const QString &search() const { return m_search; }
    [[nodiscard]] Group group() const { return m_group; }
    [[nodiscard]] const Restriction &restriction() const { return m_restriction; }
    [[nodiscard]] Sort order() const { return m_order; }

    /// A LotListModel.
    void setSourceModel(QAbstractItemModel *lots) override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] bool isFound(const protocol::LotView &lot) const;
    [[nodiscard]] bool isWithin(const protocol::LotView &lot) const;

    const LotListModel *m_lots = nullptr; ///< the source; 10,000 rows are not asked for by role
    QString m_search;
    QStringList m_words;
    QSet<auction::LotId> m_foundByHost;
    Group m_group = Group::All;
    Restriction m_restriction;
    Sort m_order = Sort::EndsSoonest;
};

} // namespace gavel::models
