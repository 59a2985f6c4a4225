#pragma once

#include "protocol/invoice_views.h"

namespace gavel::store {

/// What comes of a change of an invoice: whose it is, who pays where another does, and whether an earlier request with
/// the same key changed it. What stands on it by then, thousands of lines, is read beside (query::GetInvoice).
struct InvoiceVerdict
{
    struct Invoice
    {
        qint64 sale = auction::firstSale;
        auction::AccountId account = auction::noAccount;
    };

    Invoice invoice;
    bool repeat = false;
};

/// A lot's own record of who took it away.
struct CollectedVerdict
{
    auction::LotId lot = 0;
    std::optional<protocol::Stamp> collected;
};

// What is done at the desk (FORMATS.md, "Money"). Malformed: an amount of 0, a payment of more than is owed, a refund
// of more than can be given back. WrongPhase: money goes back while the account leads a lot. Forbidden: a cashier's own
// bill.
namespace command {

/// Money was handed over, or, where the amount is negative, given back.
struct PayInvoice
{
    using Answer = InvoiceVerdict;

    qint64 sale = auction::firstSale;
    auction::AccountId account = auction::noAccount;
    protocol::Means means = protocol::Means::Cash; ///< never Funds
    auction::Amount amount = 0;
    QString reference = {};
    QByteArray key = {}; ///< the same key means the same payment; empty: none
    auction::AccountId by = auction::noAccount;
};
/// NotFound: there is no such payment, it was taken back already, or funds paid it.
struct TakePaymentBack
{
    using Answer = InvoiceVerdict;

    qint64 sale = auction::firstSale;
    auction::AccountId account = auction::noAccount;
    qint64 n = 0;
    QString reason;
    auction::AccountId by = auction::noAccount;
};
/// Adds to what is owed, or takes from it.
struct AdjustInvoice
{
    using Answer = InvoiceVerdict;

    qint64 sale = auction::firstSale;
    auction::AccountId account = auction::noAccount;
    auction::Amount amount = 0;
    QString reason;
    QByteArray key = {};
    auction::AccountId by = auction::noAccount;
};
/// It is about to be printed, and has a number from then on. NotFound: nothing is on it.
struct NumberInvoice
{
    using Answer = InvoiceVerdict;

    qint64 sale = auction::firstSale;
    auction::AccountId account = auction::noAccount;
    auction::AccountId by = auction::noAccount;
};
/// WrongPhase: the lot is not sold.
struct MarkCollected
{
    using Answer = CollectedVerdict;

    auction::LotId lot = 0;
    bool on = true;
    auction::AccountId by = auction::noAccount;
};

} // namespace command

} // namespace gavel::store
