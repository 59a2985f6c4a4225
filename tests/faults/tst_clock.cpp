#include "faults/auction_people.h"
#include "faults/host_process.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 extensionMs = 120'000;
// How late a lot may close on a machine that has other things to do.
constexpr qint64 lateMsMax = 1'500;

QStringList typesIn(HttpLine &line, qint64 lot)
{
    QStringList types;
    for (const QByteArray &text : line.get(u"/api/v1/lots/%1/log"_s.arg(lot)).body.trimmed().split('\n')) {
        const QJsonObject json = QJsonDocument::fromJson(text).object();
        types.append(json.value("event"_L1).toObject().value("type"_L1).toString());
    }
    return types;
}

/// Moves the newest heartbeat in a book that no host has open.
void setHeartbeat(const QString &folder, qint64 at)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
        database.setDatabaseName(folder + u"/book.sqlite"_s);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"UPDATE house SET heartbeat = %1"_s.arg(at)));
    }
    QSqlDatabase::removeDatabase(u"test"_s);
}

} // namespace

/// A host whose machine's clocks are moved: set by an hour, stopped by a crash, asleep.
class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aWallClockThatIsSetMovesNoEnd_data();
    void aWallClockThatIsSetMovesNoEnd();
    void aWallClockSetBackBetweenRunsTakesNothingBack();
    void anOutageIsSettled_data();
    void anOutageIsSettled();
    void aShortStopIsNoOutage();
    void wakingFromSleepIsAnOutage();

private:
    void startAgain(const QStringList &options = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultSwitch> m_faults;
    std::unique_ptr<HostProcess> m_host;
    std::unique_ptr<HttpLine> m_seller;
    std::unique_ptr<HttpLine> m_bidder;
    Person m_sellerPerson;
    Person m_bidderPerson;
};

void TestClock::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_faults = std::make_unique<FaultSwitch>();
    m_host = std::make_unique<HostProcess>(m_folder->path());
    m_host->preload(*m_faults);
    QVERIFY2(m_host->start(), qPrintable(m_host->errors()));
    m_sellerPerson = signUp(m_host->port(), u"Seller"_s);
    m_bidderPerson = signUp(m_host->port(), u"Bidder"_s);
    m_seller = std::make_unique<HttpLine>(m_host->port(), m_sellerPerson.token);
    m_bidder = std::make_unique<HttpLine>(m_host->port(), m_bidderPerson.token);
}

void TestClock::cleanup()
{
    m_seller.reset();
    m_bidder.reset();
    m_host.reset();
}

void TestClock::startAgain(const QStringList &options)
{
    m_host->setOptions(options);
    QVERIFY2(m_host->start(), qPrintable(m_host->errors()));
    m_seller = std::make_unique<HttpLine>(m_host->port(), m_sellerPerson.token);
    m_bidder = std::make_unique<HttpLine>(m_host->port(), m_bidderPerson.token);
}

void TestClock::aWallClockThatIsSetMovesNoEnd_data()
{
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("then");
    QTest::newRow("forwards by an hour") << hourMs << hourMs;
    QTest::newRow("backwards by an hour") << -hourMs << -hourMs;
    QTest::newRow("forwards, then backwards") << hourMs << -hourMs;
}

void TestClock::aWallClockThatIsSetMovesNoEnd()
{
    QFETCH(const qint64, first);
    QFETCH(const qint64, then);
    QElapsedTimer own;
    own.start();
    const qint64 began = nowOf(*m_seller);
    const qint64 ends = began + 3'000;
    const qint64 beganBy = own.elapsed(); // By the test's own clock, the host's `began` lies between 0 and this.
    const qint64 lot = sell(*m_seller, ends);
    const qint64 scheduled = sell(*m_seller, ends + 3'600'000, {{u"opensAt"_s, ends}});
    QCOMPARE(bid(*m_bidder, lot, 1'000).status, 201);

    qint64 closedBy = 0;
    while (closedBy == 0) {
        const qint64 elapsed = own.elapsed();
        if (elapsed > 800)
            m_faults->setWallOffset(elapsed > 1'800 ? then : first);
        const qint64 asked = own.elapsed();
        const qint64 now = nowOf(*m_seller);
        const qint64 heard = own.elapsed();
        // The host's clock goes as the test's does, whatever the wall says. A millisecond for rounding.
        QVERIFY2(now - began >= asked - beganBy - 1 && now - began <= heard + 1,
                 qPrintable(u"%1 after %2 to %3 ms"_s.arg(now - began).arg(asked - beganBy).arg(heard)));
        if (phaseOf(*m_seller, lot) != u"open")
            closedBy = own.elapsed();
        QVERIFY(own.elapsed() < ends - began + 10'000);
    }
    QVERIFY2(closedBy >= ends - began, "closed early");
    QVERIFY2(closedBy <= ends - began + beganBy + lateMsMax, "closed late");
    QCOMPARE(phaseOf(*m_seller, lot), u"sold"_s);
    QTRY_COMPARE_WITH_TIMEOUT(phaseOf(*m_seller, scheduled), u"open"_s, lateMsMax);
}

/// At a start the clock begins no earlier than what the book has seen.
void TestClock::aWallClockSetBackBetweenRunsTakesNothingBack()
{
    const qint64 ends = nowOf(*m_seller) + 4'000;
    const qint64 lot = sell(*m_seller, ends);
    QCOMPARE(bid(*m_bidder, lot, 1'000).status, 201);
    const qint64 seen = nowOf(*m_seller);
    QCOMPARE(m_host->stop(), 0);
    m_faults->setWallOffset(-hourMs);
    startAgain();
    QVERIFY(nowOf(*m_seller) >= seen);
    QVERIFY(nowOf(*m_seller) < seen + 3'000);
    QCOMPARE(phaseOf(*m_seller, lot), u"open"_s);
    QCOMPARE(lotOf(*m_seller, lot).value("endsAt"_L1).toInteger(), ends);
    QTRY_COMPARE_WITH_TIMEOUT(phaseOf(*m_seller, lot), u"sold"_s, 8'000);
    QVERIFY(nowOf(*m_seller) >= ends);
}

void TestClock::anOutageIsSettled_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("phase");
    QTest::newRow("extend") << u"extend"_s << u"open"_s;
    QTest::newRow("settle") << u"settle"_s << u"sold"_s;
}

/// Down for a minute and a half: one lot had ended before the last heartbeat, one ends inside, one later.
void TestClock::anOutageIsSettled()
{
    QFETCH(const QString, policy);
    QFETCH(const QString, phase);
    const qint64 now = nowOf(*m_seller);
    const qint64 before = sell(*m_seller, now + 10'000);
    const qint64 inside =
        sell(*m_seller, now + 40'000,
             {{u"softClose"_s, QJsonObject{{u"windowMs"_s, 1'000}, {u"extendMs"_s, 1'000}, {u"capMs"_s, 0}}}});
    const qint64 later = sell(*m_seller, now + 600'000);
    for (const qint64 lot : {before, inside, later})
        QCOMPARE(bid(*m_bidder, lot, 1'000).status, 201);
    m_host->kill();
    setHeartbeat(m_folder->path(), now + 10'001);
    m_faults->setWallOffset(90'000);
    startAgain({u"--after-outage"_s, policy});
    const qint64 back = nowOf(*m_seller);
    QVERIFY(back >= now + 90'000);

    QCOMPARE(phaseOf(*m_seller, before), u"sold"_s);
    QVERIFY(!typesIn(*m_seller, before).contains(u"outage"_s));
    QCOMPARE(phaseOf(*m_seller, inside), phase);
    QCOMPARE(lotOf(*m_seller, later).value("endsAt"_L1).toInteger(), now + 600'000);
    QVERIFY(!typesIn(*m_seller, later).contains(u"outage"_s));
    const bool extended = policy == u"extend";
    QCOMPARE(typesIn(*m_seller, inside).last(), extended ? u"outage"_s : u"closed"_s);
    if (extended) {
        const qint64 ends = lotOf(*m_seller, inside).value("endsAt"_L1).toInteger();
        QVERIFY2(ends <= back + extensionMs && ends > back + extensionMs - 10'000,
                 qPrintable(QString::number(ends - back)));
        QCOMPARE(bid(*m_bidder, inside, 5'000).status, 201);
    }
    QCOMPARE(m_seller->get(u"/api/v1/me"_s).json().value("credits"_L1).toInteger(), extended ? 1'000 : 2'000);
    // Started once more, at once: that is no second outage.
    const QJsonObject settled = lotOf(*m_seller, inside);
    m_host->kill();
    startAgain({u"--after-outage"_s, policy});
    QCOMPARE(lotOf(*m_seller, inside), settled);
}

void TestClock::aShortStopIsNoOutage()
{
    const qint64 now = nowOf(*m_seller);
    const qint64 lot = sell(*m_seller, now + 6'000);
    QCOMPARE(bid(*m_bidder, lot, 1'000).status, 201);
    QCOMPARE(m_host->stop(), 0);
    m_faults->setWallOffset(7'000);
    startAgain();
    QCOMPARE(phaseOf(*m_seller, lot), u"sold"_s);
    QCOMPARE(typesIn(*m_seller, lot).last(), u"closed"_s);
}

/// CLOCK_BOOTTIME leaps over a sleep, which no timer counts. The first command after it, a bid, comes before any
/// closing.
void TestClock::wakingFromSleepIsAnOutage()
{
    const qint64 now = nowOf(*m_seller);
    const qint64 lot = sell(*m_seller, now + 30'000);
    const qint64 unnoticed = sell(*m_seller, now + 31'000);
    QCOMPARE(bid(*m_bidder, lot, 1'000).status, 201);
    m_faults->setBootOffset(60'000);
    const qint64 woken = nowOf(*m_seller);
    QVERIFY(woken >= now + 60'000);
    QCOMPARE(bid(*m_seller, unnoticed, 1'000).code(), u"own_lot"_s);
    QCOMPARE(typesIn(*m_seller, lot).last(), u"outage"_s);
    QCOMPARE(bid(*m_bidder, lot, 5'000).status, 201);
    for (const qint64 id : {lot, unnoticed}) {
        const qint64 ends = lotOf(*m_seller, id).value("endsAt"_L1).toInteger();
        QVERIFY(ends >= woken + extensionMs && ends <= nowOf(*m_seller) + extensionMs);
    }
    // Two minutes later it closes, though the house slept through a part of them: less than an outage.
    m_faults->setBootOffset(60'000 + 12'000);
    QCOMPARE(phaseOf(*m_seller, lot), u"open"_s);
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
