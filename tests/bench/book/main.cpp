#include "bidding.h"
#include "large_book.h"
#include "prepared_book.h"
#include "replaying.h"
#include "report.h"
#include "rules.h"
#include "writing.h"

#include "host/secrets.h"

#include <QCoreApplication>
#include <cstdio>

namespace {

using gavel::bench::Effort;
using gavel::bench::Report;

struct Part
{
    const char *name;
    void (*measure)(Report &report);
};

constexpr Part parts[] = {
    {"rules", &gavel::bench::measureRules},      {"store", &gavel::bench::measureWriting},
    {"host", &gavel::bench::measureBidding},     {"large", &gavel::bench::measureLargeBook},
    {"replay", &gavel::bench::measureReplaying},
};

} // namespace

/// bench_book [--short] [part…]: all parts, or those that are named; short, as ctest runs it, to see that they work.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (!gavel::host::prepareSecrets())
        gavel::bench::giveUp(QStringLiteral("the system gives no randomness"));
    QStringList wanted = QCoreApplication::arguments().mid(1);
    Report report(wanted.removeAll(QStringLiteral("--short")) > 0 ? Effort::Short : Effort::Whole);
    for (const Part &part : parts) {
        if (wanted.isEmpty() || wanted.contains(QLatin1StringView(part.name)))
            part.measure(report);
    }
    for (const QString &name : report.missed())
        std::printf("\nMissed: %s", qPrintable(name));
    std::printf("\n");
    return report.missed().isEmpty() ? 0 : 1;
}
