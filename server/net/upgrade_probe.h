#pragma once

#include "net/deadlines.h"
#include "net/line.h"

#include <QString>

#include <memory>

namespace gavel::net {

class UpgradeProbe;
struct ServerContext;

/// Who hears how a line does that is to take the place of a session's.
class ProbeKeeper
{
public:
    virtual ~ProbeKeeper() = default;
    /// It has answered: what the session's client still waits for by its former line should come to an end.
    virtual void probed(UpgradeProbe &probe) = 0;
    /// It is to be used from now on: take its line. The probe is on the stack.
    virtual void upgraded(UpgradeProbe &probe) = 0;
    /// It has gone, and may be on the stack still.
    virtual void ended(UpgradeProbe &probe) = 0;
};

/// A line on trial: it answers "2probe", and is ready for its session at "5"; anything else, or none of it in
/// Limits::upgradeTimeoutMs, closes it. Server thread only. Source: the Engine.IO protocol's specification, "Upgrade".
class UpgradeProbe : private LineUser
{
public:
    /// Context and keeper must outlive it.
    UpgradeProbe(ServerContext &context, ProbeKeeper &keeper, const QString &sid, std::unique_ptr<Line> line);
    ~UpgradeProbe() override;

    /// Of the session that it is meant for.
    const QString &sid() const { return m_sid; }
    [[nodiscard]] std::unique_ptr<Line> takeLine();
    /// Closes a line that is not wanted.
    void refuse(CloseCode code);
    void abort();

private:
    enum class State { Fresh, Probed, Ending, Ended };

    void heard(QByteArrayView packet, bool binary, qint64 receivedAt) override;
    void lineClosing() override;
    void lineEnded() override;
    void expired();

    ServerContext &m_context;
    ProbeKeeper &m_keeper;
    QString m_sid;
    std::unique_ptr<Line> m_line;
    Deadline m_deadline;
    State m_state = State::Fresh;
};

} // namespace gavel::net
