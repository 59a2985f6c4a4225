#pragma once

#include "models/console/accounts_model.h"
#include "models/sentence.h"
#include "theme/theme.h"

#include <QHash>
#include <QUrl>
#include <QWidget>
#include <functional>

class QAction;
class QHBoxLayout;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace gavel::ui {

class DataTable;
class House;
class StateView;
class StatusBanner;

// The console's bidders: all accounts, who may bid, with what funds, what they deposited, and who works in the hall.
class ConsoleBidders : public QWidget
{
    Q_OBJECT

public:
    ConsoleBidders(House &house, models::AccountsModel &accounts, const Theme &theme, QWidget *parent = nullptr);

    void setSearch(const QString &text);
    // Of the house, as phones reach it: where the codes of paddles lead.
    void setAddress(const QUrl &address) { m_address = address; }

Q_SIGNALS:
    // `undo` is empty where nothing takes it back.
    void done(const gavel::models::Sentence &sentence, const std::function<void()> &undo);
    void refused(const gavel::models::Sentence &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using Change = QJsonObject;

    void buildTools(QHBoxLayout &tools);
    void follow();
    void showState();
    void offerForChoice();
    void retranslate();
    [[nodiscard]] const protocol::AccountView *chosen() const;
    void newPassword();
    void enter();
    // The chosen, or all that are listed, as a list that the door reads back.
    void saveList();
    // Of the chosen, or of whoever was just entered.
    void showPaddles(const QList<protocol::AccountView> &accounts);
    [[nodiscard]] QList<protocol::AccountView> chosenBidders() const;

    // console_bidders_changes.cpp
    void block();
    void limit();
    void deposit();
    void switchRole(protocol::Role role);
    void setRates();
    // Does it, says so, and offers to do the contrary.
    void change(auction::AccountId account, const Change &change, const Change &back, const models::Sentence &sentence);
    void take(const link::Result<protocol::AccountView> &changed, auction::AccountId account, const Change &change,
              const Change &back, const models::Sentence &sentence);

    House &m_house;
    const Theme &m_theme;
    models::AccountsModel &m_accounts;
    models::TableFilter m_filter;
    QAction *m_block;
    QAction *m_limit;
    QAction *m_deposit;
    QAction *m_password;
    QAction *m_enter;
    QAction *m_paddle;
    QAction *m_clerk;
    QAction *m_cashier;
    QAction *m_rates;
    QAction *m_save;
    QMenu *m_roles;
    QHash<QAction *, QPushButton *> m_buttons;
    QPushButton *m_roleButton;
    QStackedWidget *m_stack;
    DataTable *m_table;
    StateView *m_state;
    StatusBanner *m_saved;
    QString m_search;
    QUrl m_address;
};

} // namespace gavel::ui
