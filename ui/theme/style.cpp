#include "theme/style.h"

#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int indicatorSize = 18;

void paintBox(QPainter *painter, const QStyleOption &option, double radius)
{
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const bool focused = option.state & QStyle::State_HasFocus;
    const auto &palette = option.palette;
    const QColor edge = on || focused ? palette.color(QPalette::Highlight) : palette.color(QPalette::Mid);
    painter->setPen(QPen(edge, focused ? 2 : 1.5));
    painter->setBrush(on ? palette.color(QPalette::Highlight) : palette.color(QPalette::Base));
    painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), radius, radius);
}

void paintTick(QPainter *painter, const QStyleOption &option)
{
    const QRectF box(option.rect);
    painter->setPen(
        QPen(option.palette.color(QPalette::HighlightedText), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{{box.left() + box.width() * 0.27, box.top() + box.height() * 0.52},
                                    {box.left() + box.width() * 0.44, box.top() + box.height() * 0.69},
                                    {box.left() + box.width() * 0.74, box.top() + box.height() * 0.34}});
}

// As the catalogue's own table has it: it points up where the least comes first, which Qt calls down.
void paintSortArrow(QPainter *painter, const QStyleOption &option)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    const double up = header && header->sortIndicator == QStyleOptionHeader::SortUp ? -1 : 1;
    const QPointF at = QRectF(option.rect).center();
    painter->setPen(QPen(option.palette.color(QPalette::ButtonText), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{at + QPointF(-3.5, 2 * up), at + QPointF(0, -2 * up), at + QPointF(3.5, 2 * up)});
}

} // namespace

Style::Style()
    : QProxyStyle(u"Fusion"_s)
{
}

// Qt polishes a label before it lays out or measures its text, and a tip before it is given any. Enter presses the
// button that has the keyboard, as Space does: in a dialog it would else press another one, the default. A list that
// pops up, as beneath a file's name, has no view around it whose ground shows through.
void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *button = qobject_cast<QPushButton *>(widget))
        button->setAutoDefault(true);
    if (auto *label = qobject_cast<QLabel *>(widget); label && label->textFormat() == Qt::AutoText)
        label->setTextFormat(Qt::PlainText);
    if (qobject_cast<QListView *>(widget) && widget->windowType() == Qt::Popup)
        widget->setProperty("look", QStringLiteral("popup"));
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (element == PE_IndicatorCheckBox) {
        paintBox(painter, *option, 5);
        if (option->state & State_On)
            paintTick(painter, *option);
    } else if (element == PE_IndicatorRadioButton) {
        paintBox(painter, *option, indicatorSize / 2.0);
        if (option->state & State_On) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(option->palette.color(QPalette::HighlightedText));
            painter->drawEllipse(QRectF(option->rect).center(), 3.5, 3.5);
        }
    } else if (element == PE_IndicatorHeaderArrow) {
        paintSortArrow(painter, *option);
    } else if (element == PE_FrameFocusRect) {
        painter->setPen(QPen(option->palette.color(QPalette::Highlight), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 6, 6);
    } else {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
    painter->restore();
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return indicatorSize;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 18;
    default: // hundreds of metrics stay as they are
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returned) const
{
    // A combo box opens as a list below it, not over it, so that the chosen entry stays where it was.
    if (hint == SH_ComboBox_Popup)
        return 0;
    // As the program's own dialogs have them.
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

} // namespace gavel::ui
