#include "windows/console/lot_list_export.h"

#include "models/selling/lot_list_csv.h"
#include "models/words.h"
#include "windows/house.h"

namespace gavel::ui {

LotListExport::LotListExport(House &house, QObject *parent)
    : QObject(parent)
    , m_house(house)
{
}

void LotListExport::begin(const QList<protocol::LotView> &lots)
{
    m_lots = lots;
    m_reserves.clear();
    m_texts = std::make_unique<models::LotTexts>(m_house.line().api());
    QList<auction::LotId> ids;
    for (const protocol::LotView &lot : lots)
        ids.append(lot.id);
    connect(m_texts.get(), &models::LotTexts::changed, this, [this] {
        if (m_texts->waiting() == 0)
            readReserves();
    });
    m_texts->want(ids);
}

void LotListExport::readReserves()
{
    const auto take = [this](const link::Result<QList<protocol::MyLot>> &mine) {
        if (!mine) {
            Q_EMIT failed(models::problemText(mine.error(), m_house.money()));
            return;
        }
        for (const protocol::MyLot &own : *mine) {
            if (own.reserve)
                m_reserves.insert(own.lot.id, *own.reserve);
        }
        finish();
    };
    m_house.line().api().mine(link::HostApi::Mine::Selling, m_texts.get(), take);
}

void LotListExport::finish()
{
    for (protocol::LotView &lot : m_lots) {
        const auto text = m_texts->known().constFind(lot.id);
        if (text == m_texts->known().constEnd()) {
            Q_EMIT failed(tr("The descriptions could not all be read. Please try again."));
            return;
        }
        lot.description = *text;
    }
    const protocol::HouseView &house = *m_house.line().house();
    Q_EMIT made(models::lotListCsv(m_lots, {.currency = m_house.money().currency(),
                                            .sales = m_house.sales().sales(),
                                            .premium = house.premium,
                                            .commission = house.commission,
                                            .reserves = m_reserves}));
}

} // namespace gavel::ui
