#pragma once

#include "auction/bidding.h"
#include "auction/lifecycle.h"
#include "protocol/rates_json.h"
#include "protocol/terms_json.h"
#include "protocol/views.h"
#include "store/outcome.h"

#include <memory>

namespace gavel::store {

/// A lot on the heap, never null: else every answer to a bid and each of its updates would have to be as large as one.
using SharedLotView = std::shared_ptr<const protocol::LotView>;

// Lots: put up and changed, bid on, acted on, watched and spoken about.
namespace command {

/// What a lot is called in its sale, where that is said.
struct PlaceChange
{
    std::optional<QString> number;
    std::optional<QString> category;
    std::optional<auction::SaleId> sale = {}; ///< none: of a new lot the house's first, else the one that it is in

    [[nodiscard]] bool isNone() const { return !number && !category && !sale; }
};
/// What of its premium and commission is a lot's own, where that is said; the host's alone to say. None in it: no more.
struct RatesChange
{
    protocol::BandsChange premium = {};
    protocol::BandsChange commission = {};

    [[nodiscard]] bool isNone() const { return !premium && !commission; }
};
struct CreateLot
{
    using Answer = SharedLotView;

    auction::AccountId seller = auction::noAccount;
    protocol::LotDraft draft;
    PlaceChange place = {};
    RatesChange rates = {};
};
/// `change` is merged into the terms as they are when it is decided. The seller's alone: what is refused to somebody
/// else would tell them the reserve. Its place is staff's to change too, its rates and its sale the host's.
struct ChangeTerms
{
    using Answer = SharedLotView;

    auction::LotId lot = 0;
    auction::AccountId by = auction::noAccount;
    QJsonObject change;
    PlaceChange place = {};
    bool byStaff = false; ///< who may change its place alone, and a host its rates
    RatesChange rates = {};
};
struct PutImage
{
    using Answer = SharedLotView;

    auction::LotId lot = 0;
    auction::AccountId by = auction::noAccount;
    bool byHost = false;
    int n = 1;
    QString tag;  ///< names the picture by its contents
    QString type; ///< media type
    QByteArray data;
    QByteArray thumb;
};
struct DeleteImage
{
    using Answer = SharedLotView;

    auction::LotId lot = 0;
    auction::AccountId by = auction::noAccount;
    bool byHost = false;
    int n = 1;
};
struct PlaceBid
{
    using Answer = protocol::BidVerdict;

    auction::LotId lot = 0;
    auction::AccountId account = auction::noAccount;
    auction::BidCommand bid;
    auction::AccountId enteredBy = auction::noAccount; ///< of the staff, for the account; none: it bids itself
};
/// Takes back what was left before the opening. WrongPhase: the lot is scheduled no more; NotFound: nothing was.
struct WithdrawPrebid
{
    using Answer = Nothing;

    auction::LotId lot = 0;
    auction::AccountId account = auction::noAccount;
    auction::AccountId enteredBy = auction::noAccount; ///< as in PlaceBid
};
struct Act
{
    using Answer = SharedLotView;

    auction::LotId lot = 0;
    auction::Action action;
    auction::AccountId by = auction::noAccount; ///< of the staff; none: the host
};
/// Of a runner-up to what it was offered. WrongPhase: no offer stands; Forbidden: it is somebody else's.
struct AnswerOffer
{
    using Answer = SharedLotView;

    auction::LotId lot = 0;
    auction::AccountId account = auction::noAccount;
    bool takes = false;
    auction::AccountId by = auction::noAccount; ///< of the staff, for the account; none: it answers itself
};
struct VoidBid
{
    using Answer = SharedLotView;

    auction::LotId lot = 0;
    qint64 seq = 0;
    QString reason;
    auction::AccountId by = auction::noAccount; ///< likewise
};
struct Watch
{
    using Answer = Nothing;

    auction::LotId lot = 0;
    auction::AccountId account = auction::noAccount;
    bool on = true;
};
struct Say
{
    using Answer = Nothing;

    auction::LotId lot = 0;
    auction::AccountId account = auction::noAccount;
    QString text;
};

} // namespace command

} // namespace gavel::store
