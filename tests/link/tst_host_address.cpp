#include "link/host_address.h"

#include <QTest>

using namespace Qt::StringLiterals;
using gavel::link::AddressFault;
using gavel::link::parseHostAddress;

class TestHostAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void knowsThisComputer_data();
    void knowsThisComputer();
    void knowsWhatIsNearby_data();
    void knowsWhatIsNearby();
    void readsInvitations_data();
    void readsInvitations();
    void showsWhatPeopleSay_data();
    void showsWhatPeopleSay();
};

void TestHostAddress::reads_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("base");
    QTest::addColumn<qint64>("lot"); // 0: none

    const auto row = [](const char *name, const QString &typed, const QString &base, qint64 lot = 0) {
        QTest::newRow(name) << typed << base << lot;
    };
    row("bare address", u"192.168.0.5"_s, u"http://192.168.0.5:8010/"_s);
    row("with port", u"192.168.0.5:9000"_s, u"http://192.168.0.5:9000/"_s);
    row("name", u"localhost"_s, u"http://localhost:8010/"_s);
    row("name with port", u"auction.example:80"_s, u"http://auction.example:80/"_s);
    row("spaces around", u"  host:8010 \n"_s, u"http://host:8010/"_s);
    row("http means port 80", u"http://host/"_s, u"http://host/"_s);
    row("https", u"HTTPS://Host:8443"_s, u"https://host:8443/"_s);
    row("a lot", u"host:8010/lots/3"_s, u"http://host:8010/"_s, 3);
    row("a lot without a port", u"host/lots/12/"_s, u"http://host:8010/"_s, 12);
    row("a lot with more behind it", u"http://host:8010/lots/7?x=1#bids"_s, u"http://host:8010/"_s, 7);
    row("IPv6", u"[::1]:8010"_s, u"http://[::1]:8010/"_s);
    row("IPv6 in brackets", u"[fe80::1]"_s, u"http://[fe80::1]:8010/"_s);
    row("IPv6 bare", u"::1"_s, u"http://[::1]:8010/"_s);
    row("IPv6 with scheme and lot", u"http://[2001:db8::5]:81/lots/1"_s, u"http://[2001:db8::5]:81/"_s, 1);
    row("with a hall's code", u"http://host:8010/join/BIDNOW"_s, u"http://host:8010/"_s);
    row("in angle brackets", u"<http://host:8010/lots/3>"_s, u"http://host:8010/"_s, 3);
    row("in angle brackets without a scheme", u"<192.168.0.5:8010>"_s, u"http://192.168.0.5:8010/"_s);
    row("as RFC 3986 recommends", u"<URL:http://host:8010/>"_s, u"http://host:8010/"_s);
    row("in quotes", u"\"host:8010\""_s, u"http://host:8010/"_s);
    row("in curly quotes", u"“http://host:8010/”"_s, u"http://host:8010/"_s);
    row("in backticks", u"`http://host:8010`"_s, u"http://host:8010/"_s);
    row("in a sentence", u"Come to http://host:8010/lots/7, at eight!"_s, u"http://host:8010/"_s, 7);
    row("in a Korean sentence", u"주소는 http://192.168.0.5:8010/ 입니다"_s, u"http://192.168.0.5:8010/"_s);
    row("with a full stop", u"http://192.168.0.5:8010/lots/3."_s, u"http://192.168.0.5:8010/"_s, 3);
    row("bare with a full stop", u"192.168.0.5:8010."_s, u"http://192.168.0.5:8010/"_s);
    row("as Markdown has it", u"[the auction](http://host:8010/lots/3)"_s, u"http://host:8010/"_s, 3);
    row("over two lines", u"Tonight\nhttps://host:8443/\nAnn"_s, u"https://host:8443/"_s);
    row("with marks that can't be seen", u"\u200e\ufeffhost\u200b:8010"_s, u"http://host:8010/"_s);
    row("wide", u"１９２．１６８．０．５：８０１０"_s, u"http://192.168.0.5:8010/"_s);
    row("IPv6 in angle brackets", u"<http://[::1]:8010/>"_s, u"http://[::1]:8010/"_s);
    row("a link of its own", u"gavel://host:9000/"_s, u"http://host:9000/"_s);
    row("a link to the usual port", u"gavel://192.168.0.5"_s, u"http://192.168.0.5:8010/"_s);
    row("a link to a lot", u"gavel://host/lots/3"_s, u"http://host:8010/"_s, 3);
    row("a link under TLS", u"GAVELS://host/lots/3"_s, u"https://host:8010/"_s, 3);
    row("a link in a sentence", u"Come to gavels://host:8443/lots/7, at eight!"_s, u"https://host:8443/"_s, 7);
    row("Hangul name", u"경매.example"_s, u"http://경매.example:8010/"_s);
}

void TestHostAddress::reads()
{
    QFETCH(QString, typed);
    QFETCH(QString, base);
    QFETCH(qint64, lot);
    const auto address = parseHostAddress(typed);
    QVERIFY(address.has_value());
    QCOMPARE(address->base, QUrl(base));
    QCOMPARE(address->lot.value_or(0), lot);
    QCOMPARE(parseHostAddress(gavel::link::linkTo(*address).toString()), address);
}

void TestHostAddress::refuses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<AddressFault>("fault");

    QTest::newRow("nothing") << u"  "_s << AddressFault::Empty;
    QTest::newRow("ftp") << u"ftp://host/"_s << AddressFault::UnknownScheme;
    QTest::newRow("another scheme, with an address in it")
        << u"ftp://host/?to=http://other/"_s << AddressFault::UnknownScheme;
    QTest::newRow("brackets around nothing") << u"<>"_s << AddressFault::Empty;
    QTest::newRow("somebody's redirect") << u"https://www.example.com/url?q=http://host:8010/"_s
                                         << AddressFault::UnknownPath;
    QTest::newRow("websocket") << u"ws://host/"_s << AddressFault::UnknownScheme;
    QTest::newRow("only a port") << u":8010"_s << AddressFault::BadHost;
    QTest::newRow("space inside") << u"my host"_s << AddressFault::BadHost;
    QTest::newRow("broken brackets") << u"[::1"_s << AddressFault::BadHost;
    QTest::newRow("zone of control characters") << u"::1%\x01(\x01e"_s << AddressFault::BadHost;
    QTest::newRow("zone of another alphabet") << u"[fe80::1%에스]"_s << AddressFault::BadHost;
    QTest::newRow("empty zone") << u"[fe80::1%]"_s << AddressFault::BadHost;
    QTest::newRow("a version to come") << u"v0..name"_s << AddressFault::BadHost;
    QTest::newRow("a version to come in brackets") << u"http://[V1.name]/"_s << AddressFault::BadHost;
    QTest::newRow("a version to come that loses its bracket")
        << u"v0....\uFFFD\uFFFD\uFFFD...."_s << AddressFault::BadHost;
    QTest::newRow("a link to nobody") << u"gavel:///lots/3"_s << AddressFault::BadHost;
    QTest::newRow("a link to a port that is none") << u"gavels://host:65536/"_s << AddressFault::BadPort;
    QTest::newRow("a link with a password") << u"gavel://a:b@host/"_s << AddressFault::HasPassword;
    QTest::newRow("a link to another page") << u"gavel://host/web/"_s << AddressFault::UnknownPath;
    QTest::newRow("nearly a link") << u"gavelx://host/"_s << AddressFault::UnknownScheme;
    QTest::newRow("no number") << u"host:http"_s << AddressFault::BadPort;
    QTest::newRow("port 0") << u"host:0"_s << AddressFault::BadPort;
    QTest::newRow("port too large") << u"host:65536"_s << AddressFault::BadPort;
    QTest::newRow("empty port") << u"host:"_s << AddressFault::BadPort;
    QTest::newRow("password") << u"http://a:b@host/"_s << AddressFault::HasPassword;
    QTest::newRow("other path") << u"host/img/1"_s << AddressFault::UnknownPath;
    QTest::newRow("lot 0") << u"host/lots/0"_s << AddressFault::UnknownPath;
    QTest::newRow("lot of letters") << u"host/lots/abc"_s << AddressFault::UnknownPath;
}

void TestHostAddress::refuses()
{
    QFETCH(QString, typed);
    QFETCH(AddressFault, fault);
    const auto address = parseHostAddress(typed);
    QVERIFY(!address.has_value());
    QCOMPARE(address.error(), fault);
    QVERIFY(describe(fault).endsWith(u'.'));
}

void TestHostAddress::knowsThisComputer_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isThis");
    for (const char *address :
         {"http://127.0.0.1:8010", "http://127.8.9.1/", "http://localhost:8010/", "http://LOCALHOST",
          "http://gavel.localhost:8010", "http://[::1]:8010", "http://0.0.0.0:8010", "http://[::]/"})
        QTest::newRow(address) << QString::fromLatin1(address) << true;
    for (const char *address : {"http://192.168.0.5:8010", "http://quay.example", "http://localhost.quay.example",
                                "http://[2001:db8::7]:8010", "http://10.127.0.1"})
        QTest::newRow(address) << QString::fromLatin1(address) << false;
}

void TestHostAddress::knowsThisComputer()
{
    QFETCH(QString, address);
    QTEST(gavel::link::isThisComputer(QUrl(address)), "isThis");
}

void TestHostAddress::knowsWhatIsNearby_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isNearby");
    for (const char *address : {"http://127.0.0.1:8010", "http://localhost", "http://[::1]/", "http://10.1.2.3/",
                                "http://172.31.0.9:8010", "http://192.168.0.5", "http://169.254.7.7",
                                "http://[fe80::1]:8010", "http://[fd12::7]", "http://hall:8010", "http://Hall.local/"})
        QTest::newRow(address) << QString::fromLatin1(address) << true;
    for (const char *address : {"http://8.8.8.8", "http://172.32.0.1", "http://192.169.0.1", "http://quay.example",
                                "http://[2001:db8::7]:8010", "https://local.quay.example"})
        QTest::newRow(address) << QString::fromLatin1(address) << false;
}

void TestHostAddress::knowsWhatIsNearby()
{
    QFETCH(QString, address);
    QTEST(gavel::link::isNearby(QUrl(address)), "isNearby");
}

void TestHostAddress::readsInvitations_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("named");

    const QString sha256(u"a1"_s.repeated(32));
    QTest::newRow("an invitation") << QString(u"https://host:8010/#sha256="_s + sha256) << true;
    QTest::newRow("in capitals") << QString(u"https://host:8010/#SHA256="_s + sha256.toUpper()) << true;
    QTest::newRow("to a lot") << QString(u"https://host:8010/lots/3#sha256="_s + sha256) << true;
    QTest::newRow("in a sentence") << QString(u"Come to https://host:8010/#sha256="_s + sha256 + u"."_s) << true;
    QTest::newRow("as a link of its own") << QString(u"gavels://host/lots/3#sha256="_s + sha256) << true;
    QTest::newRow("as a link in the clear") << QString(u"gavel://host/#sha256="_s + sha256) << false;
    QTest::newRow("nothing named") << u"https://host:8010/"_s << false;
    QTest::newRow("too short") << QString(u"https://host:8010/#sha256="_s + sha256.chopped(2)) << false;
    QTest::newRow("too long") << QString(u"https://host:8010/#sha256="_s + sha256 + u"a1"_s) << false;
    QTest::newRow("in the clear") << QString(u"http://host:8010/#sha256="_s + sha256) << false;
}

void TestHostAddress::readsInvitations()
{
    QFETCH(QString, typed);
    QFETCH(bool, named);
    const auto address = parseHostAddress(typed);
    QVERIFY(address);
    QCOMPARE(address->certificate, named ? QByteArray(32, '\xa1') : QByteArray());
    QVERIFY(!address->base.hasFragment());
    QCOMPARE(parseHostAddress(gavel::link::linkTo(*address).toString()), address);
}

void TestHostAddress::showsWhatPeopleSay_data()
{
    QTest::addColumn<QUrl>("base");
    QTest::addColumn<QString>("shown");
    QTest::newRow("http") << QUrl(u"http://192.168.0.5:8010/"_s) << u"192.168.0.5:8010"_s;
    QTest::newRow("https") << QUrl(u"https://host/"_s) << u"https://host"_s;
    QTest::newRow("IPv6") << QUrl(u"http://[::1]:8010/"_s) << u"[::1]:8010"_s;
}

void TestHostAddress::showsWhatPeopleSay()
{
    QFETCH(QUrl, base);
    QTEST(gavel::link::displayAddress(base), "shown");
}

QTEST_GUILESS_MAIN(TestHostAddress)
#include "tst_host_address.moc"
