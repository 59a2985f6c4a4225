// Who of a list of guests is new, over a fake host.
#include "link/host_api.h"
#include "models/door/guest_import.h"
#include "support/fake_host.h"
#include "support/model_columns.h"

#include <QJsonArray>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::Guest;
using models::GuestImport;

class TestGuestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsTwice_data();
    void whoIsTwice();
    void whoIsKnown_data();
    void whoIsKnown();

private:
    link::HttpClient m_http{QUrl(u"http://127.0.0.1:1/"_s)};
    link::HostApi m_api{m_http};
};

namespace {

Guest guest(qint64 line, const QString &name, const QString &phone = {}, const QString &fault = {})
{
    return {.line = line,
            .name = name,
            .paddle = {},
            .phone = phone,
            .table = {},
            .note = {},
            .email = {},
            .limit = {},
            .fault = fault};
}

QStringList states(const GuestImport &import)
{
    return support::column(import, GuestImport::StateColumn);
}

} // namespace

void TestGuestImport::whoIsTwice_data()
{
    const auto phone = u"010 1234 5678"_s;
    const auto other = u"010 9999 0000"_s;
    const auto twice = u"Twice in the list: as on line %1"_s;
    QTest::addColumn<QList<Guest>>("guests");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("as before") << QList{guest(2, u"Ann"_s), guest(3, u"ANN "_s)} << QStringList{u"New"_s, twice.arg(2)};
    QTest::newRow("after a faulty row") << QList{guest(2, u"Ann"_s, {}, u"no paddle"_s), guest(3, u"Ann"_s),
                                                 guest(4, u"Ann"_s)}
                                        << QStringList{u"no paddle"_s, u"New"_s, twice.arg(3)};
    QTest::newRow("a couple") << QList{guest(2, u"Ann"_s, phone), guest(3, u"Ben"_s, phone)}
                              << QStringList{u"New"_s, u"New"_s};
    QTest::newRow("namesakes") << QList{guest(2, u"Ann"_s, phone), guest(3, u"Ann"_s, other),
                                        guest(4, u"Ann"_s, u"+82 10-9999-0000"_s)}
                               << QStringList{u"New"_s, u"New"_s, twice.arg(3)};
    QTest::newRow("one without a phone") << QList{guest(2, u"Ann"_s, phone), guest(3, u"Ann"_s),
                                                  guest(4, u"Ann"_s, other)}
                                         << QStringList{u"New"_s, twice.arg(2), twice.arg(3)};
}

void TestGuestImport::whoIsTwice()
{
    QFETCH(const QList<Guest>, guests);
    GuestImport import(m_api);
    import.setGuests(guests);
    QTEST(states(import), "expected");
}

void TestGuestImport::whoIsKnown_data()
{
    QTest::addColumn<protocol::AccountView>("account");
    QTest::addColumn<bool>("isKnown");
    protocol::AccountView account;
    account.id = 9;
    account.nick = u"x"_s;
    const auto row = [&account](const char *name, const auto &change, bool isKnown) {
        protocol::AccountView one = account;
        change(one);
        QTest::newRow(name) << one << isKnown;
    };
    row(
        "nobody", [](auto &) {}, false);
    row(
        "the nick", [](auto &one) { one.nick = u"ANN"_s; }, true);
    row(
        "the name", [](auto &one) { one.name = u"ann"_s; }, true);
    row(
        "the phone", [](auto &one) { one.phone = u"+82 10 1234 5678"_s; }, true);
    row(
        "the email", [](auto &one) { one.email = u"Ann@example.org"_s; }, true);
    row(
        "the paddle", [](auto &one) { one.paddle = 12; }, true);
    row(
        "hidden", [](auto &one) { one.name = u"Ann"_s, one.hidden = true; }, false);
    row(
        "staff", [](auto &one) { one.name = u"Ann"_s, one.roles = protocol::Role::Clerk; }, false);
}

void TestGuestImport::whoIsKnown()
{
    QFETCH(const protocol::AccountView, account);
    support::FakeHost host;
    host.answers.insert(u"/api/v1/accounts"_s, {{u"items"_s, QJsonArray{protocol::toJsonForStaff(account)}}});
    QVERIFY(host.start());
    link::HttpClient http(host.base());
    link::HostApi api(http);
    GuestImport import(api);
    Guest ann = guest(2, u"Ann"_s, u"010-1234-5678"_s);
    ann.paddle = 12;
    ann.email = u"ann@Example.org"_s;
    import.setGuests({ann, guest(3, u"Somebody"_s)});
    import.readKnown();
    QTRY_VERIFY(!host.requests.isEmpty());
    QTest::qWait(50);
    QFETCH(const bool, isKnown);
    QCOMPARE(states(import), (QStringList{isKnown ? u"Perhaps on the list already"_s : u"New"_s, u"New"_s}));
}

QTEST_GUILESS_MAIN(TestGuestImport)
#include "tst_guest_import.moc"
