#pragma once

#include "protocol/evening_view.h"
#include "store/sql/sql.h"

namespace gavel::store {

/// How often the cash at the desk was counted, and what there should have been. Throws SqlFailure. Any thread that owns
/// the connection; the store thread alone writes.
class CashCounts
{
public:
    explicit CashCounts(Sql &sql)
        : m_sql(sql)
    {
    }

    /// In cash for the sale, by the ledger, up to now.
    [[nodiscard]] auction::Amount taken(qint64 sale);
    void add(qint64 sale, const protocol::CashCount &count);
    /// Oldest first.
    [[nodiscard]] QList<protocol::CashCount> all(qint64 sale);

private:
    Sql &m_sql;
};

} // namespace gavel::store
