#include "widgets/chat_delegate.h"

#include "models/room/chat_model.h"

#include <QAbstractItemView>
#include <QPainter>

namespace gavel::ui {

namespace {

using models::ChatModel;

constexpr int headHeight = 20;
constexpr int padding = 6;

} // namespace

ChatDelegate::ChatDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize ChatDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = (view ? view->viewport()->width() : 240) - 2 * padding;
    const QRect said = QFontMetrics(m_theme.font(Theme::Text::Body))
                           .boundingRect({0, 0, width, 10'000}, Qt::TextWrapAnywhere | Qt::TextWordWrap,
                                         index.data(ChatModel::TextRole).toString());
    return {width, headHeight + said.height() + 2 * padding};
}

void ChatDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QRect row = option.rect.adjusted(2, padding, -4, -padding);
    const QRect head(row.left(), row.top(), row.width(), headHeight);
    QFont bold = m_theme.font(Theme::Text::Small);
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(m_theme.colour(index.data(ChatModel::MineRole).toBool() ? Colour::Accent : Colour::Ink));
    painter->drawText(head, Qt::AlignLeading | Qt::AlignVCenter, index.data(ChatModel::NameRole).toString());
    painter->setFont(m_theme.font(Theme::Text::Small));
    painter->setPen(m_theme.colour(Colour::ThirdInk));
    painter->drawText(head, Qt::AlignTrailing | Qt::AlignVCenter, index.data(ChatModel::AtTextRole).toString());
    painter->setFont(m_theme.font(Theme::Text::Body));
    painter->setPen(m_theme.colour(Colour::SecondInk));
    painter->drawText(row.adjusted(0, headHeight, 0, 0), Qt::TextWordWrap | Qt::AlignLeading,
                      index.data(ChatModel::TextRole).toString());
    painter->restore();
}

} // namespace gavel::ui
