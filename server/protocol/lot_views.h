#pragma once

#include "auction/lot_place.h"
#include "protocol/common_views.h"

#include <QByteArray>

namespace gavel::protocol {

// A lot, as everyone and as its people see it (views.h). Values; any thread.

/// The house's own, which it was made with.
inline constexpr qint64 firstSale = auction::firstSale;

/// To whom a lot is offered after its sale was voided; no secret, since its log is out.
struct OfferView
{
    Person account;
    auction::Amount price = 0;
    auction::TimeMs until = 0;

    bool operator==(const OfferView &) const = default;
};

/// A lot as everyone sees it.
struct LotView
{
    auction::LotId id = 0;
    QString name;
    std::optional<QString> description; ///< none: not told, as in lists; it may be long, and is read lot by lot
    QList<Picture> img;
    Person owner;
    auction::Amount start = 0;
    auction::Amount price = 0;
    auction::Amount ask = 0;
    int bids = 0;
    std::optional<Person> leader;
    auction::ReserveState reserve = auction::ReserveState::None;
    std::optional<auction::Amount> buyNow; ///< none once gone
    auction::Increments increments;
    auction::Phase phase = auction::Phase::Scheduled;
    std::optional<auction::TimeMs> opensAt;
    std::optional<auction::TimeMs> endsAt;  ///< none while paused
    std::optional<qint64> leftMs;           ///< only while paused
    std::optional<auction::TimeMs> endedAt; ///< of a final lot: bought or withdrawn, it ends before its end
    auction::TimeMs createdAt = 0;
    std::optional<auction::SoftClose> softClose;
    auction::Bands premium;    ///< from the buyer
    auction::Bands commission; ///< from the seller
    auction::Tax tax;
    qint64 seq = 0;
    QByteArray head; ///< hash of the newest event, lowercase hex
    auction::LotPlace place = {};
    std::optional<OfferView> offer = {}; ///< of a lot whose sale was voided
    auction::SaleId sale = auction::firstSale;
    std::optional<auction::LotId> waitsFor = {}; ///< the open lot by which a cascade has it end when it does
    auction::BelowReserve belowReserve = auction::BelowReserve::Hold;
    bool takesPrebids = false; ///< on the wire `prebids`: scheduled, and a maximum may be left before it opens
    bool showsPaddles = false; ///< on the wire `names`: where a shape says a bidder's nick here, it says their paddle
    std::optional<auction::Amount> value = {}; ///< what it is worth by itself, where that was said
    std::optional<Stamp> collected = {};       ///< its buyer took it away; for staff and the buyer to see
    std::optional<OwnRates> own = {};          ///< for staff to see; none: it has none, or they were not told

    bool operator==(const LotView &) const = default;
};

/// What is taken of it.
[[nodiscard]] inline auction::Rates ratesOf(const LotView &lot)
{
    return {lot.premium, lot.commission, lot.tax};
}

/// When it ends, or ended.
[[nodiscard]] inline std::optional<auction::TimeMs> endOf(const LotView &lot)
{
    return auction::isFinal(lot.phase) && lot.endedAt ? lot.endedAt : lot.endsAt;
}

/// As everyone sees it.
[[nodiscard]] QJsonObject toJson(const LotView &lot);
/// And its buyer, with whether it was taken away; staff also with which rates are its own.
[[nodiscard]] QJsonObject toJsonForBuyer(const LotView &lot);
[[nodiscard]] QJsonObject toJsonForDesk(const LotView &lot);
[[nodiscard]] std::optional<LotView> lotFromJson(const QJsonObject &json);

/// A lot as one account sees it in /me/bids, /me/won and /me/lots: the lot's members and these beside them.
struct MyLot
{
    LotView lot;
    std::optional<auction::Amount> max;     ///< me/bids: my newest maximum on it
    bool leading = false;                   ///< me/bids: whether I lead, or won
    std::optional<auction::Amount> reserve; ///< me/lots: `reserveAmount`
    std::optional<auction::Amount> fee;     ///< me/won: the premium that I pay
    bool prebid = false; ///< me/bids: `max` was left before the opening, and `leading` is null on the wire
};

[[nodiscard]] QJsonObject toJson(const MyLot &mine);
[[nodiscard]] std::optional<MyLot> myLotFromJson(const QJsonObject &json);

} // namespace gavel::protocol
