#include "windows/console/console_ledger.h"

#include "dialogs/save_as.h"
#include "models/console/results_csv.h"
#include "models/isolated.h"
#include "widgets/data_table.h"
#include "widgets/facts_bar.h"
#include "widgets/looks.h"
#include "widgets/segmented_buttons.h"
#include "widgets/state_view.h"
#include "widgets/status_banner.h"
#include "widgets/table_delegate.h"
#include "windows/house.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::AccountsModel;
using models::SalesModel;

constexpr int readAfterMs = 100;
constexpr int ratesFrom = 960; // below, what is owed and got has to do; the file has the rest

} // namespace

ConsoleLedger::ConsoleLedger(House &house, AccountsModel &accounts, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_accounts(accounts)
    , m_kinds(new SegmentedButtons(u"console.ledger.kind"_s, {u"sales"_s, u"accounts"_s}))
    , m_save(makeButton({}, u"console.ledger.save"_s))
    , m_saved(new StatusBanner(u"console.ledger.saved"_s, theme))
    , m_sums(new FactsBar(u"console.ledger.sums"_s, theme))
    , m_stack(new QStackedWidget)
    , m_salesTable(nullptr)
    , m_accountsTable(nullptr)
    , m_state(new StateView(u"console.ledger.state"_s, theme))
{
    m_salesFilter.setSourceModel(&m_sales);
    m_accountsFilter.setSourceModel(&accounts);
    m_salesTable = new DataTable(u"console.sales"_s, m_salesFilter, new TableDelegate(theme, {}, {}));
    m_salesTable->setWideColumn(SalesModel::NameColumn);
    m_salesTable->setBoundedColumns({SalesModel::SaleColumn, SalesModel::BuyerColumn, SalesModel::SellerColumn});
    m_accountsTable = new DataTable(u"console.balances"_s, m_accountsFilter, new TableDelegate(theme, {}, {}));
    m_accountsTable->setWideColumn(AccountsModel::EmailColumn);
    m_accountsTable->setBoundedColumns({AccountsModel::NickColumn});
    for (const int column : {AccountsModel::RoleColumn, AccountsModel::SinceColumn, AccountsModel::StateColumn,
                             AccountsModel::FundsColumn, AccountsModel::LedColumn})
        m_accountsTable->hideColumn(column);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_kinds);
    tools->addStretch(1);
    tools->addWidget(m_save);
    m_stack->addWidget(m_salesTable);
    m_stack->addWidget(m_accountsTable);
    m_stack->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(tools);
    column->addWidget(m_stack, 1);
    column->addWidget(m_saved); // below, so that no line moves when it comes
    column->addWidget(m_sums);
    follow();
    readSales();
    retranslate();
}

void ConsoleLedger::follow()
{
    m_reading.setSingleShot(true);
    m_reading.setInterval(readAfterMs);
    connect(&m_reading, &QTimer::timeout, this, &ConsoleLedger::readSales);
    const auto readSoon = [this] {
        if (!m_reading.isActive())
            m_reading.start();
    };
    const auto &lots = m_house.lots();
    for (const auto &changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&lots, changed, this, readSoon);
    connect(&lots, &QAbstractItemModel::dataChanged, this, readSoon);
    connect(&lots, &QAbstractItemModel::modelReset, this, readSoon);
    connect(&m_house, &House::moneyChanged, this, &ConsoleLedger::readSales);
    connect(&m_accounts, &AccountsModel::stateChanged, this, &ConsoleLedger::showState);
    connect(&m_accounts, &AccountsModel::stateChanged, this, readSoon);
    connect(&m_accounts, &QAbstractItemModel::dataChanged, this, readSoon);
    connect(&m_house.sales(), &models::HouseSales::changed, this, &ConsoleLedger::readSales);
    connect(m_kinds, &SegmentedButtons::chosen, this, &ConsoleLedger::showState);
    connect(m_saved, &StatusBanner::actionClicked, m_saved, &StatusBanner::clear);
    connect(m_save, &QPushButton::clicked, this, &ConsoleLedger::saveResults);
}

void ConsoleLedger::readSales()
{
    const auto sales = models::salesOf(m_house.lots().lots(), m_accounts.byId());
    const bool isNews = std::exchange(m_soldCount, sales.size()) != sales.size();
    m_sales.setMoney(m_house.money());
    QHash<auction::SaleId, QString> names;
    for (const auto &one : m_house.sales().sales())
        names.insert(one.id, one.name);
    m_sales.setSaleNames(names);
    if (sales != m_sales.sales())
        m_sales.setSales(sales);
    const auto money = m_house.money();
    const auto sum = models::sumOf(sales);
    m_anyTax = sum.buyers.tax > 0;
    showColumns();
    QList<models::Fact> facts;
    if (!sales.isEmpty())
        facts = {{.name = tr("Hammer prices"), .value = money.shown(sum.buyers.price)},
                 {.name = tr("Paid"), .value = money.shown(sum.buyers.paid)},
                 {.name = tr("Buyers owe"), .value = money.shown(sum.buyers.due())},
                 {.name = tr("Sellers get"), .value = money.shown(sum.credit)},
                 {.name = tr("The house keeps"), .value = money.shown(sum.house), .isMain = true}};
    if (m_anyTax)
        facts.insert(facts.size() - 1, {.name = tr("Tax"), .value = money.shown(sum.buyers.tax)});
    m_sums->setFacts(facts);
    // What an account bought and sold is the book's own record: it changed with the sale.
    if (isNews && m_accounts.state() == AccountsModel::State::Read)
        m_accounts.read(m_house.line().api());
    showState();
}

void ConsoleLedger::setSearch(const QString &text)
{
    m_search = text;
    m_salesFilter.setSearch(text);
    m_accountsFilter.setSearch(text);
    showState();
}

void ConsoleLedger::showState()
{
    const bool bySale = m_kinds->current() == Sales;
    auto *table = bySale ? m_salesTable : m_accountsTable;
    const bool any = table->model()->rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(table) : m_state);
    m_save->setEnabled(m_house.lots().rowCount() > 0);
    if (any)
        return;
    if (!m_search.isEmpty())
        m_state->showState(u"search"_s, tr("Nothing found"),
                           tr("Nothing here matches “%1”.").arg(models::isolated(m_search)));
    else if (bySale)
        m_state->showState(u"won"_s, tr("Nothing sold yet"),
                           tr("When the hammer falls, what the buyer owes and the seller gets is listed here."));
    else
        m_state->showLoading(tr("The accounts are being read…"));
}

void ConsoleLedger::saveResults()
{
    const auto &house = m_house.line().house();
    if (!house)
        return;
    const QByteArray csv =
        models::resultsCsv(m_house.lots().lots(), *house, m_accounts.byId(), m_house.sales().sales());
    saveAs(this, tr("results") + u".csv"_s, tr("Spreadsheet (*.csv)"), csv, *m_saved);
}

void ConsoleLedger::resizeEvent(QResizeEvent *event)
{
    showColumns();
    QWidget::resizeEvent(event);
}

void ConsoleLedger::showColumns()
{
    const bool isNarrow = width() < ratesFrom;
    for (const int column : {SalesModel::PremiumColumn, SalesModel::CommissionColumn})
        m_salesTable->setColumnHidden(column, isNarrow);
    m_salesTable->setColumnHidden(SalesModel::TaxColumn, isNarrow || !m_anyTax);
    m_salesTable->setColumnHidden(SalesModel::SaleColumn, isNarrow || !m_house.sales().areSeveral());
}

void ConsoleLedger::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConsoleLedger::retranslate()
{
    m_kinds->setTexts({tr("By sale"), tr("By account")});
    m_kinds->setAccessibleName(tr("Ledger"));
    m_save->setText(tr("Save results…"));
    m_salesTable->setAccessibleName(tr("Sales"));
    m_accountsTable->setAccessibleName(tr("Accounts"));
    for (auto *table : {m_salesTable, m_accountsTable})
        table->horizontalHeader()->viewport()->update();
    readSales();
}

} // namespace gavel::ui
