#include "faults/bidder.h"
#include "faults/host_process.h"
#include "faults/postgres_shell.h"
#include "protocol/log_verifier.h"
#include "support/test_place.h"
#include "wire/event_stream.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>
#include <array>
#include <memory>
#include <thread>
#include <vector>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int hostCount = 3;
constexpr int lotCount = 8;
constexpr int biddersOfEach = 4;
constexpr int bidMs = 6'000;
constexpr int killAfterMs = 2'000;
constexpr int patienceMs = 60'000;

/// Somebody who follows one lot at one host by its event stream.
class Watcher
{
public:
    Watcher(quint16 port, qint64 lot)
    {
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { read(); });
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        m_socket.write("GET /api/v1/lots/" + QByteArray::number(lot) + "/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    [[nodiscard]] bool isThere() const { return m_isThere; }
    [[nodiscard]] const QList<qint64> &bids() const { return m_bids; }
    [[nodiscard]] int closings() const { return m_closings; }

private:
    void read()
    {
        QByteArray bytes = m_socket.readAll();
        if (!m_isThere) {
            m_head += bytes;
            const qsizetype end = m_head.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            m_isThere = true;
            bytes = m_head.mid(end + 4);
        }
        // The sizes of chunks stand between, on lines that are no field's.
        for (const wire::StreamEvent &event : m_parser.feed(bytes)) {
            const QJsonObject data = QJsonDocument::fromJson(event.data).object();
            if (event.type == "bid")
                m_bids.append(data.value("seq"_L1).toInteger());
            m_closings += event.type == "closed" ? 1 : 0;
        }
    }

    QTcpSocket m_socket;
    QByteArray m_head;
    bool m_isThere = false;
    wire::EventStreamParser m_parser;
    QList<qint64> m_bids;
    int m_closings = 0;
};

QList<qint64> seqsOf(const QList<QJsonObject> &history)
{
    QList<qint64> seqs;
    for (const QJsonObject &bid : history)
        seqs.append(bid.value("seq"_L1).toInteger());
    return seqs;
}

} // namespace

/// One house at three hosts, each its own process, on one PostgreSQL.
class TestSeveralHosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestPlace::isShared())
            QSKIP("no PostgreSQL: see tests/support/postgres.sh");
    }

    void oneOrderForEverybodyThoughAHostIsKilled();
    void aDatabaseThatStopsIsBusyAndComesBack();
    void aBrowserIsSignedInAtAnotherPortToo();

private:
    void open(const TestPlace &place);
    void offer(int count, int lastsMs);
    void compare(int host, HttpLine &line);

    std::vector<std::unique_ptr<HostProcess>> m_hosts;
    Person m_seller;
    QList<qint64> m_lots;
    std::array<std::vector<std::unique_ptr<Watcher>>, hostCount> m_watchers;
};

void TestSeveralHosts::open(const TestPlace &place)
{
    m_hosts.clear();
    m_lots.clear();
    for (int i = 0; i < hostCount; ++i) {
        const QString url = u"http://host%1.example.org/"_s.arg(i);
        m_hosts.push_back(std::make_unique<HostProcess>(
            place.path(), QStringList{u"--currency"_s, u"KRW"_s, u"--public-url"_s, url}));
        QVERIFY2(m_hosts.back()->start(), qPrintable(m_hosts.back()->errors()));
    }
    m_seller = signUp(m_hosts[0]->port(), u"Seller"_s);
}

void TestSeveralHosts::offer(int count, int lastsMs)
{
    HttpLine line(m_hosts[1]->port(), m_seller.token); // who has signed up at another
    const qint64 endsAt = nowOf(line) + lastsMs;
    for (int i = 0; i < count; ++i)
        m_lots.append(sell(line, endsAt));
}

/// Those who watched at a host have seen every bid of every lot once, in order.
void TestSeveralHosts::compare(int host, HttpLine &line)
{
    for (int i = 0; i < lotCount; ++i) {
        const QList<qint64> history = seqsOf(historyOf(line, m_lots[i]));
        const Watcher &watcher = *m_watchers[host][i];
        QCOMPARE(watcher.bids(), history);
        QCOMPARE(watcher.closings(), 1);
    }
}

void TestSeveralHosts::oneOrderForEverybodyThoughAHostIsKilled()
{
    const TestPlace place;
    open(place);
    offer(lotCount, bidMs + 2'000);
    for (int host = 0; host < hostCount; ++host) {
        m_watchers[host].clear();
        for (const qint64 lot : std::as_const(m_lots))
            m_watchers[host].push_back(std::make_unique<Watcher>(m_hosts[host]->port(), lot));
        for (const auto &watcher : m_watchers[host])
            QTRY_VERIFY(watcher->isThere());
    }
    std::vector<test::Bidder> bidders;
    for (int i = 0; i < hostCount * biddersOfEach; ++i) {
        const QString nick = u"Bidder%1"_s.arg(i);
        bidders.emplace_back(signUp(m_hosts[i % hostCount]->port(), nick), nick, static_cast<quint32>(i + 1));
    }
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < bidders.size(); ++i) {
        threads.emplace_back([&bidder = bidders[i], this, port = m_hosts[i % hostCount]->port(),
                              next = m_hosts[1]->port(), isFirst = i % hostCount == 0] {
            bidder.bidUntilBroken(port, m_lots);
            if (isFirst) // its host is gone: the house has others
                bidder.bidUntilBroken(next, m_lots);
        });
    }
    QTest::qWait(killAfterMs);
    m_hosts[0]->kill();
    for (const int host : {1, 2}) {
        for (const auto &watcher : m_watchers[host])
            QTRY_COMPARE_WITH_TIMEOUT(watcher->closings(), 1, patienceMs);
    }
    QTest::qWait(500);
    m_hosts[1]->kill();
    m_hosts[2]->kill();
    for (std::thread &thread : threads)
        thread.join();

    QVERIFY2(m_hosts[0]->start(), qPrintable(m_hosts[0]->errors()));
    HttpLine line(m_hosts[0]->port());
    compare(1, line);
    compare(2, line);
    qsizetype acknowledged = 0;
    for (test::Bidder &bidder : bidders) {
        QVERIFY(bidder.askAgain(m_hosts[0]->port()));
        QCOMPARE(bidder.faults(), QStringList());
        acknowledged += bidder.acknowledged().size();
    }
    QVERIFY(acknowledged > lotCount);
    for (const qint64 lot : std::as_const(m_lots)) {
        const auto report = protocol::LogVerifier::verify(line.get(u"/api/v1/lots/%1/log"_s.arg(lot)).body);
        QVERIFY2(report, qPrintable(report ? QString() : QString::number(lot)));
    }
    qInfo("%lld bids were acknowledged", static_cast<long long>(acknowledged));
}

void TestSeveralHosts::aDatabaseThatStopsIsBusyAndComesBack()
{
    const TestPlace place;
    open(place);
    offer(1, 600'000);
    const Person bidder = signUp(m_hosts[2]->port(), u"Ann"_s);
    HttpLine line(m_hosts[2]->port(), bidder.token);
    QCOMPARE(bid(line, m_lots[0], 1'000, u"a"_s).status, 201);
    const QJsonArray hosts = line.get(u"/api/v1/house"_s).json().value("hosts"_L1).toArray();
    QCOMPARE(hosts.size(), hostCount);
    QVERIFY(postgresDoes(u"stop_server"_s));
    const HttpAnswer meanwhile = bid(line, m_lots[0], 2'000, u"b"_s);
    QCOMPARE(meanwhile.status, 503);
    QCOMPARE(meanwhile.code(), u"busy"_s);
    QVERIFY(postgresDoes(u"start_server"_s));
    HttpAnswer again;
    QTRY_VERIFY_WITH_TIMEOUT((again = bid(line, m_lots[0], 2'000, u"b"_s)).status != 503, patienceMs);
    QVERIFY2(again.status == 201 || again.code() == u"already_leading"_s, again.body.constData());
    HttpLine other(m_hosts[0]->port());
    QTRY_COMPARE_WITH_TIMEOUT(historyOf(other, m_lots[0]).size(), 1, patienceMs);
}

/// What a browser keeps belongs to a name, whatever the port, and the host that gave it need not be there any more.
void TestSeveralHosts::aBrowserIsSignedInAtAnotherPortToo()
{
    const TestPlace place;
    open(place);
    QNetworkAccessManager browser;
    const auto statusOf = [](QNetworkReply *reply) {
        QSignalSpy(reply, &QNetworkReply::finished).wait(patienceMs);
        reply->deleteLater();
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    };
    const auto at = [this](std::size_t host, const QString &path) {
        QNetworkRequest request(QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_hosts[host]->port()).arg(path)));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        return request;
    };
    const QJsonObject host{{u"email"_s, u"host"_s}, {u"password"_s, HostProcess::hostPassword}};
    QCOMPARE(statusOf(browser.get(at(1, u"/api/v1/me"_s))), 401);
    QCOMPARE(statusOf(browser.post(at(0, u"/api/v1/session"_s), QJsonDocument(host).toJson())), 201);
    m_hosts[0]->kill();
    QCOMPARE(statusOf(browser.get(at(1, u"/api/v1/me"_s))), 200);
}

QTEST_GUILESS_MAIN(TestSeveralHosts)
#include "tst_several_hosts.moc"
