#pragma once

#include "protocol/views.h"

#include <QFrame>
#include <QJsonObject>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace gavel::ui {

class FormField;
class MessageEdit;

// Who stands at the door: whether they are here, their paddle, and what is known of them; other entries that may be the
// same person. Enter in a field lets them in. Its parts are named "checkin.…".
class GuestCard : public QFrame
{
    Q_OBJECT

public:
    explicit GuestCard(QWidget *parent = nullptr);

    // `handlesMoney`: limits and deposits are offered. What was typed stays while it is the same person.
    void showGuest(const protocol::AccountView &guest, bool handlesMoney, bool isBusy);
    void showDoubles(const QList<protocol::AccountView> &doubles);
    void focusLetIn();
    // Their number is somebody else's.
    void refusePaddle();
    void retranslate();

Q_SIGNALS:
    // What is other than it was (PROTOCOL.md, PATCH accounts); empty: nothing.
    void letInAsked(const QJsonObject &change);
    void hideAsked(bool hidden);
    // The button that had the keyboard can't be pressed until they are in.
    void waits();
    void codeAsked();
    void depositAsked();
    void joinAsked(const gavel::protocol::AccountView &other);
    void togetherAsked();
    void separateAsked();
    void doubleChosen(const gavel::protocol::AccountView &account);
    void nextAsked();

private:
    void build();
    void follow();
    void fill();
    void letIn();
    void addDouble(const protocol::AccountView &other);
    [[nodiscard]] QString paddleFault() const;
    [[nodiscard]] QJsonObject changes() const;

    protocol::AccountView m_guest;
    QList<protocol::AccountView> m_doubles;
    QLabel *m_who;
    QLabel *m_state;
    MessageEdit *m_name;
    QLineEdit *m_paddle;
    MessageEdit *m_phone;
    MessageEdit *m_table;
    MessageEdit *m_note;
    FormField *m_nameField;
    FormField *m_paddleField;
    FormField *m_phoneField;
    FormField *m_tableField;
    FormField *m_noteField;
    QCheckBox *m_limited;
    QPushButton *m_deposit;
    QLabel *m_alike;
    QVBoxLayout *m_others;
    QPushButton *m_letIn;
    QPushButton *m_code;
    QPushButton *m_bill;
    QPushButton *m_hide;
    QPushButton *m_next;
};

} // namespace gavel::ui
