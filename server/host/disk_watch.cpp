#include "host/disk_watch.h"

#include <QFile>
#include <sys/statvfs.h>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

constexpr int lookEveryMs = 2'000;

std::optional<qint64> freeBytesOf(const QString &folder)
{
    struct statvfs space
    {
    };
    if (statvfs(QFile::encodeName(folder).constData(), &space) != 0)
        return std::nullopt;
    return static_cast<qint64>(space.f_bavail) * static_cast<qint64>(space.f_frsize);
}

QString megabytes(qint64 bytes)
{
    return QString::number(bytes / 1'000'000);
}

} // namespace

DiskWatch::DiskWatch(QString folder, qint64 reserveBytes, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_reserve(reserveBytes)
{
    m_timer.setInterval(lookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &DiskWatch::look);
}

void DiskWatch::start()
{
    m_free = freeBytesOf(m_folder);
    m_told = isLow();
    m_timer.start();
}

QString DiskWatch::sentence() const
{
    return u"The disk of %1 has only %2 MB free. New lots and pictures are refused until it has %3 MB, so that bids "
           "go on."_s.arg(m_folder, megabytes(m_free.value_or(0)), megabytes(m_reserve));
}

void DiskWatch::look()
{
    m_free = freeBytesOf(m_folder);
    if (isLow() && !std::exchange(m_told, true))
        Q_EMIT becameLow();
    // A disk that is about as full as that would be told of again and again.
    if (m_free && *m_free - m_reserve >= m_reserve / 4)
        m_told = false;
}

} // namespace gavel::host
