// A host that does whatever it can think of on the lines that stay: its streams, its clock and its rooms. The client
// goes on within bounds, or hangs up.
#include "link/host_bounds.h"
#include "link/host_clock.h"
#include "link/socketio_client.h"
#include "support/hostile_host.h"

#include <QSignalSpy>
#include <QTest>
#include <cstdlib>

using namespace gavel;
using namespace Qt::StringLiterals;
using link::HttpClient;
using link::Problem;
using support::HostileHost;
namespace bounds = link::bounds;

namespace {

constexpr int answerMs = 60'000;                   // the largest bound takes so long under sanitizers
constexpr qint64 inFlightBytes = 16 * 1024 * 1024; // what kernels and sockets hold of what was sent

} // namespace

class TestHostileLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void streamsAreBounded_data();
    void streamsAreBounded();
    void clocksAreTimes_data();
    void clocksAreTimes();
    void handshakesOfRoomsAreBounded_data();
    void handshakesOfRoomsAreBounded();
    void linesOfRoomsAreBounded_data();
    void linesOfRoomsAreBounded();
    void aMegabyteOfNothingsEndsALine();

private:
    std::unique_ptr<HostileHost> m_host;
    std::unique_ptr<HttpClient> m_http;
};

void TestHostileLine::init()
{
    m_http.reset();
    m_host = std::make_unique<HostileHost>();
    QVERIFY(m_host->start());
    m_http = std::make_unique<HttpClient>(m_host->base());
}

void TestHostileLine::streamsAreBounded_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("ends"); // the client hangs up
    QTest::newRow("a line without end") << QByteArray("x") << true;
    QTest::newRow("an event without end") << QByteArray("data: 0123456789\n") << true;
    QTest::newRow("comments without end") << QByteArray(": still here\n\n") << false;
    QTest::newRow("ids of a megabyte") << ("id: " + QByteArray(60'000, 'i') + "\ndata: 1\n\n") << false;
    QTest::newRow("lots that are none") << QByteArray("event: lots\ndata: [1,{},[[[]]]]\n\n") << false;
    QTest::newRow("announcements") << QByteArray("event: announcement\ndata: {\"text\":7,\"at\":1e300}\n\n") << false;
}

void TestHostileLine::streamsAreBounded()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, ends);
    m_host->setAnswer("/sse", HostileHost::endless(bytes, "text/event-stream"));
    m_host->setAnswer("/api/v1/events", HostileHost::endless(bytes, "text/event-stream"));
    link::EventStream stream(*m_http, u"/api/v1/events"_s, 30'000);
    QSignalSpy lost(&stream, &link::EventStream::lost);
    stream.open();
    if (ends) {
        QTRY_VERIFY_WITH_TIMEOUT(lost.count() > 0, answerMs);
        QCOMPARE(lost.first().first().value<Problem>().kind, Problem::Kind::Unreadable);
        QVERIFY2(m_host->sent() < wire::EventStreamParser::eventBytesMax + inFlightBytes,
                 QByteArray::number(m_host->sent()).constData());
        return;
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_host->sent() > 4 * 1024 * 1024, answerMs);
    QCOMPARE(lost.count(), 0);
    stream.close();
    stream.open(); // an id that long does not come back
    QTRY_COMPARE(m_host->heads().size(), 2);
    QVERIFY(m_host->heads().last().size() < 4'096);
}

void TestHostileLine::clocksAreTimes_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<bool>("isTime");
    for (const char *now : {"-1", "-9223372036854775808", "9223372036854775807", "9223372036854775808",
                            "253402300800000", "", "1e9", "0x10"})
        QTest::newRow(now) << QByteArray(now) << false;
    for (const char *now : {"0", "1700000000000", "253402300799999"})
        QTest::newRow(now) << QByteArray(now) << true;
}

void TestHostileLine::clocksAreTimes()
{
    QFETCH(QByteArray, now);
    QFETCH(bool, isTime);
    // From one end of time to the other with each tick.
    m_host->setAnswer("/sse",
                      {.bytes = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: " + now +
                                "\n\ndata: 1\n\ndata: " + now + "\n\ndata: 253402300799999\n\ndata: " + now + "\n\n",
                       .forever = {}});
    link::HostClock clock(*m_http, link::systemMonotonic(), link::systemSleep());
    QSignalSpy ticked(&clock, &link::HostClock::ticked);
    clock.start();
    QTRY_VERIFY(!ticked.isEmpty());
    QTest::qWait(20);
    QVERIFY(clock.nowMs());
    QVERIFY(*clock.nowMs() >= 0 && *clock.nowMs() <= bounds::clockMsMax + answerMs);
    // What is no time was passed over, and an earlier one counts as a tick that was long on its way.
    QVERIFY2(std::abs(*clock.nowMs() - bounds::clockMsMax) < answerMs, QByteArray::number(*clock.nowMs()).constData());
    const qint64 first = isTime ? now.toLongLong() : 1;
    QVERIFY(std::abs(ticked.first().first().toLongLong() - first) < 2'000);
    QVERIFY(*clock.boundMs() >= 0);
}

void TestHostileLine::handshakesOfRoomsAreBounded_data()
{
    QTest::addColumn<QByteArray>("open");
    const auto open = [](const QByteArray &interval, const QByteArray &timeout) -> QByteArray {
        return R"({"sid":"s","upgrades":[],"pingInterval":)" + interval + R"(,"pingTimeout":)" + timeout + '}';
    };
    QTest::newRow("zero") << open("0", "0");
    QTest::newRow("the largest") << open("2147483647", "2147483647");
    QTest::newRow("one and the largest") << open("1", "2147483647");
}

void TestHostileLine::handshakesOfRoomsAreBounded()
{
    QFETCH(QByteArray, open);
    m_host->setLine({.bytes = HostileHost::welcome(open), .forever = {}});
    link::SocketIoClient line(m_host->base());
    QSignalSpy connected(&line, &link::SocketIoClient::connected);
    line.open();
    QTRY_COMPARE(connected.count(), 1);
    QTest::qWait(bounds::silenceMsMin / 3); // no timer has fired at once
    QVERIFY(line.isConnected());
}

void TestHostileLine::linesOfRoomsAreBounded_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("forever");
    QTest::addColumn<bool>("isDeaf");
    const auto text = [](const QByteArray &words) { return HostileHost::frame(words); };
    const QByteArray none;
    QTest::newRow("no packet") << text("x") << none << false;
    QTest::newRow("nothing") << text("") << none << false;
    QTest::newRow("a negative interval") << text(R"(0{"sid":"s","upgrades":[],"pingInterval":-1,"pingTimeout":1})")
                                         << none << false;
    QTest::newRow("an interval past 32 bits")
        << text(R"(0{"sid":"s","upgrades":[],"pingInterval":1e10,"pingTimeout":1})") << none << false;
    QTest::newRow("no JSON") << text("42[") << none << false;
    QTest::newRow("deep JSON") << text("42" + QByteArray(100'000, '[')) << none << false;
    QTest::newRow("an id past all") << text("4399999999999999999999[]") << none << false;
    QTest::newRow("a ping of a megabyte") << text('2' + QByteArray(900'000, 'p')) << none << false;
    QTest::newRow("a frame that claims the world")
        << QByteArray("\x81\x7f\x7f\xff\xff\xff\xff\xff\xff\xff", 10) << QByteArray(65'536, 'x') << false;
    QTest::newRow("fragments without end")
        << QByteArray("\x01\x01x", 3) << QByteArray("\x00\x7e\x10\x00", 4) + QByteArray(4'096, 'x') << false;
    QTest::newRow("pings that are answered to nobody")
        << none << HostileHost::frame("2" + QByteArray(100, 'p')).repeated(500) << true;
    QTest::newRow("pongs that nobody reads")
        << none << HostileHost::frame(QByteArray(125, 'p'), 9).repeated(500) << true;
}

void TestHostileLine::linesOfRoomsAreBounded()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, forever);
    QFETCH(bool, isDeaf);
    m_host->setLine({.bytes = HostileHost::welcome() + bytes, .forever = forever, .isDeaf = isDeaf});
    link::SocketIoClient line(m_host->base());
    QSignalSpy lost(&line, &link::SocketIoClient::lost);
    line.open();
    QTRY_VERIFY_WITH_TIMEOUT(!lost.isEmpty(), answerMs);
    line.close();
}

/// At once, and not after a silence: it is not read at all.
void TestHostileLine::aMegabyteOfNothingsEndsALine()
{
    const QByteArray nothings = "42[\"lots\",{\"lots\":[" + QByteArray("{},").repeated(300'000) + "{}]}]";
    m_host->setLine({.bytes = HostileHost::welcome() + HostileHost::frame(nothings), .forever = {}});
    link::SocketIoClient line(m_host->base());
    QSignalSpy lost(&line, &link::SocketIoClient::lost);
    QSignalSpy event(&line, &link::SocketIoClient::event);
    line.open();
    QTRY_VERIFY_WITH_TIMEOUT(!lost.isEmpty() || !event.isEmpty(), answerMs);
    QVERIFY(event.isEmpty());
    line.close();
}

QTEST_GUILESS_MAIN(TestHostileLine)
#include "tst_hostile_line.moc"
