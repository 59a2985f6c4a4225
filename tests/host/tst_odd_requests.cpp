#include "support/house_fixture.h"
#include "support/raw_client.h"
#include "support/some_picture.h"

#include <QRegularExpression>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

using Headers = QList<QNetworkReply::RawHeaderPair>;

QByteArray nameOf(HouseFixture &house)
{
    return "gavel_" + house.get(u"/api/v1/house"_s).json().value("id"_L1).toString().toLatin1();
}

/// Who the house takes the sender of this Cookie for; empty: nobody.
QString whoIs(HouseFixture &house, const QByteArray &cookie)
{
    return house.send("GET", u"/api/v1/me"_s, {}, {}, {{"Cookie", cookie}}).json().value("nick"_L1).toString();
}

} // namespace

/// What browsers, proxies and people's tools send beside what they must.
class TestOddRequests : public QObject
{
    Q_OBJECT

    // For what changes nothing there: a house with Ann's lots 1 to 3, and Bob.
    std::unique_ptr<HouseFixture> m_house;
    QString m_ann;
    QString m_bob;

private Q_SLOTS:
    void initTestCase()
    {
        m_house = std::make_unique<HouseFixture>();
        m_ann = m_house->signUp(u"Ann"_s);
        m_bob = m_house->signUp(u"Bob"_s);
        for (int i = 0; i < 3; ++i)
            m_house->sell(m_ann);
    }

    void theCookieHasTheHousesName()
    {
        HouseFixture house;
        static const QRegularExpression id(u"^[a-z0-9]{8,32}$"_s);
        const QByteArray name = nameOf(house);
        QVERIFY(id.match(QString::fromLatin1(name.sliced(6))).hasMatch());
        HouseFixture other;
        QVERIFY(nameOf(other) != name);
        house.stop();
        house.start();
        QCOMPARE(nameOf(house), name);

        const Reply created =
            house.post(u"/api/v1/accounts"_s,
                       {{u"email"_s, u"ann@example.org"_s}, {u"nick"_s, u"Ann"_s}, {u"password"_s, u"12345678"_s}});
        const QByteArray token = created.json().value("token"_L1).toString().toLatin1();
        const QByteArray cookie = created.header("Set-Cookie");
        QVERIFY2(cookie.startsWith(QByteArray(name + '=' + token + "; ")), cookie.constData());
        static const QRegularExpression ends(
            u"; Max-Age=31536000; Expires=[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT$"_s);
        QVERIFY2(ends.match(QString::fromLatin1(cookie)).hasMatch(), cookie.constData());
    }

    void aCookieIsReadInItsOddForms_data()
    {
        // %n is the cookie's name, %a and %b are the tokens of Ann and Bob.
        QTest::addColumn<QByteArray>("cookie");
        QTest::addColumn<QString>("nick");
        QTest::newRow("its own") << "%n=%a"_ba << u"Ann"_s;
        QTest::newRow("quoted") << "%n=\"%a\""_ba << u"Ann"_s;
        QTest::newRow("the former name") << "gavel=%a"_ba << u"Ann"_s;
        QTest::newRow("the former name, quoted") << "gavel=\"%a\""_ba << u"Ann"_s;
        QTest::newRow("its own goes first") << "gavel=%a; %n=%b"_ba << u"Bob"_s;
        QTest::newRow("another house's beside it") << "gavel_aaaaaaaa=x; %n=%a; gavel=y"_ba << u"Ann"_s;
        QTest::newRow("another house's under the former name") << "gavel=x; %n=%a"_ba << u"Ann"_s;
        QTest::newRow("an unknown one counts as none") << "%n=x; gavel=%b"_ba << u"Bob"_s;
        QTest::newRow("another house's") << "gavel_aaaaaaaa=%a"_ba << QString();
        QTest::newRow("unknown") << "%n=x"_ba << QString();
        QTest::newRow("empty") << "%n="_ba << QString();
    }

    void aCookieIsReadInItsOddForms()
    {
        QFETCH(QByteArray, cookie);
        QFETCH(QString, nick);
        cookie.replace("%n", nameOf(*m_house)).replace("%a", m_ann.toLatin1()).replace("%b", m_bob.toLatin1());
        QCOMPARE(whoIs(*m_house, cookie), nick);
    }

    /// A browser may carry one of another house, and needs no Origin to sign in here.
    void aStrangeCookieHindersNobody()
    {
        HouseFixture &house = *m_house;
        const QByteArray credentials = R"({"email":"Ann@example.org","password":"12345678"})";
        for (const QByteArray &cookie : QByteArrayList{"gavel=x"_ba, nameOf(house) + "=x"}) {
            QCOMPARE(house.send("POST", u"/api/v1/session"_s, credentials, {}, {{"Cookie", cookie}}).status, 201);
            const Headers foreign{{"Cookie", cookie}, {"Origin", "http://evil.example"}};
            QCOMPARE(house.send("GET", u"/api/v1/lots"_s, {}, {}, foreign).status, 200);
        }
    }

    void signingOutDropsTheCookiesOfThatSession()
    {
        HouseFixture house;
        const QByteArray ann = house.signUp(u"Ann"_s).toLatin1();
        const QByteArray name = nameOf(house);
        const QByteArray here = "http://127.0.0.1:" + QByteArray::number(house.port());
        const auto signOut = [&](const QByteArray &cookie) {
            return house.send("DELETE", u"/api/v1/session"_s, {}, {}, {{"Cookie", cookie}, {"Origin", here}});
        };
        const Reply reply = signOut("gavel=" + ann);
        QCOMPARE(reply.status, 204);
        const QByteArray dropped = reply.header("Set-Cookie");
        QVERIFY(dropped.contains(QByteArray(name + "=; ")));
        QVERIFY(dropped.contains("gavel=; "));
        QVERIFY(dropped.contains("Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT"));
        QCOMPARE(whoIs(house, "gavel=" + ann), QString());

        const QByteArray bob = house.signUp(u"Bob"_s).toLatin1();
        const Reply own = signOut(name + '=' + bob + "; gavel=another_house");
        QVERIFY(own.header("Set-Cookie").contains(QByteArray(name + "=; ")));
        QVERIFY(!own.header("Set-Cookie").contains("gavel=; "));
    }

    void aSlashTooManyIsTakenAway_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("location");
        const auto moves = [](const char *method, const QString &path, const QByteArray &location) {
            QTest::addRow("%s %s", method, qPrintable(path)) << QByteArray(method) << path << 308 << location;
        };
        moves("GET", u"/lots/1/"_s, "/lots/1");
        moves("HEAD", u"/lots/1/"_s, "/lots/1");
        moves("GET", u"/lots/1/?q=a%20b&c=%B0"_s, "/lots/1?q=a%20b&c=%B0");
        moves("GET", u"/api/v1/lots/?limit=1"_s, "/api/v1/lots?limit=1");
        moves("GET", u"/healthz/"_s, "/healthz");
        moves("GET", u"/web/style.css/"_s, "/web/style.css");
        const auto stays = [](const char *method, const QString &path, int status) {
            QTest::addRow("%s %s", method, qPrintable(path)) << QByteArray(method) << path << status << QByteArray();
        };
        stays("GET", u"/"_s, 200);
        stays("GET", u"//evil.example/"_s, 404);
        stays("GET", u"/lots/1//"_s, 404);
        stays("GET", u"/lots/x/"_s, 404);
        stays("GET", u"/lots//"_s, 404);
        stays("POST", u"/api/v1/session/"_s, 404);
        stays("DELETE", u"/lots/1/"_s, 404);
    }

    void aSlashTooManyIsTakenAway()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(m_house->house->url().toString(QUrl::RemovePath) + path));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(request, method));
        QTRY_VERIFY(reply->isFinished());
        QTEST(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), "status");
        QTEST(reply->rawHeader("Location"), "location");
    }

    void aMistypedAddressIsAPageForABrowser_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("type");
        for (const char *path : {"/%00", "/%zz", "/lots/%ff", "/100%"})
            QTest::newRow(path) << QByteArray(path) << QByteArray("text/html; charset=utf-8");
        QTest::newRow("/api/v1/lots/%00") << QByteArray("/api/v1/lots/%00") << QByteArray("application/problem+json");
    }

    void aMistypedAddressIsAPageForABrowser()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, type);
        support::RawClient browser(m_house->port());
        browser.say("GET " + path + " HTTP/1.1\r\nHost: h\r\nAccept: text/html\r\nAccept-Language: ko\r\n\r\n");
        QTRY_VERIFY(browser.heard().startsWith("HTTP/1.1 400 "));
        QVERIFY2(browser.heard().contains(QByteArray("Content-Type: " + type + "\r\n")), browser.heard().constData());
        QVERIFY(QString::fromUtf8(browser.heard()).contains(u"요청"_s));
    }

    void aQueryThatNobodyReadsFailsNothing_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::newRow("a lot's page") << u"/lots/1?q=%B0%A1"_s << 200;
        QTest::newRow("the page") << u"/?q=%B0%A1&%FF=%00"_s << 200;
        QTest::newRow("a file of it") << u"/web/style.css?v=%zz"_s << 200;
        QTest::newRow("a lot") << u"/api/v1/lots/1?utm_source=%B0%A1"_s << 200;
        QTest::newRow("a list, by something else") << u"/api/v1/lots?limit=1&utm_source=%B0%A1"_s << 200;
        QTest::newRow("a list, by what is read") << u"/api/v1/lots?q=%B0%A1"_s << 400;
        QTest::newRow("a phase") << u"/api/v1/lots?phase=%B0"_s << 400;
        QTest::newRow("a number") << u"/api/v1/lots?limit=1%B0"_s << 400;
        QTest::newRow("a cursor") << u"/api/v1/lots?after=%B0"_s << 400;
    }

    void aQueryThatNobodyReadsFailsNothing()
    {
        QFETCH(QString, path);
        QNetworkAccessManager network;
        QNetworkRequest request(
            QUrl::fromEncoded(m_house->house->url().toString(QUrl::RemovePath).toLatin1() + path.toLatin1()));
        std::unique_ptr<QNetworkReply> reply(network.get(request));
        QTRY_VERIFY(reply->isFinished());
        QTEST(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), "status");
    }

    void aCursorThatIsNoneIsMalformed_data()
    {
        QTest::addColumn<QString>("cursor");
        for (const char *cursor : {"x", "1", "1.", ".1", "1.2.3", "1.x", "x.1", "1.2 ", "+1.2", "01.2", "1,2",
                                   "99999999999999999999.1", "1.2%00", "-.-", "0x1.2", "%EF%BC%91.2"})
            QTest::newRow(cursor) << QString::fromLatin1(cursor);
    }

    void aCursorThatIsNoneIsMalformed()
    {
        QFETCH(QString, cursor);
        const Reply reply = m_house->get(u"/api/v1/lots?after="_s + cursor);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.code(), u"malformed"_s);
        QCOMPARE(reply.json().value("member"_L1).toString(), u"after"_s);
    }

    void cursorsOfEverySortAreTaken_data()
    {
        QTest::addColumn<QString>("sort");
        for (const char *sort : {"ends", "-ends", "price", "-price", "bids", "-bids", "new"})
            QTest::newRow(sort) << QString::fromLatin1(sort);
    }

    void cursorsOfEverySortAreTaken()
    {
        QFETCH(QString, sort);
        QSet<qint64> seen;
        QString cursor;
        do {
            const QJsonObject page = m_house->get(u"/api/v1/lots?limit=1&sort=%1&after=%2"_s.arg(sort, cursor)).json();
            seen.insert(page.value("items"_L1).toArray().first().toObject().value("id"_L1).toInteger());
            cursor = page.value("next"_L1).toString();
        } while (!cursor.isEmpty());
        QCOMPARE(seen.size(), 3);
    }

    void whatTheClientHasIsNotSentAgain_data()
    {
        QTest::addColumn<bool>("picture");
        QTest::newRow("the page") << false;
        QTest::newRow("a picture") << true;
    }

    void whatTheClientHasIsNotSentAgain()
    {
        QFETCH(bool, picture);
        HouseFixture &house = *m_house;
        QString path = u"/lots/1"_s;
        if (picture) {
            const Reply put = house.send("PUT", u"/api/v1/lots/1/images/1"_s, somePicture("png"), m_ann);
            path = put.json().value("img"_L1).toArray().first().toObject().value("url"_L1).toString();
        }
        const Reply whole = house.get(path);
        QCOMPARE(whole.status, 200);
        const QByteArray tag = whole.header("ETag");
        const QByteArray strong = tag.startsWith("W/") ? tag.sliced(2) : tag;
        const auto asked = [&](const QByteArray &name, const QByteArray &value) {
            const Reply reply = house.send("GET", path, {}, {}, {{name, value}});
            if (reply.status == 304) {
                // Qt asks for gzip, and tells of it by itself.
                if (reply.header("ETag") != tag || reply.header("Vary") != whole.header("Vary"))
                    return -1;
                if (reply.header("Cache-Control") != whole.header("Cache-Control"))
                    return -2;
            }
            return reply.status;
        };
        QCOMPARE(asked("If-None-Match", "*"), 304);
        QCOMPARE(asked("If-None-Match", tag), 304);
        QCOMPARE(asked("If-None-Match", "\"x\", W/" + strong), 304);
        QCOMPARE(asked("If-None-Match", "\"x\""), 200);
        QCOMPARE(asked("If-Match", "*"), 200);
        QCOMPARE(asked("If-Match", strong), 200);
        QCOMPARE(asked("If-Match", "W/" + strong), 412);
        QCOMPARE(asked("If-Match", "\"x\""), 412);
        QCOMPARE(house.send("GET", path, {}, {}, {{"If-Match", "\"x\""}}).code(), u"malformed"_s);
        QCOMPARE(house.send("GET", u"/lots/99"_s, {}, {}, {{"If-None-Match", "*"}}).status, 404);
    }

    /// Where none is needed, none is asked for.
    void whatNeedsABodySaysSo()
    {
        const auto statusOf = [this](const QByteArray &request) {
            support::RawClient client(m_house->port());
            client.say(request + " HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + m_ann.toLatin1() +
                       "\r\nConnection: close\r\n\r\n");
            [&] { QTRY_VERIFY(client.isClosed()); }();
            return client.heard().mid(9, 3).toInt();
        };
        QCOMPARE(statusOf("POST /api/v1/session"), 411);
        QCOMPARE(statusOf("POST /api/v1/lots"), 411);
        QCOMPARE(statusOf("PATCH /api/v1/lots/1"), 411);
        QCOMPARE(statusOf("PUT /api/v1/lots/1/images/1"), 411);
        QCOMPARE(statusOf("PUT /api/v1/lots/1/watch"), 204);
        QCOMPARE(statusOf("DELETE /api/v1/lots/1/watch"), 204);
    }

    void picturesComeInParts()
    {
        const Reply put = m_house->send("PUT", u"/api/v1/lots/2/images/1"_s, somePicture("png"), m_ann);
        const QJsonObject image = put.json().value("img"_L1).toArray().first().toObject();
        for (const QString &member : {u"url"_s, u"thumb"_s}) {
            const QString path = image.value(member).toString();
            const Reply whole = m_house->get(path);
            QCOMPARE(whole.header("Accept-Ranges"), "bytes");
            const QByteArray ofAll = '/' + QByteArray::number(whole.body.size());
            const auto part = [&](const QByteArray &range) {
                return m_house->send("GET", path, {}, {}, {{"Range", range}});
            };
            const Reply middle = part("bytes=8-19");
            QCOMPARE(middle.status, 206);
            QCOMPARE(middle.body, whole.body.sliced(8, 12));
            QCOMPARE(middle.header("Content-Range"), "bytes 8-19" + ofAll);
            QCOMPARE(middle.header("ETag"), whole.header("ETag"));
            QCOMPARE(middle.contentType, "image/png");
            const Reply beyond = part("bytes=" + QByteArray::number(whole.body.size()) + '-');
            QCOMPARE(beyond.status, 416);
            QCOMPARE(beyond.header("Content-Range"), "bytes *" + ofAll);
            QCOMPARE(beyond.code(), u"malformed"_s);
        }
        // What is packed for one and not for another has no parts that both would agree on.
        QCOMPARE(m_house->send("GET", u"/"_s, {}, {}, {{"Range", "bytes=0-1"}}).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestOddRequests)
#include "tst_odd_requests.moc"
