#include "models/named_files.h"

#include <QFileInfo>
#include <algorithm>

namespace gavel::models {

QString composedName(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C);
}

QString alikeName(const QString &name)
{
    return composedName(composedName(name).toCaseFolded());
}

QString NamedFiles::pathOf(const QString &name)
{
    const QString direct = m_folder.filePath(name);
    if (QFileInfo(direct).isFile())
        return direct;
    QStringList parts = QDir::cleanPath(QDir().absoluteFilePath(direct)).split(u'/');
    QString path = parts.takeFirst() + u'/';
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QDir folder(path);
        const bool isLast = i + 1 == parts.size();
        const QString entry = !isLast && folder.exists(parts[i]) ? parts[i] : entryOf(folder, parts[i]);
        if (entry.isEmpty())
            return {};
        path = folder.filePath(entry);
    }
    return QFileInfo(path).isFile() ? path : QString();
}

/// In another composition, or else in another case.
QString NamedFiles::entryOf(const QDir &folder, const QString &name)
{
    QStringList entries = entriesOf(folder).value(alikeName(name));
    const auto isSame = [&name](const QString &entry) { return composedName(entry) == composedName(name); };
    if (std::any_of(entries.begin(), entries.end(), isSame))
        entries.removeIf([&isSame](const QString &entry) { return !isSame(entry); });
    return entries.size() == 1 ? entries.first() : QString();
}

const NamedFiles::Entries &NamedFiles::entriesOf(const QDir &folder)
{
    const auto known = m_read.constFind(folder.path());
    if (known != m_read.constEnd())
        return *known;
    Entries entries;
    for (const QString &entry : folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        entries[alikeName(entry)].append(entry);
    return *m_read.insert(folder.path(), entries);
}

} // namespace gavel::models
