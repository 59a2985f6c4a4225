#pragma once

#include <QByteArray>
#include <QString>

namespace gavel::ui_tests {

// What can be copied out of a PDF that Qt wrote: a line for each text block of its pages, in the order of painting. A
// glyph of which the file does not say what it stands for comes as U+FFFD, white space of any kind as a space.
[[nodiscard]] QString pdfText(const QByteArray &pdf);

} // namespace gavel::ui_tests
