#include "link/owner_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <fcntl.h>
#include <unistd.h>

namespace gavel::link {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// The rename itself has to reach the disk too.
void syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

tl::expected<void, QString> writeOwnerOnly(const QString &path, const QByteArray &bytes)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return tl::unexpected(u"%1: cannot be created"_s.arg(folder));
    QSaveFile file(path);
    // The permissions come before the first byte: the file holds secrets.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly))
        return tl::unexpected(file.errorString());
    if (file.write(bytes) != bytes.size() || !file.flush() || ::fsync(file.handle()) != 0 || !file.commit())
        return tl::unexpected(file.errorString());
    syncFolder(folder);
    return {};
}

QString setAside(const QString &path)
{
    QString name = path + u".damaged"_s;
    for (int n = 2; QFileInfo::exists(name); ++n)
        name = path + u".damaged-%1"_s.arg(n);
    return QFile::rename(path, name) ? name : QString();
}

} // namespace gavel::link
