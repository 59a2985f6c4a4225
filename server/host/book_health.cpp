#include "host/book_health.h"

#include "host/boot_clock.h"

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

constexpr int healthRetryMs = 1'000;
// Looks are counted, and not time: where this thread stood still, the answers stood still with it.
constexpr int lookEveryMs = 1'000;
constexpr int patienceLooks = 10;

} // namespace

BookHealth::BookHealth(store::Store &store, const BootClock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
    m_retry.setInterval(healthRetryMs);
    connect(&m_retry, &QTimer::timeout, this, &BookHealth::tryToWrite);
    m_looks.setInterval(lookEveryMs);
    connect(&m_looks, &QTimer::timeout, this, &BookHealth::look);
    connect(&store, &store::Store::commitTook, this, [this] { m_silentLooks = 0; });
    connect(&store, &store::Store::failed, this, &BookHealth::fail);
    connect(&store, &store::Store::committed, this, [this](const QList<store::Update> &, qint64 change) {
        if (change > 0)
            recover();
    });
}

void BookHealth::fail(const QString &reason)
{
    if (!m_retry.isActive())
        m_retry.start();
    const QString trouble = u"The book can't be written: %1."_s.arg(reason);
    if (std::exchange(m_trouble, trouble) != trouble)
        Q_EMIT troubled(trouble);
}

void BookHealth::expectBeats(int everyMs)
{
    m_silentLooksMax = patienceLooks + everyMs / lookEveryMs;
    m_looks.start();
}

void BookHealth::look()
{
    m_tickets.append(m_store.nextTicket());
    if (m_tickets.size() > patienceLooks + 1)
        m_tickets.removeFirst();
    if (++m_silentLooks <= m_silentLooksMax)
        return;
    fail(u"it has not answered for more than %1 s"_s.arg(patienceLooks * lookEveryMs / 1'000));
    m_store.giveUpBefore(m_tickets.first());
}

void BookHealth::tryToWrite()
{
    if (std::exchange(m_isTrying, true))
        return;
    // A heartbeat writes whatever else is refused.
    m_store.submit(m_clock.now(), store::command::Heartbeat{}, [this](const auto &result) {
        m_isTrying = false;
        if (result)
            recover();
    });
}

void BookHealth::recover()
{
    m_retry.stop();
    if (!std::exchange(m_trouble, QString()).isEmpty())
        Q_EMIT recovered(u"The book can be written again."_s);
}

} // namespace gavel::host
