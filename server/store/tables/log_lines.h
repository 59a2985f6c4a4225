#pragma once

#include "protocol/log.h"
#include "store/queries.h"
#include "store/sql/sql.h"

namespace gavel::store {

/// The logs of all lots, a row an event in the form that is hashed (RULES.md, "The log"). Throws SqlFailure. Any thread
/// that owns the connection; the store thread alone writes.
class LogLines
{
public:
    explicit LogLines(Sql &sql)
        : m_sql(sql)
    {
    }

    /// Whether it was ever open: what was withdrawn says so in its log alone.
    [[nodiscard]] bool hasOpened(auction::LotId lot);

    void add(auction::LotId lot, qint64 seq, const protocol::LogLine &line);

    /// What there is between the page's `after` and its `upTo`, or of that what one answer holds.
    [[nodiscard]] PublishedLog page(const query::GetLog &get);

private:
    Sql &m_sql;
};

} // namespace gavel::store
