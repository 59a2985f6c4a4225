#pragma once

#include "models/money_text.h"
#include "protocol/sale_views.h"
#include "protocol/views.h"

#include <QByteArray>
#include <QHash>
#include <QList>

namespace gavel::models {

/// What is known of lots beside their views.
struct LotListFacts
{
    auction::Currency currency;
    QList<protocol::SaleView> sales;
    auction::Bands premium = {}; ///< the house's, as the next
    auction::Bands commission = {};
    QHash<auction::LotId, auction::Amount> reserves;  ///< those that one may see: of what one sells
    QHash<auction::LotId, QStringList> pictures = {}; ///< files, as they are called from where the list is
};

/// Lots as a file that lotsOf() reads back without loss, in any language and zone: its columns in their order, and who
/// sells, which only people read. Their descriptions were told. What was is left out of what is over: times, and a
/// lot that is open opens at once. Of pictures it has the names of their files.
[[nodiscard]] QByteArray lotListCsv(const QList<protocol::LotView> &lots, const LotListFacts &facts);

/// A file to begin from: the header and two lots.
[[nodiscard]] QByteArray sampleLotCsv(const auction::Currency &currency);

} // namespace gavel::models
