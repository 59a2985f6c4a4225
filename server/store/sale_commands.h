#pragma once

#include "protocol/sale_views.h"

#include <QJsonObject>
#include <QList>

// What changes sales, as commands.h has it (FORMATS.md, "A sale").
namespace gavel::store::command {

/// Planned, until it is started.
struct MakeSale
{
    using Answer = protocol::SaleView;

    protocol::SaleView sale; ///< without its id
    auction::AccountId by = auction::noAccount;
};
/// `change` is merged into the sale as it is when it is decided. HasBids where a lot has one and its plan is to change.
struct ChangeSale
{
    using Answer = protocol::SaleView;

    auction::SaleId sale = auction::firstSale;
    QJsonObject change;
    auction::AccountId by = auction::noAccount;
};
/// All its lots, each once, in their new order; without gaps from then on.
struct OrderLots
{
    using Answer = protocol::SaleView;

    auction::SaleId sale = auction::firstSale;
    QList<auction::LotId> lots;
    auction::AccountId by = auction::noAccount;
};
struct ActOnSale
{
    using Answer = protocol::SaleView;

    auction::SaleId sale = auction::firstSale;
    protocol::SaleAction action = protocol::SaleAction::Start;
    auction::AccountId by = auction::noAccount;
};

/// A planned one that has no lots, and of which nothing was paid, adjusted or counted. The answer is what it was.
/// WrongPhase: `member` is what keeps it: `phase`, `money`, `bids` or `lots`, the first of these that is so.
struct RemoveSale
{
    using Answer = protocol::SaleView;

    auction::SaleId sale = auction::firstSale;
    auction::AccountId by = auction::noAccount;
};

} // namespace gavel::store::command
