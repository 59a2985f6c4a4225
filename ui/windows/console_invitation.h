#pragma once

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
    [[nodiscard]] InvitationSheet sheet() const;

Q_SIGNALS:
    void copied(const QString &address);

protected:
    void changeEvent(QEvent *event) override;

private:
    void warn();
    void print();
    void retranslate();

    House &m_house;
    const Theme &m_theme;
    QUrl m_address;
    QLabel *m_title;
    QrCode *m_code;
    QLabel *m_text;
    QLabel *m_note;
    QPushButton *m_copy;
    QPushButton *m_print;
};

} // namespace gavel::ui
