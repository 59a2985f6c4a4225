#include "protocol/codes.h"
#include "store/decisions/lot_rates.h"
#include "store/decisions/selling_desk.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

/// Which action, and why where that was said.
QString reasonOf(const auction::Action &action)
{
    const QString name = protocol::nameOf(auction::kindOf(action));
    QString why;
    if (const auto *withdraw = std::get_if<auction::action::Withdraw>(&action))
        why = withdraw->reason;
    else if (const auto *reopen = std::get_if<auction::action::Reopen>(&action))
        why = reopen->reason;
    else if (const auto *voidSale = std::get_if<auction::action::VoidSale>(&action))
        why = voidSale->reason;
    else if (const auto *offer = std::get_if<auction::action::Offer>(&action))
        why = offer->reason;
    else if (const auto *relist = std::get_if<auction::action::Relist>(&action))
        why = relist->reason;
    return why.isEmpty() ? name : name + u": " + why;
}

} // namespace

/// Rates, which only the host sets, and what else was changed of a lot of somebody else.
void SellingDesk::recordStaff(const command::ChangeTerms &command, const LotRow &row, auction::TimeMs now)
{
    QStringList what = namesIn(command.rates);
    if (command.by != row.lot.facts.seller)
        what += namesIn(command.place);
    if (!what.isEmpty())
        recordLot(command.by, row, what.join(u", "), now);
}

void SellingDesk::recordLot(auction::AccountId by, const LotRow &row, const QString &what, auction::TimeMs now)
{
    m_record.add({.at = now, .staff = by, .what = protocol::Deed::LotAction, .lot = row.lot.facts.id, .reason = what});
}

/// With whom it concerns, and how much, where it is about a sale.
void SellingDesk::record(const command::Act &command, const auction::LotState &before, const auction::LotState &after,
                         auction::TimeMs now)
{
    RecordRow entry{.at = now,
                    .staff = command.by,
                    .what = protocol::Deed::LotAction,
                    .lot = command.lot,
                    .reason = reasonOf(command.action)};
    if (std::holds_alternative<auction::action::VoidSale>(command.action)) {
        entry.account = before.leader;
        entry.amount = before.price;
    } else if (std::holds_alternative<auction::action::Offer>(command.action)) {
        entry.account = after.offer.account;
        entry.amount = after.offer.price;
    }
    m_record.add(entry);
}

} // namespace gavel::store
