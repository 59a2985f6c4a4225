#pragma once

#include "store/sql/sql.h"

#include "auction/money.h"

namespace gavel::store {

/// Where a shared book is served, by who serves it. Throws SqlFailure. Any thread that owns the connection; the store
/// thread alone writes.
class Hosts
{
public:
    explicit Hosts(Sql &sql)
        : m_sql(sql)
    {
    }

    /// That one serves there now.
    void see(const QString &url, auction::TimeMs now);
    /// That nobody does any more; does not throw, and does nothing where the book is not shared, or can't be reached.
    void leave(const QString &url);
    /// Those that have said so of late, in the order of their addresses.
    [[nodiscard]] QStringList serving(auction::TimeMs now);

private:
    Sql &m_sql;
};

} // namespace gavel::store
