#include "windows/selling/lot_form.h"

#include "models/mine/settlement.h"
#include "models/time_text.h"
#include "widgets/lot_preview.h"
#include "widgets/picture_well.h"
#include "windows/house.h"

#include <QLabel>
#include <algorithm>

namespace gavel::ui {

namespace {

/// Of a lot of this seller in that sale, if it is known.
auction::Rates expectedRates(const protocol::HouseView &house, const protocol::SaleView *sale,
                             const std::optional<protocol::AccountView> &seller)
{
    auction::Rates rates{house.premium, house.commission, house.tax};
    if (sale) {
        rates = {sale->premium.value_or(rates.premium), sale->commission.value_or(rates.commission),
                 sale->tax.value_or(rates.tax)};
    }
    if (seller) {
        rates.premium = seller->premium.value_or(rates.premium);
        rates.commission = seller->commission.value_or(rates.commission);
    }
    return rates;
}

} // namespace

// As bidders would see it: where its sale says when it opens and ends, by that, as the last of its lots.
protocol::LotView LotForm::previewed() const
{
    const auto &account = m_house.line().account();
    const protocol::Person seller = account ? protocol::Person{account->id, account->nick} : protocol::Person{};
    protocol::LotView lot = m_form.preview(seller, m_house.line().clock().nowMs());
    const auto *sale = chosenSale();
    if (!sale || m_form.base())
        return lot;
    const auto &lots = m_house.lots().lots();
    const auto before =
        std::count_if(lots.begin(), lots.end(), [sale](const auto &other) { return other.sale == sale->id; });
    if (sale->plan.closing != auction::Closing::Own)
        lot.endsAt = auction::plannedEnd(sale->plan, before);
    if (sale->phase == auction::SalePhase::Planned) {
        lot.phase = auction::Phase::Scheduled;
        lot.opensAt = lot.opensAt ? lot.opensAt : sale->opensAt;
    }
    return lot;
}

void LotForm::showPreview()
{
    const auto now = m_house.line().clock().nowMs();
    const protocol::LotView lot = previewed();
    m_preview->setLot(lot, m_pictures->first(), m_form.money(), now);
    const auto *sale = chosenSale();
    const bool waits = sale && sale->phase == auction::SalePhase::Planned && !lot.opensAt;
    m_promise->setText(waits ? tr("Bidding opens when its sale starts, and you see every bid in the lot’s room.")
                       : lot.phase == auction::Phase::Scheduled
                           ? tr("Bidding opens at %1, and you see every bid in the lot’s room.")
                                 .arg(models::dateTimeText(*lot.opensAt, m_form.money().locale()))
                           : tr("Bidding opens at once, and you see every bid in the lot’s room."));
    m_promise->setVisible(!m_form.base());
    const auto &house = m_house.line().house();
    const auto &account = m_house.line().account();
    const QString gets =
        house ? models::proceedsText(lot.start, expectedRates(*house, sale, account), m_form.money()) : QString();
    m_gets->setText(gets);
    m_gets->setVisible(!gets.isEmpty());
}

} // namespace gavel::ui
