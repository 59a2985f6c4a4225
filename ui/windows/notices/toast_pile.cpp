#include "windows/notices/toast_pile.h"

#include "windows/notices/notice_toast.h"

#include <QEvent>
#include <QStyle>

#include <algorithm>

namespace gavel::ui {

namespace {

constexpr int margin = 16;
constexpr int gap = 10;
constexpr int widthMax = 460;

} // namespace

ToastPile::ToastPile(QWidget &over, int clearOf, QObject *parent)
    : QObject(parent)
    , m_over(over)
    , m_clearOf(clearOf)
{
    over.installEventFilter(this);
}

void ToastPile::add(NoticeToast *toast)
{
    m_toasts.append(toast);
    connect(toast, &NoticeToast::resized, this, &ToastPile::place);
    connect(toast, &NoticeToast::gone, this, [this, toast] { m_heights.remove(toast); });
    connect(toast, &QObject::destroyed, this, [this, toast] {
        m_toasts.removeAll(toast);
        m_heights.remove(toast);
    });
}

bool ToastPile::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_over && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        place();
    return QObject::eventFilter(watched, event);
}

void ToastPile::place()
{
    const int width = std::min(widthMax, m_over.width() - m_clearOf);
    // The newest last in turn, so that it is read out first.
    for (auto toast = m_toasts.crbegin(); toast != m_toasts.crend(); ++toast) {
        if ((*toast)->isHidden())
            m_heights.remove(*toast);
        else
            placeOne(**toast, width);
    }
}

void ToastPile::placeOne(NoticeToast &toast, int width)
{
    const int height = toast.heightAt(width);
    if (!m_heights.contains(&toast))
        m_heights.insert(&toast, freeHeight(toast, height));
    const QRect over = m_over.geometry();
    const int bottom = over.bottom() + 1 - margin - m_heights.value(&toast);
    const QRect place(over.left() + margin, bottom - height, width, height);
    toast.setGeometry(QStyle::visualRect(toast.layoutDirection(), over, place));
    toast.raise();
}

// The lowest place that is free.
int ToastPile::freeHeight(const NoticeToast &toast, int height) const
{
    QList<const NoticeToast *> others;
    for (const auto *other : m_toasts) {
        if (other != &toast && m_heights.contains(other))
            others.append(other);
    }
    std::sort(others.begin(), others.end(),
              [this](const auto *one, const auto *other) { return m_heights.value(one) < m_heights.value(other); });
    int free = 0;
    for (const auto *other : std::as_const(others)) {
        if (m_heights.value(other) - free >= height + gap)
            break;
        free = std::max(free, m_heights.value(other) + other->height() + gap);
    }
    return free;
}

} // namespace gavel::ui
