#pragma once

#include "protocol/sale_views.h"
#include "protocol/views.h"

#include <QByteArray>
#include <QHash>
#include <QList>

namespace gavel::models {

/// The results of a house for a spreadsheet: a line a lot, in order of their numbers; amounts in major units, those of
/// a settlement empty where nothing was sold. `accounts` are where the winners' emails are from; one that is not there
/// stays empty. `sales`: of the house; where there are several, each has numbers of its own, so a column says which a
/// lot is in, and lots are in order of their sales first. Pure.
[[nodiscard]] QByteArray resultsCsv(QList<protocol::LotView> lots, const protocol::HouseView &house,
                                    const QHash<auction::AccountId, protocol::AccountView> &accounts,
                                    const QList<protocol::SaleView> &sales = {});

} // namespace gavel::models
