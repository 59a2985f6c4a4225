#pragma once

#include "protocol/invoice_views.h"

namespace gavel::models {

/// What somebody pays with, as people say it: "Cash". GUI thread.
[[nodiscard]] QString meansText(protocol::Means means);

/// What may be handed over at a desk, in the order in which it is offered.
[[nodiscard]] QList<protocol::Means> meansAtDesk();

} // namespace gavel::models
