#include "widgets/activity_delegate.h"

#include "models/console/activity_model.h"

#include <QAbstractItemView>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int padding = 4;
constexpr int gap = 8;
constexpr int usualWidth = 230;
constexpr int wraps = Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeading;

} // namespace

ActivityDelegate::ActivityDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

int ActivityDelegate::timeWidth() const
{
    return QFontMetrics(m_theme.font(Theme::Text::Small)).horizontalAdvance(u"00:00:00"_s) + gap;
}

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : usualWidth;
    const QRect words =
        QFontMetrics(m_theme.font(Theme::Text::Small))
            .boundingRect({0, 0, width - timeWidth() - padding, 10'000}, wraps, index.data().toString());
    return {width, words.height() + 2 * padding};
}

void ActivityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QRect row = option.rect.adjusted(0, padding, -padding, -padding);
    const auto placed = [&option, &row](const QRect &logical) {
        return QStyle::visualRect(option.direction, row, logical);
    };
    painter->setFont(m_theme.font(Theme::Text::Small));
    painter->setPen(m_theme.colour(Colour::ThirdInk));
    painter->drawText(placed({row.topLeft(), QSize(timeWidth(), row.height())}), Qt::AlignTop | Qt::AlignLeading,
                      index.data(models::ActivityModel::AtTextRole).toString());
    painter->setPen(m_theme.colour(Colour::Ink));
    painter->drawText(placed(row.adjusted(timeWidth(), 0, 0, 0)), wraps, index.data().toString());
    painter->restore();
}

} // namespace gavel::ui
