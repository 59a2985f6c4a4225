#pragma once

#include "host/page_markup.h"
#include "host/page_words.h"
#include "protocol/lot_views.h"

#include <QList>

namespace gavel::host {

// What the page says in words about a lot's standing and terms, as its own lotwords.js has it. Pure; any thread.

/// How a lot stands, as who has no part in it sees it.
struct LotStanding
{
    QString priceCaption;
    QString timeCaption;
    QString verdict; ///< markup: a name in it is isolated
    QString kind;    ///< of the verdict: calm, soon or fine
};
/// `opensAt`: when it opens, or its sale; none: not known.
[[nodiscard]] LotStanding standingOf(const protocol::LotView &lot, std::optional<auction::TimeMs> opensAt,
                                     const PageWords &words);

/// What a bidder is called in a sentence: a number alone is no name.
[[nodiscard]] QString shownName(const QString &nick, const protocol::LotView &lot, const PageWords &words);

/// Whether it has buttons that bid, though they may have to wait.
[[nodiscard]] bool takesBids(const protocol::LotView &lot);

struct LotTerm
{
    QString name;
    QString value;
    bool isFine = false; ///< good news
};
/// Seller, start, reserve, steps, and what else the lot has.
[[nodiscard]] QList<LotTerm> termsOf(const protocol::LotView &lot, const PageWords &words, const PageMoney &money,
                                     const auction::Currency &currency);

} // namespace gavel::host
