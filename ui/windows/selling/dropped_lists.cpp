#include "windows/selling/dropped_lists.h"

#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace gavel::ui {

DroppedLists droppedLists(const QMimeData &data)
{
    DroppedLists dropped;
    for (const QUrl &url : data.urls()) {
        const QString path = url.toLocalFile();
        QString &place = path.endsWith(u".zip"_s, Qt::CaseInsensitive) ? dropped.zip : dropped.table;
        if (path.isEmpty() || !place.isEmpty())
            return {};
        place = path;
    }
    return dropped;
}

} // namespace gavel::ui
