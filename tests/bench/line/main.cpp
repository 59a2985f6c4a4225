#include "bare_loop.h"
#include "measures.h"
#include "peer.h"

#include "net/descriptors.h"
#include "prepared_book.h"
#include "report.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace gavel::bench;
using namespace Qt::StringLiterals;

namespace {

/// What is asked for on the command line.
struct Plan
{
    QStringList programs;
    QList<int> rooms;
    int idle = 0;
    double seconds = 0;
};

using Servers = std::vector<std::function<std::unique_ptr<Peer>()>>;

/// All that can carry it, in the order in which they take turns.
Servers serversFor(const Plan &plan, Carrier carrier)
{
    Servers servers;
    for (const QString &program : plan.programs)
        servers.push_back([program, carrier] { return startGavel(program, carrier); });
    if (carrier == Carrier::Rooms)
        servers.push_back([] { return startBareLoop(); });
    if (carrier == Carrier::Rooms || carrier == Carrier::Streams) {
        servers.push_back([carrier] { return startNchan(carrier); });
        servers.push_back([carrier] { return startOnNode(carrier); });
    }
    return servers;
}

void heading(const char *what, const char *columns)
{
    std::printf("\n%s\n%-18s %s\n", what, "", columns);
}

void sayTelling(const Peer &peer, int watchers, const Telling &telling)
{
    std::printf("%-18s %8d %12.0f %12.0f %8.2f", qPrintable(peer.name()), watchers, telling.deliveriesASecond,
                telling.messagesASecond, telling.microsecondsOfServer);
    for (const auto &waits : {telling.waitsMs, telling.answersMs}) {
        if (waits.isEmpty())
            std::printf(" %8s %8s", "", "");
        else
            std::printf(" %8.2f %8.2f", quantile(waits, 0.5), quantile(waits, 0.99));
    }
    std::printf("\n");
    std::fflush(stdout);
}

using Measure = Telling (*)(Peer &peer, Watchers &watchers, const Plan &plan);

void tellTables(const Plan &plan, Carrier carrier, const char *what, Measure measure)
{
    heading(what, "watchers deliveries/s   messages/s  us each receipt:50     99 answer:50       99");
    for (const int count : plan.rooms) {
        for (const auto &start : serversFor(plan, carrier)) {
            const auto peer = start();
            if (!peer)
                continue;
            Watchers watchers(peer->entry());
            watchers.enter(count);
            sayTelling(*peer, count, measure(*peer, watchers, plan));
        }
    }
}

Telling oneByOne(Peer &peer, Watchers &watchers, const Plan &plan)
{
    const double deliveries = plan.seconds * 80'000;
    return tellOneByOne(peer, watchers, std::clamp(static_cast<int>(deliveries / watchers.count()), 10, 2'000));
}

Telling atWill(Peer &peer, Watchers &watchers, const Plan &plan)
{
    return tellAtWill(peer, watchers, plan.seconds);
}

void idle(const Plan &plan)
{
    heading("A bid beside idle connections, ms to its answer", "    idle   http:50       99  rooms:50       99");
    for (const QString &program : plan.programs) {
        const auto peer = startGavel(program, Carrier::Idle);
        Watchers watchers(peer->entry());
        for (const int count : {100, plan.idle}) {
            watchers.enter(count - watchers.count());
            std::printf("%-18s %8d", qPrintable(peer->name()), count);
            for (const bool overHttp : {true, false}) {
                const QList<double> waits = answersMs(*peer, overHttp, 1'500);
                std::printf(" %9.3f %8.3f", quantile(waits, 0.5), quantile(waits, 0.99));
                watchers.takeUntilQuiet(100);
            }
            std::printf("\n");
            std::fflush(stdout);
        }
    }
}

void memory(const Plan &plan)
{
    heading("Memory", "KiB each");
    const std::pair<Carrier, const char *> carriers[] = {
        {Carrier::Idle, "connection"}, {Carrier::Rooms, "in a room"}, {Carrier::Streams, "stream"}};
    for (const auto &[carrier, name] : carriers) {
        for (const QString &program : plan.programs) {
            const auto peer = startGavel(program, carrier);
            std::printf("%-18s %8.1f  %s\n", qPrintable(peer->name()), kibPerWatcher(*peer, plan.idle), name);
            std::fflush(stdout);
        }
    }
}

void connections(const Plan &plan)
{
    heading("Connections with one answer", "a second");
    for (const QString &program : plan.programs) {
        const auto peer = startGavel(program, Carrier::Idle);
        std::printf("%-18s %8.0f\n", qPrintable(peer->name()), connectionsASecond(peer->entry().port, plan.seconds));
        std::fflush(stdout);
    }
}

void clocks(const Plan &plan)
{
    heading("The clock, first to last stream", " streams ms:50    max");
    for (const QString &program : plan.programs) {
        const auto peer = startGavel(program, Carrier::Clock);
        Watchers watchers(peer->entry());
        watchers.enter(plan.idle);
        const QList<double> spreads = clockSpreadsMs(watchers, 12).sliced(2);
        std::printf("%-18s %8d %6.1f %6.1f\n", qPrintable(peer->name()), plan.idle, median(spreads),
                    *std::max_element(spreads.begin(), spreads.end()));
        std::fflush(stdout);
    }
}

const std::pair<const char *, void (*)(const Plan &)> parts[] = {
    {"idle", idle},
    {"single", [](const Plan &plan) { tellTables(plan, Carrier::Rooms, "Rooms, one by one", oneByOne); }},
    {"storm", [](const Plan &plan) { tellTables(plan, Carrier::Rooms, "Rooms, ten at once", atWill); }},
    {"streams", [](const Plan &plan) { tellTables(plan, Carrier::Streams, "Streams, one by one", oneByOne); }},
    {"clock", clocks},
    {"connections", connections},
    {"memory", memory},
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    gavel::net::raiseDescriptorLimit();
    QCommandLineParser parser;
    const QCommandLineOption program(u"program"_s, u"another build; may be given again"_s, u"PATH"_s);
    const QCommandLineOption rooms(u"rooms"_s, u"sizes of rooms"_s, u"N,…"_s, u"100,1000,5000,10000"_s);
    const QCommandLineOption idleCount(u"idle"_s, u"idle connections and clocks"_s, u"N"_s, u"10000"_s);
    const QCommandLineOption seconds(u"seconds"_s, u"of each measure"_s, u"S"_s, u"4"_s);
    const QCommandLineOption bare(u"bare-loop"_s, u"only serve, as a peer"_s);
    parser.addOptions({program, rooms, idleCount, seconds, bare});
    parser.addPositionalArgument(u"part"_s, u"idle, single, storm, streams, clock, connections, memory"_s,
                                 u"[part…]"_s);
    parser.addHelpOption();
    parser.process(application);
    if (parser.isSet(bare))
        return runBareLoop();

    Plan plan{.programs = parser.values(program),
              .rooms = {},
              .idle = parser.value(idleCount).toInt(),
              .seconds = parser.value(seconds).toDouble()};
    if (plan.programs.isEmpty())
        plan.programs.append(QStringLiteral(GAVEL_PROGRAM));
    for (const QString &size : parser.value(rooms).split(u','))
        plan.rooms.append(size.toInt());
    const QStringList asked = parser.positionalArguments();
    if (!startNchan(Carrier::Rooms))
        std::printf("left out: nchan (libnginx-mod-nchan is not installed)\n");
    if (!startOnNode(Carrier::Rooms))
        std::printf("left out: socket.io and sse (npm ci in tests/bench/line/node)\n");
    for (const auto &[name, run] : parts) {
        if (asked.isEmpty() || asked.contains(QLatin1StringView(name)))
            run(plan);
    }
}
