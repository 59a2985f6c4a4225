#pragma once

#include "protocol/views.h"
#include "store/sql/sql.h"

namespace gavel::store {

/// What was said in the rooms of lots. Throws SqlFailure. Any thread that owns the connection; the store thread alone
/// writes.
class Chat
{
public:
    explicit Chat(Sql &sql)
        : m_sql(sql)
    {
    }

    void add(auction::LotId lot, auction::AccountId account, const protocol::SaidLine &line);
    /// At most so many of a lot's newest lines, the oldest first.
    [[nodiscard]] QList<protocol::SaidLine> newest(auction::LotId lot, int lines);

private:
    Sql &m_sql;
};

} // namespace gavel::store
