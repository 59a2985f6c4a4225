#include "windows/notices/toast_layer.h"

#include "windows/notices/notice_toast.h"

#include <QEvent>
#include <QStyle>

namespace gavel::ui {

ToastLayer::ToastLayer(QWidget &over, int clearOf, QObject *parent)
    : QObject(parent)
    , m_over(over)
    , m_clearOf(clearOf)
{
    over.installEventFilter(this);
}

void ToastLayer::add(NoticeToast *toast)
{
    m_toasts.append(toast);
    connect(toast, &NoticeToast::resized, this, &ToastLayer::place);
    connect(toast, &QObject::destroyed, this, [this, toast] { m_toasts.removeAll(toast); });
}

bool ToastLayer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_over && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        place();
    return QObject::eventFilter(watched, event);
}

void ToastLayer::put(NoticeToast &toast, const QRect &place) const
{
    toast.setGeometry(QStyle::visualRect(toast.layoutDirection(), over(), place));
}

QRect ToastLayer::over() const
{
    return m_over.geometry();
}

} // namespace gavel::ui
