#include "protocol/record.h"

#include "protocol/name_rows.h"
#include "protocol/view_fields.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;

namespace {

using DeedRow = NameRow<Deed>;

constexpr std::array deedRows{
    DeedRow{Deed::AccountEntered, "account_entered"},
    DeedRow{Deed::AccountChanged, "account_changed"},
    DeedRow{Deed::AccountBlocked, "account_blocked"},
    DeedRow{Deed::AccountUnblocked, "account_unblocked"},
    DeedRow{Deed::FundsLimited, "funds_limited"},
    DeedRow{Deed::FundsOpened, "funds_opened"},
    DeedRow{Deed::RolesChanged, "roles_changed"},
    DeedRow{Deed::LinkMade, "link_made"},
    DeedRow{Deed::LinksWithdrawn, "links_withdrawn"},
    DeedRow{Deed::Deposit, "deposit"},
    DeedRow{Deed::Bid, "bid"},
    DeedRow{Deed::BidRefused, "bid_refused"},
    DeedRow{Deed::BidVoided, "bid_voided"},
    DeedRow{Deed::LotAction, "lot_action"},
    DeedRow{Deed::Payment, "payment"},
    DeedRow{Deed::Refund, "refund"},
    DeedRow{Deed::PaymentTakenBack, "payment_taken_back"},
    DeedRow{Deed::InvoiceAdjusted, "invoice_adjusted"},
    DeedRow{Deed::InvoiceNumbered, "invoice_numbered"},
    DeedRow{Deed::Collected, "collected"},
    DeedRow{Deed::NotCollected, "not_collected"},
    DeedRow{Deed::OfferTaken, "offer_taken"},
    DeedRow{Deed::OfferDeclined, "offer_declined"},
    DeedRow{Deed::Sale, "sale"},
    DeedRow{Deed::Payout, "payout"},
    DeedRow{Deed::SettlementAdjusted, "settlement_adjusted"},
    DeedRow{Deed::CashCounted, "cash_counted"},
    DeedRow{Deed::PrebidWithdrawn, "prebid_withdrawn"},
    DeedRow{Deed::HouseChanged, "house_changed"},
    DeedRow{Deed::Announced, "announced"},
};

} // namespace

QString nameOf(Deed what)
{
    return nameIn(deedRows, what);
}

QStringList deedNames()
{
    return namesIn(deedRows);
}

std::optional<Deed> deedOf(QStringView name)
{
    return valueIn<Deed>(deedRows, name);
}

QJsonObject toJson(const RecordLine &line)
{
    return {{u"id"_s, line.id},
            {u"at"_s, line.at},
            {u"by"_s, toJson(line.by)},
            {u"what"_s, nameOf(line.what)},
            {u"account"_s, toJson(line.account)},
            {u"lot"_s, orNull(line.lot)},
            {u"amount"_s, orNull(line.amount)},
            {u"reason"_s, line.reason}};
}

std::optional<RecordLine> recordLineFromJson(const QJsonObject &json)
{
    ViewFields fields(json);
    const auto by = personFromJson(json.value("by"_L1));
    const auto what = deedOf(fields.line("what"_L1));
    RecordLine line{.id = fields.id("id"_L1),
                    .at = fields.time("at"_L1),
                    .by = by.value_or(Person{}),
                    .what = what.value_or(Deed::AccountChanged),
                    .account = personOrNobody(json.value("account"_L1), fields),
                    .lot = fields.optionalId("lot"_L1),
                    .amount = fields.optionalWithin("amount"_L1, -2 * auction::amountMax, 2 * auction::amountMax),
                    .reason = fields.optionalLine("reason"_L1).value_or(QString())};
    if (!fields.ok() || !by || !what)
        return std::nullopt;
    return line;
}

} // namespace gavel::protocol
