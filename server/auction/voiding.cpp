#include "auction/voiding.h"

namespace gavel::auction {

tl::expected<Decision, Refusal> decideVoid(const Lot &lot, QList<Step> &steps, qint64 seq, const QString &reason,
                                           const Covers &covers)
{
    return std::visit([&](const auto &format) { return format.decideVoid(lot, steps, seq, reason, covers); },
                      lot.terms.format);
}

} // namespace gavel::auction
