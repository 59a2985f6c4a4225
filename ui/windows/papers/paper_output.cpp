#include "windows/papers/paper_output.h"

#include "dialogs/save_as.h"
#include "widgets/status_banner.h"
#include "windows/papers/paper_pages.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(gavel::ui::PaperOutput)
};

} // namespace

bool paintPages(const PaperPages &pages, QPagedPaintDevice &device)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    const QSizeF units = pages.pageUnits();
    const double scale = qMin(device.width() / units.width(), device.height() / units.height());
    painter.scale(scale, scale);
    for (int page = 0; page < pages.count(); ++page) {
        if (page > 0)
            device.newPage();
        painter.save();
        pages.paint(painter, page);
        painter.restore();
    }
    return painter.end();
}

QByteArray pdfOf(const PaperPages &pages, const QString &title, const QPageSize &paper)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(u"Gavel"_s);
    writer.setPageSize(paper);
    writer.setPageMargins({});
    return paintPages(pages, writer) ? bytes : QByteArray();
}

void sayNotPrinted(StatusBanner &banner)
{
    banner.say(StatusBanner::Tone::Alarm, [] {
        return StatusBanner::Words{Words::tr("It could not be printed."), Words::tr("Dismiss")};
    });
}

void sayPrinted(bool isPrinted, const QPrinter &printer, StatusBanner &banner)
{
    if (!isPrinted)
        return sayNotPrinted(banner);
    const QString file = QDir::toNativeSeparators(printer.outputFileName());
    banner.say(StatusBanner::Tone::Fine, [file, name = printer.printerName()] {
        return StatusBanner::Words{file.isEmpty() ? Words::tr("Sent to %1.").arg(name)
                                                  : Words::tr("Printed into %1.").arg(file),
                                   Words::tr("Dismiss")};
    });
}

void savePdf(QWidget *window, const QString &name, const QByteArray &bytes, StatusBanner &banner)
{
    if (bytes.isEmpty())
        sayNotPrinted(banner);
    else
        saveAs(window, name + u".pdf"_s, Words::tr("Documents (*.pdf)"), bytes, banner);
}

} // namespace gavel::ui
