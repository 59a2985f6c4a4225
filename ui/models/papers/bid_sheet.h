#pragma once

#include "models/money_text.h"
#include "models/papers/paper_words.h"
#include "protocol/views.h"

#include <QStringList>
#include <QUrl>

namespace gavel::models {

/// The sheet that lies beside a lot of a silent auction, to write bids on; texts in the sheet's language. A value.
struct BidSheet
{
    static constexpr int linesMax = 30;

    QString number;
    QString name;
    QString description; ///< one paragraph; may be empty
    QString start;       ///< "Start price $10.00"
    QString buyNow;      ///< likewise; empty: it cannot be bought at once
    QString value = {};  ///< what it is worth, its asker's to say; empty: not said
    QString address;     ///< of the lot's page, as a code; empty: none
    QStringList least;   ///< what a bid has to be, line after line: the start price, then an increment more each

    bool operator==(const BidSheet &) const = default;
};

/// `base`: of the house, as phones reach it; empty: they do not.
[[nodiscard]] BidSheet bidSheetOf(const protocol::LotView &lot, const QString &description, const QUrl &base,
                                  const MoneyText &money, const PaperWords &words);

} // namespace gavel::models
