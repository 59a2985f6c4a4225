#pragma once

#include "protocol/views.h"
#include "store/sql/sql.h"

namespace gavel::store {

class Lots;

/// Reads lots as a list has them: without their descriptions, of up to 40 KB each (PROTOCOL.md, "HTTP"). `tail` is what
/// follows FROM lots and its joins, with its values: a WHERE, an ORDER BY, a LIMIT over the aliases l (lots), s (the
/// seller), w (the leader) and h (the house). Throws SqlFailure.
[[nodiscard]] QList<protocol::LotView> readLots(Sql &sql, const QString &tail, const QVariantList &values);

/// Those of the lots that there are, with their descriptions: two statements for each 64 of them. Throws SqlFailure.
[[nodiscard]] QHash<auction::LotId, protocol::LotView> readWholeLots(Sql &sql, const QList<auction::LotId> &ids);

/// One of them.
[[nodiscard]] std::optional<protocol::LotView> readLot(Sql &sql, auction::LotId id);

/// The same of one that is at hand, with what was changed of it so far, which is written first. It has to be there.
[[nodiscard]] protocol::LotView readWritten(Sql &sql, Lots &lots, auction::LotId id);

/// How many there are. A book of any schema can be asked.
[[nodiscard]] qint64 countLots(Sql &sql);

/// What a row of readLots says beyond the view, in the same order, for those who may know.
struct LotRowExtras
{
    std::optional<auction::Amount> reserve;
    auction::Amount leaderMax = 0;
    qint64 change = 0;
    QString leaderNick; ///< the leader's own, whatever others see
};
[[nodiscard]] QList<protocol::LotView> readLots(Sql &sql, const QString &tail, const QVariantList &values,
                                                QList<LotRowExtras> &extras);

} // namespace gavel::store
