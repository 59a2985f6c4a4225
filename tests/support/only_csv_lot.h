#pragma once

#include "models/selling/lot_csv.h"

namespace gavel::test {

/// The lot of a list that has one; of any other, one that says nothing.
[[nodiscard]] inline models::CsvLot onlyCsvLot(const QByteArray &list, const auction::Currency &currency)
{
    const auto csv = models::readLotCsv(list, currency);
    return csv && csv->lots.size() == 1 ? csv->lots.first() : models::CsvLot();
}

} // namespace gavel::test
