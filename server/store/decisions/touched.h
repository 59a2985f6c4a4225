#pragma once

#include "store/commands.h"

#include <QSet>

namespace gavel::store {

/// The rows that commands name. What else they come to is read, and locked, when it is come to. Pure; any
/// thread.
struct Touched
{
    QSet<auction::LotId> lots;
    QSet<auction::AccountId> accounts;
    QSet<auction::SaleId> sales;   ///< that are changed
    QSet<auction::SaleId> sellsIn; ///< to which lots are added
    QSet<auction::SaleId> paysIn;  ///< whose invoices or settlements are changed: it must not be removed meanwhile
    QSet<auction::LotId> leaves;   ///< that may go to another sale: the one that they are in is changed
    bool clock = false;            ///< whatever lots are due
};

[[nodiscard]] Touched touchedBy(const QList<TimedCommand> &batch);

/// The lot whose end, and those that it waits for, have to be written before the command is decided; 0: none.
[[nodiscard]] auction::LotId movedBefore(const Command &command);

} // namespace gavel::store
