#include "dialogs/save_as.h"

#include "widgets/status_banner.h"
#include "widgets/usual_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

class SaveAs
{
    Q_DECLARE_TR_FUNCTIONS(gavel::ui::SaveAs)
};

} // namespace

bool saveTo(const QString &path, const QByteArray &bytes, StatusBanner &banner)
{
    const QString shown = QDir::toNativeSeparators(path);
    QSaveFile file(path);
    const bool isSaved = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (isSaved)
        banner.say(StatusBanner::Tone::Fine, [shown] {
            return StatusBanner::Words{SaveAs::tr("Saved as %1.").arg(shown), SaveAs::tr("Dismiss")};
        });
    else
        banner.say(StatusBanner::Tone::Alarm, [shown, reason = file.errorString()] {
            return StatusBanner::Words{SaveAs::tr("%1 could not be written: %2").arg(shown, reason),
                                       SaveAs::tr("Dismiss")};
        });
    return isSaved;
}

void askWhere(QWidget *parent, const QString &fileName, const QString &filter,
              const std::function<void(const QString &path)> &save)
{
    auto *dialog =
        new QFileDialog(parent, SaveAs::tr("Save as"), usualFolder(QStandardPaths::DocumentsLocation), filter);
    dialog->setObjectName(u"saveAs"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(fileName).suffix());
    dialog->selectFile(fileName);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, save);
    dialog->open();
}

void saveAs(QWidget *parent, const QString &fileName, const QString &filter, const QByteArray &bytes,
            StatusBanner &banner)
{
    askWhere(parent, fileName, filter, [bytes, &banner](const QString &path) { (void)saveTo(path, bytes, banner); });
}

} // namespace gavel::ui
