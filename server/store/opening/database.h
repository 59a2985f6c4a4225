#pragma once

#include "store/sql/schema.h"
#include "store/sql/sql.h"

#include <QString>
#include <tl/expected.hpp>

namespace gavel::store {

/// A connection to the book at `path`, a file or an address of PostgreSQL's, named `name`, durable with each commit. It
/// belongs to the calling thread. Who opens a file to write makes it and those beside it their owner's alone, mode
/// 0600: they hold maxima, reserves and emails.
/// The error is a sentence that says what to do; the book is then as it was.
[[nodiscard]] tl::expected<Connection, QString> openBook(const QString &path, const QString &name, Access access);

/// Brings the schema up to schemaVersion, in one transaction; of several hosts one does, while the others wait. Refuses
/// a book that is newer than this program and what is no book of Gavel's.
[[nodiscard]] tl::expected<void, QString> migrate(const Connection &connection);

/// Closes and forgets the connection. No query on it may be left.
void closeBook(const QString &name);

} // namespace gavel::store
