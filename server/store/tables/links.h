#pragma once

#include "auction/lot.h"
#include "store/sql/sql.h"

#include <optional>

namespace gavel::store {

/// What is printed for an account to come in by; its token is known by its hash alone.
struct LinkRow
{
    qint64 id = 0;
    QByteArray tokenHash;
    auction::AccountId account = auction::noAccount;
    auction::TimeMs madeAt = 0;
    bool byHost = false; ///< made by a host
};

/// The links that open sessions, until they are withdrawn. Throws SqlFailure. Store thread.
class Links
{
public:
    explicit Links(Sql &sql)
        : m_sql(sql)
    {
    }

    void insert(const LinkRow &link);
    [[nodiscard]] std::optional<LinkRow> find(const QByteArray &tokenHash);
    [[nodiscard]] QList<LinkRow> ofAccount(auction::AccountId account);
    void remove(const LinkRow &link);

private:
    Sql &m_sql;
};

} // namespace gavel::store
