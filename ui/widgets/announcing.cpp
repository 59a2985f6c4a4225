#include "widgets/announcing.h"

#include <QAccessible>
#include <QWidget>

namespace gavel::ui {

void announce(QWidget *shownBy, const QString &sentence)
{
    shownBy->setAccessibleName(sentence);
    QAccessibleEvent event(shownBy, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace gavel::ui
