// Hosting as the desktop does it, with the real house: a new one, the same one again, and what goes wrong.
#include "hosting_thread.h"

#include "host/secrets.h"
#include "support/test_certificate.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSignalSpy>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

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
    void itServesByItsOwnCertificate();
    void itServesByFiles();
    void filesThatAreGoneKeepNobodyOut();
    void howItIsEncryptedCountsTheNextTime();
    void theLogIsKept();
    void stoppingTwiceStopsOnce();

private:
    [[nodiscard]] bool open(const HostingOptions &options);
    [[nodiscard]] bool close();
    [[nodiscard]] QList<HostedHouse> found();
    // What one side of TLS shows to whoever comes; null in the clear.
    [[nodiscard]] QSslCertificate shown();
    [[nodiscard]] ui::TlsChoice files() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::HostingThread> m_hosting;
    QUrl m_address; // as it was told last
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
    const bool isOpen = QTest::qWaitFor([&] { return !started.isEmpty(); }, hostAnswersMs);
    m_address = isOpen ? started.first().first().toUrl() : QUrl();
    return isOpen;
}

QSslCertificate TestHostingThread::shown()
{
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::QueryPeer);
    socket.ignoreSslErrors();
    socket.connectToHostEncrypted(u"127.0.0.1"_s, static_cast<quint16>(m_address.port()));
    const bool isDone = QTest::qWaitFor(
        [&] { return socket.isEncrypted() || socket.state() == QAbstractSocket::UnconnectedState; }, hostAnswersMs);
    return isDone ? socket.peerCertificate() : QSslCertificate();
}

ui::TlsChoice TestHostingThread::files() const
{
    const auto written = [this](const QString &name, QByteArrayView bytes) {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes.data(), bytes.size()) == bytes.size()
                   ? file.fileName()
                   : QString();
    };
    return {.by = ui::TlsChoice::By::Files,
            .certificateFile = written(u"cert.pem"_s, support::testCertificatePem),
            .keyFile = written(u"key.pem"_s, support::testKeyPem)};
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

void TestHostingThread::itServesByItsOwnCertificate()
{
    HostingOptions options = newHouse(u"Attic"_s);
    options.tls.by = ui::TlsChoice::By::OwnCertificate;
    options.reach = ui::Reach::Network;
    QVERIFY(open(options));
    const QByteArray digest = shown().digest(QCryptographicHash::Sha256);
    const QString pin = u"sha256="_s + QString::fromLatin1(digest.toHex());
    QCOMPARE(m_address, QUrl(u"https://127.0.0.1:%1/#%2"_s.arg(options.port).arg(pin)));
    QCOMPARE(m_hosting->fingerprint(), QString::fromLatin1(digest.toHex(':').toUpper()));
    if (!m_hosting->publicAddress().isEmpty()) // this computer is on a network
        QCOMPARE(m_hosting->publicAddress().toString(),
                 u"https://%1:%2#%3"_s.arg(m_hosting->publicAddress().host()).arg(options.port).arg(pin));
    for (const auto &line : m_hosting->recentLog())
        QVERIFY2(!line.text.contains(u"in the clear"_s), qPrintable(line.text));
    QCOMPARE(found().value(0).servedAt, m_address); // another window needs not ask either
    QVERIFY(close());
    QVERIFY(m_hosting->fingerprint().isEmpty());
    options.folder = found().value(0).options.folder;
    QCOMPARE(found().value(0).options, options);
    QVERIFY(open(options));
    QCOMPARE(shown().digest(QCryptographicHash::Sha256), digest);
}

void TestHostingThread::itServesByFiles()
{
    HostingOptions options = newHouse(u"Attic"_s);
    options.tls = files();
    QVERIFY(open(options));
    QCOMPARE(shown(), support::testCertificate());
    // Whoever answers for it: it is not made out for 127.0.0.1 as a rule.
    QVERIFY(m_address.fragment().endsWith(
        QString::fromLatin1(support::testCertificate().digest(QCryptographicHash::Sha256).toHex())));
    QVERIFY(m_hosting->fingerprint().isEmpty());
    QVERIFY(close());
    options.folder = found().value(0).options.folder;
    QCOMPARE(found().value(0).options, options);
}

void TestHostingThread::filesThatAreGoneKeepNobodyOut()
{
    HostingOptions options = newHouse(u"Attic"_s);
    options.tls = {.by = ui::TlsChoice::By::Files, .certificateFile = u"/no/cert"_s, .keyFile = u"/no/key"_s};
    QSignalSpy failed(m_hosting.get(), &ui::HostingService::failed);
    m_hosting->start(options);
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, hostAnswersMs); // a new house waits for its person
    options.tls = files();
    QVERIFY(open(options));
    QVERIFY(close());
    QVERIFY(QFile::remove(options.tls.keyFile));
    QVERIFY(open(found().value(0).options));
    QVERIFY(!shown().isNull());
    QVERIFY(shown() != support::testCertificate());
    QVERIFY(!m_hosting->fingerprint().isEmpty());
    QVERIFY(std::any_of(m_hosting->recentLog().cbegin(), m_hosting->recentLog().cend(), [&](const auto &line) {
        return line.level == models::LogLevel::Error && line.text.contains(options.tls.keyFile);
    }));
    QCOMPARE(found().value(0).options.tls, options.tls); // for when they are back
}

void TestHostingThread::howItIsEncryptedCountsTheNextTime()
{
    QVERIFY(open(newHouse(u"Attic"_s)));
    const ui::TlsChoice own{.by = ui::TlsChoice::By::OwnCertificate, .certificateFile = {}, .keyFile = {}};
    QCOMPARE(m_hosting->tls(), ui::TlsChoice());
    m_hosting->setTls(own);
    QCOMPARE(m_hosting->tls(), own);
    QTRY_COMPARE(found().value(0).options.tls, own);
    QVERIFY(shown().isNull());
    QVERIFY(close());
    QVERIFY(open(found().value(0).options));
    QCOMPARE(m_address.scheme(), u"https"_s);
    QVERIFY(!shown().isNull());
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
