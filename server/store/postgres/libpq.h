#pragma once

#include <QString>

class QSqlDriver;

namespace gavel::store::postgres {

// What libpq can, and Qt's driver does not hand on. The program is not linked with it: the driver brings it, and is
// installed only where a book is in PostgreSQL. Any thread.

/// Whether an address may name that option; each may where there is no libpq to ask. `name` is of letters, digits and
/// _.
[[nodiscard]] bool hasOption(const QString &name);

/// What libpq says of options that it would not begin to connect by, such as a word that one of them does not take;
/// nothing where it would begin, and where there is no libpq to ask. `options`: as a connection string has them,
/// without hosts and ports. Speaks to nobody.
[[nodiscard]] QString beginningFault(const QString &options);

/// Has what a server says unasked, such as why it ends a connection, told as a warning of the category gavel.database,
/// which libpq else writes to standard error itself. What it says to all connections at once is told once. Of a
/// connection that was just opened, to whatever database.
void tellNotices(QSqlDriver &driver);

} // namespace gavel::store::postgres
