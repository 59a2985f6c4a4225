#pragma once

#include "auction/rates.h"
#include "protocol/json_fields.h"

#include <QJsonObject>
#include <QJsonValue>
#include <optional>

namespace gavel::protocol {

// Premium, commission and tax on the wire, in logs and in the book (FORMATS.md, "Money"): one band from 0 is an integer
// in basis points, several are [{"from":n,"rate":n},…]; a tax is {"rate":n,"on":"none|premium|all","included":bool}.
// Pure; any thread.

[[nodiscard]] QJsonValue toJson(const auction::Bands &bands);
[[nodiscard]] QJsonValue toJson(const std::optional<auction::Bands> &bands); ///< null: those of somebody else
[[nodiscard]] QJsonObject toJson(const auction::Tax &tax);
[[nodiscard]] QJsonValue toJson(const std::optional<auction::Tax> &tax);

/// Nothing unless they are valid.
[[nodiscard]] std::optional<auction::Bands> bandsFromJson(const QJsonValue &value, int rateMax);
[[nodiscard]] std::optional<auction::Tax> taxFromJson(const QJsonValue &value);

/// Members of an object that may be absent or null; what can't be read fails `fields`.
[[nodiscard]] std::optional<auction::Bands> bandsIn(JsonFields &fields, const QJsonObject &json, QLatin1StringView name,
                                                    int rateMax);
[[nodiscard]] std::optional<auction::Tax> taxIn(JsonFields &fields, const QJsonObject &json);

/// What is said of a lot, an account or a sale in a request: none where the member is absent, an empty one where it is
/// null.
using BandsChange = std::optional<std::optional<auction::Bands>>;
[[nodiscard]] BandsChange bandsChangeIn(JsonFields &fields, const QJsonObject &json, QLatin1StringView name,
                                        int rateMax);

} // namespace gavel::protocol
