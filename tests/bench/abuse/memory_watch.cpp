#include "memory_watch.h"

#include <QFile>
#include <chrono>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr auto period = std::chrono::milliseconds(100);

} // namespace

MemoryWatch::MemoryWatch(qint64 process)
    : m_process(process)
    , m_thread([this] { look(); })
{
}

MemoryWatch::~MemoryWatch()
{
    m_ends = true;
    m_thread.join();
}

double MemoryWatch::now() const
{
    QFile file(u"/proc/%1/status"_s.arg(m_process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() * 1024 / 1e6;
    }
    return 0;
}

void MemoryWatch::look()
{
    while (!m_ends) {
        m_peak = qMax(m_peak.load(), now());
        std::this_thread::sleep_for(period);
    }
}

} // namespace gavel::bench
