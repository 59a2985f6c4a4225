#pragma once

#include "link/host_api.h"
#include "models/money_text.h"

#include <QByteArray>
#include <QList>

namespace gavel::models {

/// An own list as CSV (models/csv_writer.h), in the order given. Amounts are plain decimals in major units, with the
/// currency in a column of its own; times are the reader's, as spreadsheets read them. `funds` pay for what was won.
[[nodiscard]] QByteArray lotsCsv(link::HostApi::Mine which, const QList<protocol::MyLot> &lots,
                                 const auction::Currency &currency, auction::Amount funds);

} // namespace gavel::models
