#include "windows/catalogue_view.h"

#include "widgets/drop_down.h"
#include "widgets/looks.h"
#include "widgets/lot_card_delegate.h"
#include "widgets/lot_row_delegate.h"
#include "widgets/segmented_buttons.h"
#include "widgets/state_view.h"
#include "windows/house.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using Filter = models::LotFilterModel;

constexpr int roomyWidth = 1000; // from here on the tools fit one row
constexpr int margin = 22;

// In the order of the segments.
constexpr Filter::Group groups[] = {Filter::Group::Open, Filter::Group::Coming, Filter::Group::Ended,
                                    Filter::Group::All};

} // namespace

CatalogueView::CatalogueView(House &house, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_theme(theme)
    , m_tools(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_title(makeLabel(u"title"_s, u"catalogue.title"_s))
    , m_search(new QLineEdit)
    , m_groups(new SegmentedButtons(u"catalogue.group"_s, {u"open"_s, u"coming"_s, u"ended"_s, u"all"_s}))
    , m_whose(new DropDown(u"catalogue.whose"_s))
    , m_order(new DropDown(u"catalogue.sort"_s))
    , m_kinds(new SegmentedButtons(u"catalogue.kind"_s, {u"cards"_s, u"table"_s}))
    , m_stack(new QStackedWidget)
    , m_list(new QListView)
    , m_state(new StateView(u"catalogue.state"_s, theme))
    , m_cards(new LotCardDelegate(theme, house.pixmaps(), this))
    , m_rows(new LotRowDelegate(theme, house.pixmaps(), this))
{
    setObjectName(u"catalogue"_s);
    m_filter.setSourceModel(&house.lots());
    m_filter.setGroup(Filter::Group::Open);
    buildTools();
    buildList();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, 16, 0, 0);
    column->setSpacing(14);
    column->addLayout(m_tools);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_state);
    connectHouse();
    retranslate();
    showState();
}

void CatalogueView::buildTools()
{
    m_search->setObjectName(u"catalogue.search"_s);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(m_theme.icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(150);
    m_search->setMaximumWidth(420);
    auto *first = new QHBoxLayout;
    first->setSpacing(14);
    first->addWidget(m_title);
    first->addWidget(m_search, 1);
    auto *second = new QHBoxLayout;
    second->setSpacing(10);
    second->addWidget(m_groups);
    second->addStretch(1);
    second->addWidget(m_whose);
    second->addWidget(m_order);
    second->addWidget(m_kinds);
    m_tools->setSpacing(12);
    m_tools->setContentsMargins(0, 0, margin, 0);
    m_tools->addLayout(first, 2);
    m_tools->addLayout(second, 3);

    connect(m_search, &QLineEdit::textChanged, &m_filter, &Filter::setSearch);
    connect(m_search, &QLineEdit::textChanged, this, &CatalogueView::showState);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_filter.rowCount() > 0) {
            m_list->setCurrentIndex(m_filter.index(0, 0));
            m_list->setFocus(Qt::TabFocusReason);
        }
    });
    connect(m_groups, &SegmentedButtons::chosen, this, [this](int index) { setGroup(groups[index]); });
    connect(m_kinds, &SegmentedButtons::chosen, this, [this](int index) { setKind(static_cast<Kind>(index)); });
    connect(m_order, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_filter.setOrder(static_cast<Filter::Sort>(index)); });
    connect(m_whose, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_filter.setWhose(static_cast<Filter::Whose>(index)); });
    for (auto *box : {m_whose, m_order})
        connect(box, &QComboBox::currentIndexChanged, this, &CatalogueView::showState);
}

void CatalogueView::buildList()
{
    m_list->setObjectName(u"catalogue.list"_s);
    m_list->setModel(&m_filter);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->verticalScrollBar()->setSingleStep(40);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else the last card's column comes and goes
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->viewport()->installEventFilter(this);
    connect(m_list, &QListView::clicked, this, &CatalogueView::choose);
    connect(m_list, &QListView::activated, this, &CatalogueView::choose);
    setKind(Cards);
}

void CatalogueView::connectHouse()
{
    auto &line = m_house.line();
    const auto repaint = [this] { m_list->viewport()->update(); };
    connect(&line.clock(), &link::HostClock::ticked, this, repaint);
    connect(&line.clock(), &link::HostClock::adjusted, this, repaint);
    connect(&m_house.pixmaps(), &Pixmaps::arrived, this, repaint);
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
        m_search->clear();
        m_whose->setCurrentIndex(0);
        setGroup(Filter::Group::All);
    });
}

void CatalogueView::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void CatalogueView::setGroup(Filter::Group group)
{
    m_filter.setGroup(group);
    const auto *found = std::find(std::begin(groups), std::end(groups), group);
    m_groups->setCurrent(static_cast<int>(found - std::begin(groups)));
    showState();
}

void CatalogueView::setOrder(Filter::Sort order)
{
    m_order->setCurrentIndex(static_cast<int>(order));
}

void CatalogueView::setKind(Kind kind)
{
    m_kind = kind;
    m_kinds->setCurrent(kind);
    const bool cards = kind == Cards;
    m_list->setFlow(cards ? QListView::LeftToRight : QListView::TopToBottom);
    m_list->setWrapping(cards);
    m_list->setItemDelegate(cards ? static_cast<QAbstractItemDelegate *>(m_cards) : m_rows);
    layOutCells();
}

int CatalogueView::openCount() const
{
    int count = 0;
    const auto &lots = m_house.lots();
    for (int row = 0; row < lots.rowCount(); ++row) {
        const auto phase = static_cast<Phase>(lots.data(lots.index(row, 0), models::LotListModel::PhaseRole).toInt());
        count += phase == Phase::Open || phase == Phase::Paused;
    }
    return count;
}

void CatalogueView::showState()
{
    const bool any = m_filter.rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_list) : m_state);
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
    else if (!m_search->text().isEmpty())
        m_state->showState(u"search"_s, tr("Nothing found"), tr("No lot here matches “%1”.").arg(m_search->text()),
                           tr("Show all lots"));
    else
        m_state->showState(u"catalogue"_s, tr("Nothing here just now"),
                           tr("No lot of this kind. Others are in the catalogue."), tr("Show all lots"));
}

void CatalogueView::layOutCells()
{
    const int width = m_list->viewport()->width();
    if (m_kind == Cards) {
        const QSize cell = m_cards->cellFor(width);
        m_cards->setCellSize(cell);
        m_list->setGridSize(cell);
    } else {
        m_rows->setWidth(width - margin + 10);
        m_list->setGridSize({});
    }
    m_list->doItemsLayout();
}

void CatalogueView::choose(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT lotChosen(index.data(models::LotListModel::IdRole).toLongLong());
}

void CatalogueView::resizeEvent(QResizeEvent *event)
{
    const bool roomy = width() >= roomyWidth;
    m_tools->setDirection(roomy ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QWidget::resizeEvent(event);
}

bool CatalogueView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        layOutCells();
    return QWidget::eventFilter(watched, event);
}

void CatalogueView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showState();
    }
    QWidget::changeEvent(event);
}

void CatalogueView::retranslate()
{
    m_title->setText(tr("Catalogue"));
    m_search->setPlaceholderText(tr("Search lots"));
    m_search->setAccessibleName(tr("Search lots"));
    m_list->setAccessibleName(tr("Lots"));
    m_groups->setTexts({tr("Open"), tr("Coming"), tr("Ended"), tr("All")});
    m_groups->setAccessibleName(tr("Phase"));
    m_kinds->setTexts({tr("Cards"), tr("Table")});
    m_kinds->setAccessibleName(tr("Show as"));
    const auto fill = [](DropDown *box, const QStringList &texts) {
        const int chosen = qMax(0, box->currentIndex());
        const QSignalBlocker quiet(box);
        box->clear();
        box->addItems(texts);
        box->setCurrentIndex(chosen);
    };
    fill(m_order, {tr("Ending soonest"), tr("Ending latest"), tr("Lowest price"), tr("Highest price"), tr("Most bids"),
                   tr("Fewest bids"), tr("Newest")});
    m_order->setAccessibleName(tr("Order"));
    fill(m_whose, {tr("Everyone’s"), tr("With me in it"), tr("Sold by me")});
    m_whose->setAccessibleName(tr("Whose lots"));
}

} // namespace gavel::ui
