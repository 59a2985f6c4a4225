#pragma once

#include "auction/lot.h"
#include "store/sql/sql.h"

namespace gavel::store {

/// What is read of a lot, and searched for: up to 80 KB of it, so that it stands apart from what bids write. Throws
/// SqlFailure. Any thread that owns the connection.
class LotTexts
{
public:
    explicit LotTexts(Sql &sql)
        : m_sql(sql)
    {
    }

    void add(auction::LotId lot, const QString &name, const QString &description);
    /// Costs little where the texts are as they were. `name` is the one from now on, `wasName` the one until now.
    void set(auction::LotId lot, const QString &wasName, const QString &name, const QString &description);
    /// Empty if there is no such lot.
    [[nodiscard]] QString descriptionOf(auction::LotId lot);
    /// Gives all lots the text that searches look through anew. For a migration.
    void renewSearches();

    /// Over the alias l of lots: what searches look through.
    [[nodiscard]] static QString searchOfLot();

private:
    Sql &m_sql;
};

} // namespace gavel::store
