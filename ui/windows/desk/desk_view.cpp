#include "windows/desk/desk_view.h"

#include "widgets/drop_down.h"
#include "widgets/looks.h"
#include "widgets/menu_button.h"
#include "widgets/segmented_buttons.h"
#include "windows/desk/cashier_view.h"
#include "windows/desk/evening_view.h"
#include "windows/desk/sellers_view.h"
#include "windows/house.h"
#include "windows/papers/print_menu.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int margin = 22;
constexpr int saleLetters = 14; // of a name that is longer the rest is cut

} // namespace

DeskView::DeskView(House &house, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_sales(house.sales())
    , m_parts(new SegmentedButtons(u"desk.part"_s, {u"serve"_s, u"evening"_s, u"sellers"_s}))
    , m_sale(new DropDown(u"desk.sale"_s))
    , m_stack(new QStackedWidget)
    , m_cashier(new CashierView(house, theme))
    , m_evening(new EveningView(house, theme))
    , m_sellers(new SellersView(house, theme))
    , m_papers(new PrintMenu(u"desk.print"_s, house, theme,
                             {models::PaperKind::PickList, models::PaperKind::Settlements}, *this))
    , m_print(makeButton({}, u"desk.print"_s))
{
    setObjectName(u"desk"_s);
    m_sale->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sale->setMinimumContentsLength(saleLetters);
    for (auto *part :
         {static_cast<QWidget *>(m_cashier), static_cast<QWidget *>(m_evening), static_cast<QWidget *>(m_sellers)})
        m_stack->addWidget(part);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, 12, margin, 8);
    column->setSpacing(10);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_parts);
    row->addWidget(m_cashier->head(), 1);
    row->addStretch();
    row->addWidget(m_sale);
    row->addWidget(m_print);
    giveMenu(m_print, m_papers);
    m_papers->setAsking([this](PaperDialog::Asked &asked) {
        asked.seller = m_sellers->chosenSeller();
        asked.sale = m_sales.current();
    });
    column->addLayout(row);
    column->addWidget(m_stack, 1);
    connect(m_parts, &SegmentedButtons::chosen, this, &DeskView::showPart);
    connect(m_evening, &EveningView::serveAsked, this, [this](auction::AccountId account) {
        m_parts->setCurrent(Serve);
        showPart();
        m_cashier->serve(account);
    });
    connect(m_cashier, &CashierView::saleAsked, &m_sales, &models::DeskSales::choose);
    followSales(house);
    retranslate();
}

void DeskView::followSales(House &house)
{
    connect(&m_sales, &models::DeskSales::changed, this, &DeskView::showSales);
    connect(m_sale, &QComboBox::activated, this, [this](int at) { m_sales.choose(m_sale->itemData(at).toLongLong()); });
    connect(&house.line(), &link::HostLink::accountChanged, this, [this, &house] {
        if (!house.isSignedIn())
            m_sales.clear();
        else if (isVisible())
            m_sales.read();
    });
    showSales();
}

void DeskView::showSales()
{
    m_sale->clear();
    for (const protocol::SaleView &sale : m_sales.sales())
        m_sale->addItem(sale.name, sale.id);
    m_sale->setCurrentIndex(m_sale->findData(m_sales.current()));
    m_sale->setVisible(m_sale->count() > 1);
    m_cashier->setSales(m_sales);
    m_evening->setSale(m_sales.current());
    m_sellers->setSale(m_sales.current());
}

void DeskView::showEvent(QShowEvent *event)
{
    m_sales.read();
    QWidget::showEvent(event);
}

void DeskView::showPart()
{
    m_cashier->head()->setVisible(m_parts->current() == Serve);
    m_stack->setCurrentIndex(m_parts->current());
}

void DeskView::focusPart()
{
    if (m_stack->currentWidget() == m_cashier)
        return m_cashier->focusSearch();
    for (auto *list : m_stack->currentWidget()->findChildren<QAbstractItemView *>()) {
        if (list->isVisible())
            return list->setFocus(Qt::OtherFocusReason);
    }
    m_parts->setFocus(Qt::OtherFocusReason);
}

void DeskView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DeskView::retranslate()
{
    m_parts->setTexts({tr("Serve"), tr("The evening"), tr("Sellers")});
    m_parts->setAccessibleName(tr("Desk"));
    m_papers->retranslate();
    m_print->setText(tr("Print"));
    m_print->setAccessibleDescription(tr("The pick list and settlements"));
    m_sale->setAccessibleName(tr("Of which sale"));
    m_sale->setToolTip(tr("Of which sale"));
}

} // namespace gavel::ui
