#pragma once

#include "models/sales/running_order.h"
#include "models/sales/sale_list_model.h"
#include "theme/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedWidget;

namespace gavel::link {
struct Problem;
}

namespace gavel::ui {

class DataTable;
class House;
class OrderTable;
class SaleCommands;
class SaleHead;
class StateView;
class StatusBanner;

// The host's running order: the lots of a sale as they end one after the other, moved, numbered and parted into
// categories in place, and when that is. A house with several sales has a list of them above.
class SalesView : public QWidget
{
    Q_OBJECT

public:
    SalesView(House &house, const Theme &theme, QWidget *parent = nullptr);

    // Where the keyboard begins.
    void focusOrder();
    // The sale that is looked at, and what of it is chosen.
    [[nodiscard]] auction::SaleId sale() const { return m_order.sale(); }
    [[nodiscard]] QList<protocol::LotView> chosen() const;

Q_SIGNALS:
    void lotChosen(gavel::auction::LotId lot);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void follow();
    void followCommands();
    void followOrder();
    void retranslate();
    void showSales();
    void fitList();
    [[nodiscard]] bool isLow() const;
    void showOrder();
    void showNext();
    // Into view, unless somebody works with the rows.
    void followNext(const protocol::LotView *next);
    [[nodiscard]] const protocol::LotView *nextToEnd() const;
    [[nodiscard]] QString nextText(const protocol::LotView *next) const;
    void showRow();
    void chooseSale();
    void setSale(auction::SaleId sale);
    void askOrder(const QList<auction::LotId> &lots);
    void askPlace(auction::LotId lot, int column, const QString &text);
    void openMenu(const QPoint &at);
    void complain(const link::Problem &problem);
    [[nodiscard]] bool isHost() const;

    House &m_house;
    const Theme &m_theme;
    models::SaleListModel m_sales;
    models::TableFilter m_saleRows;
    models::RunningOrder m_order;
    std::optional<auction::LotId> m_next; // to end, when it was brought into view
    QTimer m_readingOn;                   // while it is looked at: no stream tells of sales
    QLabel *m_title;
    DataTable *m_list;
    SaleCommands *m_commands;
    SaleHead *m_head;
    QStackedWidget *m_stack;
    OrderTable *m_table;
    StateView *m_state;
    QLabel *m_row; // what the host did not take of the chosen row, or what can be done to it
    StatusBanner *m_banner;
};

} // namespace gavel::ui
