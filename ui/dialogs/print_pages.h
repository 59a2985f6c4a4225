#pragma once

#include "widgets/invitation_sheet.h"

#include <QByteArray>

class QWidget;

namespace gavel::ui {

// Asks for a printer and prints the pages there, under that title. Returns at once. The dialog is a child of `parent`,
// named "<its name>.printer".
void printPages(QWidget *parent, const QString &title, const SheetPages &pages);

// The same on the paper that is usual here, as a file.
[[nodiscard]] QByteArray pdfOf(const QString &title, const SheetPages &pages);

} // namespace gavel::ui
