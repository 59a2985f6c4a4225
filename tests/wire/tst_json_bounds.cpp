#include "wire/json_bounds.h"

#include <QTest>

using namespace gavel::wire;

class TestJsonBounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_data();
    void says();
};

void TestJsonBounds::says_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("within");

    QTest::newRow("nothing") << QByteArray() << true;
    QTest::newRow("a number") << QByteArray("1") << true;
    QTest::newRow("as long as may be") << '"' + QByteArray(98, 'x') + '"' << true;
    QTest::newRow("a byte more") << '"' + QByteArray(99, 'x') + '"' << false;
    QTest::newRow("as many values") << QByteArray("[1,2,3,4,5,6,7]") << true;
    QTest::newRow("one more") << QByteArray("[1,2,3,4,5,6,7,8]") << false;
    QTest::newRow("members are values") << QByteArray(R"({"a":1,"b":{"c":[],"d":2},"e":[3,4]})") << false;
    QTest::newRow("empty ones too") << QByteArray("[[],[],[],{}]") << false;
    QTest::newRow("as deep") << QByteArray("[{\"a\":[1]}]") << true;
    QTest::newRow("one deeper") << QByteArray("[{\"a\":[[]]}]") << false;
    QTest::newRow("beside one another") << QByteArray("[[[]],[[]]]") << true;
    QTest::newRow("what strings say is no structure")
        << QByteArray(R"(["[[[[[{,,,,,,,,","\",[[[[,,,,,,","\\"])") << true;
    QTest::newRow("behind an escaped backslash") << QByteArray(R"(["\\",[[[]]]])") << false;
    QTest::newRow("a string without its end") << QByteArray(R"(["[[[[,,,,,,,,,)") << true;
    QTest::newRow("an escape without its end") << QByteArray("[\"\\") << true;
    QTest::newRow("more ends than beginnings") << QByteArray("]]]][[[[") << false;
}

void TestJsonBounds::says()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, within);
    QCOMPARE(isWithin(text, {.bytesMax = 100, .valuesMax = 8, .depthMax = 3}), within);
    QVERIFY(isWithin(text, {}));
}

QTEST_GUILESS_MAIN(TestJsonBounds)
#include "tst_json_bounds.moc"
