#pragma once

#include "protocol/views.h"
#include "store/sqlite/sql.h"

namespace gavel {

/// What was said in the rooms of lots. Throws SqlFailure. Any thread that owns the connection; the store thread alone
/// writes.
class Chat
{
public:
    explicit Chat(Sql &sql)
        : m_sql(sql)
    {
    }

    void add(LotId lot, AccountId account, const SaidLine &line);
    /// At most so many of a lot's newest lines, the oldest first.
    [[nodiscard]] QList<SaidLine> newest(LotId lot, int lines);

private:
    Sql &m_sql;
};

} // namespace gavel
