#include "dialogs/host_password_dialog.h"

#include "link/host_link.h"
#include "models/words.h"
#include "protocol/limits.h"
#include "widgets/form_field.h"

#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

QLineEdit *passwordEdit(const QString &objectName)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(objectName);
    edit->setEchoMode(QLineEdit::Password);
    return edit;
}

} // namespace

HostPasswordDialog::HostPasswordDialog(link::HostLink &line, const Theme &theme, QWidget *parent)
    : FormDialog(u"hostPassword"_s, theme, parent)
    , m_line(line)
    , m_password(passwordEdit(u"hostPassword.password"_s))
    , m_again(passwordEdit(u"hostPassword.again"_s))
    , m_passwordField(addField(m_password))
    , m_againField(addField(m_again))
{
    cancelButton()->setObjectName(u"hostPassword.later"_s);
    retranslate();
    m_password->setFocus(Qt::OtherFocusReason);
}

void HostPasswordDialog::submit()
{
    const bool tooShort = m_password->text().toUcs4().size() < protocol::limits::passwordMin;
    const bool differs = m_password->text() != m_again->text();
    m_passwordField->setWrong(tooShort ? tr("At least 8 characters.") : QString());
    m_againField->setWrong(!tooShort && differs ? tr("These are not the same.") : QString());
    if (tooShort || differs) {
        (tooShort ? m_password : m_again)->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_line.account())
        return;
    setBusy(true);
    // As the host resets anybody's: the password that the account was born with is known to nobody.
    const QJsonObject change{{QStringLiteral("password"), m_password->text()}};
    m_line.api().changeAccount(m_line.account()->id, change, this,
                               [this](const link::Result<protocol::AccountView> &changed) {
                                   if (!changed)
                                       return fail(models::problemText(changed.error(), models::MoneyText()));
                                   accept();
                               });
}

void HostPasswordDialog::retranslate()
{
    setTexts(tr("Your house is open"),
             tr("You are its host. With a password you can also sign in as “host” from another computer or a browser."),
             tr("Keep it"));
    setWindowTitle(tr("A password for the host"));
    m_passwordField->setTexts(tr("&Password"), tr("At least 8 characters."));
    m_againField->setTexts(tr("The same &again"));
    cancelButton()->setText(tr("Later"));
}

} // namespace gavel::ui
