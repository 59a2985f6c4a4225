#include "widgets/menu_button.h"

#include <QCursor>
#include <QMenu>
#include <QPushButton>

namespace gavel::ui {

namespace {

void settleHover(QPushButton *button)
{
    const bool isUnder = button->isVisible() && button->rect().contains(button->mapFromGlobal(QCursor::pos()));
    button->setAttribute(Qt::WA_UnderMouse, isUnder);
    button->update();
}

} // namespace

void giveMenu(QPushButton *button, QMenu *menu)
{
    button->setMenu(menu);
    // Queued: the button is told that its menu is closed after this signal.
    QObject::connect(
        menu, &QMenu::aboutToHide, button, [button] { settleHover(button); }, Qt::QueuedConnection);
}

} // namespace gavel::ui
