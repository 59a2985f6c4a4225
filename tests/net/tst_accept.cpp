#include "net/accept.h"

#include <QTest>

using namespace gavel::net;

class TestAccept : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ratesEventStreams_data();
    void ratesEventStreams();
    void ratesGzip_data();
    void ratesGzip();
    void choosesLanguages_data();
    void choosesLanguages();
};

void TestAccept::ratesEventStreams_data()
{
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<int>("quality");

    QTest::newRow("absent") << QByteArray() << 1000;
    QTest::newRow("an EventSource's") << QByteArray("text/event-stream") << 1000;
    QTest::newRow("curl's") << QByteArray("*/*") << 1000;
    QTest::newRow("any text") << QByteArray("text/*;q=0.5") << 500;
    QTest::newRow("a browser's page load")
        << QByteArray("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8") << 800;
    QTest::newRow("JSON only") << QByteArray("application/json") << 0;
    QTest::newRow("refused") << QByteArray("text/event-stream;q=0") << 0;
    QTest::newRow("refused, all else wanted") << QByteArray("*/*, text/event-stream;q=0.000") << 0;
    QTest::newRow("refused as text") << QByteArray("*/*, text/*;q=0") << 0;
    QTest::newRow("the closest counts") << QByteArray("*/*;q=0, text/*;q=0, text/event-stream;q=0.3") << 300;
    QTest::newRow("any case and space") << QByteArray(" Text/Event-Stream ; Q=0.7 ") << 700;
    QTest::newRow("with a parameter") << QByteArray("text/event-stream;charset=utf-8") << 1000;
    QTest::newRow("a comma in quotes") << QByteArray("text/html;a=\"x, text/event-stream\"") << 0;
    QTest::newRow("no number") << QByteArray("text/event-stream;q=x") << 0;
    QTest::newRow("above one") << QByteArray("text/event-stream;q=1.001") << 0;
    QTest::newRow("four digits") << QByteArray("text/event-stream;q=0.1234") << 0;
    QTest::newRow("old Java") << QByteArray("text/html, image/gif, *; q=.2, */*; q=.2") << 200;
    QTest::newRow("empty members") << QByteArray(",,text/event-stream,") << 1000;
    QTest::newRow("another stream") << QByteArray("text/event-streams") << 0;
}

void TestAccept::ratesEventStreams()
{
    QFETCH(QByteArray, accept);
    QTEST(mediaTypeQuality(accept, "text/event-stream"), "quality");
}

void TestAccept::ratesGzip_data()
{
    QTest::addColumn<QByteArray>("acceptEncoding");
    QTest::addColumn<int>("quality");

    QTest::newRow("absent") << QByteArray() << 0;
    QTest::newRow("a browser's") << QByteArray("gzip, deflate, br") << 1000;
    QTest::newRow("refused") << QByteArray("gzip;q=0, *") << 0;
    QTest::newRow("any") << QByteArray("*;q=0.5") << 500;
    QTest::newRow("others") << QByteArray("br") << 0;
}

void TestAccept::ratesGzip()
{
    QFETCH(QByteArray, acceptEncoding);
    QTEST(codingQuality(acceptEncoding, "gzip"), "quality");
}

void TestAccept::choosesLanguages_data()
{
    QTest::addColumn<QByteArray>("acceptLanguage");
    QTest::addColumn<QByteArray>("language");

    QTest::newRow("absent") << QByteArray() << QByteArray("en");
    QTest::newRow("Korean") << QByteArray("ko-KR,ko;q=0.9,en;q=0.8") << QByteArray("ko");
    QTest::newRow("English") << QByteArray("en-GB") << QByteArray("en");
    QTest::newRow("by quality") << QByteArray("en;q=0.2, ko;q=0.3") << QByteArray("ko");
    QTest::newRow("the earlier of equals") << QByteArray("ko, en") << QByteArray("ko");
    QTest::newRow("neither") << QByteArray("fr, de") << QByteArray("en");
    QTest::newRow("refused") << QByteArray("ko;q=0, fr") << QByteArray("en");
}

void TestAccept::choosesLanguages()
{
    QFETCH(QByteArray, acceptLanguage);
    QTEST(preferredLanguage(acceptLanguage, {"en", "ko"}), "language");
}

QTEST_GUILESS_MAIN(TestAccept)
#include "tst_accept.moc"
