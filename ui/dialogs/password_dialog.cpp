#include "dialogs/password_dialog.h"

#include "link/host_api.h"
#include "models/isolated.h"
#include "models/words.h"
#include "protocol/limits.h"
#include "widgets/form_field.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

// Read out and typed by hand, so nothing that is taken for something else, in groups: 60 bits.
QString easyPassword()
{
    static constexpr QStringView letters = u"abcdefghjkmnpqrstuvwxyz23456789a";
    static constexpr int groups = 3;
    static constexpr int groupLength = 4;
    QString password;
    for (int n = 0; n < groups * groupLength; ++n) {
        if (n > 0 && n % groupLength == 0)
            password += u'-';
        password += letters.at(QRandomGenerator::system()->bounded(static_cast<int>(letters.size())));
    }
    return password;
}

} // namespace

PasswordDialog::PasswordDialog(link::HostApi &api, const protocol::AccountView &account, const Theme &theme,
                               QWidget *parent)
    : FormDialog(u"password"_s, theme, parent)
    , m_api(api)
    , m_account(account)
    , m_password(new QLineEdit(easyPassword()))
    , m_passwordField(nullptr)
{
    m_password->setObjectName(u"password.text"_s);
    m_passwordField = addField(m_password);
    retranslate();
}

void PasswordDialog::submit()
{
    if (m_isSet)
        QGuiApplication::clipboard()->setText(m_password->text());
    else if (m_password->text().toUcs4().size() < protocol::limits::passwordMin)
        m_passwordField->setWrong(tr("At least %1 characters.").arg(protocol::limits::passwordMin));
    else
        set();
}

void PasswordDialog::set()
{
    setBusy(true);
    const QJsonObject change{{u"password"_s, m_password->text()}};
    m_api.changeAccount(m_account.id, change, this, [this](const link::Result<protocol::AccountView> &account) {
        if (!account)
            return fail(models::problemText(account.error(), models::MoneyText()));
        setBusy(false);
        showOnce();
    });
}

void PasswordDialog::showOnce()
{
    m_isSet = true;
    m_password->setReadOnly(true);
    m_password->selectAll();
    retranslate();
}

void PasswordDialog::retranslate()
{
    m_passwordField->setTexts(tr("New &password"));
    if (m_isSet) {
        setTexts(tr("%1 has a new password").arg(models::isolated(m_account.nick)),
                 tr("Hand it over now: it is not shown again. Whoever was signed in to this account is signed out."),
                 tr("Copy"));
        cancelButton()->setText(tr("Done"));
        return;
    }
    setTexts(tr("A new password for %1").arg(models::isolated(m_account.nick)),
             tr("For somebody who lost theirs. The old one ends, and so do the sessions of this account."),
             tr("Set it"));
}

} // namespace gavel::ui
