#include "windows/notices/toast_strip.h"

#include "windows/notices/notice_toast.h"

#include <QEvent>
#include <QStyle>

#include <algorithm>

namespace gavel::ui {

namespace {

constexpr int margin = 8;
constexpr int gap = 8;
constexpr int widthMax = 460;

} // namespace

ToastStrip::ToastStrip(QWidget &foot, int clearOf, QObject *parent)
    : QObject(parent)
    , m_foot(foot)
    , m_clearOf(clearOf)
{
    foot.installEventFilter(this);
}

void ToastStrip::add(NoticeToast *toast)
{
    m_toasts.append(toast);
    toast->setStrip();
    connect(toast, &NoticeToast::resized, this, &ToastStrip::place);
    connect(toast, &QObject::destroyed, this, [this, toast] { m_toasts.removeAll(toast); });
}

bool ToastStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_foot && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        place();
    return QObject::eventFilter(watched, event);
}

void ToastStrip::place()
{
    const auto count = static_cast<int>(m_toasts.size());
    const QRect foot = m_foot.geometry();
    const int share = (foot.width() - m_clearOf - margin - count * gap) / std::max(1, count);
    const int width = std::min(widthMax, share);
    for (int at = 0; at < count; ++at) {
        NoticeToast &toast = *m_toasts.at(at);
        const int height = toast.heightAt(width);
        const QRect place(foot.left() + margin + at * (width + gap), foot.bottom() + 1 - height, width, height);
        toast.setGeometry(QStyle::visualRect(toast.layoutDirection(), foot, place));
        if (!toast.isHidden())
            toast.raise();
    }
}

} // namespace gavel::ui
