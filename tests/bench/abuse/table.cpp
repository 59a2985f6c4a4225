#include "table.h"

#include "report.h"

#include <cstdio>

namespace gavel::bench {

namespace {

constexpr const char *heading = "%-22s %-18s %-21s %7s %5s  %-20s %5s  %s\n";
constexpr const char *line = "%-22s %5.1f %5.1f %6.0f %6.1f %6.1f %7.0f %7lld %2d/%-2d  %5.0f %6.0f %6.0f  %5.1f  %s\n";

double waitMs(const CrowdResult &result, double share)
{
    return result.waitsMs.isEmpty() ? 0 : quantile(result.waitsMs, share);
}

} // namespace

void printHeading(const Bounds &bounds)
{
    std::printf("Bids, 50 a second: p99 ≤ %.0f ms, max ≤ %.0f ms, none wrongly refused, the last one wins. "
                "Memory: peak ≤ %.0f MB more, ≤ %.0f MB after.\n\n",
                bounds.p99Ms, bounds.maxMs, bounds.growthMB, bounds.remainsMB);
    std::printf(heading, "", "ms before", "ms during", "wrongly", "won", "MB of memory", "s to", "");
    std::printf(heading, "attack", "p50   p99    max", "   p50    p99     max", "refused", "last",
                "before  peak  after", "back", "beyond its bound");
    std::fflush(stdout);
}

void printLine(const Attack &attack, const TrialResult &result, const Bounds &bounds, const QStringList &beyond)
{
    std::printf(line, qPrintable(attack.name), waitMs(result.before, 0.5), waitMs(result.before, 0.99),
                waitMs(result.before, 1), waitMs(result.during, 0.5), waitMs(result.during, 0.99),
                waitMs(result.during, 1), result.during.refused + result.during.unanswered, result.endingsWon,
                result.endings, result.memoryBefore, result.memoryPeak, result.memoryAfter, result.secondsUntilBack,
                qPrintable(beyond.join(QStringLiteral(", "))));
    for (const Finding &finding : result.findings) {
        std::printf("    %s %.0f %s (at most %.0f)\n", qPrintable(finding.what), finding.value,
                    qPrintable(finding.unit), finding.most * bounds.findings);
    }
    for (const QString &remark : result.remarks)
        std::printf("    %s\n", qPrintable(remark.simplified()));
    std::fflush(stdout);
}

} // namespace gavel::bench
