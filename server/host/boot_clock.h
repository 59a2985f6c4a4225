#pragma once

#include "auction/money.h"
#include "store/shared_time.h"

#include <memory>

namespace gavel::host {

/// The host's clock (RULES.md, "The clock"): anchored once, to the wall clock or to the newest moment that the book
/// knows of if that is later, then driven by CLOCK_BOOTTIME. A stepped wall clock moves nothing, and sleep counts. Of a
/// book that hosts share it is the database's time. Any thread.
class BootClock
{
public:
    explicit BootClock(auction::TimeMs notBefore, std::shared_ptr<const store::SharedTime> shared = {});

    /// UTC milliseconds; never less than before.
    [[nodiscard]] auction::TimeMs now() const;
    /// How far it may be from what it keeps to.
    [[nodiscard]] auction::TimeMs boundMs() const { return m_shared ? m_shared->boundMs() : 0; }
    /// How long after its end a lot is closed.
    [[nodiscard]] auction::TimeMs closingGraceMs() const { return gavel::store::closingGraceMs(m_shared.get()); }

private:
    [[nodiscard]] static qint64 bootMs();

    auction::TimeMs m_anchor = 0;
    qint64 m_bootAnchor = 0;
    std::shared_ptr<const store::SharedTime> m_shared; ///< none: nobody else serves the book
};

} // namespace gavel::host
