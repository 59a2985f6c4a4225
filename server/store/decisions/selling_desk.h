#pragma once

#include "store/decisions/lot_log.h"
#include "store/tables/house.h"
#include "store/tables/pictures.h"
#include "store/tables/record.h"

namespace gavel::store {

/// Lots as sellers and the host set them up: creating, terms, pictures, the host's actions. Throws SqlFailure. Store
/// thread.
class SellingDesk
{
public:
    SellingDesk(Sql &sql, Lots &lots, Accounts &accounts, LotLog &log)
        : m_lots(lots)
        , m_accounts(accounts)
        , m_log(log)
        , m_house(sql)
        , m_pictures(sql)
        , m_bids(sql)
        , m_invoices(sql)
        , m_record(sql)
    {
    }

    Decided<SharedLotView> create(const command::CreateLot &command, auction::TimeMs now);
    Decided<SharedLotView> changeTerms(const command::ChangeTerms &command, auction::TimeMs receivedAt);
    Decided<SharedLotView> act(const command::Act &command, auction::TimeMs receivedAt);
    Decided<SharedLotView> answerOffer(const command::AnswerOffer &command, auction::TimeMs receivedAt);

    // selling_pictures.cpp
    Decided<SharedLotView> putImage(const command::PutImage &command, auction::TimeMs receivedAt);
    Decided<SharedLotView> deleteImage(const command::DeleteImage &command, auction::TimeMs receivedAt);

private:
    [[nodiscard]] Decided<SharedLotView> changePlace(const command::ChangeTerms &command, auction::TimeMs receivedAt);
    [[nodiscard]] tl::expected<auction::LotPlace, Fault>
    placeAfter(const auction::LotFacts &lot, const auction::LotPlace &before, const command::PlaceChange &change);
    [[nodiscard]] protocol::OwnRates sellersRates(auction::AccountId seller);
    [[nodiscard]] auction::Rates ratesAfter(const LotRow &row, const protocol::OwnRates &own,
                                            const command::RatesChange &change);
    // selling_record.cpp
    void recordStaff(const command::ChangeTerms &command, const LotRow &row, auction::TimeMs now);
    void recordLot(auction::AccountId by, const LotRow &row, const QString &what, auction::TimeMs now);
    void touch(LotRow &row, Decided<SharedLotView> &answer);
    [[nodiscard]] auction::Action completed(const auction::Action &action, const LotRow &row, auction::TimeMs now);
    [[nodiscard]] bool isOwnPurchase(const command::Act &command, const LotRow &row);
    [[nodiscard]] bool reopensAfterwards(const auction::Action &action, const LotRow &row);
    void record(const command::Act &command, const auction::LotState &before, const auction::LotState &after,
                auction::TimeMs now);

    Lots &m_lots;
    Accounts &m_accounts;
    LotLog &m_log;
    HouseTable m_house;
    Pictures m_pictures;
    Bids m_bids;
    Invoices m_invoices;
    Record m_record;
};

} // namespace gavel::store
