// A host that does whatever it can think of, at every request: the client answers each in words, within bounds, and its
// token goes nowhere else.
#include "link/host_bounds.h"
#include "link/own_url.h"
#include "support/hostile_host.h"
#include "support/requests.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using link::HostApi;
using link::HttpClient;
using link::Problem;
using support::HostileHost;
using support::Request;
using support::requests;
using support::tellsOf;
using support::Told;
namespace bounds = link::bounds;

namespace {

constexpr int answerMs = 60'000;                   // the largest bound takes so long under sanitizers
constexpr qint64 inFlightBytes = 16 * 1024 * 1024; // what kernels and sockets hold of what was sent
const QByteArray token = "the-token-of-this-session";

} // namespace

class TestHostileHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void anEndlessBodyIsCut_data();
    void anEndlessBodyIsCut();
    void anEndlessRefusalIsCut_data();
    void anEndlessRefusalIsCut();
    void whatClaimsTooMuchIsNotRead_data();
    void whatClaimsTooMuchIsNotRead();
    void aBodyOfNothingsIsNotRead();
    void aBombIsNotUnpacked();
    void whatIsNoAnswerIsAProblem_data();
    void whatIsNoAnswerIsAProblem();
    void redirectionsAreNotFollowed_data();
    void redirectionsAreNotFollowed();
    void picturesAreItsOwn_data();
    void picturesAreItsOwn();
    void aListEnds_data();
    void aListEnds();
    void aWrongTokenIsNone();

private:
    [[nodiscard]] std::optional<Problem> ask(const Request &request);
    void addRequests();

    std::unique_ptr<HostileHost> m_host;
    std::unique_ptr<HostileHost> m_elsewhere; // where nothing may come
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<HostApi> m_api;
};

void TestHostileHost::init()
{
    m_api.reset();
    m_http.reset();
    m_host = std::make_unique<HostileHost>();
    m_elsewhere = std::make_unique<HostileHost>();
    QVERIFY(m_host->start());
    QVERIFY(m_elsewhere->start());
    m_http = std::make_unique<HttpClient>(m_host->base());
    m_http->setToken(token);
    m_api = std::make_unique<HostApi>(*m_http);
}

std::optional<Problem> TestHostileHost::ask(const Request &request)
{
    int told = 0;
    std::optional<Problem> problem;
    const auto take = [&](const std::optional<Problem> &result) {
        ++told;
        problem = result;
    };
    QObject context;
    request.ask(*m_api, &context, take);
    [&] { QTRY_COMPARE_WITH_TIMEOUT(told, 1, answerMs); }();
    QTest::qWait(5);
    [&] { QCOMPARE(told, 1); }();
    return problem;
}

void TestHostileHost::addRequests()
{
    QTest::addColumn<int>("request");
    for (int at = 0; at < requests().size(); ++at)
        QTest::newRow(requests().at(at).name) << at;
}

void TestHostileHost::anEndlessBodyIsCut_data()
{
    addRequests();
}

void TestHostileHost::anEndlessBodyIsCut()
{
    QFETCH(int, request);
    const Request &asked = requests().at(request);
    m_host->setAnswer(asked.path, HostileHost::endless("[[[[0,"));
    const auto problem = ask(asked);
    QVERIFY(problem);
    QCOMPARE(problem->kind, Problem::Kind::Unreadable);
    QVERIFY(!problem->title.isEmpty() && !problem->detail.isEmpty());
    QVERIFY2(m_host->sent() < asked.bytesMax + inFlightBytes, QByteArray::number(m_host->sent()).constData());
}

void TestHostileHost::anEndlessRefusalIsCut_data()
{
    addRequests();
}

void TestHostileHost::anEndlessRefusalIsCut()
{
    QFETCH(int, request);
    const Request &asked = requests().at(request);
    m_host->setAnswer(asked.path, HostileHost::endless("no, ", "application/problem+json", 403));
    QVERIFY(ask(asked));
    QVERIFY2(m_host->sent() < inFlightBytes, QByteArray::number(m_host->sent()).constData());
}

void TestHostileHost::whatClaimsTooMuchIsNotRead_data()
{
    addRequests();
}

void TestHostileHost::whatClaimsTooMuchIsNotRead()
{
    QFETCH(int, request);
    const Request &asked = requests().at(request);
    m_host->setAnswer(asked.path, {.bytes = "HTTP/1.1 200 OK\r\nContent-Length: 4611686018427387904\r\n\r\n",
                                   .forever = QByteArray(64 * 1024, '0')});
    const auto problem = ask(asked);
    QVERIFY(problem);
    QCOMPARE(problem->kind, Problem::Kind::Unreadable);
    QVERIFY2(m_host->sent() < inFlightBytes, QByteArray::number(m_host->sent()).constData());
}

/// As many bytes as a body may have, of which each third is a value, are not read at all.
void TestHostileHost::aBodyOfNothingsIsNotRead()
{
    const QByteArray nothings = "{\"items\":[" + QByteArray("{},").repeated(bounds::jsonBytesMax / 3 - 16) + "{}]}";
    for (const Request &asked : requests()) {
        if (!asked.isJson)
            continue;
        m_host->setAnswer(asked.path, HostileHost::ok(nothings, "application/json"));
        const auto problem = ask(asked);
        QVERIFY2(problem, asked.name);
        QCOMPARE(problem->kind, Problem::Kind::Unreadable);
        QVERIFY2(problem->detail.contains(u"more than this program takes"_s), qPrintable(problem->detail));
    }
}

void TestHostileHost::aBombIsNotUnpacked()
{
    // Two gigabytes of zeroes in two megabytes: eight times the same stream would do, but one is enough here.
    QByteArray packed = qCompress(QByteArray(bounds::jsonBytesMax * 4, '0'), 9).mid(4);
    m_http = std::make_unique<HttpClient>(m_host->base(u"localhost"_s));
    m_http->setToken(token);
    m_api = std::make_unique<HostApi>(*m_http);
    for (const Request &asked : requests()) {
        if (!asked.isJson)
            continue;
        m_host->setAnswer(asked.path, HostileHost::ok(packed, "application/json", "Content-Encoding: deflate\r\n"));
        QVERIFY2(ask(asked), asked.name);
    }
}

void TestHostileHost::whatIsNoAnswerIsAProblem_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto json = [](const QByteArray &body) { return HostileHost::ok(body).bytes; };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
    QTest::newRow("a shorter body than it says")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"items\":");
    QTest::newRow("a negative length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{\"items\":");
    QTest::newRow("a broken chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n");
    QTest::newRow("a huge chunk") << QByteArray(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7FFFFFFFFFFFFFFF\r\n{}");
    QTest::newRow("an unknown packing")
        << HostileHost::ok("{}", "application/json", "Content-Encoding: gzip\r\n").bytes;
    QTest::newRow("deep arrays") << json(QByteArray(200'000, '['));
    QTest::newRow("deep objects") << json(QByteArray("{\"items\":").repeated(100'000));
    QTest::newRow("a list") << json("[1,2,3]");
    QTest::newRow("a number") << json("1e308");
    QTest::newRow("no JSON") << json("{\"items\":[}");
    QTest::newRow("items that are none") << json("{\"items\":[1,null,[]],\"next\":{}}");
    QTest::newRow("millions of items") << json("{\"items\":[" + QByteArray("0,").repeated(2'000'000) + "0]}");
    QTest::newRow("a next of a megabyte") << json("{\"items\":[],\"next\":\"" + QByteArray(1'000'000, 'n') + "\"}");
    QTest::newRow("a refusal of a megabyte") << QByteArray(
        "HTTP/1.1 403 " + QByteArray(2'000, 'R') + "\r\nContent-Length: 60000\r\n\r\n{\"code\":\"x\",\"detail\":\"" +
        QByteArray(59'977, 'd') + "\"}");
    QTest::newRow("who are you") << QByteArray(
        "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("a status of its own") << QByteArray("HTTP/1.1 999 What\r\nContent-Length: 0\r\n\r\n");
}

void TestHostileHost::whatIsNoAnswerIsAProblem()
{
    QFETCH(QByteArray, bytes);
    for (const Request &asked : requests()) {
        if (!asked.isJson)
            continue;
        m_host->setAnswer(asked.path, {.bytes = bytes, .forever = {}, .hangsUp = true});
        const auto problem = ask(asked);
        QVERIFY2(problem, asked.name);
        QVERIFY(!problem->title.isEmpty() || !problem->detail.isEmpty());
        QVERIFY(problem->title.size() <= bounds::wordsMax && problem->detail.size() <= bounds::wordsMax);
    }
}

void TestHostileHost::redirectionsAreNotFollowed_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {300, 301, 302, 303, 305, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestHostileHost::redirectionsAreNotFollowed()
{
    QFETCH(int, status);
    for (const Request &asked : requests()) {
        const QByteArray there = m_elsewhere->base().toEncoded() + "api/v1/house";
        m_host->setAnswer(asked.path, {.bytes = "HTTP/1.1 " + QByteArray::number(status) +
                                                " There\r\nLocation: " + there + "\r\nRefresh: 0; url=" + there +
                                                "\r\nContent-Length: 0\r\nAlt-Svc: h2=\"127.0.0.1:" +
                                                QByteArray::number(m_elsewhere->base().port()) + "\"\r\n\r\n",
                                       .forever = {}});
        QVERIFY2(ask(asked), asked.name);
    }
    QCOMPARE(m_elsewhere->connections(), 0);
}

void TestHostileHost::picturesAreItsOwn_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isAsked");
    for (const char *path : {"http://HOST/x",
                             "HTTP://HOST/x",
                             "https://HOST/x",
                             "//HOST/x",
                             "///HOST/x",
                             "\\\\HOST\\x",
                             "/\\HOST/x",
                             "/\\/HOST/x",
                             "/\t/HOST/x",
                             "\n//HOST/x",
                             " //HOST/x",
                             "file:///etc/passwd",
                             "data:image/png;base64,AAAA",
                             "ftp://HOST/x",
                             "http:/x",
                             "http:x",
                             ":x",
                             "x",
                             "",
                             "?x",
                             "#x",
                             "@HOST/x",
                             "http://127.0.0.1@HOST/x",
                             "http://user:password@HOST/x",
                             "/x y",
                             "javascript:x",
                             "qrc:/icons/gavel.svg"})
        QTest::newRow(path) << QString::fromLatin1(path) << false;
    QTest::newRow("long") << (u'/' + QString(bounds::pathMax, u'x')) << false;
    for (const char *path :
         {"/img/1", "/img/1?v=2", "/img/../img/1", "/..//HOST/x", "/img/%2F%2FHOST", "/@HOST/x", "/:80/x"})
        QTest::newRow(path) << QString::fromLatin1(path) << true;
}

void TestHostileHost::picturesAreItsOwn()
{
    QFETCH(QString, path);
    QFETCH(bool, isAsked);
    const QString there = m_elsewhere->base().authority();
    const Request picture{"", "", 0, [&](HostApi &api, QObject *context, const Told &told) {
                              api.picture(QString(path).replace(u"HOST"_s, there), context, tellsOf<QByteArray>(told));
                          }};
    const auto problem = ask(picture);
    QVERIFY(problem);
    QCOMPARE(problem->kind == Problem::Kind::Unreadable && !problem->detail.isEmpty() && m_host->heads().isEmpty(),
             !isAsked);
    QCOMPARE(m_host->heads().size(), isAsked ? 1 : 0);
    QCOMPARE(m_elsewhere->connections(), 0);
    QCOMPARE(link::urlOnHost(m_host->base(), QString(path).replace(u"HOST"_s, there)).has_value(), isAsked);
}

void TestHostileHost::aListEnds_data()
{
    QTest::addColumn<QByteArray>("next");
    QTest::newRow("the same again") << QByteArray("\"a\"");
    QTest::newRow("the same number") << QByteArray("7");
    QTest::newRow("zero") << QByteArray("0");
}

void TestHostileHost::aListEnds()
{
    QFETCH(QByteArray, next);
    for (const char *name : {"all lots", "my lots"}) {
        const auto asked = std::find_if(requests().begin(), requests().end(),
                                        [name](const Request &request) { return request.name == QByteArray(name); });
        m_host->setAnswer(asked->path, HostileHost::ok("{\"items\":[],\"next\":" + next + "}"));
        const qsizetype before = m_host->heads().size();
        const auto problem = ask(*asked);
        QVERIFY(problem);
        QCOMPARE(problem->kind, Problem::Kind::Unreadable);
        QCOMPARE(m_host->heads().size() - before, 2);
    }
}

void TestHostileHost::aWrongTokenIsNone()
{
    const auto signingIn = requests().at(3);
    QJsonObject body{{u"account"_s, toJson(protocol::AccountView{.id = 1, .email = u"a@b"_s, .nick = u"a"_s})}};
    for (const QString &wrong : {u"a\r\nX-Evil: 1"_s, u"a b"_s, u""_s, u"\u00e9"_s, QString(3'000, u'a')}) {
        body.insert(u"token"_s, wrong);
        m_host->setAnswer(signingIn.path, HostileHost::ok(QJsonDocument(body).toJson()));
        QVERIFY(ask(signingIn));
    }
    body.insert(u"token"_s, u"abc-DEF_123"_s);
    m_host->setAnswer(signingIn.path, HostileHost::ok(QJsonDocument(body).toJson()));
    QVERIFY(!ask(signingIn));
}

QTEST_GUILESS_MAIN(TestHostileHost)
#include "tst_hostile_host.moc"
