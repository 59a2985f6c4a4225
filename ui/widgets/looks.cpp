#include "widgets/looks.h"

#include <QStyle>
#include <QVariant>

namespace gavel::ui {

void setLook(QWidget *widget, const QString &look)
{
    if (widget->property("look").toString() == look)
        return;
    widget->setProperty("look", look);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

QLabel *makeLabel(const QString &look, const QString &objectName)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setProperty("look", look);
    label->setObjectName(objectName);
    return label;
}

QLabel *makeParagraph(const QString &look, const QString &objectName)
{
    auto *label = makeLabel(look, objectName);
    label->setWordWrap(true);
    return label;
}

QLabel *makeDialogParagraph(const QString &look, const QString &objectName)
{
    auto *label = makeParagraph(look, objectName);
    label->setFixedWidth(dialogWidth - 2 * dialogMargin);
    return label;
}

QFrame *makePanel(const QString &look, const QString &objectName)
{
    auto *panel = new QFrame;
    panel->setProperty("look", look);
    panel->setObjectName(objectName);
    return panel;
}

QPushButton *makeButton(const QString &look, const QString &objectName)
{
    auto *button = new QPushButton;
    button->setProperty("look", look);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

} // namespace gavel::ui
