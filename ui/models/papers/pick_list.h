#pragma once

#include "models/money_text.h"
#include "models/papers/paper_table.h"
#include "models/papers/paper_words.h"
#include "protocol/invoice_views.h"

namespace gavel::models {

/// What is handed out at the end: each buyer with their lots and a box to tick, by paddle, those without one last.
/// Their invoices say what was bought, paid and collected. `onlyHere`: without what was collected.
[[nodiscard]] PaperTable pickListOf(const QList<protocol::InvoiceView> &invoices, bool onlyHere, const MoneyText &money,
                                    const PaperWords &words);

} // namespace gavel::models
