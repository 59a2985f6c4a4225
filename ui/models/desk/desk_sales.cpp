#include "models/desk/desk_sales.h"

#include "link/sale_api.h"

namespace gavel::models {

DeskSales::DeskSales(link::HttpClient &http, QObject *parent)
    : QObject(parent)
    , m_http(http)
{
}

void DeskSales::read()
{
    if (m_isReading)
        return;
    m_isReading = true;
    link::readSales(m_http, this, [this](const link::Result<QList<protocol::SaleView>> &sales) {
        m_isReading = false;
        if (sales)
            take(*sales);
    });
}

void DeskSales::take(const QList<protocol::SaleView> &all)
{
    QList<protocol::SaleView> started;
    for (const protocol::SaleView &sale : all) {
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
    for (const protocol::SaleView &one : m_sales) {
        if (one.id == sale)
            return one.name;
    }
    return QString::number(sale);
}

} // namespace gavel::models
