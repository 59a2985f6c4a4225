#pragma once

#include <QString>

class QMimeData;

namespace gavel::ui {

// What somebody drops where many lots are put up: a table, a zip of pictures, or one of each.
struct DroppedLists
{
    QString table;
    QString zip;

    [[nodiscard]] bool isAny() const { return !table.isEmpty() || !zip.isEmpty(); }
};

// None where there is anything else.
[[nodiscard]] DroppedLists droppedLists(const QMimeData &data);

} // namespace gavel::ui
