#include "host/house_changes.h"

#include <algorithm>
#include <limits>

namespace gavel::host {

namespace {

constexpr int intervalMs = 250;

} // namespace

HouseChanges::HouseChanges(store::Store &store, HouseAudience &audience, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_audience(audience)
{
    for (QTimer *timer : {&m_timer, &m_catchUpTimer}) {
        timer->setSingleShot(true);
        timer->setInterval(intervalMs);
    }
    connect(&m_timer, &QTimer::timeout, this, &HouseChanges::flush);
    connect(&m_catchUpTimer, &QTimer::timeout, this, &HouseChanges::catchUp);
}

void HouseChanges::add(std::unique_ptr<HouseReader> reader, std::optional<qint64> after)
{
    m_behind.append({std::move(reader), after});
    catchUp();
}

void HouseChanges::changed(qint64 change)
{
    m_newest = qMax(m_newest, change);
    flushSoon();
}

void HouseChanges::flushSoon()
{
    if (m_newest > m_told && m_audience.isThere() && !m_asking && !m_timer.isActive())
        m_timer.start();
}

void HouseChanges::flush()
{
    if (m_newest <= m_told || !m_audience.isThere())
        return;
    m_asking = true;
    m_store.ask(store::query::GetChanges{.after = m_told}, [this](const store::Found<store::Changes> &changes) {
        m_asking = false;
        if (changes) {
            const Telling telling = tellingOf(*changes);
            if (!telling.events.isEmpty())
                m_audience.tell(telling);
            m_told = qMax(m_told, telling.upTo);
        }
        flushSoon();
    });
}

void HouseChanges::catchUp()
{
    if (m_asked)
        return;
    m_asked = takeReady();
    if (!m_asked) {
        if (!m_behind.isEmpty())
            m_catchUpTimer.start();
        return;
    }
    const qint64 after = m_asked->after.value_or(std::numeric_limits<qint64>::max());
    m_store.ask(store::query::GetChanges{.after = after}, [this](const store::Found<store::Changes> &changes) {
        const Behind behind = *std::exchange(m_asked, {});
        if (behind.reader->isOpen() && changes)
            tellMissed(behind, *changes);
        else if (behind.reader->isOpen())
            behind.reader->fail();
        catchUp();
    });
}

/// The first that has read what it was told.
std::optional<HouseChanges::Behind> HouseChanges::takeReady()
{
    m_behind.removeIf([](const Behind &behind) { return !behind.reader->isOpen(); });
    const auto ready = std::find_if(m_behind.begin(), m_behind.end(),
                                    [](const Behind &behind) { return !behind.after || !behind.reader->isBehind(); });
    if (ready == m_behind.end())
        return std::nullopt;
    const Behind behind = *ready;
    m_behind.erase(ready);
    return behind;
}

void HouseChanges::tellMissed(const Behind &behind, const store::Changes &changes)
{
    HouseReader &reader = *behind.reader;
    if (!behind.after || (!behind.hasBegun && changes.reset)) {
        reader.begin(changes.newest, behind.after ? Beginning::Forgotten : Beginning::Anew);
        return join(reader, changes.newest);
    }
    if (!behind.hasBegun)
        reader.begin(*behind.after, Beginning::LeftOff);
    const Telling telling = tellingOf(changes);
    if (!telling.events.isEmpty())
        reader.tellMissed(telling);
    if (telling.upTo >= changes.newest)
        join(reader, telling.upTo);
    else
        m_behind.append({behind.reader, telling.upTo, true});
}

// Questions are answered in their order, so whatever a reader's last answer lacks comes with a later broadcast.
void HouseChanges::join(HouseReader &reader, qint64 told)
{
    m_told = m_audience.isThere() ? qMin(m_told, told) : told;
    reader.join();
    flushSoon();
}

} // namespace gavel::host
