#pragma once

#include "link/host_api.h"
#include "theme/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace gavel::ui {

class FormField;
class House;
class MessageEdit;
class StatusBanner;

// An account's own page: its name, its email and its password, and where it is signed in.
class MyAccountView : public QWidget
{
    Q_OBJECT

public:
    MyAccountView(House &house, const Theme &theme, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void follow();
    void retranslate();
    void showAccount();
    void touch();
    void save();
    [[nodiscard]] bool isComplete();
    [[nodiscard]] link::MeChange change() const;
    [[nodiscard]] bool needsPassword() const;
    void saved(const link::Result<protocol::AccountView> &account);

    void readSessions();
    void showSessions();
    void addSession(const protocol::SessionView &session, int number);
    void ended(const link::Result<link::Done> &done);

    House &m_house;
    QLabel *m_title;
    MessageEdit *m_nick;
    MessageEdit *m_email;
    QLineEdit *m_password;
    QLineEdit *m_again;
    QLineEdit *m_old;
    FormField *m_nickField;
    FormField *m_emailField;
    FormField *m_passwordField;
    FormField *m_againField;
    FormField *m_oldField;
    QPushButton *m_save;
    StatusBanner *m_banner;
    QLabel *m_sessionsTitle;
    QVBoxLayout *m_sessionRows;
    QPushButton *m_endOthers;
    QList<protocol::SessionView> m_sessions;
    auction::AccountId m_shown = auction::noAccount; // whose fields these are
};

} // namespace gavel::ui
