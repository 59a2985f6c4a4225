#pragma once

#include "windows/notices/toast_layer.h"

namespace gavel::ui {

// Lays toasts side by side over the bar at a window's foot, where nothing is clicked and nothing is said that one works
// with. Each has its own place, so that no button of one is elsewhere when it is clicked.
class ToastStrip : public ToastLayer
{
    Q_OBJECT

public:
    ToastStrip(QWidget &foot, int clearOf, QObject *parent);

    void add(NoticeToast *toast) override;
    void place() override;
};

} // namespace gavel::ui
