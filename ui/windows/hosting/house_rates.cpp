#include "windows/hosting/house_rates.h"

#include "models/rate_text.h"
#include "models/sales/sale_words.h"
#include "widgets/looks.h"
#include "windows/house.h"
#include "windows/sale_rates.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

HouseRates::HouseRates(House &house, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_rates(new SaleRates(house, theme, this))
    , m_taken(makeParagraph(u"second"_s, u"house.taken"_s))
    , m_change(makeButton({}, u"house.rates"_s))
    , m_fixed(makeParagraph(u"third"_s, u"house.fixed"_s))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_taken);
    column->addWidget(m_change, 0, Qt::AlignLeft);
    column->addWidget(m_fixed);
    connect(m_change, &QPushButton::clicked, this, &HouseRates::ask);
    connect(m_rates, &SaleRates::saved, this, &HouseRates::saved);
    connect(m_rates, &SaleRates::refused, this, &HouseRates::refused);
    connect(&m_house.line(), &link::HostLink::houseChanged, this, &HouseRates::showRates);
    connect(&m_house.sales(), &models::HouseSales::changed, this, &HouseRates::showRates);
    showRates();
}

void HouseRates::showRates()
{
    const bool areKnown = m_house.line().house() && m_house.sales().find(auction::firstSale);
    setVisible(areKnown);
    if (!areKnown)
        return;
    m_taken->setText(takenText());
    m_change->setText(tr("Premium, commission and tax…"));
    m_fixed->setText(fixedText());
}

QString HouseRates::takenText() const
{
    const auto &house = *m_house.line().house();
    const auto &sale = *m_house.sales().find(auction::firstSale);
    const auto money = m_house.money();
    const QString taken = tr("Lots are put up at a premium of %1 and a commission of %2.")
                              .arg(models::ratesText(sale.premium.value_or(house.premium), money),
                                   models::ratesText(sale.commission.value_or(house.commission), money));
    const QString tax = models::taxText(sale.tax.value_or(house.tax), money.locale());
    return tax.isEmpty() ? taken : taken + u' ' + tr("There is %1.").arg(tax);
}

QString HouseRates::fixedText() const
{
    const auto &house = *m_house.line().house();
    const auto money = m_house.money();
    const QString premium = models::ratesText(house.premium, money);
    const QString commission = models::ratesText(house.commission, money);
    const QString tax = models::taxText(house.tax, money.locale());
    if (tax.isEmpty())
        return tr("The house was founded with the currency %1, the premium %2 and the commission %3. That stays.")
            .arg(house.currency.code, premium, commission);
    return tr("The house was founded with the currency %1, the premium %2, the commission %3, and %4. That stays.")
        .arg(house.currency.code, premium, commission, tax);
}

// The house's own stay, and its first sale's go before them.
void HouseRates::ask()
{
    if (models::ratesStand(m_house.lots().lots(), auction::firstSale)) {
        Q_EMIT refused(tr("A lot has opened, so premium, commission and tax stand. Plan another sale for lots with "
                          "others."));
        return;
    }
    m_rates->ask(auction::firstSale,
                 tr("They count for all lots that have none of their own, or of their seller’s, and change until the "
                    "first of them has opened. Leave one empty for what the house was founded with."));
}

void HouseRates::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showRates();
    QWidget::changeEvent(event);
}

} // namespace gavel::ui
