#include "windows/room/room_talk.h"

#include "models/room/history_model.h"
#include "models/words.h"
#include "protocol/limits.h"
#include "widgets/chat_delegate.h"
#include "widgets/history_delegate.h"
#include "widgets/looks.h"
#include "widgets/message_edit.h"
#include "widgets/segmented_buttons.h"
#include "windows/house.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int heightMin = 190;
constexpr int unreadUsual = 99; // up to here the tabs stay where they are
constexpr int peopleUsual = 99;

QListView *makeList(const QString &objectName, QAbstractItemModel &model)
{
    auto *list = new QListView;
    list->setObjectName(objectName);
    list->setModel(&model);
    list->setFrameShape(QFrame::NoFrame);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return list;
}

QVBoxLayout *makeColumn(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    return column;
}

} // namespace

RoomTalk::RoomTalk(House &house, models::RoomModel &room, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_house(house)
    , m_room(room)
    , m_theme(theme)
    , m_tabs(new SegmentedButtons(u"room.tab"_s, {u"bids"_s, u"chat"_s, u"people"_s}))
    , m_watch(makeButton(u"toggle"_s, u"room.watch"_s))
    , m_stack(new QStackedWidget)
    , m_history(makeList(u"room.history"_s, room.history()))
    , m_said(makeParagraph(u"small"_s, u"room.history.said"_s))
    , m_noBids(makeParagraph(u"small"_s, u"room.history.none"_s))
    , m_chat(makeList(u"room.chat"_s, room.chat()))
    , m_noChat(makeParagraph(u"small"_s))
    , m_line(new MessageEdit(u"room.chat.line"_s, protocol::limits::sayMax))
    , m_send(makeButton({}, u"room.chat.send"_s))
    , m_signIn(makeButton(u"link"_s, u"room.chat.signIn"_s))
    , m_chatFault(makeParagraph(u"error"_s, u"room.chat.fault"_s))
    , m_people(makeList(u"room.presence"_s, room.presence()))
    , m_peopleNote(makeLabel(u"small"_s, u"room.presence.note"_s))
{
    setObjectName(u"room.talk"_s);
    setProperty("look", u"panel"_s);
    setMinimumHeight(heightMin);
    m_stack->addWidget(buildBids());
    m_stack->addWidget(buildChat());
    m_stack->addWidget(buildPeople());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 12, 12);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_tabs);
    head->addStretch(1);
    head->addWidget(m_watch);
    m_watch->setCheckable(true);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    follow();
    retranslate();
}

// It takes what the bid panel leaves.
QSize RoomTalk::sizeHint() const
{
    return {QFrame::sizeHint().width(), heightMin};
}

QWidget *RoomTalk::buildBids()
{
    m_history->setItemDelegate(new HistoryDelegate(m_theme, this));
    m_history->setUniformItemSizes(true);
    auto *page = new QWidget;
    auto *column = makeColumn(page);
    m_noBids->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    column->addWidget(m_noBids);
    column->addWidget(m_history, 1);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_said->hide();
    column->addWidget(m_said);
    return page;
}

QWidget *RoomTalk::buildChat()
{
    m_chat->setItemDelegate(new ChatDelegate(m_theme, this));
    m_chat->setResizeMode(QListView::Adjust);
    m_chat->setWordWrap(true); // laid out anew where it becomes narrower, by a scroll bar say
    m_chat->setSelectionMode(QAbstractItemView::NoSelection);
    m_send->setIcon(m_theme.icon(u"send"_s));
    m_chatFault->hide();
    m_noChat->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto *page = new QWidget;
    auto *column = makeColumn(page);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_line, 1);
    row->addWidget(m_send);
    column->addWidget(m_noChat);
    column->addWidget(m_chat, 1);
    column->addWidget(m_chatFault);
    column->addWidget(m_signIn, 0, Qt::AlignLeading);
    column->addLayout(row);
    return page;
}

QWidget *RoomTalk::buildPeople()
{
    m_people->setSelectionMode(QAbstractItemView::NoSelection);
    m_people->setSpacing(3);
    auto *page = new QWidget;
    auto *column = makeColumn(page);
    column->addWidget(m_peopleNote);
    column->addWidget(m_people, 1);
    return page;
}

void RoomTalk::follow()
{
    connect(m_tabs, &SegmentedButtons::chosen, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        if (tab == Chat)
            readChat();
    });
    connect(m_watch, &QPushButton::clicked, this, [this](bool on) {
        m_watch->setChecked(!on); // until the house says so
        if (m_house.isSignedIn())
            m_house.setWatched(m_room.id(), on);
        else
            Q_EMIT signInAsked();
    });
    connect(&m_house, &House::watchedChanged, this, &RoomTalk::showWatch);
    connect(&m_room, &models::RoomModel::standingChanged, this, &RoomTalk::showWatch);
    connect(&m_room, &models::RoomModel::lotChanged, this, &RoomTalk::showCounts);
    connect(m_line, &QLineEdit::returnPressed, this, &RoomTalk::say);
    connect(m_line, &QLineEdit::textEdited, m_chatFault, &QWidget::hide);
    connect(m_send, &QPushButton::clicked, this, &RoomTalk::say);
    connect(m_signIn, &QPushButton::clicked, this, &RoomTalk::signInAsked);
    for (const auto &changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_room.history(), changed, this, &RoomTalk::showCounts);
    connect(&m_room.history(), &QAbstractItemModel::modelReset, this, &RoomTalk::showCounts);
    connect(m_history->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RoomTalk::showSaid);
    connect(&m_room.history(), &QAbstractItemModel::dataChanged, this, &RoomTalk::showSaid);
    connect(&m_room.history(), &QAbstractItemModel::modelReset, this, &RoomTalk::showSaid);
    connect(&m_room.chat(), &QAbstractItemModel::rowsInserted, this, [this] {
        m_unread += m_room.isEntered() && m_tabs->current() != Chat ? 1 : 0;
        showCounts();
        m_chat->scrollToBottom();
    });
    connect(&m_room.presence(), &models::PresenceModel::countChanged, this, &RoomTalk::showCounts);
    connect(&m_house.line(), &link::HostLink::accountChanged, this, &RoomTalk::showAccount);
    for (auto *list : {m_history, m_chat})
        connect(&m_theme, &Theme::changed, list->viewport(), qOverload<>(&QWidget::update));
}

void RoomTalk::focusChat()
{
    m_tabs->setCurrent(Chat);
    m_stack->setCurrentIndex(Chat);
    readChat();
    m_line->setFocus(Qt::ShortcutFocusReason);
}

void RoomTalk::suggest(const QString &words)
{
    focusChat();
    if (m_line->text().isEmpty())
        m_line->setText(words);
}

// What came while another tab was looked at lies at the end.
void RoomTalk::readChat()
{
    m_unread = 0;
    showCounts();
    m_chat->scrollToBottom();
}

void RoomTalk::say()
{
    const QString text = m_line->text().trimmed();
    if (text.isEmpty())
        return;
    m_line->setEnabled(false);
    m_room.say(text, this, [this](const link::Result<link::Done> &said) {
        m_line->setEnabled(true);
        if (said) {
            m_line->clear();
            m_chatFault->hide();
        } else {
            m_chatFault->setText(models::problemText(said.error(), m_room.money()));
            m_chatFault->show();
        }
        m_line->setFocus();
    });
}

void RoomTalk::showCounts()
{
    const bool anyBids = m_room.history().rowCount() > 0;
    m_noBids->setVisible(!anyBids);
    m_noBids->setText(m_room.lot() && auction::isFinal(m_room.lot()->phase)
                          ? tr("Nobody bid on this lot.")
                          : tr("Nobody has bid yet. Bids appear here as they come."));
    m_history->setVisible(anyBids);
    const bool anyChat = m_room.chat().rowCount() > 0;
    m_noChat->setVisible(!anyChat);
    m_tabs->setText(Bids, tr("Bids"));
    m_tabs->setText(Chat, m_unread > 0 ? tr("Chat (%1)").arg(QLocale().toString(m_unread)) : tr("Chat"),
                    tr("Chat (%1)").arg(QLocale().toString(unreadUsual)));
    m_tabs->setText(People, tr("%n here", nullptr, m_room.presence().count()), tr("%n here", nullptr, peopleUsual));
    m_peopleNote->setText(m_room.presence().summary());
    showWatch(); // the tabs may need its room
}

// A row has room for the beginning of what was said with a bid, or of why it was voided: here is all of it.
void RoomTalk::showSaid()
{
    const auto rows = m_history->selectionModel()->selectedIndexes();
    const QString said = rows.isEmpty() ? QString() : rows.first().data(models::HistoryModel::SaidRole).toString();
    m_said->setText(said);
    m_said->setVisible(!said.isEmpty());
    if (!rows.isEmpty())
        m_history->scrollTo(rows.first());
}

void RoomTalk::showAccount()
{
    const bool signedIn = m_house.isSignedIn();
    m_line->setVisible(signedIn);
    m_send->setVisible(signedIn);
    m_signIn->setVisible(!signedIn);
}

void RoomTalk::showWatch()
{
    const bool on = m_house.isWatched(m_room.id());
    const QString words = on ? tr("Watching") : tr("Watch");
    const auto &lot = m_room.lot();
    const bool isOver = lot && auction::isFinal(lot->phase);
    m_watch->setVisible(m_room.standing() != models::Standing::Own && (on || !isOver));
    m_watch->setChecked(on);
    m_watch->setIcon(m_theme.icon(u"watching"_s, on ? Colour::Accent : Colour::SecondInk));
    m_watch->setAccessibleName(words);
    m_watch->setToolTip(on ? tr("Told when it ends soon; press to watch it no longer")
                           : tr("Be told when it ends soon, and find it under Watching"));
    // Where there is little room the eye speaks for itself.
    m_watch->setText(words);
    if (m_tabs->sizeHint().width() + m_watch->sizeHint().width() + 4 > contentsRect().width() - 30)
        m_watch->setText({});
}

void RoomTalk::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    showWatch();
}

void RoomTalk::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void RoomTalk::retranslate()
{
    m_tabs->setAccessibleName(tr("What goes on in the room"));
    m_history->setAccessibleName(tr("Bids, the newest first"));
    m_chat->setAccessibleName(tr("Chat"));
    m_people->setAccessibleName(tr("Who is present"));
    m_noChat->setText(tr("Nobody has said anything yet."));
    m_line->setPlaceholderText(tr("Say something to the room"));
    m_line->setAccessibleName(tr("Chat line, at most 300 characters"));
    m_send->setAccessibleName(tr("Say it"));
    m_send->setToolTip(tr("Say it"));
    m_signIn->setText(tr("Sign in to join the chat"));
    showCounts();
    showAccount();
    showWatch();
    for (auto *list : {m_history, m_chat, m_people})
        list->viewport()->update();
}

} // namespace gavel::ui
