#pragma once

#include "auction/increments.h"

#include <QByteArray>
#include <QString>
#include <tl/expected.hpp>

namespace gavel::auction {

/// How recorded bids are run through the rules (PROTOCOL.md, `gavel replay`).
struct ReplayOptions
{
    Increments increments;
    int currencyExponent = 2;
};

/// The first row that can't be read.
struct ReplayFault
{
    qint64 line = 0; ///< from 1, the header's
    QString reason;  ///< in English
};

/// Runs a CSV of recorded bids, `lot,bidder,time,max` and optionally `start,reserve`, through the rules, each as a
/// maximum, in order of time within its lot. Gives the CSV `lot,price,winner,bids,refused`, lots in order of first
/// appearance. Pure: no clock, no I/O.
[[nodiscard]] tl::expected<QByteArray, ReplayFault> replayBids(const QByteArray &csv, const ReplayOptions &options);

} // namespace gavel::auction
