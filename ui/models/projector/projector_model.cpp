#include "models/projector/projector_model.h"

#include "models/catalogue/live_lots.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace gavel::models {

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

const protocol::LotView *ProjectorModel::lot() const
{
    return m_lots.find(m_lot);
}

const protocol::LotView *ProjectorModel::upNext() const
{
    return m_next.isEmpty() ? nullptr : m_lots.find(m_next.first());
}

QList<auction::LotId> ProjectorModel::upNext(int most) const
{
    return m_next.first(std::min<qsizetype>(most, m_next.size()));
}

void ProjectorModel::choose(auction::LotId lot)
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
    const QList<auction::LotId> all = lots(std::numeric_limits<int>::max());
    if (all.isEmpty())
        return;
    // From a lot that has ended, either way leads to the first.
    const qsizetype at = all.indexOf(m_lot);
    choose(all[at < 0 ? 0 : std::clamp<qsizetype>(at + by, 0, all.size() - 1)]);
}

QList<auction::LotId> ProjectorModel::lots(int most) const
{
    return liveLots(m_lots.lots(), most);
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
    noteNext();
    if (std::tuple(m_scene, m_lot, m_next) != before)
        Q_EMIT changed();
}

/// Begins to show a result when the lot on the screen has ended, and stops when it was seen long enough.
void ProjectorModel::noteResult()
{
    const protocol::LotView *shown = lot();
    const bool wasOpen = m_scene == Scene::Bidding || m_scene == Scene::Coming;
    if (shown && wasOpen && auction::isFinal(shown->phase)) {
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
    const protocol::LotView *chosen = m_chosen ? m_lots.find(*m_chosen) : nullptr;
    const protocol::LotView *shown = chosen ? chosen : soonest(0);
    m_lot = shown ? shown->id : 0;
    if (!shown)
        m_scene = m_lots.lots().isEmpty() ? Scene::Nothing : Scene::Over;
    else if (auction::isFinal(shown->phase))
        m_scene = Scene::Result;
    else
        m_scene = shown->phase == auction::Phase::Scheduled && !chosen ? Scene::Coming : Scene::Bidding;
}

/// A sale is shown to its end before another is spoken of.
void ProjectorModel::noteNext()
{
    const protocol::LotView *shown = lot();
    QList<auction::LotId> ofSale;
    QList<auction::LotId> others;
    for (const auction::LotId id : lots(std::numeric_limits<int>::max())) {
        const protocol::LotView *next = id == m_lot ? nullptr : m_lots.find(id);
        if (next)
            (!shown || next->sale == shown->sale ? ofSale : others).append(id);
    }
    m_next = ofSale.isEmpty() ? others : ofSale;
    m_next.resize(std::min<qsizetype>(nextMax, m_next.size()));
}

/// Of the lots that have not ended, the first by turn, without this one; null: there is none.
const protocol::LotView *ProjectorModel::soonest(auction::LotId but) const
{
    for (const auction::LotId lot : liveLots(m_lots.lots(), 2)) {
        if (lot != but)
            return m_lots.find(lot);
    }
    return nullptr;
}

auction::TimeMs ProjectorModel::now() const
{
    return m_now().value_or(0);
}

} // namespace gavel::models
