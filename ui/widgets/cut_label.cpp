#include "widgets/cut_label.h"

#include "widgets/elided.h"

#include <QHelpEvent>
#include <QStyleOption>
#include <QStylePainter>
#include <QToolTip>

namespace gavel::ui {

namespace {

constexpr int lettersMin = 8;

} // namespace

CutLabel::CutLabel(const QString &look, const QString &objectName, QWidget *parent)
    : QLabel(parent)
{
    setObjectName(objectName);
    setProperty("look", look);
    setTextFormat(Qt::PlainText);
}

QSize CutLabel::minimumSizeHint() const
{
    const QSize whole = QLabel::minimumSizeHint();
    return {qMin(whole.width(), fontMetrics().averageCharWidth() * lettersMin), whole.height()};
}

QString CutLabel::shown() const
{
    return elided(fontMetrics(), text(), contentsRect().width());
}

bool CutLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), shown() == text() ? QString() : text(), this);
    return true;
}

void CutLabel::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    const auto alignment = QStyle::visualAlignment(layoutDirection(), this->alignment());
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment), option.palette, isEnabled(), shown(),
                          foregroundRole());
}

} // namespace gavel::ui
