#pragma once

#include <QByteArray>
#include <QPageSize>
#include <QString>

class QPagedPaintDevice;
class QPrinter;
class QWidget;

namespace gavel::ui {

class PaperPages;
class StatusBanner;

// How the pages of a paper come out, and what is said of that.

// All of them; false: the device takes none.
[[nodiscard]] bool paintPages(const PaperPages &pages, QPagedPaintDevice &device);
// Empty: it could not be made.
[[nodiscard]] QByteArray pdfOf(const PaperPages &pages, const QString &title, const QPageSize &paper);

// "Sent to …", "Printed into …", or that it could not be printed.
void sayPrinted(bool isPrinted, const QPrinter &printer, StatusBanner &banner);
void sayNotPrinted(StatusBanner &banner);
// Asks for its place; says so where there is none, or it could not be written.
void savePdf(QWidget *window, const QString &name, const QByteArray &bytes, StatusBanner &banner);

} // namespace gavel::ui
