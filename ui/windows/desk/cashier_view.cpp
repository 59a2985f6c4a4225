#include "windows/desk/cashier_view.h"

#include "dialogs/reason_dialog.h"
#include "models/console/lot_actions.h"
#include "models/desk/payer_text.h"
#include "models/isolated.h"
#include "models/means_words.h"
#include "models/words.h"
#include "widgets/click_by_enter.h"
#include "widgets/keep_room.h"
#include "widgets/looks.h"
#include "widgets/menu_button.h"
#include "widgets/message_edit.h"
#include "widgets/state_view.h"
#include "widgets/status_banner.h"
#include "widgets/word_headings.h"
#include "windows/desk/bill_commands.h"
#include "windows/desk/payment_panel.h"
#include "windows/house.h"
#include "windows/papers/receipt_dialog.h"
#include "windows/room/offer_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::InvoiceModel;
using Tone = StatusBanner::Tone;

constexpr int rowHeight = 32;
constexpr int lowBillRowHeight = 26; // in a low window, which has room for more of them then
constexpr int lowBillHeight = 560;
constexpr int spacing = 8;
constexpr int searchMax = 80;
constexpr int lookAgainEveryMs = 4'000;

} // namespace

CashierView::CashierView(House &house, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_theme(theme)
    , m_desk(house.line().http())
    , m_search(new MessageEdit(u"cashier.search"_s, searchMax))
    , m_find(makeButton({}, u"cashier.find"_s))
    , m_head(makeHead())
    , m_stack(new QStackedWidget)
    , m_state(new StateView(u"cashier.state"_s, theme))
    , m_found(new QListWidget)
    , m_bill(nullptr)
    , m_who(makeLabel(u"heading"_s, u"cashier.who"_s))
    , m_number(makeLabel(u"second"_s, u"cashier.number"_s))
    , m_people(makeParagraph(u"second"_s, u"cashier.people"_s))
    , m_elsewhere(makeButton(u"quiet"_s, u"cashier.elsewhere"_s))
    , m_offer(new OfferPanel(house, u"cashier.offer"_s))
    , m_table(new QTableView)
    , m_payment(new PaymentPanel)
    , m_banner(new StatusBanner(u"cashier.banner"_s, theme))
    , m_takeBack(makeButton(u"quiet"_s, u"cashier.takeBack"_s))
    , m_commands(new BillCommands(house, m_desk, theme, *this))
    , m_more(makeButton(u"quiet"_s, u"cashier.more"_s))
    , m_collect(makeButton({}, u"cashier.collect"_s))
    , m_receipt(makeButton({}, u"cashier.receipt"_s))
    , m_next(makeButton(u"primary"_s, u"cashier.next"_s))
{
    setObjectName(u"cashier"_s);
    m_found->setObjectName(u"cashier.found"_s);
    m_found->setProperty("look", u"field"_s);
    m_bill = makeBill();
    for (auto *page : {static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_found), m_bill})
        m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    column->addWidget(m_stack, 1);
    column->addWidget(m_banner);
    m_banner->setStrip();
    keepRoom(m_banner, true);
    m_lines.setMoney(house.money());
    follow();
    followDesk();
    retranslate();
}

QWidget *CashierView::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_search, 1);
    row->addWidget(m_find);
    return head;
}

QWidget *CashierView::makeBill()
{
    m_table->setObjectName(u"cashier.lines"_s);
    m_table->setModel(&m_lines);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    auto *headings = new WordHeadings(m_table);
    m_table->setHorizontalHeader(headings);
    headings->setHighlightSections(false);
    headings->setSectionResizeMode(QHeaderView::ResizeToContents);
    headings->setWideColumn(InvoiceModel::NameColumn);
    auto *who = new QHBoxLayout;
    who->setSpacing(12);
    who->addWidget(m_who);
    who->addWidget(m_people, 1);
    who->addStretch();
    who->addWidget(m_commands->handBackButton());
    who->addWidget(m_elsewhere);
    who->addWidget(m_number);
    auto *feet = new QHBoxLayout;
    feet->setSpacing(8);
    giveMenu(m_more, &m_commands->menu());
    for (auto *button : {m_collect, m_receipt, m_takeBack, m_more})
        feet->addWidget(button);
    feet->addStretch(1);
    feet->addWidget(m_next);
    auto *bill = new QWidget;
    auto *column = new QVBoxLayout(bill);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    column->addLayout(who);
    column->addWidget(m_offer);
    column->addWidget(m_table, 1);
    column->addWidget(m_payment);
    column->addLayout(feet);
    return bill;
}

void CashierView::follow()
{
    connect(m_search, &QLineEdit::returnPressed, this, &CashierView::enter);
    connect(m_find, &QPushButton::clicked, this, &CashierView::find);
    m_lookingAgain.setInterval(lookAgainEveryMs);
    connect(&m_lookingAgain, &QTimer::timeout, &m_desk, &models::CashDesk::lookAgain);
    connect(m_found, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { m_desk.serve(item->data(Qt::UserRole).toLongLong()); });
    takeEnterOnce(m_search); // held since the payment, it would clear what change to give
    takeEnterOnce(m_found);  // held since the search, it would choose the first
    for (auto *button : {m_find, m_collect, m_receipt, m_takeBack, m_next, m_elsewhere})
        clickByEnter(button);
    connect(m_payment, &PaymentPanel::payAsked, this, &CashierView::pay);
    connect(m_next, &QPushButton::clicked, this, &CashierView::next);
    connect(m_elsewhere, &QPushButton::clicked, this, [this] { Q_EMIT saleAsked(m_desk.elsewhere().first().sale); });
    connect(m_collect, &QPushButton::clicked, &m_desk, &models::CashDesk::collectAll);
    connect(m_receipt, &QPushButton::clicked, &m_desk, &models::CashDesk::number);
    connect(m_takeBack, &QPushButton::clicked, this, &CashierView::askTakeBack);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CashierView::showDesk);
    connect(m_banner, &StatusBanner::actionClicked, this, [this] {
        m_banner->clear();
        if (std::exchange(m_offersOn, false))
            m_commands->offerVoided();
    });
    connect(m_commands, &BillCommands::offered, this, [this](const protocol::LotView &lot) {
        m_banner->say(Tone::Fine,
                      [this, lot] { return StatusBanner::Words{models::offeredText(lot, m_house.money())}; });
    });
    connect(m_offer, &OfferPanel::answered, this, &CashierView::sayAnswered);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_house.lots(), change, this, &CashierView::showOffer);
    connect(&m_house.lots(), &QAbstractItemModel::dataChanged, this, &CashierView::showOffer);
    connect(&m_house.lots(), &QAbstractItemModel::modelReset, this, &CashierView::showOffer);
    connect(&m_lines, &InvoiceModel::collectAsked, &m_desk, &models::CashDesk::setCollected);
    connect(&m_house.line(), &link::HostLink::accountChanged, this, [this] {
        if (!m_house.isSignedIn())
            m_desk.clear(); // whoever comes next sees nobody's bill
    });
    connect(&m_house, &House::moneyChanged, this, [this] {
        m_lines.setMoney(m_house.money());
        showDesk();
    });
}

void CashierView::focusSearch()
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->selectAll();
}

void CashierView::serve(auction::AccountId account)
{
    m_banner->clear();
    m_desk.serve(account);
}

void CashierView::setSales(const models::DeskSales &sales)
{
    QList<auction::SaleId> ids;
    m_saleNames.clear();
    for (const protocol::SaleView &sale : sales.sales()) {
        ids.append(sale.id);
        m_saleNames.insert(sale.id, sale.name);
    }
    m_shown.reset();
    m_desk.setSales(sales.current(), ids);
}

// Whoever is served may have been offered a lot: they answer at the desk.
void CashierView::showOffer()
{
    std::optional<protocol::LotView> offered;
    const auto &lots = m_house.lots().lots();
    for (const protocol::LotView &lot : lots) {
        if (lot.offer && m_desk.isBillOf(lot.offer->account.id))
            offered = lot;
    }
    m_offer->setLot(offered);
}

// Whoever has paid is followed by the next, whose number or name is typed over theirs; by Enter alone they make way.
void CashierView::enter()
{
    const auto &invoice = m_desk.invoice();
    if (invoice && invoice->balance() <= 0 && !m_search->isModified() && m_search->text().trimmed() == m_words)
        return next();
    find();
}

void CashierView::find()
{
    m_words = m_search->text().trimmed();
    m_search->setModified(false);
    m_banner->clear();
    if (!m_words.isEmpty())
        m_desk.find(m_words);
}

void CashierView::choose(const QList<protocol::AccountView> &accounts)
{
    m_found->clear();
    for (const protocol::AccountView &account : accounts) {
        auto *item = new QListWidgetItem(models::payerLine(account), m_found);
        item->setData(Qt::UserRole, account.id);
    }
    m_stack->setCurrentWidget(m_found);
    m_found->setCurrentRow(0);
    m_found->setFocus(Qt::OtherFocusReason);
}

void CashierView::showDesk()
{
    const auto &invoice = m_desk.invoice();
    m_lines.setInvoice(invoice);
    m_commands->refresh(m_lines.lineAt(m_table->currentIndex().row()));
    if (!invoice) {
        m_shown.reset();
        m_state->showState(u"person"_s, tr("Whom do you serve?"),
                           tr("Type a number or a name and press Enter: what they owe is shown here."));
        return m_stack->setCurrentWidget(m_state);
    }
    m_who->setText(models::payerText(*invoice));
    m_number->setText(invoice->number ? tr("Invoice %1").arg(*invoice->number) : QString());
    showPeople();
    showElsewhere();
    showOffer();
    const bool wasPaying = m_payment->isAncestorOf(window()->focusWidget());
    m_payment->showInvoice(*invoice, m_house.money(), m_desk.isBusy());
    if (wasPaying && invoice->balance() <= 0)
        focusSearch(); // nobody who types elsewhere is disturbed
    const auto isLeft = [](const protocol::InvoiceLine &line) { return line.lot && !line.collected; };
    m_collect->setEnabled(std::any_of(invoice->lines.begin(), invoice->lines.end(), isLeft));
    const auto payment = m_lines.paymentAt(m_table->currentIndex().row());
    m_takeBack->setEnabled(payment && payment->by && !payment->isOfDeposits() && !payment->takenBack);
    m_takeBack->setToolTip(m_takeBack->isEnabled() ? QString() : tr("Choose the payment in the list first"));
    m_receipt->setEnabled(m_lines.rowCount() > 0 && !m_desk.isBusy());
    const auto isTaxed = [](const protocol::InvoiceLine &line) { return line.tax > 0; };
    m_table->setColumnHidden(InvoiceModel::TaxColumn,
                             std::none_of(invoice->lines.begin(), invoice->lines.end(), isTaxed));
    m_stack->setCurrentWidget(m_bill);
    offerAmount();
}

// All of it, once: what somebody wrote stays.
void CashierView::offerAmount()
{
    const auto &invoice = m_desk.invoice();
    if (m_desk.isBusy() || m_shown == invoice->account.id)
        return;
    m_shown = invoice->account.id;
    if (!m_payment->offer())
        focusSearch();
}

void CashierView::pay(auction::Amount given, protocol::Means means, const QString &reference)
{
    m_banner->clear();
    m_desk.pay(given, means, reference);
}

void CashierView::next()
{
    m_banner->clear();
    m_desk.clear();
    m_search->clear();
    m_words.clear();
    focusSearch();
}

void CashierView::openReceipt()
{
    auto *dialog = new ReceiptDialog(m_house, *m_desk.invoice(), m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void CashierView::askTakeBack()
{
    const auto payment = m_lines.paymentAt(m_table->currentIndex().row());
    if (!payment)
        return;
    auto *dialog =
        new ReasonDialog({.title = tr("Take this payment back?"),
                          .explains = tr("%1: %2. It stays on the invoice as taken back, and is owed again.")
                                          .arg(models::paymentText(*payment), m_house.money().shown(payment->amount)),
                          .submit = tr("Take it back"),
                          .readBy = tr("The host reads it in the record.")},
                         m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, n = payment->n] { m_desk.takeBack(n, dialog->reason()); });
    dialog->open();
}

void CashierView::resizeEvent(QResizeEvent *event)
{
    m_table->verticalHeader()->setDefaultSectionSize(height() < lowBillHeight ? lowBillRowHeight : rowHeight);
    QWidget::resizeEvent(event);
}

void CashierView::hideEvent(QHideEvent *event)
{
    m_lookingAgain.stop();
    QWidget::hideEvent(event);
}

void CashierView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_lookingAgain.start();
    if (!m_desk.invoice())
        focusSearch();
}

void CashierView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CashierView::retranslate()
{
    m_search->setPlaceholderText(tr("Number, name, phone or table"));
    m_search->setAccessibleName(tr("Whom do you serve?"));
    m_find->setText(tr("Find"));
    m_found->setAccessibleName(tr("Who was found"));
    m_table->setAccessibleName(tr("What they owe, line by line"));
    m_payment->retranslate();
    m_takeBack->setText(tr("&Take back…"));
    m_commands->retranslate();
    m_more->setText(tr("&More"));
    m_collect->setText(tr("All &collected"));
    m_receipt->setText(tr("&Receipt…"));
    m_next->setText(tr("&Next"));
    showDesk();
}

} // namespace gavel::ui
