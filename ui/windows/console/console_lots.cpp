#include "windows/console/console_lots.h"

#include "dialogs/save_as.h"
#include "models/isolated.h"
#include "widgets/action_button.h"
#include "widgets/data_table.h"
#include "widgets/keep_room.h"
#include "widgets/looks.h"
#include "widgets/menu_button.h"
#include "widgets/state_view.h"
#include "widgets/status_banner.h"
#include "widgets/table_delegate.h"
#include "windows/catalogue/lot_commands.h"
#include "windows/console/lot_list_export.h"
#include "windows/house.h"
#include "windows/papers/print_menu.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::LotTableModel;
using models::PaperKind;

// How wide the table is from which on there is room beside the name.
constexpr int categoryFrom = 860;
constexpr int saleFrom = 1'020;

std::optional<LotPill> phasePillOf(const QModelIndex &index)
{
    if (index.column() != LotTableModel::PhaseColumn)
        return std::nullopt;
    return phasePill(static_cast<auction::Phase>(index.data(LotTableModel::PhaseRole).toInt()),
                     index.data().toString());
}

std::optional<Colour> inkOf(const QModelIndex &index)
{
    if (index.column() != LotTableModel::LeftColumn)
        return std::nullopt;
    const auto urgency = static_cast<models::Urgency>(index.data(LotTableModel::UrgencyRole).toInt());
    return urgency == models::Urgency::Normal ? std::nullopt : std::optional(colourOf(urgency));
}

} // namespace

ConsoleLots::ConsoleLots(House &house, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_lots(house.lots())
    , m_commands(new LotCommands(house, theme, *this))
    , m_tools(new QHBoxLayout)
    , m_more(makeButton({}, u"console.lots.more"_s))
    , m_papers(new PrintMenu(u"console.print"_s, house, theme,
                             {PaperKind::Catalogue, PaperKind::Labels, PaperKind::BidSheets, PaperKind::RunSheet},
                             *this))
    , m_print(makeButton({}, u"console.print"_s))
    , m_stack(new QStackedWidget)
    , m_table(nullptr)
    , m_state(new StateView(u"console.lots.state"_s, theme))
    , m_saved(new StatusBanner(u"console.lots.saved"_s, theme))
    , m_export(new LotListExport(house, this))
    , m_saveTable(new QAction(this))
{
    m_lots.setSales(house.sales());
    m_lots.setMoney(house.money());
    connect(&house, &House::moneyChanged, this, [this] { m_lots.setMoney(m_house.money()); });
    m_filter.setSourceModel(&m_lots);
    m_table = new DataTable(u"console.lots"_s, m_filter, new TableDelegate(theme, phasePillOf, inkOf));
    m_table->setWideColumn(LotTableModel::NameColumn);
    m_table->setBoundedColumns({LotTableModel::PhaseColumn, LotTableModel::LeaderColumn}); // whom it is offered to
    buildTools();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(m_tools);
    column->addWidget(m_stack, 1);
    column->addWidget(m_saved);
    follow();
    retranslate();
    showColumns();
    connect(&theme, &Theme::changed, m_table->viewport(), qOverload<>(&QWidget::update));
}

// What the phase of the chosen lots is waiting for comes first; the rest is in the menu.
void ConsoleLots::buildTools()
{
    m_tools->setSpacing(8);
    const auto add = [this](auction::LotAction action, const QString &name) {
        return makeActionButton({}, u"console.lots."_s + name, m_commands->action(action));
    };
    auto *open = add(auction::LotAction::Open, u"open"_s);
    auto *pause = add(auction::LotAction::Pause, u"pause"_s);
    auto *resume = add(auction::LotAction::Resume, u"resume"_s);
    auto *reopen = add(auction::LotAction::Reopen, u"reopen"_s);
    auto *place = new QGridLayout; // one for them all: the buttons beside it stay where they are
    for (auto *button : {open, pause, resume, reopen}) {
        keepRoom(button, true);
        place->addWidget(button, 0, 0);
    }
    m_tools->addLayout(place);
    const auto showFitting = [open, pause, resume, reopen] {
        for (auto *button : {open, resume, reopen})
            button->setVisible(button->isEnabled());
        const bool isOther = open->isEnabled() || resume->isEnabled() || reopen->isEnabled();
        pause->setVisible(pause->isEnabled() || !isOther);
    };
    for (const auto action :
         {auction::LotAction::Open, auction::LotAction::Pause, auction::LotAction::Resume, auction::LotAction::Reopen})
        connect(&m_commands->action(action), &QAction::changed, this, showFitting);
    showFitting();
    m_tools->addWidget(add(auction::LotAction::Extend, u"extend"_s));
    m_tools->addWidget(add(auction::LotAction::Withdraw, u"withdraw"_s));
    m_tools->addWidget(add(auction::LotAction::Void, u"void"_s));
    m_commands->menu().addMenu(m_papers);
    m_saveTable->setObjectName(u"console.lots.saveTable"_s);
    m_commands->menu().addAction(m_saveTable);
    giveMenu(m_more, &m_commands->menu());
    m_tools->addWidget(m_more);
    giveMenu(m_print, m_papers);
    m_papers->setAsking([this](PaperDialog::Asked &asked) {
        asked.chosen = chosen();
        asked.address = m_address;
        if (m_paperAsking)
            m_paperAsking(asked);
    });
    m_tools->addWidget(m_print);
    m_tools->addStretch(1);
}

void ConsoleLots::follow()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ConsoleLots::offerForChoice);
    connect(&m_filter, &QAbstractItemModel::dataChanged, this, &ConsoleLots::offerForChoice);
    for (const auto &changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_filter, changed, this, &ConsoleLots::showState);
    connect(&m_filter, &QAbstractItemModel::modelReset, this, &ConsoleLots::showState);
    connect(&m_house.lots(), &models::LotListModel::loaded, this, &ConsoleLots::showState);
    connect(&m_house.line().clock(), &link::HostClock::ticked, this,
            [this] { m_table->repaintColumn(LotTableModel::LeftColumn); });
    for (const auto &changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_lots, changed, this, &ConsoleLots::showColumns);
    connect(&m_lots, &QAbstractItemModel::modelReset, this, &ConsoleLots::showColumns);
    connect(&m_lots, &QAbstractItemModel::dataChanged, this, &ConsoleLots::showColumns);
    connect(&m_house.sales(), &models::HouseSales::changed, this, &ConsoleLots::showColumns);
    connect(m_saveTable, &QAction::triggered, this, &ConsoleLots::saveTable);
    connect(m_saved, &StatusBanner::actionClicked, m_saved, &StatusBanner::clear);
    connect(m_export, &LotListExport::made, this, &ConsoleLots::noteTable);
    connect(m_export, &LotListExport::progressed, this, [this](int saved, int all) {
        m_saved->say(StatusBanner::Tone::Plain,
                     [saved, all] { return StatusBanner::Words{tr("Saving pictures: %1 of %2").arg(saved).arg(all)}; });
    });
    connect(m_export, &LotListExport::failed, this,
            [this](const QString &reason) { m_saved->say(StatusBanner::Tone::Alarm, reason); });
    connect(m_table, &DataTable::activated, this,
            [this](const QModelIndex &index) { Q_EMIT lotChosen(index.data(models::TableIdRole).toLongLong()); });
    connect(m_table, &DataTable::customContextMenuRequested, this,
            [this](const QPoint &at) { m_commands->menu().popup(m_table->viewport()->mapToGlobal(at)); });
}

QList<protocol::LotView> ConsoleLots::chosen() const
{
    QList<protocol::LotView> lots;
    for (const int row : m_table->selectedRows()) {
        if (const protocol::LotView *lot = m_lots.lotOf(row))
            lots.append(*lot);
    }
    return lots;
}

// In the order and by the search that they are shown in.
QList<protocol::LotView> ConsoleLots::listed() const
{
    QList<protocol::LotView> lots;
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        if (const protocol::LotView *lot = m_lots.lotOf(m_filter.mapToSource(m_filter.index(row, 0)).row()))
            lots.append(*lot);
    }
    return lots;
}

// One that is chosen was chosen for something else.
void ConsoleLots::saveTable()
{
    m_saved->clear();
    const auto some = chosen();
    const bool areChosen = some.size() > 1;
    const auto lots = areChosen ? some : listed();
    const int count = static_cast<int>(lots.size());
    m_savedLots = areChosen ? tr("It has the %n chosen lot(s).", nullptr, count)
                            : tr("It has all %n lot(s) that are listed.", nullptr, count);
    if (!lots.isEmpty())
        askWhere(this, tr("lots") + u".csv"_s, tr("Spreadsheet (*.csv)"),
                 [this, lots](const QString &path) { m_export->begin(lots, path); });
}

void ConsoleLots::noteTable(const QString &path, const QByteArray &csv, int lost)
{
    if (!saveTo(path, csv, *m_saved))
        return;
    const QString sentence = m_saved->sentence() + u' ' + m_savedLots;
    if (lost > 0)
        m_saved->say(StatusBanner::Tone::Alarm,
                     sentence + u' ' + tr("%n picture(s) could not be saved with it.", nullptr, lost));
    else
        m_saved->say(StatusBanner::Tone::Fine, sentence, tr("Dismiss"));
}

// Who parts nothing never meets the words; a search finds by both where there is no room for them.
void ConsoleLots::showColumns()
{
    const auto &lots = m_house.lots().lots();
    const bool anyCategory = std::any_of(lots.begin(), lots.end(),
                                         [](const protocol::LotView &lot) { return !lot.place.category.isEmpty(); });
    m_table->setColumnHidden(LotTableModel::CategoryColumn, !anyCategory || width() < categoryFrom);
    const bool hasSales = width() >= saleFrom;
    m_table->setColumnHidden(LotTableModel::SaleColumn, !m_house.sales().areSeveral() || !hasSales);
    m_lots.setSaleBesideName(!hasSales);
}

std::optional<auction::LotId> ConsoleLots::chosenLot() const
{
    const auto lots = chosen();
    return lots.size() == 1 ? std::optional(lots.first().id) : std::nullopt;
}

void ConsoleLots::setAddress(const QUrl &address)
{
    m_address = address;
    m_commands->setAddress(address);
}

void ConsoleLots::chooseNothing()
{
    m_table->clearSelection();
}

void ConsoleLots::offerForChoice()
{
    m_commands->setChosen(chosen());
}

void ConsoleLots::setSearch(const QString &text)
{
    m_search = text;
    m_filter.setSearch(text);
    showState();
}

void ConsoleLots::showState()
{
    offerForChoice();
    const bool any = m_filter.rowCount() > 0;
    m_saveTable->setEnabled(any);
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_state);
    if (any)
        return;
    if (!m_house.lots().isLoaded())
        m_state->showLoading(tr("The lots are being read…"));
    else if (m_house.lots().rowCount() == 0)
        m_state->showState(u"catalogue"_s, tr("No lots yet"),
                           tr("What is put up for sale appears here at once, and is run from here."));
    else
        m_state->showState(u"search"_s, tr("Nothing found"),
                           tr("No lot here matches “%1”.").arg(models::isolated(m_search)));
}

// It is in the other menu too, so that it may go where there is no room for all.
void ConsoleLots::fitPrint()
{
    const int itsOwn = m_print->isHidden() ? m_tools->spacing() + m_print->minimumSizeHint().width() : 0;
    m_print->setVisible(m_tools->minimumSize().width() + itsOwn <= width());
}

// What the buttons need is known for certain once they are laid out.
bool ConsoleLots::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fitPrint();
    return QWidget::event(event);
}

void ConsoleLots::resizeEvent(QResizeEvent *event)
{
    fitPrint();
    showColumns();
    QWidget::resizeEvent(event);
}

void ConsoleLots::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConsoleLots::retranslate()
{
    m_commands->retranslate();
    m_papers->retranslate();
    m_print->setText(tr("Print"));
    m_print->setAccessibleDescription(tr("The catalogue, labels, bid sheets and the run sheet"));
    m_saveTable->setText(tr("Save as a table…"));
    m_more->setText(tr("More"));
    m_more->setAccessibleDescription(tr("All that can be done to the chosen lots"));
    fitPrint();
    m_table->setAccessibleName(tr("Lots"));
    m_table->horizontalHeader()->viewport()->update();
    showState();
}

} // namespace gavel::ui
