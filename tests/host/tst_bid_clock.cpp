#include "support/house_fixture.h"
#include "support/raw_client.h"

#include "net/hosting_loop.h"

#include <QCoreApplication>
#include <QThread>
#include <memory>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

/// A client apart from the event loop: what it says is in the host's socket when it returns.
class BareClient
{
public:
    explicit BareClient(quint16 port)
        : m_descriptor(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_connected = ::connect(m_descriptor, reinterpret_cast<sockaddr *>(&to), sizeof to) == 0;
    }
    ~BareClient() { ::close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(BareClient)

    [[nodiscard]] bool isConnected() const { return m_connected; }
    void say(const QByteArray &bytes) const
    {
        const auto sent = ::send(m_descriptor, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL);
        Q_ASSERT(sent == bytes.size());
    }
    /// What has come so far.
    const QByteArray &heard()
    {
        char buffer[4096];
        for (ssize_t got = 0; (got = ::recv(m_descriptor, buffer, sizeof buffer, MSG_DONTWAIT)) > 0;)
            m_heard.append(buffer, got);
        return m_heard;
    }

private:
    const int m_descriptor;
    bool m_connected = false;
    QByteArray m_heard;
};

QByteArray bidRequest(qint64 lot, const QString &token, qint64 amount)
{
    const QByteArray body = "{\"bid\":" + QByteArray::number(amount) + '}';
    return "POST /api/v1/lots/" + QByteArray::number(lot) +
           "/bids HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nAuthorization: Bearer " + token.toLatin1() +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

constexpr int lastsMs = 1'500; // time enough to say what is to be said before the end, on a busy machine

} // namespace

/// RULES.md, "The clock": a command counts from the moment its last byte came, however long the host stood still. The
/// host is in this thread, so that a sleep here is a stall of its own.
class TestBidClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<HouseFixture>();
        m_seller = m_house->signUp(u"Ann"_s);
        m_bidder = m_house->signUp(u"Bob"_s);
        m_client = std::make_unique<BareClient>(m_house->port());
        QVERIFY(m_client->isConnected());
        m_client->say("GET /healthz HTTP/1.1\r\nHost: h\r\n\r\n");
        QTRY_VERIFY(m_client->heard().contains("ok"));
    }

    void whatCameBeforeTheEndWins()
    {
        offer();
        m_client->say(bidRequest(m_lot, m_bidder, 10'000));
        sleepPastTheEnd();
        QTRY_VERIFY(m_client->heard().contains("201 Created"));
        QTRY_COMPARE(phase(), u"sold"_s);
    }

    void whatCameAfterTheEndIsLate()
    {
        offer();
        const std::unique_ptr<QThread> late(QThread::create([this] {
            QThread::msleep(lastsMs + 200);
            m_client->say(bidRequest(m_lot, m_bidder, 10'000));
        }));
        late->start();
        sleepPastTheEnd();
        late->wait();
        QTRY_VERIFY(m_client->heard().contains("\"code\":\"ended\""));
        QTRY_COMPARE(phase(), u"unsold"_s);
    }

    /// The kernel's stamp is the newest byte's: that of another request, which came after the end.
    void bytesThatFollowMakeNoBidLate()
    {
        offer();
        m_client->say(bidRequest(m_lot, m_bidder, 10'000));
        const std::unique_ptr<QThread> late(QThread::create([this] {
            QThread::msleep(lastsMs + 200);
            m_client->say("GET /healthz HTTP/1.1\r\nHost: h\r\n\r\n");
        }));
        late->start();
        sleepPastTheEnd();
        late->wait();
        QTRY_VERIFY(m_client->heard().contains("201 Created"));
        QTRY_COMPARE(phase(), u"sold"_s);
    }

    /// Another's late bid, read first, does not close the lot.
    void aLateBidThatIsReadFirstClosesNothing()
    {
        BareClient other(m_house->port());
        offer();
        const std::unique_ptr<QThread> late(QThread::create([this, &other] {
            QThread::msleep(lastsMs + 200);
            other.say(bidRequest(m_lot, m_bidder, 20'000));
        }));
        m_client->say(bidRequest(m_lot, m_bidder, 10'000));
        late->start();
        sleepPastTheEnd();
        late->wait();
        QTRY_VERIFY(other.heard().contains("\"code\":\"ended\""));
        QTRY_VERIFY(m_client->heard().contains("201 Created"));
        QTRY_COMPARE(phase(), u"sold"_s);
    }

    void aBidOfARoomCountsFromWhenItCame()
    {
        m_client->say("GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\n"
                      "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        QTRY_VERIFY(m_client->heard().contains("pingInterval"));
        m_client->say(masked("40{\"token\":\"" + m_bidder.toLatin1() + "\"}"));
        QTRY_VERIFY(m_client->heard().contains("40{\"sid\""));
        offer();
        m_client->say(masked("421[\"bid\",{\"lot\":" + QByteArray::number(m_lot) + ",\"bid\":10000}]"));
        sleepPastTheEnd();
        QTRY_VERIFY(m_client->heard().contains("\"leading\":true"));
        QTRY_COMPARE(phase(), u"sold"_s);
    }

private:
    /// A lot that ends soon.
    void offer()
    {
        const QJsonObject terms{{u"endsAt"_s, m_house->now() + lastsMs}, {u"softClose"_s, QJsonValue::Null}};
        m_lot = m_house->sell(m_seller, terms);
        QVERIFY(m_lot > 0);
    }

    static QByteArray masked(const QByteArray &text)
    {
        Q_ASSERT(text.size() < 126);
        return QByteArray("\x81", 1) + char(0x80 | text.size()) + QByteArray(4, '\0') + text;
    }

    void sleepPastTheEnd() const { QThread::msleep(lastsMs + 600); }

    QString phase() { return m_house->get(u"/api/v1/lots/%1"_s.arg(m_lot)).json().value("phase"_L1).toString(); }

    std::unique_ptr<HouseFixture> m_house;
    QString m_seller;
    QString m_bidder;
    std::unique_ptr<BareClient> m_client;
    qint64 m_lot = 0;
};

/// As the program has it: GLib's loop does not look at all sockets in each of its turns.
int main(int argc, char *argv[])
{
    qputenv("QT_NO_GLIB", "1");
    net::useHostingLoop();
    QCoreApplication application(argc, argv);
    TestBidClock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_bid_clock.moc"
