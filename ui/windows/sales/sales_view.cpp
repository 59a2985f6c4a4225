#include "windows/sales/sales_view.h"

#include "link/sale_api.h"
#include "models/isolated.h"
#include "models/lot_number.h"
#include "models/sales/sale_words.h"
#include "widgets/data_table.h"
#include "widgets/looks.h"
#include "widgets/page_margin.h"
#include "widgets/state_view.h"
#include "widgets/status_banner.h"
#include "widgets/table_delegate.h"
#include "windows/house.h"
#include "windows/sales/order_menu.h"
#include "windows/sales/order_table.h"
#include "windows/sales/sale_commands.h"
#include "windows/sales/sale_head.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::RunningOrder;
using models::SaleListModel;
using Tone = StatusBanner::Tone;

constexpr int margin = 22;
constexpr int readOnEveryMs = 4'000;
constexpr int salesShownMax = 4; // rows of the list, before it scrolls
constexpr int salesShownLow = 2; // the same in a low window, in which the order needs the room
constexpr int lowHeight = 640;
constexpr int lowOrderRowHeight = 32;

} // namespace

SalesView::SalesView(House &house, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_theme(theme)
    , m_sales(house.sales(), house.lots(), [&house] { return house.line().clock().nowMs(); })
    , m_order(house.lots(), [&house] { return house.line().clock().nowMs(); })
    , m_title(makeLabel(u"title"_s))
    , m_list(nullptr)
    , m_commands(new SaleCommands(house, theme, this))
    , m_head(new SaleHead(house, theme))
    , m_stack(new QStackedWidget)
    , m_table(new OrderTable(u"sales.order"_s, m_order, theme))
    , m_state(new StateView(u"sales.state"_s, theme))
    , m_row(makeParagraph(u"third"_s, u"sales.row"_s))
    , m_banner(new StatusBanner(u"sales.banner"_s, theme))
{
    setObjectName(u"sales"_s);
    m_saleRows.setSourceModel(&m_sales);
    m_list = new DataTable(u"sales.list"_s, m_saleRows, new TableDelegate(theme, {}, {}));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setWideColumn(SaleListModel::NameColumn);
    m_list->sortByColumn(SaleListModel::OpensColumn, Qt::AscendingOrder);
    build();
    follow();
    followCommands();
    followOrder();
    retranslate();
}

void SalesView::build()
{
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, 16, margin, 14);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_list);
    column->addWidget(m_head);
    column->addWidget(m_stack, 1);
    column->addWidget(m_row);
    column->addWidget(m_banner); // below, so that no line moves when it comes
}

void SalesView::follow()
{
    m_readingOn.setInterval(readOnEveryMs);
    connect(&m_readingOn, &QTimer::timeout, &m_house.sales(), &models::HouseSales::read);
    connect(&m_house.sales(), &models::HouseSales::changed, this, &SalesView::showSales);
    m_order.setMoney(m_house.money());
    connect(&m_house, &House::moneyChanged, this, [this] { m_order.setMoney(m_house.money()); });
    connect(&m_house.line(), &link::HostLink::accountChanged, this, &SalesView::showOrder);
    connect(&m_house.lots(), &models::LotListModel::loaded, this, &SalesView::showOrder);
    connect(&m_house.line().clock(), &link::HostClock::ticked, this, [this] {
        if (!isVisible())
            return;
        m_table->repaintEnds();
        showNext();
    });
    connect(&m_sales, &QAbstractItemModel::modelReset, this, &SalesView::showSales, Qt::QueuedConnection);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SalesView::chooseSale);
    connect(m_banner, &StatusBanner::actionClicked, m_banner, &StatusBanner::clear);
}

void SalesView::followCommands()
{
    connect(m_head, &SaleHead::actionAsked, this,
            [this](protocol::SaleAction action) { m_commands->act(m_order.sale(), action); });
    connect(m_head, &SaleHead::changeAsked, this, [this] { m_commands->change(m_order.sale()); });
    connect(m_head, &SaleHead::planAsked, m_commands, &SaleCommands::plan);
    connect(m_head, &SaleHead::ratesAsked, this, [this] { m_commands->askRates(m_order.sale()); });
    connect(m_head, &SaleHead::removeAsked, this, [this] { m_commands->remove(m_order.sale()); });
    connect(m_commands, &SaleCommands::refused, this,
            [this](const QString &problem) { m_banner->say(Tone::Alarm, problem); });
    connect(m_commands, &SaleCommands::done, this, [this](const models::Sentence &sentence, auction::SaleId sale) {
        if (m_house.sales().find(sale))
            setSale(sale);
        showSales();
        m_banner->sayBriefly(Tone::Fine, sentence);
    });
}

void SalesView::followOrder()
{
    connect(&m_order, &QAbstractItemModel::modelReset, this, &SalesView::showOrder, Qt::QueuedConnection);
    connect(&m_order, &QAbstractItemModel::dataChanged, this, &SalesView::showRow);
    connect(&m_order, &RunningOrder::orderAsked, this, &SalesView::askOrder);
    connect(&m_order, &RunningOrder::placeAsked, this, &SalesView::askPlace);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &SalesView::showRow);
    connect(m_table, &QWidget::customContextMenuRequested, this, &SalesView::openMenu);
    const auto open = [this](const QModelIndex &index) {
        if (!(index.flags() & Qt::ItemIsEditable))
            Q_EMIT lotChosen(index.data(models::TableIdRole).toLongLong());
    };
    connect(m_table, &QTableView::doubleClicked, this, open);
    connect(m_table, &OrderTable::activated, this,
            [this](const QModelIndex &index) { Q_EMIT lotChosen(index.data(models::TableIdRole).toLongLong()); });
}

bool SalesView::isHost() const
{
    const auto &account = m_house.line().account();
    return account && account->host;
}

void SalesView::focusOrder()
{
    (m_stack->currentWidget() == m_table ? static_cast<QWidget *>(m_table) : m_list)->setFocus(Qt::OtherFocusReason);
}

// A list of one would tell nothing.
void SalesView::showSales()
{
    const bool areSeveral = m_house.sales().areSeveral();
    m_list->setVisible(areSeveral);
    fitList();
    if (!m_house.sales().find(m_order.sale()) && !m_house.sales().sales().isEmpty())
        m_order.setSale(m_house.sales().sales().first().id);
    for (int row = 0; row < m_saleRows.rowCount(); ++row) {
        const QModelIndex index = m_saleRows.index(row, 0);
        if (index.data(models::TableIdRole).toLongLong() == m_order.sale() && m_list->currentIndex().row() != row)
            m_list->selectRow(row);
    }
    retranslate();
    showOrder();
}

bool SalesView::isLow() const
{
    return height() < lowHeight;
}

// A low window is for the rows: where one is, the rail says.
void SalesView::fitList()
{
    m_title->setVisible(!isLow());
    m_table->verticalHeader()->setDefaultSectionSize(isLow() ? lowOrderRowHeight : TableDelegate::rowHeight);
    showRow();
    const int rows = qMin(isLow() ? salesShownLow : salesShownMax, m_saleRows.rowCount());
    m_list->setFixedHeight(m_list->horizontalHeader()->sizeHint().height() + rows * TableDelegate::rowHeight + 4);
}

void SalesView::chooseSale()
{
    const QVariant sale = m_list->currentIndex().siblingAtColumn(0).data(models::TableIdRole);
    if (sale.isValid())
        setSale(sale.toLongLong());
}

// What was said is about the sale that was there.
void SalesView::setSale(auction::SaleId sale)
{
    if (m_order.sale() != sale)
        m_banner->clear();
    m_order.setSale(sale);
    showOrder();
}

void SalesView::showOrder()
{
    m_order.setEditable(isHost());
    const auto *sale = m_house.sales().find(m_order.sale());
    m_head->setVisible(sale);
    if (sale)
        m_head->setSale(*sale, m_order.rowCount());
    const bool any = m_order.rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_state);
    showNext();
    showRow();
    if (any)
        return;
    if (!m_house.lots().isLoaded() || !sale)
        m_state->showLoading(tr("The lots are being read…"));
    else
        m_state->showState(u"order"_s, tr("No lots yet"),
                           m_house.sales().areSeveral()
                               ? tr("Whoever puts a lot up chooses the sale it is in; so does a list of lots.")
                               : tr("What is put up for sale appears here, and is put in order here."));
}

void SalesView::showNext()
{
    m_head->setRatesStand(models::ratesStand(m_house.lots().lots(), m_order.sale()));
    const protocol::LotView *next = nextToEnd();
    m_head->setNext(nextText(next));
    followNext(next);
}

void SalesView::followNext(const protocol::LotView *next)
{
    const auto id = next ? std::optional(next->id) : std::nullopt;
    if (std::exchange(m_next, id) == id || !next || m_table->hasFocus())
        return;
    m_table->scrollTo(m_order.index(m_order.rowOf(next->id), RunningOrder::NameColumn));
}

const protocol::LotView *SalesView::nextToEnd() const
{
    const protocol::LotView *next = nullptr;
    for (int row = 0; row < m_order.rowCount(); ++row) {
        const auto *lot = m_order.lotOf(row);
        const bool isSooner = lot && lot->phase == auction::Phase::Open && lot->endsAt &&
                              (!next || *lot->endsAt < next->endsAt.value_or(*lot->endsAt));
        next = isSooner ? lot : next;
    }
    return next;
}

// What ends next, as the hall asks for it; or that a running sale waits for nothing but its end.
QString SalesView::nextText(const protocol::LotView *next) const
{
    bool areOver = m_order.rowCount() > 0;
    for (int row = 0; row < m_order.rowCount(); ++row) {
        const auto *lot = m_order.lotOf(row);
        areOver = areOver && lot && auction::isFinal(lot->phase);
    }
    const auto *sale = m_house.sales().find(m_order.sale());
    const bool canEnd = sale && sale->id != auction::firstSale && sale->phase == auction::SalePhase::Running;
    if (areOver && canEnd)
        return tr("All lots are over. The sale can be ended.");
    return next ? tr("Next to end: lot %1, %2, at %3")
                      .arg(models::isolated(models::lotNumber(*next)), models::isolated(next->name),
                           models::timeText(*next->endsAt, m_house.line().clock().nowMs()))
                : QString();
}

void SalesView::showRow()
{
    const QModelIndex current = m_table->currentIndex();
    const QString wrong = current.data(RunningOrder::FaultRole).toString();
    m_row->setVisible(m_order.rowCount() > 0 && (!isLow() || !wrong.isEmpty()));
    setLook(m_row, wrong.isEmpty() ? u"third"_s : u"error"_s);
    m_row->setText(!wrong.isEmpty() ? wrong
                                    : tr("Drag rows, or move them with Alt and the arrow keys. F2 changes a number or "
                                         "a category; Enter opens the lot."));
}

void SalesView::askOrder(const QList<auction::LotId> &lots)
{
    m_banner->clear();
    link::orderLots(m_house.line().http(), m_order.sale(), lots, this,
                    [this](const link::Result<protocol::SaleView> &sale) {
                        if (sale)
                            return m_order.orderTaken();
                        m_order.orderRefused();
                        complain(sale.error());
                    });
}

void SalesView::askPlace(auction::LotId lot, int column, const QString &text)
{
    const bool isNumber = column == RunningOrder::NumberColumn;
    const QJsonObject change{{isNumber ? u"number"_s : u"category"_s, text}};
    m_house.line().api().changeLot(lot, change, this, [this, lot, column](const link::Result<protocol::LotView> &is) {
        const QString fault = is ? QString() : models::saleProblemText(is.error(), m_house.money());
        if (is)
            m_house.lots().put({*is});
        m_order.placeAnswered(lot, column, fault);
        showRow();
    });
}

QList<protocol::LotView> SalesView::chosen() const
{
    QList<protocol::LotView> lots;
    for (const int row : m_table->selectedRows()) {
        if (const auto *lot = m_order.lotOf(row))
            lots.append(*lot);
    }
    return lots;
}

void SalesView::openMenu(const QPoint &at)
{
    const auto lots = chosen();
    if (lots.isEmpty())
        return;
    auto *menu = new OrderMenu(m_house.sales(), lots, isHost(), this);
    connect(menu, &OrderMenu::openAsked, this, &SalesView::lotChosen);
    connect(menu, &OrderMenu::moveAsked, m_commands, &SaleCommands::moveTo);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void SalesView::complain(const link::Problem &problem)
{
    m_banner->say(Tone::Alarm,
                  [this, problem] { return StatusBanner::Words{models::saleProblemText(problem, m_house.money())}; });
}

void SalesView::showEvent(QShowEvent *event)
{
    m_house.sales().read();
    m_readingOn.start();
    showSales();
    QWidget::showEvent(event);
}

void SalesView::hideEvent(QHideEvent *event)
{
    m_readingOn.stop();
    m_banner->clear();
    QWidget::hideEvent(event);
}

void SalesView::resizeEvent(QResizeEvent *event)
{
    const int outside = pageMargin(width(), margin, listWidthMax);
    layout()->setContentsMargins(outside, 16, outside, 14);
    fitList();
    QWidget::resizeEvent(event);
}

void SalesView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showOrder();
    }
    QWidget::changeEvent(event);
}

void SalesView::retranslate()
{
    m_title->setText(tr("Running order"));
    m_list->setAccessibleName(tr("Sales"));
    m_table->setAccessibleName(tr("Running order"));
    m_list->horizontalHeader()->viewport()->update();
    m_table->horizontalHeader()->viewport()->update();
}

} // namespace gavel::ui
