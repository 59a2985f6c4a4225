#include "widgets/picture_tile.h"

#include "widgets/looks.h"

#include <QApplication>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int removeSide = 22;
constexpr int frame = 4;

// The middle of the picture, as large as the tile shows it.
QPixmap covering(const QPixmap &picture, const QSize &size)
{
    if (picture.isNull())
        return {};
    const QPixmap scaled = picture.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    return scaled.copy((scaled.width() - size.width()) / 2, (scaled.height() - size.height()) / 2, size.width(),
                       size.height());
}

} // namespace

const QString PictureTile::mimeType = u"application/x-gavel-picture"_s;

PictureTile::PictureTile(const QString &wellName, int number, int count, const QPixmap &picture, const Theme &theme,
                         QWidget *parent)
    : QWidget(parent)
    , m_number(number)
    , m_picture(makeButton(u"thumbnail"_s, wellName + u".picture%1"_s.arg(number)))
    , m_remove(makeButton(u"remove"_s, wellName + u".remove%1"_s.arg(number)))
{
    setFixedSize(tileSize);
    const QSize inside = tileSize - QSize(2 * frame, 2 * frame);
    m_picture->setParent(this);
    m_picture->setGeometry(QRect(QPoint(), tileSize));
    m_picture->setIconSize(inside);
    m_picture->setIcon(covering(picture, inside * devicePixelRatioF()));
    m_picture->setToolTip(tr("Crop or turn it; drag it to another place"));
    m_picture->setAccessibleName(number == 1 ? tr("Picture 1 of %1, shown in the catalogue").arg(count)
                                             : tr("Picture %1 of %2").arg(number).arg(count));
    m_picture->setAccessibleDescription(
        tr("Enter crops or turns it, Ctrl and an arrow key move it, Delete takes it away."));
    m_picture->installEventFilter(this);
    m_remove->setParent(this);
    m_remove->setFixedSize(removeSide, removeSide);
    m_remove->move(tileSize.width() - removeSide - 4, 4);
    m_remove->setIcon(theme.icon(u"close"_s));
    m_remove->setIconSize(QSize(12, 12));
    m_remove->setToolTip(tr("Take this picture away"));
    m_remove->setAccessibleName(tr("Take picture %1 away").arg(number));
    connect(m_picture, &QPushButton::clicked, this, [this] {
        if (!m_standing)
            Q_EMIT opened();
    });
    connect(m_remove, &QPushButton::clicked, this, &PictureTile::removed);
}

void PictureTile::setStanding()
{
    m_standing = true;
    m_remove->hide();
    m_picture->setToolTip(tr("It stays, since somebody has bid on what it shows"));
    m_picture->setAccessibleDescription(m_picture->toolTip());
}

void PictureTile::focusPicture()
{
    m_picture->setFocus(Qt::OtherFocusReason);
}

bool PictureTile::handleKey(int key, bool withControl)
{
    const int towards = layoutDirection() == Qt::LeftToRight ? 1 : -1;
    switch (key) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (!m_standing)
            Q_EMIT removed();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_standing)
            Q_EMIT opened();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int by = key == Qt::Key_Right ? towards : -towards;
        withControl && !m_standing ? Q_EMIT moveAsked(by) : Q_EMIT focusAsked(by);
        return true;
    }
    default:
        return false;
    }
}

bool PictureTile::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        return handleKey(key->key(), key->modifiers() & Qt::ControlModifier);
    }
    if (event->type() == QEvent::MouseButtonPress)
        m_pressedAt = static_cast<QMouseEvent *>(event)->position().toPoint();
    if (event->type() == QEvent::MouseMove) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const int far = (mouse->position().toPoint() - m_pressedAt).manhattanLength();
        if (!m_standing && (mouse->buttons() & Qt::LeftButton) && far >= QApplication::startDragDistance()) {
            drag();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PictureTile::drag()
{
    m_picture->setDown(false);
    auto *data = new QMimeData;
    data->setData(mimeType, QByteArray::number(m_number));
    auto *drag = new QDrag(this);
    drag->setMimeData(data);
    drag->setPixmap(m_picture->grab());
    drag->setHotSpot(m_pressedAt);
    drag->exec(Qt::MoveAction);
}

} // namespace gavel::ui
