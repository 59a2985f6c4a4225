#pragma once

#include "store/sqlite/sql.h"

#include <QSqlDatabase>

namespace gavel::store {

// What SQLite alone knows. All else that the store says to a database PostgreSQL takes as well.

enum class Access { ReadWrite, ReadOnly };

/// A connection that is not open yet, named `name`.
[[nodiscard]] QSqlDatabase connectionTo(const QString &file, const QString &name, Access access);

/// What a file says of itself; read before anything is set, so that somebody else's is left untouched.
struct FileMarks
{
    int tables = 0;
    int application = 0; ///< whose file it is
    int schema = 0;
};
[[nodiscard]] FileMarks marksOf(Sql &sql);
void mark(Sql &sql, int application, int schema);

/// A write-ahead log, durable with each commit.
void configure(Sql &sql, Access access);

/// Begins a transaction with the lock to write, which one that begins by reading could lose half-way.
void beginToWrite(Sql &sql);

/// Whether Qt has its driver here; a sentence that says what to install, or nothing.
[[nodiscard]] QString driverFault();

/// What SQLite finds wrong with the file as a whole; nothing in a sound one. Reads all of it. Throws SqlFailure.
[[nodiscard]] QStringList damageIn(Sql &sql);

/// Copies the whole book into an empty file, beside whoever writes it. Throws SqlFailure.
void copyBook(Sql &sql, const QString &file);

} // namespace gavel::store
