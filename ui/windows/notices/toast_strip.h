#pragma once

#include <QList>
#include <QObject>

class QWidget;

namespace gavel::ui {

class NoticeToast;

// Lays toasts side by side over the bar at a window's foot, where nothing is clicked and nothing is said that one works
// with. Each has its own place, so that no button of one is elsewhere when it is clicked.
class ToastStrip : public QObject
{
    Q_OBJECT

public:
    // Keeps clear of `clearOf` pixels at the far end of the bar.
    ToastStrip(QWidget &foot, int clearOf, QObject *parent);

    // A child of the bar's parent.
    void add(NoticeToast *toast);
    void place();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_foot;
    const int m_clearOf;
    QList<NoticeToast *> m_toasts; // in the order of their places
};

} // namespace gavel::ui
