#pragma once

#include "protocol/sale_views.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <optional>

namespace gavel::models {

/// What a form for a sale holds, and what is wrong with each field. A value; any thread.
struct SaleForm
{
    enum class Field { Name, About, OpensAt, Closing, Step, FirstEnd };
    using Faults = QHash<Field, QString>; ///< sentences, to be shown beside the field

    QString name;
    QString about;
    std::optional<auction::TimeMs> opensAt; ///< none: by hand
    auction::ClosingPlan plan;
    bool prebids = false;      ///< takes maxima before its lots open
    bool showsPaddles = false; ///< others see a bidder's paddle on its lots

    /// What the form holds to change that sale.
    [[nodiscard]] static SaleForm of(const protocol::SaleView &sale);

    /// `before`: the sale that is changed; none: it is a new one. What stays as it was is not found wrong. `now`: the
    /// host's clock, if it is known.
    [[nodiscard]] Faults faults(std::optional<auction::TimeMs> now,
                                const std::optional<protocol::SaleView> &before = {}) const;
    /// As POST takes it, or of a sale that is changed as PATCH does: only what is different. Empty: nothing.
    [[nodiscard]] QJsonObject asked(const std::optional<protocol::SaleView> &before = {}) const;
    /// The field that shows a member of what is asked; none: no field does.
    [[nodiscard]] static std::optional<Field> fieldOf(const QString &member);

    bool operator==(const SaleForm &) const = default;
};

} // namespace gavel::models
