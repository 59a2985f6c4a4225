#pragma once

#include "link/page_count.h"
#include "link/problem.h"
#include "models/money_text.h"
#include "models/table_model.h"
#include "protocol/views.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace gavel::link {
class HostApi;
}

namespace gavel::models {

/// The accounts of a house as its host sees them, read page by page. Nobody's holds or available funds are among it
/// (RULES.md, "A lot"): the balance is of what was deposited and settled.
class AccountsModel : public TableModel
{
    Q_OBJECT

public:
    enum Column {
        PaddleColumn,
        NickColumn,
        RoleColumn, ///< "Clerk", or nothing
        EmailColumn,
        SinceColumn,
        StateColumn, ///< "Blocked", or nothing
        FundsColumn, ///< open or limited
        DepositsColumn,
        LedColumn,    ///< the sum of the prices that it leads at
        BoughtColumn, ///< prices and premiums of what it won
        SoldColumn,   ///< what it gets for what it sold
        BalanceColumn,
        ColumnCount
    };
    enum class State { Unread, Reading, Read, Failed };

    explicit AccountsModel(QObject *parent = nullptr);

    void setMoney(const MoneyText &money);

    /// Reads all of it anew; rows stay while it does.
    void read(link::HostApi &api);
    /// Adds an account or replaces what was known of it.
    void put(const protocol::AccountView &account);
    /// The whole house; who is not among them goes.
    void setAccounts(const QList<protocol::AccountView> &accounts);

    [[nodiscard]] State state() const { return m_state; }
    /// Of the last reading, when it failed.
    [[nodiscard]] const link::Problem &problem() const { return m_problem; }
    [[nodiscard]] const protocol::AccountView *find(auction::AccountId id) const;
    [[nodiscard]] const protocol::AccountView *accountOf(int row) const;
    [[nodiscard]] QHash<auction::AccountId, protocol::AccountView> byId() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void stateChanged();

private:
    [[nodiscard]] QString heading(int column) const override;
    [[nodiscard]] bool isFigure(int column) const override;
    void place(const protocol::AccountView &account);
    void insert(const protocol::AccountView &account);
    void readPage(link::HostApi &api, const QString &after, QList<protocol::AccountView> before);
    void setState(State state);
    [[nodiscard]] QString shown(const protocol::AccountView &account, int column) const;
    [[nodiscard]] QVariant raw(const protocol::AccountView &account, int column) const;

    MoneyText m_money;
    QList<protocol::AccountView> m_accounts; ///< by id
    State m_state = State::Unread;
    link::Problem m_problem;
    link::PageCount m_pages;          ///< of the reading under way
    QSet<auction::AccountId> m_since; ///< put while it was read
    quint64 m_reading = 0;            ///< counts the readings, so that a late answer to an old one is known
};

} // namespace gavel::models
