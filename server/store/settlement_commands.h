#pragma once

#include "protocol/evening_view.h"
#include "protocol/settlement_views.h"

namespace gavel::store {

/// What comes of a change of a settlement: whose it is, and whether an earlier request with the same key changed it.
/// What stands on it by then, thousands of lines, is read beside (query::GetSettlement).
struct SettlementVerdict
{
    struct Settlement
    {
        qint64 sale = auction::firstSale;
        auction::AccountId account = auction::noAccount;
    };

    Settlement settlement;
    bool repeat = false;
};

// What sellers are owed and paid, and the count of the cash (FORMATS.md, "Money"). Malformed: an amount of 0, a payout
// of more than the seller is owed, or back of more than was paid out. Forbidden: a cashier's own settlement.
namespace command {

/// The seller was given money, or, below 0, gave some of it back. WrongPhase: the account leads a lot by limited funds,
/// and what it could be paid would tell its maximum.
struct PayOut
{
    using Answer = SettlementVerdict;

    qint64 sale = auction::firstSale;
    auction::AccountId account = auction::noAccount;
    protocol::Means means = protocol::Means::Cash; ///< never Funds
    auction::Amount amount = 0;
    QString reference = {};
    QByteArray key = {}; ///< the same key means the same payout; empty: none
    auction::AccountId by = auction::noAccount;
};
/// Adds to what a seller is owed, or, below 0, takes from it: a fee, an expense.
struct AdjustSettlement
{
    using Answer = SettlementVerdict;

    qint64 sale = auction::firstSale;
    auction::AccountId account = auction::noAccount;
    auction::Amount amount = 0;
    QString reason;
    QByteArray key = {};
    auction::AccountId by = auction::noAccount;
};
/// The cash at the desk was counted; it moves no money. NotFound: there is no such sale.
struct CountCash
{
    using Answer = protocol::CashCount;

    qint64 sale = auction::firstSale;
    auction::Amount counted = 0; ///< 0 or more, as the next
    auction::Amount opening = 0; ///< what lay in the box before the first payment
    QString note = {};
    auction::AccountId by = auction::noAccount;
};

} // namespace command

} // namespace gavel::store
