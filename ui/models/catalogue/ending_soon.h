#pragma once

#include "protocol/views.h"

#include <QHash>
#include <QSet>
#include <optional>

namespace gavel::models {

/// Tells once, for each lot that is watched, that five minutes and one minute are left by the host's clock. Bids in the
/// last seconds move the end (RULES.md, *soft close*); that is no reason to say it again. A pause, a reopening or an
/// extension by the host is. Pure but for what it has said.
class EndingSoon
{
public:
    /// Minutes left, the longest first.
    static constexpr int stages[] = {5, 1};

    /// The minutes to be told of this lot now, if any.
    [[nodiscard]] std::optional<int> check(const protocol::LotView &lot, auction::TimeMs now);
    /// Forgets lots that are watched no longer.
    void keepOnly(const QSet<auction::LotId> &watched);

private:
    QHash<auction::LotId, int> m_told; ///< the shortest stage that was told
};

} // namespace gavel::models
