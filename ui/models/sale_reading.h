#pragma once

#include "protocol/log_reading.h"

#include <functional>

namespace gavel::models {

/// A sale of a lot that was voided, as its log has it.
struct VoidedSale
{
    auction::AccountId buyer = auction::noAccount;
    QString reason; ///< empty: none is said, or one longer than any is
};

/// Who bought a lot, time after time, by its log's events in their order.
class SaleReading
{
public:
    /// The sale that this event voids; none: it is another event.
    [[nodiscard]] std::optional<VoidedSale> read(const QJsonObject &event);

private:
    auction::AccountId m_buyer = auction::noAccount;
};

/// Hands the lines of a lot's log to `take`, one after another. A host may send what it likes: what is no line, or is
/// larger than an event of bidding or selling ever is, is passed over before it is parsed. Pure; any thread.
void forEachLine(QByteArrayView log, const std::function<void(const protocol::ReadLine &)> &take);

/// Likewise, only of sales and of what voids them.
void forEachSale(QByteArrayView log, const std::function<void(const protocol::ReadLine &)> &take);

} // namespace gavel::models
