#pragma once

#include "link/http_client.h"
#include "protocol/sale_views.h"

#include <QList>

namespace gavel::link {

// Sales (FORMATS.md, "A sale"): everyone reads them, the host makes and changes them. Replies come as HostApi's do.

void readSales(HttpClient &http, QObject *context, const Reply<QList<protocol::SaleView>> &reply);

/// `sale` as POST /api/v1/sales takes it.
void makeSale(HttpClient &http, const QJsonObject &sale, QObject *context, const Reply<protocol::SaleView> &reply);
/// Only the members given change; null takes an optional one away.
void changeSale(HttpClient &http, auction::SaleId sale, const QJsonObject &change, QObject *context,
                const Reply<protocol::SaleView> &reply);
/// `lots`: each of the sale's, once.
void orderLots(HttpClient &http, auction::SaleId sale, const QList<auction::LotId> &lots, QObject *context,
               const Reply<protocol::SaleView> &reply);
void actOnSale(HttpClient &http, auction::SaleId sale, protocol::SaleAction action, QObject *context,
               const Reply<protocol::SaleView> &reply);
/// A planned one that has neither lots nor money; refused with `member` as what is in the way (PROTOCOL.md, "HTTP").
void removeSale(HttpClient &http, auction::SaleId sale, QObject *context, const Reply<Done> &reply);

} // namespace gavel::link
