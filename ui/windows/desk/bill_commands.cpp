#include "windows/desk/bill_commands.h"

#include "dialogs/amount_dialog.h"
#include "dialogs/offer_dialog.h"
#include "dialogs/payer_dialog.h"
#include "dialogs/reason_dialog.h"
#include "models/desk/payer_text.h"
#include "models/isolated.h"
#include "models/means_words.h"
#include "widgets/click_by_enter.h"
#include "widgets/looks.h"
#include "windows/house.h"

#include <QAction>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

QAction *addTo(QMenu &menu, const QString &objectName)
{
    auto *action = menu.addAction(QString());
    action->setObjectName(objectName);
    return action;
}

QStringList meansTexts()
{
    QStringList texts;
    const auto all = models::meansAtDesk();
    for (const protocol::Means one : all)
        texts.append(models::meansText(one));
    return texts;
}

} // namespace

BillCommands::BillCommands(House &house, models::CashDesk &desk, const Theme &theme, QWidget &window)
    : QObject(&window)
    , m_house(house)
    , m_desk(desk)
    , m_theme(theme)
    , m_window(window)
    , m_menu(new QMenu(&window))
    , m_adjust(addTo(*m_menu, u"cashier.adjust"_s))
    , m_refund(addTo(*m_menu, u"cashier.refund"_s))
    , m_voidSale(addTo(*m_menu, u"cashier.voidSale"_s))
    , m_together(addTo(*m_menu, u"cashier.together"_s))
    , m_separate(m_menu->addMenu(QString()))
    , m_handBackButton(makeButton(u"quiet"_s, u"cashier.handBack"_s))
{
    m_menu->setObjectName(u"cashier.more.menu"_s);
    connect(m_adjust, &QAction::triggered, this, &BillCommands::adjust);
    connect(m_refund, &QAction::triggered, this, &BillCommands::refund);
    m_separate->setObjectName(u"cashier.separate"_s);
    connect(m_handBackButton, &QPushButton::clicked, this, &BillCommands::handBack);
    clickByEnter(m_handBackButton);
    connect(m_voidSale, &QAction::triggered, this, &BillCommands::voidSale);
    connect(m_together, &QAction::triggered, this, &BillCommands::billTogether);
    connect(&m_desk, &models::CashDesk::saleVoided, this, [this](const protocol::LotView &lot) {
        m_house.lots().put({lot});
        m_voided = lot;
    });
}

void BillCommands::refresh(const std::optional<protocol::InvoiceLine> &chosen)
{
    const auto &invoice = m_desk.invoice();
    const bool isFree = invoice && !m_desk.isBusy();
    m_chosen = chosen && chosen->lot ? chosen : std::nullopt;
    m_adjust->setEnabled(isFree);
    m_refund->setEnabled(isFree && invoice->refundable() > 0);
    m_voidSale->setEnabled(isFree && m_chosen);
    m_together->setEnabled(isFree);
    m_separate->menuAction()->setVisible(invoice && !invoice->people.isEmpty());
    m_separate->setEnabled(isFree);
    listPeople();
    showUnspent();
    m_handBackButton->setEnabled(isFree);
}

void BillCommands::showUnspent()
{
    const auto &invoice = m_desk.invoice();
    const auction::Amount unspent = invoice ? invoice->unspent.value_or(0) : 0;
    m_handBackButton->setVisible(unspent > 0);
    m_handBackButton->setText(tr("Unspent deposit: %1 · &hand back…").arg(m_house.money().shown(unspent)));
}

void BillCommands::listPeople()
{
    m_separate->clear();
    const auto &invoice = m_desk.invoice();
    if (!invoice)
        return;
    for (const protocol::BilledPerson &one : invoice->people) {
        QAction *action = m_separate->addAction(models::payerText(one).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this,
                [this, account = one.account.id] { m_desk.setPayer(account, std::nullopt); });
    }
}

void BillCommands::billTogether()
{
    const auto &invoice = m_desk.invoice();
    if (!invoice)
        return;
    auto *dialog = new PayerDialog(
        m_house.line().http(),
        {.title = tr("Bill together with…"),
         .explains = tr("What somebody else bought comes on the bill of %1 too, as far as it is not settled, and they "
                        "bid by the same funds. It can be taken back.")
                         .arg(models::payerText(*invoice)),
         .except = invoice->account.id},
        m_theme, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &PayerDialog::personChosen, this,
        [this, payer = invoice->account.id](const protocol::AccountView &other) { m_desk.setPayer(other.id, payer); });
    dialog->open();
}

void BillCommands::adjust()
{
    const auto &invoice = m_desk.invoice();
    if (!invoice)
        return;
    auto *dialog = new AmountDialog({.title = tr("Adjust what %1 owes").arg(models::payerText(*invoice)),
                                     .explains = tr("A line of its own on the invoice: delivery, a discount, what was "
                                                    "agreed at the desk."),
                                     .submit = tr("Adjust"),
                                     .choicesName = tr("More or less"),
                                     .choices = {tr("They owe more"), tr("They owe less")},
                                     .offered = {},
                                     .tooMuch = tr("This is no amount.")},
                                    m_house.money(), m_theme, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_desk.adjust(dialog->choice() == 0 ? dialog->amount() : -dialog->amount(), dialog->reason());
    });
    dialog->open();
}

void BillCommands::refund()
{
    const auto &invoice = m_desk.invoice();
    if (!invoice)
        return;
    const auction::Amount most = invoice->refundable();
    const auction::Amount over = -invoice->balance();
    const QString explains =
        invoice->unspent.value_or(0) > 0
            ? tr("%1 can be given back. What of it is more than the deposit and what was too much is owed again.")
            : tr("%1 was handed over. What is given back is owed again, unless it was too much.");
    auto *dialog = new AmountDialog({.title = tr("Give money back to %1").arg(models::payerText(*invoice)),
                                     .explains = explains.arg(m_house.money().shown(most)),
                                     .submit = tr("Given back"),
                                     .choicesName = tr("Given back by"),
                                     .choices = meansTexts(),
                                     .offered = over > 0 ? std::optional(qMin(over, most)) : std::nullopt,
                                     .most = most,
                                     .tooMuch = tr("This is more than can be given back.")},
                                    m_house.money(), m_theme, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_desk.refund(dialog->amount(), models::meansAtDesk().at(dialog->choice()), dialog->reason());
    });
    dialog->open();
}

void BillCommands::handBack()
{
    const auto &invoice = m_desk.invoice();
    if (!invoice)
        return;
    const auction::Amount unspent = invoice->unspent.value_or(0);
    auto *dialog = new AmountDialog(
        {.title = tr("Hand the deposit of %1 back").arg(models::payerText(*invoice)),
         .explains = tr("%1 of it is unspent: no lot, of whatever sale, needs it.").arg(m_house.money().shown(unspent)),
         .submit = tr("Handed back"),
         .choicesName = tr("Handed back by"),
         .choices = meansTexts(),
         .offered = unspent,
         .most = unspent,
         .tooMuch = tr("This is more than is unspent."),
         .reasonName = tr("&Note"),
         .needsReason = false},
        m_house.money(), m_theme, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_desk.refund(dialog->amount(), models::meansAtDesk().at(dialog->choice()), dialog->reason());
    });
    dialog->open();
}

void BillCommands::voidSale()
{
    if (!m_chosen)
        return;
    auto *dialog = new ReasonDialog(
        {.title = tr("Void the sale of “%1”").arg(models::isolated(m_chosen->name)),
         .explains = tr("%1 is no longer owed for it. What was paid stays on the invoice, to be given back. It can't "
                        "be taken back.")
                         .arg(m_house.money().shown(m_chosen->amount)),
         .submit = tr("Void the sale"),
         .readBy = tr("It is in the lot’s public log.")},
        m_theme, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, lot = *m_chosen->lot] { m_desk.voidSale(lot, dialog->reason()); });
    dialog->open();
}

void BillCommands::offerVoided()
{
    if (!m_voided)
        return;
    auto *dialog = new OfferDialog(m_house.line(), *m_voided, m_house.money(), m_theme, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OfferDialog::offered, this, [this](const protocol::LotView &lot) {
        m_house.lots().put({lot});
        Q_EMIT offered(lot);
    });
    dialog->open();
}

void BillCommands::retranslate()
{
    m_adjust->setText(tr("&Adjust…"));
    m_refund->setText(tr("Re&fund…"));
    m_voidSale->setText(tr("&Void the sale…"));
    m_together->setText(tr("&Bill together with…"));
    m_separate->setTitle(tr("Bill &separately"));
}

} // namespace gavel::ui
