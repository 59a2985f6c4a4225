#include "windows/sales/sale_head.h"

#include "models/isolated.h"
#include "models/sales/sale_words.h"
#include "widgets/cut_label.h"
#include "widgets/looks.h"
#include "widgets/menu_button.h"
#include "windows/house.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace gavel::ui {

SaleHead::SaleHead(House &house, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_name(new CutLabel(u"heading"_s, u"sales.name"_s))
    , m_closing(makeParagraph(u"second"_s, u"sales.closing"_s))
    , m_next(makeParagraph(u"strong"_s, u"sales.next"_s))
    , m_start(makeButton(u"primary"_s, u"sales.start"_s))
    , m_end(makeButton({}, u"sales.end"_s))
    , m_change(makeButton({}, u"sales.change"_s))
    , m_remove(makeButton({}, u"sales.remove"_s))
    , m_more(makeButton({}, u"sales.more"_s))
    , m_renumber(new QAction(this))
    , m_plan(new QAction(this))
    , m_rates(new QAction(this))
{
    m_renumber->setObjectName(u"sales.renumber"_s);
    m_plan->setObjectName(u"sales.plan"_s);
    m_rates->setObjectName(u"sales.rates"_s);
    m_start->setIcon(theme.icon(u"play"_s, Colour::OnAccent));
    auto *menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    menu->addActions({m_renumber, m_rates, m_plan});
    giveMenu(m_more, menu);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_name, 1);
    for (QPushButton *button : {m_start, m_end, m_change, m_remove, m_more})
        row->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_closing);
    column->addWidget(m_next);
    using protocol::SaleAction;
    connect(m_start, &QPushButton::clicked, this, [this] { Q_EMIT actionAsked(SaleAction::Start); });
    connect(m_end, &QPushButton::clicked, this, [this] { Q_EMIT actionAsked(SaleAction::End); });
    connect(m_renumber, &QAction::triggered, this, [this] { Q_EMIT actionAsked(SaleAction::Renumber); });
    connect(m_plan, &QAction::triggered, this, &SaleHead::planAsked);
    connect(m_rates, &QAction::triggered, this, &SaleHead::ratesAsked);
    connect(m_change, &QPushButton::clicked, this, &SaleHead::changeAsked);
    connect(m_remove, &QPushButton::clicked, this, &SaleHead::removeAsked);
    retranslate();
}

void SaleHead::setSale(const protocol::SaleView &sale, qsizetype lots)
{
    m_sale = sale;
    m_lots = lots;
    showSale();
}

void SaleHead::setRatesStand(bool stand)
{
    m_ratesStand = stand;
    m_rates->setEnabled(!stand);
    m_rates->setToolTip(stand ? tr("A lot of this sale has opened, so its premium, commission and tax stand.")
                              : QString());
}

void SaleHead::setNext(const QString &next)
{
    m_next->setText(next);
    m_next->setVisible(!next.isEmpty());
}

// The house's first sale runs always: it is neither started nor ended.
void SaleHead::showSale()
{
    const bool isSeveral = m_house.sales().areSeveral();
    m_name->setText(isSeveral ? models::isolated(m_sale.name) + u" · "_s + models::salePhaseText(m_sale.phase)
                              : tr("All lots, in their order"));
    const QString ends = models::plannedEndsText(m_sale.plan, m_lots, m_house.line().clock().nowMs());
    const QString sentence = models::closingSentence(m_sale.plan.closing);
    m_closing->setText(ends.isEmpty() ? sentence : sentence + u' ' + tr("By plan: %1.").arg(ends));
    m_start->setVisible(m_sale.phase == auction::SalePhase::Planned);
    m_remove->setVisible(m_sale.id != auction::firstSale && m_sale.phase == auction::SalePhase::Planned);
    m_end->setVisible(m_sale.id != auction::firstSale && m_sale.phase == auction::SalePhase::Running);
    m_change->setText(isSeveral ? tr("Name and times…") : tr("When lots end…"));
    m_renumber->setEnabled(m_lots > 0);
}

void SaleHead::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SaleHead::retranslate()
{
    m_start->setText(tr("Start the sale"));
    m_end->setText(tr("End the sale"));
    m_remove->setText(tr("Remove…"));
    m_more->setText(tr("More"));
    m_more->setAccessibleDescription(tr("Numbering, rates, and another sale"));
    m_renumber->setText(tr("Number the lots by their order"));
    m_rates->setText(tr("Premium, commission and tax…"));
    m_plan->setText(tr("Plan another sale…"));
    setRatesStand(m_ratesStand);
    showSale();
}

} // namespace gavel::ui
