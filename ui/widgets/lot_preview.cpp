#include "widgets/lot_preview.h"

#include "widgets/looks.h"
#include "widgets/picture_painting.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int pictureHeight = 150;
constexpr double radius = 14;
constexpr int clockSize = 15;

} // namespace

LotPreview::LotPreview(const QString &objectName, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_name(makeLabel(u"strong"_s))
    , m_price(makeLabel(u"heading"_s))
    , m_clock(new QLabel)
    , m_time(makeLabel(u"second"_s))
{
    setObjectName(objectName);
    auto *time = new QHBoxLayout;
    time->setSpacing(6);
    time->addWidget(m_clock);
    time->addWidget(m_time, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, pictureHeight + 12, 16, 14);
    column->setSpacing(3);
    for (auto *label : {m_name, m_price}) {
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        column->addWidget(label);
    }
    column->addLayout(time);
    const auto tint = [this] { m_clock->setPixmap(m_theme.icon(u"clock"_s).pixmap(clockSize)); };
    connect(&theme, &Theme::changed, this, tint);
    tint();
}

void LotPreview::setLot(const QPixmap &picture, const QString &name, const QString &price, const QString &timeLeft)
{
    m_picture = picture;
    m_name->setText(name);
    m_price->setText(price);
    m_time->setText(timeLeft);
    setAccessibleName(name + u", "_s + price);
    update();
}

void LotPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.fillPath(shape, m_theme.colour(Colour::Panel));
    QPainterPath top;
    top.addRect(0, 0, width(), pictureHeight);
    paintCovering(painter, m_theme, shape.intersected(top), m_picture);
    painter.setPen(m_theme.colour(Colour::Line));
    painter.drawPath(shape);
}

} // namespace gavel::ui
