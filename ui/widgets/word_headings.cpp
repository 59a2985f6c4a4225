#include "widgets/word_headings.h"

#include "widgets/table_delegate.h"

#include <QFontMetricsF>
#include <QtMath>

namespace gavel::ui {

static constexpr int narrowestColumn = 44;

WordHeadings::WordHeadings(QWidget *parent)
    : SharingHeader(parent)
{
    setMinimumSectionSize(narrowestColumn);
}

QSize WordHeadings::headingSize(int column) const
{
    QFont bold = font();
    bold.setBold(true);
    const QString words = model()->headerData(column, Qt::Horizontal).toString();
    const int room = qCeil(QFontMetricsF(bold).horizontalAdvance(words));
    return {room + 2 * TableDelegate::padding + TableDelegate::headingArrow,
            SharingHeader::headingSize(column).height()};
}

} // namespace gavel::ui
