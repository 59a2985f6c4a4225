#pragma once

#include "auction/currency.h"
#include "protocol/evening_view.h"
#include "protocol/settlement_views.h"

#include <QByteArray>

namespace gavel::models {

// The desk's lists for a spreadsheet, in the language of the program; amounts in major units, moments as the clock on
// the wall has them. Pure; GUI thread.

/// The sums of the evening, a line each: what was sold, owed, paid and taken, and each count of the cash.
/// `housesOwn`: what of the sellers' total stays in the house, which sold it itself.
[[nodiscard]] QByteArray eveningCsv(const protocol::EveningView &evening, auction::Amount housesOwn,
                                    const auction::Currency &currency);
/// Who owes, or is owed.
[[nodiscard]] QByteArray debtorsCsv(const QList<protocol::Debtor> &debtors, const auction::Currency &currency);
/// Whose deposits were not spent.
[[nodiscard]] QByteArray depositorsCsv(const QList<protocol::Depositor> &depositors, const auction::Currency &currency);
[[nodiscard]] QByteArray unclaimedCsv(const QList<protocol::UnclaimedLot> &lots);
/// A line for each lot, adjustment and payment of each invoice, with whose it is where another pays. What was taken
/// back counts 0.
[[nodiscard]] QByteArray invoicesCsv(const QList<protocol::InvoiceView> &invoices, const auction::Currency &currency);
/// Likewise of each settlement: its lots, adjustments and payouts. What a buyer was taxed stands last: it is no part
/// of what the seller gets.
[[nodiscard]] QByteArray settlementsCsv(const QList<protocol::SettlementView> &settlements,
                                        const auction::Currency &currency);

} // namespace gavel::models
