#include "windows/selling/sale_chooser.h"

#include "widgets/drop_down.h"
#include "widgets/looks.h"
#include "windows/house.h"

#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int lettersShown = 24;

// They come in the order of time; the one that was made last has the highest id.
int newestIn(const QComboBox &sales)
{
    int newest = 0;
    for (int index = 1; index < sales.count(); ++index)
        newest = sales.itemData(index).toLongLong() > sales.itemData(newest).toLongLong() ? index : newest;
    return sales.count() > 0 ? newest : -1;
}

} // namespace

SaleChooser::SaleChooser(House &house, const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_words(makeLabel(u"second"_s, objectName + u"Words"_s))
    , m_sales(new DropDown(objectName))
{
    m_sales->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // sales have long names
    m_sales->setMinimumContentsLength(lettersShown);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_words);
    row->addWidget(m_sales);
    connect(m_sales, &QComboBox::activated, this, [this] {
        m_chosen = sale();
        Q_EMIT chosen(*m_chosen);
    });
    retranslate();
}

void SaleChooser::offer(std::optional<auction::SaleId> ofList)
{
    const QSignalBlocker quiet(m_sales);
    m_sales->clear();
    for (const auto &sale : m_house.sales().sales()) {
        if (sale.phase != auction::SalePhase::Over)
            m_sales->addItem(sale.name, sale.id);
    }
    const auto &account = m_house.line().account();
    int at = m_chosen ? m_sales->findData(*m_chosen) : -1;
    if (at < 0 && ofList)
        at = m_sales->findData(*ofList);
    if (at < 0)
        at = account && account->host ? newestIn(*m_sales) : 0;
    m_sales->setCurrentIndex(at);
}

QString SaleChooser::name() const
{
    return m_sales->currentText();
}

bool SaleChooser::areSeveral() const
{
    return m_sales->count() > 1;
}

auction::SaleId SaleChooser::sale() const
{
    return m_sales->count() > 0 ? m_sales->currentData().toLongLong() : auction::firstSale;
}

void SaleChooser::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SaleChooser::retranslate()
{
    m_words->setText(tr("Goes to"));
    m_sales->setAccessibleName(tr("Sale the lots go to"));
    m_sales->setToolTip(tr("Lots for which the list itself names no sale"));
}

} // namespace gavel::ui
