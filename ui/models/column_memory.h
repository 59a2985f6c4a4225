#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <optional>

namespace gavel::models {

/// What somebody chose by hand that a column of a stranger's list says, by the column's name, for the next list that
/// calls one so: on the disk, for lists of one kind. GUI thread; a few kilobytes.
class ColumnMemory
{
public:
    /// `path` of its file, which lists of other kinds share; empty: it lasts as long as the program. `kind`: a word.
    ColumnMemory(const QString &path, const QString &kind);

    /// What was chosen; empty: nothing of it is read. None: nobody has chosen.
    [[nodiscard]] std::optional<QString> find(const QString &header) const;
    /// What differs in `names` from what was `offered`, both by the places of `header`; empty: passed over. What was
    /// left as it was offered nobody chose, and a later guess may be a better one.
    void remember(const QStringList &header, const QStringList &names, const QStringList &offered);

private:
    void save() const;

    QString m_path;
    QString m_kind;
    QHash<QString, QString> m_names; ///< by the plain header
};

} // namespace gavel::models
