#include "windows/notices/toast_pile.h"

#include "windows/notices/notice_toast.h"

#include <algorithm>

namespace gavel::ui {

namespace {

constexpr int gap = 10;
constexpr int widthMax = 460;

} // namespace

ToastPile::ToastPile(QWidget &over, int clearOf, QObject *parent, int margin)
    : ToastLayer(over, clearOf, parent)
    , m_margin(margin)
{
}

void ToastPile::add(NoticeToast *toast)
{
    ToastLayer::add(toast);
    connect(toast, &NoticeToast::gone, this, [this, toast] {
        m_heights.remove(toast);
        tellHeight();
    });
    connect(toast, &QObject::destroyed, this, [this, toast] { m_heights.remove(toast); });
}

void ToastPile::place()
{
    const int width = std::min(widthMax, over().width() - clearOf());
    // The newest last in turn, so that it is read out first.
    for (auto toast = toasts().crbegin(); toast != toasts().crend(); ++toast) {
        if ((*toast)->isHidden())
            m_heights.remove(*toast);
        else
            placeOne(**toast, width);
    }
    tellHeight();
}

void ToastPile::tellHeight()
{
    int height = 0;
    for (auto one = m_heights.cbegin(); one != m_heights.cend(); ++one)
        height = std::max(height, m_margin + one.value() + one.key()->height());
    Q_EMIT heightChanged(height);
}

void ToastPile::placeOne(NoticeToast &toast, int width)
{
    const int height = toast.heightAt(width);
    if (!m_heights.contains(&toast))
        m_heights.insert(&toast, freeHeight(toast, height));
    const int bottom = over().bottom() + 1 - m_margin - m_heights.value(&toast);
    put(toast, QRect(over().left() + m_margin, bottom - height, width, height));
    toast.raise();
}

// The lowest place that is free.
int ToastPile::freeHeight(const NoticeToast &toast, int height) const
{
    QList<const NoticeToast *> others;
    for (const auto *other : toasts()) {
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
