#include "support/lying_outcome.h"

#include "support/log_forge.h"

#include <QHash>
#include <QJsonObject>

namespace gavel::fuzz {

using namespace Qt::StringLiterals;

std::optional<QByteArray> lyingOutcome(const QByteArray &log)
{
    LogForge forge(log);
    QJsonObject &line = forge.lines().last();
    QJsonObject outcome = line.value("event"_L1).toObject();
    if (outcome.value("type"_L1).toString() != u"closed")
        return std::nullopt;
    const QJsonValue winner = outcome.value("winner"_L1);
    const bool sold = outcome.value("phase"_L1).toString() == u"sold";
    constexpr size_t seed = 1;
    switch (qHash(log, seed) % 5) {
    case 0:
        outcome.insert("price"_L1, outcome.value("price"_L1).toInteger() + 1);
        break;
    case 1:
        outcome.insert("price"_L1, outcome.value("price"_L1).toInteger() - 1);
        break;
    case 2:
        outcome.insert("winner"_L1, winner.isNull() ? 11 : winner.toInteger() + 1);
        break;
    case 3:
        outcome.insert("fee"_L1, outcome.value("fee"_L1).toInteger() + 1);
        break;
    default:
        outcome.insert("phase"_L1, sold ? u"passed"_s : u"sold"_s);
        break;
    }
    line.insert("event"_L1, outcome);
    return forge.text();
}

} // namespace gavel::fuzz
