#pragma once

#include "store/decisions/lot_log.h"
#include "store/tables/house.h"
#include "store/tables/record.h"

namespace gavel::store {

/// Sales as the host sets them up: their plans, the order of their lots, start and end (FORMATS.md, "A sale"). Throws
/// SqlFailure. Store thread.
class SaleDesk
{
public:
    SaleDesk(Sql &sql, Lots &lots, Accounts &accounts, LotLog &log)
        : m_lots(lots)
        , m_accounts(accounts)
        , m_log(log)
        , m_house(sql)
        , m_record(sql)
    {
    }

    Decided<protocol::SaleView> make(const command::MakeSale &command, auction::TimeMs now);
    Decided<protocol::SaleView> change(const command::ChangeSale &command, auction::TimeMs now);
    Decided<protocol::SaleView> order(const command::OrderLots &command, auction::TimeMs now);
    Decided<protocol::SaleView> act(const command::ActOnSale &command, auction::TimeMs now);
    Decided<protocol::SaleView> remove(const command::RemoveSale &command, auction::TimeMs now); // sale_removal.cpp

    /// What goes out of a sale, and what the others of it rested on until then.
    struct Leaving
    {
        auction::SaleId sale = auction::firstSale;
        QList<auction::LotSale> before; ///< of the others, in their order; empty: they stand as they are
    };
    // sale_leaving.cpp
    /// Whether a lot can: where those behind it end sooner then, the sale's order changes.
    [[nodiscard]] tl::expected<Leaving, Fault> leaving(const LotRow &row, auction::TimeMs now);
    /// It is gone: the others close up.
    void closeUp(const Leaving &leaving, auction::TimeMs now, QList<Update> &updates);

private:
    [[nodiscard]] std::optional<Fault> faultOf(const protocol::SaleView &sale, const protocol::SaleView &before,
                                               auction::TimeMs now);
    [[nodiscard]] std::optional<Fault> standingFault(auction::SaleId sale, auction::TimeMs now);
    [[nodiscard]] std::optional<Fault> endsFault(const auction::ClosingPlan &plan, const QList<LotRow *> &inOrder,
                                                 const QString &member, auction::TimeMs now);
    [[nodiscard]] std::optional<Fault> planFault(const protocol::SaleView &sale, const QList<LotRow *> &inOrder,
                                                 const QString &member, auction::TimeMs now);
    [[nodiscard]] std::optional<Fault> start(SaleRow &sale, auction::TimeMs now, QList<Update> &updates);
    [[nodiscard]] std::optional<Fault> end(SaleRow &sale, QList<Update> &updates);
    void renumber(const SaleRow &sale, QList<Update> &updates);
    void rewriteTerms(const SaleRow &sale, const protocol::SaleView &was, const QList<auction::LotSale> &before,
                      auction::TimeMs now, QList<Update> &updates);
    [[nodiscard]] auction::Rates ratesAfter(const LotRow &row, const SaleRow &sale, const protocol::SaleView &was);
    [[nodiscard]] QList<LotRow *> rowsOf(auction::SaleId sale);
    [[nodiscard]] QString lotsWithPrebids(auction::SaleId sale);
    [[nodiscard]] QList<auction::LotSale> restsOf(auction::SaleId sale);
    void showNames(const SaleRow &sale, QList<Update> &updates);
    void passOnPrebids(const SaleRow &sale, QList<Update> &updates);
    void tell(const QList<LotRow *> &rows, QList<Update> &updates);
    void record(auction::AccountId by, const SaleRow &sale, const QString &what, auction::TimeMs now);

    Lots &m_lots;
    Accounts &m_accounts;
    LotLog &m_log;
    HouseTable m_house;
    Record m_record;
};

} // namespace gavel::store
