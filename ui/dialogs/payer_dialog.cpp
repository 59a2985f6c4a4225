#include "dialogs/payer_dialog.h"

#include "link/cash_api.h"
#include "models/desk/payer_text.h"
#include "models/isolated.h"
#include "models/words.h"
#include "protocol/limits.h"
#include "widgets/form_field.h"
#include "widgets/message_edit.h"

#include <QListWidget>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

// Whose paddle it is comes before all whom the figures fit otherwise.
std::optional<protocol::AccountView> theOne(const QList<protocol::AccountView> &accounts, const QString &words)
{
    bool isNumber = false;
    const qint64 number = words.toLongLong(&isNumber);
    for (const protocol::AccountView &account : accounts) {
        if (isNumber && account.paddle == number)
            return account;
    }
    return accounts.size() == 1 ? std::optional(accounts.first()) : std::nullopt;
}

} // namespace

PayerDialog::PayerDialog(link::HttpClient &http, const Question &question, const Theme &theme, QWidget *parent)
    : FormDialog(u"payer"_s, theme, parent)
    , m_http(http)
    , m_question(question)
    , m_words(new MessageEdit(u"payer.words"_s, protocol::limits::personNameMax))
    , m_wordsField(addField(m_words))
    , m_found(new QListWidget)
{
    m_found->setObjectName(u"payer.found"_s);
    m_found->setProperty("look", u"field"_s);
    m_found->hide();
    add(m_found);
    connect(m_found, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { choose(m_accounts.at(m_found->row(item))); });
    retranslate();
}

void PayerDialog::submit()
{
    const QString words = m_words->text().trimmed();
    m_wordsField->setWrong(words.isEmpty() ? tr("Type a number or a name.") : QString());
    if (words.isEmpty())
        return m_words->setFocus(Qt::OtherFocusReason);
    if (words == m_asked && m_found->currentRow() >= 0)
        return choose(m_accounts.at(m_found->currentRow()));
    m_asked = words;
    setBusy(true);
    link::findAccounts(m_http, words, this, [this](const link::Result<link::Page<protocol::AccountView>> &page) {
        setBusy(false);
        if (!page)
            return fail(models::problemText(page.error(), models::MoneyText()));
        show(page->items);
    });
}

void PayerDialog::show(QList<protocol::AccountView> accounts)
{
    accounts.removeIf([this](const auto &account) { return account.id == m_question.except || account.hidden; });
    if (const auto one = theOne(accounts, m_asked))
        return choose(*one);
    m_accounts = accounts;
    m_found->clear();
    for (const protocol::AccountView &account : std::as_const(m_accounts))
        new QListWidgetItem(models::payerEntry(account), m_found);
    m_found->setVisible(!m_accounts.isEmpty());
    m_wordsField->setWrong(m_accounts.isEmpty() ? tr("Nobody else fits “%1”.").arg(models::isolated(m_asked))
                                                : QString());
    m_found->setCurrentRow(m_accounts.isEmpty() ? -1 : 0);
    (m_accounts.isEmpty() ? static_cast<QWidget *>(m_words) : m_found)->setFocus(Qt::OtherFocusReason);
}

void PayerDialog::choose(const protocol::AccountView &account)
{
    Q_EMIT personChosen(account);
    accept();
}

void PayerDialog::retranslate()
{
    setTexts(m_question.title, m_question.explains, tr("Bill together"));
    m_wordsField->setTexts(tr("&Number or name"));
    m_found->setAccessibleName(tr("Who was found"));
}

} // namespace gavel::ui
