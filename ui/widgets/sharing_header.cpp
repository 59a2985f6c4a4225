#include "widgets/sharing_header.h"

#include <QAbstractItemView>

namespace gavel::ui {

namespace {

// A wide column keeps at least so much before it gives anything away.
constexpr int wideMin = 560;
constexpr int widePercent = 40;

} // namespace

SharingHeader::SharingHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(ResizeToContents);
}

void SharingHeader::setWideColumn(int column)
{
    m_wide = column;
    setSectionResizeMode(column, Stretch);
}

void SharingHeader::setModel(QAbstractItemModel *model)
{
    const bool isNew = model && model != this->model();
    QHeaderView::setModel(model);
    if (!isNew)
        return;
    for (const auto &changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, changed, this, &SharingHeader::share);
    connect(model, &QAbstractItemModel::modelReset, this, &SharingHeader::share);
}

QSize SharingHeader::headingSize(int column) const
{
    return QHeaderView::sectionSizeFromContents(column);
}

int SharingHeader::wordsWidth(int column) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(parentWidget());
    return qMax(headingSize(column).width(), view ? view->sizeHintForColumn(column) : 0);
}

QSize SharingHeader::sectionSizeFromContents(int column) const
{
    const QSize heading = headingSize(column);
    if (m_spread == 0 || column <= m_wide)
        return heading;
    return {wordsWidth(column) + m_spread, heading.height()};
}

void SharingHeader::share()
{
    const int before = m_spread;
    m_spread = 0;
    const int wide = qMax(wideMin, width() * widePercent / 100);
    int room = width() - wide;
    int sharing = 0;
    for (int column = 0; m_wide >= 0 && room > 0 && column < count(); ++column) {
        if (column == m_wide || isSectionHidden(column))
            continue;
        room -= qMax(minimumSectionSize(), wordsWidth(column));
        sharing += column > m_wide ? 1 : 0;
    }
    if (sharing > 0 && room > 0)
        m_spread = room / sharing;
    if (m_spread != before)
        resizeSections();
}

void SharingHeader::resizeEvent(QResizeEvent *event)
{
    QHeaderView::resizeEvent(event);
    share();
}

} // namespace gavel::ui
