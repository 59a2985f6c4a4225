#pragma once

#include "models/selling/lot_csv.h"

#include <QJsonObject>

namespace gavel::models {

/// What a row of a file would change of a lot that is there. What the row does not say stays as it is.
struct LotComparison
{
    QJsonObject change; ///< as PATCH /api/v1/lots/{id} takes it; empty: nothing
    QStringList words;  ///< field by field: "start 100 → 120"
    QMap<LotColumn, QString> faults;
};

/// `lot` with its description; `reserve`: none, or not told. `now`: the host's clock, if it is known. Any thread.
[[nodiscard]] LotComparison compared(const CsvLot &row, const protocol::LotView &lot,
                                     std::optional<auction::Amount> reserve, const auction::Currency &currency,
                                     std::optional<auction::TimeMs> now);

} // namespace gavel::models
