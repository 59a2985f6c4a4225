#include "widgets/picture_view.h"

#include "widgets/looks.h"
#include "widgets/picture_viewer.h"
#include "widgets/zoom_view.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr QSize thumbnailSize{72, 52};
constexpr double radius = 14;
constexpr int openMargin = 8; // of its button from the picture's corner

} // namespace

PictureView::PictureView(const QString &objectName, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_large(new ZoomView(objectName + u".large"_s, theme, true))
    , m_open(makeButton(u"over"_s, objectName + u".open"_s))
    , m_strip(new QWidget)
    , m_thumbnails(new QHBoxLayout(m_strip))
{
    setObjectName(objectName);
    m_large->setRadius(radius);
    m_large->setMinimumHeight(160);
    m_open->setIcon(theme.icon(u"expand"_s, Colour::Ink));
    auto *over = new QGridLayout(m_large);
    over->setContentsMargins(openMargin, openMargin, openMargin, openMargin);
    over->addWidget(m_open, 0, 0, Qt::AlignTop | Qt::AlignTrailing);
    m_thumbnails->setContentsMargins(0, 0, 0, 0);
    m_thumbnails->setSpacing(8);
    m_thumbnails->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_large, 1);
    column->addWidget(m_strip);
    connect(&m_choice, &QButtonGroup::idClicked, this, &PictureView::choose);
    connect(m_open, &QPushButton::clicked, this, &PictureView::open);
    connect(m_large, &ZoomView::entered, this, &PictureView::open);
    setCount(0);
}

void PictureView::setCount(int count)
{
    m_pictures = QList<QPixmap>(count);
    m_small = QList<QPixmap>(count);
    makeThumbnails(count > 1 ? count : 0);
    m_strip->setVisible(count > 1);
    m_open->setVisible(count > 0);
    m_large->setFocusPolicy(count > 0 ? Qt::StrongFocus : Qt::NoFocus);
    m_large->setPicture({});
    name();
    if (count == 0)
        return;
    choose(0);
    for (int index = 0; count > 1 && index < count; ++index)
        Q_EMIT thumbnailWanted(index);
}

void PictureView::makeThumbnails(int count)
{
    qDeleteAll(m_choice.buttons());
    for (int index = 0; index < count; ++index) {
        auto *button = makeButton(u"thumbnail"_s, objectName() + u".thumbnail%1"_s.arg(index + 1));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setFixedSize(thumbnailSize);
        button->setIconSize(thumbnailSize - QSize(8, 8));
        m_choice.addButton(button, index);
        m_thumbnails->insertWidget(index, button);
    }
}

QPixmap PictureView::best(int index) const
{
    return m_pictures.at(index).isNull() ? m_small.at(index) : m_pictures.at(index);
}

void PictureView::setPicture(int index, const QPixmap &picture)
{
    if (index >= count() || picture.isNull())
        return;
    m_pictures[index] = picture;
    if (index == m_current)
        m_large->setPicture(picture, true);
    if (m_viewer)
        m_viewer->setPicture(index, picture);
}

void PictureView::setThumbnail(int index, const QPixmap &thumbnail)
{
    auto *button = m_choice.button(index);
    if (!button || thumbnail.isNull())
        return;
    m_small[index] = thumbnail;
    if (index == m_current && m_pictures.at(index).isNull())
        m_large->setPicture(thumbnail, true);
    const QSize wanted = button->iconSize() * devicePixelRatioF();
    const QPixmap scaled = thumbnail.scaled(wanted, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    button->setIcon(scaled.copy(
        QRect(QPoint((scaled.width() - wanted.width()) / 2, (scaled.height() - wanted.height()) / 2), wanted)));
}

void PictureView::choose(int index)
{
    m_current = index;
    if (auto *button = m_choice.button(index))
        button->setChecked(true);
    m_large->setPicture(best(index));
    name();
    if (m_pictures.at(index).isNull())
        Q_EMIT pictureWanted(index);
}

void PictureView::open()
{
    if (count() == 0 || m_viewer)
        return;
    m_viewer = new PictureViewer(objectName() + u".viewer"_s, m_theme, window());
    connect(m_viewer, &PictureViewer::turned, this, &PictureView::choose);
    connect(m_viewer, &PictureViewer::closed, this, [this] {
        m_viewer = nullptr;
        m_large->setFocus(Qt::OtherFocusReason);
    });
    QList<QPixmap> pictures;
    for (int index = 0; index < count(); ++index)
        pictures.append(best(index));
    m_viewer->show(pictures, m_current);
}

void PictureView::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    const int next = m_current + (layoutDirection() == Qt::LeftToRight ? step : -step);
    if (step == 0 || next < 0 || next >= count()) {
        QWidget::keyPressEvent(event);
        return;
    }
    choose(next);
    if (!m_large->hasFocus())
        m_choice.button(next)->setFocus(Qt::TabFocusReason);
}

void PictureView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        name();
    QWidget::changeEvent(event);
}

// The viewer is the window's child, and the window may be hiding its children right now: it goes later.
void PictureView::hideEvent(QHideEvent *event)
{
    if (m_viewer && !event->spontaneous()) { // minimising is no leaving
        m_viewer->hide();
        m_viewer->deleteLater();
        m_viewer = nullptr;
    }
    QWidget::hideEvent(event);
}

void PictureView::name()
{
    m_large->setAccessibleName(count() == 0 ? tr("No picture")
                                            : tr("Picture %1 of %2").arg(m_current + 1).arg(count()));
    m_large->setAccessibleDescription(count() == 0 ? QString() : tr("Enter opens it large; plus and minus zoom."));
    m_large->setToolTip(count() == 0 ? QString() : tr("Double-click or Ctrl with the wheel to zoom, Enter to open"));
    const QString open = tr("Over the whole window");
    m_open->setAccessibleName(open);
    m_open->setToolTip(open);
    for (auto *button : m_choice.buttons()) {
        const QString words = tr("Picture %1").arg(m_choice.id(button) + 1);
        button->setAccessibleName(words);
        button->setToolTip(words);
    }
}

} // namespace gavel::ui
