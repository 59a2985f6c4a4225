#include "windows/desk/sellers_view.h"

#include "dialogs/amount_dialog.h"
#include "dialogs/save_as.h"
#include "link/settlement_api.h"
#include "models/desk/desk_csv.h"
#include "models/desk/house_sellers.h"
#include "models/isolated.h"
#include "models/means_words.h"
#include "models/words.h"
#include "widgets/data_table.h"
#include "widgets/looks.h"
#include "widgets/state_view.h"
#include "widgets/status_banner.h"
#include "widgets/table_delegate.h"
#include "windows/house.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using models::SettlementsModel;
using Tone = StatusBanner::Tone;

constexpr int readOnEveryMs = 4'000;

QString sellerText(const protocol::SettlementView &settlement)
{
    return models::isolated(settlement.name.isEmpty() ? settlement.account.nick : settlement.name);
}

bool canPayOut(const std::optional<protocol::SettlementView> &settlement)
{
    return settlement && settlement->balance() > 0 && !models::isHouse(settlement->account.id);
}

QString newKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

SellersView::SellersView(House &house, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_theme(theme)
    , m_payOut(makeButton(u"primary"_s, u"sellers.payOut"_s))
    , m_adjust(makeButton({}, u"sellers.adjust"_s))
    , m_save(makeButton({}, u"sellers.save"_s))
    , m_stack(new QStackedWidget)
    , m_table(nullptr)
    , m_state(new StateView(u"sellers.state"_s, theme))
    , m_banner(new StatusBanner(u"sellers.banner"_s, theme))
{
    setObjectName(u"sellers"_s);
    m_rows.setSourceModel(&m_settlements);
    m_table = new DataTable(u"sellers.table"_s, m_rows, new TableDelegate(theme, {}, {}));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setWideColumn(SettlementsModel::SellerColumn);
    m_table->sortByColumn(SettlementsModel::OwedColumn, Qt::DescendingOrder);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(m_payOut);
    tools->addWidget(m_adjust);
    tools->addStretch(1);
    tools->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(tools);
    column->addWidget(m_stack, 1);
    column->addWidget(m_banner); // below, so that no line moves when it comes
    follow();
    retranslate();
}

void SellersView::follow()
{
    m_readingOn.setInterval(readOnEveryMs);
    connect(&m_readingOn, &QTimer::timeout, this, &SellersView::read);
    connect(m_payOut, &QPushButton::clicked, this, &SellersView::payOut);
    connect(m_adjust, &QPushButton::clicked, this, &SellersView::adjust);
    connect(m_save, &QPushButton::clicked, this, &SellersView::save);
    connect(m_table, &QAbstractItemView::activated, this, &SellersView::payOut);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SellersView::enable);
    connect(m_state, &StateView::actionClicked, this, &SellersView::read);
    connect(m_banner, &StatusBanner::actionClicked, m_banner, &StatusBanner::clear);
    connect(&m_house, &House::moneyChanged, this, &SellersView::showRows);
    connect(&m_house.line(), &link::HostLink::accountChanged, this, [this] {
        forget(); // whoever comes next sees nobody's money
    });
}

void SellersView::setSale(auction::SaleId sale)
{
    if (sale == m_sale)
        return;
    m_sale = sale;
    forget();
}

// What is on its way too.
void SellersView::forget()
{
    ++m_turn;
    m_isReading = m_wasRead = false;
    m_settlements.setSettlements({});
    showRows();
    if (isVisible())
        read();
}

void SellersView::read()
{
    if (m_isReading || !m_house.isSignedIn())
        return;
    m_isReading = true;
    link::readSettlements(m_house.line().http(), m_sale, this,
                          [this, turn = m_turn](const link::Result<QList<protocol::SettlementView>> &settlements) {
                              if (turn != m_turn)
                                  return;
                              m_isReading = false;
                              if (!settlements) {
                                  if (!m_wasRead)
                                      m_state->showState(u"warning"_s, tr("The settlements could not be read"),
                                                         models::problemText(settlements.error(), m_house.money()),
                                                         tr("Try again"));
                                  return;
                              }
                              m_wasRead = true;
                              take(*settlements);
                          });
}

// Whoever was chosen stays so.
void SellersView::take(const QList<protocol::SettlementView> &settlements)
{
    const auto before = chosen();
    m_settlements.setSettlements(settlements);
    showRows();
    for (int row = 0; before && row < m_rows.rowCount(); ++row) {
        if (m_rows.index(row, 0).data(models::TableIdRole).toLongLong() == before->account.id)
            m_table->selectRow(row);
    }
}

void SellersView::showRows()
{
    m_settlements.setMoney(m_house.money());
    const bool any = m_rows.rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_state);
    if (!any && m_wasRead)
        m_state->showState(u"won"_s, tr("Nothing sold yet"),
                           tr("When the hammer falls, what each seller is owed is listed here."));
    else if (!any)
        m_state->showLoading(tr("The settlements are being read…"));
    enable();
}

void SellersView::enable()
{
    const auto settlement = chosen();
    m_payOut->setEnabled(canPayOut(settlement));
    m_adjust->setEnabled(settlement.has_value());
    m_save->setEnabled(m_rows.rowCount() > 0);
}

std::optional<protocol::SettlementView> SellersView::chosen() const
{
    const QList<int> rows = m_table->selectedRows();
    return rows.size() == 1 ? std::optional(m_settlements.rows().at(rows.first())) : std::nullopt;
}

auction::AccountId SellersView::chosenSeller() const
{
    const auto settlement = chosen();
    return settlement ? settlement->account.id : auction::noAccount;
}

void SellersView::payOut()
{
    const auto settlement = chosen();
    if (!canPayOut(settlement))
        return;
    QStringList means;
    const auto all = models::meansAtDesk();
    for (const protocol::Means one : all)
        means.append(models::meansText(one));
    auto *dialog = new AmountDialog({.title = tr("Pay %1 out").arg(sellerText(*settlement)),
                                     .explains = tr("%1 is owed for what was sold, less commission and fees.")
                                                     .arg(m_house.money().shown(settlement->balance())),
                                     .submit = tr("Paid out"),
                                     .choicesName = tr("Paid out by"),
                                     .choices = means,
                                     .offered = settlement->balance(),
                                     .most = settlement->balance(),
                                     .tooMuch = tr("This is more than is owed."),
                                     .reasonName = tr("&Reference"),
                                     .reasonHint = tr("A transfer’s number and the like; it is in the record."),
                                     .needsReason = false},
                                    m_house.money(), m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, account = settlement->account.id, key = newKey()] {
        const protocol::Means by = models::meansAtDesk().at(dialog->choice());
        const models::Sentence sentence = [this, by, amount = dialog->amount()] {
            return tr("Paid out: %1, %2.").arg(m_house.money().shown(amount), models::meansText(by));
        };
        link::payOut(m_house.line().http(), {m_sale, account}, {by, dialog->amount(), dialog->reason(), key}, this,
                     [this, sentence](const auto &now) { sayDone(now, sentence); });
    });
    dialog->open();
}

void SellersView::adjust()
{
    const auto settlement = chosen();
    if (!settlement)
        return;
    auto *dialog = new AmountDialog({.title = tr("Adjust what %1 is owed").arg(sellerText(*settlement)),
                                     .explains = tr("A line of its own on the settlement: photographs, transport, "
                                                    "what was agreed."),
                                     .submit = tr("Adjust"),
                                     .choicesName = tr("More or less"),
                                     .choices = {tr("They get less"), tr("They get more")},
                                     .offered = {},
                                     .tooMuch = tr("This is no amount."),
                                     .reasonName = {},
                                     .reasonHint = tr("It is on the settlement and in the record.")},
                                    m_house.money(), m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, account = settlement->account.id, key = newKey()] {
        const auction::Amount amount = dialog->choice() == 0 ? -dialog->amount() : dialog->amount();
        link::adjustSettlement(
            m_house.line().http(), {m_sale, account}, amount, dialog->reason(), key, this,
            [this](const auto &now) { sayDone(now, [] { return tr("The settlement was adjusted."); }); });
    });
    dialog->open();
}

void SellersView::sayDone(const link::Result<protocol::SettlementView> &settlement, const models::Sentence &sentence)
{
    if (settlement)
        m_banner->sayBriefly(Tone::Fine, sentence);
    else
        m_banner->say(Tone::Alarm, [this, problem = settlement.error()] {
            return StatusBanner::Words{models::problemText(problem, m_house.money()), tr("Dismiss")};
        });
    read();
}

void SellersView::save()
{
    saveAs(this, tr("settlements") + u".csv"_s, tr("Spreadsheet (*.csv)"),
           models::settlementsCsv(m_settlements.rows(), m_house.money().currency()), *m_banner);
}

void SellersView::showEvent(QShowEvent *event)
{
    read();
    m_readingOn.start();
    QWidget::showEvent(event);
}

void SellersView::hideEvent(QHideEvent *event)
{
    m_readingOn.stop();
    QWidget::hideEvent(event);
}

void SellersView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SellersView::retranslate()
{
    m_payOut->setText(tr("&Pay out…"));
    m_adjust->setText(tr("&Adjust…"));
    m_save->setText(tr("&Save…"));
    m_table->setAccessibleName(tr("What sellers are owed"));
    m_table->horizontalHeader()->viewport()->update();
    m_table->viewport()->update();
    showRows();
}

} // namespace gavel::ui
