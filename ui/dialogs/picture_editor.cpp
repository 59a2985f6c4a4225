#include "dialogs/picture_editor.h"

#include "widgets/crop_frame.h"
#include "widgets/encoded_picture.h"
#include "widgets/looks.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTransform>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int shownSideMax = 1'400;

QRect pixelsOf(const QRectF &crop, const QSize &size)
{
    const QRectF pixels(crop.x() * size.width(), crop.y() * size.height(), crop.width() * size.width(),
                        crop.height() * size.height());
    return pixels.toRect().intersected(QRect(QPoint(), size));
}

QByteArray editedPicture(const QByteArray &bytes, const models::PictureEdit &edit)
{
    const QImage turned = decodedPicture(bytes).transformed(QTransform().rotate(90 * edit.quarterTurns()));
    return encodedPicture(turned.copy(pixelsOf(edit.crop(), turned.size())));
}

} // namespace

PictureEditor::PictureEditor(const QByteArray &picture, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_bytes(picture)
    , m_frame(new CropFrame(u"picture.frame"_s, m_edit, theme))
    , m_hint(makeLabel(u"third"_s))
    , m_size(makeLabel(u"small"_s, u"picture.size"_s))
    , m_left(makeButton({}, u"picture.turnLeft"_s))
    , m_right(makeButton({}, u"picture.turnRight"_s))
    , m_undo(makeButton(u"quiet"_s, u"picture.undo"_s))
    , m_redo(makeButton(u"quiet"_s, u"picture.redo"_s))
    , m_reset(makeButton(u"quiet"_s, u"picture.reset"_s))
    , m_cancel(makeButton({}, u"picture.cancel"_s))
    , m_done(makeButton(u"primary"_s, u"picture.done"_s))
    , m_pixels(uprightSize(picture))
{
    setObjectName(u"picture"_s);
    build();
    follow();
    m_frame->setPicture(decodedPicture(picture, shownSideMax));
    retranslate();
    refresh();
    m_right->setFocus();
}

PictureEditor::~PictureEditor() = default;

void PictureEditor::build()
{
    m_done->setDefault(true);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(6);
    for (auto *tool : {m_left, m_right, m_undo, m_redo, m_reset})
        tools->addWidget(tool);
    tools->addStretch(1);
    tools->addWidget(m_size);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_hint, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_done);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addLayout(tools);
    column->addWidget(m_frame, 1);
    column->addLayout(buttons);
}

void PictureEditor::follow()
{
    using models::PictureEdit;
    connect(m_left, &QPushButton::clicked, this, [this] { step(&PictureEdit::turnLeft); });
    connect(m_right, &QPushButton::clicked, this, [this] { step(&PictureEdit::turnRight); });
    connect(m_undo, &QPushButton::clicked, this, [this] { step(&PictureEdit::undo); });
    connect(m_redo, &QPushButton::clicked, this, [this] { step(&PictureEdit::redo); });
    connect(m_reset, &QPushButton::clicked, this, [this] { step(&PictureEdit::reset); });
    connect(m_frame, &CropFrame::moved, this, &PictureEditor::refresh);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_done, &QPushButton::clicked, this, &PictureEditor::finish);
}

void PictureEditor::step(void (models::PictureEdit::*change)())
{
    (m_edit.*change)();
    m_frame->refresh();
    refresh();
}

void PictureEditor::refresh()
{
    m_undo->setEnabled(m_edit.canUndo());
    m_redo->setEnabled(m_edit.canRedo());
    m_reset->setEnabled(m_edit.isChanged());
    const QSize turned = m_edit.quarterTurns() % 2 == 0 ? m_pixels : m_pixels.transposed();
    const QSize left = pixelsOf(m_edit.crop(), turned).size();
    m_size->setText(tr("%1 × %2 pixels").arg(left.width()).arg(left.height()));
}

void PictureEditor::finish()
{
    if (!m_edit.isChanged())
        return reject();
    m_done->setEnabled(false);
    m_done->setText(tr("One moment…"));
    m_background.run([bytes = m_bytes, edit = m_edit] { return editedPicture(bytes, edit); },
                     [this](const QByteArray &picture) { handOver(picture); });
}

void PictureEditor::handOver(const QByteArray &picture)
{
    const QString fault = pictureFault(picture);
    if (fault.isEmpty()) {
        Q_EMIT edited(picture);
        return accept();
    }
    setLook(m_hint, u"error"_s);
    m_hint->setText(fault);
    m_done->setEnabled(true);
    m_done->setText(tr("Take it over"));
}

void PictureEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void PictureEditor::retranslate()
{
    setWindowTitle(tr("Crop and turn"));
    m_left->setText(tr("Turn &left"));
    m_right->setText(tr("Turn &right"));
    m_undo->setText(tr("&Undo"));
    m_redo->setText(tr("Red&o"));
    m_reset->setText(tr("&As it came"));
    m_cancel->setText(tr("Cancel"));
    m_done->setText(tr("Take it over"));
    m_hint->setText(tr("Drag the frame or its handles, or move them by the arrow keys."));
    // A text takes the shortcut of its own letter, so the keys that everybody knows are set after it.
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setShortcut(QKeySequence::Redo);
}

} // namespace gavel::ui
