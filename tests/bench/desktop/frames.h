#pragma once

#include <QByteArray>
#include <QList>
#include <functional>

class QAbstractScrollArea;
class QWidget;

namespace gavel::bench {

// What a measured process does to a window, and how long it takes until that is painted. Process of the windows only.

/// Shows it, and returns once it has been painted.
void showAndPaint(QWidget &window);

/// Runs the event loop until `done`; ends the process after half a minute without it.
void waitFor(const std::function<bool()> &done);

/// The time of so many turns: each does `turn`, and then what that has asked to be painted.
[[nodiscard]] QList<double> turnsMs(int count, const std::function<void()> &turn);

/// Scrolled by a notch of the wheel at a time, up and down again where the list ends.
[[nodiscard]] QList<double> scrolledFramesMs(QAbstractScrollArea &list, int frames);

/// Of this process, in MiB.
[[nodiscard]] double residentMiB();

/// Tells the measuring process a figure, or several.
void tell(const QByteArray &name, double value);
void tell(const QByteArray &name, const QList<double> &values);

} // namespace gavel::bench
