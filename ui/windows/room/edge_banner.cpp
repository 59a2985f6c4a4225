#include "windows/room/edge_banner.h"

#include "widgets/click_guard.h"

#include <QEvent>
#include <QLayout>

#include <utility>

namespace gavel::ui {

namespace {

constexpr int margin = 8; // on either side
constexpr int gap = 4;    // above another

} // namespace

EdgeBanner::EdgeBanner(const QString &objectName, const Theme &theme, QWidget &over, QWidget &free)
    : StatusBanner(objectName, theme, over.parentWidget())
    , m_over(over)
    , m_free(free)
{
    over.installEventFilter(this);
    free.installEventFilter(this);
}

void EdgeBanner::standOn(EdgeBanner &lower)
{
    m_lower = &lower;
    lower.installEventFilter(this);
    place();
}

void EdgeBanner::leave()
{
    const bool wasVisible = isVisible();
    m_isRaised = false;
    clear();
    if (wasVisible)
        new ClickGuard(*this); // last, so that it is above whatever takes this place
}

void EdgeBanner::place()
{
    if (isHidden())
        return;
    const QRect over = m_over.geometry();
    const QRect free(m_free.mapTo(&m_over, QPoint(0, 0)), m_free.size());
    const bool isLeft = layoutDirection() == Qt::LeftToRight;
    const int width = (isLeft ? free.left() : over.width() - free.right() - 1) - 2 * margin;
    resize(width, this->height()); // where its button stands depends on it, and its height on that
    layout()->activate();
    const int height = layout()->totalHeightForWidth(width);
    const int bottom = m_lower && !m_lower->isHidden() ? m_lower->geometry().top() - gap : over.bottom() + 1;
    setGeometry(over.left() + margin + (isLeft ? 0 : free.right() + 1), bottom - height, width, height);
    if (!std::exchange(m_isRaised, true))
        raise();
}

bool EdgeBanner::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Move:
    case QEvent::Show:
    case QEvent::Hide:
        if (watched == &m_over || watched == &m_free || watched == m_lower)
            place();
        break;
    default:
        break;
    }
    return StatusBanner::eventFilter(watched, event);
}

} // namespace gavel::ui
