#include "host_process.h"

#include "prepared_book.h"

#include <QElapsedTimer>
#include <QUrl>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int startMsMax = 60'000;
constexpr int stopMsMax = 30'000;

} // namespace

HostProcess::HostProcess(const QString &folder)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    m_process.start(QStringLiteral(GAVEL_PROGRAM),
                    {u"host"_s, u"--data"_s, folder, u"--port"_s, u"0"_s, u"--trust"_s, u"127.0.0.1/32"_s});
    while (!m_process.canReadLine() && timer.elapsed() < startMsMax) {
        if (!m_process.waitForReadyRead(startMsMax))
            break;
    }
    m_seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
    m_port = static_cast<quint16>(QUrl(line.section(u' ', -1)).port(0));
    if (m_port == 0)
        giveUp(u"the host does not serve"_s);
}

HostProcess::~HostProcess()
{
    m_process.terminate();
    m_process.waitForFinished(stopMsMax);
}

} // namespace gavel::bench
