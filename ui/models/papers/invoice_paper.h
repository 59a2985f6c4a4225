#pragma once

#include "models/money_text.h"
#include "models/papers/paper_table.h"
#include "models/papers/paper_words.h"
#include "protocol/invoice_views.h"

namespace gavel::models {

/// What a bidder bought, line by line, what it comes to, what of it is a gift, what was paid and what is left: a
/// receipt, or an invoice while something is owed. `sale` may be empty; `now` is when it is made.
[[nodiscard]] PaperTable invoicePaper(const protocol::InvoiceView &invoice, const QString &sale, const MoneyText &money,
                                      const PaperWords &words, auction::TimeMs now);

} // namespace gavel::models
