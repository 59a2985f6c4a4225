#include "dialogs/account_dialog.h"

#include "link/host_link.h"
#include "models/words.h"
#include "protocol/limits.h"
#include "widgets/form_field.h"
#include "widgets/looks.h"
#include "widgets/message_edit.h"
#include "widgets/segmented_buttons.h"
#include "widgets/status_banner.h"

#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

AccountDialog::AccountDialog(link::HostLink &line, const Theme &theme, Mode mode, QWidget *parent)
    : QDialog(parent)
    , m_line(line)
    , m_title(makeLabel(u"title"_s))
    , m_explains(makeDialogParagraph(u"second"_s))
    , m_modes(new SegmentedButtons(u"signin.mode"_s, {u"signIn"_s, u"signUp"_s}))
    , m_email(new MessageEdit(u"signin.email"_s, limits::emailMax))
    , m_nick(new MessageEdit(u"signin.nick"_s, limits::nickMax))
    , m_password(new QLineEdit)
    , m_emailField(nullptr)
    , m_nickField(nullptr)
    , m_passwordField(nullptr)
    , m_banner(new StatusBanner(u"signin.banner"_s, theme))
    , m_submit(makeButton(u"primary"_s, u"signin.submit"_s))
    , m_cancel(makeButton({}, u"signin.cancel"_s))
    , m_mode(mode)
{
    setObjectName(u"signin"_s);
    m_password->setObjectName(u"signin.password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_emailField = new FormField(m_email);
    m_nickField = new FormField(m_nick);
    m_passwordField = new FormField(m_password);
    build();
    retranslate();
    setMode(mode);
    connect(m_modes, &SegmentedButtons::chosen, this, &AccountDialog::setMode);
    connect(m_submit, &QPushButton::clicked, this, &AccountDialog::submit);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void AccountDialog::build()
{
    m_submit->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_submit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(dialogMargin, 24, dialogMargin, 24);
    column->setSpacing(14);
    column->addWidget(m_title);
    column->addWidget(m_explains);
    column->addWidget(m_modes, 0, Qt::AlignLeading);
    column->addWidget(m_emailField);
    column->addWidget(m_nickField);
    column->addWidget(m_passwordField);
    column->addWidget(m_banner);
    column->addSpacing(4);
    column->addLayout(buttons);
    column->setSizeConstraint(QLayout::SetFixedSize); // it grows with what is said at the fields
}

void AccountDialog::setMode(int mode)
{
    m_mode = static_cast<Mode>(mode);
    m_modes->setCurrent(mode);
    m_nickField->setVisible(m_mode == SignUp);
    for (auto *field : {m_emailField, m_nickField, m_passwordField})
        field->clearWrong();
    m_banner->clear();
    retranslate();
    m_email->setFocus(Qt::OtherFocusReason);
}

bool AccountDialog::isComplete()
{
    const bool up = m_mode == SignUp;
    m_emailField->setWrong(m_email->text().trimmed().isEmpty() ? tr("Your email is needed.") : QString());
    m_nickField->setWrong(up && m_nick->text().trimmed().isEmpty() ? tr("Others see you by this name.") : QString());
    const auto length = m_password->text().toUcs4().size();
    m_passwordField->setWrong(length == 0                          ? tr("Your password is needed.")
                              : up && length < limits::passwordMin ? tr("At least 8 characters.")
                                                                   : QString());
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
    if (!m_submit->isEnabled() || !isComplete())
        return;
    busy(true);
    const auto reply = [this](const link::Result<AccountView> &result) { take(result); };
    const QString email = m_email->text().trimmed();
    if (m_mode == SignUp)
        m_line.signUp(email, m_nick->text().trimmed(), m_password->text(), this, reply);
    else
        m_line.signIn(email, m_password->text(), this, reply);
}

void AccountDialog::take(const link::Result<AccountView> &result)
{
    busy(false);
    if (result) {
        accept();
        return;
    }
    const auto &problem = result.error();
    if (!problem.code || !showAtField(*problem.code))
        m_banner->say(StatusBanner::Tone::Alarm, models::problemText(problem, models::MoneyText()));
}

bool AccountDialog::showAtField(Refusal code)
{
    if (code == Refusal::EmailTaken) {
        m_emailField->setWrong(tr("There is an account with this email already. Sign in instead?"));
        m_email->setFocus();
        return true;
    }
    if (code == Refusal::NickTaken) {
        m_nickField->setWrong(tr("Somebody has this name already. Choose another."));
        m_nick->setFocus();
        return true;
    }
    if (code == Refusal::Unauthorized && m_mode == SignIn) {
        m_passwordField->setWrong(tr("Email or password is not right."));
        m_password->setFocus();
        m_password->selectAll();
        return true;
    }
    return false;
}

void AccountDialog::busy(bool on)
{
    m_submit->setEnabled(!on);
    if (on)
        m_banner->say(StatusBanner::Tone::Plain, tr("One moment…"));
    else
        m_banner->clear();
}

void AccountDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void AccountDialog::retranslate()
{
    const bool up = m_mode == SignUp;
    const QString house = m_line.house() ? m_line.house()->name : QString();
    setWindowTitle(up ? tr("Sign up") : tr("Sign in"));
    m_title->setText(house.isEmpty() ? windowTitle() : house);
    m_explains->setText(up ? tr("An account lets you bid, sell and chat here. It belongs to this house alone.")
                           : tr("Sign in to bid, sell and chat. You stay signed in on this computer."));
    m_modes->setTexts({tr("Sign in"), tr("Sign up")});
    m_modes->setAccessibleName(tr("Sign in or up"));
    m_emailField->setTexts(tr("&Email"));
    m_nickField->setTexts(tr("&Name"), tr("Others see you by it, in bids and in the chat."));
    m_passwordField->setTexts(tr("&Password"), up ? tr("At least 8 characters.") : QString());
    m_submit->setText(up ? tr("Sign up") : tr("Sign in"));
    m_cancel->setText(tr("Cancel"));
}

} // namespace gavel::ui
