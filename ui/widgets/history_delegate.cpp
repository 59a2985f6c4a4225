#include "widgets/history_delegate.h"

#include "models/isolated.h"
#include "models/room/history_model.h"
#include "widgets/elided.h"

#include <QPainter>

namespace gavel::ui {

namespace {

using models::HistoryModel;

constexpr int rowHeight = 36;
constexpr int gap = 10;
constexpr int upperHeight = 20; // of a bid above what answered it

} // namespace

HistoryDelegate::HistoryDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {240, rowHeight};
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto text = [&](int column) { return index.siblingAtColumn(column).data().toString(); };
    const bool mine = index.data(HistoryModel::MineRole).toBool();
    const bool voided = index.data(HistoryModel::VoidedRole).toBool();
    const QRect row = option.rect.adjusted(2, 0, -4, 0);
    painter->save();
    painter->setPen(m_theme.colour(Colour::Line));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const bool isChosen = option.state & QStyle::State_Selected;
    if (isChosen || ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active)))
        painter->fillRect(option.rect.adjusted(0, 0, 0, -1), m_theme.colour(Colour::AccentGround));

    const auto draw = [&](QRect logical, Theme::Text size, Colour colour, const QString &words, int flags) {
        QFont font = m_theme.font(size);
        font.setStrikeOut(voided && size == Theme::Text::Strong);
        painter->setFont(font);
        painter->setPen(m_theme.colour(colour));
        painter->drawText(QStyle::visualRect(option.direction, row, logical), flags | Qt::AlignVCenter,
                          elided(painter->fontMetrics(), words, logical.width()));
    };
    const QFontMetrics small(m_theme.font(Theme::Text::Small));
    const QFontMetrics strong(m_theme.font(Theme::Text::Strong));
    const QString time = text(HistoryModel::TimeColumn);
    const QString amount = text(HistoryModel::BidColumn);
    const int timeWidth = small.horizontalAdvance(time) + 2;
    const int amountWidth = qMax(strong.horizontalAdvance(amount) + 2, row.width() * 26 / 100);
    const int nameWidth = qMin(row.width() * 26 / 100, row.width() - timeWidth - amountWidth - 2 * gap);
    const Colour ink = voided ? Colour::ThirdInk : mine ? Colour::Accent : Colour::Ink;
    const QString nick = mine ? tr("You") : text(HistoryModel::NickColumn);
    const QString answer = index.data(HistoryModel::AnswerRole).toString();
    const int height = answer.isEmpty() ? rowHeight : upperHeight;
    if (!answer.isEmpty())
        draw({row.left(), row.top() + upperHeight - 2, row.width(), rowHeight - upperHeight}, Theme::Text::Small,
             Colour::SecondInk, answer, Qt::AlignLeading);
    int left = row.left();
    draw({left, row.top(), nameWidth, height}, Theme::Text::Strong, ink, nick, Qt::AlignLeading);
    left += nameWidth + gap;
    draw({left, row.top(), amountWidth, height}, Theme::Text::Strong, voided ? Colour::ThirdInk : Colour::Ink, amount,
         Qt::AlignLeading);
    left += amountWidth + gap;
    draw({row.right() - timeWidth, row.top(), timeWidth, height}, Theme::Text::Small, Colour::ThirdInk, time,
         Qt::AlignTrailing);
    const int room = row.right() - timeWidth - gap - left;
    const QString said =
        voided ? tr("voided: %1").arg(models::isolated(index.data(HistoryModel::VoidedReasonRole).toString()))
               : text(HistoryModel::MessageColumn);
    if (room > 24)
        draw({left, row.top(), room, height}, Theme::Text::Small, Colour::SecondInk, said, Qt::AlignLeading);
    painter->restore();
}

} // namespace gavel::ui
