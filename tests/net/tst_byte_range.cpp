#include "net/byte_range.h"

#include <QTest>

using namespace gavel::net;

class TestByteRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesThatPart_data();
    void takesThatPart();
    void goesByTheBodyThatTheClientHas_data();
    void goesByTheBodyThatTheClientHas();
    void isOfGetAlone();
    void sharesTheBytesOfTheWhole();
};

namespace {

const QByteArray etag = "\"1\"";

RequestHead headWith(const QByteArray &range)
{
    RequestHead head;
    head.method = "GET";
    if (!range.isNull())
        head.fields = {{"Range", range}};
    return head;
}

Response ask(const RequestHead &head)
{
    return inRange(head, {.contentType = "image/png", .body = "0123456789", .fields = {{"A", "b"}}}, etag);
}

QByteArray fieldOf(const Response &response, QByteArrayView name)
{
    for (const HeaderField &field : response.fields) {
        if (field.name == name)
            return field.value;
    }
    return {};
}

} // namespace

void TestByteRange::takesThatPart_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<QByteArray>("contentRange");
    QTest::addColumn<QByteArray>("body");

    const auto part = [](const char *range, const char *contentRange, const char *body) {
        QTest::newRow(range) << QByteArray(range) << QByteArray(contentRange) << QByteArray(body);
    };
    part("bytes=0-0", "bytes 0-0/10", "0");
    part("bytes=2-4", "bytes 2-4/10", "234");
    part("BYTES=2-4", "bytes 2-4/10", "234");
    part("bytes= 2-4 ", "bytes 2-4/10", "234");
    part("bytes=7-", "bytes 7-9/10", "789");
    part("bytes=7-99", "bytes 7-9/10", "789");
    part("bytes=7-99999999999999999999", "bytes 7-9/10", "789");
    part("bytes=-3", "bytes 7-9/10", "789");
    part("bytes=-10", "bytes 0-9/10", "0123456789");
    part("bytes=-99999999999999999999", "bytes 0-9/10", "0123456789");
    part("bytes=0-", "bytes 0-9/10", "0123456789");
    for (const char *nothing : {"bytes=10-", "bytes=10-12", "bytes=99999999999999999999-", "bytes=-0"})
        part(nothing, "bytes */10", "");
    for (const char *whole :
         {"", "bytes", "bytes=", "bytes=-", "bytes=4-2", "bytes=a-b", "bytes=1-b", "bytes=1", "bytes=+1-2", "bytes=--1",
          "bytes=1-2-3", "bytes=0x1-2", "bytes=0-1,3-4", "bytes=0-1, bytes=3-4", "lines=0-1", "bytes 0-1"})
        part(whole, "", "0123456789");
}

void TestByteRange::takesThatPart()
{
    QFETCH(QByteArray, range);
    QFETCH(QByteArray, contentRange);
    const Response response = ask(headWith(range));
    QCOMPARE(response.status, contentRange.isEmpty() ? 200 : contentRange.contains('*') ? 416 : 206);
    QTEST(fieldOf(response, "Content-Range"), "contentRange");
    QTEST(response.body, "body");
    if (response.status != 416) {
        QCOMPARE(response.contentType, QByteArray("image/png"));
        QCOMPARE(fieldOf(response, "A"), QByteArray("b"));
        QCOMPARE(fieldOf(response, "Accept-Ranges"), QByteArray("bytes"));
    }
}

void TestByteRange::goesByTheBodyThatTheClientHas_data()
{
    QTest::addColumn<QByteArray>("had");
    QTest::addColumn<int>("status");
    QTest::newRow("this one") << etag << 206;
    QTest::newRow("another") << QByteArray("\"2\"") << 200;
    QTest::newRow("about this one") << QByteArray("W/" + etag) << 200;
    QTest::newRow("of a date") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << 200;
    QTest::newRow("none") << QByteArray() << 200;
}

void TestByteRange::goesByTheBodyThatTheClientHas()
{
    QFETCH(QByteArray, had);
    RequestHead head = headWith("bytes=2-4");
    head.fields.append(HeaderField{"If-Range", had});
    QTEST(ask(head).status, "status");
}

void TestByteRange::isOfGetAlone()
{
    RequestHead head = headWith("bytes=2-4");
    head.method = "HEAD";
    QCOMPARE(ask(head).status, 200);
    QCOMPARE(ask(head).body.size(), 10);
    QCOMPARE(inRange(headWith("bytes=2-4"), {.status = 304, .body = "0123456789"}, etag).status, 304);
    QCOMPARE(ask(headWith({})).status, 200);
}

/// However many parts of a large picture are on their way, it exists once; and it stays for them.
void TestByteRange::sharesTheBytesOfTheWhole()
{
    QByteArray picture(100'000, 'x');
    picture[99'999] = 'y';
    const char *bytes = picture.constData();
    QByteArray part = inRange(headWith("bytes=1-"), {.body = picture}, etag).body;
    QCOMPARE(part.size(), 99'999);
    QVERIFY(part.constData() == bytes + 1);
    picture.clear();
    QCOMPARE(part.back(), 'y');
    part.append('z'); // a copy, if anybody should
    QCOMPARE(part.sliced(99'998), "yz");
}

QTEST_GUILESS_MAIN(TestByteRange)
#include "tst_byte_range.moc"
