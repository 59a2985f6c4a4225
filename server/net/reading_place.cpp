#include "net/reading_place.h"

#include <utility>

namespace gavel::net {

ReadingPlace::ReadingPlace(ReadingTurns &turns, const QHostAddress &peer, std::function<void()> read)
    : m_turns(turns)
    , m_read(std::move(read))
    , m_share(turns.shareOf(peer))
{
}

ReadingPlace::~ReadingPlace()
{
    cancel();
    m_turns.letGo(std::move(m_share));
}

void ReadingPlace::ask()
{
    if (m_at)
        return;
    if (!m_turns.hasOlder(*m_share) && m_turns.mayRead(*m_share))
        m_turns.run(*this);
    else
        m_at = m_turns.wait(*this);
}

void ReadingPlace::askLater()
{
    if (!m_at)
        m_at = m_turns.wait(*this);
}

void ReadingPlace::moveTo(const QHostAddress &peer)
{
    cancel();
    m_turns.letGo(std::exchange(m_share, m_turns.shareOf(peer)));
}

void ReadingPlace::cancel()
{
    if (m_at) {
        m_turns.giveUp(*m_share, *m_at);
        m_at.reset();
    }
}

} // namespace gavel::net
