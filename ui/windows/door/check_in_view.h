#pragma once

#include "models/door/check_in.h"
#include "theme/theme.h"

#include <QUrl>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QStackedWidget;

namespace gavel::ui {

class GuestCard;
class House;
class StateView;
class StatusBanner;

// The door: whoever comes is found, or added by a name alone, and gets a paddle. By keyboard: a name, Enter; Enter lets
// them in; then the next name, or Enter for an empty card. Named "checkin".
class CheckInView : public QWidget
{
    Q_OBJECT

public:
    CheckInView(House &house, const Theme &theme, QWidget *parent = nullptr);

    // Of the house, as phones reach it; for codes.
    void setAddress(const QUrl &address) { m_address = address; }
    // A list of guests, as a file has it.
    void openList(const QByteArray &bytes, const QString &fileName);
    // Where letting somebody in begins.
    void focusSearch();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void follow();
    void followDoor();
    void retranslate();
    void enter();
    void find();
    void list(const QString &words, const QList<protocol::AccountView> &accounts);
    void showFound();
    void keepFound(const protocol::AccountView &account);
    void take(const QListWidgetItem &item);
    void focusWhatFollows();
    void showDoor();
    void sayWhoCame(const protocol::AccountView &account);
    void hide(bool hidden);
    void sayJoined(const protocol::AccountView &other);
    void next();

    // check_in_dialogs.cpp, as openList()
    void billTogether();
    void showCode();
    void deposit();
    void chooseList();

    House &m_house;
    const Theme &m_theme;
    models::CheckIn m_door;
    QUrl m_address;
    QLabel *m_title;
    QLineEdit *m_search;
    QPushButton *m_find;
    QPushButton *m_list;
    QListWidget *m_found;
    QList<protocol::AccountView> m_accounts; // that were found, in the list's order
    QString m_words;                         // that they were found by
    bool m_adds = false;                     // somebody by those words, who is not answered for yet
    QStackedWidget *m_stack;
    StateView *m_state;
    GuestCard *m_card;
    StatusBanner *m_banner;
    QString m_folder;                              // of the list that was chosen last
    std::optional<protocol::AccountView> m_joined; // whom the banner's button takes apart again
};

} // namespace gavel::ui
