#include "dialogs/usual_paper.h"

#include <QLocale>

namespace gavel::ui {

QPageSize usualPaper()
{
    const bool isLetter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    return QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4);
}

} // namespace gavel::ui
