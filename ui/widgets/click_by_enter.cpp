#include "widgets/click_by_enter.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>

namespace gavel::ui {

namespace {

class HeldEnter : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress)
            return QObject::eventFilter(watched, event);
        const auto *key = static_cast<QKeyEvent *>(event);
        return key->isAutoRepeat() && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter);
    }
};

void onEnter(QWidget *where, Qt::ShortcutContext context, const std::function<void()> &todo)
{
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(key), where);
        shortcut->setContext(context);
        shortcut->setAutoRepeat(false);
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

void takeEnterOnce(QWidget *widget)
{
    widget->installEventFilter(new HeldEnter(widget));
}

} // namespace gavel::ui
