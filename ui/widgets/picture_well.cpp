#include "widgets/picture_well.h"

#include "protocol/limits.h"
#include "widgets/looks.h"

#include <QBuffer>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QImageReader>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr QSize tileSize{84, 64};
constexpr int previewSide = 640;

// A small picture of the bytes, decoded no larger than it is shown; null if they are no picture the host would take.
QPixmap previewOf(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QByteArray format = reader.format();
    const QSize size = reader.size();
    const bool known = format == "png"_ba || format == "jpeg"_ba || format == "webp"_ba;
    if (!known || qint64(size.width()) * size.height() > limits::imagePixelsMax)
        return {};
    if (size.width() > previewSide || size.height() > previewSide)
        reader.setScaledSize(size.scaled(previewSide, previewSide, Qt::KeepAspectRatio));
    return QPixmap::fromImageReader(&reader);
}

} // namespace

PictureWell::PictureWell(const QString &objectName, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_tiles(new QWidget)
    , m_row(new QHBoxLayout(m_tiles))
    , m_hint(makeParagraph(u"third"_s))
    , m_choose(makeButton({}, objectName + u".choose"_s))
    , m_paste(makeButton(u"quiet"_s, objectName + u".paste"_s))
{
    setObjectName(objectName);
    setAcceptDrops(true);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addStretch(1);
    m_tiles->hide();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_choose);
    buttons->addWidget(m_paste);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->addWidget(m_tiles);
    column->addLayout(buttons);
    column->addWidget(m_hint);
    m_choose->setIcon(theme.icon(u"picture"_s));
    connect(m_choose, &QPushButton::clicked, this, &PictureWell::choose);
    connect(m_paste, &QPushButton::clicked, this, &PictureWell::paste);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

bool PictureWell::add(const QByteArray &bytes)
{
    if (m_kept.size() >= limits::imagesMax) {
        Q_EMIT refused(tr("A lot has at most %n picture(s).", nullptr, limits::imagesMax));
        return false;
    }
    if (bytes.size() > limits::imageBytesMax) {
        Q_EMIT refused(tr("That picture is larger than 8 MB."));
        return false;
    }
    const QPixmap preview = previewOf(bytes);
    if (preview.isNull()) {
        Q_EMIT refused(tr("That is not a PNG, JPEG or WebP picture of at most 40 megapixels."));
        return false;
    }
    m_kept.append({bytes, preview});
    rebuild();
    Q_EMIT changed();
    return true;
}

bool PictureWell::addFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        Q_EMIT refused(tr("The file could not be read: %1").arg(file.errorString()));
        return false;
    }
    return add(file.read(limits::imageBytesMax + 1));
}

void PictureWell::clear()
{
    m_kept.clear();
    rebuild();
    Q_EMIT changed();
}

QList<QByteArray> PictureWell::pictures() const
{
    QList<QByteArray> bytes;
    for (const auto &kept : m_kept)
        bytes.append(kept.bytes);
    return bytes;
}

QPixmap PictureWell::first() const
{
    return m_kept.isEmpty() ? QPixmap() : m_kept.first().preview;
}

void PictureWell::paste()
{
    const auto *data = QGuiApplication::clipboard()->mimeData();
    if (!data || !take(*data))
        Q_EMIT refused(tr("There is no picture on the clipboard."));
}

void PictureWell::choose()
{
    const auto paths =
        QFileDialog::getOpenFileNames(this, tr("Choose pictures"), {}, tr("Pictures (*.png *.jpg *.jpeg *.webp)"));
    for (const auto &path : paths)
        addFile(path);
}

// Files keep their own bytes; a bare image, as a screenshot tool gives it, becomes a PNG.
bool PictureWell::take(const QMimeData &data)
{
    bool any = false;
    const auto urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile()) {
            addFile(url.toLocalFile());
            any = true;
        }
    }
    if (any || !data.hasImage())
        return any;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    qvariant_cast<QImage>(data.imageData()).save(&buffer, "PNG");
    add(bytes);
    return true;
}

void PictureWell::remove(int index)
{
    m_kept.removeAt(index);
    rebuild();
    Q_EMIT changed();
    m_choose->setFocus();
}

void PictureWell::rebuild()
{
    while (m_row->count() > 1) {
        auto *item = m_row->takeAt(0);
        item->widget()->deleteLater();
        delete item;
    }
    for (int index = 0; index < m_kept.size(); ++index) {
        auto *tile = makeButton(u"thumbnail"_s, objectName() + u".remove%1"_s.arg(index + 1));
        tile->setFixedSize(tileSize);
        tile->setIconSize(tileSize - QSize(8, 8));
        tile->setIcon(m_kept.at(index).preview);
        tile->setToolTip(tr("Take this picture away"));
        tile->setAccessibleName(tr("Take picture %1 away").arg(index + 1));
        connect(tile, &QPushButton::clicked, this, [this, index] { remove(index); });
        m_row->insertWidget(index, tile);
    }
    m_tiles->setVisible(!m_kept.isEmpty());
}

void PictureWell::retranslate()
{
    m_choose->setText(tr("Choose pictures…"));
    m_paste->setText(tr("Paste"));
    m_hint->setText(
        tr("Or drop them here. PNG, JPEG or WebP, up to 8 MB each; the first is the one in the catalogue."));
    setAccessibleName(tr("Pictures"));
    rebuild();
}

void PictureWell::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(m_theme.colour(m_dragOver ? Colour::Accent : Colour::FieldLine), m_dragOver ? 2 : 1.2, Qt::DashLine));
    painter.setBrush(m_theme.colour(m_dragOver ? Colour::AccentGround : Colour::Ground));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 12, 12);
}

void PictureWell::dragEnterEvent(QDragEnterEvent *event)
{
    if (!event->mimeData()->hasUrls() && !event->mimeData()->hasImage())
        return;
    event->acceptProposedAction();
    m_dragOver = true;
    update();
}

void PictureWell::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dragOver = false;
    update();
}

void PictureWell::dropEvent(QDropEvent *event)
{
    m_dragOver = false;
    update();
    if (take(*event->mimeData()))
        event->acceptProposedAction();
}

void PictureWell::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        paste();
    else
        QFrame::keyPressEvent(event);
}

void PictureWell::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace gavel::ui
