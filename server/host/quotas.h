#pragma once

#include "auction/money.h"

#include <QHash>
#include <array>
#include <tl/expected.hpp>

namespace gavel::host {

/// What an account may do only so often in an hour (PROTOCOL.md, "Limits"): offer lots, change what is there, add
/// pictures.
enum class Quota { Lots, Changes, Pictures };

/// How often, by the hour; 0: as often as it likes.
struct HourlyLimits
{
    int lots = 200;
    int changes = 2'000;
    int pictures = 500;

    [[nodiscard]] int of(Quota quota) const;
};

/// Counts what each account did in the last hour. In memory alone: a restart forgives. Net thread.
class Quotas
{
public:
    explicit Quotas(const HourlyLimits &limits)
        : m_limits(limits)
    {
    }

    /// Counts one more; or, where there are no more to be had, gives the seconds until there are.
    [[nodiscard]] tl::expected<void, int> take(Quota quota, auction::AccountId account, auction::TimeMs now);
    /// What was taken at that moment came to nothing, and counts for nothing.
    void giveBack(Quota quota, auction::AccountId account, auction::TimeMs takenAt);

    [[nodiscard]] int limit(Quota quota) const { return m_limits.of(quota); }

private:
    static constexpr qint64 slotMs = 60'000;
    static constexpr qint64 slotsKept = 61; ///< an hour, wherever in its slot it begins

    /// What was done in the slots of the last hour, each at its number modulo slotsKept.
    struct Window
    {
        qint64 newest = 0; ///< slot
        std::array<int, slotsKept> counts{};

        void moveTo(qint64 slot);
        [[nodiscard]] int sum() const;
        [[nodiscard]] int secondsUntilOneEnds(auction::TimeMs now) const;
    };
    using Windows = std::array<Window, 3>; ///< by Quota

    void makeRoom(qint64 slot);

    const HourlyLimits m_limits;
    QHash<auction::AccountId, Windows> m_accounts;
};

} // namespace gavel::host
