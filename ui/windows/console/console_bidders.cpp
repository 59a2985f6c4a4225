#include "windows/console/console_bidders.h"

#include "dialogs/enter_dialog.h"
#include "dialogs/paddle_dialog.h"
#include "dialogs/password_dialog.h"
#include "dialogs/save_as.h"
#include "models/console/role_words.h"
#include "models/door/guest_list.h"
#include "models/isolated.h"
#include "models/words.h"
#include "widgets/action_button.h"
#include "widgets/data_table.h"
#include "widgets/keep_room.h"
#include "widgets/looks.h"
#include "widgets/menu_button.h"
#include "widgets/state_view.h"
#include "widgets/status_banner.h"
#include "widgets/table_delegate.h"
#include "windows/house.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int sinceFrom = 860; // how wide the table is from which on there is room for it

using models::AccountsModel;

std::optional<LotPill> accountPill(const QModelIndex &index)
{
    const QString words = index.data().toString();
    if (words.isEmpty())
        return std::nullopt;
    if (index.column() == AccountsModel::StateColumn)
        return LotPill{words, {Colour::Alarm, Colour::AlarmGround}};
    if (index.column() == AccountsModel::RoleColumn)
        return LotPill{words, {Colour::SecondInk, Colour::Raised}};
    return std::nullopt;
}

QAction *makeAction(const QString &objectName, QObject *parent)
{
    auto *action = new QAction(parent);
    action->setObjectName(objectName);
    return action;
}

} // namespace

ConsoleBidders::ConsoleBidders(House &house, models::AccountsModel &accounts, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_theme(theme)
    , m_accounts(accounts)
    , m_block(makeAction(u"console.bidders.block"_s, this))
    , m_limit(makeAction(u"console.bidders.limit"_s, this))
    , m_deposit(makeAction(u"console.bidders.deposit"_s, this))
    , m_password(makeAction(u"console.bidders.password"_s, this))
    , m_enter(makeAction(u"console.bidders.enter"_s, this))
    , m_paddle(makeAction(u"console.bidders.paddle"_s, this))
    , m_clerk(makeAction(u"console.bidders.clerk"_s, this))
    , m_cashier(makeAction(u"console.bidders.cashier"_s, this))
    , m_rates(makeAction(u"console.bidders.rates"_s, this))
    , m_save(makeAction(u"console.bidders.save"_s, this))
    , m_roles(new QMenu(this))
    , m_roleButton(makeButton({}, u"console.bidders.role"_s))
    , m_stack(new QStackedWidget)
    , m_table(nullptr)
    , m_state(new StateView(u"console.bidders.state"_s, theme))
    , m_saved(new StatusBanner(u"console.bidders.saved"_s, theme))
{
    m_filter.setSourceModel(&accounts);
    m_table = new DataTable(u"console.bidders"_s, m_filter, new TableDelegate(theme, accountPill, {}));
    m_table->setWideColumn(AccountsModel::EmailColumn);
    m_table->setBoundedColumns({AccountsModel::NickColumn});
    for (const int column : {AccountsModel::BoughtColumn, AccountsModel::SoldColumn, AccountsModel::BalanceColumn})
        m_table->hideColumn(column);
    auto *tools = new QHBoxLayout;
    buildTools(*tools);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(tools);
    column->addWidget(m_stack, 1);
    column->addWidget(m_saved);
    follow();
    retranslate();
    connect(&theme, &Theme::changed, m_table->viewport(), qOverload<>(&QWidget::update));
}

void ConsoleBidders::buildTools(QHBoxLayout &tools)
{
    tools.setSpacing(8);
    for (auto *action : {m_enter, m_paddle, m_block, m_limit, m_deposit, m_password}) {
        m_buttons.insert(action, makeActionButton({}, action->objectName(), *action));
        tools.addWidget(m_buttons.value(action));
    }
    m_roles->addActions({m_clerk, m_cashier});
    m_roles->addSeparator();
    m_roles->addAction(m_rates);
    giveMenu(m_roleButton, m_roles);
    tools.addWidget(m_roleButton);
    tools.addStretch(1);
    for (const auto &[action, role] :
         {std::pair(m_clerk, protocol::Role::Clerk), std::pair(m_cashier, protocol::Role::Cashier)}) {
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, role = role] { switchRole(role); });
    }
    connect(m_block, &QAction::triggered, this, &ConsoleBidders::block);
    connect(m_limit, &QAction::triggered, this, &ConsoleBidders::limit);
    connect(m_deposit, &QAction::triggered, this, &ConsoleBidders::deposit);
    connect(m_password, &QAction::triggered, this, &ConsoleBidders::newPassword);
    connect(m_enter, &QAction::triggered, this, &ConsoleBidders::enter);
    connect(m_rates, &QAction::triggered, this, &ConsoleBidders::setRates);
    connect(m_save, &QAction::triggered, this, &ConsoleBidders::saveList);
    connect(m_saved, &StatusBanner::actionClicked, m_saved, &StatusBanner::clear);
    connect(m_paddle, &QAction::triggered, this, [this] { showPaddles(chosenBidders()); });
}

void ConsoleBidders::follow()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ConsoleBidders::offerForChoice);
    connect(&m_filter, &QAbstractItemModel::dataChanged, this, &ConsoleBidders::offerForChoice);
    for (const auto &changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_filter, changed, this, &ConsoleBidders::showState);
    connect(&m_accounts, &AccountsModel::stateChanged, this, [this] {
        showState();
        if (m_accounts.state() == AccountsModel::State::Failed && m_accounts.rowCount() > 0)
            Q_EMIT refused([this, problem = m_accounts.problem()] {
                return tr("The accounts may be old by now. %1").arg(models::problemText(problem, m_house.money()));
            });
    });
    connect(m_state, &StateView::actionClicked, this, [this] { m_accounts.read(m_house.line().api()); });
    connect(m_table, &DataTable::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions({m_paddle, m_block, m_limit, m_deposit, m_password});
        menu->addMenu(m_roles);
        menu->addSeparator();
        menu->addAction(m_save);
        menu->popup(m_table->viewport()->mapToGlobal(at));
    });
}

const protocol::AccountView *ConsoleBidders::chosen() const
{
    const auto rows = m_table->selectedRows();
    return rows.size() == 1 ? m_accounts.accountOf(rows.first()) : nullptr;
}

void ConsoleBidders::saveList()
{
    QList<protocol::AccountView> people;
    const auto rows = m_table->selectedRows();
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        const int source = m_filter.mapToSource(m_filter.index(row, 0)).row();
        const auto *account = rows.isEmpty() || rows.contains(source) ? m_accounts.accountOf(source) : nullptr;
        if (account)
            people.append(*account);
    }
    m_saved->clear();
    saveAs(this, tr("guests") + u".csv"_s, tr("Spreadsheet (*.csv)"), models::guestListCsv(people), *m_saved);
}

// Hosts have no paddle.
QList<protocol::AccountView> ConsoleBidders::chosenBidders() const
{
    QList<protocol::AccountView> bidders;
    for (const int row : m_table->selectedRows()) {
        if (const protocol::AccountView *account = m_accounts.accountOf(row); account && !account->host)
            bidders.append(*account);
    }
    return bidders;
}

// The host neither bids nor needs funds, and changes its own password elsewhere too.
void ConsoleBidders::offerForChoice()
{
    const protocol::AccountView *account = chosen();
    const auto bidders = chosenBidders().size();
    m_paddle->setEnabled(bidders > 0);
    m_paddle->setText(bidders > 1 ? tr("Paddles…") : tr("Paddle…"));
    for (auto *action : {m_block, m_limit, m_deposit})
        action->setEnabled(account && !account->host);
    m_password->setEnabled(account);
    m_roles->setEnabled(account && !account->host);
    m_roleButton->setEnabled(m_roles->isEnabled());
    m_clerk->setChecked(account && account->roles.testFlag(protocol::Role::Clerk));
    m_cashier->setChecked(account && account->roles.testFlag(protocol::Role::Cashier));
    m_block->setText(account && account->blocked ? tr("Unblock") : tr("Block"));
    m_limit->setText(account && account->limited ? tr("Lift the limit") : tr("Limit funds"));
}

void ConsoleBidders::enter()
{
    auto *dialog = new EnterDialog(m_house.line().api(), m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EnterDialog::entered, this, [this](const protocol::AccountView &account) {
        m_accounts.put(account);
        showPaddles({account});
    });
    dialog->open();
}

void ConsoleBidders::showPaddles(const QList<protocol::AccountView> &accounts)
{
    const auto &house = m_house.line().house();
    auto *dialog =
        new PaddleDialog(m_house.line().api(), accounts, house ? house->name : QString(), m_address, m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ConsoleBidders::newPassword()
{
    auto *dialog = new PasswordDialog(m_house.line().api(), *chosen(), m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ConsoleBidders::setSearch(const QString &text)
{
    m_search = text;
    m_filter.setSearch(text);
    showState();
}

void ConsoleBidders::showState()
{
    offerForChoice();
    const bool any = m_filter.rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_state);
    if (any)
        return;
    if (m_accounts.rowCount() > 0)
        m_state->showState(u"search"_s, tr("Nobody found"),
                           tr("No account here matches “%1”.").arg(models::isolated(m_search)));
    else if (m_accounts.state() == AccountsModel::State::Failed)
        m_state->showState(u"warning"_s, tr("The accounts could not be read"),
                           models::problemText(m_accounts.problem(), m_house.money()), tr("Try again"));
    else
        m_state->showLoading(tr("The accounts are being read…"));
}

// Since when somebody has an account is the first that can be done without.
void ConsoleBidders::resizeEvent(QResizeEvent *event)
{
    m_table->setColumnHidden(AccountsModel::SinceColumn, width() < sinceFrom);
    QWidget::resizeEvent(event);
}

void ConsoleBidders::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConsoleBidders::retranslate()
{
    m_save->setText(tr("Save as a guest list…"));
    widenFor(*m_buttons.value(m_block), {tr("Block"), tr("Unblock")});
    widenFor(*m_buttons.value(m_paddle), {tr("Paddle…"), tr("Paddles…")});
    widenFor(*m_buttons.value(m_limit), {tr("Limit funds"), tr("Lift the limit")});
    m_enter->setText(tr("Add…"));
    m_enter->setToolTip(tr("Add a bidder by a name alone"));
    m_paddle->setToolTip(tr("A code that signs a phone in, to scan or to print, for all that are chosen"));
    m_deposit->setText(tr("Deposit…"));
    m_clerk->setText(models::roleText(protocol::Role::Clerk));
    m_clerk->setToolTip(tr("Bids for others, withdraws lots and voids bids"));
    m_cashier->setText(models::roleText(protocol::Role::Cashier));
    m_cashier->setToolTip(tr("Blocks, sets funds and takes deposits"));
    m_rates->setText(tr("Premium and commission…"));
    m_rates->setToolTip(tr("Of what they sell, other than the sale’s or the house’s"));
    m_roles->setTitle(tr("Role"));
    m_roleButton->setText(tr("Role"));
    m_roleButton->setToolTip(tr("Who works in the hall, and as what"));
    m_password->setText(tr("New password…"));
    m_table->setAccessibleName(tr("Bidders"));
    m_table->horizontalHeader()->viewport()->update();
    showState();
}

} // namespace gavel::ui
