#include "windows/room/edge_banner.h"

#include "widgets/click_guard.h"

#include <QEvent>
#include <QLayout>

namespace gavel::ui {

namespace {

constexpr int margin = 8; // on either side

} // namespace

EdgeBanner::EdgeBanner(const QString &objectName, const Theme &theme, QWidget &over)
    : StatusBanner(objectName, theme, over.parentWidget())
    , m_over(over)
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
    const int width = over.width() - 2 * margin;
    resize(width, this->height()); // where its button stands depends on it, and its height on that
    layout()->activate();
    const int height = layout()->totalHeightForWidth(width);
    setGeometry(over.left() + margin, over.bottom() + 1 - height, width, height);
    raise();
}

bool EdgeBanner::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_over && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        place();
    return StatusBanner::eventFilter(watched, event);
}

} // namespace gavel::ui
