#pragma once

#include "link/cash_api.h"
#include "protocol/evening_view.h"
#include "protocol/settlement_views.h"

namespace gavel::link {

// What the desk asks about the evening as a whole and about sellers, for hosts and cashiers (PROTOCOL.md,
// "Settlements"). Replies come as HostApi's do.

void readEvening(HttpClient &http, QObject *context, const Reply<protocol::EveningView> &reply);
/// All of them.
void readInvoices(HttpClient &http, QObject *context, const Reply<QList<protocol::InvoiceView>> &reply);
void readSettlements(HttpClient &http, QObject *context, const Reply<QList<protocol::SettlementView>> &reply);

/// To a seller; below 0, back from them. The same key again is the same payout.
void payOut(HttpClient &http, auction::AccountId account, const HandedOver &payout, QObject *context,
            const Reply<protocol::SettlementView> &reply);
/// Adds to what a seller is owed, or, below 0, takes from it.
void adjustSettlement(HttpClient &http, auction::AccountId account, auction::Amount amount, const QString &reason,
                      const QString &key, QObject *context, const Reply<protocol::SettlementView> &reply);

/// `opening`: what lay in the box before the first payment.
void countCash(HttpClient &http, auction::Amount counted, auction::Amount opening, const QString &note,
               QObject *context, const Reply<protocol::CashCount> &reply);

} // namespace gavel::link
