#pragma once

#include "link/host_api.h"
#include "models/money_text.h"
#include "models/standing.h"

#include <QAbstractTableModel>
#include <QList>
#include <QPointer>

namespace gavel::link {
class HostLink;
}

namespace gavel::models {

/// One of an account's own lists: what it bid on, won, sells or watches. GUI thread.
class MyLotsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Which = link::HostApi::Mine;

    /// The last column depends on the list: my maximum (Bids), what I pay with the premium (Won), the reserve
    /// (Selling), the ask (Watching).
    enum Column { NameColumn, PriceColumn, BidsColumn, PhaseColumn, EndsColumn, OwnColumn, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole + 1, ///< the raw value of the column
        IdRole,                      ///< LotId
        LotRole,                     ///< LotView
        StandingRole,                ///< int of Standing
        CoverPathRole,               ///< the thumbnail's path
    };

    explicit MyLotsModel(Which which, QObject *parent = nullptr);

    /// Reads the list over this line, and again whenever it may have changed.
    void follow(link::HostLink &line);
    void reload();

    void setMoney(const MoneyText &money);
    void setMe(AccountId me);
    void setLots(const QList<MyLot> &lots);
    /// Brings lots that are listed up to date.
    void update(const QList<gavel::LotView> &lots);

    [[nodiscard]] Which which() const { return m_which; }
    [[nodiscard]] const QList<MyLot> &lots() const { return m_lots; }
    /// The sum of OwnColumn for Won: what is to be paid.
    [[nodiscard]] Amount total() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void loaded();
    void failed(const gavel::link::Problem &problem);

private:
    [[nodiscard]] QString shown(const MyLot &mine, int column) const;
    [[nodiscard]] QVariant raw(const MyLot &mine, int column) const;
    [[nodiscard]] std::optional<Amount> own(const MyLot &mine) const;
    [[nodiscard]] QString ownHeader() const;
    [[nodiscard]] bool belongs(const LotView &lot) const;
    [[nodiscard]] Standing standing(const MyLot &mine) const;

    Which m_which;
    QPointer<link::HostLink> m_line;
    MoneyText m_money;
    AccountId m_me = noAccount;
    QList<MyLot> m_lots;
    quint64 m_reading = 0; ///< counts the readings, so that a late answer to an old one is known
};

} // namespace gavel::models
