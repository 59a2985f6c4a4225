#pragma once

#include "models/selling/lot_importer.h"
#include "theme/theme.h"

class QWidget;

namespace gavel::ui {

class ColumnsDialog;

// Asks what the columns of the importer's file say, and tells it. It deletes itself once it is closed.
[[nodiscard]] ColumnsDialog *lotColumnsDialog(models::LotImporter &importer, const Theme &theme, QWidget *parent);

} // namespace gavel::ui
