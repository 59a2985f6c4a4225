#pragma once

#include "protocol/sale_views.h"
#include "protocol/views.h"

#include <QList>
#include <QLocale>
#include <QString>
#include <optional>

namespace gavel::models {

// Lots that are taken to another sale, in the language of the program.

/// Whether it can be: it is scheduled, and nobody has bid on it. Of bids before its opening the host alone knows. Pure.
[[nodiscard]] bool canMove(const protocol::LotView &lot);

/// When lots open and end that are taken to `to`, behind the `there` lots that it has: a few sentences, a line each.
[[nodiscard]] QString moveText(const QList<protocol::LotView> &lots, const protocol::SaleView &to, qsizetype there,
                               std::optional<auction::TimeMs> now, const QLocale &locale = QLocale());

} // namespace gavel::models
