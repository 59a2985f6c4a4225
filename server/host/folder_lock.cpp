#include "host/folder_lock.h"

#include "store/book_file.h"

#include "store/own_files.h"

#include <QDir>
#include <sys/file.h>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 noteBytesMax = 1'024;

QString lockFileOf(const QString &folder)
{
    return QDir(folder).filePath(store::lockFileName);
}

} // namespace

tl::expected<std::unique_ptr<FolderLock>, FolderLock::Fault> FolderLock::take(const QString &folder)
{
    std::unique_ptr<FolderLock> lock(new FolderLock(lockFileOf(folder)));
    // The owner's alone: whoever could open it could hold it, and keep the house shut.
    if (!lock->m_file.open(QIODevice::ReadWrite, QFile::ReadOwner | QFile::WriteOwner)) {
        return tl::unexpected(Fault{u"The folder %1 can't be written: %2. Choose another with --data."_s.arg(
                                        folder, lock->m_file.errorString()),
                                    false});
    }
    store::closeToOthers(lock->m_file.fileName());
    if (flock(lock->m_file.handle(), LOCK_EX | LOCK_NB) != 0) {
        return tl::unexpected(Fault{
            u"Another host already serves the folder %1. Stop it, or choose another folder with --data."_s.arg(folder),
            true});
    }
    lock->m_isHeld = true;
    lock->m_file.resize(0); // what one that was killed has noted
    return lock;
}

// Whoever did not get the lock leaves the note to whom it is.
FolderLock::~FolderLock()
{
    if (m_isHeld)
        m_file.resize(0);
}

void FolderLock::note(const QByteArray &address)
{
    m_file.resize(0);
    m_file.seek(0);
    m_file.write(address);
    m_file.flush();
}

QByteArray FolderLock::noteIn(const QString &folder)
{
    QFile file(lockFileOf(folder));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // First, so that whoever is just taking the lock does not meet this one's short look at it.
    const QByteArray note = file.read(noteBytesMax);
    const bool held = !note.isEmpty() && flock(file.handle(), LOCK_SH | LOCK_NB) != 0;
    return held ? note : QByteArray();
}

} // namespace gavel::host
