#include "dialogs/host_password_dialog.h"

#include "link/host_link.h"
#include "models/words.h"
#include "protocol/limits.h"
#include "widgets/form_field.h"
#include "widgets/looks.h"
#include "widgets/status_banner.h"

#include <QHBoxLayout>
#include <QLineEdit>

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
    : QDialog(parent)
    , m_line(line)
    , m_password(passwordEdit(u"hostPassword.password"_s))
    , m_again(passwordEdit(u"hostPassword.again"_s))
    , m_passwordField(new FormField(m_password))
    , m_againField(new FormField(m_again))
    , m_banner(new StatusBanner(u"hostPassword.banner"_s, theme))
    , m_submit(makeButton(u"primary"_s, u"hostPassword.submit"_s))
    , m_later(makeButton({}, u"hostPassword.later"_s))
{
    setObjectName(u"hostPassword"_s);
    setWindowTitle(tr("A password for the host"));
    auto *title = makeLabel(u"title"_s);
    title->setText(tr("Your house is open"));
    auto *explains = makeDialogParagraph(u"second"_s);
    explains->setText(tr("You are its host. With a password you can also sign in as “host” from another computer or a "
                         "browser."));
    m_passwordField->setTexts(tr("&Password"), tr("At least 8 characters."));
    m_againField->setTexts(tr("The same &again"));
    m_submit->setText(tr("Keep it"));
    m_submit->setDefault(true);
    m_later->setText(tr("Later"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_later);
    buttons->addWidget(m_submit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(dialogMargin, 24, dialogMargin, 24);
    column->setSpacing(14);
    for (QWidget *part :
         {static_cast<QWidget *>(title), static_cast<QWidget *>(explains), static_cast<QWidget *>(m_passwordField),
          static_cast<QWidget *>(m_againField), static_cast<QWidget *>(m_banner)})
        column->addWidget(part);
    column->addLayout(buttons);
    column->setSizeConstraint(QLayout::SetFixedSize);
    connect(m_submit, &QPushButton::clicked, this, &HostPasswordDialog::submit);
    connect(m_later, &QPushButton::clicked, this, &QDialog::reject);
}

void HostPasswordDialog::submit()
{
    const bool tooShort = m_password->text().toUcs4().size() < limits::passwordMin;
    const bool differs = m_password->text() != m_again->text();
    m_passwordField->setWrong(tooShort ? tr("At least 8 characters.") : QString());
    m_againField->setWrong(!tooShort && differs ? tr("These are not the same.") : QString());
    if (tooShort || differs) {
        (tooShort ? m_password : m_again)->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_line.account())
        return;
    m_submit->setEnabled(false);
    // As the host resets anybody's: the password that the account was born with is known to nobody.
    const QJsonObject change{{QStringLiteral("password"), m_password->text()}};
    m_line.api().changeAccount(m_line.account()->id, change, this, [this](const link::Result<AccountView> &changed) {
        m_submit->setEnabled(true);
        if (changed)
            accept();
        else
            m_banner->say(StatusBanner::Tone::Alarm, models::problemText(changed.error(), models::MoneyText()));
    });
}

} // namespace gavel::ui
