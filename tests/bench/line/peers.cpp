#include "peer.h"

#include "bidder_line.h"
#include "client_frame.h"
#include "prepared_book.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QThread>
#include <QUrl>

#include <csignal>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int startMsMax = 30'000;
constexpr int bidders = 10;

/// However this one ends.
void endWithThisOne(QProcess &process)
{
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

/// A program that says in its first line where it serves.
class ServingProcess
{
public:
    ServingProcess(const QString &program, const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        endWithThisOne(m_process);
        m_process.start(program, arguments);
        while (!m_process.canReadLine() && m_process.waitForReadyRead(startMsMax)) {
        }
        m_port =
            static_cast<quint16>(QUrl(QString::fromUtf8(m_process.readLine()).trimmed().section(u' ', -1)).port(0));
        if (m_port == 0)
            giveUp(program + u" does not serve"_s);
    }
    ~ServingProcess()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(startMsMax))
            m_process.kill();
    }
    Q_DISABLE_COPY_MOVE(ServingProcess)

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

private:
    QProcess m_process;
    quint16 m_port = 0;
};

QByteArray streamRequest(const QByteArray &path)
{
    return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n";
}

/// A bidder whose every bid is the next higher one.
class BidPublisher : public Publisher
{
public:
    BidPublisher(std::unique_ptr<BidderLine> line, qint64 lot, qint64 &amount)
        : m_line(std::move(line))
        , m_lot(lot)
        , m_amount(amount)
    {
    }

    int descriptor() const override { return m_line->descriptor(); }
    void publish() override { m_line->bid(m_lot, m_amount++); }
    int answered() override
    {
        const auto answers = m_line->receive();
        if (answers.refused > 0 || m_line->isBroken())
            giveUp(u"a bid was refused: "_s + QString::fromUtf8(answers.refusal));
        return answers.all();
    }

private:
    std::unique_ptr<BidderLine> m_line;
    const qint64 m_lot;
    qint64 &m_amount;
};

class Gavel : public Peer
{
public:
    Gavel(const QString &program, Carrier carrier)
        : m_program(program)
        , m_carrier(carrier)
        , m_prepared(prepareBook(m_folder.path(), bidders, 1))
        , m_process(program, {u"host"_s, u"--data"_s, m_folder.path(), u"--port"_s, u"0"_s, u"--trust"_s,
                              u"127.0.0.1/32"_s, u"--max-streams-per-address"_s, u"0"_s})
    {
    }

    QString name() const override { return m_program.section(u'/', -1); }
    qint64 processId() const override { return m_process.processId(); }
    Entry entry() const override
    {
        const QByteArray lot = QByteArray::number(m_prepared.lots.first());
        if (m_carrier == Carrier::Streams) {
            return {m_process.port(),
                    {{streamRequest("/api/v1/lots/" + lot + "/events"), "event: snapshot"}},
                    true,
                    "event: bid"};
        }
        if (m_carrier == Carrier::Clock)
            return {m_process.port(), {{streamRequest("/sse"), "\r\n\r\n"}}, true, "data"};
        Entry entry{m_process.port(),
                    {{webSocketRequest(m_process.port()), "maxPayload"}, {clientFrame("40"), "40{\"sid\""}},
                    false,
                    "42[\"bid\""};
        if (m_carrier == Carrier::Rooms)
            entry.steps.append({clientFrame("420[\"join\",{\"lot\":" + lot + "}]"), "430["});
        return entry;
    }
    std::unique_ptr<Publisher> publisher(bool overHttp) override
    {
        const QByteArray token = m_prepared.tokens[m_next++ % m_prepared.tokens.size()];
        auto line = overHttp ? openHttpLine(m_process.port(), token) : openRoomsLine(m_process.port(), token);
        return std::make_unique<BidPublisher>(std::move(line), m_prepared.lots.first(), m_amount);
    }

private:
    const QString m_program;
    const Carrier m_carrier;
    const QTemporaryDir m_folder;
    const Prepared m_prepared;
    ServingProcess m_process;
    qsizetype m_next = 0;
    qint64 m_amount = startPrice;
};

/// Says the message whole, and counts answers by a mark in them.
class PlainPublisher : public Publisher
{
public:
    PlainPublisher(int descriptor, QByteArray message, QByteArray mark)
        : m_descriptor(descriptor)
        , m_message(std::move(message))
        , m_mark(std::move(mark))
    {
    }
    ~PlainPublisher() override { ::close(m_descriptor); }

    int descriptor() const override { return m_descriptor; }
    void publish() override
    {
        if (::send(m_descriptor, m_message.constData(), static_cast<std::size_t>(m_message.size()), MSG_NOSIGNAL) !=
            m_message.size())
            giveUp(u"a publisher was cut off"_s);
    }
    int answered() override
    {
        char buffer[16'384];
        const ssize_t size = ::recv(m_descriptor, buffer, sizeof buffer, MSG_DONTWAIT);
        if (size == 0)
            giveUp(u"a publisher was cut off"_s);
        return size < 0 ? 0 : static_cast<int>(QByteArray(buffer, size).count(m_mark));
    }

private:
    const int m_descriptor;
    const QByteArray m_message;
    const QByteArray m_mark;
};

class BareLoop : public Peer
{
public:
    BareLoop()
        : m_process(QCoreApplication::applicationFilePath(), {u"--bare-loop"_s})
    {
    }

    QString name() const override { return u"bare loop"_s; }
    qint64 processId() const override { return m_process.processId(); }
    Entry entry() const override
    {
        return {m_process.port(), {{webSocketRequest(m_process.port()), "\r\n\r\n"}}, false, "42[\"bid\""};
    }
    std::unique_ptr<Publisher> publisher(bool /*overHttp*/) override
    {
        return std::make_unique<PlainPublisher>(openEntered(m_process.port(), entry().steps),
                                                clientFrame(messageOfALot()), "\x81\x02ok");
    }

private:
    ServingProcess m_process;
};

class Nchan : public Peer
{
public:
    explicit Nchan(Carrier carrier)
        : m_carrier(carrier)
        , m_port(freePort())
    {
        QFile conf(m_folder.filePath(u"nginx.conf"_s));
        if (!conf.open(QIODevice::WriteOnly))
            giveUp(u"the temporary folder can't be written"_s);
        conf.write(configuration());
        conf.close();
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        endWithThisOne(m_process);
        m_process.start(u"nginx"_s, {u"-p"_s, m_folder.path(), u"-c"_s, conf.fileName()});
        if (!m_process.waitForStarted())
            giveUp(u"nginx does not start"_s);
        QThread::msleep(500);
    }
    /// Asked to end without a master, it ends in a fault of its own.
    ~Nchan() override
    {
        m_process.kill();
        m_process.waitForFinished(startMsMax);
    }

    QString name() const override { return u"nchan"_s; }
    qint64 processId() const override { return m_process.processId(); }
    Entry entry() const override
    {
        if (m_carrier == Carrier::Streams)
            return {m_port, {{streamRequest("/sub"), "\r\n\r\n"}}, true, "42[\"bid\""};
        return {m_port,
                {{webSocketRequest(m_port).replace("/socket.io/?EIO=4&transport=websocket", "/sub"), "\r\n\r\n"}},
                false,
                "42[\"bid\""};
    }
    std::unique_ptr<Publisher> publisher(bool /*overHttp*/) override
    {
        const QByteArray message = messageOfALot();
        return std::make_unique<PlainPublisher>(openEntered(m_port, {}),
                                                "POST /pub HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " +
                                                    QByteArray::number(message.size()) + "\r\n\r\n" + message,
                                                "HTTP/1.1 20");
    }

private:
    static quint16 freePort()
    {
        QTcpServer probe;
        probe.listen(QHostAddress(QHostAddress::LocalHost));
        return probe.serverPort();
    }

    /// One process, as all here are, and what else keeps it from being slowed or cut by limits.
    QByteArray configuration() const
    {
        return "load_module /usr/lib/nginx/modules/ngx_nchan_module.so;\n"
               "daemon off; master_process off; worker_rlimit_nofile 40000; pid nginx.pid; error_log stderr crit;\n"
               "events { worker_connections 30000; }\n"
               "http { access_log off; keepalive_requests 100000000; nchan_max_reserved_memory 256M;\n"
               " client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi;\n"
               " scgi_temp_path scgi;\n"
               " server { listen 127.0.0.1:" +
               QByteArray::number(m_port) +
               " backlog=4096;\n"
               "  location = /sub { nchan_subscriber websocket eventsource; nchan_channel_id lot;\n"
               "   nchan_subscriber_first_message newest; }\n"
               "  location = /pub { nchan_publisher http; nchan_channel_id lot; nchan_message_buffer_length 100; }\n"
               " } }\n";
    }

    const Carrier m_carrier;
    const quint16 m_port;
    const QTemporaryDir m_folder;
    QProcess m_process;
};

/// A library's server on Node, which line/node/peer.js starts.
class NodePeer : public Peer
{
public:
    explicit NodePeer(Carrier carrier)
        : m_streams(carrier == Carrier::Streams)
        , m_process(u"node"_s, {nodePeer, m_streams ? u"streams"_s : u"rooms"_s})
    {
    }

    QString name() const override { return m_streams ? u"npm's sse"_s : u"socket.io"_s; }
    qint64 processId() const override { return m_process.processId(); }
    Entry entry() const override
    {
        if (m_streams)
            return {m_process.port(), {{streamRequest("/sub"), "\r\n\r\n"}}, true, "42[\"bid\""};
        return {m_process.port(),
                {{webSocketRequest(m_process.port()), "maxPayload"}, {clientFrame("40"), "40{\"sid\""}},
                false,
                "42[\"bid\""};
    }
    std::unique_ptr<Publisher> publisher(bool /*overHttp*/) override
    {
        const QByteArray message = messageOfALot();
        if (!m_streams) {
            return std::make_unique<PlainPublisher>(openEntered(m_process.port(), entry().steps),
                                                    clientFrame("420" + message.sliced(2)), "430[");
        }
        return std::make_unique<PlainPublisher>(openEntered(m_process.port(), {}),
                                                "POST /pub HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " +
                                                    QByteArray::number(message.size()) + "\r\n\r\n" + message,
                                                "HTTP/1.1 200");
    }

    [[nodiscard]] static bool isInstalled()
    {
        return !QStandardPaths::findExecutable(u"node"_s).isEmpty() &&
               QFile::exists(nodePeer.section(u'/', 0, -2) + u"/node_modules/socket.io"_s);
    }

private:
    inline static const QString nodePeer = QStringLiteral(GAVEL_NODE_PEER);

    const bool m_streams;
    ServingProcess m_process;
};

} // namespace

QByteArray messageOfALot()
{
    return R"(42["bid",{"lot":1,"seq":1234,"nick":"Bidder 7","bid":12345,"msg":"","price":12345,"ask":12346,"bids":1234,)"
           R"("leader":{"id":9,"nick":"Bidder 7"},"reserve":"none","buyNow":null,"endsAt":1700000000000,)"
           R"("at":1700000000000,"head":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"}])";
}

std::unique_ptr<Peer> startGavel(const QString &program, Carrier carrier)
{
    return std::make_unique<Gavel>(program, carrier);
}

std::unique_ptr<Peer> startBareLoop()
{
    return std::make_unique<BareLoop>();
}

std::unique_ptr<Peer> startNchan(Carrier carrier)
{
    const bool isInstalled = !QStandardPaths::findExecutable(u"nginx"_s, {u"/usr/sbin"_s, u"/usr/bin"_s}).isEmpty() &&
                             QFile::exists(u"/usr/lib/nginx/modules/ngx_nchan_module.so"_s);
    return isInstalled ? std::make_unique<Nchan>(carrier) : nullptr;
}

std::unique_ptr<Peer> startOnNode(Carrier carrier)
{
    return NodePeer::isInstalled() ? std::make_unique<NodePeer>(carrier) : nullptr;
}

} // namespace gavel::bench
