#include "widgets/fitting_scroll.h"

#include "widgets/screen_bounds.h"
#include "widgets/scrolling.h"

#include <QEvent>
#include <QLayout>
#include <QScreen>
#include <QScrollBar>

namespace gavel::ui {

FittingScroll::FittingScroll(QWidget *contents, int around, QWidget *parent)
    : QScrollArea(parent)
    , m_around(around)
{
    scrollIn(*this, contents);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize FittingScroll::sizeHint() const
{
    const QSize whole = widget()->layout() ? widget()->layout()->totalSizeHint() : widget()->sizeHint();
    const int room = qMax(1, ScreenBounds::roomOn(*screen()).height() - m_around);
    if (whole.height() <= room)
        return whole;
    return {whole.width() + verticalScrollBar()->sizeHint().width(), room};
}

// It grows with what is said at the fields.
bool FittingScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace gavel::ui
