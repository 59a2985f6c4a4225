// A house that is hosted under TLS by the program that shows it: nothing is asked, and all of its own line is
// encrypted.
#include "hosting_thread.h"

#include "host/secrets.h"
#include "ui/driver.h"
#include "ui/run_in_english.h"

#include <QComboBox>
#include <QDialog>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;

namespace {

constexpr int slowMs = 30'000; // a password is hashed on the way

} // namespace

class TestTlsHosting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(host::prepareSecrets()); }
    void aNewHouseIsHostedAndJoined();
};

void TestTlsHosting::aNewHouseIsHostedAndJoined()
{
    QTemporaryDir folder;
    app::HostingThread hosting(folder.filePath(u"houses"_s));
    Driver host(folder.filePath(u"host.json"_s), &hosting);
    auto *welcome = host.desktop().welcome();
    const auto click = [welcome](const QString &name) { welcome->findChild<QPushButton *>(name)->click(); };
    click(u"welcome.new"_s);
    welcome->findChild<QLineEdit *>(u"setup.name"_s)->setText(u"Attic"_s);
    click(u"setup.next"_s);
    click(u"setup.next"_s);
    welcome->findChild<QComboBox *>(u"setup.tls"_s)->setCurrentIndex(1);
    click(u"setup.next"_s);
    QTRY_VERIFY_WITH_TIMEOUT(host.find<QWidget>(u"hostPassword"_s), slowMs);
    host.click(u"hostPassword.later"_s);
    const link::HostLink &line = host.desktop().house()->line();
    QCOMPARE(line.base().scheme(), u"https"_s);
    QVERIFY(!line.base().hasFragment());
    QVERIFY(!welcome->findChild<QDialog *>(u"reason"_s));

    // Another desktop comes by what the host is shown, and is asked nothing either.
    QUrl invitation = line.base();
    invitation.setFragment(u"sha256="_s + hosting.fingerprint().remove(u':').toLower());
    Driver guest;
    QVERIFY(guest.join(invitation));
    QVERIFY(guest.signUp(u"ann@example.org"_s, u"Ann"_s, u"correct horse"_s));
    QTRY_COMPARE_WITH_TIMEOUT(guest.text(u"main.foot.house"_s), u"Attic"_s, slowMs);
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestTlsHosting>(argc, argv);
}

#include "tst_tls_hosting.moc"
