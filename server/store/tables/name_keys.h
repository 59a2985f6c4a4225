#pragma once

#include "store/sql/sql.h"

#include <QString>

namespace gavel::store {

// What emails and nicks are unique by (PROTOCOL.md, "Text"). A key is bytes, not text: the book then compares, by its
// own constraint, what the program compared, where text would go through SQLite's reading of it.

/// Null for an empty email, which is nobody's.
[[nodiscard]] QByteArray emailKey(const QString &email);
/// By how it looks, so that nobody takes another's place.
[[nodiscard]] QByteArray nickKey(const QString &nick);

/// Gives all accounts their keys anew, and what sellers are searched by, the earliest first. Those that meet an earlier
/// one keep their name under a suffixed key, which nobody else can meet. For a migration: throws SqlFailure.
void renewNameKeys(Sql &sql);

} // namespace gavel::store
