#pragma once

#include <QProcess>

namespace gavel::bench {

/// `gavel host` in a process of its own, on a free port and a given data folder. Its limits leave this machine alone.
class HostProcess
{
public:
    /// Returns once it serves; ends the program if it does not.
    explicit HostProcess(const QString &folder);
    /// Lets it finish what is queued.
    ~HostProcess();
    Q_DISABLE_COPY_MOVE(HostProcess)

    [[nodiscard]] quint16 port() const { return m_port; }
    /// From the start of the process to the line by which it says that it serves.
    [[nodiscard]] double secondsToServing() const { return m_seconds; }

private:
    QProcess m_process;
    quint16 m_port = 0;
    double m_seconds = 0;
};

} // namespace gavel::bench
