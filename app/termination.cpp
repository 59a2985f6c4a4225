#include "termination.h"

#include <QSocketNotifier>
#include <csignal>
#include <fcntl.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace gavel::app {

namespace {

bool isIgnored(int signal)
{
    struct sigaction current = {};
    return sigaction(signal, nullptr, &current) == 0 && current.sa_handler == SIG_IGN;
}

sigset_t takenSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    if (!isIgnored(SIGHUP))
        sigaddset(&signals, SIGHUP);
    return signals;
}

/// Asked at the start: once the terminal has hung up, there is none any more.
bool hasTerminal()
{
    const int terminal = open("/dev/tty", O_RDONLY | O_NOCTTY | O_CLOEXEC);
    if (terminal >= 0)
        close(terminal);
    return terminal >= 0;
}

} // namespace

void Termination::blockSignals()
{
    const sigset_t signals = takenSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

Termination::Termination(Hangup hangup, QObject *parent)
    : QObject(parent)
    , m_endsByHangup(hangup == Hangup::Ends || hasTerminal())
{
    const sigset_t signals = takenSignals();
    m_descriptor = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    m_notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo info{};
        while (read(m_descriptor, &info, sizeof info) == sizeof info)
            take(info.ssi_signo);
    });
}

Termination::~Termination()
{
    close(m_descriptor);
}

void Termination::take(quint32 signal)
{
    if (signal == SIGHUP && !m_endsByHangup)
        Q_EMIT rereadAsked();
    else
        Q_EMIT asked();
}

} // namespace gavel::app
