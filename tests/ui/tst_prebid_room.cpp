// A maximum that is left before a lot opens, in the room of a real house.
#include "support/house_fixture.h"
#include "ui/driver.h"
#include "ui/run_in_english.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;

class TestPrebidRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneIsLeftChangedAndTakenBack();
    void oneBidsAsTheLotOpens();
    void whatIsNotEnoughIsSaid();
    void aLotThatTakesNoneOffersNone();

private:
    [[nodiscard]] qint64 schedule(const QString &name);
    void enter(const QString &name);
    void leave(const QString &amount);
    [[nodiscard]] QWidget *field() const { return m_desk->find<QLineEdit>(u"room.prebid.amount"_s); }
    void keepPicture(const QString &name) const;

    std::unique_ptr<test::HouseFixture> m_fixture;
    std::unique_ptr<Driver> m_desk;
    QString m_host;
    QString m_seller;
};

void TestPrebidRoom::init()
{
    m_desk.reset();
    m_fixture = std::make_unique<test::HouseFixture>();
    m_host = m_fixture->signInHost();
    m_seller = m_fixture->signUp(u"Nari"_s);
    m_fixture->signUp(u"Ann"_s);
    QCOMPARE(m_fixture->patch(u"/api/v1/sales/1"_s, {{u"prebids"_s, true}}, m_host).status, 200);
}

qint64 TestPrebidRoom::schedule(const QString &name)
{
    const qint64 opensAt = m_fixture->now() + 3'600'000;
    const QJsonObject lot{{u"name"_s, name}, {u"start"_s, 10'000}, {u"opensAt"_s, opensAt}};
    return m_fixture->post(u"/api/v1/lots"_s, lot, m_seller).json().value("id"_L1).toInteger();
}

void TestPrebidRoom::enter(const QString &name)
{
    m_desk = std::make_unique<Driver>();
    QVERIFY(m_desk->join(m_fixture->house->url()));
    QVERIFY(m_desk->signIn(u"Ann@example.org"_s, u"12345678"_s));
    m_desk->desktop().window()->resize(900, 600);
    m_desk->click(u"catalogue.group.coming"_s);
    QVERIFY(m_desk->openLot(name));
    QTRY_COMPARE(m_desk->text(u"room.name"_s), name);
}

void TestPrebidRoom::leave(const QString &amount)
{
    m_desk->type(u"room.prebid.amount"_s, amount);
    m_desk->click(u"room.prebid.leave"_s);
}

/// To look at: GAVEL_PICTURES names a folder.
void TestPrebidRoom::keepPicture(const QString &name) const
{
    if (const QString folder = qEnvironmentVariable("GAVEL_PICTURES"); !folder.isEmpty())
        m_desk->desktop().window()->grab().save(folder + u'/' + name + u".png");
}

void TestPrebidRoom::oneIsLeftChangedAndTakenBack()
{
    const qint64 lot = schedule(u"Moon jar"_s);
    enter(u"Moon jar"_s);
    QTRY_VERIFY(field() && field()->isVisible());
    keepPicture(u"prebid-before"_s);
    leave(u"25,000"_s);
    auto *takeBack = m_desk->find<QPushButton>(u"room.prebid.takeBack"_s);
    QTRY_VERIFY(takeBack->isVisible());
    keepPicture(u"prebid-left"_s);
    QCOMPARE(m_desk->find<QPushButton>(u"room.prebid.leave"_s)->text(), u"Change it"_s);
    const QString mine = u"/api/v1/me/bids"_s;
    const QString ann =
        m_fixture->post(u"/api/v1/session"_s, {{u"email"_s, u"Ann@example.org"_s}, {u"password"_s, u"12345678"_s}})
            .json()
            .value("token"_L1)
            .toString();
    const auto most = [&] { return m_fixture->get(mine, ann).json().value("items"_L1).toArray().at(0)["max"_L1]; };
    QCOMPARE(most().toInteger(), 25'000);
    leave(u"30000"_s);
    QTRY_COMPARE(most().toInteger(), 30'000);
    QTRY_VERIFY(takeBack->isEnabled());
    takeBack->click();
    QTRY_VERIFY(!takeBack->isVisible());
    QVERIFY(most().isNull() || most().isUndefined());
    QCOMPARE(m_fixture->get(u"/api/v1/lots/%1"_s.arg(lot)).json().value("bids"_L1).toInteger(), 0);
}

void TestPrebidRoom::oneBidsAsTheLotOpens()
{
    const qint64 lot = schedule(u"Moon jar"_s);
    enter(u"Moon jar"_s);
    QTRY_VERIFY(field() && field()->isVisible());
    leave(u"25,000"_s);
    QTRY_VERIFY(m_desk->find<QPushButton>(u"room.prebid.takeBack"_s)->isVisible());
    const auto opened = m_fixture->post(u"/api/v1/lots/%1/actions"_s.arg(lot),
                                        {{u"action"_s, u"open"_s}, {u"reason"_s, u"early"_s}}, m_host);
    QVERIFY2(opened.status == 200, opened.body.constData());
    QTRY_VERIFY(!field()->isVisible());
    QTRY_COMPARE(m_desk->text(u"room.price"_s), u"₩10,000"_s);
    QTRY_VERIFY2(m_desk->text(u"room.bid.banner.text"_s).startsWith(u"You lead"_s),
                 qPrintable(m_desk->text(u"room.bid.banner.text"_s)));
    keepPicture(u"prebid-opened"_s);
}

void TestPrebidRoom::whatIsNotEnoughIsSaid()
{
    const qint64 lot = schedule(u"Moon jar"_s);
    enter(u"Moon jar"_s);
    QTRY_VERIFY(field() && field()->isVisible());
    leave(u"9,999"_s);
    auto *fault = m_desk->find<QLabel>(u"room.prebid.fault"_s);
    QTRY_VERIFY(fault->isVisible() && !fault->text().isEmpty());
    QCOMPARE(m_desk->find<QLineEdit>(u"room.prebid.amount"_s)->text(), u"9,999"_s); // nothing is lost by it
    QVERIFY(!m_desk->find<QPushButton>(u"room.prebid.takeBack"_s)->isVisible());
    QCOMPARE(m_fixture->get(u"/api/v1/lots/%1"_s.arg(lot)).json().value("bids"_L1).toInteger(), 0);
}

void TestPrebidRoom::aLotThatTakesNoneOffersNone()
{
    QCOMPARE(m_fixture->patch(u"/api/v1/sales/1"_s, {{u"prebids"_s, false}}, m_host).status, 200);
    (void)schedule(u"Moon jar"_s);
    enter(u"Moon jar"_s);
    QVERIFY(!field() || !field()->isVisible());
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestPrebidRoom>(argc, argv);
}

#include "tst_prebid_room.moc"
