#pragma once

#include "models/room/room_model.h"
#include "theme/theme.h"

#include <QFrame>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace gavel::ui {

class House;
class MessageEdit;
class SegmentedButtons;

// What goes on in a room, one of three at a time: the bids as they come, the chat, and who is present; and whether I
// watch the lot.
class RoomTalk : public QFrame
{
    Q_OBJECT

public:
    enum Tab { Bids, Chat, People };

    RoomTalk(House &house, models::RoomModel &room, const Theme &theme, QWidget *parent = nullptr);

    void focusChat();
    // Puts words into the chat's line, to be sent or not, unless there are some.
    void suggest(const QString &words);
    [[nodiscard]] QSize sizeHint() const override;
    // Nor has it a height of its own for the words of the moment: "Nobody has bid yet".
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    void signInAsked();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *buildBids();
    [[nodiscard]] QWidget *buildChat();
    [[nodiscard]] QWidget *buildPeople();
    void follow();
    void retranslate();
    void showCounts();
    void showSaid();
    void showAccount();
    void showWatch();
    void say();
    void readChat();

    House &m_house;
    models::RoomModel &m_room;
    const Theme &m_theme;
    SegmentedButtons *m_tabs;
    QPushButton *m_watch;
    QStackedWidget *m_stack;
    QListView *m_history;
    QLabel *m_said; // of the chosen bid, whole
    QLabel *m_noBids;
    QListView *m_chat;
    QLabel *m_noChat;
    MessageEdit *m_line;
    QPushButton *m_send;
    QPushButton *m_signIn;
    QLabel *m_chatFault;
    QListView *m_people;
    QLabel *m_peopleNote;
    int m_unread = 0;
};

} // namespace gavel::ui
