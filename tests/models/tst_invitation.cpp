#include "link/host_address.h"
#include "models/hosting/invitation.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

namespace {

const QString fingerprint = u"#sha256="_s + QString(64, u'a');

} // namespace

/// The link that opens the desktop program at a house leads to where the house's own address does.
class TestInvitation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksLeadToTheHouse_data();
    void linksLeadToTheHouse();
    void whoIsNotReachedHasNoLink() { QCOMPARE(models::desktopLink({}), QString()); }
};

void TestInvitation::linksLeadToTheHouse_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("expected");
    QTest::newRow("usual") << u"http://192.0.2.14:8010"_s << u"gavel://192.0.2.14:8010/"_s;
    QTest::newRow("a browser's port") << u"http://a.example.org/"_s << u"gavel://a.example.org:80/"_s;
    QTest::newRow("TLS") << u"https://a.example.org"_s << u"gavels://a.example.org:443/"_s;
    QTest::newRow("IPv6") << u"http://[2001:db8::1]:8011/"_s << u"gavel://[2001:db8::1]:8011/"_s;
    QTest::newRow("a certificate of its own")
        << u"https://192.0.2.14:8010/"_s + fingerprint << u"gavels://192.0.2.14:8010/"_s + fingerprint;
}

void TestInvitation::linksLeadToTheHouse()
{
    QFETCH(const QString, address);
    QFETCH(const QString, expected);
    const QString link = models::desktopLink(QUrl(address));
    QCOMPARE(link, expected);
    const auto house = link::parseHostAddress(address);
    const auto opened = link::parseHostAddress(link);
    QVERIFY(house && opened);
    QCOMPARE(opened->base.port(opened->base.scheme() == u"https" ? 443 : 80),
             house->base.port(house->base.scheme() == u"https" ? 443 : 80));
    QCOMPARE(opened->base.host(), house->base.host());
    QCOMPARE(opened->base.scheme(), house->base.scheme());
    QCOMPARE(opened->certificate, house->certificate);
}

QTEST_GUILESS_MAIN(TestInvitation)
#include "tst_invitation.moc"
