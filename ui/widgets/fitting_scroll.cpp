#include "widgets/fitting_scroll.h"

#include "widgets/screen_bounds.h"

#include <QEvent>
#include <QLayout>
#include <QScreen>
#include <QScrollBar>
#include <QVariant>

namespace gavel::ui {

FittingScroll::FittingScroll(QWidget *contents, int around, QWidget *parent)
    : QScrollArea(parent)
    , m_around(around)
{
    contents->setProperty("look", QStringLiteral("clear"));
    setWidget(contents);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    contents->setAutoFillBackground(false);
    contents->installEventFilter(this);
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
