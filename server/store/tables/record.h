#pragma once

#include "protocol/views.h"
#include "store/queries.h"
#include "store/sql/sql.h"

namespace gavel::store {

/// Something that one of the staff did, for others or for the house.
struct RecordRow
{
    qint64 id = 0;
    auction::TimeMs at = 0;
    auction::AccountId staff = auction::noAccount;
    protocol::Deed what = protocol::Deed::AccountEntered;
    auction::AccountId account = auction::noAccount; ///< for whom; none: for nobody
    std::optional<auction::LotId> lot;
    std::optional<auction::Amount> amount;
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

} // namespace gavel::store
