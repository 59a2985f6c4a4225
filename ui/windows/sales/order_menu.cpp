#include "windows/sales/order_menu.h"

#include "models/sales/house_sales.h"
#include "models/sales/move_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui {

OrderMenu::OrderMenu(const models::HouseSales &sales, const QList<protocol::LotView> &lots, bool mayMove,
                     QWidget *parent)
    : QMenu(parent)
{
    setObjectName(u"sales.menu"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setToolTipsVisible(true);
    auto *open = addAction(tr("&Open the lot"));
    open->setObjectName(u"sales.menu.open"_s);
    open->setEnabled(lots.size() == 1);
    connect(open, &QAction::triggered, this, [this, lots] { Q_EMIT openAsked(lots.first().id); });
    if (mayMove && sales.areSeveral())
        addSales(sales, lots);
}

void OrderMenu::addSales(const models::HouseSales &sales, const QList<protocol::LotView> &lots)
{
    auto *move = addMenu(tr("&Move to sale"));
    move->setObjectName(u"sales.menu.move"_s);
    move->setToolTipsVisible(true);
    const bool canAll = !lots.isEmpty() && std::all_of(lots.begin(), lots.end(), models::canMove);
    move->setEnabled(canAll);
    if (!canAll)
        move->menuAction()->setToolTip(tr("Lots that have opened, or have a bid, stay in their sale."));
    for (const protocol::SaleView &sale : sales.sales()) {
        QString name = sale.name;
        auto *action = move->addAction(name.replace(u'&', u"&&"_s));
        action->setObjectName(u"sales.menu.move.%1"_s.arg(sale.id));
        const bool isThere = !lots.isEmpty() && lots.first().sale == sale.id;
        action->setEnabled(!isThere && sale.phase != auction::SalePhase::Over);
        connect(action, &QAction::triggered, this, [this, lots, id = sale.id] { Q_EMIT moveAsked(lots, id); });
    }
}

} // namespace gavel::ui
