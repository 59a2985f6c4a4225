#pragma once

#include "auction/refusal.h"
#include "protocol/views.h"
#include "store/sql/sql.h"

#include <map>
#include <tl/expected.hpp>
#include <tuple>

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

    /// In a shared book: reads at once what there is of these, for find(), until forget(). Of lots that are locked.
    void expect(const QList<Request> &requests);
    void forget() { m_expected.clear(); }

private:
    struct Kept
    {
        QByteArray contents;
        QByteArray verdict;
    };
    using Place = std::tuple<auction::LotId, auction::AccountId, QByteArray>;

    [[nodiscard]] static tl::expected<protocol::BidVerdict, auction::Refusal> answerOf(const QByteArray &verdict);

    Sql &m_sql;
    std::map<Place, std::optional<Kept>> m_expected;
};

} // namespace gavel::store
