#pragma once

#include "models/papers/paper_parts.h"

namespace gavel::models {

/// What a bidder bought, line by line, what it comes to, what of it is tax and at which rate, what a gift, what was
/// paid and what is left: a receipt, or an invoice while something is owed.
[[nodiscard]] PaperTable invoicePaper(const protocol::InvoiceView &invoice, const PaperIssue &issue,
                                      const MoneyText &money, const PaperWords &words);

} // namespace gavel::models
