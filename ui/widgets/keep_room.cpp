#include "widgets/keep_room.h"

#include <QPushButton>

namespace gavel::ui {

void keepRoom(QWidget *part, bool keeps)
{
    QSizePolicy policy = part->sizePolicy();
    if (policy.retainSizeWhenHidden() == keeps)
        return;
    policy.setRetainSizeWhenHidden(keeps);
    part->setSizePolicy(policy);
}

void widenFor(QPushButton &button, const QStringList &words)
{
    const QString shown = button.text();
    int width = 0;
    for (const QString &text : words) {
        button.setText(text);
        width = qMax(width, button.sizeHint().width());
    }
    button.setText(shown);
    button.setMinimumWidth(width);
}

} // namespace gavel::ui
