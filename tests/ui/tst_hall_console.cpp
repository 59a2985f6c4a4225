// The hall's code and paddles in the console of a real house: what is shown there opens what it says.
#include "dialogs/paddle_dialog.h"
#include "support/house_fixture.h"
#include "ui/driver.h"
#include "ui/run_in_english.h"
#include "widgets/qr_code.h"

#include <QAbstractButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;

namespace {

const auto hostPassword = u"host password"_s;

} // namespace

class TestHallConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theInvitationLeadsToTheCode();
    void aBidderIsAddedAndTheirCodeSignsIn();
    void aNameThatIsTakenIsSaid();

private:
    [[nodiscard]] QString invitation() const { return m_host->text(u"console.invitation.address"_s); }
    [[nodiscard]] QString codeOf(const QString &name) const { return m_host->find<ui::QrCode>(name)->text(); }

    std::unique_ptr<test::HouseFixture> m_fixture;
    std::unique_ptr<Driver> m_host;
};

void TestHallConsole::init()
{
    m_host.reset();
    m_fixture = std::make_unique<test::HouseFixture>();
    m_host = std::make_unique<Driver>();
    QVERIFY(m_host->join(m_fixture->house->url()));
    QVERIFY(m_host->signIn(u"host"_s, hostPassword));
    m_host->click(u"main.rail.console"_s);
}

void TestHallConsole::theInvitationLeadsToTheCode()
{
    const QString bare = invitation();
    m_host->click(u"console.invitation.hall"_s);
    QTRY_VERIFY(invitation().startsWith(bare + u"/join/"));
    const QString code = invitation().section(u'/', -1);
    QVERIFY(QRegularExpression(u"^[A-Z]{6}$"_s).match(code).hasMatch());
    QCOMPARE(codeOf(u"console.invitation.code"_s), invitation());
    const auto joined = m_fixture->post(u"/api/v1/accounts"_s, {{u"nick"_s, u"Ann"_s}, {u"code"_s, code}});
    QCOMPARE(joined.status, 201);

    // What everyone is told of the house has no code in it, and takes none away here.
    QCOMPARE(m_fixture->patch(u"/api/v1/house"_s, {{u"name"_s, u"Quay"_s}}, m_fixture->signInHost()).status, 200);
    QTRY_COMPARE(m_host->desktop().house()->line().house()->name, u"Quay"_s);
    QTest::qWait(50);
    QVERIFY(invitation().endsWith(code));

    m_host->click(u"console.invitation.hall"_s);
    QTRY_COMPARE(invitation(), bare);
    QCOMPARE(m_fixture->post(u"/api/v1/accounts"_s, {{u"nick"_s, u"Bob"_s}, {u"code"_s, code}}).status, 401);
}

void TestHallConsole::aBidderIsAddedAndTheirCodeSignsIn()
{
    m_host->find<QAbstractButton>(u"console.tab.bidders"_s)->click();
    m_host->click(u"console.bidders.enter"_s);
    m_host->click(u"enter.submit"_s);
    QCOMPARE(m_host->text(u"enter.nick.below"_s), u"Type a name."_s);
    m_host->type(u"enter.nick"_s, u"Ben"_s);
    m_host->click(u"enter.submit"_s);
    QTRY_VERIFY(m_host->find<ui::PaddleDialog>(u"paddle"_s));
    auto *dialog = m_host->find<ui::PaddleDialog>(u"paddle"_s);
    QVERIFY(dialog->windowTitle().startsWith(u"Paddle 1 "_s));
    QTRY_VERIFY(!dialog->link().isEmpty());
    QCOMPARE(codeOf(u"paddle.code"_s), dialog->link());
    const QUrl url(dialog->link());
    QCOMPARE(url.port(), m_fixture->house->url().port());
    const QString link = url.path().section(u'/', -1);
    const auto signedIn = m_fixture->post(u"/api/v1/session"_s, {{u"link"_s, link}});
    QCOMPARE(signedIn.status, 201);
    QCOMPARE(signedIn.json()["account"_L1]["nick"_L1].toString(), u"Ben"_s);
    m_host->click(u"paddle.cancel"_s);

    auto *table = m_host->find<QTableView>(u"console.bidders"_s);
    const auto isListed = [table] {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() == u"1")
                return table->model()->index(row, 1).data().toString() == u"Ben";
        }
        return false;
    };
    QTRY_VERIFY(isListed());
}

void TestHallConsole::aNameThatIsTakenIsSaid()
{
    m_fixture->signUp(u"Ben"_s);
    m_host->find<QAbstractButton>(u"console.tab.bidders"_s)->click();
    m_host->click(u"console.bidders.enter"_s);
    m_host->type(u"enter.nick"_s, u"ben"_s);
    m_host->click(u"enter.submit"_s);
    QTRY_VERIFY(!m_host->text(u"enter.banner.text"_s).isEmpty());
    QVERIFY(m_host->find<QLineEdit>(u"enter.nick"_s)->isVisible());
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestHallConsole>(argc, argv);
}
#include "tst_hall_console.moc"
