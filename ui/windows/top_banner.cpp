#include "windows/top_banner.h"

#include "widgets/click_guard.h"

#include <QEvent>
#include <QLayout>

namespace gavel::ui {

namespace {

constexpr int margin = 22;
constexpr int gap = 6;

} // namespace

TopBanner::TopBanner(const QString &objectName, const Theme &theme, QWidget &views, int widthMax)
    : StatusBanner(objectName, theme, views.parentWidget())
    , m_views(views)
    , m_widthMax(widthMax)
{
    views.installEventFilter(this);
}

void TopBanner::keepBelow(TopBanner &upper)
{
    m_upper = &upper;
    upper.installEventFilter(this);
}

void TopBanner::leave()
{
    if (isVisible())
        new ClickGuard(*this);
    clear();
}

void TopBanner::place()
{
    if (isHidden())
        return;
    const QRect over = m_views.geometry();
    const int width = qMin(m_widthMax, over.width() - 2 * margin);
    const int top = m_upper && !m_upper->isHidden() ? m_upper->geometry().bottom() + 1 + gap : over.top();
    layout()->activate();
    setGeometry(over.left() + (over.width() - width) / 2, top, width, layout()->totalHeightForWidth(width));
    raise();
}

bool TopBanner::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    const bool moves = type == QEvent::Resize || type == QEvent::Move;
    const bool comes = watched == m_upper && (type == QEvent::Show || type == QEvent::Hide);
    if ((moves && (watched == &m_views || watched == m_upper)) || comes)
        place();
    return StatusBanner::eventFilter(watched, event);
}

} // namespace gavel::ui
