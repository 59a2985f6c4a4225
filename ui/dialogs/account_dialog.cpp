#include "dialogs/account_dialog.h"

#include "link/host_link.h"
#include "models/typed_text.h"
#include "models/words.h"
#include "protocol/email.h"
#include "protocol/limits.h"
#include "widgets/form_field.h"
#include "widgets/message_edit.h"
#include "widgets/segmented_buttons.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace gavel::ui {

AccountDialog::AccountDialog(link::HostLink &line, const Theme &theme, Mode mode, QWidget *parent)
    : FormDialog(u"signin"_s, theme, parent)
    , m_line(line)
    , m_modes(new SegmentedButtons(u"signin.mode"_s, {u"signIn"_s, u"signUp"_s}))
    , m_email(new MessageEdit(u"signin.email"_s, protocol::limits::emailMax))
    , m_nick(new MessageEdit(u"signin.nick"_s, protocol::limits::nickMax))
    , m_password(new QLineEdit)
    , m_emailField(nullptr)
    , m_nickField(nullptr)
    , m_passwordField(nullptr)
    , m_mode(mode)
{
    m_password->setObjectName(u"signin.password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    add(m_modes, Qt::AlignLeading);
    m_emailField = addField(m_email);
    m_nickField = addField(m_nick);
    m_passwordField = addField(m_password);
    m_emailField->setCheck([this] { return emailFault(); });
    m_nickField->setCheck([this] { return nickFault(); });
    m_passwordField->setCheck([this] { return passwordFault(); });
    setMode(mode);
    connect(m_modes, &SegmentedButtons::chosen, this, &AccountDialog::setMode);
}

void AccountDialog::setEmail(const QString &email)
{
    m_email->setText(email);
    if (email.isEmpty())
        return;
    openAt(m_password);
    m_password->setFocus(Qt::OtherFocusReason);
}

void AccountDialog::setMode(int mode)
{
    m_mode = static_cast<Mode>(mode);
    m_modes->setCurrent(mode);
    m_nickField->setVisible(m_mode == SignUp);
    for (auto *field : {m_emailField, m_nickField, m_passwordField})
        field->clearWrong();
    setBusy(false);
    retranslate();
    m_email->setFocus(Qt::OtherFocusReason);
}

// Whoever signs in may have an email that is none: the host's account has.
QString AccountDialog::emailFault() const
{
    const QString email = m_email->text().trimmed();
    if (email.isEmpty())
        return tr("Your email is needed.");
    return m_mode == SignUp && !protocol::isEmail(email)
               ? tr("This is no email address. It is written like %1.").arg(u"ann@example.org"_s)
               : QString();
}

QString AccountDialog::nickFault() const
{
    if (m_mode != SignUp)
        return {};
    const auto nick = wire::takenIn(m_nick->text(), wire::TextKind::Name);
    if (!nick)
        return models::takenInFault(wire::TextKind::Name);
    return nick->isEmpty() ? tr("Others see you by this name.") : QString();
}

QString AccountDialog::passwordFault() const
{
    const auto length = m_password->text().toUcs4().size();
    if (length == 0)
        return tr("Your password is needed.");
    return m_mode == SignUp && length < protocol::limits::passwordMin ? tr("At least 8 characters.") : QString();
}

bool AccountDialog::isComplete()
{
    m_emailField->setWrong(emailFault());
    m_nickField->setWrong(nickFault());
    m_passwordField->setWrong(passwordFault());
    for (auto *field : {m_emailField, m_nickField, m_passwordField}) {
        if (field->field()->property("wrong").toBool()) {
            field->field()->setFocus(Qt::OtherFocusReason);
            return false;
        }
    }
    return true;
}

void AccountDialog::submit()
{
    if (!isComplete())
        return;
    setBusy(true);
    const auto reply = [this](const link::Result<protocol::AccountView> &result) { take(result); };
    const QString email = m_email->text().trimmed();
    if (m_mode == SignUp)
        m_line.signUp(email, m_nick->text().trimmed(), m_password->text(), this, reply);
    else
        m_line.signIn(email, m_password->text(), this, reply);
}

void AccountDialog::take(const link::Result<protocol::AccountView> &result)
{
    setBusy(false);
    if (result) {
        accept();
        return;
    }
    const auto &problem = result.error();
    if (!problem.code || !showAtField(*problem.code))
        fail(models::problemText(problem, models::MoneyText()));
}

bool AccountDialog::showAtField(auction::Refusal code)
{
    if (code == auction::Refusal::EmailTaken) {
        m_emailField->setWrong(tr("There is an account with this email already. Sign in instead?"));
        m_email->setFocus();
        return true;
    }
    if (code == auction::Refusal::NickTaken) {
        m_nickField->setWrong(tr("Somebody has this name already. Choose another."));
        m_nick->setFocus();
        return true;
    }
    if (code == auction::Refusal::Unauthorized && m_mode == SignIn) {
        m_passwordField->setWrong(tr("Email or password is not right."));
        m_password->setFocus();
        m_password->selectAll();
        return true;
    }
    return false;
}

void AccountDialog::retranslate()
{
    const bool up = m_mode == SignUp;
    const QString house = m_line.house() ? m_line.house()->name : QString();
    const QString act = up ? tr("Sign up") : tr("Sign in");
    setTexts(house.isEmpty() ? act : house,
             up ? tr("An account lets you bid, sell and chat here. It belongs to this house alone.")
                : tr("Sign in to bid, sell and chat. You stay signed in on this computer."),
             act);
    setWindowTitle(act);
    m_modes->setTexts({tr("Sign in"), tr("Sign up")});
    m_modes->setAccessibleName(tr("Sign in or up"));
    m_emailField->setTexts(tr("&Email"));
    m_nickField->setTexts(tr("&Name"), tr("Others see you by it, in bids and in the chat."));
    m_passwordField->setTexts(tr("&Password"), up ? tr("At least 8 characters.") : QString());
}

} // namespace gavel::ui
