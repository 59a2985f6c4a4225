#include "widgets/action_button.h"

#include "widgets/looks.h"

#include <QAction>

namespace gavel::ui {

QPushButton *makeActionButton(const QString &look, const QString &objectName, QAction &action)
{
    auto *button = makeButton(look, objectName);
    const auto follow = [button, &action] {
        button->setText(action.text());
        button->setEnabled(action.isEnabled());
        button->setVisible(action.isVisible());
    };
    QObject::connect(&action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    button->setText(action.text());
    button->setEnabled(action.isEnabled());
    return button;
}

} // namespace gavel::ui
