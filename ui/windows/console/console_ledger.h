#pragma once

#include "models/console/accounts_model.h"
#include "models/console/sales_model.h"
#include "theme/theme.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QStackedWidget;

namespace gavel::ui {

class DataTable;
class FactsBar;
class House;
class SegmentedButtons;
class StateView;
class StatusBanner;

// The console's ledger: who owes what and who gets what, sale by sale or account by account, what it comes to, and all
// of it as a file for a spreadsheet.
class ConsoleLedger : public QWidget
{
    Q_OBJECT

public:
    ConsoleLedger(House &house, models::AccountsModel &accounts, const Theme &theme, QWidget *parent = nullptr);

    void setSearch(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Kind { Sales, Accounts };

    void follow();
    void readSales();
    void showState();
    // Rates where there is room for them, tax where there is any, the sale where there are several.
    void showColumns();
    void saveResults();
    void retranslate();

    House &m_house;
    models::AccountsModel &m_accounts;
    models::SalesModel m_sales;
    models::TableFilter m_salesFilter;
    models::TableFilter m_accountsFilter;
    QTimer m_reading; // once for many changes
    SegmentedButtons *m_kinds;
    QPushButton *m_save;
    StatusBanner *m_saved; // what became of saving
    FactsBar *m_sums;
    QStackedWidget *m_stack;
    DataTable *m_salesTable;
    DataTable *m_accountsTable;
    StateView *m_state;
    QString m_search;
    qsizetype m_soldCount = 0;
    bool m_anyTax = false;
};

} // namespace gavel::ui
