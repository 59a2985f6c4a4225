#pragma once

#include "store/sql.h"

#include <QString>

namespace gavel {

// What emails and nicks are unique by (PROTOCOL.md, "Text"). A key is bytes, not text: the book then compares, by its
// own constraint, what the program compared, where text would go through SQLite's reading of it.

/// Text for comparing: case-folded, in one Unicode form.
[[nodiscard]] QString folded(const QString &text);

/// Null for an empty email, which is nobody's.
[[nodiscard]] QByteArray emailKey(const QString &email);
[[nodiscard]] QByteArray nickKey(const QString &nick);

/// Whether the book gives a name back as it was given, so that its key stays that of what everybody sees.
[[nodiscard]] bool isKeptAsGiven(const QString &name);

/// Gives all accounts their keys anew, the earliest first. Those that meet an earlier one keep their name under a
/// suffixed key, which nobody else can meet. For a migration: throws SqlFailure.
void renewNameKeys(Sql &sql);

} // namespace gavel
