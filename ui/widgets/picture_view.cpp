#include "widgets/picture_view.h"

#include "widgets/looks.h"
#include "widgets/picture_painting.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr QSize thumbnailSize{72, 52};
constexpr double radius = 14;

} // namespace

class PictureView::Large : public QWidget
{
public:
    explicit Large(const Theme &theme)
        : m_theme(theme)
    {
        setMinimumHeight(160);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }

    void setPicture(const QPixmap &picture)
    {
        m_picture = picture;
        update();
    }

    [[nodiscard]] QSize sizeHint() const override { return {560, 300}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QPainterPath shape;
        shape.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        paintWhole(painter, m_theme, shape, m_picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(m_theme.colour(Colour::Line));
        painter.drawPath(shape);
    }

private:
    const Theme &m_theme;
    QPixmap m_picture;
};

PictureView::PictureView(const QString &objectName, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_large(new Large(theme))
    , m_strip(new QWidget)
    , m_thumbnails(new QHBoxLayout(m_strip))
{
    setObjectName(objectName);
    m_large->setObjectName(objectName + u".large"_s);
    m_thumbnails->setContentsMargins(0, 0, 0, 0);
    m_thumbnails->setSpacing(8);
    m_thumbnails->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_large, 1);
    column->addWidget(m_strip);
    connect(&m_choice, &QButtonGroup::idClicked, this, &PictureView::choose);
    connect(&theme, &Theme::changed, m_large, qOverload<>(&QWidget::update));
    setCount(0);
}

void PictureView::setCount(int count)
{
    qDeleteAll(m_choice.buttons());
    m_pictures = QList<QPixmap>(count);
    for (int index = 0; count > 1 && index < count; ++index) {
        auto *button = makeButton(u"thumbnail"_s, objectName() + u".thumbnail%1"_s.arg(index + 1));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setFixedSize(thumbnailSize);
        button->setIconSize(thumbnailSize - QSize(8, 8));
        m_choice.addButton(button, index);
        m_thumbnails->insertWidget(index, button);
    }
    m_strip->setVisible(count > 1);
    name();
    m_large->setPicture({});
    if (count == 0)
        return;
    choose(0);
    for (int index = 0; count > 1 && index < count; ++index)
        Q_EMIT thumbnailWanted(index);
}

void PictureView::setPicture(int index, const QPixmap &picture)
{
    if (index >= count())
        return;
    m_pictures[index] = picture;
    if (index == m_current)
        m_large->setPicture(picture);
}

void PictureView::setThumbnail(int index, const QPixmap &thumbnail)
{
    auto *button = m_choice.button(index);
    if (!button || thumbnail.isNull())
        return;
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
    m_large->setPicture(m_pictures.at(index));
    if (m_pictures.at(index).isNull())
        Q_EMIT pictureWanted(index);
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
    m_choice.button(next)->setFocus(Qt::TabFocusReason);
}

void PictureView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        name();
    QWidget::changeEvent(event);
}

void PictureView::name()
{
    m_large->setAccessibleName(count() == 0 ? tr("No picture") : tr("Picture of the lot"));
    for (auto *button : m_choice.buttons()) {
        const QString words = tr("Picture %1").arg(m_choice.id(button) + 1);
        button->setAccessibleName(words);
        button->setToolTip(words);
    }
}

} // namespace gavel::ui
