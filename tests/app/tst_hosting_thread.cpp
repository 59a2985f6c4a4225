// Hosting as the desktop does it, with the real house: a new one, the same one again, and what goes wrong.
#include "hosting_thread.h"

#include "host/secrets.h"

#include <QDir>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui::HostedHouse;
using ui::HostingOptions;
using ui::HostingTrouble;

namespace {

constexpr int hostAnswersMs = 20'000; // it hashes a password first

// A port that was free a moment ago.
quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

HostingOptions newHouse(const QString &name)
{
    return {.houseName = name, .currency = u"KRW"_s, .premium = 1'000, .commission = 250, .port = freePort()};
}

} // namespace

class TestHostingThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(host::prepareSecrets()); }
    void init();
    void aNewHouseIsFoundAgain();
    void whatItWasOpenedWithIsKept();
    void housesOfOneNameAreTwo();
    void aPortThatIsTakenLeavesNothingBehind();
    void aHouseThatIsOpenElsewhereIsLeftAlone();
    void aHouseThatIsServedIsJoined();
    void aHouseKeepsItsPort();
    void aPortThatIsTakenThisTimeIsKeptForTheNext();
    void theNetworkIsLetInAndOut();
    void onlyAnOpenHouseHasAnAddressForOthers();
    void theLogIsKept();
    void stoppingTwiceStopsOnce();

private:
    [[nodiscard]] bool open(const HostingOptions &options);
    [[nodiscard]] bool close();
    [[nodiscard]] QList<HostedHouse> found();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::HostingThread> m_hosting;
};

void TestHostingThread::init()
{
    m_hosting.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_hosting = std::make_unique<app::HostingThread>(m_folder->path());
}

bool TestHostingThread::open(const HostingOptions &options)
{
    QSignalSpy started(m_hosting.get(), &ui::HostingService::started);
    m_hosting->start(options);
    return QTest::qWaitFor([&] { return !started.isEmpty(); }, hostAnswersMs);
}

bool TestHostingThread::close()
{
    QSignalSpy stopped(m_hosting.get(), &ui::HostingService::stopped);
    m_hosting->stop();
    return QTest::qWaitFor([&] { return !stopped.isEmpty(); }, hostAnswersMs);
}

QList<HostedHouse> TestHostingThread::found()
{
    QSignalSpy found(m_hosting.get(), &ui::HostingService::housesFound);
    m_hosting->findHouses();
    return QTest::qWaitFor([&] { return !found.isEmpty(); }) ? found.first().first().value<QList<models::HostedHouse>>()
                                                             : QList<HostedHouse>();
}

void TestHostingThread::aNewHouseIsFoundAgain()
{
    QVERIFY(found().isEmpty());
    QVERIFY(open(newHouse(u"Harbour / Lights!"_s)));
    QVERIFY(m_hosting->isRunning());
    QVERIFY(close());
    const auto houses = found();
    QCOMPARE(houses.size(), 1);
    const HostingOptions &options = houses.first().options;
    QCOMPARE(options.houseName, u"Harbour / Lights!"_s);
    QCOMPARE(QDir(options.folder).dirName(), u"harbour-lights"_s);
    QCOMPARE(options.currency, u"KRW"_s);
    QCOMPARE(options.premium, 1'000);
    QCOMPARE(options.commission, 250);
    QCOMPARE(houses.first().lots, 0);
    QVERIFY(houses.first().servedAt.isEmpty());
    QVERIFY(open(options));
    QCOMPARE(found().size(), 1); // while it serves, too
}

void TestHostingThread::whatItWasOpenedWithIsKept()
{
    HostingOptions options = newHouse(u"Limited"_s);
    options.limitedFunds = true;
    options.openingFunds = 50'000;
    options.reach = ui::Reach::Network;
    QVERIFY(open(options));
    QVERIFY(close());
    options.folder = found().value(0).options.folder;
    QCOMPARE(found().value(0).options, options);
}

void TestHostingThread::housesOfOneNameAreTwo()
{
    for (const auto &expected : {u"attic"_s, u"attic-2"_s}) {
        QVERIFY(open(newHouse(u"Attic"_s)));
        QVERIFY(close());
        const auto houses = found();
        QCOMPARE(QDir(houses.value(0).options.folder).dirName(), expected); // the latest first
    }
    QCOMPARE(found().size(), 2);
}

void TestHostingThread::aPortThatIsTakenLeavesNothingBehind()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    HostingOptions options = newHouse(u"Attic"_s);
    options.port = other.serverPort();
    QSignalSpy failed(m_hosting.get(), &ui::HostingService::failed);
    m_hosting->start(options);
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, hostAnswersMs);
    QCOMPARE(failed.first().first().value<HostingTrouble>(), HostingTrouble::PortTaken);
    QCOMPARE(m_hosting->recentLog().last().level, models::LogLevel::Error);
    QVERIFY(!m_hosting->isRunning());
    QVERIFY(found().isEmpty());
    options.port = freePort();
    QVERIFY(open(options));
    QCOMPARE(QDir(found().value(0).options.folder).dirName(), u"attic"_s);
}

// Another program on this computer, which may have been started before the first one opened the house.
void TestHostingThread::aHouseThatIsServedIsJoined()
{
    QVERIFY(open(newHouse(u"Attic"_s)));
    const HostedHouse served = found().value(0);
    QCOMPARE(served.servedAt, QUrl(u"http://127.0.0.1:%1/"_s.arg(served.options.port)));
    app::HostingThread second(m_folder->path());
    QSignalSpy elsewhere(&second, &ui::HostingService::servedElsewhere);
    second.start(served.options);
    QTRY_COMPARE_WITH_TIMEOUT(elsewhere.count(), 1, hostAnswersMs);
    QCOMPARE(elsewhere.first().first().toUrl(), served.servedAt);
    QVERIFY(!second.isRunning());
    QVERIFY(m_hosting->isRunning());
    QVERIFY(close());
    QVERIFY(found().value(0).servedAt.isEmpty());
    // Whoever was killed leaves a note without holding the folder.
    QFile lock(QDir(served.options.folder).filePath(u"gavel.lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    QVERIFY(lock.write("http://127.0.0.1:1/") > 0);
    lock.close();
    QVERIFY(found().value(0).servedAt.isEmpty());
}

void TestHostingThread::aHouseKeepsItsPort()
{
    HostingOptions first = newHouse(u"Attic"_s);
    first.port = 0;
    QVERIFY(open(first));
    app::HostingThread other(m_folder->path());
    QSignalSpy started(&other, &ui::HostingService::started);
    HostingOptions second = newHouse(u"Barn"_s);
    second.port = 0;
    other.start(second);
    QTRY_COMPARE_WITH_TIMEOUT(started.count(), 1, hostAnswersMs);
    const int port = started.first().first().toUrl().port();
    QSignalSpy stopped(&other, &ui::HostingService::stopped);
    other.stop();
    QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, hostAnswersMs);
    QVERIFY(close());
    const auto houses = found();
    QCOMPARE(houses.value(0).options.houseName, u"Barn"_s);
    QVERIFY(open(houses.value(0).options)); // alone, with the usual port free
    QCOMPARE(found().value(0).servedAt.port(), port);
    QCOMPARE(m_hosting->missedPort(), 0);
}

void TestHostingThread::aPortThatIsTakenThisTimeIsKeptForTheNext()
{
    const HostingOptions fresh = newHouse(u"Attic"_s);
    QVERIFY(open(fresh));
    QVERIFY(close());
    const HostingOptions again = found().value(0).options;
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost, fresh.port));
        QVERIFY(open(again));
        QCOMPARE(m_hosting->missedPort(), fresh.port);
        QVERIFY(found().value(0).servedAt.port() != fresh.port);
        QVERIFY(close());
    }
    QCOMPARE(found().value(0).options, again);
    QVERIFY(open(again));
    QCOMPARE(m_hosting->missedPort(), 0);
    QCOMPARE(found().value(0).servedAt.port(), fresh.port);
}

void TestHostingThread::theNetworkIsLetInAndOut()
{
    QVERIFY(open(newHouse(u"Attic"_s)));
    const quint16 port = found().value(0).options.port;
    QSignalSpy changed(m_hosting.get(), &ui::HostingService::reachChanged);
    for (const auto reach : {ui::Reach::Network, ui::Reach::Hall, ui::Reach::Computer}) {
        changed.clear();
        m_hosting->setReach(reach);
        QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, hostAnswersMs);
        QCOMPARE(changed.first(), QVariantList{QString()});
        QCOMPARE(m_hosting->reach(), reach);
        QCOMPARE(found().value(0).options.reach, reach); // the next time, too
        QCOMPARE(found().value(0).options.port, port);
        QTcpSocket client; // by an address that is loopback's and yet not the one of this computer alone
        client.connectToHost(QHostAddress(u"127.0.0.2"_s), port);
        QCOMPARE(client.waitForConnected(), reach != ui::Reach::Computer);
        QTcpServer inTheWay;
        QVERIFY(!inTheWay.listen(QHostAddress::LocalHost, port));
    }
}

void TestHostingThread::aHouseThatIsOpenElsewhereIsLeftAlone()
{
    QVERIFY(open(newHouse(u"Attic"_s)));
    HostingOptions same = found().value(0).options;
    same.port = freePort();
    app::HostingThread second(m_folder->path());
    QSignalSpy elsewhere(&second, &ui::HostingService::servedElsewhere);
    second.start(same);
    QTRY_COMPARE_WITH_TIMEOUT(elsewhere.count(), 1, hostAnswersMs);
    QVERIFY(QDir(same.folder).exists());
    QVERIFY(m_hosting->isRunning());
}

void TestHostingThread::onlyAnOpenHouseHasAnAddressForOthers()
{
    QVERIFY(open(newHouse(u"Attic"_s)));
    QVERIFY(m_hosting->publicAddress().isEmpty());
    QVERIFY(close());
    QVERIFY(m_hosting->publicAddress().isEmpty());
}

void TestHostingThread::theLogIsKept()
{
    QSignalSpy logged(m_hosting.get(), &ui::HostingService::logged);
    QVERIFY(open(newHouse(u"Attic"_s)));
    QVERIFY(close());
    QCOMPARE(m_hosting->recentLog().size(), logged.count());
    QVERIFY(m_hosting->recentLog().value(0).text.startsWith(u"Serving http://127.0.0.1:"_s));
    QCOMPARE(m_hosting->recentLog().last().text, u"Stopped"_s);
}

void TestHostingThread::stoppingTwiceStopsOnce()
{
    QVERIFY(open(newHouse(u"Attic"_s)));
    QSignalSpy stopped(m_hosting.get(), &ui::HostingService::stopped);
    m_hosting->stop();
    m_hosting.reset(); // which stops what still runs, as the program's end does
    QCOMPARE(stopped.count(), 1);
    m_hosting = std::make_unique<app::HostingThread>(m_folder->path());
    QVERIFY(open(found().value(0).options));
}

QTEST_MAIN(TestHostingThread)
#include "tst_hosting_thread.moc"
