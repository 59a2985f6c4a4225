#pragma once

#include "auction/money.h"

namespace gavel::host {

/// The host's clock (RULES.md, "The clock"): anchored once, to the wall clock or to the newest moment that the book
/// knows of if that is later, then driven by CLOCK_BOOTTIME. A stepped wall clock moves nothing, and sleep counts. Any
/// thread.
class BootClock
{
public:
    explicit BootClock(auction::TimeMs notBefore);

    /// UTC milliseconds; never less than before.
    [[nodiscard]] auction::TimeMs now() const;

private:
    [[nodiscard]] static qint64 bootMs();

    auction::TimeMs m_anchor = 0;
    qint64 m_bootAnchor = 0;
};

} // namespace gavel::host
