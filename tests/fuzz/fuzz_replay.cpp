// Recorded bids (auction/recorded_bids, auction/csv): what `gavel replay` reads.

#include "auction/csv.h"
#include "auction/recorded_bids.h"
#include "support/input.h"
#include "support/must.h"

using namespace gavel;
using namespace gavel::fuzz;

namespace {

constexpr qsizetype outcomeColumns = 5;

/// Every row of a CSV by its fields; as far as it can be read.
QList<QByteArrayList> rowsOf(const QByteArray &csv, bool &whole)
{
    auction::CsvReader reader(csv);
    QList<QByteArrayView> fields;
    QList<QByteArrayList> rows;
    for (;;) {
        const auction::CsvReader::Row row = reader.next(fields);
        whole = row == auction::CsvReader::Row::End;
        if (row != auction::CsvReader::Row::Read)
            return rows;
        QByteArrayList copied;
        for (const QByteArrayView field : fields)
            copied.append(field.toByteArray());
        rows.append(copied);
    }
}

void isReadAsWritten(const QByteArray &csv)
{
    bool whole = false;
    const auto rows = rowsOf(csv, whole);
    QByteArray written = "header\n"; // or a mark that begins the first field would count as the file's own
    for (const QByteArrayList &row : rows) {
        must(!row.isEmpty(), "a row has a field");
        QByteArrayList fields;
        for (const QByteArray &field : row)
            fields.append(auction::csvField(field));
        // A row of one empty field is an empty line, which is no row; quotes make it one.
        written += (row == QByteArrayList{QByteArray()} ? "\"\"" : fields.join(',')) + '\n';
    }
    must(rowsOf(written, whole) == QList<QByteArrayList>{{"header"}} + rows && whole, "a row is read as it is written");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray csv = inputOf(data, size);
    isReadAsWritten(csv);
    for (const auto preset :
         {auction::Increments::Preset::Ladder, auction::Increments::Preset::Any, auction::Increments::Preset::Ebay}) {
        const auto outcome = auction::replayBids(csv, {.increments = {.preset = preset}, .currencyExponent = 2});
        if (!outcome) {
            must(outcome.error().line > 0 && !outcome.error().reason.isEmpty(), "a fault names its line");
            return 0;
        }
        bool whole = false;
        const auto rows = rowsOf(*outcome, whole);
        must(whole, "the outcome is a CSV");
        for (const QByteArrayList &row : rows)
            must(row.size() == outcomeColumns, "of five columns");
    }
    return 0;
}
