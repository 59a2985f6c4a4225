#include "link/host_link.h"
#include "support/fake_host.h"
#include "wire/event_stream.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using link::HostLink;
using support::FakeHost;
using Line = link::LineState::Line;

class TestHostLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensAsAGuest();
    void opensWithAKeptToken();
    void anExpiredTokenMakesAGuest();
    void signsInAndOut();
    void aWrongPasswordDoesNotEndTheSession();
    void readsTheCatalogueOnceTheStreamStands();
    void changesOfTheCatalogueArrive();
    void theCatalogueResumesByItsLastId();
    void comesBackWithTheHost();
    void goesOnAtAnotherHostOfTheHouse();
    void anotherHouseIsGivenNothing();
    void nobodyGoesOnFromAnEncryptedHouseInTheClear();
    void hostsThatTakeNoLineAreLeftAlone();
    void whatTheHostDoesToTheAccountIsHeard();
    void aRoundTripIsNoNewLine();
    void mayBeDestroyedAtAnyMoment();

private:
    void tellHosts(const QList<QUrl> &hosts, const QString &id = u"thehouse1"_s);
    [[nodiscard]] qsizetype readings(const QString &path) const; // of the host, so far

    std::unique_ptr<FakeHost> m_host;
    std::unique_ptr<HostLink> m_link;
};

namespace {

QByteArray lotsEvent(const QList<protocol::LotView> &lots, const QByteArray &id)
{
    QJsonArray array;
    for (const protocol::LotView &lot : lots)
        array.append(toJson(lot));
    return wire::encodeEvent({.type = "lots", .data = QJsonDocument(array).toJson(QJsonDocument::Compact), .id = id});
}

} // namespace

void TestHostLink::init()
{
    m_host = std::make_unique<FakeHost>();
    QVERIFY(m_host->start());
    m_link = std::make_unique<HostLink>(m_host->base());
}

void TestHostLink::cleanup()
{
    m_link.reset();
    m_host.reset();
}

qsizetype TestHostLink::readings(const QString &path) const
{
    return std::count_if(m_host->requests.begin(), m_host->requests.end(),
                         [&path](const net::Request &request) { return request.path == path; });
}

void TestHostLink::opensAsAGuest()
{
    m_link->open();
    QTRY_COMPARE(m_link->state().line, Line::Connected);
    QTRY_VERIFY(m_link->house().has_value());
    QTRY_VERIFY(m_link->clock().nowMs().has_value());
    QVERIFY(!m_link->account());
    QCOMPARE(m_link->me(), auction::noAccount);
    QVERIFY(m_host->auths.first().isEmpty());
}

void TestHostLink::opensWithAKeptToken()
{
    QSignalSpy changed(m_link.get(), &HostLink::accountChanged);
    m_link->open("secret");
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(m_link->account()->nick, u"me"_s);
    QTRY_COMPARE(m_link->state().line, Line::Connected);
    QCOMPARE(m_host->auths.first().value("token"_L1).toString(), u"secret"_s);
}

void TestHostLink::anExpiredTokenMakesAGuest()
{
    QSignalSpy ended(m_link.get(), &HostLink::sessionEnded);
    m_link->open("expired");
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(m_link->token().isEmpty());
    QTRY_COMPARE(m_link->state().line, Line::Connected);
    QVERIFY(m_host->auths.last().isEmpty());
    QTest::qWait(50);
    QCOMPARE(ended.count(), 1);
}

void TestHostLink::signsInAndOut()
{
    m_link->open();
    QTRY_COMPARE(m_link->state().line, Line::Connected);
    std::optional<link::Result<protocol::AccountView>> result;
    m_link->signIn(u"me@example"_s, u"correct horse"_s, this, [&](const auto &r) {
        result = r;
        QCOMPARE(m_link->me(), 5); // the account is known before the reply
    });
    QTRY_VERIFY(result.has_value());
    QVERIFY(result->has_value());
    QCOMPARE(m_link->token(), QByteArray("secret"));
    QTRY_COMPARE(m_host->auths.last().value("token"_L1).toString(), u"secret"_s);
    QTRY_COMPARE(m_link->state().line, Line::Connected);

    m_link->signOut();
    QVERIFY(!m_link->account());
    QVERIFY(m_link->token().isEmpty());
    QTRY_VERIFY(m_host->auths.last().isEmpty());
    const auto isSignOut = [](const net::Request &request) {
        return request.method == "DELETE" && request.bearerToken() == "secret";
    };
    QTRY_COMPARE(std::count_if(m_host->requests.begin(), m_host->requests.end(), isSignOut), 1);
}

void TestHostLink::aWrongPasswordDoesNotEndTheSession()
{
    m_link->open("secret");
    QTRY_VERIFY(m_link->account().has_value());
    QSignalSpy ended(m_link.get(), &HostLink::sessionEnded);
    std::optional<link::Result<protocol::AccountView>> result;
    m_link->signIn(u"me@example"_s, u"wrong"_s, this, [&](const auto &r) { result = r; });
    QTRY_VERIFY(result.has_value());
    QCOMPARE(result->error().code, auction::Refusal::Unauthorized);
    QTest::qWait(100);
    QCOMPARE(ended.count(), 0);
    QVERIFY(m_link->account().has_value());
}

void TestHostLink::readsTheCatalogueOnceTheStreamStands()
{
    QSignalSpy listed(&m_link->stream(), &link::HouseStream::listed);
    m_link->open();
    QTRY_COMPARE(listed.count(), 1);
    QCOMPARE(listed[0][0].value<QList<protocol::LotView>>().size(), 2);
    QStringList paths;
    for (const net::Request &request : m_host->requests)
        paths.append(request.path);
    QVERIFY(paths.indexOf(u"/api/v1/events"_s) < paths.indexOf(u"/api/v1/lots"_s));
}

void TestHostLink::changesOfTheCatalogueArrive()
{
    QSignalSpy listed(&m_link->stream(), &link::HouseStream::listed);
    QSignalSpy changed(&m_link->stream(), &link::HouseStream::lotsChanged);
    QSignalSpy announced(&m_link->stream(), &link::HouseStream::announced);
    m_link->open();
    QTRY_COMPARE(listed.count(), 1);
    protocol::LotView lot = m_host->lot;
    lot.price = 12'345;
    m_host->tellHouse(lotsEvent({lot}, "41"));
    m_host->tellHouse(
        wire::encodeEvent({.type = "announcement", .data = R"({"text":"Tea","at":7})", .id = QByteArray("42")}));
    QTRY_COMPARE(announced.count(), 1);
    QCOMPARE(announced[0][0].toString(), u"Tea"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].value<QList<protocol::LotView>>().first().price, 12'345);
}

void TestHostLink::theCatalogueResumesByItsLastId()
{
    QSignalSpy listed(&m_link->stream(), &link::HouseStream::listed);
    m_link->open();
    QTRY_COMPARE(listed.count(), 1);
    m_host->tellHouse(lotsEvent({m_host->lot}, "57"));
    QTest::qWait(50);
    m_host->stop();
    QTest::qWait(50);
    QVERIFY(m_host->start());
    m_link->retryNow();
    const auto resumes = [](const net::Request &request) {
        return request.path == u"/api/v1/events" && request.header("Last-Event-ID") == "57";
    };
    QTRY_VERIFY(std::any_of(m_host->requests.begin(), m_host->requests.end(), resumes));
    QTest::qWait(50);
    QCOMPARE(listed.count(), 1); // what the host replays needs no second reading
}

void TestHostLink::comesBackWithTheHost()
{
    m_host->stop();
    QSignalSpy failed(m_link.get(), &HostLink::failed);
    m_link->open();
    QTRY_COMPARE(m_link->state().line, Line::Retrying);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!m_link->house());
    QVERIFY(m_host->start());
    QTRY_COMPARE(m_link->state().line, Line::Connected);
    QTRY_VERIFY(m_link->house().has_value());
    QTRY_VERIFY(m_link->clock().nowMs().has_value());
}

/// What both say of the house from now on.
void TestHostLink::tellHosts(const QList<QUrl> &hosts, const QString &id)
{
    QJsonObject house = toJson(protocol::HouseView{.name = u"House"_s, .currency = {u"EUR"_s, 2}, .id = id});
    QJsonArray addresses;
    for (const QUrl &host : hosts)
        addresses.append(host.toString());
    house.insert(u"hosts"_s, addresses);
    m_host->answers.insert(u"/api/v1/house"_s, house);
}

void TestHostLink::goesOnAtAnotherHostOfTheHouse()
{
    FakeHost other;
    QVERIFY(other.start());
    tellHosts({m_host->base(), other.base()});
    other.answers = m_host->answers;
    m_link->open(m_host->token);
    QTRY_VERIFY(m_link->account());
    QTRY_COMPARE(m_link->state().line, Line::Connected);
    m_link->rooms().join(m_host->lot.id);
    QTRY_VERIFY(!m_host->joins.isEmpty());
    QVERIFY(other.requests.isEmpty());
    QSignalSpy changed(&m_link->stream(), &link::HouseStream::lotsChanged);
    QTRY_COMPARE(m_host->houseListeners(), 1);
    m_host->tellHouse(lotsEvent({m_host->lot}, "41"));
    QTRY_VERIFY(!changed.isEmpty());

    QSignalSpy ended(m_link.get(), &HostLink::sessionEnded);
    m_host->stop();
    QTRY_COMPARE(m_link->state().line, Line::Connected);
    QTRY_VERIFY(!other.joins.isEmpty());
    QCOMPARE(other.auths.last()[u"token"].toString(), QString::fromLatin1(m_host->token));
    QTRY_VERIFY(std::any_of(other.requests.begin(), other.requests.end(), [](const net::Request &request) {
        return request.path == u"/api/v1/events" && request.header("last-event-id") == "41";
    }));
    QCOMPARE(m_link->base(), m_host->base()); // it is still the house that was found there
    QCOMPARE(ended.count(), 0);
    QVERIFY(m_link->account());

    other.stop();
    QVERIFY(m_host->start());
    QTRY_VERIFY(m_link->state().line == Line::Connected && m_host->auths.size() > 1); // and back
}

void TestHostLink::anotherHouseIsGivenNothing()
{
    FakeHost other;
    QVERIFY(other.start());
    tellHosts({m_host->base(), other.base()}, u"otherhouse"_s);
    other.answers = m_host->answers;
    tellHosts({m_host->base(), other.base()});
    m_link->open(m_host->token);
    QTRY_COMPARE(m_link->state().line, Line::Connected);
    QTRY_VERIFY(m_link->house());
    m_host->stop();
    QTRY_VERIFY(other.requests.size() > 1); // asked, and asked again
    QVERIFY(other.auths.isEmpty());
    for (const net::Request &request : std::as_const(other.requests)) {
        QCOMPARE(request.path, u"/api/v1/house"_s);
        QVERIFY(request.header("authorization").isEmpty());
    }
    QVERIFY(m_host->start());
    QTRY_COMPARE(m_link->state().line, Line::Connected);
}

void TestHostLink::nobodyGoesOnFromAnEncryptedHouseInTheClear()
{
    link::HouseFinder finder(QUrl(u"https://one.example/"_s));
    protocol::HouseView house{.id = u"thehouse1"_s};
    house.hosts = {u"http://two.example"_s, u"https://user@three.example"_s, u"file:///etc"_s, u"https://"_s, u""_s};
    finder.know(house);
    QVERIFY(!finder.hasOthers());
    house.hosts.append(u"https://two.example:8443/deep?x#y"_s);
    finder.know(house);
    QVERIFY(finder.hasOthers());
}

// Two that answer and take no line: nobody goes to and fro between them as fast as they answer.
void TestHostLink::hostsThatTakeNoLineAreLeftAlone()
{
    FakeHost other;
    QVERIFY(other.start());
    tellHosts({m_host->base(), other.base()});
    link::HouseFinder finder(m_host->base());
    protocol::HouseView house{.id = u"thehouse1"_s};
    house.hosts = {m_host->base().toString(), other.base().toString()};
    other.answers = m_host->answers;
    finder.know(house);
    QUrl base = m_host->base();
    int found = 0;
    connect(&finder, &link::HouseFinder::found, this, [&](const QUrl &at) {
        ++found;
        base = at;
        QTimer::singleShot(0, &finder, [&] { finder.seek(base, {}); }); // its line failed at once
    });
    finder.seek(base, {});
    QTRY_COMPARE(found, 1); // at once
    QTest::qWait(200);
    QCOMPARE(found, 1);
    QTRY_VERIFY(found > 1); // and then in a while
    finder.rest();
    finder.seek(base, {});
    const int before = found;
    QTRY_VERIFY_WITH_TIMEOUT(found > before, 200);
}

// How long an exchange takes is told again and again while the line stands, and nothing is read for that.
void TestHostLink::aRoundTripIsNoNewLine()
{
    QSignalSpy told(m_link.get(), &HostLink::stateChanged);
    m_link->open(m_host->token);
    QTRY_VERIFY(m_link->account() && m_link->house());
    QTRY_COMPARE(m_link->state().line, Line::Connected);
    const auto houses = readings(u"/api/v1/house"_s);
    const auto before = told.count();
    QTRY_VERIFY(told.count() >= before + 3);
    QTest::qWait(100); // what would be asked for has come by then
    QCOMPARE(readings(u"/api/v1/me"_s), 1);
    QVERIFY(readings(u"/api/v1/house"_s) <= houses + 1); // it is read once more if the line stood first
}

// At once, and without asking; an answer that was asked for before is not taken over what was told since.
void TestHostLink::whatTheHostDoesToTheAccountIsHeard()
{
    m_host->account.limited = true;
    m_host->account.available = 500;
    m_host->account.deposits = 500;
    m_link->open(m_host->token);
    QTRY_VERIFY(m_link->account());
    QTRY_COMPARE(m_link->state().line, Line::Connected);
    QSignalSpy told(m_link.get(), &HostLink::standingTold);
    const auto before = readings(u"/api/v1/me"_s);
    m_host->tellEveryone(u"account"_s, {{u"deposits"_s, 900},
                                        {u"holds"_s, 0},
                                        {u"available"_s, 900},
                                        {u"blocked"_s, true},
                                        {u"roles"_s, QJsonArray()},
                                        {u"reason"_s, u"does not pay"_s}});
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(m_link->account()->available, std::optional<auction::Amount>(900));
    QCOMPARE(m_link->account()->deposits, 900);
    QVERIFY(m_link->account()->blocked);
    QCOMPARE(m_link->blockReason(), u"does not pay"_s);
    QCOMPARE(readings(u"/api/v1/me"_s), before);
    m_host->account.limited = false; // funds that open make the client read what it is not told
    m_host->account.available.reset();
    m_host->account.deposits = 900;
    m_host->tellEveryone(u"account"_s, {{u"deposits"_s, 900},
                                        {u"holds"_s, 0},
                                        {u"available"_s, QJsonValue::Null},
                                        {u"blocked"_s, false},
                                        {u"roles"_s, QJsonArray()}});
    QTRY_COMPARE(told.count(), 2);
    QVERIFY(!m_link->account()->available && !m_link->account()->limited && !m_link->account()->blocked);
    QVERIFY(m_link->blockReason().isEmpty());
    for (const QJsonObject &bad : {QJsonObject{}, QJsonObject{{u"deposits"_s, u"9"_s}, {u"blocked"_s, 1}}})
        m_host->tellEveryone(u"account"_s, bad);
    m_host->tellEveryone(u"announcement"_s, {{u"text"_s, u"Tea"_s}, {u"at"_s, 1}});
    QSignalSpy announced(&m_link->rooms(), &link::Rooms::announced);
    QTRY_COMPARE(announced.count(), 1);
    QCOMPARE(told.count(), 2);
}

void TestHostLink::mayBeDestroyedAtAnyMoment()
{
    for (int ms = 0; ms < 30; ms += 2) {
        auto link = std::make_unique<HostLink>(m_host->base());
        link->open("secret");
        link->rooms().join(1);
        QTest::qWait(ms);
        link->signOut();
        link.reset();
    }
    QTest::qWait(50);
}

QTEST_GUILESS_MAIN(TestHostLink)
#include "tst_host_link.moc"
