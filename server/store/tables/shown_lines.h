#pragma once

#include "store/tables/columns.h"

namespace gavel::store {

/// Reads what somebody did on a lot: lines of `table` (x) by their account, with the nick that others see. In a sale
/// that shows paddles that is the paddle, whatever was written at the time (FORMATS.md, "Bidders, paddles and roles").
/// `tail`: WHERE and its like.
template <typename Columns>
[[nodiscard]] Statement selectShown(QLatin1StringView table, const Columns &columns, QLatin1StringView tail)
{
    QStringList names;
    for (const auto &column : columns) {
        names.append(column.name == QLatin1StringView("nick")
                         ? QStringLiteral("CASE WHEN t.shows_paddles = 1 THEN coalesce(CAST(w.paddle AS TEXT), '-') "
                                          "ELSE x.nick END")
                         : u"x." + column.name);
    }
    return Statement(u"SELECT " + names.join(u", ") + u" FROM " + table +
                     u" x JOIN lots l ON l.id = x.lot JOIN sales t ON t.id = l.sale "
                     "LEFT JOIN accounts w ON w.id = x.account " +
                     tail);
}

} // namespace gavel::store
