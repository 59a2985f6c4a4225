#include "windows/desk/evening_view.h"

#include "dialogs/count_dialog.h"
#include "link/settlement_api.h"
#include "models/desk/house_sellers.h"
#include "models/isolated.h"
#include "models/means_words.h"
#include "models/words.h"
#include "widgets/data_table.h"
#include "widgets/facts_bar.h"
#include "widgets/looks.h"
#include "widgets/menu_button.h"
#include "widgets/segmented_buttons.h"
#include "widgets/state_view.h"
#include "widgets/status_banner.h"
#include "widgets/table_delegate.h"
#include "windows/house.h"
#include "windows/papers/receipt_dialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::DebtorsModel;
using models::UnclaimedModel;
using Tone = StatusBanner::Tone;

constexpr int readOnEveryMs = 4'000;

} // namespace

EveningView::EveningView(House &house, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_theme(theme)
    , m_saveSums(m_saves.addAction(QString()))
    , m_saveDebtors(m_saves.addAction(QString()))
    , m_saveUnclaimed(m_saves.addAction(QString()))
    , m_saveUnspent(m_saves.addAction(QString()))
    , m_saveInvoices(m_saves.addAction(QString()))
    , m_remind(makeButton({}, u"evening.remind"_s))
    , m_count(makeButton({}, u"evening.count"_s))
    , m_save(makeButton({}, u"evening.save"_s))
    , m_taken(new FactsBar(u"evening.taken"_s, theme))
    , m_sums(new FactsBar(u"evening.sums"_s, theme))
    , m_lists(new SegmentedButtons(u"evening.list"_s, {u"debtors"_s, u"unclaimed"_s, u"unspent"_s}))
    , m_stack(new QStackedWidget)
    , m_debtorTable(nullptr)
    , m_unclaimedTable(nullptr)
    , m_unspentTable(nullptr)
    , m_state(new StateView(u"evening.state"_s, theme))
    , m_banner(new StatusBanner(u"evening.banner"_s, theme))
{
    setObjectName(u"evening"_s);
    m_saveSums->setObjectName(u"evening.save.sums"_s);
    m_saveDebtors->setObjectName(u"evening.save.debtors"_s);
    m_saveUnclaimed->setObjectName(u"evening.save.unclaimed"_s);
    m_saveUnspent->setObjectName(u"evening.save.unspent"_s);
    m_saveInvoices->setObjectName(u"evening.save.invoices"_s);
    m_debtorRows.setSourceModel(&m_debtors);
    m_unclaimedRows.setSourceModel(&m_unclaimed);
    m_unspentRows.setSourceModel(&m_unspent);
    m_debtorTable = addTable(u"evening.debtors"_s, m_debtorRows, DebtorsModel::NameColumn, DebtorsModel::NumberColumn);
    m_unclaimedTable =
        addTable(u"evening.unclaimed"_s, m_unclaimedRows, UnclaimedModel::NameColumn, UnclaimedModel::LotColumn);
    m_unspentTable =
        addTable(u"evening.unspent"_s, m_unspentRows, DebtorsModel::NameColumn, DebtorsModel::NumberColumn);
    m_stack->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(makeHead());
    column->addWidget(m_stack, 1);
    column->addWidget(m_banner); // below, so that no line moves when it comes
    column->addWidget(m_taken);
    column->addWidget(m_sums);
    follow();
    retranslate();
}

DataTable *EveningView::addTable(const QString &name, models::TableFilter &rows, int wide, int sorted)
{
    auto *table = new DataTable(name, rows, new TableDelegate(m_theme, {}, {}));
    table->setWideColumn(wide);
    table->sortByColumn(sorted, Qt::AscendingOrder);
    m_stack->addWidget(table);
    return table;
}

QWidget *EveningView::makeHead()
{
    giveMenu(m_save, &m_saves);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_lists);
    row->addStretch(1);
    row->addWidget(m_remind);
    row->addWidget(m_count);
    row->addWidget(m_save);
    return head;
}

void EveningView::follow()
{
    m_readingOn.setInterval(readOnEveryMs);
    connect(&m_readingOn, &QTimer::timeout, this, &EveningView::read);
    connect(m_lists, &SegmentedButtons::chosen, this, &EveningView::showList);
    connect(m_remind, &QPushButton::clicked, this, &EveningView::remind);
    connect(m_count, &QPushButton::clicked, this, &EveningView::count);
    connect(m_saveSums, &QAction::triggered, this, &EveningView::saveSums);
    connect(m_saveDebtors, &QAction::triggered, this, &EveningView::saveDebtors);
    connect(m_saveUnclaimed, &QAction::triggered, this, &EveningView::saveUnclaimed);
    connect(m_saveUnspent, &QAction::triggered, this, &EveningView::saveUnspent);
    connect(m_saveInvoices, &QAction::triggered, this, &EveningView::saveInvoices);
    connect(m_state, &StateView::actionClicked, this, &EveningView::read);
    connect(m_banner, &StatusBanner::actionClicked, m_banner, &StatusBanner::clear);
    connect(&m_house, &House::moneyChanged, this, &EveningView::showEvening);
    // Whoever comes next sees nobody's debts.
    connect(&m_house.line(), &link::HostLink::accountChanged, this, &EveningView::forget);
    for (const int list : {Debtors, Unclaimed, Unspent})
        connect(tableOf(list), &QAbstractItemView::activated, this, [this, list](const QModelIndex &index) {
            Q_EMIT serveAsked(chosenIn(list, rowsOf(list).mapToSource(index).row()));
        });
}

void EveningView::setSale(auction::SaleId sale)
{
    if (sale == m_sale)
        return;
    m_sale = sale;
    m_opening.reset();
    forget();
}

// What is on its way too.
void EveningView::forget()
{
    ++m_turn;
    m_isReading = false;
    m_evening.reset();
    m_housesOwn = 0;
    showEvening();
    if (isVisible())
        read();
}

DataTable *EveningView::tableOf(int list) const
{
    return list == Debtors ? m_debtorTable : list == Unclaimed ? m_unclaimedTable : m_unspentTable;
}

const models::TableFilter &EveningView::rowsOf(int list) const
{
    return list == Debtors ? m_debtorRows : list == Unclaimed ? m_unclaimedRows : m_unspentRows;
}

auction::AccountId EveningView::chosenIn(int list, int row) const
{
    if (list == Unclaimed)
        return m_unclaimed.rows().at(row).buyer.id;
    return (list == Debtors ? m_debtors : m_unspent).rows().at(row).account.id;
}

void EveningView::read()
{
    if (m_isReading || !m_house.isSignedIn())
        return;
    m_isReading = true;
    const auto answered = [this, turn = m_turn](const link::Result<protocol::EveningView> &evening) {
        if (turn != m_turn)
            return;
        m_isReading = false;
        if (evening)
            take(*evening);
        else if (!m_evening)
            showProblem(models::problemText(evening.error(), m_house.money()));
    };
    link::readEvening(m_house.line().http(), m_sale, this, answered);
}

void EveningView::take(const protocol::EveningView &evening)
{
    m_wantsSettlements = m_wantsSettlements || m_evening != evening;
    m_evening = evening;
    showEvening();
    if (m_wantsSettlements)
        readSettlements();
}

void EveningView::readSettlements()
{
    m_isReading = true;
    const auto answered = [this, turn = m_turn](const link::Result<QList<protocol::SettlementView>> &settlements) {
        if (turn != m_turn)
            return;
        m_isReading = false;
        if (!settlements)
            return; // still wanted, with what is read next
        m_wantsSettlements = false;
        m_housesOwn = models::ownShare(*settlements);
        showSums();
    };
    link::readSettlements(m_house.line().http(), m_sale, this, answered);
}

void EveningView::showEvening()
{
    const protocol::EveningView evening = m_evening.value_or(protocol::EveningView());
    m_debtors.setMoney(m_house.money());
    m_debtors.setDebtors(evening.debtors);
    m_unclaimed.setLots(evening.unclaimed);
    m_unspent.setMoney(m_house.money());
    m_unspent.setDebtors(evening.unspent);
    for (auto *widget : {m_count, m_save})
        widget->setEnabled(m_evening.has_value());
    showSums();
    showList();
}

void EveningView::showSums()
{
    m_saveSums->setEnabled(m_evening && !m_wantsSettlements);
    if (!m_evening) {
        m_taken->setFacts({});
        m_sums->setFacts({});
        return;
    }
    const auto money = m_house.money();
    QList<models::Fact> taken;
    for (const protocol::TakenBy &one : m_evening->taken) {
        if (one.amount != 0 || one.means == protocol::Means::Cash)
            taken.append({.name = models::meansText(one.means), .value = money.shown(one.amount)});
    }
    taken.append({.name = tr("From funds"), .value = money.shown(m_evening->byFunds)});
    const auto once = [&](auction::Amount amount) { return m_wantsSettlements ? u"…"_s : money.shown(amount); };
    if (m_housesOwn != 0)
        taken.append({.name = tr("The house’s own"), .value = once(m_housesOwn)});
    taken.append(
        {.name = tr("Sellers are owed"), .value = once(m_evening->owedToSellers() - m_housesOwn), .isMain = true});
    m_taken->setFacts(taken);
    const QLocale &locale = money.locale();
    m_sums->setFacts({{.name = tr("Lots sold"), .value = locale.toString(m_evening->lotsSold)},
                      {.name = tr("Collected"), .value = locale.toString(m_evening->lotsCollected)},
                      {.name = tr("Buyers’ total"), .value = money.shown(m_evening->total())},
                      {.name = tr("Paid"), .value = money.shown(m_evening->paid)},
                      {.name = tr("Still owed"), .value = money.shown(m_evening->owed()), .isMain = true}});
}

void EveningView::showList()
{
    const int list = m_lists->current();
    const bool isDebtors = list == Debtors;
    m_lists->setText(Debtors, tr("To remind: %1").arg(m_debtors.rowCount()), tr("To remind: %1").arg(999));
    m_lists->setText(Unclaimed, tr("Unclaimed: %1").arg(m_unclaimed.rowCount()), tr("Unclaimed: %1").arg(999));
    m_lists->setText(Unspent, tr("Deposits: %1").arg(m_unspent.rowCount()), tr("Deposits: %1").arg(999));
    m_remind->setVisible(isDebtors);
    m_remind->setEnabled(m_debtors.rowCount() > 0);
    auto *table = tableOf(list);
    if (table->model()->rowCount() > 0)
        return m_stack->setCurrentWidget(table);
    if (!m_evening)
        m_state->showLoading(tr("The evening is being read…"));
    else if (isDebtors)
        m_state->showState(u"won"_s, tr("Nobody owes anything"),
                           tr("Who has bought something and has not paid all of it is listed here."));
    else if (list == Unclaimed)
        m_state->showState(u"won"_s, tr("Everything was collected"),
                           tr("What was sold and is still here is listed until it is marked as collected."));
    else
        m_state->showState(u"won"_s, tr("No deposit is left"),
                           tr("Whose deposits were not spent is listed here until they are handed back."));
    m_stack->setCurrentWidget(m_state);
}

void EveningView::showProblem(const QString &sentence)
{
    m_state->showState(u"warning"_s, tr("The evening could not be read"), sentence, tr("Try again"));
    m_stack->setCurrentWidget(m_state);
}

// Whoever is chosen; nobody: the first of the list.
void EveningView::remind()
{
    const QList<int> chosen = m_debtorTable->selectedRows();
    const int first = m_debtorRows.mapToSource(m_debtorRows.index(0, 0)).row();
    const auction::AccountId account = chosenIn(Debtors, chosen.isEmpty() ? first : chosen.first());
    link::readInvoice(
        m_house.line().http(), {m_sale, account}, this, [this](const link::Result<protocol::InvoiceView> &invoice) {
            if (!invoice)
                return m_banner->say(Tone::Alarm, [this, problem = invoice.error()] {
                    return StatusBanner::Words{models::problemText(problem, m_house.money()), tr("Dismiss")};
                });
            if (invoice->balance() == 0)
                return sayPaid(*invoice);
            auto *dialog = new ReceiptDialog(m_house, *invoice, m_theme, this, ReceiptDialog::Letter::Reminder);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
}

// Since the list was read: there is nothing to write.
void EveningView::sayPaid(const protocol::InvoiceView &invoice)
{
    const QString &name = invoice.name.isEmpty() ? invoice.account.nick : invoice.name;
    m_banner->say(Tone::Fine, [name = models::isolated(name)] {
        return StatusBanner::Words{tr("%1 has paid meanwhile.").arg(name), tr("Dismiss")};
    });
    read();
}

void EveningView::count()
{
    const bool wasCounted = m_evening && !m_evening->counts.isEmpty();
    const auction::Amount said = wasCounted ? m_evening->counts.last().opening : auction::Amount(0);
    auto *dialog =
        new CountDialog(m_house.line().http(), m_sale, m_opening.value_or(said), m_house.money(), m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CountDialog::counted, this, &EveningView::sayCounted);
    dialog->open();
}

QString EveningView::countedText(const protocol::CashCount &count) const
{
    const auto money = m_house.money();
    const QString counted = money.shown(count.counted);
    const QString expected = money.shown(count.expected);
    const auction::Amount difference = count.difference();
    if (difference == 0)
        return tr("%1 is what it should be.").arg(counted);
    if (difference < 0)
        return tr("Counted %1; it should be %2: %3 is missing.").arg(counted, expected, money.shown(-difference));
    return tr("Counted %1; it should be %2: %3 too much.").arg(counted, expected, money.shown(difference));
}

void EveningView::sayCounted(const protocol::CashCount &count)
{
    m_opening = count.opening;
    const auction::Amount difference = count.difference();
    const Tone tone = difference == 0 ? Tone::Fine : difference < 0 ? Tone::Alarm : Tone::Soon;
    m_banner->say(tone, [this, count] { return StatusBanner::Words{countedText(count)}; });
    read();
}

void EveningView::showEvent(QShowEvent *event)
{
    read();
    m_readingOn.start();
    QWidget::showEvent(event);
}

void EveningView::hideEvent(QHideEvent *event)
{
    m_readingOn.stop();
    QWidget::hideEvent(event);
}

void EveningView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EveningView::retranslate()
{
    m_lists->setAccessibleName(tr("The evening"));
    m_remind->setText(tr("&Remind…"));
    m_remind->setToolTip(tr("What to write to who is chosen, to be copied"));
    m_count->setText(tr("Count the &cash…"));
    m_save->setText(tr("&Save"));
    m_saveSums->setText(tr("The sums…"));
    m_saveDebtors->setText(tr("Who is to be reminded…"));
    m_saveUnclaimed->setText(tr("Unclaimed lots…"));
    m_saveUnspent->setText(tr("Unspent deposits…"));
    m_saveInvoices->setText(tr("All invoices, line by line…"));
    m_debtorTable->setAccessibleName(tr("Who is to be reminded"));
    m_unclaimedTable->setAccessibleName(tr("Unclaimed lots"));
    m_unspentTable->setAccessibleName(tr("Unspent deposits"));
    for (auto *table : {m_debtorTable, m_unclaimedTable, m_unspentTable}) {
        table->horizontalHeader()->viewport()->update();
        table->viewport()->update();
    }
    showEvening();
}

} // namespace gavel::ui
