#include "widgets/keep_room.h"

#include <QWidget>

namespace gavel::ui {

void keepRoom(QWidget *part, bool keeps)
{
    QSizePolicy policy = part->sizePolicy();
    if (policy.retainSizeWhenHidden() == keeps)
        return;
    policy.setRetainSizeWhenHidden(keeps);
    part->setSizePolicy(policy);
}

} // namespace gavel::ui
