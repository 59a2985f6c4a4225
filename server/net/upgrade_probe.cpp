#include "net/upgrade_probe.h"

#include "net/server_context.h"

#include <utility>

namespace gavel::net {

UpgradeProbe::UpgradeProbe(ServerContext &context, ProbeKeeper &keeper, const QString &sid, std::unique_ptr<Line> line)
    : m_context(context)
    , m_keeper(keeper)
    , m_sid(sid)
    , m_line(std::move(line))
    , m_deadline(context.deadlines, [this] { expired(); })
{
    m_line->setUser(*this);
    m_deadline.set(context.limits.upgradeTimeoutMs);
}

UpgradeProbe::~UpgradeProbe() = default;

std::unique_ptr<Line> UpgradeProbe::takeLine()
{
    m_state = State::Ended;
    m_deadline.clear();
    return std::move(m_line);
}

void UpgradeProbe::refuse(CloseCode code)
{
    if (m_state == State::Fresh || m_state == State::Probed) {
        m_state = State::Ending;
        m_deadline.set(m_context.limits.closeTimeoutMs);
        m_line->close(code);
    }
}

void UpgradeProbe::abort()
{
    if (m_state != State::Ended)
        m_line->abort();
}

void UpgradeProbe::heard(QByteArrayView packet, bool binary, qint64)
{
    if (m_state == State::Fresh && !binary && packet == "2probe") {
        m_state = State::Probed;
        m_line->send(QByteArrayLiteral("3probe"));
        m_keeper.probed(*this);
    } else if (m_state == State::Probed && !binary && packet == "5") {
        m_keeper.upgraded(*this);
    } else {
        refuse(CloseCode::ProtocolError);
    }
}

void UpgradeProbe::lineClosing()
{
    if (m_state != State::Ended) {
        m_state = State::Ending;
        m_deadline.set(m_context.limits.closeTimeoutMs);
    }
}

void UpgradeProbe::lineEnded()
{
    if (std::exchange(m_state, State::Ended) != State::Ended) {
        m_deadline.clear();
        m_keeper.ended(*this);
    }
}

void UpgradeProbe::expired()
{
    if (m_state == State::Ending)
        abort();
    else
        refuse(CloseCode::Policy);
}

} // namespace gavel::net
