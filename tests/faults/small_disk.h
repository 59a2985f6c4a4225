#pragma once

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>
#include <sys/mount.h>
#include <sys/statvfs.h>

namespace gavel::test {

/// A disk in memory of its own, as small as it is told; gone with the object. Root's alone.
class SmallDisk
{
public:
    /// As mount(8) has it: "2m".
    explicit SmallDisk(const QByteArray &size)
        : m_mounted(mount("none", m_folder.path().toLocal8Bit().constData(), "tmpfs", 0,
                          QByteArray("size=" + size).constData()) == 0)
    {
    }
    ~SmallDisk()
    {
        if (m_mounted)
            umount2(m_folder.path().toLocal8Bit().constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    [[nodiscard]] bool isThere() const { return m_mounted; }
    [[nodiscard]] QString path() const { return m_folder.path(); }

    /// The blocks that are left then.
    [[nodiscard]] fsblkcnt_t fill()
    {
        QFile ballast(m_folder.filePath(QStringLiteral("ballast")));
        if (ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            while (ballast.write(QByteArray(4'096, 'x')) > 0) {
            }
        }
        struct statvfs space
        {
        };
        return statvfs(m_folder.path().toLocal8Bit().constData(), &space) == 0 ? space.f_bavail : 1;
    }
    [[nodiscard]] bool clear() { return QFile::remove(m_folder.filePath(QStringLiteral("ballast"))); }

private:
    QTemporaryDir m_folder;
    bool m_mounted = false;
};

} // namespace gavel::test
