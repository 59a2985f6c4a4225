#include "faults/postgres_shell.h"

#include <QProcess>

namespace gavel::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 60'000;

} // namespace

std::optional<QString> postgresSays(const QString &command)
{
    QProcess process;
    process.start(u"bash"_s,
                  {u"-c"_s, u". \"%1/tests/support/postgres.sh\"; %2"_s.arg(QStringLiteral(GAVEL_SOURCE), command)});
    if (!process.waitForFinished(patienceMs) || process.exitCode() != 0)
        return std::nullopt;
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

bool postgresDoes(const QString &command)
{
    return postgresSays(command).has_value();
}

} // namespace gavel::test
