#include "windows/catalogue/catalogue_view.h"

#include "models/isolated.h"
#include "widgets/lot_card_delegate.h"
#include "widgets/lot_list.h"
#include "widgets/lot_row_delegate.h"
#include "widgets/lot_row_header.h"
#include "widgets/page_margin.h"
#include "widgets/pixmaps.h"
#include "widgets/state_view.h"
#include "windows/catalogue/catalogue_tools.h"
#include "windows/house.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QMouseEvent>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using Filter = models::LotFilterModel;

constexpr int margin = 22;
constexpr int endMargin = 32; // leaves the scroll bar by itself: tools, cards and rows end at one line
constexpr int rowsEnd = 20;   // the same, within the list

// A row that ends where the cards do. By spacing: a layout mirrors that, but not its margins.
QHBoxLayout *endingEarly()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addSpacing(endMargin);
    return row;
}

// What a click on a heading sorts by, and a second click.
struct ColumnOrders
{
    LotRowDelegate::Column column;
    Filter::Sort first;
    Filter::Sort second;
};

constexpr ColumnOrders columnOrders[] = {
    {LotRowDelegate::Number, Filter::Sort::Number, Filter::Sort::Newest},
    {LotRowDelegate::Price, Filter::Sort::PriceHighest, Filter::Sort::PriceLowest},
    {LotRowDelegate::Bids, Filter::Sort::BidsMost, Filter::Sort::BidsFewest},
    {LotRowDelegate::Time, Filter::Sort::EndsSoonest, Filter::Sort::EndsLatest},
};

} // namespace

CatalogueView::CatalogueView(House &house, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_theme(theme)
    , m_tools(new CatalogueTools(house, m_filter, theme))
    , m_stack(new QStackedWidget)
    , m_list(new LotList)
    , m_state(new StateView(u"catalogue.state"_s, theme))
    , m_cards(new LotCardDelegate(theme, house.pixmaps(), this))
    , m_rows(new LotRowDelegate(theme, house.pixmaps(), this))
    , m_header(new LotRowHeader(*m_rows, theme))
{
    setObjectName(u"catalogue"_s);
    m_filter.setSourceModel(&house.lots());
    m_filter.setGroup(Filter::Group::Open);
    layOut();
    buildList();
    connectTools();
    connectHouse();
    retranslate();
}

void CatalogueView::layOut()
{
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_state);
    auto *headed = new QVBoxLayout;
    headed->setSpacing(0);
    auto *headerRow = endingEarly();
    headerRow->insertWidget(0, m_header, 1);
    headed->addLayout(headerRow);
    headed->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout;
    column->setSpacing(14);
    auto *toolsRow = endingEarly();
    toolsRow->insertWidget(0, m_tools, 1);
    column->addLayout(toolsRow);
    column->addLayout(headed, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 16, 0, 0);
    row->setSpacing(0);
    row->addSpacing(margin);
    row->addLayout(column, 1);
}

void CatalogueView::buildList()
{
    m_list->setObjectName(u"catalogue.list"_s);
    m_list->setModel(&m_filter);
    m_list->viewport()->installEventFilter(this);
    connect(m_list, &QListView::clicked, this, &CatalogueView::choose);
    connect(m_list, &QListView::activated, this, &CatalogueView::choose);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &CatalogueView::showMenu);
    setKind(Cards);
}

// What one can do to a lot without opening it.
void CatalogueView::showMenu(const QPoint &at)
{
    const QModelIndex pointed = m_list->indexAt(at);
    const QModelIndex index = pointed.isValid() ? pointed : m_list->currentIndex();
    if (!index.isValid())
        return;
    const auction::LotId lot = index.data(models::LotListModel::IdRole).toLongLong();
    auto *menu = new QMenu(this);
    menu->setObjectName(u"catalogue.menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Open")), &QAction::triggered, this, [this, lot] { Q_EMIT lotChosen(lot); });
    connect(menu->addAction(m_house.isWatched(lot) ? tr("Watch no longer") : tr("Watch")), &QAction::triggered, this,
            [this, lot] { watch(lot); });
    connect(menu->addAction(tr("Copy its address")), &QAction::triggered, this, [this, lot] {
        const QUrl address = m_house.line().base().resolved(QUrl(u"lots/%1"_s.arg(lot)));
        QGuiApplication::clipboard()->setText(address.toString());
    });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void CatalogueView::watch(auction::LotId lot)
{
    if (m_house.isSignedIn())
        m_house.setWatched(lot, !m_house.isWatched(lot));
    else
        Q_EMIT signInAsked();
}

// The lot whose eye is at that point of the list; none of one's own.
QModelIndex CatalogueView::eyeAt(const QPoint &at) const
{
    const QModelIndex index = m_kind == Cards ? m_list->indexAt(at) : QModelIndex();
    const auto standing = static_cast<models::Standing>(index.data(models::LotListModel::StandingRole).toInt());
    const bool isThere = index.isValid() && standing != models::Standing::Own &&
                         m_cards->eyePart(m_list->visualRect(index), m_list->layoutDirection()).contains(at);
    return isThere ? index : QModelIndex();
}

void CatalogueView::connectTools()
{
    connect(m_tools, &CatalogueTools::changed, this, &CatalogueView::showState);
    connect(m_tools, &CatalogueTools::kindChosen, this, [this](int kind) { setKind(static_cast<Kind>(kind)); });
    connect(m_tools, &CatalogueTools::entered, this, [this] {
        if (m_filter.rowCount() == 0)
            return;
        m_list->setCurrentIndex(m_filter.index(0, 0));
        m_list->setFocus(Qt::TabFocusReason);
    });
    connect(m_header, &LotRowHeader::sortAsked, this, [this](LotRowDelegate::Column column) {
        for (const auto &orders : columnOrders) {
            if (orders.column == column)
                setOrder(m_filter.order() == orders.first ? orders.second : orders.first);
        }
    });
}

void CatalogueView::connectHouse()
{
    auto &line = m_house.line();
    const auto repaint = [this] { m_list->viewport()->update(); };
    connect(&line.clock(), &link::HostClock::ticked, m_list, &LotList::repaintTimes);
    connect(&line.clock(), &link::HostClock::adjusted, this, repaint);
    connect(&m_house.pixmaps(), &Pixmaps::coverArrived, m_list, &LotList::repaintCover);
    connect(&m_theme, &Theme::changed, this, repaint);
    connect(&m_house, &House::moneyChanged, this, repaint);
    connect(&m_house.lots(), &models::LotListModel::loaded, this, &CatalogueView::showState);
    connect(&line, &link::HostLink::stateChanged, this, &CatalogueView::showState);
    for (const auto &changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_filter, changed, this, &CatalogueView::showState);
    connect(&m_filter, &QAbstractItemModel::modelReset, this, &CatalogueView::showState);
    connect(m_state, &StateView::actionClicked, this, [this] {
        if (m_house.lots().rowCount() == 0) {
            Q_EMIT sellAsked();
            return;
        }
        m_tools->clear();
    });
}

void CatalogueView::focusSearch()
{
    m_tools->focusSearch();
}

void CatalogueView::setGroup(Filter::Group group)
{
    m_tools->setGroup(group);
}

void CatalogueView::setOrder(Filter::Sort order)
{
    m_tools->setOrder(order);
}

void CatalogueView::setKind(Kind kind)
{
    m_kind = kind;
    m_tools->setKind(kind);
    const bool cards = kind == Cards;
    m_list->setFlow(cards ? QListView::LeftToRight : QListView::TopToBottom);
    m_list->setWrapping(cards);
    m_list->setLotDelegate(cards ? static_cast<LotDelegate *>(m_cards) : m_rows);
    layOutSides();
    layOutCells();
    showState();
}

int CatalogueView::openCount() const
{
    const auto &lots = m_house.lots().lots();
    return static_cast<int>(std::count_if(lots.begin(), lots.end(), [](const protocol::LotView &lot) {
        return lot.phase == auction::Phase::Open || lot.phase == auction::Phase::Paused;
    }));
}

QByteArray CatalogueView::state() const
{
    QJsonObject state = m_tools->state();
    state.insert(u"kind"_s, m_kind);
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void CatalogueView::restoreState(const QByteArray &state)
{
    const auto kept = QJsonDocument::fromJson(state).object();
    setKind(kept.value("kind"_L1).toInt() == Table ? Table : Cards);
    m_tools->restoreState(kept);
}

void CatalogueView::showState()
{
    const bool any = m_filter.rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_list) : m_state);
    m_header->setVisible(any && m_kind == Table);
    for (const auto &orders : columnOrders) {
        if (m_filter.order() == orders.first || m_filter.order() == orders.second)
            m_header->setSorted(orders.column, Filter::descends(m_filter.order()));
    }
    if (!any)
        showNothing();
}

void CatalogueView::showNothing()
{
    const bool connected = m_house.line().state().line == link::LineState::Line::Connected;
    if (!m_house.lots().isLoaded() && connected)
        m_state->showLoading(tr("Reading the catalogue…"));
    else if (!m_house.lots().isLoaded())
        m_state->showState(u"globe"_s, tr("No line to the host"),
                           tr("The catalogue appears as soon as the host answers. It is being tried again."));
    else if (m_house.lots().rowCount() == 0)
        m_state->showState(u"catalogue"_s, tr("No lots yet"), tr("What is put up for sale appears here at once."),
                           m_house.maySell() ? tr("Sell the first lot") : QString());
    else if (m_filter.restriction().count() > 0)
        m_state->showState(u"filter"_s, tr("The filter leaves nothing"),
                           tr("No lot is within all that you asked for. Clearing the filter shows the others."),
                           tr("Show all lots"));
    else if (!m_filter.search().isEmpty())
        m_state->showState(u"search"_s, tr("Nothing found"),
                           tr("No lot here matches “%1”.").arg(models::isolated(m_filter.search())),
                           tr("Show all lots"));
    else
        showNoneOf(m_filter.group());
}

void CatalogueView::showNoneOf(Filter::Group group)
{
    const QString all = tr("Show all lots");
    switch (group) {
    case Filter::Group::Open:
        return m_state->showState(u"catalogue"_s, tr("Nothing is open just now"),
                                  tr("What is coming up and what has ended is in the catalogue too."), all);
    case Filter::Group::Coming:
        return m_state->showState(u"catalogue"_s, tr("Nothing is coming up"),
                                  tr("A lot whose bidding opens later is listed here until then."), all);
    case Filter::Group::Ended:
        return m_state->showState(u"catalogue"_s, tr("Nothing has ended yet"),
                                  tr("When the time of a lot is up, it is listed here with its price."), all);
    case Filter::Group::All:
        return m_state->showState(u"catalogue"_s, tr("Nothing here just now"),
                                  tr("What is put up for sale appears here at once."));
    }
    Q_UNREACHABLE();
}

// Cards fill the width, however wide it is; rows do not.
void CatalogueView::layOutSides()
{
    const int side = m_kind == Cards ? 0 : pageMargin(width(), 0, listWidthMax + margin + endMargin);
    layout()->setContentsMargins(side, 16, side, 0);
}

void CatalogueView::layOutCells()
{
    const int width = m_list->viewport()->width();
    if (m_kind == Cards) {
        const QSize cell = m_cards->cellFor(width);
        m_cards->setCellSize(cell);
        m_list->setGridSize(cell);
    } else {
        m_rows->setWidth(width - rowsEnd);
        m_list->setGridSize({});
    }
    m_list->doItemsLayout();
}

void CatalogueView::choose(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT lotChosen(index.data(models::LotListModel::IdRole).toLongLong());
}

bool CatalogueView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        layOutCells();
    const bool isClick = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease ||
                         event->type() == QEvent::MouseButtonDblClick;
    if (!isClick || static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton)
        return QWidget::eventFilter(watched, event);
    const QModelIndex eye = eyeAt(static_cast<QMouseEvent *>(event)->position().toPoint());
    if (eye.isValid() && event->type() == QEvent::MouseButtonRelease)
        watch(eye.data(models::LotListModel::IdRole).toLongLong());
    return eye.isValid(); // the card beneath is not opened by it
}

void CatalogueView::resizeEvent(QResizeEvent *event)
{
    layOutSides();
    QWidget::resizeEvent(event);
}

void CatalogueView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CatalogueView::retranslate()
{
    m_list->setAccessibleName(tr("Lots"));
    showState();
}

} // namespace gavel::ui
