#include "net/memory_budget.h"
#include "support/http_house.h"
#include "support/raw_client.h"

#include <memory>
#include <vector>

using namespace gavel::net;
using namespace gavel::support;

namespace {

constexpr qint64 mb = 1024 * 1024;

QByteArray upload(const QByteArray &target, qsizetype bytes, const QByteArray &fields = {})
{
    return "PUT " + target + " HTTP/1.1\r\nHost: h\r\nContent-Length: " + QByteArray::number(bytes) + "\r\n" + fields +
           "\r\n";
}

/// More than the operating system takes for two ends of a line, so that the rest waits here.
QByteArray pictureBeyondBuffers()
{
    return QByteArray(24 * mb, 's');
}

} // namespace

/// What clients make a server keep, and what becomes of those who make it keep too much.
class TestMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharesAreCountedByAddress();
    void theLargestIsCutWhereAllTakeTooMuch();
    void aPictureIsThereOnceHoweverManyReadIt();
    void oneAddressMayNotLetTooMuchWait();
    void bodiesHaveABudget();
    void nobodysBodyIsRead_data();
    void nobodysBodyIsRead();
    void aBodyThatIsAdmittedLaterIsReadThen();
    void aBodyThatWasRefusedEndsItsConnection();
    void longBodiesComePackedOrPlain();
    void theLastSlotsAreReserved();
    void aFullHouseTurnsAwayAtOnce();
    void aWholeEventIsNeverTooMuch();
};

void TestMemory::sharesAreCountedByAddress()
{
    Limits limits;
    limits.memoryBytesMax = 1'000;
    limits.waitingPerAddressBytesMax = 100;
    limits.bodiesPerAddressBytesMax = 50;
    limits.bodiesBytesMax = 80;
    Admission admission;
    admission.setTrusted({QHostAddress::parseSubnet(QStringLiteral("10.0.0.0/8"))});
    DeadlineQueue deadlines;
    MemoryBudget budget(limits, admission, deadlines);
    MemoryShare one(budget, QHostAddress(QStringLiteral("2001:db8::1")), [] {});
    MemoryShare neighbour(budget, QHostAddress(QStringLiteral("2001:db8::2")), [] {}); // of the same /64
    MemoryShare other(budget, QHostAddress(QStringLiteral("192.0.2.1")), [] {});
    MemoryShare trusted(budget, QHostAddress(QStringLiteral("10.0.0.1")), [] {});
    one.keep(Kept::Waiting, 60);
    QVERIFY(one.mayKeep(Kept::Waiting, 100));
    QVERIFY(!one.mayKeep(Kept::Waiting, 101));
    QVERIFY(neighbour.mayKeep(Kept::Waiting, 40));
    QVERIFY(!neighbour.mayKeep(Kept::Waiting, 41));
    QVERIFY(other.mayKeep(Kept::Waiting, 100));
    QVERIFY(trusted.mayKeep(Kept::Waiting, 940));
    QVERIFY(!trusted.mayKeep(Kept::Waiting, 941)); // the whole process is everybody's
    one.keep(Kept::Bodies, 50);
    QVERIFY(!neighbour.mayKeep(Kept::Bodies, 1));
    QVERIFY(other.mayKeep(Kept::Bodies, 30));
    QVERIFY(!other.mayKeep(Kept::Bodies, 31));
    QVERIFY(!trusted.mayKeep(Kept::Bodies, 31));
    QCOMPARE(budget.bytes(), 110);
    one.keep(Kept::Waiting, 0);
    one.keep(Kept::Bodies, 0);
    QCOMPARE(budget.bytes(), 0);
    QVERIFY(neighbour.mayKeep(Kept::Waiting, 100));
}

void TestMemory::theLargestIsCutWhereAllTakeTooMuch()
{
    Limits limits;
    limits.memoryBytesMax = 1'000; // which this process takes many times over
    Admission admission;
    DeadlineQueue deadlines;
    MemoryBudget budget(limits, admission, deadlines);
    QList<int> cut;
    MemoryShare small(budget, QHostAddress(QStringLiteral("192.0.2.1")), [&] { cut.append(1); });
    MemoryShare large(budget, QHostAddress(QStringLiteral("192.0.2.2")), [&] { cut.append(2); });
    MemoryShare middle(budget, QHostAddress(QStringLiteral("192.0.2.3")), [&] { cut.append(3); });
    small.keep(Kept::Waiting, 100);
    large.keep(Kept::Waiting, 900);
    middle.keep(Kept::Waiting, 400);
    QVERIFY(budget.isFull());
    QTRY_VERIFY(!cut.isEmpty());
    QCOMPARE(cut.first(), 2);
    large.keep(Kept::Waiting, 0);
    QTRY_VERIFY(cut.contains(3));
    QVERIFY(budget.cutTotal() >= 2);
}

void TestMemory::aPictureIsThereOnceHoweverManyReadIt()
{
    Limits limits;
    limits.waitingPerAddressBytesMax = 200 * mb;
    HttpHouse house(limits);
    house.handler.shared = pictureBeyondBuffers();
    const char *const bytes = house.handler.shared.constData();
    std::vector<std::unique_ptr<RawClient>> readers;
    for (int i = 0; i < 3; ++i) {
        readers.push_back(std::make_unique<RawClient>(house.port));
        readers.back()->readAtMost(1);
        readers.back()->say(get("/shared"));
    }
    QTRY_COMPARE(house.handler.requests.size(), 3);
    QTRY_VERIFY(house.server.memory().bytes(Kept::Waiting) > 10 * mb);
    QVERIFY(house.handler.shared.constData() == bytes);
    RawClient quick(house.port);
    quick.say(get("/shared"));
    QTRY_VERIFY(quick.heard().endsWith("ss") && quick.heard().size() > 24 * mb);
    readers.clear();
    QTRY_COMPARE(house.server.memory().bytes(Kept::Waiting), 0);
}

void TestMemory::oneAddressMayNotLetTooMuchWait()
{
    Limits limits;
    limits.waitingPerAddressBytesMax = 40 * mb;
    HttpHouse house(limits);
    house.handler.shared = pictureBeyondBuffers();
    std::vector<std::unique_ptr<RawClient>> readers;
    for (int i = 0; i < 12; ++i) {
        readers.push_back(std::make_unique<RawClient>(house.port));
        readers.back()->readAtMost(1);
        readers.back()->say(get("/shared"));
    }
    QTRY_VERIFY(house.handler.failures.contains(HttpFailure::TooMuchWaiting));
    QVERIFY(house.server.memory().bytes(Kept::Waiting) <= limits.waitingPerAddressBytesMax);
    // What is short is answered all the same.
    RawClient other(house.port);
    other.say(get("/a"));
    QTRY_VERIFY(other.heard().endsWith("GET /a "));
}

void TestMemory::bodiesHaveABudget()
{
    Limits limits;
    limits.bodiesPerAddressBytesMax = 2 * mb;
    HttpHouse house(limits);
    std::vector<std::unique_ptr<RawClient>> senders;
    for (int i = 0; i < 6; ++i) {
        senders.push_back(std::make_unique<RawClient>(house.port));
        senders.back()->say(upload("/large", mb) + QByteArray(900'000, 'b'));
    }
    QTRY_VERIFY(house.handler.failures.contains(HttpFailure::Busy));
    QVERIFY(house.server.memory().bytes(Kept::Bodies) <= limits.bodiesPerAddressBytesMax);
    senders.clear();
    QTRY_COMPARE(house.server.memory().bytes(Kept::Bodies), 0);
    RawClient later(house.port);
    later.say(upload("/large", mb) + QByteArray(mb, 'b'));
    QTRY_VERIFY(later.heard().startsWith("HTTP/1.1 200 "));
    QTRY_COMPARE(house.server.memory().bytes(Kept::Bodies), 0);
}

void TestMemory::nobodysBodyIsRead_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("a large one") << upload("/large", 900'000, "Stranger: yes\r\n");
    QTest::newRow("a large one, and it comes")
        << upload("/large", 900'000, "Stranger: yes\r\n") + QByteArray(5'000, 'b');
    QTest::newRow("one that waits to be told") << upload("/a", 10, "Stranger: yes\r\nExpect: 100-continue\r\n");
    QTest::newRow("one of unknown length")
        << QByteArray("PUT /a HTTP/1.1\r\nHost: h\r\nStranger: yes\r\nTransfer-Encoding: chunked\r\n\r\n");
}

void TestMemory::nobodysBodyIsRead()
{
    QFETCH(const QByteArray, request);
    HttpHouse house;
    RawClient client(house.port);
    client.say(request);
    QTRY_VERIFY(client.heard().startsWith("HTTP/1.1 401 "));
    QVERIFY(client.heard().contains("Connection: close\r\n"));
    QVERIFY(!client.heard().contains("100 Continue"));
    QCOMPARE(house.handler.requests.size(), 0);
    QCOMPARE(house.server.memory().bytes(Kept::Bodies), 0);
}

void TestMemory::aBodyThatIsAdmittedLaterIsReadThen()
{
    HttpHouse house;
    RawClient client(house.port);
    client.say(upload("/large/later", 900'000, "Expect: 100-continue\r\n"));
    QTRY_VERIFY(house.handler.laterDecision);
    QVERIFY(client.heard().isEmpty());
    house.handler.laterDecision(std::nullopt);
    house.handler.laterDecision(std::nullopt); // once counts
    QTRY_COMPARE(client.heard(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    client.say(QByteArray(900'000, 'b'));
    QTRY_COMPARE(house.handler.requests.size(), 1);
    QCOMPARE(house.handler.requests[0].body.size(), 900'000);
    client.hangUp();
    QTRY_COMPARE(house.server.counters().connections, 0);
    house.handler.laterDecision(std::nullopt); // of nobody any more
}

void TestMemory::aBodyThatWasRefusedEndsItsConnection()
{
    HttpHouse house;
    RawClient client(house.port);
    client.say(upload("/large", 900'000, "Stranger: yes\r\n") + get("/smuggled"));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(house.handler.requests.size(), 0);
}

void TestMemory::longBodiesComePackedOrPlain()
{
    HttpHouse house;
    const QByteArray accepts = "Accept-Encoding: gzip\r\n";
    RawClient packed(house.port);
    packed.say(get("/packed", accepts));
    QTRY_VERIFY(packed.heard().endsWith("\r\n\r\npacked elsewhere"));
    QVERIFY(packed.heard().contains("Content-Encoding: gzip\r\n"));
    RawClient plain(house.port);
    plain.say(get("/packed"));
    QTRY_VERIFY(plain.heard().endsWith("xxx"));
    RawClient large(house.port);
    large.say(get("/big", accepts));
    QTRY_VERIFY(large.heard().endsWith("xxx"));
    QVERIFY(!large.heard().contains("Content-Encoding"));
    QVERIFY(large.heard().contains("Vary: Accept-Encoding\r\n"));
}

void TestMemory::theLastSlotsAreReserved()
{
    Limits limits;
    limits.connectionsMax = 16;
    HttpHouse house(limits);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 16; ++i) {
        clients.push_back(std::make_unique<RawClient>(house.port));
        clients.back()->say(get("/a"));
        QTRY_COMPARE(house.handler.requests.size(), i + 1);
        QCOMPARE(house.handler.requests.last().onReservedSlot, i >= 14);
    }
}

void TestMemory::aFullHouseTurnsAwayAtOnce()
{
    Limits limits;
    limits.connectionsMax = 1;
    HttpHouse house(limits);
    RawClient first(house.port);
    QTRY_COMPARE(house.server.counters().connections, 1);
    for (int i = 0; i < 50; ++i) {
        RawClient other(house.port);
        other.say(get("/a"));
        QTRY_VERIFY(other.isClosed());
        QVERIFY(other.heard().startsWith("HTTP/1.1 503 "));
        QCOMPARE(house.server.counters().connections, 1);
    }
    first.say(get("/a"));
    QTRY_VERIFY(first.heard().endsWith("GET /a "));
}

void TestMemory::aWholeEventIsNeverTooMuch()
{
    HttpHouse house;
    RawClient client(house.port);
    client.say(get("/stream"));
    QTRY_COMPARE(house.handler.streams.count(), 1);
    const QByteArray event = "data: " + QByteArray(3 * mb, 'e') + "\n\n";
    house.handler.streams.broadcast(event);
    QTRY_VERIFY(client.heard().endsWith("ee\n\n") && client.heard().size() > event.size());
    QCOMPARE(house.handler.streams.count(), 1);
    // One that does not read has that one waiting, and no more.
    client.readAtMost(1);
    house.handler.streams.broadcast(event);
    house.handler.streams.broadcast(event);
    house.handler.streams.broadcast(event);
    QTRY_COMPARE(house.handler.streams.count(), 0);
}

QTEST_GUILESS_MAIN(TestMemory)
#include "tst_memory.moc"
