#pragma once

#include "models/notices/notice.h"
#include "theme/theme.h"

#include <QObject>
#include <QSystemTrayIcon>

#include <memory>

class QAction;
class QMenu;

namespace gavel::ui {

// Words for those who show a tray's notices and tips: some of them read markup in these, others show it, and none tells
// beforehand. So angle brackets become ‹ ›, which are plain to both.
[[nodiscard]] QString withoutMarkup(QString words);

// The program's icon in the system's tray, where there is one: messages while no window is in front, and a house that
// goes on without a window. Where there is none, it says nothing.
class Tray : public QObject
{
    Q_OBJECT

public:
    explicit Tray(const Theme &theme, QObject *parent = nullptr);
    ~Tray() override;

    [[nodiscard]] virtual bool isThere() const { return m_icon.isVisible(); }
    // What the tip says, such as the house's name.
    void setTitle(const QString &title);
    void tell(const models::NoticeGroup &notices, const models::MoneyText &money);
    virtual void say(const QString &title, const QString &sentence);
    // Only what is there to be opened or muted can be.
    void setInHouse(bool inHouse);

    [[nodiscard]] QMenu &menu() { return *m_menu; }
    [[nodiscard]] QString tip() const { return m_icon.toolTip(); }

Q_SIGNALS:
    void openAsked();
    // The lot of the message that was clicked.
    void lotChosen(gavel::auction::LotId lot);
    void muteChosen(bool muted);
    void quitAsked();

private:
    void retranslate();
    bool eventFilter(QObject *watched, QEvent *event) override;

    std::unique_ptr<QMenu> m_menu;
    QAction *m_open;
    QAction *m_mute;
    QAction *m_quit;
    QSystemTrayIcon m_icon;
    auction::LotId m_told = 0; // that the newest message was about
};

} // namespace gavel::ui
