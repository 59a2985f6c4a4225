#pragma once

#include "auction/refusal.h"
#include "protocol/views.h"
#include "store/sqlite/sql.h"

#include <tl/expected.hpp>

namespace gavel::store {

/// What bids were placed by a key, with what they were answered: the same key with the same contents is answered so
/// again (RULES.md, "A bid"). Throws SqlFailure. Store thread.
class BidKeys
{
public:
    explicit BidKeys(Sql &sql)
        : m_sql(sql)
    {
    }

    /// A bid as its key knows it. Without a key it is never known.
    struct Request
    {
        auction::LotId lot = 0;
        auction::AccountId account = auction::noAccount;
        QByteArray key;
        QByteArray contents; ///< what the key stands for
    };

    /// What was answered to it, `repeat`ed, or KeyReused where the key stands for something else; nothing if it is new.
    [[nodiscard]] std::optional<tl::expected<protocol::BidVerdict, auction::Refusal>> find(const Request &request);
    void keep(const Request &request, const protocol::BidVerdict &verdict);

private:
    Sql &m_sql;
};

} // namespace gavel::store
