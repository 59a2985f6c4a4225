#pragma once

#include "models/papers/paper_parts.h"

namespace gavel::models {

/// What a table says, as plain lines to be pasted into a letter, in the paper's language: what and whose it is, who
/// gives it out, and a line a row, whose figures stand with their columns' words.
[[nodiscard]] QString letterOf(const PaperTable &table);

/// What is written above the lines to who still owes something, or is owed: what, and where it is to be paid.
/// `address`: of the house, where its people see their invoice; may be empty.
[[nodiscard]] QString reminderOf(const protocol::InvoiceView &invoice, const PaperIssue &issue, const QString &address,
                                 const MoneyText &money, const PaperWords &words);

} // namespace gavel::models
