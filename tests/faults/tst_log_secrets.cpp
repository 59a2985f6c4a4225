#include "faults/auction_people.h"
#include "faults/host_process.h"

#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

/// Says bytes that are no request of HttpLine's, and waits for whatever is answered.
void shout(quint16 port, const QByteArray &bytes)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    QVERIFY(socket.waitForConnected());
    socket.write(bytes);
    socket.waitForReadyRead(2'000);
}

} // namespace

/// What a host writes down: never a token, a link, a maximum, a reserve or an email, whatever goes wrong.
class TestLogSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_secrets = {HostProcess::hostPassword}; }

    void aTroubledHouseTellsNothing_data();
    void aTroubledHouseTellsNothing();

private:
    QString secret(const QString &text)
    {
        m_secrets.append(text);
        return text;
    }
    qint64 secret(qint64 number)
    {
        m_secrets.append(QString::number(number));
        return number;
    }

    void bidAndTalk(quint16 port, const Person &bidder, qint64 lot);
    void shoutSecrets(quint16 port);

    QStringList m_secrets;
};

void TestLogSecrets::bidAndTalk(quint16 port, const Person &bidder, qint64 lot)
{
    HttpLine line(port, bidder.token);
    const QString path = u"/api/v1/lots/%1/bids"_s.arg(lot);
    const QJsonObject maximum{{u"max"_s, secret(qint64(87'654'321))}, {u"key"_s, secret(u"key-of-a-bid"_s)}};
    (void)line.post(path, maximum);
    (void)line.post(path, {{u"max"_s, secret(u"no number at all"_s)}});
    const QJsonObject account{{u"email"_s, secret(u"whisper@example.org"_s)},
                              {u"nick"_s, u"Whisper"_s},
                              {u"password"_s, secret(u"open sesame"_s)}};
    (void)HttpLine(port).post(u"/api/v1/accounts"_s, account);
    (void)HttpLine(port).post(u"/api/v1/session"_s, account);
    (void)HttpLine(port, secret(u"a-token-that-opens-nothing"_s)).get(u"/api/v1/me"_s);
    (void)HttpLine(port).get(u"/l/"_s + secret(u"a-link-to-somewhere"_s));
    (void)HttpLine(port).get(u"/link/"_s + secret(u"a-link-that-was-mistyped"_s));
}

void TestLogSecrets::shoutSecrets(quint16 port)
{
    const QByteArray token = secret(u"a-shouted-token"_s).toLatin1();
    const QByteArrayList endings{"\r\n", "Host: h\r\nHost: h\r\n\r\n", "Host: h\r\nBad Header: " + token + "\r\n\r\n"};
    for (const QByteArray &ending : endings) {
        shout(port,
              "GET /l/" + token + "?token=" + token + " HTTP/1.1\r\nAuthorization: Bearer " + token + "\r\n" + ending);
    }
    shout(port, "GET /socket.io/?EIO=4&transport=websocket&token=" + token +
                    " HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nCookie: gavel=" + token +
                    "\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: no key\r\n\r\n");
}

void TestLogSecrets::aTroubledHouseTellsNothing_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("requests"); // of those that have a secret, what is told
    QTest::newRow("sentences") << QStringList() << QStringList();
    QTest::newRow("all of a log") << QStringList{u"--log-format"_s, u"json"_s, u"--log-level"_s, u"debug"_s}
                                  << QStringList{u"GET /l/{w} 404 "_s, u"POST /api/v1/lots/{n}/bids 201 "_s,
                                                 u"POST /api/v1/accounts 201 "_s, u"GET - 404 "_s};
}

void TestLogSecrets::aTroubledHouseTellsNothing()
{
    QFETCH(const QStringList, options);
    QFETCH(const QStringList, requests);
    const QTemporaryDir folder;
    FaultSwitch faults;
    HostProcess host(folder.path(),
                     QStringList{u"--funds"_s, u"limited"_s, u"--opening-funds"_s, u"900000000"_s} + options);
    host.preload(faults);
    QVERIFY2(host.start(), qPrintable(host.errors()));
    const Person seller = signUp(host.port(), u"Seller"_s);
    const Person bidder = signUp(host.port(), u"Bidder"_s);
    m_secrets += {seller.token, bidder.token, u"Seller@example.org"_s, u"Bidder@example.org"_s};
    HttpLine line(host.port(), seller.token);
    const qint64 lot = sell(line, nowOf(line) + 600'000, {{u"reserve"_s, secret(qint64(7'654'321))}});

    bidAndTalk(host.port(), bidder, lot);
    for (const DiskFault fault : {DiskFault::Full, DiskFault::WriteError, DiskFault::SyncError, DiskFault::ReadError}) {
        faults.setDisk(fault);
        bidAndTalk(host.port(), bidder, lot);
    }
    faults.setDisk(DiskFault::None);
    faults.setFreeBytes(1'000'000);
    shoutSecrets(host.port());
    QTRY_VERIFY(host.errors().contains(u"MB free"_s));
    QCOMPARE(host.stop(), 0);

    const QString said = host.errors();
    QVERIFY2(said.contains(u"The book can't be written"_s), qPrintable(said)); // it does say what an operator needs
    for (const QString &request : requests)
        QVERIFY2(said.contains(u"\"event\":\"request\""_s) && said.contains(request), qPrintable(request + said));
    QCOMPARE(said.contains(u"{w}"_s), !requests.isEmpty());
    for (const QString &secret : std::as_const(m_secrets))
        QVERIFY2(!said.contains(secret, Qt::CaseInsensitive), qPrintable(secret + u" in "_s + said));
}

QTEST_GUILESS_MAIN(TestLogSecrets)
#include "tst_log_secrets.moc"
