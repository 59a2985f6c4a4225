#include "widgets/crop_frame.h"

#include "widgets/looks.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QTransform>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using Handle = models::PictureEdit::Handle;

constexpr int handleSide = 18;
constexpr double keyStep = 8;
constexpr int shade = 150; // of what is cut off, of 255

// From the whole to the corners, so that the corners lie on top.
constexpr std::array handles{Handle::Whole,   Handle::Left,     Handle::Top,         Handle::Right,     Handle::Bottom,
                             Handle::TopLeft, Handle::TopRight, Handle::BottomRight, Handle::BottomLeft};

struct Shape
{
    const char *key;
    double x; // of its centre in the frame, 0 to 1
    double y;
    Qt::CursorShape cursor;
};

// In the order of the enum.
constexpr std::array<Shape, models::PictureEdit::handleCount> shapes{{
    {"left", 0, 0.5, Qt::SizeHorCursor},
    {"topLeft", 0, 0, Qt::SizeFDiagCursor},
    {"top", 0.5, 0, Qt::SizeVerCursor},
    {"topRight", 1, 0, Qt::SizeBDiagCursor},
    {"right", 1, 0.5, Qt::SizeHorCursor},
    {"bottomRight", 1, 1, Qt::SizeFDiagCursor},
    {"bottom", 0.5, 1, Qt::SizeVerCursor},
    {"bottomLeft", 0, 1, Qt::SizeBDiagCursor},
    {"whole", 0.5, 0.5, Qt::SizeAllCursor},
}};

const Shape &shapeOf(Handle handle)
{
    return shapes.at(static_cast<std::size_t>(handle));
}

} // namespace

CropFrame::CropFrame(const QString &objectName, models::PictureEdit &edit, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_edit(edit)
    , m_theme(theme)
{
    setObjectName(objectName);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    // Left is left in a picture, whatever the language reads.
    setLayoutDirection(Qt::LeftToRight);
    for (const Handle handle : handles) {
        auto *button = makeButton(handle == Handle::Whole ? u"cropWhole"_s : u"cropHandle"_s,
                                  objectName + u'.' + QLatin1StringView(shapeOf(handle).key));
        button->setParent(this);
        button->setCursor(shapeOf(handle).cursor);
        button->setProperty("handle", static_cast<int>(handle));
        button->installEventFilter(this);
        m_handles.at(static_cast<std::size_t>(handle)) = button;
    }
    name();
}

void CropFrame::setPicture(const QImage &picture)
{
    m_picture = picture;
    m_turns = -1;
    refresh();
}

void CropFrame::refresh()
{
    if (m_turns != m_edit.quarterTurns()) {
        m_turns = m_edit.quarterTurns();
        m_turned = m_picture.transformed(QTransform().rotate(90 * m_turns));
    }
    place();
    update();
}

// The turned picture, as large as it fits with room for the handles at its edges.
QRectF CropFrame::shownRect() const
{
    const QRectF room = QRectF(rect()).adjusted(handleSide, handleSide, -handleSide, -handleSide);
    QRectF shown(QPointF(), QSizeF(m_turned.size()).scaled(room.size(), Qt::KeepAspectRatio));
    shown.moveCenter(room.center());
    return shown;
}

QRectF CropFrame::frameRect() const
{
    const QRectF shown = shownRect();
    const QRectF &crop = m_edit.crop();
    return {shown.x() + crop.x() * shown.width(), shown.y() + crop.y() * shown.height(), crop.width() * shown.width(),
            crop.height() * shown.height()};
}

void CropFrame::place()
{
    const QRectF frame = frameRect();
    for (const Handle handle : handles) {
        const Shape &shape = shapeOf(handle);
        QRect place(0, 0, handleSide, handleSide);
        if (handle == Handle::Whole)
            place = frame.toRect();
        else
            place.moveCenter(
                QPoint(qRound(frame.x() + shape.x * frame.width()), qRound(frame.y() + shape.y * frame.height())));
        buttonOf(handle)->setGeometry(place);
    }
}

void CropFrame::moveBy(Handle handle, QPointF pixels)
{
    const QRectF shown = shownRect();
    if (shown.isEmpty())
        return;
    m_edit.move(handle, {pixels.x() / shown.width(), pixels.y() / shown.height()});
    refresh();
    Q_EMIT moved();
}

bool CropFrame::handleKey(Handle handle, int key, bool fine)
{
    const double step = fine ? 1 : keyStep;
    switch (key) {
    case Qt::Key_Left:
        moveBy(handle, {-step, 0});
        return true;
    case Qt::Key_Right:
        moveBy(handle, {step, 0});
        return true;
    case Qt::Key_Up:
        moveBy(handle, {0, -step});
        return true;
    case Qt::Key_Down:
        moveBy(handle, {0, step});
        return true;
    default:
        return false;
    }
}

bool CropFrame::eventFilter(QObject *watched, QEvent *event)
{
    const auto handle = static_cast<Handle>(watched->property("handle").toInt());
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        m_dragFrom = static_cast<QMouseEvent *>(event)->globalPosition();
        return false;
    case QEvent::MouseMove: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->buttons() & Qt::LeftButton) {
            moveBy(handle, mouse->globalPosition() - m_dragFrom);
            m_dragFrom = mouse->globalPosition();
        }
        return true;
    }
    case QEvent::MouseButtonRelease:
    case QEvent::FocusOut:
        m_edit.endMove();
        return false;
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        return handleKey(handle, key->key(), key->modifiers() & Qt::ShiftModifier);
    }
    default:
        return false;
    }
}

void CropFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    const QRectF shown = shownRect();
    const QRectF frame = frameRect();
    painter.drawImage(shown, m_turned);
    QPainterPath off;
    off.addRect(shown);
    off.addRect(frame);
    painter.fillPath(off, QColor(0, 0, 0, shade));
    painter.setPen(QPen(m_theme.colour(Colour::Accent), 2));
    painter.drawRect(frame);
}

void CropFrame::resizeEvent(QResizeEvent *event)
{
    place();
    QWidget::resizeEvent(event);
}

void CropFrame::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        name();
    QWidget::changeEvent(event);
}

void CropFrame::name()
{
    setAccessibleName(tr("The picture and the part of it that stays"));
    const std::array<QString, models::PictureEdit::handleCount> names{
        tr("Left edge"),        tr("Top left corner"),    tr("Top edge"),
        tr("Top right corner"), tr("Right edge"),         tr("Bottom right corner"),
        tr("Bottom edge"),      tr("Bottom left corner"), tr("The part that stays")};
    for (std::size_t at = 0; at < names.size(); ++at) {
        m_handles.at(at)->setAccessibleName(names.at(at));
        m_handles.at(at)->setAccessibleDescription(tr("The arrow keys move it; with Shift by a little."));
        m_handles.at(at)->setToolTip(names.at(at));
    }
}

} // namespace gavel::ui
