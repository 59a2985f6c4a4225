#pragma once

#include "auction/money.h"
#include "store/sql/sql.h"

namespace gavel::store {

/// Who watches which lots. Throws SqlFailure. Store thread.
class Watches
{
public:
    explicit Watches(Sql &sql)
        : m_sql(sql)
    {
    }

    /// No news where it is so already.
    void begin(auction::AccountId account, auction::LotId lot);
    void end(auction::AccountId account, auction::LotId lot);

private:
    Sql &m_sql;
};

} // namespace gavel::store
