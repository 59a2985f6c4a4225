#include "widgets/usual_folder.h"

#include <QDir>
#include <QFileInfo>

namespace gavel::ui {

QString usualFolder(QStandardPaths::StandardLocation kind)
{
    const QString folder = QStandardPaths::writableLocation(kind);
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

} // namespace gavel::ui
