// A house that is hosted by this window: it is not closed by accident, and others find the way to it.
#include "ui/hosting_scene.h"
#include "ui/run_in_english.h"
#include "windows/host_keeper.h"
#include "windows/notices/tray.h"

#include <QAction>
#include <QDialog>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::ShowHouse;

// There is none on a system without a screen.
class FakeTray : public ui::Tray
{
public:
    using ui::Tray::Tray;

    [[nodiscard]] bool isThere() const override { return true; }
    void say(const QString &, const QString &) override { ++said; }

    int said = 0;
};

class TestHostedHouse : public QObject, protected ui_tests::HostingScene
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void closingAHostedHouseAsks();
    void leavingAHostedHouseAsksAndComesBack();
    void theAddressForOthersIsShown();
    void whoIsTurnedAwayIsSaid();
    void closingGoesOnInTheTray();

private:
    [[nodiscard]] bool openHouse();
};

bool TestHostedHouse::openHouse()
{
    m_house = std::make_unique<ShowHouse>();
    m_house->furnish();
    if (!m_house->start())
        return false;
    click(u"welcome.demo"_s);
    m_hosting->serve(m_house->base(), m_house->token);
    return QTest::qWaitFor(
        [this] { return m_person->desktop().window() && m_person->desktop().house()->isSignedIn(); });
}

void TestHostedHouse::closingAHostedHouseAsks()
{
    QVERIFY(openHouse());
    auto *window = m_person->desktop().window();
    window->close();
    QVERIFY(window->isVisible());
    auto *closing = m_person->find<QDialog>(u"closing"_s);
    QVERIFY(closing && closing->isVisible());
    QVERIFY(m_person->find<QLabel>(u"closing.meaning"_s)->isVisible());
    QVERIFY(m_person->find<QLabel>(u"closing.lots"_s)->text().contains(u"open"_s));
    m_person->click(u"closing.stay"_s);
    QTRY_VERIFY(!m_person->find<QDialog>(u"closing"_s));
    QVERIFY(m_hosting->running);
    m_person->find<QAction>(u"menu.quit"_s)->trigger();
    m_person->click(u"closing.close"_s);
    QVERIFY(!m_hosting->running);
    QVERIFY(!window->isVisible());
}

void TestHostedHouse::leavingAHostedHouseAsksAndComesBack()
{
    QVERIFY(openHouse());
    m_person->find<QAction>(u"menu.leave"_s)->trigger();
    QVERIFY(m_hosting->running);
    m_person->click(u"closing.close"_s);
    QVERIFY(!m_hosting->running);
    QVERIFY(m_person->desktop().welcome()->isVisible());
    QVERIFY(find<QPushButton>(u"welcome.new"_s)->isEnabled());
}

void TestHostedHouse::theAddressForOthersIsShown()
{
    m_hosting->address = QUrl(u"http://192.168.0.5:8010"_s);
    QVERIFY(openHouse());
    QVERIFY(m_person->text(u"main.said.text"_s).contains(u"http://192.168.0.5:8010"_s));
}

// The first who is turned away because many share an address is the host's to hear of, with what lets the others in.
void TestHostedHouse::whoIsTurnedAwayIsSaid()
{
    m_hosting->address = QUrl(u"http://192.168.0.5:8010"_s);
    m_hosting->reached = ui::Reach::Network;
    QVERIFY(openHouse());
    m_person->click(u"main.said.close"_s); // the address
    Q_EMIT m_hosting->turnedAway(u"192.168.0.77"_s);
    QTRY_VERIFY(m_person->text(u"main.said.text"_s).contains(u"192.168.0.77"_s));
    m_person->click(u"main.said.action"_s);
    QCOMPARE(m_hosting->reached, ui::Reach::Hall);
}

void TestHostedHouse::closingGoesOnInTheTray()
{
    QVERIFY(openHouse());
    auto *window = m_person->desktop().window();
    QTemporaryDir folder;
    link::KeptSettings settings(folder.filePath(u"settings.json"_s));
    FakeTray tray(m_person->desktop().theme());
    ui::HostKeeper keeper(tray, settings);
    window->disconnect(); // from the keeper that has no tray
    keeper.keep(*window, *m_person->desktop().house());
    window->close();
    QVERIFY(!window->isVisible());
    QCOMPARE(tray.said, 1);
    settings.change([](link::Kept &kept) { kept.closesToTray = false; });
    window->show();
    window->close();
    QVERIFY(window->isVisible());
    m_person->click(u"closing.goOn"_s);
    QVERIFY(!window->isVisible());
    QVERIFY(m_hosting->running);
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestHostedHouse>(argc, argv);
}
#include "tst_hosted_house.moc"
