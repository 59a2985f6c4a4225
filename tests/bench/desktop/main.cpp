#include "bare_side.h"
#include "large_house.h"
#include "program_side.h"

#include "report.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QHash>
#include <QProcess>
#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;

namespace gavel::bench {

namespace {

constexpr int starts = 3;

/// What one run of a side told, all values of each figure.
using Figures = QHash<QByteArray, QList<double>>;

/// Runs this program as one side, and serves it meanwhile.
Figures runSide(const QString &side, const QString &platform, LargeHouse &house)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, platform);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    const double startedMs = steadyMs();
    process.start(QCoreApplication::applicationFilePath(), {side, house.base().toString()});
    loop.exec();

    Figures figures;
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        const qsizetype space = line.indexOf(' ');
        if (space > 0)
            figures[line.left(space)].append(line.mid(space + 1).toDouble());
    }
    const auto askedMs = house.takeListAskedMs();
    if (process.exitCode() != 0 || !figures.contains("memory") || !askedMs) {
        std::fprintf(stderr, "the side \"%s\" ended early\n", qPrintable(side));
        std::exit(1);
    }
    figures["window"] = {figures.value("window").first() - startedMs};
    figures["listed"] = {figures.value("listed").first() - *askedMs};
    return figures;
}

/// Several starts; what each told once is a list of so many values.
Figures runSides(const QString &side, const QString &platform, LargeHouse &house)
{
    Figures all;
    for (int start = 0; start < starts; ++start) {
        const Figures one = runSide(side, platform, house);
        for (auto figure = one.cbegin(); figure != one.cend(); ++figure)
            all[figure.key()] += figure.value();
    }
    return all;
}

void reportOn(const QString &platform, LargeHouse &house, Report &report)
{
    const Figures program = runSides(u"program"_s, platform, house);
    const Figures bare = runSides(u"bare"_s, platform, house);
    const auto ofProgram = [&program](const QByteArray &name) { return median(program.value(name)); };
    const auto beside = [&](const QByteArray &name, const QByteArray &bareName, const QString &unit) {
        const double theirs = median(bare.value(bareName));
        report.figure(u"  beside it, the bare window"_s, theirs, unit);
        report.figure(u"  the program's share"_s, ofProgram(name) / theirs, u"times"_s);
    };
    report.section(platform, u"medians of %1 starts; ticks and frames are those of all"_s.arg(starts));
    report.atMost(400, u"start to the first window"_s, ofProgram("window"), u"ms"_s);
    beside("window", "window", u"ms"_s);
    report.atMost(500, u"10,000 lots shown"_s, ofProgram("listed"), u"ms"_s);
    beside("listed", "listed", u"ms"_s);
    for (const char *kind : {"cards", "table"}) {
        const QByteArray name(kind);
        report.atMost(1, QString::fromLatin1(name) + u": a tick"_s, ofProgram(name + ".tick"), u"ms"_s);
        beside(name + ".tick", "table.tick", u"ms"_s);
        report.atMost(8, QString::fromLatin1(name) + u": a scrolled frame"_s, ofProgram(name + ".frame"), u"ms"_s);
        report.figure(u"  99 of 100 within"_s, quantile(program.value(name + ".frame"), 0.99), u"ms"_s);
        report.figure(u"  with all pictures here"_s, ofProgram(name + ".frameAgain"), u"ms"_s);
        beside(name + ".frame", "table.frame", u"ms"_s);
    }
    report.figure(u"memory at the welcome"_s, ofProgram("memory.welcome"), u"MiB"_s);
    report.atMost(143, u"memory after all of it"_s, ofProgram("memory"), u"MiB"_s); // 150 MB
    beside("memory", "memory", u"MiB"_s);
}

} // namespace

} // namespace gavel::bench

/// bench_desktop: measures on the offscreen platform, and on X if there is a display. Its sides are processes of their
/// own: bench_desktop program ADDRESS, bench_desktop bare ADDRESS.
int main(int argc, char **argv)
{
    using namespace gavel::bench;
    if (argc == 3 && std::strcmp(argv[1], "program") == 0)
        return runProgram(argc, argv, argv[2]);
    if (argc == 3 && std::strcmp(argv[1], "bare") == 0)
        return runBare(argc, argv, argv[2]);
    const QCoreApplication application(argc, argv);
    LargeHouse house(lotsMany);
    if (!house.start())
        return 1;
    Report report;
    reportOn(u"offscreen"_s, house, report);
    if (qEnvironmentVariableIsSet("DISPLAY"))
        reportOn(u"xcb"_s, house, report);
    for (const QString &name : report.missed())
        std::printf("\nMissed: %s", qPrintable(name));
    std::printf("\n");
    return report.missed().isEmpty() ? 0 : 1;
}
