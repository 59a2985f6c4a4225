#pragma once

#include "auction/money.h"

#include <QSortFilterProxyModel>
#include <QString>

namespace gavel::models {

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
    enum class Sort { EndsSoonest, EndsLatest, PriceLowest, PriceHighest, BidsMost, BidsFewest, Newest };
    enum class Whose {
        Everyones,
        Mine,  ///< led, outbid, watched or sold by this account
        MyLots ///< sold by it
    };

    explicit LotFilterModel(QObject *parent = nullptr);

    /// Each word must be in the name, the description or the seller's nick; case does not matter.
    void setSearch(const QString &text);
    void setGroup(Group group);
    void setWhose(Whose whose);
    void setOrder(Sort order);

    [[nodiscard]] const QString &search() const { return m_search; }
    [[nodiscard]] Group group() const { return m_group; }
    [[nodiscard]] Whose whose() const { return m_whose; }
    [[nodiscard]] Sort order() const { return m_order; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] bool isFound(const QModelIndex &lot) const;

    QString m_search;
    QStringList m_words;
    Group m_group = Group::All;
    Whose m_whose = Whose::Everyones;
    Sort m_order = Sort::EndsSoonest;
};

} // namespace gavel::models
