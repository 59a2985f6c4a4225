#include "faults/host_process.h"

#include <QDeadlineTimer>
#include <QUrl>

#include <unistd.h>

namespace gavel::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 30'000;
const QString program = QStringLiteral(GAVEL_PROGRAM);

int exitCodeOf(const QProcess &process)
{
    const bool ended = process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::NormalExit;
    return ended ? process.exitCode() : -1;
}

QProcessEnvironment feeling(const FaultSwitch &faults, QProcessEnvironment environment)
{
    environment.insert(u"LD_PRELOAD"_s, QStringLiteral(GAVEL_FAULT_PRELOAD));
    environment.insert(QString::fromLatin1(faultStateVariable), faults.path());
    return environment;
}

} // namespace

const QString HostProcess::hostPassword = u"host password"_s;

ProgramRun runProgram(const QStringList &arguments, const FaultSwitch *faults)
{
    QProcess process;
    if (faults)
        process.setProcessEnvironment(feeling(*faults, QProcessEnvironment::systemEnvironment()));
    process.start(program, arguments);
    if (!process.waitForFinished(patienceMs))
        process.kill();
    return {.exitCode = exitCodeOf(process),
            .output = QString::fromUtf8(process.readAllStandardOutput()),
            .errors = QString::fromUtf8(process.readAllStandardError())};
}

HostProcess::HostProcess(QString folder, QStringList options)
    : m_folder(std::move(folder))
    , m_program(program)
    , m_options(std::move(options))
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GAVEL_HOST_PASSWORD"_s, hostPassword);
    m_process.setProcessEnvironment(environment);
}

HostProcess::~HostProcess()
{
    kill();
}

void HostProcess::preload(const FaultSwitch &faults)
{
    m_process.setProcessEnvironment(feeling(faults, m_process.processEnvironment()));
}

void HostProcess::setEnvironment(const QString &name, const QString &value)
{
    QProcessEnvironment environment = m_process.processEnvironment();
    environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
}

void HostProcess::leaveTerminal()
{
    m_process.setChildProcessModifier([] { setsid(); });
}

void HostProcess::launch()
{
    m_errors.clear();
    m_port = 0;
    // A host that nobody is near to limit: the clients of the tests are many, at one address.
    const QStringList usual{u"host"_s, u"--port"_s, u"0"_s, u"--data"_s, m_folder, u"--trust"_s, u"127.0.0.1/32"_s};
    m_process.start(m_program, usual + m_options);
}

bool HostProcess::start()
{
    launch();
    return waitUntilServing();
}

bool HostProcess::waitUntilServing()
{
    const QDeadlineTimer deadline(patienceMs);
    while (!m_process.canReadLine()) {
        if (m_process.state() == QProcess::NotRunning || deadline.hasExpired())
            return false;
        m_process.waitForReadyRead(static_cast<int>(qMax<qint64>(1, deadline.remainingTime())));
    }
    const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
    m_port = static_cast<quint16>(QUrl(line.section(u' ', -1)).port(0));
    return m_port != 0;
}

void HostProcess::kill()
{
    if (!isRunning())
        return;
    m_process.waitForStarted(patienceMs);
    m_process.kill();
    m_process.waitForFinished(patienceMs);
}

int HostProcess::stop()
{
    m_process.terminate();
    return waitForEnd();
}

int HostProcess::waitForEnd()
{
    m_process.waitForFinished(patienceMs);
    return exitCodeOf(m_process);
}

QString HostProcess::errors()
{
    if (isRunning())
        m_process.waitForReadyRead(1);
    m_errors += m_process.readAllStandardError();
    return QString::fromUtf8(m_errors);
}

} // namespace gavel::test
