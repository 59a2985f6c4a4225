#include "models/console/record_words.h"

#include "models/console/role_words.h"
#include "models/means_words.h"
#include "models/words.h"
#include "protocol/codes.h"
#include "protocol/sale_views.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace gavel::models {

namespace {

class RecordWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::RecordWords)
};

const QString listed = u", "_s;

/// A lot's action is recorded as "withdraw" or "withdraw: why".
struct ActedOn
{
    std::optional<auction::LotAction> action;
    QString why;
};

ActedOn actedOn(const QString &reason)
{
    const QString name = reason.section(u": "_s, 0, 0);
    return {protocol::lotActionOf(name), reason.section(u": "_s, 1)};
}

/// What was done to a sale, before its name.
QString saleText(const QString &reason)
{
    const QString what = reason.section(u": "_s, 0, 0);
    if (what == u"made")
        return RecordWords::tr("Sale planned");
    if (what == u"ordered")
        return RecordWords::tr("Lots put in order");
    if (what == u"removed")
        return RecordWords::tr("Sale removed");
    const auto action = protocol::saleActionOf(what);
    if (!action)
        return RecordWords::tr("Sale changed");
    switch (*action) {
    case protocol::SaleAction::Start:
        return RecordWords::tr("Sale started");
    case protocol::SaleAction::End:
        return RecordWords::tr("Sale ended");
    case protocol::SaleAction::Renumber:
        return RecordWords::tr("Lots numbered anew");
    }
    Q_UNREACHABLE();
}

QString actionText(auction::LotAction action)
{
    switch (action) {
    case auction::LotAction::Open:
        return RecordWords::tr("Lot opened");
    case auction::LotAction::Pause:
        return RecordWords::tr("Lot paused");
    case auction::LotAction::Resume:
        return RecordWords::tr("Lot resumed");
    case auction::LotAction::Extend:
        return RecordWords::tr("Lot extended");
    case auction::LotAction::Withdraw:
        return RecordWords::tr("Lot withdrawn");
    case auction::LotAction::Close:
        return RecordWords::tr("Lot closed");
    case auction::LotAction::Void:
        return RecordWords::tr("Bid voided");
    case auction::LotAction::Reopen:
        return RecordWords::tr("Lot reopened");
    case auction::LotAction::VoidSale:
        return RecordWords::tr("Sale voided");
    case auction::LotAction::Offer:
        return RecordWords::tr("Lot offered");
    case auction::LotAction::Relist:
        return RecordWords::tr("Lot relisted");
    }
    Q_UNREACHABLE();
}

/// As PROTOCOL.md names members of an account, a lot or the house, with what they became where the record has it; one
/// that a newer host has is named as it is.
QString memberText(const QString &changed)
{
    const QString member = changed.section(u": "_s, 0, 0);
    static const QHash<QString, const char *> names{
        {u"password"_s, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "password")},
        {u"funds"_s, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "funds")},
        {u"paddle"_s, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "paddle")},
        {u"name"_s, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "name")},
        {u"phone"_s, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "phone")},
        {u"table"_s, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "table")},
        {u"note"_s, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "note")},
        {u"hidden"_s, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "hidden entry")},
        {u"billTo"_s, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "whose bill")},
        {u"premium"_s, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "premium")},
        {u"commission"_s, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "commission")},
        {u"number"_s, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "number")},
        {u"category"_s, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "category")},
        {u"sale"_s, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "sale")},
        {u"picture"_s, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "picture")},
        {u"pictureRemoved"_s, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "picture removed")},
        {u"about"_s, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "about the house")},
        {u"contact"_s, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "contact")},
        {u"logo"_s, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "logo")},
        {u"selling"_s, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "who sells")},
        {u"signUp"_s, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "who signs up")},
        {u"hallCode"_s, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "code of the hall")},
        {u"evening"_s, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "evening on or over")},
        {u"names"_s, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "names or paddles shown")}};
    const char *name = names.value(member);
    if (!name)
        return changed;
    const QString value = changed.section(u": "_s, 1);
    if (value.isEmpty())
        return RecordWords::tr(name);
    return RecordWords::tr("%1: %2").arg(RecordWords::tr(name), value == u"none" ? RecordWords::tr("none") : value);
}

QString roleNameText(const QString &name)
{
    const auto role = protocol::roleOf(name);
    return role ? roleText(*role) : name;
}

QString eachOf(const QString &names, QString (*text)(const QString &))
{
    QStringList words;
    for (const QString &name : names.split(listed, Qt::SkipEmptyParts))
        words.append(text(name));
    return words.join(listed);
}

/// Why a bid for somebody was refused, said of them and not to them.
QString refusedText(const QString &code)
{
    const auto refusal = protocol::refusalOf(code);
    if (!refusal)
        return code;
    static const QHash<auction::Refusal, const char *> ofBidders{
        {auction::Refusal::OwnLot, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "It is the bidder’s own lot.")},
        {auction::Refusal::Blocked, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "The bidder is blocked.")},
        {auction::Refusal::AlreadyLeading,
         QT_TRANSLATE_NOOP("gavel::models::RecordWords", "The bidder leads already.")},
        {auction::Refusal::NotLeading, QT_TRANSLATE_NOOP("gavel::models::RecordWords", "The bidder leads no longer.")},
        {auction::Refusal::OverLimit,
         QT_TRANSLATE_NOOP("gavel::models::RecordWords", "It is more than the bidder’s funds.")}};
    const char *words = ofBidders.value(*refusal);
    return words ? RecordWords::tr(words) : refusalText(*refusal, {}, MoneyText());
}

/// A payment is recorded as "card" or "card: slip 12".
QString paidByText(const QString &reason)
{
    const auto means = protocol::meansOf(reason.section(u": "_s, 0, 0));
    if (!means)
        return reason;
    const QString reference = reason.section(u": "_s, 1);
    return reference.isEmpty() ? meansText(*means) : RecordWords::tr("%1: %2").arg(meansText(*means), reference);
}

} // namespace

QString deedText(const protocol::RecordLine &line)
{
    switch (line.what) {
    case protocol::Deed::AccountEntered:
        return RecordWords::tr("Bidder added");
    case protocol::Deed::AccountChanged:
        return RecordWords::tr("Account changed");
    case protocol::Deed::AccountBlocked:
        return RecordWords::tr("Blocked");
    case protocol::Deed::AccountUnblocked:
        return RecordWords::tr("Unblocked");
    case protocol::Deed::FundsLimited:
        return RecordWords::tr("Funds limited");
    case protocol::Deed::FundsOpened:
        return RecordWords::tr("Funds opened");
    case protocol::Deed::RolesChanged:
        return RecordWords::tr("Role changed");
    case protocol::Deed::LinkMade:
        return RecordWords::tr("Code made");
    case protocol::Deed::LinksWithdrawn:
        return RecordWords::tr("Codes withdrawn");
    case protocol::Deed::Deposit:
        return RecordWords::tr("Deposit");
    case protocol::Deed::Bid:
        return RecordWords::tr("Bid entered");
    case protocol::Deed::BidRefused:
        return RecordWords::tr("Bid refused");
    case protocol::Deed::BidVoided:
        return RecordWords::tr("Bid voided");
    case protocol::Deed::LotAction: {
        const auto action = actedOn(line.reason).action;
        return action ? actionText(*action) : RecordWords::tr("Lot changed");
    }
    case protocol::Deed::Payment:
        return RecordWords::tr("Payment");
    case protocol::Deed::Refund:
        return RecordWords::tr("Refund");
    case protocol::Deed::PaymentTakenBack:
        return RecordWords::tr("Payment taken back");
    case protocol::Deed::InvoiceAdjusted:
        return RecordWords::tr("Adjustment");
    case protocol::Deed::InvoiceNumbered:
        return RecordWords::tr("Invoice numbered");
    case protocol::Deed::Collected:
        return RecordWords::tr("Lot collected");
    case protocol::Deed::NotCollected:
        return RecordWords::tr("Not collected after all");
    case protocol::Deed::OfferTaken:
        return RecordWords::tr("Offer taken");
    case protocol::Deed::OfferDeclined:
        return RecordWords::tr("Offer declined");
    case protocol::Deed::Sale:
        return saleText(line.reason);
    case protocol::Deed::Payout:
        return RecordWords::tr("Paid out");
    case protocol::Deed::SettlementAdjusted:
        return RecordWords::tr("Settlement adjusted");
    case protocol::Deed::CashCounted:
        return RecordWords::tr("Cash counted");
    case protocol::Deed::PrebidWithdrawn:
        return RecordWords::tr("Bid before opening withdrawn");
    case protocol::Deed::HouseChanged:
        return RecordWords::tr("House changed");
    case protocol::Deed::Announced:
        return RecordWords::tr("Announced");
    }
    Q_UNREACHABLE();
}

QString detailText(const protocol::RecordLine &line)
{
    switch (line.what) {
    case protocol::Deed::AccountChanged:
    case protocol::Deed::HouseChanged:
        return eachOf(line.reason, memberText);
    case protocol::Deed::RolesChanged:
        return line.reason.isEmpty() ? RecordWords::tr("none any more") : eachOf(line.reason, roleNameText);
    case protocol::Deed::BidRefused:
        return refusedText(line.reason);
    case protocol::Deed::LotAction: {
        const ActedOn acted = actedOn(line.reason);
        return acted.action ? acted.why : eachOf(line.reason, memberText);
    }
    case protocol::Deed::AccountEntered:
    case protocol::Deed::AccountBlocked:
    case protocol::Deed::AccountUnblocked:
    case protocol::Deed::FundsLimited:
    case protocol::Deed::FundsOpened:
    case protocol::Deed::LinkMade:
    case protocol::Deed::LinksWithdrawn:
    case protocol::Deed::Bid:
    case protocol::Deed::BidVoided:
    case protocol::Deed::PaymentTakenBack:
    case protocol::Deed::InvoiceAdjusted:
    case protocol::Deed::InvoiceNumbered:
    case protocol::Deed::Collected:
    case protocol::Deed::NotCollected:
    case protocol::Deed::OfferTaken:
    case protocol::Deed::OfferDeclined:
    case protocol::Deed::SettlementAdjusted:
    case protocol::Deed::CashCounted:
    case protocol::Deed::PrebidWithdrawn:
    case protocol::Deed::Announced:
        return line.reason;
    case protocol::Deed::Sale:
        return line.reason.section(u": "_s, 1);
    case protocol::Deed::Deposit:
    case protocol::Deed::Payment:
    case protocol::Deed::Refund:
    case protocol::Deed::Payout:
        return paidByText(line.reason);
    }
    Q_UNREACHABLE();
}

QString amountText(const protocol::RecordLine &line, const MoneyText &money)
{
    if (line.amount)
        return money.shown(*line.amount);
    const bool isBid = line.what == protocol::Deed::Bid || line.what == protocol::Deed::BidRefused;
    return isBid ? RecordWords::tr("hidden") : QString();
}

} // namespace gavel::models
