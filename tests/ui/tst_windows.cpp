// The windows as a person uses them, driven by object name, over a house on the real server (ShowHouse).
#include "models/room/history_model.h"
#include "ui/driver.h"
#include "ui/put_picture.h"
#include "ui/run_in_english.h"
#include "ui/show_house.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;
using ui_tests::ShowHouse;

class TestWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void wrongAddressIsSaidBesideTheField_data();
    void wrongAddressIsSaidBesideTheField();
    void hostThatIsNotThereIsSaidBesideTheField();
    void catalogueIsSearchedAndFiltered();
    void houseWithoutLotsSaysSo();
    void guestIsAskedToSignIn();
    void wrongPasswordIsSaidAtTheField();
    void takenEmailIsSaidAtTheField();
    void staysSignedInAndSignsOut();

    void outbidIsSaidInTheRoomAndElsewhere();
    void whatWasSaidIsListedInTheNextRun();
    void chatIsSaidAndSeen();
    void chatOpensAtItsEnd();
    void closingShowsTheWinnerAndTheWonList();

    void lineLostShowsAtOnceAndTheRoomCatchesUp();
    void bidWhoseAnswerWasLostIsNotDoubled();

    void lotIsSoldWithItsPictures();
    void missingFieldsAreSaidBesideThem();
    void languageAndThemeChangeAtRunTime();

private:
    std::unique_ptr<ShowHouse> m_host;
};

void TestWindows::init()
{
    m_host = std::make_unique<ShowHouse>();
    m_host->furnish();
    m_host->account.limited = false;
    m_host->account.available.reset();
    QVERIFY(m_host->start());
}

void TestWindows::wrongAddressIsSaidBesideTheField_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("scheme") << u"ftp://host"_s;
    QTest::newRow("port") << u"host:99999"_s;
}

void TestWindows::wrongAddressIsSaidBesideTheField()
{
    QFETCH(QString, typed);
    Driver person;
    person.joinAddress(typed);
    auto *below = person.desktop().welcome()->findChild<QLabel *>(u"welcome.address.below"_s);
    QVERIFY(below->isVisible());
    QVERIFY(!below->text().isEmpty());
    QVERIFY(!person.desktop().window());
}

void TestWindows::hostThatIsNotThereIsSaidBesideTheField()
{
    const auto address = m_host->base().toString();
    m_host->stop();
    Driver person;
    person.joinAddress(address);
    auto *below = person.desktop().welcome()->findChild<QLabel *>(u"welcome.address.below"_s);
    QTRY_VERIFY(!below->text().isEmpty());
    QVERIFY(!person.desktop().window());
    QVERIFY(person.desktop().welcome()->findChild<QPushButton *>(u"welcome.join"_s)->isEnabled());
}

void TestWindows::catalogueIsSearchedAndFiltered()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    auto *rows = person.rows(u"catalogue.list"_s);
    QTRY_COMPARE(rows->rowCount(), 10);
    person.type(u"catalogue.search"_s, u"celadon"_s);
    QTRY_COMPARE(rows->rowCount(), 1);
    person.type(u"catalogue.search"_s, u"zeppelin"_s);
    QVERIFY(person.text(u"catalogue.state.sentence"_s).contains(u"zeppelin"_s));
    person.click(u"catalogue.state.action"_s);
    QTRY_COMPARE(rows->rowCount(), 12);
    person.click(u"catalogue.group.ended"_s);
    QTRY_COMPARE(rows->rowCount(), 1);
    person.click(u"catalogue.group.coming"_s);
    QTRY_COMPARE(rows->rowCount(), 1);
}

void TestWindows::houseWithoutLotsSaysSo()
{
    m_host->lots.clear();
    Driver person;
    QVERIFY(person.join(m_host->base()));
    QTRY_COMPARE(person.text(u"catalogue.state.title"_s), u"No lots yet"_s);
}

void TestWindows::guestIsAskedToSignIn()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    QVERIFY(person.openLot(u"Celadon vase"_s));
    QTRY_COMPARE(person.text(u"room.bid.banner.text"_s), u"You are looking on. Sign in to bid."_s);
    person.click(u"room.bid.submit"_s);
    QTRY_VERIFY(person.find<QLineEdit>(u"signin.email"_s));
    QVERIFY(m_host->bidsReceived.isEmpty());
}

void TestWindows::wrongPasswordIsSaidAtTheField()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    person.find<QAction>(u"menu.signIn"_s)->trigger();
    person.type(u"signin.email"_s, u"minji@example.org"_s);
    person.type(u"signin.password"_s, u"wrong horse"_s);
    person.click(u"signin.submit"_s);
    QTRY_COMPARE(person.text(u"signin.password.below"_s), u"Email or password is not right."_s);
    QCOMPARE(person.find<QLineEdit>(u"signin.email"_s)->text(), u"minji@example.org"_s);
}

void TestWindows::takenEmailIsSaidAtTheField()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    person.find<QAction>(u"menu.signUp"_s)->trigger();
    person.type(u"signin.email"_s, u"taken@example.org"_s);
    person.type(u"signin.nick"_s, u"Minji"_s);
    person.type(u"signin.password"_s, u"short"_s);
    person.click(u"signin.submit"_s);
    QCOMPARE(person.text(u"signin.password.below"_s), u"At least 8 characters."_s);
    person.type(u"signin.password"_s, u"correct horse"_s);
    person.click(u"signin.submit"_s);
    QTRY_VERIFY(person.text(u"signin.email.below"_s).contains(u"already"_s));
}

void TestWindows::staysSignedInAndSignsOut()
{
    QTemporaryDir folder;
    const QString settings = folder.filePath(u"settings.json"_s);
    {
        Driver person(settings);
        QVERIFY(person.join(m_host->base()));
        QVERIFY(person.signIn(u"minji@example.org"_s, m_host->password));
        QTRY_COMPARE(person.text(u"main.account.nick"_s), u"Minji"_s);
    }
    const auto permissions = QFile::permissions(settings);
    QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther)));
    Driver again(settings);
    QVERIFY(again.join(m_host->base()));
    QTRY_VERIFY(again.desktop().house()->isSignedIn());
    again.find<QAction>(u"menu.signOut"_s)->trigger();
    QTRY_VERIFY(!again.desktop().house()->isSignedIn());
    QFile file(settings);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(m_host->token));
}

void TestWindows::outbidIsSaidInTheRoomAndElsewhere()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    QVERIFY(person.signIn(u"minji@example.org"_s, m_host->password));
    QVERIFY(person.openLot(u"Rangefinder camera, 1957"_s));
    QTRY_COMPARE(person.text(u"room.bid.banner.text"_s), u"You lead at ₩350,000."_s);
    m_host->bidBy(1, u"Sora"_s, 400'000, u"mine now"_s);
    QTRY_COMPARE(person.text(u"room.bid.banner.text"_s), u"Outbid by Sora. The next bid is ₩420,000."_s);
    QCOMPARE(person.history(0, models::HistoryModel::MessageColumn), u"mine now"_s);

    person.click(u"main.rail.catalogue"_s);
    m_host->tellOutbid(1);
    QTRY_VERIFY(person.text(u"main.notice.text"_s).contains(u"Rangefinder camera"_s));
    person.click(u"main.notice.action"_s);
    QTRY_COMPARE(person.text(u"room.name"_s), u"Rangefinder camera, 1957"_s);
    QVERIFY(person.find<QLabel>(u"room.name"_s)->isVisible());
}

void TestWindows::whatWasSaidIsListedInTheNextRun()
{
    QTemporaryDir folder;
    const QString settings = folder.filePath(u"settings.json"_s);
    const auto listed = [](const Driver &person) {
        return person.desktop().house()->notices().list().index(0).data().toString();
    };
    {
        Driver person(settings);
        QVERIFY(person.join(m_host->base()));
        QVERIFY(person.signIn(u"minji@example.org"_s, m_host->password));
        m_host->announce(u"Tea is served."_s);
        QTRY_COMPARE(listed(person), u"Tea is served."_s);
    }
    Driver person(settings);
    QVERIFY(person.join(m_host->base()));
    QTRY_COMPARE(listed(person), u"Tea is served."_s);
    person.click(u"main.bell"_s);
    QTRY_VERIFY(person.find<QListView>(u"notices.list"_s)->isVisible());
}

void TestWindows::chatIsSaidAndSeen()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    QVERIFY(person.signIn(u"minji@example.org"_s, m_host->password));
    QVERIFY(person.openLot(u"Brass desk lamp"_s));
    QTRY_VERIFY(person.find<QPushButton>(u"room.tab.people"_s)->text().contains(u"5"_s));
    person.click(u"room.tab.chat"_s);
    person.type(u"room.chat.line"_s, u"Does it light?"_s);
    QTest::keyClick(person.find<QLineEdit>(u"room.chat.line"_s), Qt::Key_Return);
    QTRY_COMPARE(person.rows(u"room.chat"_s)->rowCount(), 1);
    QCOMPARE(person.rows(u"room.chat"_s)->index(0, 0).data().toString(), u"You: Does it light?"_s);
    QVERIFY(person.find<QLineEdit>(u"room.chat.line"_s)->text().isEmpty());
}

void TestWindows::chatOpensAtItsEnd()
{
    for (int line = 1; line <= 30; ++line)
        m_host->said[6].append({u"Sora"_s, u"line %1"_s.arg(line), line});
    Driver person;
    QVERIFY(person.join(m_host->base()));
    QVERIFY(person.openLot(u"Brass desk lamp"_s));
    QTRY_COMPARE(person.rows(u"room.chat"_s)->rowCount(), 30);
    person.click(u"room.tab.chat"_s);
    auto *chat = person.find<QListView>(u"room.chat"_s);
    const auto last = chat->model()->index(29, 0);
    QTRY_VERIFY(chat->viewport()->rect().contains(chat->visualRect(last)));
}

void TestWindows::closingShowsTheWinnerAndTheWonList()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    QVERIFY(person.signIn(u"minji@example.org"_s, m_host->password));
    QVERIFY(person.openLot(u"Rangefinder camera, 1957"_s));
    m_host->close(1);
    QTRY_COMPARE(person.text(u"room.bid.banner.text"_s), u"Yours for ₩350,000"_s);
    QTRY_COMPARE(person.text(u"room.status"_s), u"Ended"_s);
    QVERIFY(QTime::fromString(person.text(u"room.countdown"_s), u"HH:mm"_s).isValid());
    QVERIFY(!person.find<QPushButton>(u"room.bid.submit"_s)->isVisible());
    person.click(u"main.rail.won"_s);
    QTRY_COMPARE(person.rows(u"won.list"_s)->rowCount(), 2);
}

void TestWindows::lineLostShowsAtOnceAndTheRoomCatchesUp()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    QVERIFY(person.openLot(u"Celadon vase"_s));
    auto *history = person.rows(u"room.history"_s);
    QTRY_COMPARE(history->rowCount(), 20);
    QVERIFY(!person.find<QWidget>(u"main.line"_s)->isVisible());
    m_host->announce(u"Tea is served"_s);
    QTRY_VERIFY(person.find<QWidget>(u"main.fromHouse"_s)->isVisible());
    m_host->stop();
    QTRY_VERIFY(person.find<QWidget>(u"main.line"_s)->isVisible());
    const auto inWindow = [](const QWidget &one) { return QRect(one.mapTo(one.window(), QPoint()), one.size()); };
    const QRect line = inWindow(*person.find<QWidget>(u"main.line"_s));
    for (const auto &name : {u"room.back"_s, u"room.number"_s, u"room.name"_s, u"room.bid.submit"_s, u"room.price"_s,
                             u"main.bell"_s, u"main.fromHouse"_s})
        QVERIFY2(!line.intersects(inWindow(*person.find<QWidget>(name))), qPrintable(name));
    QTRY_VERIFY(person.text(u"main.foot.line.words"_s).startsWith(u"Line lost"_s) ||
                person.text(u"main.foot.line.words"_s).startsWith(u"Connecting"_s));

    m_host->bidBy(2, u"Sora"_s, 910'000);
    m_host->bidBy(2, u"Doyun"_s, 930'000);
    QVERIFY(m_host->start());
    person.find<QAction>(u"menu.retry"_s)->setEnabled(true);
    person.find<QAction>(u"menu.retry"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!person.find<QWidget>(u"main.line"_s)->isVisible(), 20'000);
    QTRY_COMPARE(history->rowCount(), 22);
    QCOMPARE(person.text(u"room.price"_s), u"₩930,000"_s);
}

void TestWindows::bidWhoseAnswerWasLostIsNotDoubled()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    QVERIFY(person.signIn(u"minji@example.org"_s, m_host->password));
    QVERIFY(person.openLot(u"Celadon vase"_s));
    auto *history = person.rows(u"room.history"_s);
    QTRY_COMPARE(history->rowCount(), 20);
    m_host->losesAcks = true;
    person.click(u"room.bid.submit"_s);
    QTRY_COMPARE(m_host->lots[2].bids, 21);
    m_host->stop();
    QTRY_VERIFY(person.find<QWidget>(u"main.line"_s)->isVisible());
    m_host->losesAcks = false;
    QVERIFY(m_host->start());
    QTRY_COMPARE_WITH_TIMEOUT(person.text(u"room.bid.banner.text"_s), u"You lead at ₩900,000."_s, 20'000);
    QCOMPARE(m_host->lots[2].bids, 21);
    QTRY_COMPARE(history->rowCount(), 21);
    QVERIFY(m_host->bidsReceived.size() >= 2); // it was asked about again, under the same key
    QCOMPARE(m_host->bidsReceived.first().value("key"_L1), m_host->bidsReceived.last().value("key"_L1));
}

void TestWindows::lotIsSoldWithItsPictures()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    QVERIFY(person.signIn(u"minji@example.org"_s, m_host->password));
    person.click(u"main.rail.selling"_s);
    person.click(u"selling.new"_s);
    person.type(u"sell.name"_s, u"Old camera"_s);
    person.type(u"sell.start"_s, u"50,000"_s);
    person.find<QPlainTextEdit>(u"sell.description"_s)->setPlainText(u"It clicks."_s);
    person.find<QComboBox>(u"sell.lasts"_s)->setCurrentIndex(2);
    auto *well = person.find<ui::PictureWell>(u"sell.pictures"_s);
    QVERIFY(ui_tests::putPicture(*well, ui_tests::drawnPicture(0, {300, 200})));
    QVERIFY(ui_tests::putPicture(*well, ui_tests::drawnPicture(1, {300, 200})));
    person.click(u"sell.submit"_s);
    QTRY_COMPARE(person.text(u"room.name"_s), u"Old camera"_s);
    const auto &lot = m_host->lots.last();
    QCOMPARE(lot.start, 50'000);
    QCOMPARE(lot.description, u"It clicks."_s);
    QCOMPARE(lot.img.size(), 2);
    QCOMPARE(m_host->pictures.value(lot.img.first().url), ui_tests::drawnPicture(0, {300, 200}));
    QVERIFY(person.find<QLineEdit>(u"sell.name"_s)->text().isEmpty());
}

void TestWindows::missingFieldsAreSaidBesideThem()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    QVERIFY(person.signIn(u"minji@example.org"_s, m_host->password));
    person.find<QAction>(u"menu.sell"_s)->trigger();
    person.type(u"sell.name"_s, u"Old camera"_s);
    person.click(u"sell.submit"_s);
    QCOMPARE(person.text(u"sell.start.below"_s), u"The lot needs a start price."_s);
    QCOMPARE(person.find<QLineEdit>(u"sell.name"_s)->text(), u"Old camera"_s);
    QCOMPARE(m_host->lots.size(), 12);
}

void TestWindows::languageAndThemeChangeAtRunTime()
{
    Driver person;
    QVERIFY(person.join(m_host->base()));
    QVERIFY(person.openLot(u"Celadon vase"_s));
    person.find<QAction>(u"menu.language.ko"_s)->trigger();
    QTRY_COMPARE(person.find<QPushButton>(u"main.rail.catalogue"_s)->accessibleName(), u"물품 목록"_s);
    QVERIFY(person.find<QPushButton>(u"room.bid.submit"_s)->text().contains(u"입찰"_s));
    person.find<QAction>(u"menu.theme.dark"_s)->trigger();
    QVERIFY(person.desktop().theme().isDark());
    person.find<QAction>(u"menu.language.en"_s)->trigger();
    QTRY_COMPARE(person.find<QPushButton>(u"main.rail.catalogue"_s)->accessibleName(), u"Catalogue"_s);
    person.find<QAction>(u"menu.theme.light"_s)->trigger();
}

int main(int argc, char **argv)
{
    return gavel::ui_tests::runInEnglish<TestWindows>(argc, argv);
}

#include "tst_windows.moc"
