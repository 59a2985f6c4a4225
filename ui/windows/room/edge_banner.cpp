#include "windows/room/edge_banner.h"

#include "widgets/click_guard.h"

#include <QEvent>
#include <QLayout>

namespace gavel::ui {

namespace {

constexpr int margin = 8; // on either side, where it is as wide as what it lies over

} // namespace

EdgeBanner::EdgeBanner(const QString &objectName, const Theme &theme, QWidget &over, Qt::Edge edge, int widthMax)
    : StatusBanner(objectName, theme, over.parentWidget())
    , m_over(over)
    , m_edge(edge)
    , m_widthMax(widthMax)
{
    over.installEventFilter(this);
}

void EdgeBanner::leave()
{
    if (isVisible())
        new ClickGuard(*this);
    clear();
}

void EdgeBanner::place()
{
    if (isHidden())
        return;
    const QRect over = m_over.geometry();
    const int width = qMin(m_widthMax, over.width() - 2 * margin);
    resize(width, this->height()); // where its button stands depends on it, and its height on that
    layout()->activate();
    const int height = layout()->totalHeightForWidth(width);
    const int top = m_edge == Qt::BottomEdge ? over.bottom() + 1 - height : over.top();
    setGeometry(over.left() + (over.width() - width) / 2, top, width, height);
    raise();
}

bool EdgeBanner::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_over && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        place();
    return StatusBanner::eventFilter(watched, event);
}

} // namespace gavel::ui
