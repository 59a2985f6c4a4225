#include "dialogs/print_pages.h"

#include "dialogs/usual_paper.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <memory>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

void paintOn(QPagedPaintDevice &device, const SheetPages &pages)
{
    QPainter painter(&device);
    // Within the margins: such a painter begins there.
    const QRectF paper({}, device.pageLayout().paintRectPixels(device.logicalDpiX()).size());
    for (int page = 0; page < pages.count(); ++page) {
        if (page > 0)
            device.newPage();
        pages.paint(painter, paper, page);
    }
}

} // namespace

void printPages(QWidget *parent, const QString &title, const SheetPages &pages)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(title);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(parent->objectName() + u".printer"_s);
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), parent,
                     [printer, pages](QPrinter *) { paintOn(*printer, pages); });
    dialog->open();
}

QByteArray pdfOf(const QString &title, const SheetPages &pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(u"Gavel"_s);
    writer.setPageSize(usualPaper());
    paintOn(writer, pages);
    return bytes;
}

} // namespace gavel::ui
