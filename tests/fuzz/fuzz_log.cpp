// The verifier (protocol/log_verifier). The mutator changes events and openings, then makes hashes and commitments anew
// and follows the rules where it can, so that what is read behind the chain is reached.

#include "protocol/log_verifier.h"
#include "support/input.h"
#include "support/json_mutator.h"
#include "support/log_forge.h"
#include "support/lying_outcome.h"
#include "support/must.h"

using namespace gavel;
using namespace gavel::fuzz;

extern "C" size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t sizeMax);

namespace {

constexpr size_t rawInputsOneIn = 8;
constexpr int repairsMax = 12;

void keepsItsPromises(const protocol::LogReport &report, const QByteArray &log)
{
    must(auction::isFinal(report.phase), "a log that verifies has ended");
    must(report.heads.size() == report.events && report.heads.last() == report.head, "each event has its head");
    must(report.events == log.count('\n'), "and is a line");
    must((report.winner != auction::noAccount) == (report.phase == auction::Phase::Sold), "who buys has won");
    must(report.fee >= 0, "no fee is negative");
    const bool couldPay =
        std::any_of(report.opened.begin(), report.opened.end(), [&report](const protocol::OpenedBid &bid) {
            return bid.account == report.winner && bid.amount >= report.price;
        });
    must(report.phase != auction::Phase::Sold || couldPay, "a winner bid what they pay");
    must(protocol::LogVerifier::verify(log, report.head).has_value(), "it verifies against its own head");
    must(!protocol::LogVerifier::verify(log, QByteArray(64, '0')), "and against no other");
    if (const auto lie = lyingOutcome(log))
        must(!protocol::LogVerifier::verify(*lie), "another outcome does not verify");
}

} // namespace

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t sizeMax, unsigned seed)
{
    JsonMutator mutator(seed);
    LogForge forge(inputOf(data, size));
    if (forge.isEmpty() || mutator.below(rawInputsOneIn) == 0)
        return LLVMFuzzerMutate(data, size, sizeMax);
    for (size_t changes = 1 + mutator.below(2); changes > 0; --changes)
        forge.lines() = mutator.changed(forge.lines());
    if (mutator.below(8) > 0)
        forge.renumber();
    if (mutator.below(2) > 0)
        forge.followRules(repairsMax);
    return mutatedTo(forge.text(), data, size, sizeMax);
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray log = inputOf(data, size);
    const auto report = protocol::LogVerifier::verify(log);
    if (report)
        keepsItsPromises(*report, log);
    else
        must(report.error().line > 0 && !protocol::logFaultText(report.error()).isEmpty(), "a fault names its line");
    return 0;
}
