#pragma once

#include "attack.h"
#include "crowd.h"

namespace gavel::bench {

/// How long to look on.
struct Phases
{
    double beforeSeconds = 3;
    double duringSeconds = 5;
    double afterSecondsMin = 2;
    double afterSecondsMax = 10; ///< for the memory to come back
};

/// What may come of an attack: the figures, or laxer ones for machines that others share.
struct Bounds
{
    double p99Ms = 20;
    double maxMs = 150;
    double growthMB = 150; ///< of the memory, at its peak
    double remainsMB = 40; ///< of that, once the attack has been over for a while
    double findings = 1;   ///< times what a finding says that it may be
};

/// What came of one.
struct TrialResult
{
    CrowdResult before;
    CrowdResult during; ///< and after
    double memoryBefore = 0;
    double memoryPeak = 0;
    double memoryAfter = 0;
    double secondsUntilBack = 0; ///< from the attack's end until the memory was what may remain
    int endings = 0;
    int endingsWon = 0;
    bool isAlive = false; ///< still runs
    bool isWell = false;  ///< and says so
    QList<Finding> findings;
    QStringList remarks; ///< what else there is to say, for people

    /// In a word each; empty if all is within them.
    [[nodiscard]] QStringList beyond(const Bounds &bounds) const;
};

/// Where the host is from, and the house that it serves a copy of.
struct Scenery
{
    QString program; ///< empty: as it was built
    QString book;    ///< file
    Target target;
};

/// One attack on a host that is started for it, while bids are due evenly.
[[nodiscard]] TrialResult tryAttack(const Attack &attack, const Scenery &scenery, const Phases &phases,
                                    const Bounds &bounds);

/// The same attack again and again on one host, for a build with sanitizers: no figures, and nothing but that the host
/// lives and ends well. The first round after which it does not, or none; `errors` is what it said.
[[nodiscard]] std::optional<int> repeatAttack(const Attack &attack, const Scenery &scenery, int rounds,
                                              double roundSeconds, QString &errors);

} // namespace gavel::bench
