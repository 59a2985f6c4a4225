#pragma once

#include <QString>

namespace gavel::store::postgres {

// What libpq can, and Qt's driver does not hand on. The program is not linked with it: the driver brings it, and is
// installed only where a book is in PostgreSQL. Any thread.

/// Whether an address may name that option; each may where there is no libpq to ask. `name` is of letters, digits and
/// _.
[[nodiscard]] bool hasOption(const QString &name);

} // namespace gavel::store::postgres
