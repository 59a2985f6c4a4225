#pragma once

#include "protocol/views.h"
#include "store/queries.h"
#include "store/sqlite/sql.h"

namespace gavel {

/// Something that one of the staff did, for others or for the house.
struct RecordRow
{
    qint64 id = 0;
    TimeMs at = 0;
    AccountId staff = noAccount;
    Deed what = Deed::AccountEntered;
    AccountId account = noAccount; ///< for whom; none: for nobody
    std::optional<LotId> lot;
    std::optional<Amount> amount;
    QString reason;
};

/// What the staff did, by which the host can see it. Throws SqlFailure. Any thread that owns the connection; the store
/// thread alone writes.
class Record
{
public:
    explicit Record(Sql &sql)
        : m_sql(sql)
    {
    }

    /// Nobody's deeds, which are the house's own, are not kept.
    void add(const RecordRow &row);
    [[nodiscard]] RecordPage page(const query::GetRecord &get);

private:
    Sql &m_sql;
};

} // namespace gavel
