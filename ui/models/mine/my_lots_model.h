#pragma once

#include "link/host_api.h"
#include "models/money_line.h"
#include "models/standing.h"
#include "models/time_text.h"
#include "protocol/updates.h"

#include <QAbstractTableModel>
#include <QList>
#include <QPointer>
#include <QSet>
#include <functional>
#include <optional>

namespace gavel::link {
class HostLink;
}

namespace gavel::models {

class HouseSales;

/// One of an account's own lists: what it bid on, won, sells or watches. GUI thread.
class MyLotsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Which = link::HostApi::Mine;

    /// Not every list has a use for all of them, see has(). OwnColumn depends on the list: my maximum (Bids), what I
    /// pay with the premium, and whether it is paid (Won), the reserve (Selling), the ask (Watching).
    enum Column { NameColumn, PhaseColumn, PriceColumn, BidsColumn, PremiumColumn, OwnColumn, EndsColumn, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole + 1, ///< the raw value of the column; of EndsColumn, open lots first, the soonest first
        IdRole,                      ///< LotId
        LotRole,                     ///< LotView
        PhaseRole,                   ///< int of Phase
        StandingRole,                ///< int of Standing
        CoverPathRole,               ///< the thumbnail's path
        UrgencyRole,                 ///< int of Urgency, computed when asked
    };

    explicit MyLotsModel(Which which, QObject *parent = nullptr);

    /// The host's clock, or nothing while it is unknown.
    using Now = std::function<std::optional<auction::TimeMs>()>;

    /// Reads the list over this line, and again whenever it may have changed.
    void follow(link::HostLink &line);
    void reload();

    void setNow(Now now) { m_now = std::move(now); }
    void setMoney(const MoneyText &money);
    void setMe(auction::AccountId me);
    /// Of the house: where there are several, a lot's is named beside it.
    void setSales(const HouseSales &sales);
    /// Whose list it is: what it paid in pays for what it won, and is held for what it leads.
    void setAccount(const std::optional<protocol::AccountView> &account);
    /// What became of one's own bids, before the list is read again.
    void applyOwnVoid(const protocol::VoidedUpdate &update);
    void applyStanding(auction::LotId lot, bool leading, std::optional<auction::Amount> max);
    void setLots(const QList<protocol::MyLot> &lots);
    /// What the account bid on, where the list itself does not tell: of a lot that is watched too, that counts more.
    void setBidOn(const QSet<auction::LotId> &lots);
    /// Brings lots that are listed up to date.
    void update(const QList<gavel::protocol::LotView> &lots);

    [[nodiscard]] Which which() const { return m_which; }
    [[nodiscard]] bool has(Column column) const;
    [[nodiscard]] const QList<protocol::MyLot> &lots() const { return m_lots; }
    /// Of those that are listed: they are not over.
    [[nodiscard]] int goingCount() const;
    /// Whether the account's list has been read.
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// Why the last reading failed, until one succeeds.
    [[nodiscard]] const std::optional<link::Problem> &problem() const { return m_problem; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void loaded();
    void failed(const gavel::link::Problem &problem);

private:
    [[nodiscard]] protocol::MyLot *find(auction::LotId lot);
    void changed(const protocol::MyLot &mine);
    [[nodiscard]] std::optional<auction::Amount> own(const protocol::MyLot &mine) const;
    void show(const link::Result<QList<protocol::MyLot>> &lots);
    [[nodiscard]] bool belongs(const protocol::LotView &lot) const;
    [[nodiscard]] Standing standing(const protocol::MyLot &mine) const;

    // my_lots_cells.cpp, as headerData()
    [[nodiscard]] QString shown(int row, int column) const;
    [[nodiscard]] QVariant raw(const protocol::MyLot &mine, int column) const;
    [[nodiscard]] MoneyLine line(int row) const;
    [[nodiscard]] QString ownText(int row) const;
    [[nodiscard]] QString nameText(const protocol::LotView &lot) const;
    [[nodiscard]] QString ownHeader() const;
    [[nodiscard]] QString state(const protocol::MyLot &mine) const;
    [[nodiscard]] QString ends(const protocol::LotView &lot) const;
    [[nodiscard]] Countdown countdown(const protocol::LotView &lot) const;

    Which m_which;
    QPointer<link::HostLink> m_line;
    Now m_now;
    MoneyText m_money;
    auction::AccountId m_me = auction::noAccount;
    const HouseSales *m_sales = nullptr;
    QList<protocol::MyLot> m_lots;
    QList<MoneyLine> m_wonLines; ///< of Won, row by row
    std::optional<protocol::AccountView> m_account;
    QSet<auction::LotId> m_bidOn;
    bool m_loaded = false;
    std::optional<link::Problem> m_problem;
    quint64 m_reading = 0; ///< counts the readings, so that a late answer to an old one is known
};

} // namespace gavel::models
