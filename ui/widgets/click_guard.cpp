#include "widgets/click_guard.h"

#include <QMouseEvent>
#include <QTimer>

namespace gavel::ui {

ClickGuard::ClickGuard(const QWidget &gone)
    : QWidget(gone.parentWidget())
{
    setGeometry(gone.geometry());
    setFocusPolicy(Qt::NoFocus);
    QTimer::singleShot(lastsMs, this, &QObject::deleteLater);
    show();
    raise();
}

void ClickGuard::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

void ClickGuard::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
}

void ClickGuard::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
}

} // namespace gavel::ui
