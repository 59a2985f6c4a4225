#include "models/sales/house_sales.h"

#include "link/host_link.h"
#include "link/sale_api.h"
#include "models/catalogue/lot_list_model.h"

#include <algorithm>

namespace gavel::models {

HouseSales::HouseSales(QObject *parent)
    : QObject(parent)
{
}

void HouseSales::follow(link::HostLink &line, const LotListModel &lots)
{
    m_line = &line;
    m_lots = &lots;
    connect(&line, &link::HostLink::houseChanged, this, &HouseSales::read);
    connect(&lots, &LotListModel::loaded, this, &HouseSales::read);
    connect(&lots, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { lookForUnknown(first, last); });
}

const protocol::SaleView *HouseSales::find(auction::SaleId sale) const
{
    const auto found = std::find_if(m_sales.begin(), m_sales.end(), [sale](const auto &one) { return one.id == sale; });
    return found == m_sales.end() ? nullptr : &*found;
}

void HouseSales::read()
{
    if (m_isReading || !m_line)
        return;
    m_isReading = true;
    link::readSales(m_line->http(), this, [this](const link::Result<QList<protocol::SaleView>> &sales) {
        m_isReading = false;
        if (sales)
            set(*sales);
    });
}

void HouseSales::put(const protocol::SaleView &sale)
{
    QList<protocol::SaleView> sales = m_sales;
    const auto place = std::lower_bound(sales.begin(), sales.end(), sale.id,
                                        [](const auto &one, auction::SaleId id) { return one.id < id; });
    if (place != sales.end() && place->id == sale.id)
        *place = sale;
    else
        sales.insert(place, sale);
    set(sales);
}

void HouseSales::set(const QList<protocol::SaleView> &sales)
{
    if (sales == m_sales)
        return;
    m_sales = sales;
    Q_EMIT changed();
}

void HouseSales::lookForUnknown(int first, int last)
{
    bool isAny = false;
    for (int row = first; row <= last; ++row) {
        const auction::SaleId sale = m_lots->lots().at(row).sale;
        if (find(sale) || m_askedFor.contains(sale))
            continue;
        m_askedFor.insert(sale);
        isAny = true;
    }
    if (isAny)
        read();
}

} // namespace gavel::models
