#include "models/desk/desk_sales.h"

#include "models/sales/house_sales.h"

namespace gavel::models {

DeskSales::DeskSales(HouseSales &all, QObject *parent)
    : QObject(parent)
    , m_all(all)
{
    connect(&m_all, &HouseSales::changed, this, &DeskSales::take);
}

void DeskSales::read()
{
    take();
    m_all.read();
}

void DeskSales::take()
{
    QList<protocol::SaleView> started;
    for (const protocol::SaleView &sale : m_all.sales()) {
        if (sale.phase != auction::SalePhase::Planned)
            started.prepend(sale);
    }
    const auto isCurrent = [this](const protocol::SaleView &sale) { return sale.id == m_current; };
    const bool isThere = std::any_of(started.begin(), started.end(), isCurrent);
    const auction::SaleId current = (m_isChosen && isThere) || started.isEmpty() ? m_current : started.first().id;
    if (started == m_sales && current == m_current)
        return;
    m_sales = started;
    m_current = current;
    Q_EMIT changed();
}

void DeskSales::clear()
{
    m_sales.clear();
    m_current = auction::firstSale;
    m_isChosen = false;
    Q_EMIT changed();
}

void DeskSales::choose(auction::SaleId sale)
{
    m_isChosen = true;
    if (sale == m_current)
        return;
    m_current = sale;
    Q_EMIT changed();
}

QString DeskSales::nameOf(auction::SaleId sale) const
{
    const protocol::SaleView *known = m_all.find(sale);
    return known ? known->name : QString::number(sale);
}

} // namespace gavel::models
