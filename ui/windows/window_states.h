#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

class QWidget;

namespace gavel::ui {

// What a window keeps until the next start, each under its object name: its geometry, how its splitters divide it, and
// the columns and order of its tables. Parts without a name are left as they are.
void keepStates(const QWidget &window, QHash<QString, QByteArray> &into);
// A window whose screen has gone comes up on one that is there.
void restoreStates(QWidget &window, const QHash<QString, QByteArray> &kept);

} // namespace gavel::ui
