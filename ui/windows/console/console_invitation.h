#pragma once

#include "models/hosting/invitation.h"
#include "models/sentence.h"
#include "theme/theme.h"
#include "widgets/invitation_sheet.h"

#include <QFrame>
#include <QUrl>

class QLabel;
class QPushButton;

namespace gavel::ui {

class House;
class QrCode;

// Where bidders come in: the address to say, to scan, to copy and to print.
class ConsoleInvitation : public QFrame
{
    Q_OBJECT

public:
    ConsoleInvitation(House &house, const Theme &theme, QWidget *parent = nullptr);

    void setAddress(const QUrl &address);
    /// Where phones come in: with the hall's code, if there is one.
    [[nodiscard]] QString shownAddress() const;
    [[nodiscard]] InvitationSheet sheet() const;

Q_SIGNALS:
    void copied(const QString &address);
    void refused(const gavel::models::Sentence &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void warn();
    void print();
    void retranslate();
    void showAddress();
    void switchHallCode();
    [[nodiscard]] models::Invitation invitation() const;
    [[nodiscard]] QString hallCode() const;
    // What is copied: the address, and a link for those who have the program.
    [[nodiscard]] QString message() const;

    House &m_house;
    const Theme &m_theme;
    QUrl m_address;
    QLabel *m_title;
    QrCode *m_code;
    QLabel *m_text;
    QLabel *m_note;
    QPushButton *m_copy;
    QPushButton *m_print;
    QPushButton *m_hall;
};

} // namespace gavel::ui
