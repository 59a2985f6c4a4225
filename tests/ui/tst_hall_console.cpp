// The hall in the console of a real house: its code and paddles open what they say, and what staff did is told.
#include "dialogs/paddle_dialog.h"
#include "support/house_fixture.h"
#include "ui/driver.h"
#include "ui/run_in_english.h"
#include "widgets/qr_code.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;

namespace {

const auto hostPassword = u"host password"_s;
constexpr int nickColumn = 1;
constexpr int roleColumn = 2;

} // namespace

class TestHallConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theInvitationLeadsToTheCode();
    void aBidderIsAddedAndTheirCodeSignsIn();
    void aNameThatIsTakenIsSaid();
    void theProjectorShowsTheCodeWhileItWorks();
    void aRoleIsGivenAndTaken();
    void aRoleThatIsRefusedIsNotShown();
    void theRecordTellsWhatStaffDid();
    void theRecordIsSaved();

private:
    // Opens the list and chooses the bidder.
    void choose(const QString &nick);
    [[nodiscard]] QString roleOf(const QString &nick) const;
    void openRecord();
    // A cell of the record, newest first.
    [[nodiscard]] QString recorded(int row, int column) const;
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

void TestHallConsole::theProjectorShowsTheCodeWhileItWorks()
{
    m_host->desktop().window()->invite(u"http://192.0.2.14:8010/"_s);
    m_host->click(u"console.projector"_s);
    const auto widgets = QApplication::topLevelWidgets();
    const auto projector = std::find_if(widgets.begin(), widgets.end(),
                                        [](const QWidget *widget) { return widget->objectName() == u"projector"; });
    QVERIFY(projector != widgets.end());
    const auto shown = [projector] { return (*projector)->findChild<QLabel *>(u"projector.address"_s)->text(); };
    const auto scanned = [projector] { return (*projector)->findChild<ui::QrCode *>(u"projector.code"_s)->text(); };
    QCOMPARE(shown(), u"http://192.0.2.14:8010"_s);
    m_host->click(u"console.invitation.hall"_s);
    QTRY_VERIFY(shown().startsWith(u"http://192.0.2.14:8010/join/"_s));
    QCOMPARE(shown().section(u'/', -1), invitation().section(u'/', -1)); // the console's own
    QCOMPARE(scanned(), shown());
    const auto evening = [this](const QString &state) {
        return m_fixture->patch(u"/api/v1/house"_s, {{u"evening"_s, state}}, m_fixture->signInHost()).status;
    };
    QCOMPARE(evening(u"over"_s), 200);
    QTRY_COMPARE(shown(), u"http://192.0.2.14:8010"_s);
    QVERIFY(!invitation().contains(u"/join/"_s));
    QCOMPARE(evening(u"on"_s), 200);
    QTRY_VERIFY(shown().contains(u"/join/"_s));
    m_host->click(u"console.invitation.hall"_s);
    QTRY_COMPARE(shown(), u"http://192.0.2.14:8010"_s);
}

void TestHallConsole::choose(const QString &nick)
{
    m_host->find<QAbstractButton>(u"console.tab.bidders"_s)->click();
    auto *table = m_host->find<QTableView>(u"console.bidders"_s);
    const auto rowOf = [table, &nick] {
        const auto first = table->model()->index(0, nickColumn);
        return table->model()->match(first, Qt::DisplayRole, nick, 1, Qt::MatchExactly).value(0).row();
    };
    QTRY_VERIFY(rowOf() >= 0);
    table->selectRow(rowOf());
}

QString TestHallConsole::roleOf(const QString &nick) const
{
    auto *rows = m_host->rows(u"console.bidders"_s);
    const auto found = rows->match(rows->index(0, nickColumn), Qt::DisplayRole, nick, 1, Qt::MatchExactly).value(0);
    return found.siblingAtColumn(roleColumn).data().toString();
}

void TestHallConsole::aRoleIsGivenAndTaken()
{
    const QString ann = m_fixture->signUp(u"Ann"_s);
    const auto roles = [this, &ann] {
        return m_fixture->get(u"/api/v1/me"_s, ann).json()["roles"_L1].toArray().toVariantList();
    };
    choose(u"host"_s);
    QVERIFY(!m_host->find<QPushButton>(u"console.bidders.role"_s)->isEnabled()); // it keeps its own
    choose(u"Ann"_s);
    QVERIFY(m_host->find<QPushButton>(u"console.bidders.role"_s)->isEnabled());
    m_host->find<QAction>(u"console.bidders.clerk"_s)->trigger();
    QTRY_COMPARE(roleOf(u"Ann"_s), u"Clerk"_s);
    QCOMPARE(roles(), QVariantList{u"clerk"_s});
    QVERIFY(m_host->text(u"console.notice.text"_s).startsWith(u"Ann is a clerk now"_s));
    m_host->find<QAction>(u"console.bidders.cashier"_s)->trigger();
    QTRY_COMPARE(roleOf(u"Ann"_s), u"Clerk, Cashier"_s);
    m_host->click(u"console.notice.action"_s); // takes back the newest
    QTRY_COMPARE(roleOf(u"Ann"_s), u"Clerk"_s);
    QVERIFY(m_host->find<QAction>(u"console.bidders.clerk"_s)->isChecked());
    m_host->find<QAction>(u"console.bidders.clerk"_s)->trigger();
    QTRY_COMPARE(roleOf(u"Ann"_s), QString());
    QCOMPARE(roles(), QVariantList());
}

void TestHallConsole::aRoleThatIsRefusedIsNotShown()
{
    m_fixture->signUp(u"Ann"_s);
    choose(u"Ann"_s);
    m_fixture->stop();
    auto *clerk = m_host->find<QAction>(u"console.bidders.clerk"_s);
    clerk->trigger();
    QTRY_VERIFY(m_host->text(u"console.notice.text"_s).contains(u"host"_s));
    QVERIFY(!clerk->isChecked());
    QCOMPARE(roleOf(u"Ann"_s), QString());
}

void TestHallConsole::openRecord()
{
    m_host->find<QAbstractButton>(u"console.tab.record"_s)->click();
}

QString TestHallConsole::recorded(int row, int column) const
{
    return m_host->rows(u"console.record"_s)->index(row, column).data().toString();
}

void TestHallConsole::theRecordTellsWhatStaffDid()
{
    openRecord();
    QTRY_COMPARE(m_host->text(u"console.record.state.title"_s), u"Nothing recorded yet"_s);
    const QString host = m_fixture->signInHost();
    const QJsonObject ann = m_fixture->post(u"/api/v1/accounts"_s, {{u"nick"_s, u"Ann"_s}}, host).json();
    const qint64 id = ann["account"_L1]["id"_L1].toInteger();
    const QString path = u"/api/v1/accounts/%1"_s.arg(id);
    QCOMPARE(m_fixture->patch(path, {{u"roles"_s, QJsonArray{u"clerk"_s}}}, host).status, 200);
    const qint64 lot = m_fixture->sell(m_fixture->signUp(u"Nari"_s), {{u"number"_s, u"12A"_s}});
    const QJsonObject withdrawal{{u"action"_s, u"withdraw"_s}, {u"reason"_s, u"broken: the handle"_s}};
    QCOMPARE(m_fixture->post(u"/api/v1/lots/%1/actions"_s.arg(lot), withdrawal, host).status, 200);

    // By itself, while it is looked at.
    QTRY_COMPARE_WITH_TIMEOUT(m_host->rows(u"console.record"_s)->rowCount(), 3, 8'000);
    const auto row = [this](int at) {
        QStringList cells;
        for (int column = 1; column < 7; ++column)
            cells.append(recorded(at, column));
        return cells;
    };
    QCOMPARE(row(0), (QStringList{u"host"_s, u"Lot withdrawn"_s, {}, u"12A"_s, {}, u"broken: the handle"_s}));
    QCOMPARE(row(1), (QStringList{u"host"_s, u"Role changed"_s, u"Ann"_s, {}, {}, u"Clerk"_s}));
    QCOMPARE(row(2), (QStringList{u"host"_s, u"Bidder added"_s, u"Ann"_s, {}, {}, {}}));
    m_host->type(u"console.search"_s, u"clerk"_s);
    QTRY_COMPARE(m_host->rows(u"console.record"_s)->rowCount(), 1);
    m_host->desktop().translation().choose(u"ko"_s);
    m_host->find<QLineEdit>(u"console.search"_s)->clear();
    QTRY_COMPARE(m_host->rows(u"console.record"_s)->rowCount(), 3);
    QCOMPARE(recorded(0, 2), u"물품 철회"_s);
    m_host->desktop().translation().choose(u"en"_s);
}

void TestHallConsole::theRecordIsSaved()
{
    const QString host = m_fixture->signInHost();
    const QString jae = m_fixture->signUp(u"Jae"_s);
    const qint64 id = m_fixture->get(u"/api/v1/me"_s, jae).json()["id"_L1].toInteger();
    const QJsonObject deposit{{u"amount"_s, 5'000}, {u"note"_s, u"=in cash"_s}, {u"key"_s, u"k1"_s}};
    QCOMPARE(m_fixture->post(u"/api/v1/accounts/%1/deposits"_s.arg(id), deposit, host).status, 201);
    openRecord();
    QTRY_COMPARE(m_host->rows(u"console.record"_s)->rowCount(), 1);
    m_host->click(u"console.record.save"_s);
    auto *dialog = m_host->find<QFileDialog>(u"saveAs"_s);
    QVERIFY(dialog);
    const QString path = m_fixture->folder.filePath(u"record.csv"_s);
    dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
    static_cast<QDialog *>(dialog)->accept();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QCOMPARE(lines.value(0), "\xEF\xBB\xBFWhen,Who,What,For,Lot,Amount,\"Why, or which\"\r");
    QVERIFY(lines.value(1).endsWith(",host,Deposit,Jae,,5000,'=in cash\r"));
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestHallConsole>(argc, argv);
}
#include "tst_hall_console.moc"
