#pragma once

#include <QDir>
#include <QHash>
#include <QStringList>

namespace gavel::models {

/// The same name, however its letters are composed.
[[nodiscard]] QString composedName(const QString &name);
/// And in whatever case.
[[nodiscard]] QString alikeName(const QString &name);

/// Files of a folder by the names that a list calls them by. A name that is there as it is written is that file; else
/// it may be written otherwise than on the disk, as a Mac decomposes letters and Windows knows no case: then it is the
/// only file that it can mean. Folders are read once. A worker's.
class NamedFiles
{
public:
    explicit NamedFiles(const QString &folder)
        : m_folder(folder)
    {
    }

    /// Empty if there is none, or if several would do. A name may have folders before it.
    [[nodiscard]] QString pathOf(const QString &name);

private:
    using Entries = QHash<QString, QStringList>; ///< by what is alike in their names

    [[nodiscard]] QString entryOf(const QDir &folder, const QString &name);
    [[nodiscard]] const Entries &entriesOf(const QDir &folder);

    const QDir m_folder;
    QHash<QString, Entries> m_read; ///< by the folder's path
};

} // namespace gavel::models
