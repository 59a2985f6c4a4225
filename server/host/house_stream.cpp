#include "host/house_stream.h"

#include "host/house_events.h"
#include "net/stream.h"

#include <algorithm>
#include <limits>

namespace gavel {

namespace {

constexpr int intervalMs = 250;

} // namespace

HouseStream::HouseStream(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    for (QTimer *timer : {&m_timer, &m_catchUpTimer}) {
        timer->setSingleShot(true);
        timer->setInterval(intervalMs);
    }
    connect(&m_timer, &QTimer::timeout, this, &HouseStream::flush);
    connect(&m_catchUpTimer, &QTimer::timeout, this, &HouseStream::catchUp);
}

void HouseStream::add(net::EventStream *stream, std::optional<qint64> lastEventId)
{
    m_behind.append({stream, lastEventId});
    catchUp();
}

void HouseStream::changed(qint64 change)
{
    m_newest = qMax(m_newest, change);
    flushSoon();
}

void HouseStream::flushSoon()
{
    if (m_newest > m_told && m_streams.count() > 0 && !m_asking && !m_timer.isActive())
        m_timer.start();
}

void HouseStream::flush()
{
    if (m_newest <= m_told || m_streams.count() == 0)
        return;
    m_asking = true;
    m_store.ask(query::GetChanges{.after = m_told}, [this](const Found<Changes> &changes) {
        m_asking = false;
        if (changes) {
            const Telling telling = tellingOf(*changes);
            if (!telling.events.isEmpty())
                m_streams.broadcast(telling.events);
            m_told = qMax(m_told, telling.upTo);
        }
        flushSoon();
    });
}

void HouseStream::catchUp()
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
    m_store.ask(query::GetChanges{.after = after}, [this](const Found<Changes> &changes) {
        const Behind behind = *std::exchange(m_asked, {});
        if (behind.stream && changes)
            tellMissed(behind, *changes);
        else if (behind.stream)
            behind.stream->close();
        catchUp();
    });
}

/// The first that has read what it was told.
std::optional<HouseStream::Behind> HouseStream::takeReady()
{
    m_behind.removeIf([](const Behind &behind) { return !behind.stream || !behind.stream->isOpen(); });
    const auto ready = std::find_if(m_behind.begin(), m_behind.end(),
                                    [](const Behind &behind) { return !behind.after || !behind.stream->isBehind(); });
    if (ready == m_behind.end())
        return std::nullopt;
    const Behind behind = *ready;
    m_behind.erase(ready);
    return behind;
}

void HouseStream::tellMissed(const Behind &behind, const Changes &changes)
{
    if (!behind.after || *behind.after > changes.newest) {
        behind.stream->write(beginningAt(changes.newest));
        return join(behind.stream, changes.newest);
    }
    const Telling telling = tellingOf(changes);
    if (!telling.events.isEmpty())
        behind.stream->write(telling.events);
    if (telling.upTo >= changes.newest)
        join(behind.stream, telling.upTo);
    else
        m_behind.append({behind.stream, telling.upTo});
}

// Questions are answered in their order, so whatever a reader's last answer lacks comes with a later broadcast.
void HouseStream::join(net::EventStream *stream, qint64 told)
{
    m_told = m_streams.count() == 0 ? told : qMin(m_told, told);
    m_streams.add(stream);
    flushSoon();
}

} // namespace gavel
