#pragma once

#include "models/desk/tax_sums.h"
#include "models/money_text.h"
#include "models/papers/paper_table.h"
#include "models/papers/paper_words.h"

namespace gavel::models {

// What invoices and settlements have in common. Values; GUI thread.

/// Who gives out a paper, of which sale, and when.
struct PaperIssue
{
    QString house;
    QString contact; ///< may be empty, as the next
    QString sale;
    auction::TimeMs now = 0;
};

/// By what means, in the words of a paper.
[[nodiscard]] PaperWord wordOf(protocol::Means means);

/// What stands below the name of who an invoice or a settlement is for: how they are reached, its number and date (an
/// invoice's alone, and where it has them), who gives it out and of which sale, and when it was printed.
[[nodiscard]] QStringList paperFacts(const QString &email, const QString &phone, const QString &number,
                                     const PaperIssue &issue, const PaperWords &words);

/// "10 % tax on $1,150.00 of prices and premiums", with the rate and what it was taken on.
[[nodiscard]] QString taxSentence(const TaxSum &sum, const MoneyText &money, const PaperWords &words);

} // namespace gavel::models
