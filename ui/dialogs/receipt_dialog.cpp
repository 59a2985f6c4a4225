#include "dialogs/receipt_dialog.h"

#include "dialogs/save_as.h"
#include "dialogs/usual_paper.h"
#include "widgets/looks.h"
#include "widgets/receipt_painter.h"
#include "widgets/screen_bounds.h"
#include "widgets/status_banner.h"

#include <QBuffer>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <memory>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr QSize usualSize{560, 640};
constexpr QSize smallestSize{420, 360};

} // namespace

ReceiptDialog::ReceiptDialog(models::Receipt receipt, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_receipt(std::move(receipt))
    , m_words(new QPlainTextEdit)
    , m_banner(new StatusBanner(u"receipt.banner"_s, theme))
    , m_close(makeButton({}, u"receipt.close"_s))
    , m_copy(makeButton({}, u"receipt.copy"_s))
    , m_save(makeButton({}, u"receipt.save"_s))
    , m_print(makeButton(u"primary"_s, u"receipt.print"_s))
{
    setObjectName(u"receipt"_s);
    setMinimumSize(smallestSize);
    new ScreenBounds(*this);
    build(theme);
    retranslate();
    resize(usualSize.boundedTo(parent ? parent->window()->size() : usualSize).expandedTo(smallestSize));
}

void ReceiptDialog::build(const Theme &theme)
{
    m_words->setObjectName(u"receipt.words"_s);
    m_words->setReadOnly(true);
    m_words->setTabChangesFocus(true);
    m_words->setPlainText(m_receipt.text());
    m_save->setIcon(theme.icon(u"download"_s));
    m_print->setIcon(theme.icon(u"printer"_s, Colour::OnAccent));
    m_print->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_close);
    buttons->addStretch(1);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    buttons->addWidget(m_print);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    column->addWidget(m_words, 1);
    column->addWidget(m_banner);
    column->addLayout(buttons);
    m_print->setFocus(Qt::OtherFocusReason);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &ReceiptDialog::copy);
    connect(m_print, &QPushButton::clicked, this, &ReceiptDialog::askPrinter);
    connect(m_banner, &StatusBanner::actionClicked, m_banner, &StatusBanner::clear);
    connect(m_save, &QPushButton::clicked, this,
            [this] { saveAs(this, m_receipt.title + u".pdf"_s, tr("Documents (*.pdf)"), pdf(), *m_banner); });
}

void ReceiptDialog::paintOn(QPagedPaintDevice &device) const
{
    const ReceiptPainter receipt(m_receipt, device.pageLayout().fullRectPoints().size());
    QPainter painter;
    if (!painter.begin(&device))
        return;
    const double scale = device.logicalDpiX() / (72.0 * ReceiptPainter::unitsPerPoint);
    painter.scale(scale, scale);
    for (int page = 0; page < receipt.pageCount(); ++page) {
        if (page > 0)
            device.newPage();
        receipt.paint(painter, page);
    }
}

QByteArray ReceiptDialog::pdf() const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(m_receipt.title);
    writer.setCreator(u"Gavel"_s);
    writer.setPageSize(usualPaper());
    writer.setPageMargins({});
    paintOn(writer);
    return bytes;
}

void ReceiptDialog::askPrinter()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setFullPage(true);
    printer->setDocName(m_receipt.title);
    printer->setPageSize(usualPaper());
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"receipt.printer"_s);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [this, printer](QPrinter *) { paintOn(*printer); });
    dialog->open();
}

void ReceiptDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_receipt.text());
    m_banner->sayBriefly(StatusBanner::Tone::Fine, tr("Copied: paste it into a letter."));
}

void ReceiptDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ReceiptDialog::retranslate()
{
    setWindowTitle(m_receipt.title);
    m_words->setAccessibleName(tr("What the receipt says"));
    m_close->setText(tr("Close"));
    m_copy->setText(tr("Copy text"));
    m_save->setText(tr("Save as PDF…"));
    m_print->setText(tr("Print…"));
}

} // namespace gavel::ui
