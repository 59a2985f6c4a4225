#include "windows/mine/my_lots_view.h"

#include "dialogs/save_as.h"
#include "models/mine/my_lots_facts.h"
#include "models/mine/my_lots_sums.h"
#include "models/selling/lots_csv.h"
#include "models/words.h"
#include "widgets/bounded_table.h"
#include "widgets/facts_bar.h"
#include "widgets/looks.h"
#include "widgets/my_lots_delegate.h"
#include "widgets/page_margin.h"
#include "widgets/sharing_header.h"
#include "widgets/state_view.h"
#include "widgets/status_banner.h"
#include "windows/house.h"
#include "windows/mine/my_statements.h"
#include "windows/papers/slip_dialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::MyLotsModel;

constexpr int margin = 22;

QString nameOf(MyLotsModel::Which which)
{
    switch (which) {
    case MyLotsModel::Which::Bids:
        return u"bids"_s;
    case MyLotsModel::Which::Won:
        return u"won"_s;
    case MyLotsModel::Which::Selling:
        return u"selling"_s;
    case MyLotsModel::Which::Watching:
        return u"watching"_s;
    }
    return {};
}

} // namespace

MyLotsView::MyLotsView(House &house, MyLotsModel &model, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_model(model)
    , m_theme(theme)
    , m_head(new QHBoxLayout)
    , m_title(makeLabel(u"title"_s))
    , m_slip(makeButton({}, nameOf(model.which()) + u".slip"_s))
    , m_export(makeButton({}, nameOf(model.which()) + u".export"_s))
    , m_facts(new FactsBar(nameOf(model.which()) + u".facts"_s, theme))
    , m_banner(new StatusBanner(nameOf(model.which()) + u".banner"_s, theme))
    , m_stack(new QStackedWidget)
    , m_table(new BoundedTable)
    , m_state(new StateView(nameOf(model.which()) + u".state"_s, theme))
{
    setObjectName(nameOf(model.which()));
    buildHead();
    buildTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, 16, margin, 16);
    column->setSpacing(14);
    column->addLayout(m_head);
    column->addWidget(m_banner);
    column->addWidget(m_facts);
    column->addWidget(m_stack, 1);
    follow();
    followModel();
    retranslate();
}

void MyLotsView::buildHead()
{
    m_slip->setIcon(m_theme.icon(u"printer"_s));
    m_export->setIcon(m_theme.icon(u"download"_s));
    m_head->setSpacing(10);
    m_head->addWidget(m_title);
    m_head->addStretch(1);
    if (m_model.which() == MyLotsModel::Which::Won)
        m_statements = new MyStatements(m_house, MyStatements::Kind::Invoice, m_theme, *m_banner, *this);
    else if (m_model.which() == MyLotsModel::Which::Selling)
        m_statements = new MyStatements(m_house, MyStatements::Kind::Settlement, m_theme, *m_banner, *this);
    if (m_statements)
        m_head->addWidget(m_statements->button());
    m_head->addWidget(m_slip);
    m_head->addWidget(m_export);
}

void MyLotsView::buildTable()
{
    m_table->setObjectName(objectName() + u".list"_s);
    m_table->setItemDelegate(new MyLotsDelegate(m_theme, m_house.pixmaps(), this));
    m_sorted.setSourceModel(&m_model);
    auto *header = new SharingHeader(m_table);
    m_table->setHorizontalHeader(header);
    m_table->setModel(&m_sorted);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(MyLotsModel::EndsColumn, Qt::AscendingOrder);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(MyLotsDelegate::rowHeight);
    header->setWideColumn(MyLotsModel::NameColumn);
    header->setMinimumSectionSize(84);
    m_table->setBoundedColumns({MyLotsModel::PhaseColumn}); // it says who bought
    for (int column = 0; column < MyLotsModel::ColumnCount; ++column)
        m_table->setColumnHidden(column, !m_model.has(static_cast<MyLotsModel::Column>(column)));
}

void MyLotsView::follow()
{
    const auto repaint = qOverload<>(&QWidget::update);
    connect(m_table, &QTableView::clicked, this, &MyLotsView::choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MyLotsView::tellCurrent);
    connect(m_table, &QTableView::activated, this, &MyLotsView::choose);
    connect(m_table, &QTableView::customContextMenuRequested, this, &MyLotsView::showMenu);
    connect(m_state, &StateView::actionClicked, this, &MyLotsView::act);
    connect(m_slip, &QPushButton::clicked, this, [this] { openSlip({}); });
    connect(m_export, &QPushButton::clicked, this, &MyLotsView::exportCsv);
    connect(m_banner, &StatusBanner::actionClicked, m_banner, &StatusBanner::clear);
    connect(&m_theme, &Theme::changed, m_table->viewport(), repaint);
    connect(&m_house.pixmaps(), &Pixmaps::coverArrived, m_table->viewport(), repaint);
    connect(&m_house.line().clock(), &link::HostClock::ticked, m_table->viewport(), repaint);
    connect(&m_house.line(), &link::HostLink::accountChanged, this, &MyLotsView::refresh);
    connect(&m_house, &House::moneyChanged, this, &MyLotsView::refresh);
}

void MyLotsView::followModel()
{
    connect(&m_model, &MyLotsModel::loaded, this, &MyLotsView::refresh);
    connect(&m_model, &MyLotsModel::failed, this, &MyLotsView::refresh);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &MyLotsView::refresh);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &MyLotsView::refresh);
    for (const auto &changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, changed, this, &MyLotsView::refresh);
}

// What the button of the empty state leads to.
void MyLotsView::act()
{
    if (!m_house.isSignedIn())
        Q_EMIT signInAsked();
    else if (m_model.problem())
        m_model.reload();
    else if (m_model.which() == MyLotsModel::Which::Selling)
        Q_EMIT sellAsked();
    else
        Q_EMIT catalogueAsked();
}

void MyLotsView::choose(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT lotChosen(index.data(MyLotsModel::IdRole).toLongLong());
}

void MyLotsView::tellCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    Q_EMIT currentChanged(current.isValid()
                              ? std::optional(current.data(MyLotsModel::LotRole).value<protocol::LotView>())
                              : std::nullopt);
}

void MyLotsView::showMenu(const QPoint &at)
{
    const QModelIndex index = m_table->indexAt(at);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(objectName() + u".menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open its room"), this, [this, lot = QPersistentModelIndex(index)] { choose(lot); });
    if (m_model.which() == MyLotsModel::Which::Won) {
        const auction::LotId lot = index.data(MyLotsModel::IdRole).toLongLong();
        menu->addAction(m_slip->icon(), tr("Purchase slip…"), this, [this, lot] { openSlip(lot); });
    }
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

// In the order that is seen.
void MyLotsView::exportCsv()
{
    QList<protocol::MyLot> lots;
    for (int row = 0; row < m_sorted.rowCount(); ++row)
        lots.append(m_model.lots().at(m_sorted.mapToSource(m_sorted.index(row, 0)).row()));
    const QByteArray csv =
        models::lotsCsv(m_model.which(), lots, m_house.money().currency(), models::fundsOf(m_house.line().account()));
    saveAs(this, u"gavel-"_s + objectName() + u".csv"_s, tr("Tables (*.csv)"), csv, *m_banner);
}

void MyLotsView::openSlip(std::optional<auction::LotId> lot)
{
    auto *dialog = new SlipDialog(m_house, m_theme, lot, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MyLotsView::refresh()
{
    showFacts();
    showState();
    tellCurrent();
}

void MyLotsView::showFacts()
{
    const auto &house = m_house.line().house();
    const bool any = house && m_house.isSignedIn();
    m_facts->setFacts(any ? models::factsOf(m_model.which(), m_model.lots(), m_house.money(), m_house.line().account())
                          : QList<models::Fact>());
}

void MyLotsView::showState()
{
    const bool any = m_house.isSignedIn() && m_house.line().house() && m_model.rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_state);
    m_export->setVisible(any);
    if (m_statements)
        m_statements->button()->setVisible(any);
    m_slip->setVisible(any && m_model.which() == MyLotsModel::Which::Won);
    if (!any)
        showEmpty();
}

void MyLotsView::showEmpty()
{
    const QString look = tr("Look at the catalogue");
    if (!m_house.isSignedIn()) {
        m_state->showState(u"sign-in"_s, tr("You are looking on"), tr("Sign in to see what is yours here."),
                           tr("Sign in"));
        return;
    }
    if (const auto &problem = m_model.problem()) {
        m_state->showState(u"warning"_s, tr("Your list could not be read"),
                           models::problemText(*problem, m_house.money()), tr("Try again"));
        return;
    }
    if (!m_model.isLoaded()) {
        m_state->showLoading(tr("Reading your list…"));
        return;
    }
    switch (m_model.which()) {
    case MyLotsModel::Which::Bids:
        m_state->showState(u"bids"_s, tr("You have not bid yet"),
                           tr("Lots that you bid on are listed here, with whether you lead."), look);
        break;
    case MyLotsModel::Which::Won:
        m_state->showState(u"won"_s, tr("Nothing won yet"),
                           tr("When the hammer falls for you, the lot and what you pay appear here."), look);
        break;
    case MyLotsModel::Which::Selling:
        m_state->showState(u"selling"_s, tr("You sell nothing yet"),
                           tr("A name, a start price and a picture are enough. Bidding opens at once."),
                           m_house.maySell() ? tr("Sell a lot") : QString());
        break;
    case MyLotsModel::Which::Watching:
        m_state->showState(u"watching"_s, tr("You watch nothing yet"),
                           tr("Lots that you watch are listed here, and you are told before they end."), look);
        break;
    }
}

void MyLotsView::resizeEvent(QResizeEvent *event)
{
    const int side = pageMargin(width(), margin);
    layout()->setContentsMargins(side, 16, side, 16);
    QWidget::resizeEvent(event);
}

void MyLotsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MyLotsView::retranslate()
{
    switch (m_model.which()) {
    case MyLotsModel::Which::Bids:
        m_title->setText(tr("My bids"));
        break;
    case MyLotsModel::Which::Won:
        m_title->setText(tr("Won"));
        break;
    case MyLotsModel::Which::Selling:
        m_title->setText(tr("Selling"));
        break;
    case MyLotsModel::Which::Watching:
        m_title->setText(tr("Watching"));
        break;
    }
    if (m_statements)
        m_statements->retranslate();
    m_slip->setText(tr("Purchase slip…"));
    m_slip->setToolTip(tr("To print, or to save as PDF"));
    m_export->setText(tr("Export…"));
    m_export->setToolTip(tr("Save this list as CSV, for a spreadsheet"));
    m_table->setAccessibleName(m_title->text());
    m_table->horizontalHeader()->viewport()->update();
    refresh();
}

} // namespace gavel::ui
