#include "dialogs/deposit_dialog.h"

#include "link/host_api.h"
#include "models/isolated.h"
#include "models/means_words.h"
#include "models/words.h"
#include "protocol/limits.h"
#include "widgets/drop_down.h"
#include "widgets/form_field.h"
#include "widgets/message_edit.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace gavel::ui {

DepositDialog::DepositDialog(link::HostApi &api, const protocol::AccountView &account, const models::MoneyText &money,
                             const Theme &theme, QWidget *parent)
    : FormDialog(u"deposit"_s, theme, parent)
    , m_api(api)
    , m_account(account)
    , m_money(money)
    , m_key(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_amount(new QLineEdit)
    , m_means(new DropDown(u"deposit.means"_s))
    , m_note(new MessageEdit(u"deposit.note"_s, protocol::limits::reasonMax))
    , m_amountField(nullptr)
    , m_meansField(nullptr)
    , m_noteField(nullptr)
{
    m_amount->setObjectName(u"deposit.amount"_s);
    m_amount->setPlaceholderText(money.symbol());
    m_amountField = addField(m_amount);
    m_amountField->setCheck([this] { return amountFault(); });
    m_meansField = addField(m_means);
    m_noteField = addField(m_note);
    retranslate();
}

QString DepositDialog::amountFault() const
{
    const auto amount = m_money.parse(m_amount->text());
    return amount && *amount > 0 && *amount <= auction::amountMax
               ? QString()
               : tr("This is no amount. Write it like %1.")
                     .arg(m_money.plain(50 * auction::minorPerMajor(m_money.currency().exponent)));
}

QString DepositDialog::faultText(const link::Problem &problem) const
{
    if (problem.code == auction::Refusal::KeyReused)
        return tr(
            "An earlier try of this deposit did arrive, with another amount, means or note. Close this and look at the "
            "account.");
    return models::problemText(problem, m_money);
}

void DepositDialog::submit()
{
    const auto amount = m_money.parse(m_amount->text());
    m_amountField->setWrong(amountFault());
    if (!amount || !amountFault().isEmpty())
        return m_amount->setFocus(Qt::OtherFocusReason);
    setBusy(true);
    const protocol::Means means = models::meansAtDesk().at(m_means->currentIndex());
    m_api.deposit(m_account.id, {*amount, means, m_note->text().trimmed(), m_key}, this,
                  [this, amount = *amount](const link::Result<protocol::AccountView> &account) {
                      if (!account)
                          return fail(faultText(account.error()));
                      Q_EMIT deposited(*account, amount);
                      accept();
                  });
}

void DepositDialog::retranslate()
{
    setTexts(tr("Deposit for %1").arg(models::isolated(m_account.nick)),
             tr("So far: %1. A deposit can be spent at once, and is not paid out again here.")
                 .arg(m_money.shown(m_account.deposits)),
             tr("Deposit"));
    m_amountField->setTexts(tr("&Amount"));
    QStringList means;
    const auto all = models::meansAtDesk();
    for (const protocol::Means one : all)
        means.append(models::meansText(one));
    m_means->setTexts(means);
    m_meansField->setTexts(tr("&Paid with"));
    m_noteField->setTexts(tr("&Note"), tr("Where it came from, for the book: a slip’s number, “at the door”."));
}

} // namespace gavel::ui
