#pragma once

#include "protocol/views.h"

#include <QMenu>

namespace gavel::models {
class HouseSales;
}

namespace gavel::ui {

// What can be done to lots of the running order that were chosen: opened, or taken to another sale, as long as they are
// scheduled and nobody has bid. Its actions are named "sales.menu.open" and "sales.menu.move.<sale>"; it is gone once
// it is closed.
class OrderMenu : public QMenu
{
    Q_OBJECT

public:
    // Who may not move anything is offered to open alone.
    OrderMenu(const models::HouseSales &sales, const QList<protocol::LotView> &lots, bool mayMove, QWidget *parent);

Q_SIGNALS:
    void openAsked(gavel::auction::LotId lot);
    void moveAsked(const QList<gavel::protocol::LotView> &lots, gavel::auction::SaleId sale);

private:
    void addSales(const models::HouseSales &sales, const QList<protocol::LotView> &lots);
};

} // namespace gavel::ui
