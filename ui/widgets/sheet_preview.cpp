#include "widgets/sheet_preview.h"

#include <QPainter>

namespace gavel::ui {

namespace {

constexpr int paperWidth = 190;
constexpr double marginShare = 0.05; // of the paper's width, as a printer leaves it

} // namespace

SheetPreview::SheetPreview(const QString &objectName, const QPageSize &paper, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_paper(paper)
    , m_theme(theme)
{
    setObjectName(objectName);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SheetPreview::setPages(const SheetPages &pages)
{
    m_pages = pages;
    update();
}

QSize SheetPreview::sizeHint() const
{
    return m_paper.size(QPageSize::Point).scaled(paperWidth, QWIDGETSIZE_MAX, Qt::KeepAspectRatio).toSize();
}

void SheetPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF paper = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(m_theme.colour(Colour::Line));
    painter.setBrush(Qt::white);
    painter.drawRect(paper);
    painter.setRenderHint(QPainter::Antialiasing);
    const double margin = paper.width() * marginShare;
    if (m_pages.count() > 0)
        m_pages.paint(painter, paper.adjusted(margin, margin, -margin, -margin), 0);
}

} // namespace gavel::ui
