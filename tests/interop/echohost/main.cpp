#include "echo_handlers.h"

#include "net/hosting_loop.h"
#include "net/http_server.h"
#include "net/rooms.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>

#include <cstdio>
#include <optional>

using namespace gavel;
using namespace Qt::StringLiterals;

namespace {

constexpr quint16 portOfTheSuites = 3000;

/// What the public suites are written for.
net::Limits suiteLimits()
{
    net::Limits limits;
    limits.pingIntervalMs = 300;
    limits.pingTimeoutMs = 200;
    limits.roomPayloadBytesMax = 1'000'000;
    limits.connectTimeoutMs = 1'000;
    limits.connectionsPerAddressMax = 0;
    return limits;
}

} // namespace

int main(int argc, char **argv)
{
    net::useHostingLoop();
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption engine(u"engine"_s, u"bare Engine.IO at /engine.io/"_s);
    const QCommandLineOption port(u"port"_s, u"another port than 3000; 0 takes a free one"_s, u"PORT"_s,
                                  QString::number(portOfTheSuites));
    parser.addOptions({engine, port});
    parser.addHelpOption();
    parser.process(app);

    echohost::Pages pages;
    echohost::EngineEcho engineEcho;
    echohost::RoomEcho roomEcho;
    net::HttpServer server(
        pages, [] { return QDateTime::currentMSecsSinceEpoch(); }, suiteLimits());
    std::optional<net::EngineServer> bare;
    std::optional<net::Rooms> rooms;
    if (parser.isSet(engine)) {
        bare.emplace(server, u"/engine.io/"_s, engineEcho);
    } else {
        rooms.emplace(server, roomEcho);
        roomEcho.setRooms(*rooms);
    }
    // "localhost" is an address of IPv4 to some clients and of IPv6 to others.
    const auto listening = server.listen(QHostAddress(QHostAddress::Any), parser.value(port).toUShort());
    if (!listening) {
        std::fprintf(stderr, "echohost: %s\n", qPrintable(listening.error()));
        return 1;
    }
    std::printf(*listening == portOfTheSuites ? "serving\n" : "serving %d\n", int{*listening});
    std::fflush(stdout);
    return QCoreApplication::exec();
}
