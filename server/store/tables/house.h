#pragma once

#include "protocol/views.h"
#include "store/sql/sql.h"

namespace gavel::store {

/// How far the house has come.
struct HouseMoments
{
    auction::TimeMs heartbeat = 0; ///< the newest sign of life; 0 in a new book
    auction::TimeMs lastEvent = 0; ///< when the newest change was decided
};

/// The house's own row: its terms, what it says of itself, and how far it has come. Throws SqlFailure. Any thread that
/// owns the connection; the store thread alone writes.
class HouseTable
{
public:
    explicit HouseTable(Sql &sql)
        : m_sql(sql)
    {
    }

    /// Nothing in a book without a house.
    [[nodiscard]] std::optional<protocol::HouseView> view();
    /// What of it every schema has had, so that a book can be told of before it is brought up to date.
    [[nodiscard]] std::optional<protocol::HouseView> terms();
    /// Those, and the rates by bands and the tax.
    [[nodiscard]] std::optional<protocol::HouseView> fullTerms();

    /// In a shared book: until the transaction ends no other host founds or changes it, or numbers changes.
    void waitForOthers() { m_sql.dialect().lockChanges(m_sql); }
    /// Its row, which no book has two of. The logo is Pictures' own.
    void found(const protocol::HouseView &house);
    /// Name, page and who may do what. Currency and rates never change.
    void change(const protocol::HouseView &house);

    /// The number of the newest change; 0 where there is none.
    [[nodiscard]] qint64 newestChange();
    void setNewestChange(qint64 change, auction::TimeMs decidedAt);
    /// Up to this change nothing of what was told is known any more.
    [[nodiscard]] qint64 forgotten();
    void setForgotten(qint64 change);

    [[nodiscard]] HouseMoments moments();
    void setHeartbeat(auction::TimeMs at);

private:
    Sql &m_sql;
};

} // namespace gavel::store
