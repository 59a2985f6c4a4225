#include "host/book_health.h"

#include "host/boot_clock.h"

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

constexpr int healthRetryMs = 1'000;

} // namespace

BookHealth::BookHealth(store::Store &store, const BootClock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
    m_retry.setInterval(healthRetryMs);
    connect(&m_retry, &QTimer::timeout, this, &BookHealth::tryToWrite);
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

void BookHealth::tryToWrite()
{
    // A heartbeat writes whatever else is refused.
    m_store.submit(m_clock.now(), store::command::Heartbeat{}, [this](const auto &result) {
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
