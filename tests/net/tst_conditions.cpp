#include "net/conditions.h"

#include <QTest>

using namespace gavel::net;

class TestConditions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areHeld_data();
    void areHeld();
    void makeTheAnswer_data();
    void makeTheAnswer();
};

using Fields = QList<HeaderField>;

/// What is asked for is under "a,b", which has a comma as tags may.
void TestConditions::areHeld_data()
{
    using enum Condition;
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<Condition>("condition");

    const auto row = [](const char *name, const QByteArray &value, Condition condition) {
        QTest::newRow(value.constData()) << Fields{{name, value}} << condition;
    };
    QTest::newRow("none") << Fields{} << Met;
    const auto none = [&row](const QByteArray &value, Condition condition) { row("If-None-Match", value, condition); };
    none("*", NotModified);
    none(" * ", NotModified);
    none("\"a,b\"", NotModified);
    none("W/\"a,b\"", NotModified);
    none("\"x\", \"a,b\"", NotModified);
    none("\"x\",W/\"a,b\" , \"y\"", NotModified);
    none(", ,\"a,b\"", NotModified);
    none("\"x\"", Met);
    none("\"a\"", Met);
    none("a,b", Met);
    none("w/\"a,b\"", Met);
    none("\"a,b", Met);
    none("", Met);
    none("\"*\"", Met);
    QTest::newRow("in two lines") << Fields{{"If-None-Match", "\"x\""}, {"if-none-match", "\"a,b\""}} << NotModified;

    const auto match = [](const QByteArray &value, Condition condition) {
        QTest::addRow("If-Match: %s", value.constData()) << Fields{{"If-Match", value}} << condition;
    };
    match("*", Met);
    match("\"a,b\"", Met);
    match("\"x\", \"a,b\"", Met);
    match("W/\"a,b\"", Failed);
    match("\"x\"", Failed);
    match("", Failed);
    match("nonsense", Failed);
    QTest::newRow("If-Match goes first") << Fields{{"If-None-Match", "*"}, {"If-Match", "\"x\""}} << Failed;
    QTest::newRow("both") << Fields{{"If-None-Match", "*"}, {"If-Match", "*"}} << NotModified;
    QTest::newRow("dates are not looked at") << Fields{{"If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT"}} << Met;
}

void TestConditions::areHeld()
{
    QFETCH(Fields, fields);
    QFETCH(Condition, condition);
    for (const QByteArray method : {"GET", "HEAD"}) {
        RequestHead head;
        head.method = method;
        head.fields = fields;
        QCOMPARE(conditionOf(head, "\"a,b\""), condition);
    }
    RequestHead writing;
    writing.method = "PUT";
    writing.fields = fields;
    QCOMPARE(conditionOf(writing, "\"a,b\""), condition == Condition::NotModified ? Condition::Failed : condition);
}

void TestConditions::makeTheAnswer_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("met") << QByteArray("If-Match") << QByteArray("*") << 200 << QByteArray("text");
    QTest::newRow("not modified") << QByteArray("If-None-Match") << QByteArray("*") << 304 << QByteArray("text");
    QTest::newRow("failed") << QByteArray("If-Match") << QByteArray("\"2\"") << 412 << QByteArray();
}

void TestConditions::makeTheAnswer()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    RequestHead head;
    head.method = "GET";
    head.fields = {{name, value}};
    const Response response =
        underConditions(head, {.contentType = "text/plain", .body = "text", .fields = {{"A", "b"}}}, "\"1\"");
    QTEST(response.status, "status");
    QTEST(response.body, "body");
    QVERIFY(response.fields.contains(HeaderField{"ETag", "\"1\""}));
}

QTEST_GUILESS_MAIN(TestConditions)
#include "tst_conditions.moc"
