#pragma once

#include "link/cash_api.h"
#include "protocol/evening_view.h"
#include "protocol/sale_views.h"
#include "protocol/settlement_views.h"

namespace gavel::link {

// What the desk asks about the evening as a whole and about sellers, for hosts and cashiers (PROTOCOL.md,
// "Settlements"). Replies come as HostApi's do.

void readEvening(HttpClient &http, auction::SaleId sale, QObject *context, const Reply<protocol::EveningView> &reply);
/// All of them.
void readInvoices(HttpClient &http, auction::SaleId sale, QObject *context,
                  const Reply<QList<protocol::InvoiceView>> &reply);
void readSettlements(HttpClient &http, auction::SaleId sale, QObject *context,
                     const Reply<QList<protocol::SettlementView>> &reply);
/// One's own, of all sales; for anybody.
void readMySettlements(HttpClient &http, QObject *context, const Reply<Page<protocol::SettlementView>> &reply);

/// To the bill's account, a seller; below 0, back from them. The same key again is the same payout.
void payOut(HttpClient &http, const Bill &bill, const HandedOver &payout, QObject *context,
            const Reply<protocol::SettlementView> &reply);
/// Adds to what a seller is owed, or, below 0, takes from it.
void adjustSettlement(HttpClient &http, const Bill &bill, auction::Amount amount, const QString &reason,
                      const QString &key, QObject *context, const Reply<protocol::SettlementView> &reply);

struct Counted
{
    auction::SaleId sale = auction::firstSale;
    auction::Amount amount = 0;
    auction::Amount opening = 0; ///< what lay in the box before the first payment
    QString note = {};
};
void countCash(HttpClient &http, const Counted &counted, QObject *context, const Reply<protocol::CashCount> &reply);

} // namespace gavel::link
