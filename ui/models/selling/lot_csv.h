#pragma once

#include "models/csv_file.h"
#include "models/selling/lot_columns.h"
#include "models/selling/sell_form.h"
#include "protocol/sale_views.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QStringList>
#include <tl/expected.hpp>

namespace gavel::models {

/// A row of the file: what its cells say, what a form would hold, and what is wrong with it, in sentences by column.
struct CsvLot
{
    qint64 line = 0;
    QMap<LotColumn, QString> cells; ///< as written; those that are empty are left out
    SellForm::Values values;
    QStringList pictures;                       ///< names of files
    std::optional<auction::Bands> premium = {}; ///< of this lot alone; none: nothing is said
    std::optional<auction::Bands> commission = {};
    QMap<LotColumn, QString> faults;

    bool operator==(const CsvLot &) const = default;
};

struct LotCsv
{
    QList<CsvLot> lots;
    QStringList unknownColumns; ///< of the header; they are passed over
    TextEncoding encoding = TextEncoding::Utf8;
    char separator = ',';
};

/// Reads the rows of a table, whose columns say what `columns` has by their places. `sales`: of the house, by whose
/// names or ids a row says its own; `sale`: that of the rows which name none, in whose cells it is then, unless it is
/// the house's first. Any thread.
[[nodiscard]] tl::expected<LotCsv, QString> lotsOf(const CsvFile &file, const LotColumns &columns,
                                                   const auction::Currency &currency,
                                                   const QList<protocol::SaleView> &sales = {},
                                                   auction::SaleId sale = auction::firstSale);

/// Reads a file of lots, as readCsvFile() finds out how it is written; columns are called as nameOf() has them or as
/// others' lists do ("Title", "Starting bid", "시작가"). Amounts are in major units, as readAmount() has
/// them: with a decimal comma in a file of semicolons, else with a point; times as readMoment() has them; spans, soft
/// closes and shares as models/selling/lot_cells.h has them; increments are a preset's name, a step, or bands
/// "0:5|100:10"; belowReserve is "hold" or "jump"; pictures are file names parted by "|". Faults of single cells are
/// the rows'; the error is a sentence about the file. Any thread.
[[nodiscard]] tl::expected<LotCsv, QString> readLotCsv(const QByteArray &bytes, const auction::Currency &currency,
                                                       const CsvReading &reading = {});

/// Writes how amounts look in such a file.
[[nodiscard]] MoneyText csvMoney(const auction::Currency &currency);

/// The column that says what a field of the form holds.
[[nodiscard]] LotColumn columnOf(SellForm::Field field, const CsvLot &lot);

/// Every fault of the row, its cells' and those of the terms as a whole. `now`: the host's clock, if it is known.
[[nodiscard]] QMap<LotColumn, QString> faultsOf(const CsvLot &lot, const auction::Currency &currency,
                                                std::optional<auction::TimeMs> now);

} // namespace gavel::models
