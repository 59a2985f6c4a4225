#pragma once

#include "link/problem.h"
#include "models/desk/settlements_model.h"
#include "models/sentence.h"
#include "theme/theme.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace gavel::ui {

class DataTable;
class House;
class StateView;
class StatusBanner;

// What sellers are owed of the sale, for hosts and cashiers: paying it out, fees, and all of it as a file for a
// spreadsheet. Read anew while it is looked at.
class SellersView : public QWidget
{
    Q_OBJECT

public:
    SellersView(House &house, const Theme &theme, QWidget *parent = nullptr);

    // Whose row is chosen; nobody: none is.
    [[nodiscard]] auction::AccountId chosenSeller() const;
    void setSale(auction::SaleId sale);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void follow();
    void retranslate();
    void forget();
    void read();
    void take(const QList<protocol::SettlementView> &settlements);
    void showRows();
    void enable();
    void payOut();
    void adjust();
    void save();
    // Whose row is chosen.
    [[nodiscard]] std::optional<protocol::SettlementView> chosen() const;
    void sayDone(const link::Result<protocol::SettlementView> &settlement, const models::Sentence &sentence);

    House &m_house;
    const Theme &m_theme;
    models::SettlementsModel m_settlements;
    models::TableFilter m_rows;
    QTimer m_readingOn;
    auction::SaleId m_sale = auction::firstSale;
    quint64 m_turn = 0; // counts the sales and accounts that it was of
    bool m_isReading = false;
    bool m_wasRead = false;
    QPushButton *m_payOut;
    QPushButton *m_adjust;
    QPushButton *m_save;
    QStackedWidget *m_stack;
    DataTable *m_table;
    StateView *m_state;
    StatusBanner *m_banner;
};

} // namespace gavel::ui
