#include "models/desk/tax_sums.h"

#include <algorithm>

namespace gavel::models {

namespace {

using auction::Tax;

/// Tax that is included is as if there were none.
bool isTaxed(const Tax &taxed)
{
    return taxed.rate > 0 && taxed.on != Tax::On::None && !taxed.included;
}

/// Sums of the lines that were added to it, those without tax apart.
class Sums
{
public:
    void addLot(const Tax &taxed, auction::Amount price, auction::Amount premium, auction::Amount tax)
    {
        if (!isTaxed(taxed))
            return addUntaxed(price + premium);
        const auction::Amount base = taxBaseOf(taxed, price, premium);
        TaxSum &sum = of(taxed);
        sum.base += base;
        sum.tax += tax;
        addUntaxed(price + premium - base);
    }

    void addUntaxed(auction::Amount amount) { m_untaxed += amount; }

    [[nodiscard]] const QList<TaxSum> &taxed() const { return m_sums; }

    [[nodiscard]] QList<TaxSum> all() const
    {
        QList<TaxSum> sums = m_sums;
        if (!sums.isEmpty() && m_untaxed != 0)
            sums.append({{}, m_untaxed, 0});
        return sums;
    }

private:
    TaxSum &of(const Tax &taxed)
    {
        const auto known =
            std::find_if(m_sums.begin(), m_sums.end(), [&taxed](const TaxSum &sum) { return sum.taxed == taxed; });
        if (known != m_sums.end())
            return *known;
        m_sums.append({taxed, 0, 0});
        return m_sums.last();
    }

    QList<TaxSum> m_sums;
    auction::Amount m_untaxed = 0;
};

} // namespace

auction::Amount taxBaseOf(const Tax &taxed, auction::Amount price, auction::Amount premium)
{
    if (!isTaxed(taxed))
        return 0;
    return taxed.on == Tax::On::Premium ? premium : price + premium;
}

QList<TaxSum> taxSumsOf(const protocol::InvoiceView &invoice)
{
    Sums sums;
    for (const protocol::InvoiceLine &line : invoice.lines) {
        if (line.lot)
            sums.addLot(line.taxed, line.price, line.premium, line.tax);
        else
            sums.addUntaxed(line.amount);
    }
    return sums.all();
}

bool includesTax(const protocol::InvoiceView &invoice)
{
    return std::any_of(invoice.lines.begin(), invoice.lines.end(), [](const protocol::InvoiceLine &line) {
        return line.lot && line.taxed.included && line.taxed.rate > 0 && line.taxed.on != Tax::On::None;
    });
}

QList<TaxSum> taxSumsOf(const protocol::SettlementView &settlement)
{
    Sums sums;
    for (const protocol::SettlementLine &line : settlement.lines) {
        if (line.lot)
            sums.addLot(line.taxed, line.price, line.premium, line.tax);
    }
    return sums.taxed();
}

} // namespace gavel::models
