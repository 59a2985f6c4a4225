#include "widgets/picture_well.h"

#include "protocol/limits.h"
#include "widgets/encoded_picture.h"
#include "widgets/looks.h"
#include "widgets/picture_tile.h"
#include "widgets/usual_folder.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QGuiApplication>
#include <QImage>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int gap = 8;
constexpr int margin = 14;

// Those of which a picture is made that a host takes, as a drag names them.
const QStringList pictureFormats{u"image/png"_s, u"image/jpeg"_s, u"image/webp"_s, u"image/heic"_s, u"image/heif"_s};

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

// A picture that is its own address, as pages have small ones.
QByteArray dataUrl(const QMimeData &data)
{
    for (const QUrl &url : data.urls()) {
        const QByteArray encoded = url.toEncoded();
        const qsizetype comma = encoded.indexOf(',');
        if (encoded.startsWith("data:image/") && comma > 0 && encoded.first(comma).endsWith(";base64"))
            return QByteArray::fromBase64(QByteArray::fromPercentEncoding(encoded.mid(comma + 1)));
    }
    return {};
}

QByteArray offeredBytes(const QMimeData &data)
{
    for (const QString &format : pictureFormats) {
        if (const QByteArray bytes = data.data(format); !bytes.isEmpty())
            return bytes;
    }
    return dataUrl(data);
}

} // namespace

PictureWell::PictureWell(const QString &objectName, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_folder(usualFolder(QStandardPaths::PicturesLocation))
    , m_tilesArea(new QWidget)
    , m_grid(new QGridLayout(m_tilesArea))
    , m_hint(makeParagraph(u"third"_s))
    , m_note(makeParagraph(u"small"_s, objectName + u".note"_s))
    , m_choose(makeButton({}, objectName + u".choose"_s))
    , m_paste(makeButton(u"quiet"_s, objectName + u".paste"_s))
    , m_undo(makeButton(u"quiet"_s, objectName + u".undo"_s))
{
    setObjectName(objectName);
    setAcceptDrops(true);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(gap);
    m_grid->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_choose);
    buttons->addWidget(m_paste);
    buttons->addStretch(1);
    buttons->addWidget(m_undo);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, 12, margin, 12);
    column->addWidget(m_tilesArea);
    column->addLayout(buttons);
    column->addWidget(m_note);
    column->addWidget(m_hint);
    m_note->hide();
    setFocusProxy(m_choose);
    m_choose->setIcon(theme.icon(u"picture"_s));
    connect(m_choose, &QPushButton::clicked, this, &PictureWell::choose);
    connect(m_paste, &QPushButton::clicked, this, &PictureWell::paste);
    connect(m_undo, &QPushButton::clicked, this, &PictureWell::undo);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void PictureWell::add(const QByteArray &bytes)
{
    read([bytes] { return incomingPicture(bytes); });
}

void PictureWell::addFile(const QString &path)
{
    read([path] { return incomingFile(path); });
}

void PictureWell::read(const std::function<Incoming()> &incoming)
{
    if (m_reading++ == 0) {
        m_told.clear();
        Q_EMIT touched();
    }
    showNote();
    m_background.run(incoming, [this, filling = m_filling](const Incoming &read) {
        if (filling == m_filling)
            addRead(read);
    });
}

void PictureWell::addRead(const Incoming &incoming)
{
    --m_reading;
    if (incoming && !incoming->shrunkTo.isEmpty())
        m_told = tr("A picture was larger than the host takes, so it was made smaller: %1 × %2 pixels.")
                     .arg(incoming->shrunkTo.width())
                     .arg(incoming->shrunkTo.height());
    showNote();
    if (!incoming || m_list.isFull()) {
        Q_EMIT refused(incoming ? tr("A lot has at most %n picture(s).", nullptr, protocol::limits::imagesMax)
                                : incoming.error());
        return;
    }
    m_list.append(incoming->bytes);
    m_previews.insert(incoming->bytes.constData(), QPixmap::fromImage(incoming->preview));
    tell();
}

void PictureWell::showNote()
{
    const QString sentence = isReading() ? tr("Reading the picture…") : m_told;
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

void PictureWell::setPictures(const QList<models::DraftPicture> &pictures, int standing)
{
    ++m_filling;
    m_reading = 0;
    m_told.clear();
    showNote();
    m_list.set(pictures, standing);
    m_previews.clear();
    tell();
}

QPixmap PictureWell::first()
{
    return m_list.count() == 0 ? QPixmap() : previewOf(m_list.pictures().first().bytes);
}

const QPixmap &PictureWell::previewOf(const QByteArray &bytes)
{
    auto known = m_previews.find(bytes.constData());
    if (known == m_previews.end())
        known = m_previews.insert(bytes.constData(),
                                  QPixmap::fromImage(decodedPicture(bytes, IncomingPicture::previewSide)));
    return *known;
}

void PictureWell::paste()
{
    const auto *data = QGuiApplication::clipboard()->mimeData();
    if (!data || !take(*data))
        Q_EMIT refused(tr("There is no picture on the clipboard."));
}

void PictureWell::choose()
{
    const auto paths = QFileDialog::getOpenFileNames(this, tr("Choose pictures"), m_folder,
                                                     tr("Pictures (*.png *.jpg *.jpeg *.webp *.heic *.heif)"));
    for (const auto &path : paths)
        addFile(path);
    if (!paths.isEmpty())
        m_folder = QFileInfo(paths.first()).path();
}

void PictureWell::undo()
{
    Q_EMIT touched();
    m_list.undo();
    tell();
}

// Files keep their own bytes, and so do those that a browser offers beside an address; a bare image, as a screenshot
// tool gives it, is encoded.
bool PictureWell::take(const QMimeData &data)
{
    const auto files = localFiles(data);
    for (const QString &path : files)
        addFile(path);
    if (!files.isEmpty())
        return true;
    if (const QByteArray bytes = offeredBytes(data); !bytes.isEmpty()) {
        add(bytes);
        return true;
    }
    const auto image = qvariant_cast<QImage>(data.imageData());
    if (image.isNull())
        return false;
    read([image] { return incomingImage(image); });
    return true;
}

// By what is offered alone: nothing is fetched while it is still being dragged.
bool PictureWell::isTakable(const QMimeData &data) const
{
    const auto formats = data.formats();
    const auto isPicture = [](const QString &format) { return pictureFormats.contains(format); };
    return data.hasFormat(PictureTile::mimeType) || !localFiles(data).isEmpty() || data.hasImage() ||
           std::any_of(formats.begin(), formats.end(), isPicture) || !dataUrl(data).isEmpty();
}

void PictureWell::replace(int index, const QByteArray &bytes)
{
    Q_EMIT touched();
    m_list.replace(index, bytes);
    tell(index);
}

void PictureWell::remove(int index)
{
    Q_EMIT touched();
    m_list.remove(index);
    tell(qMin(index, static_cast<int>(m_list.count()) - 1));
    if (m_list.count() == 0)
        m_choose->setFocus();
}

void PictureWell::move(int from, int to)
{
    Q_EMIT touched();
    m_list.move(from, to);
    tell(qBound(0, to, static_cast<int>(m_list.count()) - 1));
}

void PictureWell::tell(int focused)
{
    rebuild();
    if (focused >= 0 && focused < m_tiles.size())
        m_tiles.at(focused)->focusPicture();
    Q_EMIT changed();
}

void PictureWell::rebuild()
{
    for (auto *tile : std::exchange(m_tiles, {})) {
        tile->hide();
        tile->deleteLater(); // it may be the one that asked
    }
    for (int index = 0; index < m_list.count(); ++index)
        m_tiles.append(makeTile(index));
    m_tilesArea->setVisible(!m_tiles.isEmpty());
    m_undo->setVisible(m_list.canUndo());
    place();
}

PictureTile *PictureWell::makeTile(int index)
{
    const int count = static_cast<int>(m_list.count());
    auto *tile = new PictureTile(objectName(), index + 1, count, previewOf(m_list.pictures().at(index).bytes), m_theme);
    if (m_list.stands(index))
        tile->setStanding();
    connect(tile, &PictureTile::opened, this, [this, index] { Q_EMIT editAsked(index); });
    connect(tile, &PictureTile::removed, this, [this, index] { remove(index); });
    connect(tile, &PictureTile::moveAsked, this, [this, index](int by) { move(index, index + by); });
    connect(tile, &PictureTile::focusAsked, this, [this, index](int by) {
        if (auto *other = m_tiles.value(index + by))
            other->focusPicture();
    });
    return tile;
}

// As many in a row as there is room for.
void PictureWell::place()
{
    const int columns = qMax(1, (width() - 2 * margin + gap) / (PictureTile::tileSize.width() + gap));
    for (int index = 0; index < m_tiles.size(); ++index)
        m_grid->addWidget(m_tiles.at(index), index / columns, index % columns);
}

// The tile at a point of the well, or the last before it.
int PictureWell::indexAt(const QPoint &at) const
{
    for (int index = 0; index < m_tiles.size(); ++index) {
        const auto *tile = m_tiles.at(index);
        const QRect area(tile->mapTo(this, QPoint()), tile->size());
        if (area.adjusted(-gap, -gap, gap, gap).contains(at))
            return index;
    }
    return static_cast<int>(m_tiles.size()) - 1;
}

void PictureWell::retranslate()
{
    m_choose->setText(tr("Choose pictures…"));
    m_paste->setText(tr("Paste"));
    m_undo->setText(tr("Undo"));
    m_undo->setAccessibleName(tr("Undo the last change of the pictures"));
    m_undo->setToolTip(m_undo->accessibleName());
    m_hint->setText(
        tr("Or drop them here. PNG, JPEG, WebP or HEIC; the first is the one in the catalogue. What is larger than "
           "%1 MB or %2 megapixels is made smaller.")
            .arg(protocol::limits::imageBytesMax / (1'024 * 1'024))
            .arg(protocol::limits::imagePixelsMax / 1'000'000));
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

// What cannot be taken is refused at once, and in words: a browser often offers nothing but an address, from which this
// program fetches nothing.
void PictureWell::dragEnterEvent(QDragEnterEvent *event)
{
    if (!isTakable(*event->mimeData())) {
        if (event->mimeData()->hasUrls() || event->mimeData()->hasHtml())
            Q_EMIT refused(tr("This is only the address of a picture. Save the picture as a file first, or copy it and "
                              "paste it here."));
        event->ignore();
        return;
    }
    Q_EMIT touched();
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
    const QByteArray number = event->mimeData()->data(PictureTile::mimeType);
    if (!number.isEmpty()) {
        move(number.toInt() - 1, indexAt(event->position().toPoint()));
        event->acceptProposedAction();
    } else if (take(*event->mimeData())) {
        event->acceptProposedAction();
    } else {
        Q_EMIT refused(tr("There is no picture in what was dropped."));
    }
}

void PictureWell::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        paste();
    else if (event->matches(QKeySequence::Undo) && m_list.canUndo())
        undo();
    else
        QFrame::keyPressEvent(event);
}

void PictureWell::resizeEvent(QResizeEvent *event)
{
    place();
    QFrame::resizeEvent(event);
}

void PictureWell::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace gavel::ui
