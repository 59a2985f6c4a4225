#include "link/host_link.h"
#include "support/fake_host.h"
#include "support/test_certificate.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace gavel;
using namespace Qt::StringLiterals;
using link::CertificateDoubt;
using link::HostLink;
using support::FakeHost;
using Line = link::LineState::Line;

namespace {

QByteArray sha256Of(QByteArrayView pem)
{
    return QSslCertificate(pem.toByteArray()).digest(QCryptographicHash::Sha256);
}

/// What was doubted, in order.
QList<CertificateDoubt> doubtsOf(const QSignalSpy &spy)
{
    QList<CertificateDoubt> doubts;
    for (const auto &arguments : spy)
        doubts.append(arguments.first().value<CertificateDoubt>());
    return doubts;
}

} // namespace

/// A client and a host under TLS that no authority answers for.
class TestHostTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysNothingToAStranger();
    void knowsAHostByItsCertificate();
    void goesOnOnceItIsKnown();
    void noticesAnotherCertificate();
    void writesFingerprints();

private:
    const QByteArray m_own = sha256Of(support::testCertificatePem);
    const QByteArray m_other = sha256Of(support::otherCertificatePem);
    std::unique_ptr<FakeHost> m_host;
};

void TestHostTrust::init()
{
    m_host = std::make_unique<FakeHost>();
    m_host->tls = support::testTls();
    QVERIFY(m_host->start());
}

void TestHostTrust::saysNothingToAStranger()
{
    HostLink line(m_host->base());
    QSignalSpy doubted(&line.http().trust(), &link::HostTrust::doubted);
    QSignalSpy failed(&line, &HostLink::failed);
    line.open("secret");
    QTRY_VERIFY(!failed.isEmpty());
    QTRY_COMPARE(line.state().line, Line::Retrying);
    QCOMPARE(doubtsOf(doubted),
             (QList<CertificateDoubt>{{.shown = m_own, .known = {}}})); // once, by however many lines
    QVERIFY(m_host->requests.isEmpty());
    QVERIFY(m_host->auths.isEmpty());
}

void TestHostTrust::knowsAHostByItsCertificate()
{
    HostLink line(m_host->base());
    QSignalSpy doubted(&line.http().trust(), &link::HostTrust::doubted);
    line.http().trust().setKnown(m_own);
    line.open("secret");
    QTRY_VERIFY(line.house() && line.account());
    QTRY_COMPARE(line.state().line, Line::Connected);
    const auto isStream = [](const net::Request &request) { return request.path == u"/api/v1/events"; };
    QTRY_VERIFY(std::any_of(m_host->requests.cbegin(), m_host->requests.cend(), isStream));
    QVERIFY(doubted.isEmpty());
}

void TestHostTrust::goesOnOnceItIsKnown()
{
    HostLink line(m_host->base());
    connect(&line.http().trust(), &link::HostTrust::doubted, &line, [&](const CertificateDoubt &doubt) {
        line.http().trust().setKnown(doubt.shown);
        QMetaObject::invokeMethod(&line, &HostLink::retryNow, Qt::QueuedConnection);
    });
    line.open();
    QTRY_COMPARE(line.state().line, Line::Connected);
    QTRY_VERIFY(line.house());
}

void TestHostTrust::noticesAnotherCertificate()
{
    HostLink line(m_host->base());
    QSignalSpy doubted(&line.http().trust(), &link::HostTrust::doubted);
    line.http().trust().setKnown(m_own);
    line.open("secret");
    QTRY_COMPARE(line.state().line, Line::Connected);
    const auto before = m_host->auths.size();
    m_host->stop();
    m_host->tls = net::serverTls({QSslCertificate(support::otherCertificatePem.toByteArray())},
                                 QSslKey(support::otherKeyPem.toByteArray(), QSsl::Rsa));
    QVERIFY(m_host->start());
    line.retryNow();
    QTRY_COMPARE(doubtsOf(doubted), (QList<CertificateDoubt>{{.shown = m_other, .known = m_own}}));
    QCOMPARE(m_host->auths.size(), before);
}

void TestHostTrust::writesFingerprints()
{
    const QStringList lines = link::fingerprintText(m_own).split(u'\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(QByteArray::fromHex(lines.join(u""_s).toLatin1()), m_own);
    QVERIFY(lines.first().startsWith(QString::fromLatin1(m_own.first(2).toHex(':').toUpper())));
}

QTEST_GUILESS_MAIN(TestHostTrust)
#include "tst_host_trust.moc"
