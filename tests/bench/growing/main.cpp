#include "hosting.h"
#include "prepared_book.h"
#include "writing.h"

#include "host/secrets.h"
#include "support/test_place.h"

#include <QCoreApplication>
#include <cstdio>

/// bench_growing [store] [hosts]: a book in PostgreSQL; both parts, or those that are named.
int main(int argc, char **argv)
{
    using namespace gavel::bench;
    const QCoreApplication application(argc, argv);
    if (!gavel::host::prepareSecrets())
        giveUp(QStringLiteral("the system gives no randomness"));
    if (!gavel::test::TestPlace::isShared())
        giveUp(QStringLiteral("there is no PostgreSQL: . tests/support/postgres.sh && start_postgres"));
    const QStringList wanted = QCoreApplication::arguments().mid(1);
    Report report;
    if (wanted.isEmpty() || wanted.contains(QStringLiteral("store")))
        measureWriting(report);
    if (wanted.isEmpty() || wanted.contains(QStringLiteral("hosts")))
        measureHosting(report);
    for (const QString &name : report.missed())
        std::printf("\nMissed: %s", qPrintable(name));
    std::printf("\n");
    return report.missed().isEmpty() ? 0 : 1;
}
