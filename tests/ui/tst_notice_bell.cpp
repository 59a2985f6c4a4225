// What is told by no banner: in the list behind the bell, or nowhere.
#include "ui/notice_scene.h"

#include <QAbstractButton>
#include <QAction>
#include <QListView>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::NoticeScene;

class TestNoticeBell : public QObject, private NoticeScene
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void theRoomInViewSpeaksForItself();
    void theBellCountsAndListsWhatWasMissed();
    void whatIsSwitchedOffIsNotTold();
};

void TestNoticeBell::theRoomInViewSpeaksForItself()
{
    m_person->desktop().window()->openLot(1);
    QTRY_VERIFY(m_person->find<QLabel>(u"room.name"_s)->isVisible());
    m_host->tellOutbid(1);
    m_host->announce(u"Tea is served"_s);
    QTRY_VERIFY(saidByTheHouse(u"Tea is served"_s));
    QVERIFY(!toast()->isVisible());
    auto &list = m_person->desktop().house()->notices().list();
    QCOMPARE(list.rowCount(), 2);
    QCOMPARE(list.unread(), 0);
}

void TestNoticeBell::theBellCountsAndListsWhatWasMissed()
{
    auto *window = m_person->desktop().window();
    auto &list = m_person->desktop().house()->notices().list();
    const int footHeight = m_person->find<QWidget>(u"main.foot"_s)->height();
    QWindow otherProgram;
    otherProgram.show();
    QTRY_VERIFY(!QApplication::activeWindow());
    m_host->tellOutbid(1);
    m_host->announce(u"Tea is served"_s);
    QTRY_COMPARE(list.unread(), 2);
    QTest::qWait(50);
    QCOMPARE(m_person->find<QWidget>(u"main.foot"_s)->height(), footHeight); // else all above it moves
    window->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), window);
    auto *bell = m_person->find<QPushButton>(u"main.bell"_s);
    QCOMPARE(bell->text(), u"2"_s);
    QVERIFY(!bell->accessibleDescription().isEmpty());
    QTest::mouseClick(bell, Qt::LeftButton);
    auto *view = m_person->find<QListView>(u"notices.list"_s);
    QTRY_VERIFY(view && view->isVisible());
    QVERIFY(window->frameGeometry().contains(view->window()->frameGeometry()));
    view->setCurrentIndex(view->model()->index(1, 0));
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_COMPARE(m_person->text(u"room.name"_s), m_host->lots.value(1).name);
    QTRY_COMPARE(list.unread(), 0);
    QCOMPARE(bell->text(), QString());
}

void TestNoticeBell::whatIsSwitchedOffIsNotTold()
{
    m_person->find<QAction>(u"menu.settings"_s)->trigger();
    auto *off = m_person->find<QAbstractButton>(u"settings.outbid"_s);
    QTRY_VERIFY(off && off->isVisible());
    off->click();
    m_person->click(u"settings.done"_s);
    m_host->tellOutbid(1);
    m_host->announce(u"Tea is served"_s);
    QTRY_VERIFY(saidByTheHouse(u"Tea is served"_s));
    QVERIFY(!toast()->isVisible());
    QCOMPARE(m_person->desktop().house()->notices().list().rowCount(), 1);
}

QTEST_MAIN(TestNoticeBell)
#include "tst_notice_bell.moc"
