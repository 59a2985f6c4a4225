#include "windows/papers/paper_source.h"

#include "link/settlement_api.h"
#include "models/desk/house_sellers.h"
#include "models/papers/paper_lots.h"
#include "windows/house.h"

#include <algorithm>

namespace gavel::ui {

namespace {

using models::PaperKind;

} // namespace

PaperSource::PaperSource(House &house, const QSet<auction::LotId> &chosen, const QUrl &address, QObject *parent)
    : QObject(parent)
    , m_house(house)
    , m_chosen(chosen)
    , m_address(address)
    , m_texts(house.line().api())
    , m_pictures(house.pictures())
{
    connect(&m_texts, &models::LotTexts::changed, this, &PaperSource::changed);
    connect(&m_pictures, &PaperPictures::changed, this, [this](const QString &path) {
        const auto &view = m_house.line().house();
        if (!view || !view->logo || view->logo->url != path)
            return;
        m_waitsForLogo = false;
        Q_EMIT changed();
    });
    connect(&m_house.sales(), &models::HouseSales::changed, this, &PaperSource::changed);
    (void)logo();
}

int PaperSource::waiting() const
{
    return m_reading + m_texts.waiting() + (m_waitsForLogo ? 1 : 0);
}

QList<protocol::SettlementView> PaperSource::settlements() const
{
    return models::ofOthers(m_settlements);
}

QImage PaperSource::logo()
{
    const auto &view = m_house.line().house();
    if (!view || !view->logo)
        return {};
    m_waitsForLogo = m_pictures.want({view->logo->url}) > 0;
    return m_pictures.of(view->logo->url);
}

void PaperSource::read(const models::PaperChoices &choices)
{
    QList<auction::LotId> undescribed;
    const bool describes = choices.kind == PaperKind::Catalogue || choices.kind == PaperKind::BidSheets;
    if (describes && choices.hasDescriptions) {
        const auto all = lots(choices);
        for (const protocol::LotView &lot : all)
            undescribed.append(lot.id);
    }
    m_texts.want(undescribed);
    if (models::isOfLots(choices.kind) || m_asked.value(choices.kind) == choices.sale)
        return;
    m_asked.insert(choices.kind, choices.sale);
    if (choices.kind == PaperKind::PickList)
        readInvoices(choices.sale);
    else
        readSettlements(choices.sale);
}

void PaperSource::readInvoices(auction::SaleId sale)
{
    ++m_reading;
    link::readInvoices(m_house.line().http(), sale, this,
                       [this, sale](const link::Result<QList<protocol::InvoiceView>> &invoices) {
                           if (!invoices)
                               Q_EMIT failed(invoices.error());
                           else if (m_asked.value(PaperKind::PickList) == sale)
                               m_invoices = *invoices;
                           answered();
                       });
}

void PaperSource::readSettlements(auction::SaleId sale)
{
    ++m_reading;
    link::readSettlements(m_house.line().http(), sale, this,
                          [this, sale](const link::Result<QList<protocol::SettlementView>> &settlements) {
                              if (!settlements)
                                  Q_EMIT failed(settlements.error());
                              else if (m_asked.value(PaperKind::Settlements) == sale)
                                  m_settlements = *settlements;
                              answered();
                          });
}

void PaperSource::answered()
{
    --m_reading;
    Q_EMIT changed();
}

QList<protocol::LotView> PaperSource::lots(const models::PaperChoices &choices) const
{
    const auto order = choices.kind == PaperKind::RunSheet ? models::PaperOrder::Running : models::PaperOrder::Number;
    return models::lotsOnPaper(m_house.lots().lots(), choices.sale,
                               choices.onlyChosen ? m_chosen : QSet<auction::LotId>(), order);
}

bool PaperSource::hasValues() const
{
    const auto &lots = m_house.lots().lots();
    return std::any_of(lots.begin(), lots.end(), [](const protocol::LotView &lot) { return lot.value.has_value(); });
}

QHash<auction::LotId, auction::Amount> PaperSource::reserves() const
{
    QHash<auction::LotId, auction::Amount> reserves;
    for (const protocol::MyLot &mine : m_house.selling().lots()) {
        if (mine.reserve)
            reserves.insert(mine.lot.id, *mine.reserve);
    }
    return reserves;
}

const QList<protocol::SaleView> &PaperSource::sales() const
{
    return m_house.sales().sales();
}

QString PaperSource::saleName(auction::SaleId sale) const
{
    return m_house.sales().nameOf(sale);
}

} // namespace gavel::ui
