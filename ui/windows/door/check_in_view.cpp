#include "windows/door/check_in_view.h"

#include "models/desk/payer_text.h"
#include "models/door/newcomer.h"
#include "models/isolated.h"
#include "models/words.h"
#include "protocol/limits.h"
#include "widgets/click_by_enter.h"
#include "widgets/looks.h"
#include "widgets/message_edit.h"
#include "widgets/state_view.h"
#include "widgets/status_banner.h"
#include "widgets/usual_folder.h"
#include "windows/door/guest_card.h"
#include "windows/house.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using Tone = StatusBanner::Tone;

constexpr int margin = 22;
constexpr int foundWidthMin = 250;
constexpr int foundWidthMax = 420;
constexpr int foundShare = 3; // of ten parts of the width

} // namespace

CheckInView::CheckInView(House &house, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_theme(theme)
    , m_door(house.line().api(), house.line().http())
    , m_title(makeLabel(u"title"_s, u"checkin.title"_s))
    , m_search(new MessageEdit(u"checkin.search"_s, protocol::limits::personNameMax))
    , m_find(makeButton({}, u"checkin.find"_s))
    , m_list(makeButton({}, u"checkin.list"_s))
    , m_found(new QListWidget)
    , m_stack(new QStackedWidget)
    , m_state(new StateView(u"checkin.state"_s, theme))
    , m_card(new GuestCard)
    , m_banner(new StatusBanner(u"checkin.banner"_s, theme))
    , m_folder(usualFolder(QStandardPaths::DocumentsLocation))
{
    setObjectName(u"checkin"_s);
    build();
    follow();
    followDoor();
    retranslate();
}

void CheckInView::build()
{
    m_found->setObjectName(u"checkin.found"_s);
    m_found->setProperty("look", u"field"_s);
    m_found->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_found->setTextElideMode(Qt::ElideRight);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_card);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_title);
    head->addSpacing(10);
    head->addWidget(m_search, 1);
    head->addWidget(m_find);
    head->addWidget(m_list);
    auto *side = new QWidget;
    side->setMinimumWidth(foundWidthMin);
    side->setMaximumWidth(foundWidthMax);
    auto *found = new QVBoxLayout(side);
    found->setContentsMargins(0, 0, 0, 0);
    found->setSpacing(10);
    found->addWidget(m_found, 1);
    found->addWidget(m_banner); // it comes with each guest: below the list alone it moves no button
    auto *body = new QHBoxLayout;
    body->setSpacing(12);
    body->addWidget(side, foundShare);
    body->addWidget(m_stack, 10 - foundShare);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, 16, margin, 14);
    column->setSpacing(10);
    column->addLayout(head);
    column->addLayout(body, 1);
}

void CheckInView::follow()
{
    connect(m_search, &QLineEdit::returnPressed, this, &CheckInView::enter);
    connect(m_find, &QPushButton::clicked, this, &CheckInView::find);
    connect(m_list, &QPushButton::clicked, this, &CheckInView::chooseList);
    for (auto *button : {m_find, m_list})
        clickByEnter(button);
    for (auto *held : {static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_found)})
        takeEnterOnce(held); // held since the search, it would add somebody, and clear who came in unread
    for (const auto &chosen : {&QListWidget::itemActivated, &QListWidget::itemClicked})
        connect(m_found, chosen, this, [this](QListWidgetItem *item) { take(*item); });
    connect(m_card, &GuestCard::letInAsked, &m_door, &models::CheckIn::letIn);
    connect(m_card, &GuestCard::waits, this, &CheckInView::focusSearch);
    connect(m_card, &GuestCard::hideAsked, this, &CheckInView::hide);
    connect(m_card, &GuestCard::codeAsked, this, &CheckInView::showCode);
    connect(m_card, &GuestCard::depositAsked, this, &CheckInView::deposit);
    connect(m_card, &GuestCard::doubleChosen, this, [this](const protocol::AccountView &account) {
        m_door.choose(account);
        focusWhatFollows();
    });
    connect(m_card, &GuestCard::nextAsked, this, &CheckInView::next);
    connect(m_card, &GuestCard::togetherAsked, this, &CheckInView::billTogether);
    connect(m_card, &GuestCard::separateAsked, this, [this] { m_door.setPayer(std::nullopt); });
    connect(m_card, &GuestCard::joinAsked, &m_door, &models::CheckIn::join);
    connect(m_banner, &StatusBanner::actionClicked, this, [this] {
        m_banner->clear();
        if (const auto other = std::exchange(m_joined, std::nullopt))
            m_door.unjoin(*other);
    });
    connect(&m_house.line(), &link::HostLink::accountChanged, this, [this] {
        if (!m_house.isSignedIn())
            next(); // whoever comes next sees nobody's phone
    });
}

void CheckInView::followDoor()
{
    connect(&m_door, &models::CheckIn::changed, this, &CheckInView::showDoor);
    connect(&m_door, &models::CheckIn::found, this, &CheckInView::list);
    connect(&m_door, &models::CheckIn::cameIn, this, &CheckInView::sayWhoCame);
    connect(&m_door, &models::CheckIn::joined, this, &CheckInView::sayJoined);
    connect(&m_door, &models::CheckIn::failed, this, [this](const link::Problem &problem) {
        m_joined.reset();
        m_adds = false;
        if (problem.code == auction::Refusal::Malformed && problem.member == "paddle"_L1)
            return m_banner->clear(), m_card->refusePaddle();
        m_banner->say(Tone::Alarm, [this, problem] {
            return StatusBanner::Words{models::problemText(problem, m_house.money()), tr("Dismiss")};
        });
    });
}

void CheckInView::focusSearch()
{
    m_search->setFocus(Qt::OtherFocusReason);
    if (!m_search->isModified())
        m_search->selectAll(); // what was typed meanwhile is the next one's, and goes on
}

// By Enter once more, who was found and is in makes way for the next. The same words typed anew are another's.
void CheckInView::enter()
{
    const auto &guest = m_door.guest();
    if (m_door.isBusy() && (guest || m_adds))
        return; // their number is on its way
    if (guest && guest->paddle && !m_search->isModified() && m_search->text().trimmed() == m_words)
        return next();
    find();
}

void CheckInView::find()
{
    const QString words = m_search->text().trimmed();
    m_search->setModified(false);
    m_banner->clear();
    if (!words.isEmpty())
        m_door.find(words);
}

// Whoever is the only one stands at the door at once; last in the list is somebody new by that name.
void CheckInView::list(const QString &words, const QList<protocol::AccountView> &accounts)
{
    m_words = words;
    m_accounts = accounts;
    m_found->clear();
    m_adds = false;
    for (const protocol::AccountView &account : accounts) {
        auto *item = new QListWidgetItem(m_found);
        if (account.hidden)
            item->setForeground(m_theme.colour(Colour::ThirdInk));
    }
    bool isNumber = false;
    const qint64 number = words.toLongLong(&isNumber);
    if (models::canBeName(words))
        new QListWidgetItem(m_found);
    showFound();
    const auto holder = std::find_if(accounts.begin(), accounts.end(), [&](const protocol::AccountView &account) {
        return isNumber && account.paddle == number;
    });
    if (holder != accounts.end())
        return m_found->setCurrentRow(static_cast<int>(holder - accounts.begin())), take(*m_found->currentItem());
    m_found->setCurrentRow(0);
    if (accounts.size() == 1)
        return take(*m_found->item(0));
    if (m_found->count() == 0)
        m_banner->say(Tone::Soon, [words] { return StatusBanner::Words{tr("Nobody has the number %1.").arg(words)}; });
    (m_found->count() > 0 ? static_cast<QWidget *>(m_found) : m_search)->setFocus(Qt::OtherFocusReason);
}

// Past those who were found, the last entry adds somebody.
void CheckInView::showFound()
{
    for (int row = 0; row < m_found->count(); ++row)
        m_found->item(row)->setText(row < m_accounts.size()
                                        ? models::payerEntry(m_accounts.at(row))
                                        : tr("Add “%1” as a new guest").arg(models::isolated(m_words)));
}

// Who was added stands where adding them was offered.
void CheckInView::keepFound(const protocol::AccountView &account)
{
    const auto known = std::find_if(m_accounts.begin(), m_accounts.end(),
                                    [&account](const auto &one) { return one.id == account.id; });
    if (known != m_accounts.end())
        *known = account;
    else if (std::exchange(m_adds, false))
        m_accounts.append(account);
    showFound();
}

void CheckInView::take(const QListWidgetItem &item)
{
    if (m_door.isBusy() && m_adds)
        return; // or a second click would add them twice
    const int row = m_found->row(&item);
    m_banner->clear();
    m_adds = row >= m_accounts.size();
    if (m_adds)
        return m_door.add(m_words);
    m_door.choose(m_accounts.at(row));
    focusWhatFollows();
}

// Who has no paddle comes in; with one they are followed by the next, whose name is typed over what was searched. No
// button has the focus then: it would lose what is typed, and the first letters of Korean with it.
void CheckInView::focusWhatFollows()
{
    if (m_door.guest()->paddle)
        return focusSearch();
    m_card->focusLetIn();
}

void CheckInView::showDoor()
{
    const auto &guest = m_door.guest();
    if (!guest) {
        m_state->showState(u"people"_s, tr("Who is at the door?"),
                           tr("Type a name, a number, a phone or a table and press Enter. Whoever is not on the list "
                              "is added by the name alone."));
        return m_stack->setCurrentWidget(m_state);
    }
    const auto &account = m_house.line().account();
    const bool handlesMoney = account && (account->host || account->roles.testFlag(protocol::Role::Cashier));
    m_card->showGuest(*guest, handlesMoney, m_door.isBusy());
    m_card->showDoubles(m_door.doubles());
    m_stack->setCurrentWidget(m_card);
}

void CheckInView::sayWhoCame(const protocol::AccountView &account)
{
    keepFound(account);
    m_banner->say(Tone::Fine, [account] {
        return StatusBanner::Words{tr("%1 has paddle %2.")
                                       .arg(models::isolated(account.name.isEmpty() ? account.nick : account.name))
                                       .arg(account.paddle.value_or(0))};
    });
    focusWhatFollows();
}

void CheckInView::hide(bool hidden)
{
    m_door.change({{u"hidden"_s, hidden}});
}

void CheckInView::sayJoined(const protocol::AccountView &other)
{
    m_joined = other;
    m_banner->say(Tone::Fine, [nick = other.nick] {
        return StatusBanner::Words{tr("“%1” is hidden, and on this bill.").arg(models::isolated(nick)), tr("Undo")};
    });
}

void CheckInView::next()
{
    m_banner->clear();
    m_joined.reset();
    m_adds = false;
    m_door.clear();
    m_found->clear();
    m_accounts.clear();
    m_search->clear();
    if (isVisible())
        focusSearch();
}

void CheckInView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_door.guest())
        focusSearch();
}

void CheckInView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CheckInView::retranslate()
{
    m_title->setText(tr("Check-in"));
    m_search->setPlaceholderText(tr("Name, number, phone or table"));
    m_search->setAccessibleName(tr("Who is at the door?"));
    m_find->setText(tr("Find"));
    m_list->setText(tr("Guest list…"));
    m_list->setToolTip(tr("Adds all guests of a spreadsheet’s CSV to the house’s list"));
    m_found->setAccessibleName(tr("Who was found"));
    m_card->retranslate();
    showFound();
    showDoor();
}

} // namespace gavel::ui
