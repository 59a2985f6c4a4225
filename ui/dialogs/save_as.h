#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

class QWidget;

namespace gavel::ui {

class StatusBanner;

// Asks for a place and writes the file there, whole or not at all. Returns at once; `banner`, a part of `parent`, says
// where the file is, or why there is none. `filter` is that of QFileDialog, "Tables (*.csv)". The dialog is named
// "saveAs".
void saveAs(QWidget *parent, const QString &fileName, const QString &filter, const QByteArray &bytes,
            StatusBanner &banner);

// The two steps of it, where there is something to do between them: `save` is told the place that was chosen, as long
// as `parent` lives.
void askWhere(QWidget *parent, const QString &fileName, const QString &filter,
              const std::function<void(const QString &path)> &save);
// False: it could not be written.
bool saveTo(const QString &path, const QByteArray &bytes, StatusBanner &banner);

} // namespace gavel::ui
