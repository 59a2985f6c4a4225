// A house under TLS that no authority answers for, as a person meets it.
#include "support/fake_host.h"
#include "support/test_certificate.h"
#include "ui/driver.h"
#include "ui/run_in_english.h"

#include <QCryptographicHash>
#include <QDialog>

using namespace Qt::StringLiterals;
using namespace gavel;
using support::FakeHost;
using ui_tests::Driver;

namespace {

QByteArray sha256Of(QByteArrayView pem)
{
    return QSslCertificate(pem.toByteArray()).digest(QCryptographicHash::Sha256);
}

QDialog *questionOver(const Driver &person)
{
    for (QWidget *over :
         {static_cast<QWidget *>(person.desktop().window()), static_cast<QWidget *>(person.desktop().welcome())}) {
        auto *dialog = over ? over->findChild<QDialog *>(u"reason"_s) : nullptr;
        if (dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

/// All that it says.
QString wordsOf(const QDialog &dialog)
{
    QStringList words;
    const auto labels = dialog.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        words.append(label->text());
    return words.join(u' ');
}

void answer(const Driver &person, const QString &button)
{
    QTest::mouseClick(questionOver(person)->findChild<QPushButton *>(button), Qt::LeftButton);
}

} // namespace

class TestCertificates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anUnknownHouseIsAskedAboutOnce();
    void whoSaysNoDoesNotJoin();
    void anInvitationAsksNothing();
    void anotherCertificateIsWarnedOf();

private:
    void changeCertificate();

    const QByteArray m_own = sha256Of(support::testCertificatePem);
    const QByteArray m_other = sha256Of(support::otherCertificatePem);
    std::unique_ptr<FakeHost> m_host;
};

void TestCertificates::init()
{
    m_host = std::make_unique<FakeHost>();
    m_host->tls = support::testTls();
    QVERIFY(m_host->start());
}

void TestCertificates::changeCertificate()
{
    m_host->stop();
    m_host->tls = net::serverTls({QSslCertificate(support::otherCertificatePem.toByteArray())},
                                 QSslKey(support::otherKeyPem.toByteArray(), QSsl::Rsa));
    QVERIFY(m_host->start());
}

void TestCertificates::anUnknownHouseIsAskedAboutOnce()
{
    Driver person;
    person.joinAddress(m_host->base().toString());
    QTRY_VERIFY(questionOver(person));
    QVERIFY(wordsOf(*questionOver(person)).contains(link::fingerprintText(m_own)));
    QVERIFY(m_host->requests.isEmpty());
    answer(person, u"reason.submit"_s);
    QTRY_VERIFY(person.desktop().window());

    Driver again(person.settingsPath());
    QVERIFY(again.join(m_host->base()));
    QVERIFY(!questionOver(again));
}

void TestCertificates::whoSaysNoDoesNotJoin()
{
    Driver person;
    person.joinAddress(m_host->base().toString());
    QTRY_VERIFY(questionOver(person));
    questionOver(person)->reject();
    QTRY_VERIFY(!questionOver(person));
    QVERIFY(!person.desktop().window());
    QVERIFY(person.desktop().welcome()->findChild<QPushButton *>(u"welcome.join"_s)->isEnabled());
    person.joinAddress(m_host->base().toString());
    QTRY_VERIFY(questionOver(person)); // nothing was kept
}

void TestCertificates::anInvitationAsksNothing()
{
    Driver person;
    person.joinAddress(QString(m_host->base().toString() + u"#sha256="_s + QString::fromLatin1(m_own.toHex())));
    QTRY_VERIFY(person.desktop().window());
    QVERIFY(!questionOver(person));

    Driver again(person.settingsPath()); // by the address alone
    QVERIFY(again.join(m_host->base()));
}

void TestCertificates::anotherCertificateIsWarnedOf()
{
    Driver person;
    person.joinAddress(QString(m_host->base().toString() + u"#sha256="_s + QString::fromLatin1(m_own.toHex())));
    QTRY_VERIFY(person.desktop().window());
    changeCertificate();
    person.desktop().house()->line().retryNow();
    QTRY_VERIFY(questionOver(person));
    const QString words = wordsOf(*questionOver(person));
    QVERIFY(words.contains(link::fingerprintText(m_own)) && words.contains(link::fingerprintText(m_other)));
    const auto before = m_host->auths.size();
    answer(person, u"reason.submit"_s);
    QTRY_VERIFY(m_host->auths.size() > before);

    Driver again(person.settingsPath());
    QVERIFY(again.join(m_host->base()));
}

int main(int argc, char **argv)
{
    return gavel::ui_tests::runInEnglish<TestCertificates>(argc, argv);
}

#include "tst_certificates.moc"
