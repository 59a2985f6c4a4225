#include "net/http_request.h"

#include <QTest>

using namespace gavel::net;
using namespace Qt::StringLiterals;

using Query = QList<QPair<QString, QString>>;

class TestHttpRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resolvesTargets_data();
    void resolvesTargets();
    void anAbsoluteTargetReplacesHost();
    void findsCookies_data();
    void findsCookies();
    void findsBearerTokens_data();
    void findsBearerTokens();
    void knowsItsOwnOrigin_data();
    void knowsItsOwnOrigin();
    void findsTokens();
};

void TestHttpRequest::resolvesTargets_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("segments");
    QTest::addColumn<Query>("query");

    QTest::newRow("root") << QByteArray("/") << u"/"_s << QStringList() << Query();
    QTest::newRow("segments") << QByteArray("/lots/7") << u"/lots/7"_s << QStringList{u"lots"_s, u"7"_s} << Query();
    QTest::newRow("trailing slash") << QByteArray("/a/") << u"/a/"_s << QStringList{u"a"_s, u""_s} << Query();
    QTest::newRow("an escaped slash stays in its segment")
        << QByteArray("/a%2Fb/c") << u"/a/b/c"_s << QStringList{u"a/b"_s, u"c"_s} << Query();
    QTest::newRow("UTF-8") << QByteArray("/%EA%B2%BD?q=%EB%A7%A4") << u"/경"_s << QStringList{u"경"_s}
                           << Query{{u"q"_s, u"매"_s}};
    QTest::newRow("query") << QByteArray("/a?x=1&y=a+b%2B&z&=v&&x=2") << u"/a"_s << QStringList{u"a"_s}
                           << Query{
                                  {u"x"_s, u"1"_s}, {u"y"_s, u"a b+"_s}, {u"z"_s, {}}, {{}, u"v"_s}, {u"x"_s, u"2"_s}};
    QTest::newRow("what is no text stands for nothing")
        << QByteArray("/?a=%B0&%zz=1&b=%00&c=1") << u"/"_s << QStringList()
        << Query{{u"a"_s, u"\ufffd"_s}, {u"\ufffd"_s, u"1"_s}, {u"b"_s, u"\ufffd"_s}, {u"c"_s, u"1"_s}};
    QTest::newRow("equals in a value") << QByteArray("/?a=b=c") << u"/"_s << QStringList() << Query{{u"a"_s, u"b=c"_s}};
    QTest::newRow("absolute") << QByteArray("HTTP://h:1/a?b=c") << u"/a"_s << QStringList{u"a"_s}
                              << Query{{u"b"_s, u"c"_s}};
    QTest::newRow("absolute without a path")
        << QByteArray("http://h?b=c") << u"/"_s << QStringList() << Query{{u"b"_s, u"c"_s}};
}

void TestHttpRequest::resolvesTargets()
{
    RequestHead head;
    head.method = "GET";
    head.target = *static_cast<QByteArray *>(QTest::qData("target", qMetaTypeId<QByteArray>()));
    QVERIFY(resolveTarget(head));
    QTEST(head.path, "path");
    QTEST(head.segments, "segments");
    QTEST(head.query, "query");
}

void TestHttpRequest::anAbsoluteTargetReplacesHost()
{
    RequestHead head;
    head.method = "GET";
    head.target = "http://real:1/a";
    head.fields = {{"host", "other"}};
    QVERIFY(resolveTarget(head));
    QCOMPARE(head.joinedHeader("Host"), QByteArray("real:1"));
    head.target = "http://user@real/";
    QVERIFY(!resolveTarget(head));
    head.target = "http:///a";
    QVERIFY(!resolveTarget(head));
}

void TestHttpRequest::findsCookies_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value"); // null: none

    QTest::newRow("only") << QByteArray("session=abc") << QByteArray("abc");
    QTest::newRow("among others") << QByteArray("a=b; session=abc; c=d") << QByteArray("abc");
    QTest::newRow("the first counts") << QByteArray("session=1; session=2") << QByteArray("1");
    QTest::newRow("value with equals") << QByteArray("session=a=b") << QByteArray("a=b");
    QTest::newRow("empty") << QByteArray("session=") << QByteArray("");
    QTest::newRow("quoted") << QByteArray("a=1; session=\"abc\"; c=d") << QByteArray("abc");
    QTest::newRow("quoted nothing") << QByteArray("session=\"\"") << QByteArray("");
    QTest::newRow("half quoted") << QByteArray("session=\"abc") << QByteArray("\"abc");
    QTest::newRow("one quote") << QByteArray("session=\"") << QByteArray("\"");
    QTest::newRow("another case") << QByteArray("Session=abc") << QByteArray();
    QTest::newRow("a longer name") << QByteArray("xsession=abc") << QByteArray();
}

void TestHttpRequest::findsCookies()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    RequestHead head;
    head.fields = {{"cookie", field}};
    const auto found = head.cookie("session");
    QCOMPARE(found.has_value(), !value.isNull());
    QCOMPARE(found.value_or(QByteArray()), value);
}

void TestHttpRequest::findsBearerTokens_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("token"); // null: none

    QTest::newRow("bearer") << QByteArray("Bearer abc") << QByteArray("abc");
    QTest::newRow("any case") << QByteArray("bearer  abc") << QByteArray("abc");
    QTest::newRow("basic") << QByteArray("Basic abc") << QByteArray();
    QTest::newRow("no token") << QByteArray("Bearer") << QByteArray();
}

void TestHttpRequest::findsBearerTokens()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, token);
    RequestHead head;
    head.fields = {{"Authorization", field}};
    QCOMPARE(head.bearerToken().has_value(), !token.isNull());
    QCOMPARE(head.bearerToken().value_or(QByteArray()), token);
}

void TestHttpRequest::knowsItsOwnOrigin_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("origin"); // null: no field
    QTest::addColumn<bool>("secure");
    QTest::addColumn<bool>("same");

    QTest::newRow("none") << QByteArray("h:1") << QByteArray() << false << true;
    QTest::newRow("same") << QByteArray("h:1") << QByteArray("http://H:1") << false << true;
    QTest::newRow("default port") << QByteArray("h:80") << QByteArray("http://h") << false << true;
    QTest::newRow("other port") << QByteArray("h:1") << QByteArray("http://h:2") << false << false;
    QTest::newRow("other host") << QByteArray("h:1") << QByteArray("http://evil:1") << false << false;
    QTest::newRow("a prefix") << QByteArray("h") << QByteArray("http://h.evil") << false << false;
    QTest::newRow("null") << QByteArray("h:1") << QByteArray("null") << false << false;
    QTest::newRow("empty") << QByteArray("h:1") << QByteArray("") << false << false;
    QTest::newRow("TLS that nobody took off") << QByteArray("h:1") << QByteArray("https://h:1") << false << false;
    QTest::newRow("a proxy took the TLS off") << QByteArray("h") << QByteArray("https://h") << true << true;
    QTest::newRow("under TLS") << QByteArray("h:443") << QByteArray("https://h") << true << true;
    QTest::newRow("in the clear to TLS") << QByteArray("h:443") << QByteArray("http://h:443") << true << false;
}

void TestHttpRequest::knowsItsOwnOrigin()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, origin);
    QFETCH(bool, secure);
    RequestHead head;
    head.secure = secure;
    head.fields = {{"Host", host}};
    if (!origin.isNull())
        head.fields.append({"Origin", origin});
    QTEST(head.isSameOrigin(), "same");
}

void TestHttpRequest::findsTokens()
{
    RequestHead head;
    head.fields = {{"Connection", "keep-alive, Upgrade"}, {"Connection", "x"}};
    QVERIFY(head.headerHasToken("connection", "upgrade"));
    QVERIFY(head.headerHasToken("connection", "X"));
    QVERIFY(!head.headerHasToken("connection", "alive"));
}

QTEST_GUILESS_MAIN(TestHttpRequest)
#include "tst_http_request.moc"
