#pragma once

#include "models/desk/debtors_model.h"
#include "models/desk/unclaimed_model.h"
#include "theme/theme.h"

#include <QMenu>
#include <QTimer>
#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace gavel::ui {

class DataTable;
class FactsBar;
class House;
class SegmentedButtons;
class StateView;
class StatusBanner;

// The evening at a glance, for hosts and cashiers: what was sold, owed and paid by each means, who is to be reminded,
// what is unclaimed, whose deposits were not spent, and the count of the cash; each list as a file for a spreadsheet.
// Read anew while it is looked at.
class EveningView : public QWidget
{
    Q_OBJECT

public:
    EveningView(House &house, const Theme &theme, QWidget *parent = nullptr);

    void setSale(auction::SaleId sale);

Q_SIGNALS:
    // Somebody who owes, or whose lot waits, is to be served.
    void serveAsked(gavel::auction::AccountId account);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum List { Debtors, Unclaimed, Unspent };

    DataTable *addTable(const QString &name, models::TableFilter &rows, int wide, int sorted);
    QWidget *makeHead();
    void follow();
    void retranslate();
    void forget();
    void read();
    void take(const protocol::EveningView &evening);
    void readSettlements();
    void showEvening();
    void showSums();
    void showList();
    void showProblem(const QString &sentence);
    void count();
    void remind();
    void sayPaid(const protocol::InvoiceView &invoice);
    [[nodiscard]] QString countedText(const protocol::CashCount &count) const;
    void sayCounted(const protocol::CashCount &count);
    // evening_view_saving.cpp
    void saveSums();
    void saveDebtors();
    void saveUnclaimed();
    void saveUnspent();
    void saveInvoices();

    [[nodiscard]] DataTable *tableOf(int list) const;
    [[nodiscard]] const models::TableFilter &rowsOf(int list) const;
    [[nodiscard]] auction::AccountId chosenIn(int list, int row) const;

    House &m_house;
    const Theme &m_theme;
    std::optional<protocol::EveningView> m_evening;
    auction::Amount m_housesOwn = 0;          // of what sellers are owed: it stays in the house
    bool m_wantsSettlements = false;          // by which the above is known, of the evening as it was read last
    std::optional<auction::Amount> m_opening; // as it was said here last, before it is read again
    auction::SaleId m_sale = auction::firstSale;
    quint64 m_turn = 0; // counts the sales and accounts that it was of
    bool m_isReading = false;
    models::DebtorsModel m_debtors;
    models::UnclaimedModel m_unclaimed;
    models::DebtorsModel m_unspent{models::DebtorsModel::Of::Deposits};
    models::TableFilter m_debtorRows;
    models::TableFilter m_unclaimedRows;
    models::TableFilter m_unspentRows;
    QTimer m_readingOn;
    QMenu m_saves;
    QAction *m_saveSums;
    QAction *m_saveDebtors;
    QAction *m_saveUnclaimed;
    QAction *m_saveUnspent;
    QAction *m_saveInvoices;
    QPushButton *m_remind;
    QPushButton *m_count;
    QPushButton *m_save;
    FactsBar *m_taken;
    FactsBar *m_sums;
    SegmentedButtons *m_lists;
    QStackedWidget *m_stack;
    DataTable *m_debtorTable;
    DataTable *m_unclaimedTable;
    DataTable *m_unspentTable;
    StateView *m_state;
    StatusBanner *m_banner;
};

} // namespace gavel::ui
