#pragma once

#include "auction/rates.h"
#include "auction/sale_plan.h"
#include "protocol/log_fault.h"
#include "protocol/terms_json.h"

#include <QByteArray>
#include <QJsonObject>
#include <optional>
#include <tl/expected.hpp>

namespace gavel::protocol {

// What stands in a lot's log (RULES.md, "The log"), before anybody believes it. Pure; any thread.

/// A line that was read but not yet believed.
struct ReadLine
{
    QByteArray event; ///< as it stood
    QJsonObject json;
    QByteArray hash; ///< lowercase hex
    QByteArray opening;
    QJsonObject openingJson;
};

/// A line without its end. The fault has no line: who counts them adds it.
[[nodiscard]] tl::expected<ReadLine, LogFault> readLine(const QByteArray &text);

[[nodiscard]] QString typeIn(const QJsonObject &event);

/// Nobody where it is null or no account.
[[nodiscard]] auction::AccountId accountIn(const QJsonValue &value);

/// The terms that an event has, without the reserve, which its opening has. A seller's words are what they are, also
/// where an older host took in what none takes now.
[[nodiscard]] tl::expected<LotDraft, DraftFault> draftIn(QJsonObject terms);

/// Premium, commission and tax of a lot, as `created` has them, and `terms` where they change.
[[nodiscard]] std::optional<auction::Rates> ratesIn(const QJsonObject &event);

/// The sale that an event places its lot in. The house's first, with ends of each lot's own, is not written. None: it
/// is wrong.
[[nodiscard]] std::optional<auction::LotSale> saleIn(const QJsonObject &event);

} // namespace gavel::protocol
