#include "widgets/lot_list.h"

#include "models/lot_list_model.h"
#include "widgets/lot_delegate.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using Role = models::LotListModel::Role;

constexpr int scrollStep = 40;

} // namespace

LotList::LotList(QWidget *parent)
    : QListView(parent)
{
    // With a ground of its own, a scrolled list moves what it has painted; seen through, it would have to paint it all.
    setProperty("look", u"ground"_s);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalScrollBar()->setSingleStep(scrollStep);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else the last card's column comes and goes
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
}

void LotList::setLotDelegate(LotDelegate *delegate)
{
    m_delegate = delegate;
    setItemDelegate(delegate);
}

QModelIndexList LotList::seen() const
{
    const int half = sizeHintForIndex(model()->index(0, 0)).width() / 2;
    QModelIndexList seen;
    auto lot = indexAt({layoutDirection() == Qt::LeftToRight ? half : viewport()->width() - half, 1});
    for (; lot.isValid() && visualRect(lot).top() < viewport()->height(); lot = lot.siblingAtRow(lot.row() + 1))
        seen.append(lot);
    return seen;
}

void LotList::repaintTimes()
{
    QRegion times;
    const auto lots = seen();
    for (const QModelIndex &lot : lots) {
        if (models::countsDown(static_cast<Phase>(lot.data(Role::PhaseRole).toInt())))
            times += m_delegate->timePart(visualRect(lot), layoutDirection());
    }
    viewport()->update(times);
}

void LotList::repaintCover(const QString &path)
{
    const auto lots = seen();
    for (const QModelIndex &lot : lots) {
        if (lot.data(Role::CoverPathRole).toString() == path)
            update(lot);
    }
}

void LotList::paintEvent(QPaintEvent *event)
{
    QPainter(viewport()).fillRect(event->rect(), palette().brush(viewport()->backgroundRole()));
    m_delegate->setExposed(event->region());
    QListView::paintEvent(event);
    m_delegate->setExposed({});
}

} // namespace gavel::ui
