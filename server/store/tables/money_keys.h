#pragma once

#include "auction/money.h"
#include "store/sql/sql.h"

namespace gavel::store {

/// The keys of what moved money, by route and by the account that it moved for, so that a request which is sent again
/// moves nothing (PROTOCOL.md, "HTTP"). Throws SqlFailure. Store thread.
class MoneyKeys
{
public:
    explicit MoneyKeys(Sql &sql)
        : m_sql(sql)
    {
    }

    struct Request
    {
        QString route; ///< "deposits"
        auction::AccountId account = auction::noAccount;
        QByteArray key;      ///< empty: none, and nothing is kept of it
        QByteArray contents; ///< what it asks for, told in one way alone
    };
    enum class Known { No, Same, Other };

    [[nodiscard]] Known find(const Request &request);
    /// In the transaction that moves the money.
    void keep(const Request &request);

private:
    Sql &m_sql;
};

} // namespace gavel::store
