#include "doctor.h"

#include "host/house_tls.h"
#include "net/descriptors.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTcpServer>
#include <sys/timex.h>

namespace gavel::app {

using namespace Qt::StringLiterals;

namespace {

// A clock that nobody has set since the computer was made stands before the program was.
constexpr auction::TimeMs plausibleNow = 1'735'689'600'000; // 2025-01-01
// What two clocks of one network may differ by, and nobody notices.
constexpr auction::TimeMs clockSlackMs = 2'000;
// A watcher has one, and so many fit into a hall.
constexpr qint64 descriptorsWanted = 4'096;
constexpr qint64 bytesPerMegabyte = 1'000'000;

Finding ok(const QString &about, const QString &sentence)
{
    return {.grade = Finding::Grade::Ok, .about = about, .sentence = sentence};
}

Finding warning(const QString &about, const QString &sentence)
{
    return {.grade = Finding::Grade::Warning, .about = about, .sentence = sentence};
}

Finding fault(const QString &about, const QString &sentence)
{
    return {.grade = Finding::Grade::Fault, .about = about, .sentence = sentence};
}

/// The folder itself, or that which it would be made in.
QString nearestFolder(const QString &path)
{
    QFileInfo info(QDir(path).absolutePath());
    while (!info.exists() && !info.isRoot())
        info.setFile(info.absolutePath());
    return info.filePath();
}

bool isClockSynchronised()
{
    struct timex clock = {};
    return adjtimex(&clock) != TIME_ERROR;
}

/// What to do about an address that can't be had.
QString adviceFor(const QTcpServer &server, quint16 port)
{
    switch (server.serverError()) {
    case QAbstractSocket::AddressInUseError:
        return u"Another program serves there: stop it (ss -ltnp names it), or choose another by --port."_s;
    case QAbstractSocket::SocketAccessError:
        return u"Ports below 1024 are the system's: choose another than %1 by --port, or give the program "
               "CAP_NET_BIND_SERVICE."_s.arg(port);
    case QAbstractSocket::SocketAddressNotAvailableError:
        return u"It is no address of this computer (ip address lists them): choose another by --address."_s;
    default:
        return u"Choose another by --address and --port."_s;
    }
}

} // namespace

Doctor::Doctor(const host::HostOptions &options, auction::TimeMs now)
    : m_options(options)
    , m_now(now)
    , m_folder(options.dataFolder)
    , m_servedAt(m_folder.servedAt())
    , m_book(store::BookFile::driverFault(options.dataFolder).isEmpty()
                 ? m_folder.book().examination()
                 : tl::unexpected(store::BookFile::driverFault(options.dataFolder)))
{
}

QList<Finding> Doctor::findings() const
{
    return {driver(), folder(), book(), lock(), clock(), disk(), descriptors(), address(), certificate()};
}

Finding Doctor::driver() const
{
    const QString missing = store::BookFile::driverFault(m_options.dataFolder);
    const QString database = m_folder.book().isShared() ? u"PostgreSQL"_s : u"SQLite"_s;
    return missing.isEmpty() ? ok(u"driver"_s, u"Qt has its driver for %1."_s.arg(database))
                             : fault(u"driver"_s, missing);
}

Finding Doctor::folder() const
{
    const QString about = u"folder"_s;
    if (m_folder.book().isShared())
        return ok(about, u"The book needs none: it is in a database."_s);
    const QFileInfo info(m_options.dataFolder);
    const QFileInfo nearest(nearestFolder(m_options.dataFolder));
    if (!info.exists() && nearest.isDir() && nearest.isWritable())
        return warning(about, u"There is no folder %1 yet: gavel host makes it. If a house should be there, name its "
                              "folder by --data."_s.arg(info.filePath()));
    if (!info.exists())
        return fault(about, u"There is no folder %1, and it can't be made: you may not write to %2. Choose another by "
                            "--data."_s.arg(info.filePath(), nearest.filePath()));
    if (!info.isDir())
        return fault(about, u"%1 is no folder. Choose another by --data."_s.arg(info.filePath()));
    if (!info.isReadable() || !info.isWritable() || !info.isExecutable())
        return fault(about, u"You may not read and write %1. Run this as the user whose house it is, or have the "
                            "folder given to you (chown)."_s.arg(info.filePath()));
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                            QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    if (info.permissions() & others)
        return warning(
            about, u"Others on this computer can look into %1: chmod 700 closes it to them."_s.arg(info.filePath()));
    return ok(about, u"%1 is its owner's alone."_s.arg(info.filePath()));
}

Finding Doctor::book() const
{
    const QString about = u"book"_s;
    if (!m_book)
        return fault(about, m_book.error());
    if (m_book->schema == 0 && !m_book->makingFault.isEmpty())
        return fault(about, m_book->makingFault);
    if (m_book->schema == 0)
        return warning(about, u"There is none yet: the first start of gavel host makes it."_s);
    if (!m_book->damage.isEmpty())
        return fault(about, u"It is damaged: %1. Stop the house and put a backup in its place as book.sqlite, without "
                            "book.sqlite-wal and book.sqlite-shm."_s.arg(m_book->damage.join(u"; "_s)));
    if (!m_book->textFault.isEmpty())
        return fault(about, m_book->textFault + u" Then carry the house over: gavel move."_s);
    if (m_book->schema < m_book->schemaKnown)
        return ok(about, u"It is sound, of schema %1; the next start brings it to %2, which no older program reads."_s
                             .arg(m_book->schema)
                             .arg(m_book->schemaKnown));
    return ok(about, u"It is sound, of schema %1."_s.arg(m_book->schema));
}

Finding Doctor::lock() const
{
    if (m_folder.book().isShared())
        return ok(u"lock"_s, u"As many hosts as there are may serve the house."_s);
    if (m_servedAt.isEmpty())
        return ok(u"lock"_s, u"Nobody serves the house."_s);
    return ok(u"lock"_s, u"A host serves the house at %1."_s.arg(m_servedAt.toString(QUrl::RemoveFragment)));
}

/// Hosts that share a book go by its database's.
Finding Doctor::sharedClock() const
{
    const QString about = u"clock"_s;
    const QString advice = u"Set that computer's, or let it be set from the network: timedatectl set-ntp true."_s;
    const auction::TimeMs off = m_now - m_book->now;
    if (m_book->newest > m_book->now + clockSlackMs)
        return fault(about, u"The database's is %1 s behind what the book has seen, and lots would close that much "
                            "later. "_s.arg((m_book->newest - m_book->now) / 1'000) +
                                advice);
    if (m_book->now < plausibleNow)
        return fault(about, u"The database's has not been set. "_s + advice);
    if (qAbs(off) > clockSlackMs)
        return warning(about,
                       u"This computer's is %1 s %2 the database's, by which the house goes: one of them is "
                       "wrong. Let both be set from the network: timedatectl set-ntp true."_s.arg(qAbs(off) / 1'000)
                           .arg(off > 0 ? u"ahead of"_s : u"behind"_s));
    return ok(about, u"The database's, by which the house goes, is not behind the book, and this computer's is in "
                     "step with it."_s);
}

Finding Doctor::clock() const
{
    if (m_book && m_book->now > 0)
        return sharedClock();
    const QString about = u"clock"_s;
    const QString advice = u"Set it, or let it be set from the network: timedatectl set-ntp true."_s;
    const auction::TimeMs newest = m_book ? m_book->newest : 0;
    if (newest > m_now + clockSlackMs)
        return fault(about, u"It is %1 s behind what the book has seen, and lots would close that much later. "_s.arg(
                                (newest - m_now) / 1'000) +
                                advice);
    if (m_now < plausibleNow)
        return fault(about, u"It has not been set. "_s + advice);
    if (!isClockSynchronised())
        return warning(about, u"Nothing keeps it in step with the world's. "_s + advice);
    return ok(about, u"It is in step, and not behind the book."_s);
}

Finding Doctor::disk() const
{
    const QString about = u"disk"_s;
    if (m_folder.book().isShared())
        return ok(about, u"The database's is its own server's to watch."_s);
    const QStorageInfo storage(nearestFolder(m_options.dataFolder));
    const qint64 available = storage.bytesAvailable();
    const QString free = u"%1 MB are free."_s.arg(available / bytesPerMegabyte);
    const QString reserve = QString::number(m_options.diskReserveBytes / bytesPerMegabyte);
    if (!storage.isValid() || available < 0)
        return warning(about, u"How much room it has can't be told."_s);
    if (storage.isReadOnly())
        return fault(about,
                     u"It is mounted to be read alone. Choose another folder by --data, or mount it to write."_s);
    if (available < m_options.diskReserveBytes)
        return fault(about, free + u" Below %1 MB new lots and pictures are refused: make room."_s.arg(reserve));
    if (available < 5 * m_options.diskReserveBytes)
        return warning(
            about, free + u" An evening with pictures may take that; below %1 MB new lots are refused."_s.arg(reserve));
    return ok(about, free);
}

Finding Doctor::descriptors() const
{
    const qint64 limit = net::descriptorLimit();
    if (limit < descriptorsWanted)
        return warning(u"descriptors"_s, u"The process may have %1 files and connections open, and each watcher takes "
                                         "one or two: raise it (ulimit -n, LimitNOFILE= of the service)."_s.arg(limit));
    return ok(u"descriptors"_s, u"The process may have %1 files and connections open."_s.arg(limit));
}

Finding Doctor::address() const
{
    const QString about = u"address"_s;
    const QString place = m_options.address.toString() + u", port "_s + QString::number(m_options.port);
    QTcpServer server;
    if (server.listen(m_options.address, m_options.port))
        return ok(about, u"%1 can be had."_s.arg(place));
    if (server.serverError() == QAbstractSocket::AddressInUseError && m_servedAt.port() == m_options.port)
        return ok(about, u"%1 is where the house is served."_s.arg(place));
    return fault(about,
                 u"%1 can't be had: %2. "_s.arg(place, server.errorString()) + adviceFor(server, m_options.port));
}

Finding Doctor::certificate() const
{
    const QString about = u"certificate"_s;
    host::HouseTls tls(m_options);
    if (const auto read = tls.read(); !read)
        return fault(about, read.error());
    if (const QString sentence = tls.warning(); !sentence.isEmpty())
        return warning(about, sentence);
    if (tls.isOn())
        return ok(about, u"%1 fits its key."_s.arg(m_options.tlsCertificateFile));
    if (m_options.tlsSelf)
        return ok(about, u"The house makes its own."_s);
    if (!m_options.address.isLoopback())
        return warning(about, u"There is none, and the network sees passwords and bids: see --tls-cert and --tls."_s);
    return ok(about, u"There is none, and nobody else's computer comes in."_s);
}

} // namespace gavel::app
