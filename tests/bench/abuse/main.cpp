#include "table.h"

#include "host/secrets.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>
#include <cstdio>

namespace {

using namespace gavel::bench;
using namespace Qt::StringLiterals;

/// For machines that others share, and for impatient ones. A picture of forty megapixels that is just being decoded is
/// most of the growth; whether the half second meets one is chance.
constexpr Phases shortPhases{.beforeSeconds = 0.1, .duringSeconds = 0.5, .afterSecondsMin = 0, .afterSecondsMax = 5};
constexpr Bounds laxBounds{.p99Ms = 1'000, .maxMs = 1'000, .growthMB = 250, .remainsMB = 100, .findings = 5};

QList<Attack> allAttacks()
{
    return roomAttacks() + requestAttacks() + costlyAttacks() + frameAttacks() + uploadAttacks() + unreadAttacks() +
           connectionAttacks() + signingAttacks() + sellerAttacks() + watcherAttacks() + pollingAttacks() +
           tlsAttacks() + textAttacks() + saleAttacks() + deskAttacks();
}

/// Those that are named; all, if none is.
QList<Attack> wantedAttacks(const QStringList &names)
{
    const QList<Attack> all = allAttacks();
    if (names.isEmpty())
        return all;
    QList<Attack> wanted;
    for (const QString &name : names) {
        const auto found = std::find_if(all.begin(), all.end(), [&](const Attack &one) { return one.name == name; });
        if (found == all.end())
            giveUp(u"there is no attack \"%1\"; --list names them"_s.arg(name));
        wanted.append(*found);
    }
    return wanted;
}

int list()
{
    for (const Attack &attack : allAttacks())
        std::printf("%-22s %s\n", qPrintable(attack.name), qPrintable(attack.what));
    return 0;
}

int measure(const QList<Attack> &attacks, const Scenery &scenery, const Phases &phases, const Bounds &bounds)
{
    int failed = 0;
    printHeading(bounds);
    for (const Attack &attack : attacks) {
        const TrialResult result = tryAttack(attack, scenery, phases, bounds);
        const QStringList beyond = result.beyond(bounds);
        printLine(attack, result, bounds, beyond);
        failed += beyond.isEmpty() ? 0 : 1;
    }
    std::printf("\n%d of %lld attacks went beyond a bound.\n", failed, static_cast<long long>(attacks.size()));
    return failed == 0 ? 0 : 1;
}

int repeat(const QList<Attack> &attacks, const Scenery &scenery, int rounds, double seconds)
{
    int failed = 0;
    for (const Attack &attack : attacks) {
        QString errors;
        const auto round = repeatAttack(attack, scenery, rounds, seconds, errors);
        failed += round ? 1 : 0;
        std::printf("%-22s %s\n", qPrintable(attack.name),
                    qPrintable(round ? u"the host fell in round %1:\n%2"_s.arg(*round).arg(errors)
                                     : u"%1 rounds withstood"_s.arg(rounds)));
        std::fflush(stdout);
    }
    return failed == 0 ? 0 : 1;
}

} // namespace

/// bench_abuse [--attack NAME…]: all attacks, or those that are named.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{u"attack"_s, u"one of --list, and may be given again; without any, all of them"_s, u"NAME"_s},
         {u"list"_s, u"names the attacks"_s},
         {u"short"_s, u"less than a second of each, and lax bounds"_s},
         {u"seconds"_s, u"how long an attack takes (5)"_s, u"N"_s, u"5"_s},
         {u"rounds"_s, u"repeats each attack on one host, for a build with sanitizers"_s, u"N"_s},
         {u"program"_s, u"another build of the host; also GAVEL_BIN"_s, u"PATH"_s, qEnvironmentVariable("GAVEL_BIN")}});
    parser.process(application);
    if (parser.isSet(u"list"_s))
        return list();
    if (!gavel::host::prepareSecrets())
        giveUp(u"the system gives no randomness"_s);
    const QList<Attack> attacks = wantedAttacks(parser.values(u"attack"_s));
    const QTemporaryDir folder;
    const Scenery scenery{
        .program = parser.value(u"program"_s), .book = bookIn(folder.path()), .target = prepareTarget(folder.path())};
    const double seconds = parser.value(u"seconds"_s).toDouble();
    if (parser.isSet(u"rounds"_s))
        return repeat(attacks, scenery, parser.value(u"rounds"_s).toInt(), seconds);
    if (parser.isSet(u"short"_s))
        return measure(attacks, scenery, shortPhases, laxBounds);
    return measure(attacks, scenery, {.beforeSeconds = qMin(3.0, seconds), .duringSeconds = seconds}, {});
}
