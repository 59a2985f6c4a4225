// Files of lots (models/lot_csv): what a seller imports.

#include "models/selling/lot_csv.h"
#include "support/input.h"
#include "support/must.h"

using namespace gavel;
using namespace gavel::fuzz;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray csv = inputOf(data, size);
    const auction::Currency currency{u"USD"_s, 2};
    const auto file = models::readLotCsv(csv, currency);
    if (!file) {
        must(!file.error().isEmpty(), "a fault is a sentence");
        return 0;
    }
    must(!file->lots.isEmpty(), "a file that is read has a lot");
    qint64 line = 1;
    for (const models::CsvLot &lot : file->lots) {
        must(lot.line > line, "lots are in the order of their lines");
        line = lot.line;
        for (const std::optional<auction::TimeMs> now :
             {std::optional<auction::TimeMs>(), std::optional<auction::TimeMs>(1'700'000'000'000)}) {
            const auto faults = models::faultsOf(lot, currency, now);
            for (const QString &fault : faults)
                must(!fault.isEmpty(), "a fault is a sentence");
        }
        models::SellForm form;
        form.setMoney(models::csvMoney(currency));
        form.setValues(lot.values);
        const auto draft = form.draft(std::nullopt);
        if (draft && lot.faults.isEmpty())
            must(protocol::draftFromJson(protocol::toJson(*draft)).has_value(), "what has no fault can be posted");
    }
    return 0;
}
