#include "widgets/click_by_enter.h"

#include <QPushButton>
#include <QShortcut>

namespace gavel::ui {

void clickByEnter(QPushButton *button)
{
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(key), button);
        shortcut->setContext(Qt::WidgetShortcut);
        QObject::connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    }
}

} // namespace gavel::ui
