#include "widgets/lot_list.h"

#include "models/lot_list_model.h"
#include "widgets/lot_delegate.h"

#include <QHoverEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QtMath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

using Role = models::LotListModel::Role;

constexpr int scrollStep = 40;
constexpr int withinCells = 40; // so far from the list's edge there is a cell

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

// The view is long about saying where a lot lies, so it is asked only when it would say otherwise.
const LotList::Seen &LotList::seen()
{
    const Layout layout{.scrolled = verticalScrollBar()->value(),
                        .rows = model()->rowCount(),
                        .viewport = viewport()->size(),
                        .grid = gridSize(),
                        .flow = flow(),
                        .direction = layoutDirection()};
    if (layout == m_seenIn)
        return m_seen;
    m_seenIn = layout;
    auto lot = indexAt({isRightToLeft() ? viewport()->width() - withinCells : withinCells, 1});
    m_seen = {.first = lot.row(), .places = {}};
    for (; lot.isValid() && visualRect(lot).top() < viewport()->height(); lot = lot.siblingAtRow(lot.row() + 1))
        m_seen.places.append(visualRect(lot));
    return m_seen;
}

QList<LotList::Time> LotList::timesSeen()
{
    QList<Time> times;
    const Seen &lots = seen();
    for (int row = lots.first; const QRect &place : lots.places) {
        const auto lot = model()->index(row, 0);
        if (models::countsDown(static_cast<auction::Phase>(lot.data(Role::PhaseRole).toInt())))
            times.append({.row = row,
                          .place = place,
                          .shown = {lot.data(Role::CountdownRole).toString(),
                                    static_cast<models::Urgency>(lot.data(Role::UrgencyRole).toInt())},
                          .changed = {}});
        ++row;
    }
    return times;
}

// Mostly some figures are others than a second ago, and only they are painted. The first tick after anything else has
// painted the list does not know what is there, and paints the times as a whole.
void LotList::repaintTimes()
{
    if (!isVisible())
        return;
    const auto before = std::exchange(m_times, timesSeen());
    m_onlyWords = compare(before);
    for (Time &time : m_times) {
        if (!m_onlyWords)
            time.changed = m_delegate->timePart(time.place, layoutDirection());
    }
    m_asked = changedPart() & viewport()->rect();
    viewport()->update(m_asked);
}

// Whether nothing but words is to be painted where these times stood.
bool LotList::compare(const QList<Time> &before)
{
    // Where a pixel is not a dot, what is next to a letter may share a dot with it.
    const double ratio = devicePixelRatioF();
    const auto isSame = [](const Time &a, const Time &b) { return a.row == b.row && a.place == b.place; };
    if (ratio > qFloor(ratio) || !std::equal(m_times.begin(), m_times.end(), before.begin(), before.end(), isSame))
        return false;
    for (qsizetype at = 0; at < m_times.size(); ++at) {
        Time &time = m_times[at];
        const auto part = m_delegate->changedPart(time.place, layoutDirection(), before[at].shown, time.shown);
        if (!part)
            return false;
        time.changed = *part;
    }
    return true;
}

QRegion LotList::changedPart() const
{
    QRegion part;
    for (const Time &time : m_times)
        part += time.changed;
    return part;
}

void LotList::repaintCover(const QString &path)
{
    const Seen &lots = seen();
    for (int row = lots.first; row < lots.first + lots.places.size(); ++row) {
        const auto lot = model()->index(row, 0);
        if (lot.data(Role::CoverPathRole).toString() == path)
            update(lot);
    }
}

// What the view itself takes for hovered.
bool LotList::viewportEvent(QEvent *event)
{
    const bool taken = QListView::viewportEvent(event);
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverMove)
        m_hovered = indexAt(static_cast<QHoverEvent *>(event)->position().toPoint());
    else if (event->type() == QEvent::HoverLeave || event->type() == QEvent::Leave)
        m_hovered = QModelIndex();
    return taken;
}

void LotList::paintEvent(QPaintEvent *event)
{
    const QRegion asked = std::exchange(m_asked, {});
    const bool isTick = !asked.isEmpty() && event->region() == asked;
    if (isTick && m_onlyWords)
        return paintWords();
    if (!isTick)
        m_times.clear();
    QPainter(viewport()).fillRect(event->rect(), palette().brush(viewport()->backgroundRole()));
    m_delegate->setExposed(event->region());
    QListView::paintEvent(event);
    m_delegate->setExposed({});
}

// Once a second, when the processor has forgotten all: without the view's own long way to a cell.
void LotList::paintWords()
{
    QPainter painter(viewport());
    for (const Time &time : std::as_const(m_times)) {
        if (!time.changed.isEmpty())
            m_delegate->paintTimeIn(time.changed, painter, time.place, time.shown, m_hovered.row() == time.row);
    }
}

} // namespace gavel::ui
