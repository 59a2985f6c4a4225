#include "widgets/moment_edit.h"

#include <QWheelEvent>

namespace gavel::ui {

MomentEdit::MomentEdit(QWidget *parent)
    : QDateTimeEdit(parent)
{
    setTimeSpec(Qt::UTC);            // which has no gaps: it shows what clocks here show
    setFocusPolicy(Qt::StrongFocus); // the wheel takes no focus either
}

void MomentEdit::setMoment(qint64 ms)
{
    const QDateTime here = QDateTime::fromMSecsSinceEpoch(ms);
    setDateTime(QDateTime(here.date(), here.time(), Qt::UTC));
}

void MomentEdit::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace gavel::ui
