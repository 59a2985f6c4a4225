#pragma once

#include "protocol/views.h"

namespace gavel::protocol {

/// What one of the staff did.
enum class Deed {
    AccountEntered,
    AccountChanged, ///< which members: in the reason, a paddle with what it is now ("paddle: 12")
    AccountBlocked,
    AccountUnblocked,
    FundsLimited,
    FundsOpened,
    RolesChanged,
    LinkMade,
    LinksWithdrawn,
    Deposit,
    Bid,
    BidRefused,
    BidVoided,
    LotAction, ///< which, and why: in the reason
    Payment,   ///< by which means, and its reference: in the reason
    Refund,    ///< likewise
    PaymentTakenBack,
    InvoiceAdjusted,
    InvoiceNumbered,
    Collected,
    NotCollected, ///< it was marked so by mistake
    OfferTaken,   ///< for the runner-up
    OfferDeclined,
    Sale,   ///< which, and what was done to it: in the reason
    Payout, ///< to a seller, or back: means and reference in the reason
    SettlementAdjusted,
    CashCounted,
    PrebidWithdrawn,
    HouseChanged, ///< which members: in the reason
    Announced,    ///< what: in the reason
};

[[nodiscard]] QString nameOf(Deed what);
[[nodiscard]] QStringList deedNames(); ///< of all
[[nodiscard]] std::optional<Deed> deedOf(QStringView name);

/// A line of GET /api/v1/record.
struct RecordLine
{
    qint64 id = 0;
    auction::TimeMs at = 0;
    Person by;
    Deed what = Deed::AccountChanged;
    std::optional<Person> account; ///< for whom
    std::optional<auction::LotId> lot;
    std::optional<auction::Amount> amount; ///< of a bid: once its lot is final
    QString reason;

    bool operator==(const RecordLine &) const = default;
};

[[nodiscard]] QJsonObject toJson(const RecordLine &line);
[[nodiscard]] std::optional<RecordLine> recordLineFromJson(const QJsonObject &json);

} // namespace gavel::protocol
