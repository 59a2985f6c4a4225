#include "net/admission.h"
#include "net/arrival_watch.h"
#include "net/arrivals.h"
#include "net/deadlines.h"
#include "net/descriptors.h"

#include <QTest>

#include <memory>

using namespace gavel::net;

class TestBookkeeping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deadlinesComeInOrder();
    void deadlinesCanBeMovedAndCleared();
    void aDeadlineMayDestroyAnother();
    void aDeadlineMaySetItselfAnew();
    void admissionCountsByAddress();
    void admissionTrusts();
    void admissionLeavesSharedNetworksAlone();
    void privateAddresses_data();
    void privateAddresses();
    void admissionCountsAHouseholdOfIPv6AsOne();
    void everyLimitCountsAPeerAlike_data();
    void everyLimitCountsAPeerAlike();
    void mappedAddressesArePlain();
    void arrivalsTellWhenAByteCame();
    void aStampOfTheKernelHasBounds_data();
    void aStampOfTheKernelHasBounds();
    void descriptorsAreRaised();
};

void TestBookkeeping::deadlinesComeInOrder()
{
    DeadlineQueue queue;
    QByteArray came;
    Deadline third(queue, [&came] { came += '3'; });
    Deadline first(queue, [&came] { came += '1'; });
    Deadline second(queue, [&came] { came += '2'; });
    third.set(60);
    first.set(5);
    second.set(30);
    QTRY_COMPARE(came, QByteArray("123"));
    QCOMPARE(queue.count(), 0);
    QVERIFY(!first.isSet());
}

void TestBookkeeping::deadlinesCanBeMovedAndCleared()
{
    DeadlineQueue queue;
    QByteArray came;
    Deadline moved(queue, [&came] { came += 'm'; });
    Deadline cleared(queue, [&came] { came += 'c'; });
    Deadline last(queue, [&came] { came += 'l'; });
    moved.set(1);
    cleared.set(2);
    last.set(40);
    moved.set(80);
    cleared.clear();
    QCOMPARE(queue.count(), 2);
    QTRY_COMPARE(came, QByteArray("lm"));
}

void TestBookkeeping::aDeadlineMayDestroyAnother()
{
    DeadlineQueue queue;
    int came = 0;
    auto victim = std::make_unique<Deadline>(queue, [&came] { came += 100; });
    Deadline killer(queue, [&] {
        ++came;
        victim.reset();
    });
    killer.set(1);
    victim->set(1);
    QTRY_COMPARE(came, 1);
    QTest::qWait(20);
    QCOMPARE(came, 1);
}

void TestBookkeeping::aDeadlineMaySetItselfAnew()
{
    DeadlineQueue queue;
    int came = 0;
    std::unique_ptr<Deadline> again;
    again = std::make_unique<Deadline>(queue, [&] {
        if (++came < 3)
            again->set(0);
    });
    again->set(0);
    QTRY_COMPARE(came, 3);
}

void TestBookkeeping::admissionCountsByAddress()
{
    Admission admission;
    const QHostAddress one(QStringLiteral("192.0.2.1"));
    const QHostAddress other(QStringLiteral("192.0.2.2"));
    QVERIFY(admission.enterConnection(one, 2));
    QVERIFY(admission.enterConnection(one, 2));
    QVERIFY(!admission.enterConnection(one, 2));
    QVERIFY(admission.enterConnection(one, 0));
    QVERIFY(admission.enterConnection(other, 2));
    QVERIFY(admission.enterStream(one, 1));
    QVERIFY(!admission.enterStream(one, 1));
    admission.leaveStream(one);
    QVERIFY(admission.enterStream(one, 1));
    admission.leaveStream(one);
    for (int i = 0; i < 3; ++i)
        admission.leaveConnection(one);
    QCOMPARE(admission.addressCount(), 1);
    admission.leaveConnection(other);
    QCOMPARE(admission.addressCount(), 0);
}

void TestBookkeeping::admissionTrusts()
{
    Admission admission;
    admission.setTrusted({QHostAddress::parseSubnet(QStringLiteral("10.0.0.0/8"))});
    const QHostAddress hall(QStringLiteral("10.1.2.3"));
    const QHostAddress stranger(QStringLiteral("192.0.2.1"));
    for (int i = 0; i < 5; ++i) {
        QVERIFY(admission.enterConnection(hall, 1));
        QCOMPARE(admission.enterConnection(stranger, 1), i == 0);
    }
    QVERIFY(admission.isTrusted(hall));
    QVERIFY(!admission.isTrusted(stranger));
}

void TestBookkeeping::admissionLeavesSharedNetworksAlone()
{
    Admission admission;
    QList<QHostAddress> refused;
    admission.setRefused([&refused](const QHostAddress &peer) { refused.append(peer); });
    const QHostAddress hall(QStringLiteral("192.168.7.9"));
    const QHostAddress stranger(QStringLiteral("192.0.2.1"));
    admission.setShared(privateNetworks());
    for (int i = 0; i < 5; ++i) {
        QVERIFY(admission.enterConnection(hall, 1));
        QCOMPARE(admission.enterConnection(stranger, 1), i == 0);
    }
    QVERIFY(!admission.limits(hall));
    QVERIFY(!admission.isTrusted(hall));
    QVERIFY(admission.limits(stranger));
    QCOMPARE(refused, QList<QHostAddress>(4, stranger));
    admission.setShared({});
    QVERIFY(!admission.enterConnection(hall, 1));
    QCOMPARE(refused.last(), hall);
}

void TestBookkeeping::privateAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isPrivate");
    for (const char *inside : {"10.255.0.1", "172.16.0.1", "172.31.255.254", "192.168.0.1", "169.254.3.4", "127.0.0.1",
                               "::1", "fe80::1", "fd12:3456::1", "fc00::1"}) {
        QTest::newRow(inside) << QString::fromLatin1(inside) << true;
    }
    for (const char *outside : {"9.255.255.255", "11.0.0.1", "172.15.255.255", "172.32.0.1", "192.167.1.1", "8.8.8.8",
                                "2001:db8::1", "fec0::1", "::2", "::"}) {
        QTest::newRow(outside) << QString::fromLatin1(outside) << false;
    }
}

void TestBookkeeping::privateAddresses()
{
    QFETCH(const QString, address);
    QFETCH(const bool, isPrivate);
    QCOMPARE(isIn(privateNetworks(), QHostAddress(address)), isPrivate);
}

void TestBookkeeping::admissionCountsAHouseholdOfIPv6AsOne()
{
    Admission admission;
    QVERIFY(admission.enterConnection(QHostAddress(QStringLiteral("2001:db8:1:2::1")), 1));
    QVERIFY(!admission.enterConnection(QHostAddress(QStringLiteral("2001:db8:1:2:ffff::9")), 1));
    QVERIFY(admission.enterConnection(QHostAddress(QStringLiteral("2001:db8:1:3::1")), 1));
}

void TestBookkeeping::everyLimitCountsAPeerAlike_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("IPv4") << "192.0.2.1" << QByteArray("192.0.2.1");
    QTest::newRow("IPv4 in IPv6") << "::ffff:192.0.2.1" << QByteArray("192.0.2.1");
    QTest::newRow("IPv6") << "2001:db8:1:2:3:4:5:6" << QByteArray("2001:db8:1:2::");
    QTest::newRow("another of the household") << "2001:db8:1:2:ffff::9" << QByteArray("2001:db8:1:2::");
    QTest::newRow("the household beside it") << "2001:db8:1:3::1" << QByteArray("2001:db8:1:3::");
    QTest::newRow("by one link") << "fe80::1%eth0" << QByteArray("fe80::");
    QTest::newRow("loopback") << "127.0.0.1" << QByteArray("127.0.0.1");
    QTest::newRow("loopback of IPv6") << "::1" << QByteArray("::1");
}

void TestBookkeeping::everyLimitCountsAPeerAlike()
{
    QFETCH(const QString, peer);
    QTEST(countedKey(QHostAddress(peer)), "key");
}

void TestBookkeeping::mappedAddressesArePlain()
{
    QCOMPARE(plainAddress(QHostAddress(QStringLiteral("::ffff:192.0.2.1"))), QHostAddress(QStringLiteral("192.0.2.1")));
    QCOMPARE(plainAddress(QHostAddress(QStringLiteral("2001:db8::1"))), QHostAddress(QStringLiteral("2001:db8::1")));
}

void TestBookkeeping::arrivalsTellWhenAByteCame()
{
    Arrivals arrivals;
    QCOMPARE(arrivals.lastUsedAt(7), 7);
    arrivals.note(10, {100, 90});
    arrivals.note(10, {150, 140}); // nothing new came
    arrivals.note(25, {200, 180});
    arrivals.note(30, {300, 300});
    arrivals.use(4);
    QCOMPARE(arrivals.lastUsedAt(0), 90); // bytes follow, of which the stamp may be
    arrivals.use(6);
    QCOMPARE(arrivals.lastUsedAt(0), 100);
    arrivals.use(1);
    QCOMPARE(arrivals.lastUsedAt(0), 180);
    arrivals.use(19);
    QCOMPARE(arrivals.lastUsedAt(0), 300);
    QCOMPARE(arrivals.usedBytes(), 30);
}

void TestBookkeeping::aStampOfTheKernelHasBounds_data()
{
    QTest::addColumn<qint64>("stamp"); // 0: none
    QTest::addColumn<qint64>("emptyAt");
    QTest::addColumn<qint64>("readAt");
    QTest::addColumn<qint64>("lastByte");
    QTest::addColumn<qint64>("otherBytes");
    QTest::newRow("came in the stall") << qint64(500) << qint64(100) << qint64(900) << qint64(500) << qint64(100);
    QTest::newRow("came just then") << qint64(100) << qint64(100) << qint64(900) << qint64(100) << qint64(100);
    QTest::newRow("came as it was read") << qint64(900) << qint64(100) << qint64(900) << qint64(900) << qint64(100);
    QTest::newRow("an early tail of a late head")
        << qint64(97) << qint64(100) << qint64(900) << qint64(900) << qint64(100);
    QTest::newRow("a clock that was set") << qint64(903) << qint64(100) << qint64(900) << qint64(900) << qint64(100);
    QTest::newRow("rounded down") << qint64(98) << qint64(100) << qint64(900) << qint64(100) << qint64(100);
    QTest::newRow("rounded up") << qint64(902) << qint64(100) << qint64(900) << qint64(900) << qint64(100);
    QTest::newRow("the kernel does not say") << qint64(0) << qint64(100) << qint64(900) << qint64(900) << qint64(100);
}

void TestBookkeeping::aStampOfTheKernelHasBounds()
{
    QFETCH(const qint64, stamp);
    QFETCH(const qint64, emptyAt);
    QFETCH(const qint64, readAt);
    QFETCH(const qint64, lastByte);
    QFETCH(const qint64, otherBytes);
    const Moments moments = momentsOf(stamp > 0 ? std::optional(stamp) : std::nullopt, emptyAt, readAt);
    QCOMPARE(moments.lastByteAtMs, lastByte);
    QCOMPARE(moments.otherBytesAtMs, otherBytes);
}

void TestBookkeeping::descriptorsAreRaised()
{
    const qint64 before = descriptorLimit();
    QVERIFY(raiseDescriptorLimit() >= before);
    SpareDescriptor spare;
    QVERIFY(spare.isHeld());
    spare.release();
    QVERIFY(!spare.isHeld());
    spare.take();
    QVERIFY(spare.isHeld());
}

QTEST_GUILESS_MAIN(TestBookkeeping)
#include "tst_bookkeeping.moc"
