// What a house and an account say of themselves, changed over a real house by whom it is theirs, and seen by whoever
// is there; and what a host does to a lot whose room it is in.
#include "support/house_fixture.h"
#include "ui/driver.h"
#include "ui/fake_hosting.h"
#include "ui/run_in_english.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;
using ui_tests::FakeHosting;

namespace {

const auto hostPassword = u"host password"_s;
const auto password = u"12345678"_s; // of everyone whom the fixture signs up

} // namespace

class TestOwnPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatTheHouseIsReachesWhoIsThere();
    void whatLotsAreTakenAtIsChanged();
    void biddersAreShownByPaddles();
    void whatWasWrittenIsNotTakenAway();
    void theNetworkIsLetIn();
    void howItIsEncryptedIsChosen();
    void noHostNoPage();
    void anAccountChangesItsName();
    void anEmailNeedsThePassword_data();
    void anEmailNeedsThePassword();
    void oneSignsOutElsewhere();
    void aHostActsInTheRoom();

private:
    [[nodiscard]] protocol::HouseView house() { return *m_host->desktop().house()->line().house(); }
    [[nodiscard]] bool isSaved(const Driver &person, const QString &banner, const QString &begins) const
    {
        return QTest::qWaitFor([&] { return person.text(banner).startsWith(begins); });
    }

    std::unique_ptr<test::HouseFixture> m_fixture;
    std::unique_ptr<Driver> m_host;
};

void TestOwnPages::init()
{
    m_host.reset();
    m_fixture = std::make_unique<test::HouseFixture>();
    m_host = std::make_unique<Driver>();
    QVERIFY(m_host->join(m_fixture->house->url()));
    QVERIFY(m_host->signIn(u"host"_s, hostPassword));
}

void TestOwnPages::whatTheHouseIsReachesWhoIsThere()
{
    Driver guest;
    QVERIFY(guest.join(m_fixture->house->url()));
    QVERIFY(guest.desktop().window()->windowTitle().startsWith(u"Test"_s));
    m_host->click(u"main.rail.house"_s);
    QVERIFY(!m_host->find<QPushButton>(u"house.save"_s)->isEnabled());
    m_host->type(u"house.name"_s, u"Harbour Lights"_s);
    m_host->type(u"house.contact"_s, u"desk@quay.example"_s);
    m_host->find<QPlainTextEdit>(u"house.about"_s)->setPlainText(u"Since 1898.\nBy the quay."_s);
    m_host->find<QAbstractButton>(u"house.sellers.host"_s)->click();
    m_host->find<QAbstractButton>(u"house.signUp.host"_s)->click();
    m_host->find<QAbstractButton>(u"house.names.paddle"_s)->click();
    m_host->click(u"house.save"_s);
    QVERIFY(isSaved(*m_host, u"house.banner.text"_s, u"Saved."_s));
    QTRY_VERIFY(guest.desktop().window()->windowTitle().startsWith(u"Harbour Lights"_s));
    QCOMPARE(guest.text(u"main.foot.house"_s), u"Harbour Lights"_s);
    const auto &seen = *guest.desktop().house()->line().house();
    QCOMPARE(seen, house());
    QCOMPARE(seen.about, u"Since 1898.\nBy the quay."_s);
    QCOMPARE(seen.contact, u"desk@quay.example"_s);
    QVERIFY(!seen.anyoneSells && !seen.anyoneSignsUp && seen.showsPaddles);
    QVERIFY(!m_host->find<QPushButton>(u"house.save"_s)->isEnabled());

    m_host->type(u"house.name"_s, u" "_s);
    m_host->click(u"house.save"_s);
    QCOMPARE(m_host->text(u"house.name.below"_s), u"A house has a name."_s);
    m_host->click(u"house.discard"_s);
    QCOMPARE(m_host->find<QLineEdit>(u"house.name"_s)->text(), u"Harbour Lights"_s);
}

// Until one of them has opened; what the house was founded with stays.
void TestOwnPages::whatLotsAreTakenAtIsChanged()
{
    m_host->click(u"main.rail.house"_s);
    QTRY_VERIFY(m_host->find<QPushButton>(u"house.rates"_s)->isVisible());
    QVERIFY2(m_host->text(u"house.taken"_s).contains(u"a premium of 0 %"), qPrintable(m_host->text(u"house.taken"_s)));
    m_host->click(u"house.rates"_s);
    m_host->type(u"rates.premium"_s, u"12.5"_s);
    m_host->find<QComboBox>(u"rates.taxKind"_s)->setCurrentIndex(2);
    m_host->type(u"rates.taxRate"_s, u"10"_s);
    m_host->click(u"rates.submit"_s);
    QTRY_COMPARE(m_host->text(u"house.banner.text"_s), u"Saved."_s);
    QCOMPARE(m_host->text(u"house.taken"_s),
             u"Lots are put up at a premium of 12.5 % and a commission of 0 %. There is 10 % tax on the premium."_s);
    QVERIFY(m_host->text(u"house.fixed"_s).contains(u"the premium 0 %"_s));
    const QString token = m_fixture->signInHost();
    const qint64 lot = m_fixture->sell(token);
    QCOMPARE(m_fixture->get(u"/api/v1/lots/%1"_s.arg(lot)).json().value("premium"_L1).toInteger(), 1'250);
    QTRY_COMPARE(m_host->desktop().house()->lots().rowCount(), 1);
    m_host->click(u"house.rates"_s);
    QVERIFY(!m_host->find<QWidget>(u"rates"_s)); // before anything is typed
    QVERIFY(m_host->text(u"house.banner.text"_s).startsWith(u"A lot has opened"_s));
}

// In the catalogue too, where nothing else has changed.
void TestOwnPages::biddersAreShownByPaddles()
{
    const qint64 lot = m_fixture->sell(m_fixture->signInHost());
    QCOMPARE(m_fixture->bid(lot, m_fixture->signUp(u"Dana"_s), 10'000).status, 201);
    Driver guest;
    QVERIFY(guest.join(m_fixture->house->url()));
    const auto leader = [&guest, lot] {
        const auto &lots = guest.desktop().house()->lots();
        for (int row = 0; row < lots.rowCount(); ++row) {
            const QModelIndex index = lots.index(row, 0);
            if (index.data(models::LotListModel::IdRole).toLongLong() == lot)
                return index.data(models::LotListModel::LeaderRole).toString();
        }
        return QString();
    };
    QTRY_COMPARE(leader(), u"Dana"_s);
    m_host->click(u"main.rail.house"_s);
    m_host->find<QAbstractButton>(u"house.names.paddle"_s)->click();
    m_host->click(u"house.save"_s);
    QTRY_COMPARE(leader(), u"1"_s);
    m_host->find<QAbstractButton>(u"house.names.nick"_s)->click();
    m_host->click(u"house.save"_s);
    QTRY_COMPARE(leader(), u"Dana"_s);
}

void TestOwnPages::whatWasWrittenIsNotTakenAway()
{
    m_host->click(u"main.rail.house"_s);
    m_host->type(u"house.name"_s, u"Mine"_s);
    const QString token = m_fixture->signInHost();
    QCOMPARE(m_fixture->patch(u"/api/v1/house"_s, {{u"about"_s, u"by another window"_s}}, token).status, 200);
    QTRY_COMPARE(house().about, u"by another window"_s);
    QCOMPARE(m_host->find<QLineEdit>(u"house.name"_s)->text(), u"Mine"_s);
    m_host->click(u"house.discard"_s);
    QCOMPARE(m_host->find<QLineEdit>(u"house.name"_s)->text(), u"Test"_s);
    QCOMPARE(m_host->find<QPlainTextEdit>(u"house.about"_s)->toPlainText(), u"by another window"_s);
}

void TestOwnPages::theNetworkIsLetIn()
{
    QVERIFY(!m_host->find<QWidget>(u"house.reach.network"_s)->isVisible()); // it is not hosted here
    FakeHosting hosting;
    Driver here({}, &hosting);
    hosting.serve(m_fixture->house->url(), m_fixture->signInHost().toLatin1());
    QTRY_VERIFY(here.desktop().window() && here.desktop().house()->isSignedIn());
    here.click(u"main.rail.house"_s);
    QVERIFY(here.text(u"house.address"_s).startsWith(u"http://127.0.0.1:"_s));
    here.find<QAbstractButton>(u"house.reach.network"_s)->click();
    here.click(u"house.save"_s);
    QTRY_COMPARE(here.text(u"house.address"_s), u"http://192.168.0.5:8010"_s);
    here.click(u"main.rail.console"_s);
    QCOMPARE(here.text(u"console.invitation.address"_s), u"http://192.168.0.5:8010"_s);
}

void TestOwnPages::howItIsEncryptedIsChosen()
{
    FakeHosting hosting;
    hosting.chosenTls.by = ui::TlsChoice::By::OwnCertificate;
    hosting.ownFingerprint = u"A1:B2"_s;
    Driver here({}, &hosting);
    hosting.serve(m_fixture->house->url(), m_fixture->signInHost().toLatin1());
    QTRY_VERIFY(here.desktop().window() && here.desktop().house()->isSignedIn());
    here.click(u"main.rail.house"_s);
    QVERIFY(here.text(u"house.tls.note"_s).endsWith(u"A1:B2"_s));
    auto *by = here.find<QComboBox>(u"house.tls"_s);
    QCOMPARE(by->currentIndex(), static_cast<int>(ui::TlsChoice::By::OwnCertificate));
    by->setCurrentIndex(static_cast<int>(ui::TlsChoice::By::Files));
    here.click(u"house.save"_s);
    QVERIFY(here.find<QLineEdit>(u"house.tls.key"_s)->property("wrong").toBool());
    QCOMPARE(hosting.chosenTls.by, ui::TlsChoice::By::OwnCertificate);
    by->setCurrentIndex(static_cast<int>(ui::TlsChoice::By::Nothing));
    here.click(u"house.save"_s);
    QCOMPARE(hosting.chosenTls, ui::TlsChoice());
}

void TestOwnPages::noHostNoPage()
{
    Driver ann;
    m_fixture->signUp(u"Ann"_s);
    QVERIFY(ann.join(m_fixture->house->url()));
    QVERIFY(!ann.find<QWidget>(u"main.rail.account"_s)->isVisible());
    QVERIFY(ann.signIn(u"Ann@example.org"_s, password));
    QVERIFY(ann.find<QWidget>(u"main.rail.account"_s)->isVisible());
    QVERIFY(!ann.find<QWidget>(u"main.rail.house"_s)->isVisible());
    QVERIFY(!ann.find<QAction>(u"menu.house"_s)->isVisible());
    m_host->click(u"main.rail.house"_s);
    m_host->find<QAction>(u"menu.signOut"_s)->trigger();
    QTRY_VERIFY(!m_host->find<QWidget>(u"house.name"_s)->isVisible());
    QVERIFY(!m_host->find<QWidget>(u"main.rail.account"_s)->isVisible());
}

void TestOwnPages::anAccountChangesItsName()
{
    m_fixture->signUp(u"Bob"_s);
    m_fixture->signUp(u"Ann"_s);
    Driver ann;
    QVERIFY(ann.join(m_fixture->house->url()));
    QVERIFY(ann.signIn(u"Ann@example.org"_s, password));
    ann.find<QAction>(u"menu.account"_s)->trigger();
    ann.type(u"account.nick"_s, u"Bob"_s);
    ann.click(u"account.save"_s);
    QTRY_COMPARE(ann.text(u"account.nick.below"_s), u"Somebody has this name already. Choose another."_s);
    ann.type(u"account.nick"_s, u"Anna"_s);
    ann.click(u"account.save"_s);
    QVERIFY(isSaved(ann, u"account.banner.text"_s, u"Saved."_s));
    QCOMPARE(ann.desktop().house()->line().account()->nick, u"Anna"_s);
    QVERIFY(!ann.find<QPushButton>(u"account.save"_s)->isEnabled());
}

void TestOwnPages::anEmailNeedsThePassword_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("field"); // that says what is wrong; empty: it is taken
    QTest::newRow("with it") << u"new@example.org"_s << password << QString();
    QTest::newRow("without it") << u"new@example.org"_s << QString() << u"account.old.below"_s;
    QTest::newRow("with another") << u"new@example.org"_s << u"wrong one"_s << u"account.old.below"_s;
    QTest::newRow("somebody's") << u"bob@example.org"_s << password << u"account.email.below"_s;
    QTest::newRow("none") << QString() << password << u"account.email.below"_s;
}

void TestOwnPages::anEmailNeedsThePassword()
{
    QFETCH(QString, email);
    QFETCH(QString, typed);
    QFETCH(QString, field);
    m_fixture->signUp(u"Bob"_s);
    m_fixture->signUp(u"Ann"_s);
    Driver ann;
    QVERIFY(ann.join(m_fixture->house->url()));
    QVERIFY(ann.signIn(u"Ann@example.org"_s, password));
    ann.click(u"main.rail.account"_s);
    QVERIFY(!ann.find<QWidget>(u"account.old"_s)->isVisible());
    ann.find<QLineEdit>(u"account.email"_s)->setText(email);
    ann.find<QLineEdit>(u"account.old"_s)->setText(typed);
    ann.click(u"account.save"_s);
    if (field.isEmpty())
        QVERIFY(isSaved(ann, u"account.banner.text"_s, u"Saved."_s));
    else
        QTRY_VERIFY(ann.find<QLabel>(field)->isVisible() &&
                    ann.find<QLabel>(field)->text() != u"So that nobody else changes this."_s);
    const QString expected = field.isEmpty() ? email : u"Ann@example.org"_s;
    QCOMPARE(ann.desktop().house()->line().account()->email, expected);
}

void TestOwnPages::oneSignsOutElsewhere()
{
    m_fixture->signUp(u"Ann"_s);
    Driver phone;
    QVERIFY(phone.join(m_fixture->house->url()));
    QVERIFY(phone.signIn(u"Ann@example.org"_s, password));
    Driver ann;
    QVERIFY(ann.join(m_fixture->house->url()));
    QVERIFY(ann.signIn(u"Ann@example.org"_s, password));
    ann.click(u"main.rail.account"_s);
    QTRY_COMPARE(ann.text(u"account.session1.client"_s), u"Gavel · here, now"_s);
    QVERIFY(!ann.find<QWidget>(u"account.session1.end"_s)->isVisible());
    QCOMPARE(ann.text(u"account.session2.client"_s), u"Gavel"_s);
    ann.click(u"account.session2.end"_s);
    QTRY_VERIFY(!phone.desktop().house()->isSignedIn());
    QVERIFY(ann.desktop().house()->isSignedIn());
    QTRY_VERIFY(ann.find<QWidget>(u"account.session2"_s) && !ann.find<QWidget>(u"account.session3"_s));
    ann.click(u"account.endOthers"_s);
    QTRY_VERIFY(!ann.find<QPushButton>(u"account.endOthers"_s)->isVisible());
    QVERIFY(ann.desktop().house()->isSignedIn());
}

void TestOwnPages::aHostActsInTheRoom()
{
    const QString seller = m_fixture->signUp(u"Nari"_s);
    const qint64 vase = m_fixture->sell(seller);
    const qint64 other = m_fixture->sell(seller);
    auto *window = m_host->desktop().window();
    auto &lots = m_host->desktop().house()->lots();
    QTRY_VERIFY(lots.find(vase) && lots.find(other));
    const auto phaseOf = [&lots](qint64 lot) { return lots.find(lot)->phase; };
    m_host->click(u"main.rail.console"_s);
    m_host->find<QTableView>(u"console.lots"_s)->clearSelection();
    auto *pause = m_host->find<QAction>(u"console.lots.pause"_s);
    QVERIFY(!pause->isEnabled());
    window->openLot(vase);
    QTRY_VERIFY(pause->isEnabled());
    pause->trigger();
    QTRY_COMPARE(phaseOf(vase), auction::Phase::Paused);
    QCOMPARE(phaseOf(other), auction::Phase::Open);
    QTRY_VERIFY(!pause->isEnabled() && m_host->find<QAction>(u"console.lots.resume"_s)->isEnabled());
    QTRY_COMPARE(m_host->text(u"main.said.text"_s), u"“Vase” is paused; its time stands still."_s);
    m_host->find<QAction>(u"console.lots.withdraw"_s)->trigger();
    m_host->type(u"reason.text"_s, u"It broke."_s);
    m_host->click(u"reason.submit"_s);
    QTRY_COMPARE(phaseOf(vase), auction::Phase::Withdrawn);
    m_host->click(u"main.rail.console"_s);
    QVERIFY(!pause->isEnabled()); // nothing is chosen there
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestOwnPages>(argc, argv);
}

#include "tst_own_pages.moc"
