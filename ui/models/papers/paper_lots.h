#pragma once

#include "protocol/views.h"

#include <QHash>
#include <QSet>

namespace gavel::models {

enum class PaperOrder {
    Running, ///< as they come up
    Number   ///< as people look for them
};

/// The lots of a sale that go on paper: all but the withdrawn, or of those the ones in `only` unless it is empty.
[[nodiscard]] QList<protocol::LotView> lotsOnPaper(const QList<protocol::LotView> &lots, auction::SaleId sale,
                                                   const QSet<auction::LotId> &only, PaperOrder order);

/// The same lots by category: the categories in the order of their first lots, those of none in theirs.
[[nodiscard]] QList<protocol::LotView> byCategory(const QList<protocol::LotView> &lots);

/// A text of several paragraphs as one, for where there is little room.
[[nodiscard]] QString asParagraph(const QString &text);

} // namespace gavel::models
