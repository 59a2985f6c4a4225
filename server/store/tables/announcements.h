#pragma once

#include "store/queries.h"
#include "store/sql/sql.h"

namespace gavel::store {

/// What the house has said to everyone, each under a change number of its own. Throws SqlFailure. Any thread that owns
/// the connection; the store thread alone writes.
class Announcements
{
public:
    explicit Announcements(Sql &sql)
        : m_sql(sql)
    {
    }

    void add(const Announcement &announcement);

    /// In order of change.
    [[nodiscard]] QList<Announcement> after(qint64 change, int limit);
    [[nodiscard]] QList<Announcement> between(qint64 after, qint64 upTo);

private:
    Sql &m_sql;
};

} // namespace gavel::store
