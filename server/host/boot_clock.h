#pragma once

#include "auction/money.h"

namespace gavel {

/// The host's clock (RULES.md, "The clock"): anchored once, to the wall clock or to the newest moment that the book
/// knows of if that is later, then driven by CLOCK_BOOTTIME. A stepped wall clock moves nothing, and sleep counts. Any
/// thread.
class BootClock
{
public:
    explicit BootClock(TimeMs notBefore);

    /// UTC milliseconds; never less than before.
    [[nodiscard]] TimeMs now() const;

private:
    [[nodiscard]] static qint64 bootMs();

    TimeMs m_anchor = 0;
    qint64 m_bootAnchor = 0;
};

} // namespace gavel
