#include "windows/selling/sell_view.h"

#include "models/isolated.h"
#include "models/lot_number.h"
#include "widgets/looks.h"
#include "widgets/page_margin.h"
#include "widgets/segmented_buttons.h"
#include "windows/house.h"
#include "windows/selling/csv_import_view.h"
#include "windows/selling/drafts_view.h"
#include "windows/selling/lot_desk.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int margin = 22;

} // namespace

SellView::SellView(House &house, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_back(makeButton(u"link"_s, u"sell.back"_s))
    , m_title(makeLabel(u"title"_s, u"sell.title"_s))
    , m_tabs(new SegmentedButtons(u"sell.tab"_s, {u"one"_s, u"drafts"_s, u"many"_s}))
    , m_stack(new QStackedWidget(this))
    , m_desk(new LotDesk(house, theme, m_stack))
    , m_drafts(new DraftsView(house, theme, m_stack))
    , m_many(new CsvImportView(house, theme, m_stack))
{
    setObjectName(u"sell"_s);
    m_stack->addWidget(m_desk);
    m_stack->addWidget(m_drafts);
    m_stack->addWidget(m_many);
    auto *names = new QHBoxLayout;
    names->addWidget(m_title, 1);
    names->addWidget(m_tabs);
    names->addSpacing(margin);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, 12, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_back, 0, Qt::AlignLeading);
    column->addLayout(names);
    column->addSpacing(12);
    column->addWidget(m_stack, 1);
    follow();
    retranslate();
}

// What is being written becomes a draft while those that count drafts are still here.
SellView::~SellView()
{
    m_desk->keep();
}

void SellView::follow()
{
    connect(m_back, &QPushButton::clicked, this, &SellView::backAsked);
    connect(m_tabs, &SegmentedButtons::chosen, this, [this](int tab) { openTab(static_cast<Tab>(tab)); });
    connect(m_desk, &LotDesk::begun, this, [this] { openTab(One); });
    connect(m_desk, &LotDesk::done, this, &SellView::done);
    connect(m_desk, &LotDesk::lotChosen, this, &SellView::lotChosen);
    connect(m_desk, &LotDesk::sellingAsked, this, &SellView::backAsked);
    connect(m_drafts, &DraftsView::chosen, m_desk, &LotDesk::resume);
    connect(m_drafts, &DraftsView::removed, m_desk, &LotDesk::forget);
    connect(m_drafts, &DraftsView::newAsked, m_desk, [this] { m_desk->beginNew(); });
    connect(m_many, &CsvImportView::lotChosen, this, &SellView::lotChosen);
    for (const auto &changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_house.drafts(), changed, this, &SellView::showDraftCount);
}

void SellView::openTab(Tab tab)
{
    m_desk->keep();
    m_tabs->setCurrent(tab);
    m_stack->setCurrentIndex(tab);
    showTitle();
}

void SellView::openForm()
{
    openTab(One);
    m_desk->open();
}

void SellView::change(auction::LotId lot)
{
    openTab(One);
    m_desk->change(lot);
}

void SellView::relist(auction::LotId lot)
{
    openTab(One);
    m_desk->relist(lot);
}

void SellView::showTitle()
{
    const auto changing = m_stack->currentIndex() == One ? m_desk->changing() : std::nullopt;
    m_title->setText(changing ? tr("Change lot %1").arg(models::isolated(models::lotNumber(m_house.lots(), *changing)))
                              : tr("Sell a lot"));
}

void SellView::showDraftCount()
{
    const int count = m_house.drafts().rowCount();
    m_tabs->setText(Drafts, count == 0 ? tr("Drafts") : tr("Drafts %1").arg(count));
}

// What is within keeps a margin of its own at the end.
void SellView::resizeEvent(QResizeEvent *event)
{
    const int side = pageMargin(width(), margin);
    layout()->setContentsMargins(side, 12, side - margin, 0);
    QWidget::resizeEvent(event);
}

void SellView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SellView::retranslate()
{
    m_back->setText(tr("‹ Selling"));
    m_tabs->setText(One, tr("One lot"));
    m_tabs->setText(Many, tr("Many from a file"));
    showDraftCount();
    showTitle();
}

} // namespace gavel::ui
