#include "store/decisions/sale_desk.h"

#include "store/tables/logic_fault.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Fault> keptBy(const QString &what)
{
    return refusedFor(auction::Refusal::WrongPhase, what);
}

} // namespace

/// By their numbers, the first few.
QString SaleDesk::lotsWithPrebids(auction::SaleId sale)
{
    constexpr qsizetype toldMax = 10;
    QStringList numbers;
    for (const LotRow *row : rowsOf(sale)) {
        if (!row->lot.state.prebids.isEmpty())
            numbers.append(numbers.size() == toldMax ? u"…"_s : row->place.number);
        if (numbers.size() > toldMax)
            break;
    }
    return numbers.join(u", "_s);
}

/// Lots and money would be of nowhere then. Of what is in the way, what can't be taken out of it comes first: nobody is
/// to move lots for nothing. Everyone is told of the house, whose sales they read anew.
Decided<protocol::SaleView> SaleDesk::remove(const command::RemoveSale &command, auction::TimeMs now)
{
    const SaleRow *sale = m_log.sales().find(command.sale);
    if (!sale)
        return {refused(auction::Refusal::NotFound), {}};
    if (command.sale == auction::firstSale || sale->view.phase != auction::SalePhase::Planned)
        return {keptBy(u"phase"_s), {}};
    if (m_log.sales().hasMoney(command.sale))
        return {keptBy(u"money"_s), {}};
    if (m_lots.prebids().anyIn(command.sale))
        return {keptBy(u"bids"_s), {}};
    if (!m_log.chains().inOrder(command.sale).isEmpty())
        return {keptBy(u"lots"_s), {}};
    const SaleRow gone = *sale;
    m_log.sales().remove(command.sale);
    m_log.chains().forget(command.sale);
    record(command.by, gone, u"removed"_s, now);
    const protocol::HouseView house = ensured(m_house.view(), "a sale in a book without a house");
    return {gone.view, {update::HouseChanged{house}}};
}

} // namespace gavel::store
