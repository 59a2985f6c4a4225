#include "models/settlement.h"

#include "models/saturating.h"

namespace gavel::models {

Sale saleOf(const LotView &lot, int commission)
{
    Sale sale{.lot = lot,
              .premium = shareOf(lot.price, lot.premium),
              .owed = 0,
              .commission = shareOf(lot.price, commission),
              .credit = 0};
    sale.owed = lot.price + sale.premium;
    sale.credit = lot.price - sale.commission;
    return sale;
}

QList<Sale> salesOf(const QList<LotView> &lots, int commission)
{
    QList<Sale> sales;
    for (const LotView &lot : lots) {
        if (lot.phase == Phase::Sold)
            sales.append(saleOf(lot, commission));
    }
    return sales;
}

SalesSum sumOf(const QList<Sale> &sales)
{
    SalesSum sum;
    for (const Sale &sale : sales) {
        addTo(sum.prices, sale.lot.price);
        addTo(sum.owed, sale.owed);
        addTo(sum.credit, sale.credit);
        addTo(sum.house, sale.premium + sale.commission);
    }
    return sum;
}

} // namespace gavel::models
