#pragma once

#include <QString>

namespace gavel::store {

/// The newest schema that this program knows: the number of the last file in resources/sql.
inline constexpr int schemaVersion = 27;

/// Why a book of that schema is none for this program, to follow the name of the book; nothing if it is one.
[[nodiscard]] inline QString schemaFault(int schema)
{
    if (schema <= schemaVersion)
        return {};
    return QStringLiteral("was written by a newer Gavel (schema %1; this program knows %2). Start it with that "
                          "program, or update this one")
        .arg(schema)
        .arg(schemaVersion);
}

} // namespace gavel::store
