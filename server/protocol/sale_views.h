#pragma once

#include "auction/rates.h"
#include "auction/sale_plan.h"
#include "protocol/json_fields.h"

#include <QJsonObject>
#include <optional>

namespace gavel::protocol {

/// A sale as everyone sees it (PROTOCOL.md, "HTTP").
struct SaleView
{
    auction::SaleId id = auction::firstSale;
    QString name;
    QString about;                          ///< over several lines; may be empty
    std::optional<auction::TimeMs> opensAt; ///< when it starts by itself; none: by hand
    auction::ClosingPlan plan;
    auction::SalePhase phase = auction::SalePhase::Planned;
    std::optional<auction::Bands> premium; ///< of its lots; none: the house's, as the next two
    std::optional<auction::Bands> commission;
    std::optional<auction::Tax> tax = {};
    bool prebids = false;      ///< takes maxima on lots that are scheduled
    bool showsPaddles = false; ///< `names`: others see a bidder's paddle where shapes of its lots say `nick`

    bool operator==(const SaleView &) const = default;
};

[[nodiscard]] QJsonObject toJson(const SaleView &sale);
[[nodiscard]] std::optional<SaleView> saleFromJson(const QJsonObject &json);

/// A new sale, or what `base` becomes by the members that are there. Phase and id are not for anybody to say. The first
/// member that does not fit is in `fields.wrong()`.
[[nodiscard]] SaleView readSale(JsonFields &fields, const QJsonObject &json, SaleView base);

/// What is done to a sale as a whole.
enum class SaleAction {
    Start,    ///< of a planned one: its lots without a time of their own open
    End,      ///< of a running one none of whose lots is open or paused
    Renumber, ///< its lots are numbered by their order, from 1
};

[[nodiscard]] QLatin1StringView nameOf(SaleAction action);
[[nodiscard]] std::optional<SaleAction> saleActionOf(QStringView name);
[[nodiscard]] QStringList saleActionNames();

} // namespace gavel::protocol
