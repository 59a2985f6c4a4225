#include "windows/room/room_chart.h"

#include "models/isolated.h"
#include "models/words.h"
#include "widgets/looks.h"
#include "widgets/price_chart.h"
#include "windows/house.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSet>

using namespace Qt::StringLiterals;

namespace gavel::ui {

RoomChart::RoomChart(House &house, models::RoomModel &room, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_house(house)
    , m_room(room)
    , m_name(makeLabel(u"strong"_s))
    , m_note(makeLabel(u"small"_s, u"room.chart.note"_s))
    , m_chart(new PriceChart(u"room.chart"_s, theme))
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_name);
    head->addStretch(1);
    head->addWidget(m_note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_chart);
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &RoomChart::refresh);
    const auto later = [this] { m_later.start(); };
    auto *history = &room.history();
    connect(history, &QAbstractItemModel::rowsInserted, this, later);
    connect(history, &QAbstractItemModel::rowsRemoved, this, later);
    connect(history, &QAbstractItemModel::dataChanged, this, later);
    connect(history, &QAbstractItemModel::modelReset, this, later);
    connect(&room, &models::RoomModel::lotChanged, this, later);
    connect(&house, &House::moneyChanged, this, later);
    refresh();
}

void RoomChart::refresh()
{
    m_name->setText(tr("Price"));
    const auto &lot = m_room.lot();
    const auto &lines = m_room.history().lines();
    QList<PriceChart::Step> steps;
    QSet<QString> bidders;
    for (auto line = lines.crbegin(); lot && line != lines.crend(); ++line) {
        if (line->voided)
            continue;
        bidders.insert(line->nick);
        // The quiet time before the first bid would squeeze the bidding to one edge: the line begins with it.
        if (steps.isEmpty())
            steps.append({.atMs = line->at, .price = m_room.history().isWhole(lot->bids) ? lot->start : line->bid});
        const auction::Amount price = qMax(line->bid, steps.last().price);
        steps.append({line->at, price, m_room.history().isMine(*line), wordsOf(*line)});
    }
    setVisible(!steps.isEmpty());
    if (steps.isEmpty())
        return;
    // What the house answered for the leader's maximum is no bid of its own.
    const bool isOver = auction::isFinal(lot->phase) && lot->endsAt;
    const qint64 until = isOver ? *lot->endsAt : m_house.line().clock().nowMs().value_or(steps.last().atMs);
    if (lot->price > steps.last().price)
        steps.append({.atMs = steps.last().atMs, .price = lot->price});
    const auto &money = m_room.money();
    m_chart->setSteps(steps, until,
                      {.lowest = money.shown(steps.first().price),
                       .highest = money.shown(steps.last().price),
                       .from = models::timeText(steps.first().atMs, until),
                       .until = isOver ? tr("the end") : tr("now")});
    m_chart->setAccessibleName(
        tr("Price over time: from %1 to %2").arg(money.shown(steps.first().price), money.shown(steps.last().price)));
    showNote(static_cast<int>(bidders.size()));
}

// Of a long history only the newest bids may be here, and who made the others is not known.
void RoomChart::showNote(int bidders)
{
    const int bids = m_room.lot()->bids;
    const QString by = tr("by %n bidder(s)", nullptr, bidders);
    m_note->setText(m_room.history().isWhole(bids) ? models::bidsText(bids) + u' ' + by : models::bidsText(bids));
}

QString RoomChart::wordsOf(const protocol::BidLine &line) const
{
    const QString nick = m_room.history().isMine(line) ? tr("You") : line.nick;
    return tr("%1: %2 at %3", "who bid how much when")
        .arg(models::isolated(nick), m_room.money().shown(line.bid), models::timeText(line.at, line.at));
}

void RoomChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace gavel::ui
