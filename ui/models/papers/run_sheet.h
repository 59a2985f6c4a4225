#pragma once

#include "models/money_text.h"
#include "models/papers/paper_table.h"
#include "models/papers/paper_words.h"
#include "protocol/views.h"

#include <QHash>
#include <optional>

namespace gavel::models {

/// What the auctioneer has before them: the lots as they come up, with room to write. `sale` may be empty; `reserves`:
/// those that the reader may see, nothing where they are to be left out.
[[nodiscard]] PaperTable runSheetOf(const QList<protocol::LotView> &lots, const QString &sale,
                                    const std::optional<QHash<auction::LotId, auction::Amount>> &reserves,
                                    const MoneyText &money, const PaperWords &words);

} // namespace gavel::models
