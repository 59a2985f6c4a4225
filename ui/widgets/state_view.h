#pragma once

#include "theme/theme.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace gavel::ui {

// What a view shows when it has nothing to list: it is empty, still loading, offline, or something failed. An icon,
// what is the case, and what to do about it.
class StateView : public QWidget
{
    Q_OBJECT

public:
    StateView(const QString &objectName, const Theme &theme, QWidget *parent = nullptr);

    void showState(const QString &iconName, const QString &title, const QString &sentence, const QString &action = {});
    void showLoading(const QString &title);
    // The keyboard goes to what there is to do; false: nothing is offered.
    bool focusAction();

Q_SIGNALS:
    void actionClicked();

private:
    const Theme &m_theme;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QProgressBar *m_busy;
    QPushButton *m_action;
};

} // namespace gavel::ui
