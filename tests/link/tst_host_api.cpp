#include "link/host_api.h"
#include "support/fake_host.h"

#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using link::HostApi;
using link::HttpClient;
using link::Problem;
using link::Result;
using support::FakeHost;

/// Waits for the one answer to a request.
template <typename Value>
class Answer
{
public:
    link::Reply<Value> reply()
    {
        return [this](const Result<Value> &result) {
            ++m_count;
            m_result = result;
        };
    }

    [[nodiscard]] const Result<Value> &wait()
    {
        [this] { QTRY_COMPARE_WITH_TIMEOUT(m_count, 1, 3'000); }();
        return *m_result;
    }

    [[nodiscard]] int count() const { return m_count; }

private:
    int m_count = 0;
    std::optional<Result<Value>> m_result;
};

class TestHostApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsTheHouse();
    void saysWhoAsksAndInWhichLanguage();
    void wantsNothingPackedWithinOneComputer();
    void sendsNoCookies();
    void aRedirectIsExplainedAndNotFollowed_data();
    void aRedirectIsExplainedAndNotFollowed();
    void signsIn();
    void aWrongPasswordIsRefused();
    void readsEveryPage();
    void sendsAPictureAsItsKind_data();
    void sendsAPictureAsItsKind();
    void anUnknownResourceIsRefusedByCode();
    void aHostThatIsNotThereIsUnreachable();
    void whatIsNoHostIsUnreadable();
    void aReplyToNobodyIsNotCalled();
    void anExpiredTokenIsTold();

private:
    std::unique_ptr<FakeHost> m_host;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<HostApi> m_api;
};

void TestHostApi::init()
{
    m_api.reset();
    m_http.reset();
    m_host = std::make_unique<FakeHost>();
    QVERIFY(m_host->start());
    m_http = std::make_unique<HttpClient>(m_host->base());
    m_api = std::make_unique<HostApi>(*m_http);
}

void TestHostApi::readsTheHouse()
{
    Answer<protocol::HouseView> answer;
    m_api->house(this, answer.reply());
    QCOMPARE(answer.count(), 0); // later than the call
    QVERIFY(answer.wait().has_value());
    QCOMPARE(answer.wait()->name, u"Fake"_s);
    QCOMPARE(answer.wait()->currency, (auction::Currency{u"USD"_s, 2}));
}

void TestHostApi::saysWhoAsksAndInWhichLanguage()
{
    m_http->setToken("secret");
    m_http->setLanguage(u"ko"_s);
    Answer<protocol::AccountView> answer;
    m_api->me(this, answer.reply());
    QVERIFY(answer.wait().has_value());
    QCOMPARE(m_host->requests.last().header("Authorization"), QByteArray("Bearer secret"));
    QCOMPARE(m_host->requests.last().header("Accept-Language"), QByteArray("ko"));
}

void TestHostApi::wantsNothingPackedWithinOneComputer()
{
    Answer<protocol::HouseView> answer;
    m_api->house(this, answer.reply());
    QVERIFY(answer.wait().has_value());
    QCOMPARE(m_host->requests.last().header("Accept-Encoding"), QByteArray("identity"));
    for (const char *far : {"http://192.168.0.5:8010/", "https://gavel.example/"}) {
        const link::HttpClient client{QUrl(QLatin1StringView(far))};
        // By default Qt asks for what it can unpack.
        QVERIFY(!client.prepared(u"/api/v1/lots"_s).hasRawHeader("Accept-Encoding"));
    }
}

void TestHostApi::sendsNoCookies()
{
    Answer<protocol::HouseView> first;
    m_api->house(this, first.reply());
    QVERIFY(first.wait().has_value());
    QVERIFY(!m_host->requests.last().hasHeader("Cookie"));
    QVERIFY(!m_host->requests.last().hasHeader("Authorization"));
}

void TestHostApi::aRedirectIsExplainedAndNotFollowed_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("shown"); // empty: elsewhere
    QTest::newRow("another host") << QByteArray("https://gavel.example:8443/api/v1/house")
                                  << u"https://gavel.example:8443"_s;
    QTest::newRow("https") << QByteArray("https://127.0.0.1/") << u"https://127.0.0.1"_s;
    QTest::newRow("without a scheme") << QByteArray("//gavel.example/x") << u"http://gavel.example"_s;
    QTest::newRow("with a password") << QByteArray("http://a:b@gavel.example/") << u"http://gavel.example"_s;
    QTest::newRow("no host") << QByteArray("file:///etc/passwd") << QString();
    QTest::newRow("a script") << QByteArray("javascript:alert(1)") << QString();
    QTest::newRow("none") << QByteArray() << u"http://127.0.0.1"_s;
}

void TestHostApi::aRedirectIsExplainedAndNotFollowed()
{
    QFETCH(QByteArray, location);
    QFETCH(QString, shown);
    m_host->redirectsTo = location;
    m_http->setToken("secret");
    Answer<protocol::HouseView> answer;
    m_api->house(this, answer.reply());
    QVERIFY(!answer.wait().has_value());
    const Problem problem = answer.wait().error();
    QCOMPARE(problem.kind, Problem::Kind::Unreadable);
    QCOMPARE(problem.status, 301);
    QVERIFY2(
        problem.title.startsWith(u"This address points "_s + (shown.isEmpty() ? u"elsewhere."_s : u"to "_s + shown)),
        qPrintable(problem.title));
    QCOMPARE(m_host->requests.size(), 1);
}

void TestHostApi::signsIn()
{
    Answer<link::SignedIn> answer;
    m_api->signIn(u"me@example"_s, u"correct horse"_s, this, answer.reply());
    QVERIFY(answer.wait().has_value());
    QCOMPARE(answer.wait()->token, QByteArray("secret"));
    QCOMPARE(answer.wait()->account.nick, u"me"_s);
}

void TestHostApi::aWrongPasswordIsRefused()
{
    Answer<link::SignedIn> answer;
    m_api->signIn(u"me@example"_s, u"wrong"_s, this, answer.reply());
    QVERIFY(!answer.wait().has_value());
    QCOMPARE(answer.wait().error().kind, Problem::Kind::Refused);
    QCOMPARE(answer.wait().error().code, auction::Refusal::Unauthorized);
    QCOMPARE(answer.wait().error().detail, u"So it is."_s);
}

void TestHostApi::readsEveryPage()
{
    Answer<QList<protocol::LotView>> answer;
    m_api->allLots({.phase = auction::Phase::Open, .text = u"a+b & c"_s}, this, answer.reply());
    QVERIFY(answer.wait().has_value());
    QCOMPARE(answer.wait()->size(), 2);
    QCOMPARE(answer.wait()->at(1).id, 2);
    const net::Request &last = m_host->requests.last();
    QCOMPARE(last.queryValue(u"q"), u"a+b & c"_s);
    QCOMPARE(last.queryValue(u"phase"), u"open"_s);
    QCOMPARE(last.queryValue(u"after"), u"p2+/="_s);
}

void TestHostApi::sendsAPictureAsItsKind_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n....") << QByteArray("image/png");
    QTest::newRow("JPEG") << QByteArray("\xff\xd8\xff\xe0....") << QByteArray("image/jpeg");
    QTest::newRow("WebP") << QByteArray("RIFF....WEBP") << QByteArray("image/webp");
    QTest::newRow("other") << QByteArray("GIF89a") << QByteArray("application/octet-stream");
}

void TestHostApi::sendsAPictureAsItsKind()
{
    QFETCH(QByteArray, bytes);
    Answer<link::Done> answer;
    m_api->putImage(1, 3, bytes, this, answer.reply());
    QVERIFY(answer.wait().has_value());
    const net::Request &request = m_host->requests.last();
    QCOMPARE(request.method, QByteArray("PUT"));
    QCOMPARE(request.path, u"/api/v1/lots/1/images/3"_s);
    QCOMPARE(request.body, bytes);
    QTEST(request.header("Content-Type"), "type");
}

void TestHostApi::anUnknownResourceIsRefusedByCode()
{
    Answer<protocol::LotView> answer;
    m_api->lot(999, this, answer.reply());
    QVERIFY(!answer.wait().has_value());
    QCOMPARE(answer.wait().error().status, 404);
    QCOMPARE(answer.wait().error().code, auction::Refusal::NotFound);
}

void TestHostApi::aHostThatIsNotThereIsUnreachable()
{
    m_host->stop();
    Answer<protocol::HouseView> answer;
    m_api->house(this, answer.reply());
    QVERIFY(!answer.wait().has_value());
    QCOMPARE(answer.wait().error().kind, Problem::Kind::Unreachable);
    QVERIFY(!answer.wait().error().title.isEmpty());
}

void TestHostApi::whatIsNoHostIsUnreadable()
{
    Answer<protocol::AccountView> answer;
    // A resource of another shape stands for a program that is no Gavel host.
    m_http->setToken("secret");
    m_api->account(1, this, answer.reply());
    QVERIFY(!answer.wait().has_value());
    Answer<QByteArray> picture;
    m_api->picture(u"/img/x"_s, this, picture.reply());
    QCOMPARE(*picture.wait(), QByteArray("picture /img/x"));
    Answer<QJsonObject> json;
    m_http->sendForJson(link::HttpRequest::get(u"/img/x"_s), this, json.reply());
    QVERIFY(!json.wait().has_value());
    QCOMPARE(json.wait().error().kind, Problem::Kind::Unreadable);
}

void TestHostApi::aReplyToNobodyIsNotCalled()
{
    Answer<protocol::HouseView> gone;
    Answer<protocol::HouseView> here;
    auto context = std::make_unique<QObject>();
    m_api->house(context.get(), gone.reply());
    m_api->house(this, here.reply());
    context.reset();
    QVERIFY(here.wait().has_value());
    QTest::qWait(50);
    QCOMPARE(gone.count(), 0);
}

void TestHostApi::anExpiredTokenIsTold()
{
    QSignalSpy unauthorized(m_http.get(), &HttpClient::unauthorized);
    m_http->setToken("old");
    Answer<protocol::AccountView> answer;
    m_api->me(this, answer.reply());
    QVERIFY(!answer.wait().has_value());
    QCOMPARE(unauthorized.count(), 1);
}

QTEST_GUILESS_MAIN(TestHostApi)
#include "tst_host_api.moc"
