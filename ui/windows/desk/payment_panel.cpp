#include "windows/desk/payment_panel.h"

#include "models/means_words.h"
#include "protocol/limits.h"
#include "widgets/click_by_enter.h"
#include "widgets/form_field.h"
#include "widgets/looks.h"
#include "widgets/message_edit.h"
#include "widgets/segmented_buttons.h"

#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int amountWidth = 150;

QLineEdit *lineEdit(const QString &objectName)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(objectName);
    return edit;
}

QStringList meansKeys()
{
    QStringList keys;
    const auto all = models::meansAtDesk();
    for (const protocol::Means means : all)
        keys.append(nameOf(means));
    return keys;
}

} // namespace

PaymentPanel::PaymentPanel(QWidget *parent)
    : QFrame(parent)
    , m_sums(makeLabel(u"second"_s, u"cashier.sums"_s))
    , m_due(makeLabel(u"title"_s, u"cashier.due"_s))
    , m_amount(lineEdit(u"cashier.amount"_s))
    , m_amountField(new FormField(m_amount))
    , m_means(new SegmentedButtons(u"cashier.means"_s, meansKeys()))
    , m_reference(new MessageEdit(u"cashier.reference"_s, protocol::limits::reasonMax))
    , m_referenceField(new FormField(m_reference))
    , m_pay(makeButton(u"primary"_s, u"cashier.pay"_s))
{
    setProperty("look", u"panel"_s);
    m_amount->setFixedWidth(amountWidth);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(10);
    fields->addWidget(m_amountField, 0, Qt::AlignTop);
    fields->addWidget(m_referenceField, 1, Qt::AlignTop);
    fields->addWidget(m_sums, 0, Qt::AlignBottom);
    auto *foot = new QHBoxLayout; // in two rows, so that a low window has room for the lines above
    foot->setSpacing(16);
    foot->addWidget(m_due);
    foot->addStretch(1); // what is owed changes its width, and moves no button
    foot->addWidget(m_means);
    foot->addWidget(m_pay);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addLayout(fields);
    column->addLayout(foot);
    m_means->setCurrent(0);
    for (auto *field : {m_amount, static_cast<QLineEdit *>(m_reference)}) {
        takeEnterOnce(field); // held since the search, it would pay
        connect(field, &QLineEdit::returnPressed, this, &PaymentPanel::pay);
    }
    connect(m_pay, &QPushButton::clicked, this, &PaymentPanel::pay);
    connect(m_amount, &QLineEdit::textChanged, this, &PaymentPanel::showSums);
    connect(m_means, &SegmentedButtons::chosen, this, &PaymentPanel::showSums);
    doByEnter(m_means, [this] { pay(); }); // who chose by the arrow keys goes on as from a field
    clickByEnter(m_pay);
}

void PaymentPanel::showInvoice(const protocol::InvoiceView &invoice, const models::MoneyText &money, bool isBusy)
{
    m_money = money;
    const bool isOther = std::exchange(m_balance, invoice.balance()) != invoice.balance();
    if (isOther && m_amount->text() == m_offered) // empty too, where nothing was owed
        fill();
    m_total = invoice.total();
    m_paid = invoice.paid();
    showSums();
    if (invoice.lines.isEmpty() && m_balance == 0)
        m_due->setText(tr("Nothing bought"));
    else if (m_balance == 0)
        m_due->setText(tr("All paid"));
    else
        m_due->setText(m_balance > 0 ? tr("To pay: %1").arg(money.shown(m_balance))
                                     : tr("To give back: %1").arg(money.shown(-m_balance)));
    m_amount->setEnabled(m_balance > 0);
    m_means->setEnabled(m_balance > 0);
    m_reference->setEnabled(m_balance > 0);
    m_pay->setEnabled(m_balance > 0 && !isBusy);
}

bool PaymentPanel::offer()
{
    m_means->setCurrent(0);
    m_reference->clear();
    fill();
    showSums(); // the means may be others now, with the same amount
    if (m_balance <= 0)
        return false;
    m_amount->setFocus(Qt::OtherFocusReason);
    return true;
}

// Selected, so that whoever types writes over it.
void PaymentPanel::fill()
{
    m_offered = m_balance > 0 ? m_money.plain(m_balance) : QString();
    m_amountField->clearWrong();
    m_amount->setText(m_offered);
    m_amount->selectAll();
}

auction::Amount PaymentPanel::changeToGive() const
{
    const auto given = m_money.parse(m_amount->text());
    return given && m_balance > 0 && means() == protocol::Means::Cash ? qMax<auction::Amount>(0, *given - m_balance)
                                                                      : 0;
}

// Change stands where the sums do, so that nothing moves under whoever types.
void PaymentPanel::showSums()
{
    const auction::Amount change = changeToGive();
    setLook(m_sums, change > 0 ? u"strong"_s : u"second"_s);
    m_sums->setText(change > 0 ? tr("Change to give: %1").arg(m_money.shown(change))
                               : tr("Total %1 · paid %2").arg(m_money.shown(m_total), m_money.shown(m_paid)));
}

protocol::Means PaymentPanel::means() const
{
    return models::meansAtDesk().at(m_means->current());
}

QString PaymentPanel::amountFault() const
{
    const auto amount = m_money.parse(m_amount->text());
    if (!amount || *amount <= 0)
        return tr("This is no amount.");
    if (means() != protocol::Means::Cash && *amount > m_balance)
        return tr("This is more than is owed.");
    return {};
}

void PaymentPanel::pay()
{
    if (!m_pay->isEnabled())
        return;
    const QString fault = amountFault();
    m_amountField->setWrong(fault);
    if (!fault.isEmpty())
        return m_amount->setFocus(Qt::OtherFocusReason);
    Q_EMIT payAsked(*m_money.parse(m_amount->text()), means(), m_reference->text().trimmed());
}

void PaymentPanel::retranslate()
{
    m_amountField->setTexts(tr("&Amount given"));
    m_referenceField->setTexts(tr("Re&ference"));
    m_reference->setPlaceholderText(tr("Cheque number, or who paid"));
    QStringList means;
    const auto all = models::meansAtDesk();
    for (const protocol::Means one : all)
        means.append(models::meansText(one));
    m_means->setTexts(means);
    m_means->setAccessibleName(tr("Paid with"));
    m_pay->setText(tr("&Paid"));
}

} // namespace gavel::ui
