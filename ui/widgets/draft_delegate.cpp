#include "widgets/draft_delegate.h"

#include "models/selling/drafts.h"
#include "models/time_text.h"
#include "widgets/elided.h"
#include "widgets/encoded_picture.h"
#include "widgets/picture_painting.h"

#include <QFile>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using Role = models::Drafts::Role;

constexpr int rowHeight = 76;
constexpr int inset = 12;
constexpr QSize coverSize{78, 56};
constexpr int coverSideMax = 200;
constexpr double radius = 12;

} // namespace

DraftDelegate::DraftDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize DraftDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), rowHeight};
}

// Kept small when it is first painted; the list has as many rows as are seen.
QPixmap DraftDelegate::coverOf(const QString &file) const
{
    if (file.isEmpty())
        return {};
    if (const QPixmap *known = m_covers.object(file))
        return *known;
    QFile picture(file);
    if (!picture.open(QIODevice::ReadOnly))
        return {};
    const auto cover = QPixmap::fromImage(decodedPicture(picture.readAll(), coverSideMax));
    m_covers.insert(file, new QPixmap(cover));
    return cover;
}

QString DraftDelegate::wordsOf(const QModelIndex &index) const
{
    QStringList words;
    if (const auto lot = index.data(Role::ChangesRole).toLongLong(); lot != 0)
        words << tr("Changes lot %1").arg(lot);
    if (const QString start = index.data(Role::StartRole).toString(); !start.isEmpty()) {
        const auto amount = m_money.parse(start);
        words << tr("from %1").arg(amount ? m_money.shown(*amount) : start);
    }
    if (const int pictures = index.data(Role::PicturesRole).toInt(); pictures > 0)
        words << tr("%n picture(s)", nullptr, pictures);
    words << models::dateTimeText(index.data(Role::ChangedAtRole).toLongLong());
    return words.join(u"  ·  "_s);
}

void DraftDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state & QStyle::State_Selected;
    const bool focused = selected && (option.state & QStyle::State_HasFocus);
    const QRect row = option.rect.adjusted(1, 1, -1, -5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(m_theme.colour(selected ? Colour::AccentGround : Colour::Panel));
    painter->setPen(QPen(m_theme.colour(focused ? Colour::Accent : Colour::Line), focused ? 2 : 1));
    painter->drawRoundedRect(row, radius, radius);

    const QRect inside = row.adjusted(inset, 0, -inset, 0);
    const QRect cover = QStyle::alignedRect(option.direction, Qt::AlignLeading | Qt::AlignVCenter, coverSize, inside);
    QPainterPath shape;
    shape.addRoundedRect(cover, radius / 2, radius / 2);
    paintCovering(*painter, m_theme, shape, coverOf(index.data(Role::CoverFileRole).toString()));

    const QRect words =
        QStyle::visualRect(option.direction, inside, inside.adjusted(coverSize.width() + inset, 10, 0, -10));
    const auto line = [&](Theme::Text text, Colour colour, Qt::Alignment at, const QString &shown) {
        painter->setFont(m_theme.font(text));
        painter->setPen(m_theme.colour(colour));
        painter->drawText(words, Qt::AlignLeading | at, elided(painter->fontMetrics(), shown, words.width()));
    };
    line(Theme::Text::Strong, Colour::Ink, Qt::AlignTop, index.data().toString());
    line(Theme::Text::Small, Colour::SecondInk, Qt::AlignBottom, wordsOf(index));
    painter->restore();
}

} // namespace gavel::ui
