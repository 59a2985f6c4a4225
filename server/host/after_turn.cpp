#include "host/after_turn.h"

namespace gavel::host {

namespace {

// Each costs up to a snapshot of a room and a word to fifty others.
constexpr qsizetype atOnce = 32;
constexpr qsizetype workMax = 4'096;

} // namespace

AfterTurn::AfterTurn(QObject *parent)
    : QObject(parent)
    , m_turn(this)
{
    m_turn.setSingleShot(true);
    m_turn.setInterval(0); // a timer and no queued call: it comes after the sockets of its turn
    connect(&m_turn, &QTimer::timeout, this, &AfterTurn::run);
}

bool AfterTurn::isFull() const
{
    return m_work.size() >= workMax;
}

void AfterTurn::add(std::function<void()> work)
{
    m_work.append(std::move(work));
    if (!m_turn.isActive())
        m_turn.start();
}

void AfterTurn::run()
{
    const qsizetype count = qMin(m_work.size(), atOnce);
    const QList<std::function<void()>> now = m_work.first(count);
    m_work.remove(0, count);
    if (!m_work.isEmpty())
        m_turn.start();
    for (const auto &work : now)
        work();
}

} // namespace gavel::host
