#include "host/folder_lock.h"

#include "store/own_files.h"

#include <QDir>
#include <sys/file.h>

namespace gavel {

using namespace Qt::StringLiterals;

tl::expected<std::unique_ptr<FolderLock>, FolderLock::Fault> FolderLock::take(const QString &folder)
{
    std::unique_ptr<FolderLock> lock(new FolderLock(QDir(folder).filePath(u"gavel.lock"_s)));
    // The owner's alone: whoever could open it could hold it, and keep the house shut.
    if (!lock->m_file.open(QIODevice::ReadWrite, QFile::ReadOwner | QFile::WriteOwner)) {
        return tl::unexpected(Fault{u"The folder %1 can't be written: %2. Choose another with --data."_s.arg(
                                        folder, lock->m_file.errorString()),
                                    false});
    }
    closeToOthers(lock->m_file.fileName());
    if (flock(lock->m_file.handle(), LOCK_EX | LOCK_NB) != 0) {
        return tl::unexpected(Fault{
            u"Another host already serves the folder %1. Stop it, or choose another folder with --data."_s.arg(folder),
            true});
    }
    return lock;
}

} // namespace gavel
