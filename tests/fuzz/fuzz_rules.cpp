// JSON commands through the readers of protocol and the rules of auction: a lot is created by the first line and each
// other does something to it. Every log that comes of it verifies; none that lies about its outcome does.

#include "protocol/log_verifier.h"
#include "protocol/rates_json.h"
#include "support/input.h"
#include "support/json_mutator.h"
#include "support/lying_outcome.h"
#include "support/must.h"
#include "support/rules_lot.h"

using namespace gavel;
using namespace gavel::fuzz;
using namespace Qt::StringLiterals;

namespace {

/// One rate, or bands as they are given; and a tax.
auction::Rates ratesIn(const QJsonObject &json)
{
    const auto rates = [&json](QLatin1StringView name, int max) {
        const auto bands = protocol::bandsFromJson(json.value(name), max);
        return bands.value_or(qBound(0, json.value(name).toInt(), max));
    };
    return {rates("premium"_L1, auction::premiumMax), rates("commission"_L1, auction::commissionMax),
            protocol::taxFromJson(json.value("tax"_L1)).value_or(auction::Tax())};
}

} // namespace

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t sizeMax, unsigned seed)
{
    return mutateJsonLines(data, size, sizeMax, seed);
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QList<QJsonObject> lines = objectsIn(inputOf(data, size));
    if (lines.isEmpty())
        return 0;
    auto lot = RulesLot::create(lines.first(), ratesIn(lines.first()));
    if (!lot)
        return 0;
    for (const QJsonObject &command : lines.sliced(1))
        lot->take(command);
    lot->end();

    const auto report = protocol::LogVerifier::verify(lot->log());
    if (!report)
        std::fprintf(stderr, "line %lld: %s\n%s", static_cast<long long>(report.error().line),
                     qPrintable(protocol::logFaultText(report.error())), lot->log().constData());
    must(report.has_value(), "a log of the rules' own verifies");
    const auction::LotState &state = lot->lot().state;
    must(report->phase == state.phase && report->price == state.price && report->bids == state.bids,
         "and tells what happened");
    if (const auto lie = lyingOutcome(lot->log()))
        must(!protocol::LogVerifier::verify(*lie), "a log that lies about its outcome does not");
    return 0;
}
