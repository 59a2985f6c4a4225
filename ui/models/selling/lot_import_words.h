#pragma once

#include "models/selling/lot_import.h"

namespace gavel::models {

// What a table of rows says in its cells. GUI thread.

/// Of a column.
[[nodiscard]] QString headingOf(int column);
[[nodiscard]] Qt::Alignment alignmentOf(int column);

/// In a cell; `currency` is the house's, and `numberOf` has what people call a lot.
[[nodiscard]] QString shownText(const LotImport::Row &row, int column, const auction::Currency &currency,
                                const LotImport::NumberOf &numberOf);
/// What is wrong with a cell, in StateColumn with the row; empty: nothing.
[[nodiscard]] QString faultText(const LotImport::Row &row, int column);
/// Which pictures it goes, or went, without; empty: none.
[[nodiscard]] QString warningText(const LotImport::Row &row);
/// That such pictures are there now; empty: none is.
[[nodiscard]] QString foundText(const LotImport::Row &row);

} // namespace gavel::models
