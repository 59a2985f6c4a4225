// A whole auction between two desktop programs, over the real host in a process of its own: gavel host.
#include "dialogs/host_password_dialog.h"
#include "models/room/history_model.h"
#include "ui/driver.h"
#include "ui/put_picture.h"
#include "ui/show_house.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using models::HistoryModel;
using ui_tests::Driver;

namespace {

constexpr int hostStartsMs = 20'000;
constexpr int hostAnswersMs = 20'000;
const auto hostPassword = u"correct horse battery"_s;

// gavel host on a data folder of its own; started again, it serves the same book on the same port.
class HostProcess
{
public:
    bool start()
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"GAVEL_HOST_PASSWORD"_s, hostPassword);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(qEnvironmentVariable("GAVEL_BINARY", QStringLiteral(GAVEL_BINARY)),
                        {u"host"_s, u"--port"_s, QString::number(m_base.port(0)), u"--data"_s, m_data.path(),
                         u"--name"_s, u"Two desktops"_s, u"--currency"_s, u"KRW"_s});
        QByteArray said;
        const bool serves = QTest::qWaitFor(
            [this, &said] {
                said += m_process.readAllStandardOutput();
                return said.contains('\n');
            },
            hostStartsMs);
        m_base = QUrl(QString::fromUtf8(said.mid(said.indexOf("http")).trimmed()));
        return serves && said.startsWith("gavel: serving ");
    }

    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    [[nodiscard]] QUrl base() const { return m_base; }

    ~HostProcess() { kill(); }

private:
    QTemporaryDir m_data;
    QProcess m_process;
    QUrl m_base;
};

} // namespace

class TestTwoDesktops : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeAuction();
    void aHostWithoutAPasswordSetsOne();

private:
    void sells(Driver &person, const QString &name, const QString &start);
    void closeLot(auction::LotId lot);

    HostProcess m_host;
};

void TestTwoDesktops::sells(Driver &person, const QString &name, const QString &start)
{
    person.click(u"main.rail.selling"_s);
    person.click(u"selling.new"_s);
    person.type(u"sell.name"_s, name);
    person.type(u"sell.start"_s, start);
    person.find<QCheckBox>(u"sell.soft"_s)->setChecked(false);
    auto *well = person.find<ui::PictureWell>(u"sell.pictures"_s);
    QVERIFY(ui_tests::putPicture(*well, ui_tests::drawnPicture(0, {600, 400})));
    person.click(u"sell.submit"_s);
    QTRY_COMPARE_WITH_TIMEOUT(person.text(u"room.name"_s), name, hostAnswersMs);
}

// The hammer falls early: the host closes the lot.
void TestTwoDesktops::closeLot(auction::LotId lot)
{
    link::HostLink host(m_host.base());
    host.open();
    bool closed = false;
    host.signIn(u"host"_s, hostPassword, this, [&](const link::Result<protocol::AccountView> &in) {
        QVERIFY(in.has_value());
        host.api().act(lot, {{u"action"_s, u"close"_s}}, this,
                       [&closed](const link::Result<protocol::LotView> &done) { closed = done.has_value(); });
    });
    QTRY_VERIFY_WITH_TIMEOUT(closed, hostAnswersMs);
}

void TestTwoDesktops::wholeAuction()
{
    QVERIFY(m_host.start());
    Driver seller;
    Driver minji;
    Driver doyun;
    for (auto *person : {&seller, &minji, &doyun})
        QVERIFY(person->join(m_host.base()));
    QVERIFY(seller.signUp(u"seller@example.org"_s, u"Seller"_s, u"a good password"_s));
    QVERIFY(minji.signUp(u"minji@example.org"_s, u"Minji"_s, u"a good password"_s));
    QVERIFY(doyun.signUp(u"doyun@example.org"_s, u"Doyun"_s, u"a good password"_s));

    // A lot with a picture reaches the others' catalogues.
    sells(seller, u"Celadon vase"_s, u"10,000"_s);
    QVERIFY(minji.openLot(u"Celadon vase"_s));
    QVERIFY(doyun.openLot(u"Celadon vase"_s));
    QTRY_COMPARE(minji.desktop().house()->lots().find(1)->img.size(), 1);

    // The start price itself is a valid first bid; both see it.
    QTRY_COMPARE(minji.find<QPushButton>(u"room.bid.submit"_s)->text(), u"Bid ₩10,000"_s);
    minji.click(u"room.bid.submit"_s);
    QTRY_COMPARE(minji.text(u"room.bid.banner.text"_s), u"You lead at ₩10,000."_s);
    QTRY_COMPARE(doyun.text(u"room.price"_s), u"₩10,000"_s);
    QTRY_COMPARE(doyun.history(0, HistoryModel::NickColumn), u"Minji"_s); // the price was the start before

    // Below the ask it is refused in words, and not sent.
    doyun.type(u"room.bid.amount"_s, u"10,200"_s);
    QCOMPARE(doyun.text(u"room.bid.fault"_s), u"The smallest bid is ₩10,500."_s);
    QVERIFY(!doyun.find<QPushButton>(u"room.bid.set"_s)->isEnabled());

    // Outbid, with a message, and told so.
    doyun.click(u"room.bid.mode.straight"_s);
    doyun.type(u"room.bid.message"_s, u"takes it up"_s);
    doyun.type(u"room.bid.amount"_s, u"12,000"_s);
    doyun.click(u"room.bid.set"_s);
    QTRY_VERIFY(minji.text(u"room.bid.banner.text"_s).startsWith(u"Outbid by Doyun."_s));
    QCOMPARE(minji.history(0, HistoryModel::MessageColumn), u"takes it up"_s);
    minji.clickAsk();
    QTRY_VERIFY(doyun.text(u"room.bid.banner.text"_s).startsWith(u"Outbid by Minji."_s));
    for (auto *person : {&seller, &minji, &doyun})
        QTRY_COMPARE(person->rows(u"room.history"_s)->rowCount(), 3);

    // The host dies; all see it at once; it comes back, and every acknowledged bid is there once.
    m_host.kill();
    for (auto *person : {&seller, &minji, &doyun})
        QTRY_VERIFY(person->find<QWidget>(u"main.line"_s)->isVisible());
    QVERIFY(m_host.start());
    for (auto *person : {&seller, &minji, &doyun}) {
        person->desktop().house()->line().retryNow();
        QTRY_VERIFY_WITH_TIMEOUT(!person->find<QWidget>(u"main.line"_s)->isVisible(), hostAnswersMs);
        QTRY_COMPARE(person->rows(u"room.history"_s)->rowCount(), 3);
    }
    doyun.clickAsk();
    QTRY_VERIFY_WITH_TIMEOUT(doyun.text(u"room.bid.banner.text"_s).startsWith(u"You lead at"_s), hostAnswersMs);
    QTRY_COMPARE(minji.rows(u"room.history"_s)->rowCount(), 4);

    // A leader's own maximum: raised, lowered, and nobody else sees it.
    doyun.type(u"room.bid.amount"_s, u"40,000"_s);
    doyun.click(u"room.bid.raise"_s);
    QTRY_COMPARE(doyun.text(u"room.bid.banner.text"_s), u"You lead with a maximum of ₩40,000."_s);
    doyun.type(u"room.bid.amount"_s, u"30,000"_s);
    QVERIFY(!doyun.find<QPushButton>(u"room.bid.raise"_s)->isEnabled());
    doyun.click(u"room.bid.lower"_s);
    QTRY_COMPARE(doyun.text(u"room.bid.banner.text"_s), u"You lead with a maximum of ₩30,000."_s);
    QCOMPARE(minji.rows(u"room.history"_s)->rowCount(), 4);
    const QString price = minji.text(u"room.price"_s);

    // A maximum that is beaten by an earlier one shows at once.
    minji.click(u"room.bid.mode.maximum"_s);
    minji.type(u"room.bid.amount"_s, u"20,000"_s);
    minji.click(u"room.bid.set"_s);
    QTRY_COMPARE(minji.rows(u"room.history"_s)->rowCount(), 5);
    QTRY_VERIFY(minji.text(u"room.bid.banner.text"_s).startsWith(u"Your bid was taken, but an earlier maximum"_s));
    QVERIFY(minji.text(u"room.price"_s) != price);

    // Sold: the winner sees it in Won, the other who won; each program finds its bids in the published log.
    closeLot(1);
    QTRY_VERIFY(doyun.text(u"room.bid.banner.text"_s).startsWith(u"Yours for"_s));
    QTRY_VERIFY(minji.text(u"room.bid.banner.text"_s).startsWith(u"Sold to Doyun for"_s));
    QTRY_VERIFY(doyun.text(u"room.log.text"_s).startsWith(u"Verified:"_s));
    QVERIFY(doyun.text(u"room.log.text"_s).contains(u"my 4 bids"_s));
    QTRY_VERIFY(minji.text(u"room.log.text"_s).contains(u"my 3 bids"_s));
    QTRY_VERIFY(seller.text(u"room.log.text"_s).startsWith(u"Verified:"_s));
    doyun.click(u"main.rail.won"_s);
    QTRY_COMPARE(doyun.rows(u"won.list"_s)->rowCount(), 1);
    QCOMPARE(doyun.rows(u"won.list"_s)->index(0, 0).data().toString(), u"Celadon vase"_s);
    minji.click(u"main.rail.won"_s);
    QTest::qWait(300);
    QCOMPARE(minji.rows(u"won.list"_s)->rowCount(), 0);
}

// The password that the account host was born with is known to nobody, so the window does not ask for it.
void TestTwoDesktops::aHostWithoutAPasswordSetsOne()
{
    HostProcess fresh;
    QVERIFY(fresh.start());
    link::HostLink host(fresh.base());
    host.open();
    bool in = false;
    host.signIn(u"host"_s, hostPassword, this,
                [&](const link::Result<protocol::AccountView> &done) { in = done.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(in && host.account(), hostAnswersMs);

    ui::Theme theme(*qApp);
    ui::HostPasswordDialog dialog(host, theme, nullptr);
    const auto fields = dialog.findChildren<QLineEdit *>();
    QCOMPARE(fields.size(), 2);
    for (QLineEdit *field : fields)
        field->setText(u"a password of my own"_s);
    dialog.show();
    dialog.findChild<QPushButton *>(u"hostPassword.submit"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(dialog.result(), int(QDialog::Accepted), hostAnswersMs);

    link::HostLink again(fresh.base());
    again.open();
    bool inAgain = false;
    again.signIn(u"host"_s, u"a password of my own"_s, this,
                 [&](const link::Result<protocol::AccountView> &done) { inAgain = done.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(inAgain, hostAnswersMs);
}

int main(int argc, char **argv)
{
    qputenv("LANGUAGE", "en");
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    TestTwoDesktops test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_two_desktops.moc"
