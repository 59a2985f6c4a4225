#include "widgets/notice_delegate.h"

#include "models/notices/notice_list.h"
#include "models/time_text.h"

#include <QAbstractItemView>
#include <QDateTime>
#include <QPainter>

namespace gavel::ui {

namespace {

using models::NoticeKind;
using models::NoticeList;

constexpr int above = 10;
constexpr int dotRoom = 22;
constexpr double dotRadius = 4;

Colour meaningOf(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Outbid:
        return Colour::Alarm;
    case NoticeKind::EndingSoon:
        return Colour::Soon;
    case NoticeKind::Won:
    case NoticeKind::Offered:
    case NoticeKind::MySale:
        return Colour::Fine;
    case NoticeKind::Announcement:
        return Colour::Accent;
    }
    Q_UNREACHABLE();
}

QFont fontOf(const Theme &theme, const QModelIndex &index)
{
    return theme.font(index.data(NoticeList::UnreadRole).toBool() ? Theme::Text::Strong : Theme::Text::Body);
}

} // namespace

NoticeDelegate::NoticeDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize NoticeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const QFontMetrics text(fontOf(m_theme, index));
    const QFontMetrics small(m_theme.font(Theme::Text::Small));
    const QRect wrapped =
        text.boundingRect({0, 0, width - dotRoom - above, 10'000}, Qt::TextWordWrap, index.data().toString());
    return {width, wrapped.height() + small.height() + 2 * above + 2};
}

void NoticeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool unread = index.data(NoticeList::UnreadRole).toBool();
    const auto kind = static_cast<NoticeKind>(index.data(NoticeList::KindRole).toInt());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
        painter->fillRect(option.rect, m_theme.colour(Colour::AccentGround));
    painter->setPen(m_theme.colour(Colour::Line));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const auto visual = [&](const QRect &logical) {
        return QStyle::visualRect(option.direction, option.rect, logical);
    };
    const QRect inner = option.rect.adjusted(dotRoom, above, -above, -above);
    painter->setFont(fontOf(m_theme, index));
    if (unread) {
        const QRect dot(option.rect.left(), inner.top(), dotRoom, painter->fontMetrics().height());
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.colour(meaningOf(kind)));
        painter->drawEllipse(QRectF(visual(dot)).center(), dotRadius, dotRadius);
    }
    painter->setPen(m_theme.colour(unread ? Colour::Ink : Colour::SecondInk));
    painter->drawText(visual(inner), Qt::AlignLeading | Qt::AlignTop | Qt::TextWordWrap, index.data().toString());
    painter->setFont(m_theme.font(Theme::Text::Small));
    painter->setPen(m_theme.colour(Colour::ThirdInk));
    const auction::TimeMs at = index.data(NoticeList::AtRole).toLongLong();
    painter->drawText(visual(inner), Qt::AlignLeading | Qt::AlignBottom,
                      models::timeText(at, QDateTime::currentMSecsSinceEpoch()));
    painter->restore();
}

} // namespace gavel::ui
