#include "store/decisions/lot_rates.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

auction::Rates ratesFor(const protocol::OwnRates &lot, const protocol::OwnRates &seller, const protocol::SaleView &sale,
                        const protocol::HouseView &house)
{
    const auto first = [](const auto &own, const auto &sellers, const auto &sales, const auction::Bands &houses) {
        return own ? *own : sellers ? *sellers : sales.value_or(houses);
    };
    return {first(lot.premium, seller.premium, sale.premium, house.premium),
            first(lot.commission, seller.commission, sale.commission, house.commission), sale.tax.value_or(house.tax)};
}

QStringList namesIn(const command::RatesChange &change)
{
    QStringList names;
    if (change.premium)
        names.append(u"premium"_s);
    if (change.commission)
        names.append(u"commission"_s);
    return names;
}

QStringList namesIn(const command::PlaceChange &change)
{
    QStringList names;
    if (change.number)
        names.append(u"number: "_s + *change.number);
    if (change.category)
        names.append(u"category: "_s + *change.category);
    return names;
}

} // namespace gavel::store
