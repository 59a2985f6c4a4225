#pragma once

#include "models/selling/lot_import.h"

namespace gavel::ui {

// What the page of many lots says of its rows.

// How many are ready, to mend, on sale: "3 ready · 1 to mend".
[[nodiscard]] QString importCounts(const models::LotImport &rows);
// What is done by its button.
[[nodiscard]] QString importAction(const models::LotImport &rows);
// Why there is nothing to do; empty: there is.
[[nodiscard]] QString importIdle(const models::LotImport &rows);
// What was read, and is left out or lacks pictures; empty: nothing. `unknown`: headers that say nothing here.
[[nodiscard]] QString importNews(const models::LotImport &rows, const QStringList &unknown);
// What is said below the table of its chosen row, and how that looks: "error", "warning" or "third".
struct RowSentence
{
    QString look;
    QString text;
};
[[nodiscard]] RowSentence importRow(const models::LotImport &rows, const QModelIndex &current);
// What came of it.
[[nodiscard]] QString importOutcome(const models::LotImport &rows);

} // namespace gavel::ui
