#pragma once

#include <QAccessible>

class QWidget;

namespace gavel::ui {

// What a widget that paints itself is to assistive technology, which otherwise takes it for an empty surface.
void setAccessibleRole(QWidget *widget, QAccessible::Role role);

} // namespace gavel::ui
