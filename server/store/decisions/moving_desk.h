#pragma once

#include "store/decisions/sale_desk.h"

namespace gavel::store {

/// Takes a lot from one sale to another (FORMATS.md, "A sale"): scheduled, with nothing left on it yet. It comes after
/// all others there, ends as that sale has it, costs what that sale's lots cost, and has the next number unless one is
/// given. Throws SqlFailure. Store thread.
class MovingDesk
{
public:
    MovingDesk(Sql &sql, Lots &lots, Accounts &accounts, LotLog &log, SaleDesk &sales)
        : m_lots(lots)
        , m_accounts(accounts)
        , m_log(log)
        , m_sales(sales)
        , m_house(sql)
        , m_record(sql)
    {
    }

    /// Whether the command does: it names another sale than the lot's.
    [[nodiscard]] bool isFor(const command::ChangeTerms &command);

    /// What else the command changes of the lot is changed with it: of another's lot `endsAt` alone, where the sale
    /// that it leaves gave it its end. Forbidden: anything else, and to anyone but a host.
    Decided<SharedLotView> move(const command::ChangeTerms &command, auction::TimeMs receivedAt);

private:
    /// The lot as it will be there.
    struct Moved
    {
        auction::Lot lot;
        protocol::LotDraft draft;
        protocol::OwnRates own;
        auction::LotPlace place;
    };
    [[nodiscard]] tl::expected<Moved, Fault> movedTo(const SaleRow &sale, const LotRow &row,
                                                     const command::ChangeTerms &command, auction::TimeMs now);
    [[nodiscard]] tl::expected<auction::LotPlace, Fault> placeIn(const SaleRow &sale, const LotRow &row,
                                                                 const command::PlaceChange &change);
    [[nodiscard]] bool endsByPlan(const LotRow &row);
    [[nodiscard]] tl::expected<const SaleRow *, Fault> saleOf(const command::ChangeTerms &command, const LotRow &row);
    void write(LotRow &row, const Moved &moved, const SaleRow &sale);

    Lots &m_lots;
    Accounts &m_accounts;
    LotLog &m_log;
    SaleDesk &m_sales;
    HouseTable m_house;
    Record m_record;
};

} // namespace gavel::store
