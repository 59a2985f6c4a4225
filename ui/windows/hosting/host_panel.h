#pragma once

#include "theme/theme.h"
#include "windows/hosting.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace gavel::ui {

class StatusBanner;

// Where hosting begins: the houses that this computer has hosted, each resumed with one click, a new one, or one with
// examples to look around in.
class HostPanel : public QFrame
{
    Q_OBJECT

public:
    explicit HostPanel(const Theme &theme, QWidget *parent = nullptr);

    // The latest opened first.
    void setHouses(const QList<HostedHouse> &houses);
    void setBusy(bool busy);
    void fail(const QString &sentence);

Q_SIGNALS:
    void openAsked(const gavel::models::HostingOptions &options);
    // Another program on this computer serves that house.
    void joinAsked(const QUrl &address);
    // Step by step.
    void newAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addHouse(int index);
    void orderTabs();
    void openDemo();
    void retranslate();

    const Theme &m_theme;
    QList<HostedHouse> m_houses;
    QLabel *m_title;
    QLabel *m_about;
    QLabel *m_steps;       // what is ahead, while there is nothing to resume
    QVBoxLayout *m_column; // of the houses
    StatusBanner *m_banner;
    QPushButton *m_new;
    QPushButton *m_demo;
    bool m_busy = false;
};

} // namespace gavel::ui
