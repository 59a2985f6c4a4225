#include "widgets/lot_card_delegate.h"

#include "models/isolated.h"
#include "models/lot_list_model.h"
#include "models/lot_number.h"
#include "widgets/elided.h"
#include "widgets/lot_words.h"
#include "widgets/picture_painting.h"
#include "widgets/pill.h"
#include "widgets/pixmaps.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using Role = models::LotListModel::Role;

constexpr int gap = 16;
constexpr int inset = 16;
constexpr int edgeWidth = 4;
constexpr int clockSize = 15;
constexpr int clockGap = 6;
constexpr double radius = 14;
constexpr int narrowest = 230;
constexpr int widest = 400;
constexpr int columnsWanted = 8;      // of a wide screen: rather larger cards than more of them
constexpr int spare = 6;              // a list wraps a row that fills it to the last pixel
constexpr double pictureShare = 0.56; // of a card's width
constexpr int eyeSize = 32;
constexpr int eyeIcon = 18;
constexpr int eyeMargin = 8;   // from the picture's corner
constexpr int markHeight = 40; // of what is said upon the picture, above its lower edge
constexpr int beyond = 4;      // so far a card's shadow and line reach at most

int lineHeight(const Theme &theme, Theme::Text text)
{
    return QFontMetrics(theme.font(text)).capHeight() * 5 / 2;
}

QRect wordsBesideClock(const QRect &line, Qt::LayoutDirection direction)
{
    return QStyle::visualRect(direction, line, line.adjusted(clockSize + clockGap, 0, 0, 0));
}

QPainterPath roundedCard(const QRectF &card)
{
    QPainterPath shape;
    shape.addRoundedRect(card, radius, radius);
    return shape;
}

// Round above alone.
QPainterPath upperPart(const QRectF &area)
{
    QPainterPath shape(area.bottomLeft());
    shape.arcTo({area.topLeft(), QSizeF(2 * radius, 2 * radius)}, 180, -90);
    shape.arcTo({area.right() - 2 * radius, area.top(), 2 * radius, 2 * radius}, 90, -90);
    shape.lineTo(area.bottomRight());
    shape.closeSubpath();
    return shape;
}

void drawGround(QPainter &painter, const Theme &theme, const QPainterPath &shape, bool hovered)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (!theme.isDark()) {
        painter.setBrush(QColor(0, 0, 0, hovered ? 22 : 10));
        painter.drawPath(shape.translated(0, hovered ? 2.5 : 1.5));
    }
    painter.setBrush(theme.colour(Colour::Panel));
    painter.setPen(QPen(theme.colour(hovered ? Colour::FieldLine : Colour::Line), 1));
    painter.drawPath(shape);
}

// All cards lie on the same ground, which is drawn once: its smooth edges cost more than all that is on it.
QPixmap groundOf(const QSize &card, const Theme &theme, bool hovered, double ratio)
{
    const QString key = u"gavel-card/%1x%2/%3/%4%5"_s.arg(card.width())
                            .arg(card.height())
                            .arg(ratio)
                            .arg(int{theme.isDark()})
                            .arg(int{hovered});
    QPixmap ground;
    if (QPixmapCache::find(key, &ground))
        return ground;
    const QSize size = card + 2 * QSize(beyond, beyond);
    ground = QPixmap((QSizeF(size) * ratio).toSize());
    ground.setDevicePixelRatio(ratio);
    ground.fill(Qt::transparent);
    QPainter painter(&ground);
    drawGround(painter, theme, roundedCard(QRectF(QPointF(beyond, beyond), card)), hovered);
    painter.end();
    QPixmapCache::insert(key, ground);
    return ground;
}

} // namespace

LotCardDelegate::LotCardDelegate(const Theme &theme, Pixmaps &pixmaps, QObject *parent)
    : LotDelegate(theme, parent)
    , m_pixmaps(pixmaps)
    , m_numberHeight(lineHeight(theme, Theme::Text::Small))
    , m_nameHeight(lineHeight(theme, Theme::Text::Strong))
    , m_priceHeight(lineHeight(theme, Theme::Text::Price))
    , m_timeHeight(lineHeight(theme, Theme::Text::Body))
{
}

QSize LotCardDelegate::cellFor(int width) const
{
    const int comfortable = qBound(narrowest, width / columnsWanted, widest);
    const int columns = qMax(1, (width - spare) / (comfortable + gap));
    const int cell = (width - spare) / columns;
    const int picture = static_cast<int>((cell - gap) * pictureShare);
    return {cell, picture + textHeight() + gap};
}

QSize LotCardDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return m_cell;
}

LotCardDelegate::Parts LotCardDelegate::partsOf(const QRect &place) const
{
    const QRect card = QRect(place.topLeft(), m_cell - QSize(gap, gap)).translated(2, 2);
    const QRect picture(card.topLeft(), QSize(card.width(), card.height() - textHeight()));
    const auto line = [&card](int height, int top) {
        return QRect(card.left() + inset, top, card.width() - 2 * inset, height);
    };
    const QRect number = line(m_numberHeight, picture.bottom() + 9);
    const QRect name = line(2 * m_nameHeight, number.bottom() + 1);
    const QRect price = line(m_priceHeight, name.bottom() + 1);
    return {card, picture, number, name, price, line(m_timeHeight, price.bottom() + 3)};
}

QRect LotCardDelegate::eyePart(const QRect &place, Qt::LayoutDirection direction) const
{
    const QRect picture = partsOf(place).picture;
    const QRect eye(picture.right() - eyeSize - eyeMargin, picture.top() + eyeMargin, eyeSize, eyeSize);
    return QStyle::visualRect(direction, picture, eye);
}

QRect LotCardDelegate::timePart(const QRect &place, Qt::LayoutDirection) const
{
    return partsOf(place).time;
}

QRect LotCardDelegate::timeWords(const QRect &place, Qt::LayoutDirection direction) const
{
    const QRect line = partsOf(place).time;
    const QRect unpilled(line.topLeft(), QSize(line.width() * 3 / 5, line.height())); // a pill is at the other end
    return wordsBesideClock(QStyle::visualRect(direction, line, unpilled), direction);
}

Qt::Alignment LotCardDelegate::timeEdge() const
{
    return Qt::AlignLeading;
}

Colour LotCardDelegate::timeInk(models::Urgency urgency) const
{
    const bool pressing = urgency == models::Urgency::Soon || urgency == models::Urgency::LastMinute;
    return pressing ? colourOf(urgency) : Colour::SecondInk;
}

Colour LotCardDelegate::timeGround(bool) const
{
    return Colour::Panel;
}

void LotCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Parts parts = partsOf(option.rect);
    const bool focused = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(parts.card.topLeft() - QPoint(beyond, beyond),
                        groundOf(parts.card.size(), m_theme, option.state & QStyle::State_MouseOver, ratio));
    if (isExposed(parts.picture))
        paintPicture(*painter, parts.picture, index);
    const auto standing = static_cast<models::Standing>(index.data(Role::StandingRole).toInt());
    const bool isWatched = standing == models::Standing::Watching;
    if (isExposed(parts.picture) && (option.state & QStyle::State_MouseOver) && standing != models::Standing::Own)
        paintEye(*painter, option.rect, isWatched);
    paintEdge(*painter, parts.card, index);
    if (focused)
        painter->strokePath(roundedCard(parts.card), QPen(m_theme.colour(Colour::Accent), 2.5));
    if (isExposed(parts.number))
        paintNumber(*painter, parts.number, index);
    if (isExposed(parts.name))
        paintName(*painter, parts.name, index);
    if (isExposed(parts.price))
        paintPrice(*painter, parts.price, index);
    if (isExposed(parts.time))
        paintTime(*painter, parts.time, index);
    painter->restore();
}

// Within the card's line.
void LotCardDelegate::paintPicture(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    const QRectF within = QRectF(area).adjusted(0.5, 0.5, -0.5, 0);
    // A lot that no host has yet brings its picture along.
    const auto own = index.data(Qt::DecorationRole).value<QPixmap>();
    if (own.isNull())
        paintCovering(painter, m_theme, upperPart(within), m_pixmaps, index.data(Role::CoverPathRole).toString());
    else
        paintCovering(painter, m_theme, upperPart(within), own);
    const auto lot = index.data(Role::LotRole).value<protocol::LotView>();
    if (lot.buyNow && lot.phase == auction::Phase::Open)
        paintPill(painter, m_theme, area.adjusted(inset, area.height() - markHeight, -inset, 0),
                  painter.layoutDirection() == Qt::LeftToRight ? Qt::AlignLeft : Qt::AlignRight, tr("Buy now"),
                  {Colour::Accent, Colour::Panel});
}

// Filled while the lot is watched.
void LotCardDelegate::paintEye(QPainter &painter, const QRect &place, bool isWatched) const
{
    const QRect eye = eyePart(place, painter.layoutDirection());
    painter.setPen(QPen(m_theme.colour(Colour::FieldLine), 1));
    painter.setBrush(m_theme.colour(isWatched ? Colour::AccentGround : Colour::Panel));
    painter.drawEllipse(eye);
    const QRect icon = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, QSize(eyeIcon, eyeIcon), eye);
    m_theme.icon(u"watching"_s, isWatched ? Colour::Accent : Colour::SecondInk).paint(&painter, icon);
}

void LotCardDelegate::paintEdge(QPainter &painter, const QRect &card, const QModelIndex &index) const
{
    const auto edge = edgeOf(static_cast<models::Standing>(index.data(Role::StandingRole).toInt()));
    if (!edge)
        return;
    QPainterPath strip;
    strip.addRect(
        QStyle::visualRect(painter.layoutDirection(), card, {card.topLeft(), QSize(edgeWidth, card.height())}));
    painter.fillPath(roundedCard(card).intersected(strip), m_theme.colour(*edge));
}

// A lot that is still being written has none.
void LotCardDelegate::paintNumber(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    const auto lot = index.data(Role::LotRole).value<protocol::LotView>();
    if (lot.id == 0)
        return;
    painter.setFont(m_theme.font(Theme::Text::Small));
    painter.setPen(m_theme.colour(Colour::ThirdInk));
    painter.drawText(area, Qt::AlignLeading | Qt::AlignVCenter,
                     tr("Lot %1").arg(models::isolated(models::lotNumber(lot))));
}

void LotCardDelegate::paintName(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    const QFont font = m_theme.font(Theme::Text::Strong);
    painter.setFont(font);
    painter.setPen(m_theme.colour(Colour::Ink));
    const QString name = index.data().toString();
    QTextLayout layout(name, font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    if (first.isValid())
        first.setLineWidth(area.width());
    layout.endLayout();
    const int length = first.isValid() ? first.textLength() : 0;
    const QRect upper(area.topLeft(), QSize(area.width(), area.height() / 2));
    painter.drawText(upper, Qt::AlignLeading | Qt::AlignVCenter,
                     elided(painter.fontMetrics(), name.first(length).trimmed(), area.width()));
    painter.drawText(upper.translated(0, upper.height()), Qt::AlignLeading | Qt::AlignVCenter,
                     elided(painter.fontMetrics(), name.mid(length).trimmed(), area.width()));
}

void LotCardDelegate::paintPrice(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    painter.setFont(m_theme.font(Theme::Text::Price));
    painter.setPen(m_theme.colour(Colour::Ink));
    painter.drawText(area, Qt::AlignLeading | Qt::AlignVCenter, index.data(Role::PriceTextRole).toString());
    painter.setFont(m_theme.font(Theme::Text::Small));
    painter.setPen(m_theme.colour(Colour::SecondInk));
    const bool anyBids = index.data(Role::BidsRole).toInt() > 0;
    painter.drawText(area, Qt::AlignTrailing | Qt::AlignVCenter,
                     anyBids ? index.data(Role::BidsTextRole).toString() : tr("No bids yet"));
}

// With how I stand beside it.
void LotCardDelegate::paintTime(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    const auto urgency = static_cast<models::Urgency>(index.data(Role::UrgencyRole).toInt());
    const auto direction = painter.layoutDirection();
    const QRect clock =
        QStyle::alignedRect(direction, Qt::AlignLeading | Qt::AlignVCenter, QSize(clockSize, clockSize), area);
    m_theme.icon(u"clock"_s, timeInk(urgency)).paint(&painter, clock);
    paintTimeWords(painter, wordsBesideClock(area, direction), {index.data(Role::CountdownRole).toString(), urgency},
                   area);
    const auto pill = pillOf(static_cast<models::Standing>(index.data(Role::StandingRole).toInt()),
                             static_cast<auction::Phase>(index.data(Role::PhaseRole).toInt()),
                             index.data(Role::PhaseTextRole).toString());
    if (pill)
        paintPill(painter, m_theme, area, direction == Qt::LeftToRight ? Qt::AlignRight : Qt::AlignLeft, pill->words,
                  pill->tints);
}

} // namespace gavel::ui
