#include "widgets/click_by_enter.h"

#include <QPushButton>
#include <QShortcut>

namespace gavel::ui {

namespace {

void onEnter(QWidget *where, Qt::ShortcutContext context, const std::function<void()> &todo)
{
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(key), where);
        shortcut->setContext(context);
        QObject::connect(shortcut, &QShortcut::activated, where, todo);
    }
}

} // namespace

void clickByEnter(QPushButton *button)
{
    onEnter(button, Qt::WidgetShortcut, [button] { button->click(); });
}

void doByEnter(QWidget *whole, const std::function<void()> &todo)
{
    onEnter(whole, Qt::WidgetWithChildrenShortcut, todo);
}

} // namespace gavel::ui
