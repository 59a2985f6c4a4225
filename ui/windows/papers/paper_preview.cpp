#include "windows/papers/paper_preview.h"

#include <QPaintEvent>
#include <QPainter>
#include <QtMath>

namespace gavel::ui {

namespace {

constexpr double gap = 12;
constexpr int usualWidth = 520;

} // namespace

PaperPreview::PaperPreview(const QString &objectName, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(objectName);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PaperPreview::setPages(std::shared_ptr<const PaperPages> pages)
{
    m_pages = std::move(pages);
    m_painted.clear();
    setMinimumHeight(wantedHeight());
    update();
}

void PaperPreview::pictureChanged(const QString &path)
{
    const auto pages = m_painted.keys();
    for (const int page : pages) {
        if (m_pages->picturesOn(page).contains(path)) {
            m_painted.remove(page);
            update(sheet(page).toAlignedRect());
        }
    }
}

QSize PaperPreview::sizeHint() const
{
    return {usualWidth, wantedHeight()};
}

int PaperPreview::wantedHeight() const
{
    return m_pages ? qCeil(sheet(m_pages->count() - 1).bottom() + gap) : 0;
}

QRectF PaperPreview::sheet(int page) const
{
    const QSizeF units = m_pages->pageUnits();
    const QSizeF size = units * ((width() - 2 * gap) / units.width());
    return {QPointF(gap, gap + page * (size.height() + gap)), size};
}

void PaperPreview::resizeEvent(QResizeEvent *event)
{
    if (event->oldSize().width() != width())
        m_painted.clear();
    setMinimumHeight(wantedHeight());
    QWidget::resizeEvent(event);
}

QPixmap PaperPreview::pictureOf(int page, const QSize &pixels)
{
    if (const QPixmap *painted = m_painted.object(page); painted && painted->size() == pixels)
        return *painted;
    auto *made = new QPixmap(pixels);
    made->fill(Qt::white);
    QPainter painter(made);
    const double scale = pixels.width() / m_pages->pageUnits().width();
    painter.scale(scale, scale);
    m_pages->paint(painter, page);
    painter.end();
    const QPixmap picture = *made;
    m_painted.insert(page, made);
    return picture;
}

void PaperPreview::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    for (int page = 0; m_pages && page < m_pages->count(); ++page) {
        const QRectF paper = sheet(page);
        if (!paper.intersects(event->rect()))
            continue;
        painter.drawPixmap(paper.toAlignedRect(), pictureOf(page, (paper.size() * devicePixelRatioF()).toSize()));
        painter.setPen(m_theme.colour(Colour::Line));
        painter.drawRect(paper);
    }
}

} // namespace gavel::ui
