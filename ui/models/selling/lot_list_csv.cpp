#include "models/selling/lot_list_csv.h"

#include "models/csv_writer.h"
#include "models/selling/lot_cells.h"
#include "models/selling/lot_columns.h"
#include "models/selling/lot_csv.h"
#include "protocol/codes.h"

#include <algorithm>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

using Column = LotColumn;

QStringList lotHeader()
{
    QStringList header;
    for (int column = 0; column < lotColumnCount; ++column)
        header.append(nameOf(static_cast<Column>(column)));
    return header;
}

class LotListWriter
{
public:
    explicit LotListWriter(const LotListFacts &facts)
        : m_facts(facts)
        , m_money(csvMoney(facts.currency))
    {
    }

    [[nodiscard]] QString cell(Column column, const protocol::LotView &lot) const
    {
        switch (column) {
        case Column::Name:
            return lot.name;
        case Column::Description:
            return lot.description.value_or(QString());
        case Column::Start:
            return m_money.plain(lot.start);
        case Column::Reserve:
            return m_facts.reserves.contains(lot.id) ? m_money.plain(m_facts.reserves.value(lot.id)) : QString();
        case Column::BuyNow:
            return lot.buyNow ? m_money.plain(*lot.buyNow) : QString();
        case Column::Value:
            return lot.value ? m_money.plain(*lot.value) : QString();
        case Column::OpensAt:
            return lot.phase == auction::Phase::Scheduled && lot.opensAt ? momentCell(*lot.opensAt) : QString();
        case Column::EndsAt:
            return saysItsEnd(lot) && lot.endsAt ? momentCell(*lot.endsAt) : QString();
        case Column::Lasts:
            return saysItsEnd(lot) && lot.leftMs ? spanCell(*lot.leftMs) : QString();
        case Column::Increments:
            return incrementsCell(lot.increments, m_money);
        case Column::SoftClose:
            return softCloseCell(lot.softClose);
        case Column::BelowReserve:
            return protocol::nameOf(lot.belowReserve);
        case Column::Premium:
            return ratesOf(lot, lot.premium, &protocol::SaleView::premium, m_facts.premium);
        case Column::Commission:
            return ratesOf(lot, lot.commission, &protocol::SaleView::commission, m_facts.commission);
        case Column::Number:
            return lot.place.number;
        case Column::Category:
            return lot.place.category;
        case Column::Sale:
            return saleCell(lot.sale);
        case Column::Pictures:
            return m_facts.pictures.value(lot.id).join(u'|');
        }
        Q_UNREACHABLE();
    }

private:
    [[nodiscard]] const protocol::SaleView *saleOf(auction::SaleId id) const
    {
        const auto found = std::find_if(m_facts.sales.begin(), m_facts.sales.end(),
                                        [id](const protocol::SaleView &sale) { return sale.id == id; });
        return found == m_facts.sales.end() ? nullptr : &*found;
    }

    /// Where they are others than its sale and the house would have: else those count where it is put up again too.
    [[nodiscard]] QString ratesOf(const protocol::LotView &lot, const auction::Bands &its,
                                  std::optional<auction::Bands> protocol::SaleView::*sales,
                                  const auction::Bands &house) const
    {
        const protocol::SaleView *sale = saleOf(lot.sale);
        return its == (sale ? (sale->*sales).value_or(house) : house) ? QString() : ratesCell(its, m_money);
    }

    /// And not its sale, by its plan.
    [[nodiscard]] bool saysItsEnd(const protocol::LotView &lot) const
    {
        const protocol::SaleView *sale = saleOf(lot.sale);
        return !auction::isFinal(lot.phase) && (!sale || sale->plan.closing == auction::Closing::Own);
    }

    /// By its name, unless another has the same.
    [[nodiscard]] QString saleCell(auction::SaleId id) const
    {
        const protocol::SaleView *sale = saleOf(id);
        if (m_facts.sales.size() < 2 || !sale)
            return {};
        const auto isNamedSo = [sale](const protocol::SaleView &one) {
            return one.name.compare(sale->name, Qt::CaseInsensitive) == 0;
        };
        const bool isOnly = std::count_if(m_facts.sales.begin(), m_facts.sales.end(), isNamedSo) == 1;
        return isOnly ? sale->name : QString::number(id);
    }

    const LotListFacts &m_facts;
    const MoneyText m_money;
};

} // namespace

QByteArray lotListCsv(const QList<protocol::LotView> &lots, const LotListFacts &facts)
{
    const LotListWriter writer(facts);
    CsvWriter csv(lotHeader() + QStringList{u"seller"_s});
    for (const protocol::LotView &lot : lots) {
        QStringList row;
        for (int column = 0; column < lotColumnCount; ++column)
            row.append(writer.cell(static_cast<Column>(column), lot));
        csv.add(row + QStringList{lot.owner.nick});
    }
    return csv.bytes();
}

QByteArray sampleLotCsv(const auction::Currency &currency)
{
    const auto money = csvMoney(currency);
    const auto amount = [&money, &currency](auction::Amount major) {
        return money.plain(major * auction::minorPerMajor(currency.exponent));
    };
    CsvWriter csv(lotHeader());
    csv.add({u"Rangefinder camera, 1957"_s,
             u"Works; one scratch."_s,
             amount(220),
             amount(300),
             amount(900),
             amount(400),
             {},
             {},
             u"7d"_s,
             u"ladder"_s,
             u"2m"_s,
             {},
             {},
             {},
             u"12"_s,
             u"Cameras"_s,
             {},
             u"camera-front.jpg|camera-back.jpg"_s});
    csv.add({u"Brass desk lamp"_s,
             {},
             amount(60),
             {},
             {},
             {},
             {},
             {},
             u"12h"_s,
             amount(5),
             u"none"_s,
             {},
             {},
             {},
             {},
             {},
             {},
             {}});
    return csv.bytes();
}

} // namespace gavel::models
