#include "host/room_budget.h"

#include "protocol/notices.h"

#include <algorithm>

namespace gavel::host {

using namespace Qt::StringLiterals;
using net::PacketVerdict;

namespace {

constexpr int secondMs = 1'000;
constexpr int burstFactor = 2;

// PROTOCOL.md, "Limits", a second. All is their sum with bids and chat.
constexpr int comingsPerSecond = 20;
constexpr int othersPerSecond = 50;
constexpr int allPerSecond = 95;

// A packet costs one token, and one more for so many bytes of it, since reading it takes as long as some small ones.
constexpr qsizetype bytesOfToken = 4 * 1024;

// Refused packets that a line may go on with.
constexpr int patiencePerSecond = 20;
constexpr int patience = 200;

QByteArray nameOfLine(quint64 line)
{
    return QByteArray(reinterpret_cast<const char *>(&line), sizeof line);
}

bool isComing(const QString &event)
{
    return event == protocol::request_name::join || event == protocol::request_name::leave;
}

/// These are counted where they are decided, together with those that come over HTTP.
bool isCountedElsewhere(const QString &event)
{
    return event == protocol::request_name::bid || event == protocol::request_name::say;
}

} // namespace

RoomBudget::RoomBudget()
    : m_all(allPerSecond, secondMs, allPerSecond * burstFactor)
    , m_comings(comingsPerSecond, secondMs, comingsPerSecond * burstFactor)
    , m_others(othersPerSecond, secondMs, othersPerSecond * burstFactor)
    , m_patience(patiencePerSecond, secondMs, patience)
{
}

PacketVerdict RoomBudget::packet(quint64 line, const Payer &payer, qsizetype bytes, auction::TimeMs now)
{
    const qsizetype most = m_all.of(payer).burst() / 2;
    const auto cost = static_cast<int>(std::min(1 + bytes / bytesOfToken, most));
    return m_all.take(payer, now, cost) ? PacketVerdict::Take : refused(line, now);
}

PacketVerdict RoomBudget::event(quint64 line, const Payer &payer, const QString &name, auction::TimeMs now)
{
    if (isCountedElsewhere(name) && payer.alone)
        return PacketVerdict::Take;
    return (isComing(name) ? m_comings : m_others).take(payer, now) ? PacketVerdict::Take : refused(line, now);
}

PacketVerdict RoomBudget::refused(quint64 line, auction::TimeMs now)
{
    return m_patience.take(nameOfLine(line), now) ? PacketVerdict::Refuse : PacketVerdict::Close;
}

} // namespace gavel::host
