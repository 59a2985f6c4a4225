#pragma once

#include "auction/offers.h"

#include <QByteArray>

namespace gavel::models {

/// Whom a lot can be offered to whose sale was voided, who is first in line first (auction/offers.h), by its log as
/// GET /api/v1/lots/{id}/log has it then, with its openings. Whoever is blocked among them the host passes over, which
/// no log tells. Pure.
[[nodiscard]] QList<auction::RunnerUp> runnersUpIn(const QByteArray &log);

} // namespace gavel::models
