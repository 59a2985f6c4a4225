// Text as it is taken in and folded (wire/text, wire/folding): the first byte says of which kind, the rest is UTF-16.

#include "support/input.h"
#include "support/must.h"
#include "wire/canonical_json.h"
#include "wire/folding.h"
#include "wire/json_reading.h"
#include "wire/text.h"

#include <QJsonObject>

using namespace gavel;
using namespace gavel::fuzz;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = inputOf(data, size);
    if (bytes.isEmpty())
        return 0;
    constexpr wire::TextKind kinds[] = {wire::TextKind::Name, wire::TextKind::Line, wire::TextKind::Text};
    const wire::TextKind kind = kinds[static_cast<quint8>(bytes.front()) % std::size(kinds)];
    QString given((bytes.size() - 1) / 2, Qt::Uninitialized);
    std::memcpy(given.data(), bytes.constData() + 1, static_cast<size_t>(given.size()) * sizeof(QChar));

    const auto taken = wire::takenIn(given, kind);
    if (!taken)
        return 0;
    must(wire::takenIn(*taken, kind) == *taken, "what is taken in stays as it is");
    must(taken->trimmed() == *taken, "without space at its ends");
    must(QString::fromUtf8(taken->toUtf8()) == *taken, "it is the same in UTF-8");
    const auto json = wire::canonicalJson(QJsonObject{{u"a"_s, *taken}});
    must(json && wire::readJson(*json).object().value("a"_L1).toString() == *taken, "and in JSON");
    must(wire::canonicalJson(wire::readJson(*json).object()) == json, "and in a log");
    must(kind == wire::TextKind::Text || !taken->contains(u'\n'), "a line is one");
    const QString folded = wire::folded(*taken);
    must(wire::folded(folded) == folded, "what is folded stays folded");
    must(wire::lookOf(*taken) == wire::lookOf(folded), "whoever is folded looks the same");
    return 0;
}
