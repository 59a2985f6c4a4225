#include "models/projector_model.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace gavel::models {

namespace {

/// Open before paused before coming, each by its time; then by number, so that equals keep one order.
auto turn(const LotView &lot)
{
    const bool isComing = lot.phase == Phase::Scheduled;
    const int rank = isComing ? 2 : lot.phase == Phase::Paused ? 1 : 0;
    const auto time = isComing ? lot.opensAt : lot.endsAt;
    return std::tuple(rank, time.value_or(std::numeric_limits<TimeMs>::max()), lot.id);
}

bool isSooner(const LotView *a, const LotView *b)
{
    return turn(*a) < turn(*b);
}

} // namespace

ProjectorModel::ProjectorModel(const LotListModel &lots, Now now, QObject *parent)
    : QObject(parent)
    , m_lots(lots)
    , m_now(std::move(now))
{
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &ProjectorModel::refresh);
    const auto later = qOverload<>(&QTimer::start);
    connect(&lots, &QAbstractItemModel::dataChanged, &m_refresh, later);
    connect(&lots, &QAbstractItemModel::rowsInserted, &m_refresh, later);
    connect(&lots, &QAbstractItemModel::rowsRemoved, &m_refresh, later);
    connect(&lots, &QAbstractItemModel::modelReset, &m_refresh, later);
    refresh();
}

const LotView *ProjectorModel::lot() const
{
    return m_lots.find(m_lot);
}

const LotView *ProjectorModel::upNext() const
{
    return m_lots.find(m_next);
}

void ProjectorModel::choose(LotId lot)
{
    m_chosen = lot;
    m_resultUntil.reset();
    m_lot = 0;
    refresh();
}

void ProjectorModel::followSoonest()
{
    m_chosen.reset();
    m_resultUntil.reset();
    m_lot = 0;
    refresh();
}

void ProjectorModel::step(int by)
{
    const QList<LotId> all = lots(std::numeric_limits<int>::max());
    if (all.isEmpty())
        return;
    // From a lot that has ended, either way leads to the first.
    const qsizetype at = all.indexOf(m_lot);
    choose(all[at < 0 ? 0 : std::clamp<qsizetype>(at + by, 0, all.size() - 1)]);
}

QList<LotId> ProjectorModel::lots(int most) const
{
    QList<const LotView *> live;
    for (const LotView &lot : m_lots.lots()) {
        if (!isFinal(lot.phase))
            live.append(&lot);
    }
    const qsizetype count = std::min<qsizetype>(most, live.size());
    std::partial_sort(live.begin(), live.begin() + count, live.end(), isSooner);
    QList<LotId> ids;
    for (qsizetype at = 0; at < count; ++at)
        ids.append(live[at]->id);
    return ids;
}

void ProjectorModel::tick()
{
    if (m_resultUntil && now() >= *m_resultUntil)
        refresh();
}

void ProjectorModel::refresh()
{
    const auto before = std::tuple(m_scene, m_lot, m_next);
    noteResult();
    if (!m_resultUntil)
        decide();
    const LotView *next = soonest(m_lot);
    m_next = next ? next->id : 0;
    if (std::tuple(m_scene, m_lot, m_next) != before)
        Q_EMIT changed();
}

/// Begins to show a result when the lot on the screen has ended, and stops when it was seen long enough.
void ProjectorModel::noteResult()
{
    const LotView *shown = lot();
    const bool wasOpen = m_scene == Scene::Bidding || m_scene == Scene::Coming;
    if (shown && wasOpen && isFinal(shown->phase)) {
        m_scene = Scene::Result;
        m_resultUntil = now() + resultMs;
        m_chosen.reset();
    } else if (m_resultUntil && (!shown || now() >= *m_resultUntil)) {
        m_resultUntil.reset();
        m_lot = 0;
    }
}

void ProjectorModel::decide()
{
    const LotView *chosen = m_chosen ? m_lots.find(*m_chosen) : nullptr;
    const LotView *shown = chosen ? chosen : soonest(0);
    m_lot = shown ? shown->id : 0;
    if (!shown)
        m_scene = m_lots.lots().isEmpty() ? Scene::Nothing : Scene::Over;
    else if (isFinal(shown->phase))
        m_scene = Scene::Result;
    else
        m_scene = shown->phase == Phase::Scheduled && !chosen ? Scene::Coming : Scene::Bidding;
}

/// Of the lots that have not ended, the first by turn, without this one; null: there is none.
const LotView *ProjectorModel::soonest(LotId but) const
{
    const LotView *first = nullptr;
    for (const LotView &lot : m_lots.lots()) {
        if (lot.id != but && !isFinal(lot.phase) && (!first || isSooner(&lot, first)))
            first = &lot;
    }
    return first;
}

TimeMs ProjectorModel::now() const
{
    return m_now().value_or(0);
}

} // namespace gavel::models
