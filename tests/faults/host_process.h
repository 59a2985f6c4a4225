#pragma once

#include "faults/fault_switch.h"

#include <QProcess>
#include <QStringList>

namespace gavel::test {

/// The real program, run to its end.
struct ProgramRun
{
    int exitCode = -1;
    QString output;
    QString errors;
};
[[nodiscard]] ProgramRun runProgram(const QStringList &arguments, const FaultSwitch *faults = nullptr);

/// `gavel host` as a process over one folder, on a free port, to be killed and started again. Its account `host` has
/// the password hostPassword.
class HostProcess
{
public:
    explicit HostProcess(QString folder, QStringList options = {});
    ~HostProcess();

    static const QString hostPassword;

    /// Hosts that are started from now on feel what the switch says.
    void preload(const FaultSwitch &faults);
    /// Another build of the program, such as one with sanitizers.
    void setProgram(const QString &program) { m_program = program; }
    /// Hosts that are started from now on have no controlling terminal, as a service has none.
    void leaveTerminal();
    /// Of hosts that are started from now on.
    void setEnvironment(const QString &name, const QString &value);
    /// What hosts say on standard error from now on is written to a file instead, which errors() does not read.
    void sayTo(const QString &file) { m_process.setStandardErrorFile(file, QIODevice::Append); }
    void setOptions(const QStringList &options) { m_options = options; }

    /// Starts and waits until it serves; false if it does not.
    [[nodiscard]] bool start();
    /// Starts without waiting.
    void launch();
    /// Waits until the one that was launched serves; false if it does not.
    [[nodiscard]] bool waitUntilServing();

    /// kill -9, and waits until it is gone.
    void kill();
    /// SIGTERM; the exit code, or -1 if it did not stop or crashed.
    [[nodiscard]] int stop();
    /// Waits for its own end; the exit code, or -1.
    [[nodiscard]] int waitForEnd();

    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    /// All that it has said on standard error since it was started.
    [[nodiscard]] QString errors();

private:
    const QString m_folder;
    QString m_program;
    QStringList m_options;
    QProcess m_process;
    QByteArray m_errors;
    quint16 m_port = 0;
};

} // namespace gavel::test
