#include "models/sales/house_sales.h"

#include "link/host_link.h"
#include "link/sale_api.h"
#include "models/lot_list_model.h"
#include "models/sales/sale_words.h"

#include <algorithm>
#include <utility>

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
    connect(&line.stream(), &link::HouseStream::houseChanged, this, &HouseSales::read); // one may have been removed
    connect(&lots, &LotListModel::loaded, this, &HouseSales::read);
    connect(&lots, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { lookForUnknown(first, last); });
}

QString HouseSales::nameOf(auction::SaleId sale) const
{
    const protocol::SaleView *known = areSeveral() ? find(sale) : nullptr;
    return known ? known->name : QString();
}

const protocol::SaleView *HouseSales::find(auction::SaleId sale) const
{
    const auto found = std::find_if(m_sales.begin(), m_sales.end(), [sale](const auto &one) { return one.id == sale; });
    return found == m_sales.end() ? nullptr : &*found;
}

void HouseSales::read()
{
    if (!m_line)
        return;
    if (m_isReading) {
        m_readAgain = true; // what is on its way may be from before
        return;
    }
    m_isReading = true;
    link::readSales(m_line->http(), this, [this](const link::Result<QList<protocol::SaleView>> &sales) {
        m_isReading = false;
        if (sales)
            set(*sales);
        if (std::exchange(m_readAgain, false))
            read();
    });
}

void HouseSales::put(const protocol::SaleView &sale)
{
    QList<protocol::SaleView> sales = others(sale.id);
    sales.append(sale);
    set(sales);
}

void HouseSales::remove(auction::SaleId sale)
{
    set(others(sale));
}

QList<protocol::SaleView> HouseSales::others(auction::SaleId sale) const
{
    QList<protocol::SaleView> others = m_sales;
    others.removeIf([sale](const protocol::SaleView &one) { return one.id == sale; });
    return others;
}

void HouseSales::set(const QList<protocol::SaleView> &sales)
{
    const QList<protocol::SaleView> ordered = inOrderOfTime(sales);
    if (ordered == m_sales)
        return;
    m_sales = ordered;
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
