#include "widgets/drop_down.h"

#include "widgets/elided.h"

#include <QListView>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QStyledItemDelegate>
#include <QWheelEvent>

namespace gavel::ui {

DropDown::DropDown(const QString &objectName, QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(objectName);
    setView(new QListView); // the plain popup list takes no style, its entries none without a delegate that does
    setItemDelegate(new QStyledItemDelegate(this));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setFocusPolicy(Qt::StrongFocus); // the wheel takes no focus either
}

void DropDown::setTexts(const QStringList &texts)
{
    const int chosen = qMax(0, currentIndex());
    const QSignalBlocker quiet(this);
    clear();
    addItems(texts);
    setCurrentIndex(chosen);
}

void DropDown::paintEvent(QPaintEvent *event)
{
    if (currentIndex() < 0)
        QComboBox::paintEvent(event);
    else
        paintChosen();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::ButtonText), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QRect arrow = QStyle::visualRect(layoutDirection(), rect(), {width() - 26, 0, 20, height()});
    painter.translate(QRectF(arrow).center());
    painter.drawPolyline(QPolygonF{{-4, -2}, {0, 2.2}, {4, -2}});
}

// Qt would cut it anywhere.
void DropDown::paintChosen()
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QRect room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    option.currentText = elided(fontMetrics(), option.currentText, room.width());
    QStylePainter painter(this);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

// Whoever scrolls a form past it does not mean to choose anew.
void DropDown::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace gavel::ui
