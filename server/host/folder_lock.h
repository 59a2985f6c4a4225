#pragma once

#include <QFile>
#include <memory>
#include <tl/expected.hpp>

namespace gavel::host {

/// Keeps a house's folder to one host (PROTOCOL.md, "The command line"). The lock is the kernel's own, flock(2), which
/// ends with its process however that ends. A file that names its owner would outlive a power cut or a container, and
/// keep the house shut. Of one thread.
class FolderLock
{
public:
    struct Fault
    {
        QString sentence;  ///< for people
        bool held = false; ///< by another host; otherwise the folder can't be written
    };

    /// Locks the folder until the lock is destroyed.
    [[nodiscard]] static tl::expected<std::unique_ptr<FolderLock>, Fault> take(const QString &folder);
    ~FolderLock();
    Q_DISABLE_COPY_MOVE(FolderLock)

    /// Says to whoever finds the folder locked where its host serves.
    void note(const QByteArray &address);
    /// What the folder's host has noted; empty while no other holds the lock. A note alone says nothing: who was killed
    /// leaves one.
    [[nodiscard]] static QByteArray noteIn(const QString &folder);

private:
    explicit FolderLock(const QString &path)
        : m_file(path)
    {
    }

    bool m_isHeld = false;
    QFile m_file; ///< stays when the lock is gone: whoever removed it could remove the next owner's
};

} // namespace gavel::host
