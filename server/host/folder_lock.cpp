#include "host/folder_lock.h"

#include <QDir>
#include <sys/file.h>

namespace gavel {

using namespace Qt::StringLiterals;

tl::expected<std::unique_ptr<FolderLock>, QString> FolderLock::take(const QString &folder)
{
    std::unique_ptr<FolderLock> lock(new FolderLock(QDir(folder).filePath(u"gavel.lock"_s)));
    if (!lock->m_file.open(QIODevice::ReadWrite)) {
        return tl::unexpected(u"The folder %1 can't be written: %2. Choose another with --data."_s.arg(
            folder, lock->m_file.errorString()));
    }
    if (flock(lock->m_file.handle(), LOCK_EX | LOCK_NB) != 0) {
        return tl::unexpected(
            u"Another host already serves the folder %1. Stop it, or choose another folder with --data."_s.arg(folder));
    }
    return lock;
}

} // namespace gavel
