#pragma once

#include "link/evidence.h"
#include "models/money_text.h"
#include "protocol/log_fault.h"

#include <QList>
#include <QString>
#include <optional>

namespace gavel::models {

/// Something in a published log that does not fit.
struct LogFinding
{
    enum class Kind {
        Broken,       ///< the log by itself: `seq` is the line, `fault` says why
        OtherLot,     ///< it is the log of another lot
        EventMissing, ///< an event that was seen, or an own bid, lies behind its end
        EventDiffers, ///< an event is not the one that was seen
        BidDiffers    ///< an own bid is not in it as it was made
    };

    Kind kind = Kind::Broken;
    qint64 seq = 0;
    std::optional<protocol::LogFault> fault; ///< Broken only
    auction::Amount amount = 0;              ///< BidDiffers only: as it was made

    bool operator==(const LogFinding &) const = default;
};

/// What a published log proved when it was compared with what this program saw.
struct LogCheck
{
    qint64 events = 0;
    int ownBids = 0; ///< that were compared
    QList<LogFinding> findings;

    [[nodiscard]] bool fits() const { return findings.isEmpty(); }

    bool operator==(const LogCheck &) const = default;
};

/// Re-derives a final lot from its published log and compares it with every head and every own bid that was kept.
/// Pure; any thread.
[[nodiscard]] LogCheck checkLog(const QByteArray &log, const link::LotEvidence &kept);

/// "Verified: 42 events, and my 3 bids are in it", or a warning that names what does not fit.
[[nodiscard]] QString logCheckText(const LogCheck &check, const MoneyText &money);

} // namespace gavel::models
