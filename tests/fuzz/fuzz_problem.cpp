// Problem documents as a client reads them (wire/problem, link/problem): from an answer and from an acknowledgement.

#include "link/problem.h"
#include "protocol/room_answers.h"
#include "support/input.h"
#include "support/json_mutator.h"
#include "support/must.h"
#include "wire/problem.h"

#include <QJsonDocument>

using namespace gavel::fuzz;

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t sizeMax, unsigned seed)
{
    return mutateJsonLines(data, size, sizeMax, seed);
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = inputOf(data, size);
    constexpr int status = 403;
    if (const auto problem = gavel::wire::decodeProblem(bytes, status)) {
        const QByteArray written = gavel::wire::encodeProblem(*problem);
        const auto again = gavel::wire::decodeProblem(written, 500);
        must(again.has_value(), "what was read can be written");
        must(again->status == problem->status && again->code == problem->code, "and is read alike");
        must(gavel::wire::encodeProblem(*again) == written, "and written alike");
    }
    const auto shown = gavel::link::problemFromDocument(bytes, status, QStringLiteral("Forbidden"));
    must(shown.status == status, "the answer's status counts");
    must(shown.kind == gavel::link::Problem::Kind::Refused || !shown.title.isEmpty(), "there is something to show");
    const QJsonObject answer{{QStringLiteral("error"), QJsonDocument::fromJson(bytes).object()}};
    const auto acknowledged = gavel::link::problemFromAck(gavel::protocol::roomErrorFromJson(answer).value());
    must(acknowledged.kind == gavel::link::Problem::Kind::Refused, "an acknowledged error is a refusal");
    return 0;
}
