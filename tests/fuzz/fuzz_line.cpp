// A session of the rooms from its line up (net/engine_session, upgrade_probe, room_connection): payloads of polling,
// frames, a better line that is tried, and ends, in any order. The first byte of each line of the input says which.

#include "net/engine_session.h"
#include "net/http_handler.h"
#include "net/http_server.h"
#include "net/room_connection.h"
#include "net/rooms.h"
#include "net/server_context.h"
#include "net/upgrade_probe.h"
#include "support/input.h"
#include "support/must.h"
#include "wire/engineio.h"

#include <QCoreApplication>

using namespace gavel::fuzz;
using namespace gavel::net;

namespace {

/// A line whose peer is the input.
class SpokenLine : public Line
{
public:
    void setUser(LineUser &user) override { m_user = &user; }
    void send(const QByteArray &packet) override { must(m_ended || !packet.isEmpty(), "a packet is never empty"); }
    void send(const EncodedEvent &event) override { send(event.packet()); }
    void sendNow(const EventRun &, qsizetype) override {}
    void sendBinary(const QByteArray &) override {}
    void close(CloseCode) override { m_open = false; }
    void letGo() override { m_open = false; }
    void abort() override { end(); }
    qint64 bytesToWrite() const override { return 0; }

    void say(QByteArrayView packet, bool binary)
    {
        if (m_open)
            m_user->heard(packet, binary, 0);
    }
    void end()
    {
        m_open = false;
        if (!std::exchange(m_ended, true))
            m_user->lineEnded();
    }

private:
    LineUser *m_user = nullptr;
    bool m_open = true;
    bool m_ended = false;
};

class NoPages : public HttpHandler
{
public:
    void handle(std::shared_ptr<Exchange>) override {}
};

/// Lets everybody in, and holds the sessions to what they promise.
class Doorkeeper : public RoomHandler
{
public:
    bool hasNamespace(const QString &nsp) override { return nsp == u"/" || nsp == u"/custom"; }
    void connecting(RoomSession &session, const QJsonObject &) override
    {
        session.accept();
        must(session.isConnected() && !m_here.contains(session.id()), "a session comes in once");
        m_here.insert(session.id());
    }
    void event(RoomSession &session, const RoomEvent &event) override
    {
        must(m_here.contains(session.id()), "who speaks is here");
        must(event.attachments.size() <= gavel::wire::socketIoAttachmentsMax, "no more attachments than allowed");
        event.ack.send(event.args, event.attachments);
        if (event.name == u"ask")
            session.ask(event.name, event.args, [](const QJsonArray &, const QList<QByteArray> &) {});
        else if (event.name == u"quit")
            session.disconnectClient();
        else if (event.name == u"abort")
            session.abort();
    }
    void left(RoomSession &session) override { must(m_here.remove(session.id()), "who leaves was here"); }
    [[nodiscard]] bool isEmpty() const { return m_here.isEmpty(); }

private:
    QSet<quint64> m_here;
};

struct Keeper : EngineKeeper, ProbeKeeper
{
    void forget(EngineSession &) override { gone = true; }
    void probed(UpgradeProbe &) override {}
    void upgraded(UpgradeProbe &probe) override
    {
        line = probe.takeLine(); // the session has no line by polling that it could take the place of
        must(line != nullptr, "a line that is good is there");
    }
    void ended(UpgradeProbe &) override {}
    std::unique_ptr<Line> line; ///< that was good
    bool gone = false;
};

void act(char what, QByteArrayView said, SpokenLine &line)
{
    switch (what) {
    case 'P':
        if (const auto packets = gavel::wire::splitEngineIoPayload(said); packets && said.isValidUtf8()) {
            for (const QByteArrayView packet : *packets)
                line.say(packet, false);
        }
        break;
    case 'B':
        line.say(said, true);
        break;
    case 'E':
        line.end();
        break;
    default:
        break;
    }
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static QCoreApplication application(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    NoPages pages;
    Doorkeeper doorkeeper;
    HttpServer server(pages, [] { return 0; });
    Rooms rooms(server, doorkeeper);
    Keeper keeper;
    Request handshake;
    handshake.peer = QHostAddress(QHostAddress::LocalHost);
    {
        EngineSession session(server.context(), keeper, QStringLiteral("sid"), handshake);
        auto line = std::make_unique<SpokenLine>();
        SpokenLine &spoken = *line;
        session.begin(std::move(line), std::make_unique<RoomConnection>(rooms, doorkeeper, server.context(), session),
                      nullptr);
        auto better = std::make_unique<SpokenLine>();
        SpokenLine &tried = *better;
        UpgradeProbe probe(server.context(), keeper, QStringLiteral("sid"), std::move(better));
        const QList<QByteArray> lines = inputOf(data, size).split('\n');
        for (const QByteArray &one : lines) {
            if (one.isEmpty())
                continue;
            const QByteArrayView said = QByteArrayView(one).sliced(1);
            if (one[0] == 'W' && !keeper.line)
                tried.say(said, false);
            else
                act(one[0], said, spoken);
        }
        spoken.end();
        must(keeper.gone && doorkeeper.isEmpty(), "with its line a session is gone, and nobody is left");
        if (!keeper.line)
            tried.end();
    }
    QCoreApplication::sendPostedEvents();
    return 0;
}
