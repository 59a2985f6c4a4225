#pragma once

#include <QStandardPaths>
#include <QString>

namespace gavel::ui {

// Where a person keeps files of that kind, pictures or documents: the platform's folder for them, or the home folder
// while that does not exist.
[[nodiscard]] QString usualFolder(QStandardPaths::StandardLocation kind);

} // namespace gavel::ui
