#include "store/own_files.h"

#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace gavel::store {

namespace {

constexpr mode_t ownFolderMode = S_IRWXU;
constexpr mode_t ownFileMode = S_IRUSR | S_IWUSR;
constexpr mode_t othersMode = S_IRWXG | S_IRWXO;

/// None: there is no such file, or it can't be looked at.
std::optional<mode_t> modeOf(const QByteArray &path)
{
    struct stat status
    {
    };
    return stat(path.constData(), &status) == 0 ? std::optional(status.st_mode & ALLPERMS) : std::nullopt;
}

} // namespace

bool makeOwnFolder(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return true;
    const QString parent = info.absolutePath();
    if (parent != info.absoluteFilePath() && !makeOwnFolder(parent))
        return false;
    return mkdir(QFile::encodeName(info.absoluteFilePath()).constData(), ownFolderMode) == 0 || errno == EEXIST;
}

bool makeOwnFile(const QString &path)
{
    const int descriptor =
        open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, ownFileMode);
    if (descriptor < 0)
        return errno == EEXIST;
    close(descriptor);
    return true;
}

void closeToOthers(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const auto mode = modeOf(name);
    if (mode && (*mode & othersMode))
        (void)chmod(name.constData(), *mode & ~othersMode);
}

bool isOpenToOthers(const QString &path)
{
    const auto mode = modeOf(QFile::encodeName(path));
    return mode && (*mode & othersMode);
}

} // namespace gavel::store
