#include "models/settlement.h"

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
        sum.prices += sale.lot.price;
        sum.owed += sale.owed;
        sum.credit += sale.credit;
        sum.house += sale.premium + sale.commission;
    }
    return sum;
}

} // namespace gavel::models
