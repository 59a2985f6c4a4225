#include "host/certificate.h"
#include "host/own_certificate.h"
#include "support/house_fixture.h"
#include "support/test_certificate.h"

#include <QSignalSpy>
#include <QSslSocket>
#include <QTest>

#include <sys/stat.h>

using namespace gavel;
using namespace gavel::support;
using namespace Qt::StringLiterals;

namespace {

/// Certificates and keys in files, right and wrong.
class Files
{
public:
    QString write(const QString &name, QByteArrayView bytes)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), bytes.size()) != bytes.size())
            qFatal("no room for a test");
        return file.fileName();
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

/// A house whose certificate is in these files.
class TlsFixture
{
public:
    TlsFixture()
    {
        files.write(u"cert.pem"_s, testCertificatePem);
        files.write(u"key.pem"_s, testKeyPem);
        QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
        trusting.addCaCertificates({testCertificate(), QSslCertificate(otherCertificatePem.toByteArray())});
        QSslConfiguration::setDefaultConfiguration(trusting);
        house = std::make_unique<test::HouseFixture>([this](host::HostOptions &options) {
            options.tlsCertificateFile = files.path(u"cert.pem"_s);
            options.tlsKeyFile = files.path(u"key.pem"_s);
        });
    }

    [[nodiscard]] QSslCertificate shown() const
    {
        QSslSocket socket;
        socket.connectToHostEncrypted(u"127.0.0.1"_s, house->port());
        QEventLoop loop;
        QObject::connect(&socket, &QSslSocket::encrypted, &loop, &QEventLoop::quit);
        QObject::connect(&socket, &QSslSocket::errorOccurred, &loop, &QEventLoop::quit);
        loop.exec();
        return socket.peerCertificate();
    }

    Files files;
    std::unique_ptr<test::HouseFixture> house;
};

} // namespace

class TestTlsHouse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesFiles_data();
    void refusesFiles();
    void waitsForNoPipe();
    void leavesNothingBehindWrongFiles();
    void serves();
    void givesSecureCookies();
    void knowsItsOwnPages();
    void sendsWhoComesInTheClearToHttps_data();
    void sendsWhoComesInTheClearToHttps();
    void rereads();
    void makesACertificateForItself();
    void refusesAnOwnCertificateThatIsNone();
};

void TestTlsHouse::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("says");

    const QByteArray certificate = testCertificatePem.toByteArray();
    const QByteArray key = testKeyPem.toByteArray();
    QTest::newRow("no certificate") << QByteArray() << key << u"has no certificate"_s;
    QTest::newRow("a key instead") << key << key << u"has no certificate"_s;
    QTest::newRow("no key") << certificate << QByteArray() << u"has no private key"_s;
    QTest::newRow("a certificate instead") << certificate << certificate << u"has no private key"_s;
    QTest::newRow("another's key") << certificate << otherKeyPem.toByteArray() << u"does not belong to"_s;
    QTest::newRow("half a key") << certificate << key.first(100) << u"has no private key"_s;
    QTest::newRow("right") << certificate << key << QString();
    QTest::newRow("right, in one file") << certificate + key << certificate + key << QString();
    QTest::newRow("right, by RSA") << otherCertificatePem.toByteArray() << otherKeyPem.toByteArray() << QString();
}

void TestTlsHouse::refusesFiles()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    QFETCH(QString, says);
    Files files;
    const auto read = host::readCertificate(files.write(u"cert.pem"_s, certificate), files.write(u"key.pem"_s, key));
    QCOMPARE(read.has_value(), says.isEmpty());
    if (!read)
        QVERIFY2(read.error().contains(says), qPrintable(read.error()));
    else
        QCOMPARE(read->warning(), QString());
}

/// Whoever opens one waits for its other end.
void TestTlsHouse::waitsForNoPipe()
{
    QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(pipe.toUtf8().constData(), 0600), 0);
    for (const QString &path : {pipe, folder.path()}) {
        const auto read = host::readCertificate(path, path);
        QVERIFY(!read.has_value());
        QVERIFY2(read.error().contains(u"it is no file"_s), qPrintable(read.error()));
    }
}

void TestTlsHouse::leavesNothingBehindWrongFiles()
{
    QTemporaryDir folder;
    host::HostOptions options;
    options.port = 0;
    options.dataFolder = folder.filePath(u"house"_s);
    options.tlsCertificateFile = folder.filePath(u"nowhere.pem"_s);
    options.tlsKeyFile = folder.filePath(u"nowhere.pem"_s);
    host::AuctionHouse house(options);
    const auto started = house.start();
    QVERIFY(!started);
    QVERIFY(started.error().usage);
    QVERIFY(started.error().sentence.contains(u"nowhere.pem can't be read"));
    QVERIFY(!QFileInfo::exists(options.dataFolder));
}

void TestTlsHouse::serves()
{
    TlsFixture fixture;
    QCOMPARE(fixture.house->house->url().scheme(), u"https"_s);
    const QString token = fixture.house->signUp(u"Ann"_s);
    const qint64 lot = fixture.house->sell(fixture.house->signInHost());
    QCOMPARE(fixture.house->bid(lot, token, 10'000).status, 201);
}

void TestTlsHouse::givesSecureCookies()
{
    TlsFixture fixture;
    const test::Reply reply =
        fixture.house->post(u"/api/v1/session"_s, {{u"email"_s, u"host"_s}, {u"password"_s, u"host password"_s}});
    QCOMPARE(reply.status, 201);
    QVERIFY(reply.header("Set-Cookie").contains("; Secure"));
}

void TestTlsHouse::knowsItsOwnPages()
{
    TlsFixture fixture;
    const QByteArray here = "127.0.0.1:" + QByteArray::number(fixture.house->port());
    const test::Reply signedIn =
        fixture.house->post(u"/api/v1/session"_s, {{u"email"_s, u"host"_s}, {u"password"_s, u"host password"_s}});
    const QByteArray cookie = signedIn.header("Set-Cookie").split(';').first();
    const auto renamed = [&](const QByteArray &origin) {
        return fixture.house
            ->send("PATCH", u"/api/v1/me"_s, R"({"nick":"Host"})", {}, {{"Cookie", cookie}, {"Origin", origin}})
            .status;
    };
    QCOMPARE(renamed("https://" + here), 200);
    QCOMPARE(renamed("http://" + here), 403);
}

void TestTlsHouse::sendsWhoComesInTheClearToHttps_data()
{
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QString>("says");

    QTest::newRow("English") << QByteArray("en")
                             << u"TLS alone is spoken here: use an address that begins with "
                                "https://127.0.0.1:"_s;
    QTest::newRow("Korean") << QByteArray("ko") << u"TLS로만"_s;
}

void TestTlsHouse::sendsWhoComesInTheClearToHttps()
{
    QFETCH(QByteArray, language);
    QFETCH(QString, says);
    TlsFixture fixture;
    QUrl address = fixture.house->house->url().resolved(QUrl(u"/api/v1/clock"_s));
    address.setScheme(u"http"_s);
    const test::Reply reply = fixture.house->send("GET", address.toString(), {}, {}, {{"Accept-Language", language}});
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.contentType, QByteArray("application/problem+json"));
    QCOMPARE(reply.header("Connection"), QByteArray("close"));
    QCOMPARE(reply.code(), u"malformed"_s);
    QVERIFY2(reply.json().value("detail"_L1).toString().contains(says), reply.body.constData());
}

void TestTlsHouse::rereads()
{
    TlsFixture fixture;
    host::AuctionHouse &house = *fixture.house->house;
    QSignalSpy troubles(&house, &host::AuctionHouse::troubled);
    QCOMPARE(fixture.shown(), testCertificate());
    fixture.files.write(u"cert.pem"_s, otherCertificatePem);
    house.rereadCertificate(); // with the key still to come
    QCOMPARE(troubles.size(), 1);
    QVERIFY(troubles.takeFirst().first().toString().endsWith(u"goes on serving."));
    QCOMPARE(fixture.shown(), testCertificate());
    fixture.files.write(u"key.pem"_s, otherKeyPem);
    house.rereadCertificate();
    QVERIFY(troubles.isEmpty());
    QCOMPARE(fixture.shown(), QSslCertificate(otherCertificatePem.toByteArray()));
}

void TestTlsHouse::makesACertificateForItself()
{
    QTemporaryDir folder;
    const auto made = host::ownCertificate(folder.path());
    QVERIFY2(made, qPrintable(made.error()));
    const QSslCertificate &certificate = made->chain.first();
    QCOMPARE(made->key.algorithm(), QSsl::Ec);
    QCOMPARE(made->key.length(), 256);
    QVERIFY(certificate.expiryDate() > QDateTime::currentDateTimeUtc().addYears(20));
    QVERIFY(certificate.subjectAlternativeNames().values(QSsl::DnsEntry).contains(u"localhost"_s));
    QVERIFY(certificate.subjectAlternativeNames().values(QSsl::IpAddressEntry).contains(u"127.0.0.1"_s));
    const QFileInfo file(folder.filePath(u"tls.pem"_s));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
    const auto again = host::ownCertificate(folder.path());
    QVERIFY(again && again->chain == made->chain); // once
    QCOMPARE(host::fingerprintText(certificate).size(), 32 * 3 - 1);

    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.addCaCertificates({certificate});
    QSslConfiguration::setDefaultConfiguration(trusting);
    test::HouseFixture house([&](host::HostOptions &options) {
        options.dataFolder = folder.path();
        options.tlsSelf = true;
    });
    QCOMPARE(house.get(u"/healthz"_s).status, 200);
    QCOMPARE(house.house->ownFingerprint(), host::fingerprintText(certificate));
    QCOMPARE(house.house->invitation().fragment(),
             u"sha256="_s + QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex()));
}

void TestTlsHouse::refusesAnOwnCertificateThatIsNone()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"tls.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("half");
    file.close();
    const auto read = host::ownCertificate(folder.path());
    QVERIFY(!read);
    QVERIFY2(read.error().contains(u"Remove "), qPrintable(read.error()));
}

QTEST_GUILESS_MAIN(TestTlsHouse)
#include "tst_tls_house.moc"
