#include "windows/mine/my_account_view.h"

#include "models/session_text.h"
#include "models/time_text.h"
#include "models/words.h"
#include "protocol/limits.h"
#include "widgets/form_field.h"
#include "widgets/looks.h"
#include "widgets/message_edit.h"
#include "widgets/page_margin.h"
#include "widgets/scrolling.h"
#include "widgets/status_banner.h"
#include "windows/house.h"

#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using Tone = StatusBanner::Tone;

constexpr int margin = 22;
constexpr int widthMax = 640;

QLineEdit *passwordEdit(const QString &objectName)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(objectName);
    edit->setEchoMode(QLineEdit::Password);
    return edit;
}

} // namespace

MyAccountView::MyAccountView(House &house, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_title(makeLabel(u"title"_s, u"account.title"_s))
    , m_nick(new MessageEdit(u"account.nick"_s, protocol::limits::nickMax))
    , m_email(new MessageEdit(u"account.email"_s, protocol::limits::emailMax))
    , m_password(passwordEdit(u"account.password"_s))
    , m_again(passwordEdit(u"account.again"_s))
    , m_old(passwordEdit(u"account.old"_s))
    , m_nickField(new FormField(m_nick))
    , m_emailField(new FormField(m_email))
    , m_passwordField(new FormField(m_password))
    , m_againField(new FormField(m_again))
    , m_oldField(new FormField(m_old))
    , m_save(makeButton(u"primary"_s, u"account.save"_s))
    , m_banner(new StatusBanner(u"account.banner"_s, theme))
    , m_sessionsTitle(makeLabel(u"heading"_s))
    , m_sessionRows(new QVBoxLayout)
    , m_endOthers(makeButton({}, u"account.endOthers"_s))
{
    setObjectName(u"account"_s);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 16, 12, 16);
    column->setSpacing(14);
    column->addWidget(m_title);
    for (auto *field : {m_nickField, m_emailField, m_passwordField, m_againField, m_oldField})
        column->addWidget(field);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_banner, 1);
    foot->addWidget(m_save);
    column->addLayout(foot);
    column->addSpacing(10);
    column->addWidget(m_sessionsTitle);
    m_sessionRows->setSpacing(8);
    column->addLayout(m_sessionRows);
    column->addWidget(m_endOthers, 0, Qt::AlignLeading);
    column->addStretch(1);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(margin, 0, margin, 0);
    page->addWidget(scrolling(content), 1);
    follow();
    retranslate();
    showAccount();
}

void MyAccountView::follow()
{
    for (auto *edit : {static_cast<QLineEdit *>(m_nick), static_cast<QLineEdit *>(m_email), m_password, m_again, m_old})
        connect(edit, &QLineEdit::textChanged, this, &MyAccountView::touch);
    connect(m_save, &QPushButton::clicked, this, &MyAccountView::save);
    connect(m_banner, &StatusBanner::actionClicked, m_banner, &StatusBanner::clear);
    connect(m_endOthers, &QPushButton::clicked, this, [this] {
        m_house.line().api().endOtherSessions(this, [this](const link::Result<link::Done> &done) { ended(done); });
    });
    connect(&m_house.line(), &link::HostLink::accountChanged, this, &MyAccountView::showAccount);
}

// The same account, read again, leaves what was written.
void MyAccountView::showAccount()
{
    const auto &account = m_house.line().account();
    const auction::AccountId who = account ? account->id : auction::noAccount;
    if (who == m_shown)
        return;
    m_shown = who;
    m_nick->setText(account ? account->nick : QString());
    m_email->setText(account ? account->email : QString());
    for (auto *edit : {m_password, m_again, m_old})
        edit->clear();
    m_sessions.clear();
    showSessions();
    touch();
    if (isVisible())
        readSessions();
}

bool MyAccountView::needsPassword() const
{
    const auto &account = m_house.line().account();
    return account && (m_email->text().trimmed() != account->email || !m_password->text().isEmpty());
}

void MyAccountView::touch()
{
    const auto &account = m_house.line().account();
    m_oldField->setVisible(needsPassword());
    m_againField->setVisible(!m_password->text().isEmpty());
    m_save->setEnabled(account && (needsPassword() || m_nick->text().trimmed() != account->nick));
}

bool MyAccountView::isComplete()
{
    const QString password = m_password->text();
    m_nickField->setWrong(m_nick->text().trimmed().isEmpty() ? tr("Others see you by this name.") : QString());
    m_emailField->setWrong(m_email->text().trimmed().isEmpty() ? tr("Your email is needed.") : QString());
    m_passwordField->setWrong(!password.isEmpty() && password.toUcs4().size() < protocol::limits::passwordMin
                                  ? tr("At least 8 characters.")
                                  : QString());
    m_againField->setWrong(password != m_again->text() ? tr("These are not the same.") : QString());
    m_oldField->setWrong(needsPassword() && m_old->text().isEmpty() ? tr("Your password is needed.") : QString());
    for (auto *field : {m_nickField, m_emailField, m_passwordField, m_againField, m_oldField}) {
        if (field->isVisible() && field->field()->property("wrong").toBool()) {
            field->field()->setFocus(Qt::OtherFocusReason);
            return false;
        }
    }
    return true;
}

link::MeChange MyAccountView::change() const
{
    const auto &account = m_house.line().account();
    link::MeChange change;
    if (m_nick->text().trimmed() != account->nick)
        change.nick = m_nick->text().trimmed();
    if (m_email->text().trimmed() != account->email)
        change.email = m_email->text().trimmed();
    if (!m_password->text().isEmpty())
        change.password = m_password->text();
    change.oldPassword = m_old->text();
    return change;
}

void MyAccountView::save()
{
    if (!m_house.isSignedIn() || !isComplete())
        return;
    m_save->setEnabled(false);
    m_house.line().changeMe(change(), this,
                            [this](const link::Result<protocol::AccountView> &account) { saved(account); });
}

void MyAccountView::saved(const link::Result<protocol::AccountView> &account)
{
    const auto &code = account ? std::optional<auction::Refusal>() : account.error().code;
    if (account) {
        const bool newPassword = !m_password->text().isEmpty();
        for (auto *edit : {m_password, m_again, m_old})
            edit->clear();
        m_banner->sayBriefly(Tone::Fine, [newPassword] {
            return newPassword ? tr("Saved. Wherever else you were signed in you are not any more.") : tr("Saved.");
        });
        readSessions();
    } else if (code == auction::Refusal::EmailTaken) {
        m_emailField->setWrong(tr("There is an account with this email already."));
        m_email->setFocus(Qt::OtherFocusReason);
    } else if (code == auction::Refusal::NickTaken) {
        m_nickField->setWrong(tr("Somebody has this name already. Choose another."));
        m_nick->setFocus(Qt::OtherFocusReason);
    } else if (code == auction::Refusal::Unauthorized) {
        m_oldField->setWrong(tr("This is not your password."));
        m_old->setFocus(Qt::OtherFocusReason);
    } else {
        m_banner->say(Tone::Alarm, [this, problem = account.error()] {
            return StatusBanner::Words{models::problemText(problem, m_house.money()), tr("Dismiss")};
        });
    }
    touch();
}

void MyAccountView::readSessions()
{
    if (!m_house.isSignedIn())
        return;
    m_house.line().api().sessions(this, [this](const link::Result<link::Page<protocol::SessionView>> &page) {
        m_sessions = page ? page->items : QList<protocol::SessionView>();
        showSessions();
    });
}

void MyAccountView::showSessions()
{
    while (auto *item = m_sessionRows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    int number = 0;
    for (const protocol::SessionView &session : std::as_const(m_sessions))
        addSession(session, ++number);
    m_sessionsTitle->setVisible(!m_sessions.isEmpty());
    m_endOthers->setVisible(m_sessions.size() > 1);
}

void MyAccountView::addSession(const protocol::SessionView &session, int number)
{
    const QString name = u"account.session%1"_s.arg(number);
    auto *row = makePanel(u"panel"_s, name);
    auto *client = makeParagraph(u"strong"_s, name + u".client"_s);
    auto *when = makeParagraph(u"small"_s, name + u".when"_s);
    auto *end = makeButton({}, name + u".end"_s);
    const QString what = models::clientText(session.client);
    client->setText(session.current ? tr("%1 · here, now").arg(what) : what);
    const QString since = tr("since %1").arg(models::dateTimeText(session.createdAt));
    when->setText(session.address.isEmpty() ? since : session.address + u" · "_s + since);
    end->setText(tr("Sign out"));
    end->setAccessibleName(tr("Sign out %1").arg(what));
    end->setVisible(!session.current);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(client);
    words->addWidget(when);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(14, 8, 12, 8);
    line->addLayout(words, 1);
    line->addWidget(end);
    m_sessionRows->addWidget(row);
    connect(end, &QPushButton::clicked, this, [this, id = session.id] {
        m_house.line().api().endSession(id, this, [this](const link::Result<link::Done> &done) { ended(done); });
    });
}

void MyAccountView::ended(const link::Result<link::Done> &done)
{
    if (!done)
        m_banner->say(Tone::Alarm, [this, problem = done.error()] {
            return StatusBanner::Words{models::problemText(problem, m_house.money()), tr("Dismiss")};
        });
    readSessions();
}

void MyAccountView::showEvent(QShowEvent *event)
{
    readSessions();
    QWidget::showEvent(event);
}

void MyAccountView::resizeEvent(QResizeEvent *event)
{
    const int outside = pageMargin(width(), margin, widthMax);
    layout()->setContentsMargins(outside, 0, outside, 0);
    QWidget::resizeEvent(event);
}

void MyAccountView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showSessions();
    }
    QWidget::changeEvent(event);
}

void MyAccountView::retranslate()
{
    m_title->setText(tr("My account"));
    m_nickField->setTexts(tr("&Name"), tr("Others see you by it, in bids and in the chat."));
    m_emailField->setTexts(tr("&Email"), tr("You sign in with it. The host sees it."));
    m_passwordField->setTexts(tr("New &password"), tr("Left empty, it stays as it is."));
    m_againField->setTexts(tr("The &same again"));
    m_oldField->setTexts(tr("Your password no&w"), tr("So that nobody else changes this."));
    m_save->setText(tr("Save"));
    m_sessionsTitle->setText(tr("Where you are signed in"));
    m_endOthers->setText(tr("Sign out everywhere else"));
}

} // namespace gavel::ui
