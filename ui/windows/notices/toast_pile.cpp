#include "windows/notices/toast_pile.h"

#include "windows/notices/notice_toast.h"

#include <QEvent>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

namespace gavel::ui {

namespace {

constexpr int gap = 10;
constexpr int widthMax = 460;
constexpr int usuallyAtOnce = 2; // what is said by the program, and by the house

} // namespace

ToastPile::ToastPile(QWidget &over, int clearOf, QObject *parent, int margin)
    : QObject(parent)
    , m_over(over)
    , m_clearOf(clearOf)
    , m_margin(margin)
{
    over.installEventFilter(this);
}

void ToastPile::add(NoticeToast *toast)
{
    m_toasts.append(toast);
    connect(toast, &NoticeToast::resized, this, &ToastPile::place);
    connect(toast, &NoticeToast::gone, this, [this, toast] {
        m_heights.remove(toast);
        tellHeight();
    });
    connect(toast, &QObject::destroyed, this, [this, toast] {
        m_toasts.removeAll(toast);
        m_heights.remove(toast);
    });
}

bool ToastPile::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_over && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        place();
    if (watched == &m_over && event->type() == QEvent::LayoutRequest) // what is seen is laid out after this
        QMetaObject::invokeMethod(this, &ToastPile::keepClear, Qt::QueuedConnection);
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
    const QSize size(width, toast.heightAt(width));
    if (m_heights.isEmpty())
        begin(size);
    if (!m_heights.contains(&toast))
        m_heights.insert(&toast, freeHeight(toast, size.height()));
    toast.setGeometry(inCorner(m_heights.value(&toast), size));
    toast.raise();
}

void ToastPile::begin(const QSize &size)
{
    const QSize all(size.width(), usuallyAtOnce * (size.height() + gap));
    const QRect inView = inCorner(0, all).translated(-m_over.pos());
    m_bottom = 0;
    for (const auto *button : m_over.findChildren<QPushButton *>()) {
        // What a dialog over the view has, or what is scrolled out of sight, is not in the corner.
        if (button->property("look").toString() != u"primary" || button->window() != m_over.window() ||
            button->visibleRegion().isEmpty())
            continue;
        const QRect place(button->mapTo(&m_over, QPoint()), button->size());
        if (inView.intersects(place))
            m_bottom = std::max(m_bottom, inView.bottom() + 1 - place.top() + gap);
    }
}

// Another view has its main button elsewhere.
void ToastPile::keepClear()
{
    if (m_heights.isEmpty())
        return;
    const int before = m_bottom;
    begin(m_heights.cbegin().key()->size());
    if (m_bottom > before) {
        m_heights.clear();
        place();
    } else {
        m_bottom = before;
    }
}

QRect ToastPile::inCorner(int bottom, const QSize &size) const
{
    const QRect over = m_over.geometry();
    const QRect place(QPoint(over.left() + m_margin, over.bottom() + 1 - m_margin - bottom - size.height()), size);
    return QStyle::visualRect(m_over.layoutDirection(), over, place);
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
    int free = m_bottom;
    for (const auto *other : std::as_const(others)) {
        if (m_heights.value(other) - free >= height + gap)
            break;
        free = std::max(free, m_heights.value(other) + other->height() + gap);
    }
    return free;
}

} // namespace gavel::ui
