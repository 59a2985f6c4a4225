#pragma once

#include <QByteArray>
#include <QString>

class QWidget;

namespace gavel::ui {

class StatusBanner;

// Asks for a place and writes the file there, whole or not at all. Returns at once; `banner`, a part of `parent`, says
// where the file is, or why there is none. `filter` is that of QFileDialog, "Tables (*.csv)". The dialog is named
// "saveAs".
void saveAs(QWidget *parent, const QString &fileName, const QString &filter, const QByteArray &bytes,
            StatusBanner &banner);

} // namespace gavel::ui
