#pragma once

#include <QString>

class QWidget;

namespace gavel::ui {

// Has assistive technology say a sentence now, as an alert on the widget that shows it (Qt 6.4 has no announcement
// event). For what happens seldom and matters, not for what ticks.
void announce(QWidget *shownBy, const QString &sentence);

} // namespace gavel::ui
