// What a window says of what happens elsewhere: over a corner, in nobody's way, and kept in a list.
#include "ui/notice_scene.h"
#include "ui/steady_places.h"
#include "widgets/click_guard.h"
#include "windows/notices/notice_area.h"
#include "windows/notices/notice_panel.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::NoticeScene;

class TestNoticeToast : public QObject, private NoticeScene
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void movesNothingAndKeepsClearOfTheBidBox_data();
    void movesNothingAndKeepsClearOfTheBidBox();
    void leadsToTheLot();
    void aLateClickReachesNothingBeneath();
    void thatOneIsOutbidGoesWithTheLot();
    void aLostLineMovesNothing();
    void whatLiesBesideStaysWhereItIs();
    void liesAboveTheFootBesideMainButtons_data();
    void liesAboveTheFootBesideMainButtons();
    void makesWayForAMainButtonThatComesLater();
    void severalDoNotKeepItForEver();
    void escDismissesItBeforeItGoesBack();
    void severalAreOneSentence();
    void whatWaitedForAnActionIsSaidInTurn();
    void whatTheHouseSaysLiesOverTheWholeWidth();
    void theRailShowsWhereANoticeLed();
    void speaksTheLanguageThatIsChosen();

private:
    [[nodiscard]] QRect placeOf(const QWidget *part) const
    {
        return {part->mapTo(m_person->desktop().window(), QPoint()), part->size()};
    }
    // What is said by the program; what a view is for is done by its main button.
    [[nodiscard]] bool coversAMainButton() const
    {
        const QRect said = placeOf(m_person->find<QWidget>(u"main.said.toast"_s));
        const auto buttons = m_person->desktop().window()->findChildren<QPushButton *>();
        return std::any_of(buttons.begin(), buttons.end(), [this, said](const QPushButton *button) {
            return button->isVisible() && button->property("look").toString() == u"primary" &&
                   said.intersects(placeOf(button));
        });
    }
};

void TestNoticeToast::movesNothingAndKeepsClearOfTheBidBox_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("usual") << QSize(1280, 800) << Qt::LeftToRight;
    QTest::newRow("small") << QSize(900, 600) << Qt::LeftToRight;
    QTest::newRow("from right to left") << QSize(1280, 800) << Qt::RightToLeft;
}

void TestNoticeToast::movesNothingAndKeepsClearOfTheBidBox()
{
    QFETCH(QSize, size);
    QFETCH(Qt::LayoutDirection, direction);
    auto *window = m_person->desktop().window();
    QApplication::setLayoutDirection(direction);
    window->resize(size);
    window->openLot(2);
    auto *submit = m_person->find<QPushButton>(u"room.bid.submit"_s);
    QTRY_VERIFY(submit->isVisible() && submit->isEnabled());
    QTest::qWait(400); // the room's own layout, and what it still reads
    const QRect before(submit->mapTo(window, QPoint()), submit->size());
    m_host->tellOutbid(1);
    QTRY_VERIFY(toast()->isVisible());
    QTest::qWait(50);
    // A toast that took room would move it by its height; figures that change with the seconds move it by a pixel.
    const QPoint moved = submit->mapTo(window, QPoint()) - before.topLeft();
    QVERIFY2(moved.manhattanLength() <= 2, qPrintable(u"%1, %2"_s.arg(moved.x()).arg(moved.y())));
    const QRect over(toast()->mapTo(window, QPoint()), toast()->size());
    QVERIFY(window->rect().contains(over));
    for (const auto &name : {u"room.bid.submit"_s, u"room.bid.amount"_s, u"room.bid.set"_s}) {
        const auto *part = m_person->find<QWidget>(name);
        QVERIFY2(!over.intersects(QRect(part->mapTo(window, QPoint()), part->size())), qPrintable(name));
    }
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestNoticeToast::leadsToTheLot()
{
    m_host->tellOutbid(1);
    QTRY_VERIFY(m_person->text(u"main.notice.text"_s).startsWith(u"Outbid on "_s));
    m_person->click(u"main.notice.action"_s);
    QTRY_COMPARE(m_person->text(u"room.name"_s), m_host->lots.value(1).name);
    QVERIFY(!toast()->isVisible());
}

// Whoever aims at its button as it goes, or clicks twice, opens no lot of the catalogue.
void TestNoticeToast::aLateClickReachesNothingBeneath()
{
    auto *window = m_person->desktop().window();
    m_host->tellOutbid(1);
    QTRY_VERIFY(toast()->isVisible());
    const auto *close = m_person->find<QPushButton>(u"main.notice.close"_s);
    const QPoint at = close->mapTo(window, close->rect().center());
    m_person->desktop().house()->notices().settle(1); // it goes by itself
    QVERIFY(!toast()->isVisible());
    auto *hit = window->childAt(at);
    for (int click = 0; click < 2; ++click)
        QTest::mouseClick(hit, Qt::LeftButton, {}, hit->mapFrom(window, at));
    QTest::mouseDClick(hit, Qt::LeftButton, {}, hit->mapFrom(window, at));
    QVERIFY(qobject_cast<ui::ClickGuard *>(hit));
    QVERIFY(!m_person->find<QLabel>(u"room.name"_s) || !m_person->find<QLabel>(u"room.name"_s)->isVisible());
    QTRY_VERIFY(!qobject_cast<ui::ClickGuard *>(window->childAt(at))); // it is in nobody's way for long
}

void TestNoticeToast::thatOneIsOutbidGoesWithTheLot()
{
    m_host->tellOutbid(1);
    m_host->tellOutbid(2);
    QTRY_VERIFY(m_person->text(u"main.notice.text"_s).startsWith(u"Outbid on 2 lot"_s));
    m_host->close(1);
    QTRY_COMPARE(m_person->text(u"main.notice.text"_s).section(u'.', 0, 0),
                 u"Outbid on "_s + m_host->lots.value(2).name);
    m_host->close(2);
    QTRY_VERIFY(!m_person->text(u"main.notice.text"_s).startsWith(u"Outbid"_s));
}

void TestNoticeToast::aLostLineMovesNothing()
{
    auto *window = m_person->desktop().window();
    window->openLot(2);
    QTRY_VERIFY(m_person->find<QPushButton>(u"room.bid.submit"_s)->isVisible());
    ui_tests::SteadyPlaces places(*window);
    m_host->stop();
    QTRY_VERIFY(m_person->find<QWidget>(u"main.line"_s)->isVisible());
    QCOMPARE(places.moved(), QString());
}

void TestNoticeToast::whatLiesBesideStaysWhereItIs()
{
    auto *window = m_person->desktop().window();
    m_host->tellOutbid(1);
    QTRY_VERIFY(toast()->isVisible());
    m_person->find<QAction>(u"menu.copyAddress"_s)->trigger();
    auto *said = m_person->find<QWidget>(u"main.said.toast"_s);
    QTRY_VERIFY(said->isVisible());
    QVERIFY(!said->geometry().intersects(toast()->geometry()));
    const QRect before = said->geometry();
    QVERIFY(window->rect().contains(QRect(said->mapTo(window, QPoint()), said->size())));
    m_person->click(u"main.notice.close"_s);
    QVERIFY(!toast()->isVisible());
    QCOMPARE(said->geometry(), before);
}

void TestNoticeToast::liesAboveTheFootBesideMainButtons_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("small") << QSize(900, 600) << Qt::LeftToRight;
    QTest::newRow("small, from right to left") << QSize(900, 600) << Qt::RightToLeft;
    QTest::newRow("usual") << QSize(1280, 800) << Qt::LeftToRight;
    QTest::newRow("large") << QSize(2560, 1400) << Qt::LeftToRight;
}

// The foot says how the line is and what is left of one's funds.
void TestNoticeToast::liesAboveTheFootBesideMainButtons()
{
    QFETCH(QSize, size);
    QFETCH(Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    auto *window = m_person->desktop().window();
    window->resize(size);
    const auto *foot = m_person->find<QWidget>(u"main.foot"_s);
    const auto *said = m_person->find<QWidget>(u"main.said.toast"_s);
    for (const QString &way :
         {u"menu.catalogue"_s, u"menu.bids"_s, u"menu.won"_s, u"menu.selling"_s, u"menu.account"_s, u"menu.sell"_s}) {
        m_person->find<QAction>(way)->trigger();
        QTest::qWait(100); // what the view still reads
        m_person->find<QAction>(u"menu.copyAddress"_s)->trigger();
        QTRY_VERIFY(said->isVisible());
        QVERIFY2(window->rect().contains(placeOf(said)), qPrintable(way));
        QVERIFY2(placeOf(said).bottom() < placeOf(foot).top(), qPrintable(way));
        QVERIFY2(!coversAMainButton(), qPrintable(way));
        m_person->click(u"main.said.close"_s);
    }
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestNoticeToast::makesWayForAMainButtonThatComesLater()
{
    m_person->desktop().window()->resize(900, 600);
    const auto *said = m_person->find<QWidget>(u"main.said.toast"_s);
    for (const QString &way : {u"menu.sell"_s, u"menu.account"_s}) {
        m_person->find<QAction>(u"menu.catalogue"_s)->trigger();
        m_person->find<QAction>(u"menu.copyAddress"_s)->trigger();
        QTRY_VERIFY(said->isVisible());
        m_person->find<QAction>(way)->trigger();
        QTest::qWait(200); // what the view still reads
        QTRY_VERIFY2(!coversAMainButton(), qPrintable(way));
        QVERIFY(said->isVisible());
        m_person->click(u"main.said.close"_s);
    }
}

void TestNoticeToast::severalDoNotKeepItForEver()
{
    auto *again = m_person->find<QAction>(u"menu.copyAddress"_s);
    again->trigger();
    const auto *said = m_person->find<QWidget>(u"main.said.toast"_s);
    QVERIFY(said->isVisible());
    QCursor::setPos(m_person->desktop().window()->mapToGlobal(QPoint(1, 1)));
    m_person->find<QTimer>(u"main.said.life"_s)->setInterval(20); // a second of it
    for (int n = 0; n < 12 && said->isVisible(); ++n) {
        again->trigger();
        QTest::qWait(100);
    }
    QVERIFY(!said->isVisible());
}

void TestNoticeToast::escDismissesItBeforeItGoesBack()
{
    auto *window = m_person->desktop().window();
    window->openLot(2);
    auto *name = m_person->find<QLabel>(u"room.name"_s);
    QTRY_VERIFY(name->isVisible());
    m_host->tellOutbid(1);
    QTRY_VERIFY(toast()->isVisible());
    QTest::keyClick(window, Qt::Key_Escape);
    QVERIFY(!toast()->isVisible());
    QVERIFY(name->isVisible());
    QTest::keyClick(window, Qt::Key_Escape);
    QVERIFY(!name->isVisible());
}

void TestNoticeToast::severalAreOneSentence()
{
    m_host->tellOutbid(1);
    m_host->tellOutbid(2);
    QTRY_VERIFY(m_person->text(u"main.notice.text"_s).startsWith(u"Outbid on 2 lot"_s));
    QTest::mouseClick(m_person->find<QPushButton>(u"main.notice.close"_s), Qt::LeftButton);
    QVERIFY(!toast()->isVisible());
}

// Each sentence comes when the one before it gives way, also where several waited for somebody to choose.
void TestNoticeToast::whatWaitedForAnActionIsSaidInTurn()
{
    using Tone = ui::StatusBanner::Tone;
    auto &notices = m_person->desktop().window()->notices();
    const auto said = [this] { return m_person->text(u"main.said.text"_s); };
    const auto saying = [](const QString &sentence, const QString &action = {}) {
        return [sentence, action] { return ui::StatusBanner::Words{sentence, action}; };
    };
    notices.say(Tone::Fine, saying(u"First."_s, u"Undo"_s));
    notices.say(Tone::Fine, saying(u"Second."_s));
    notices.say(Tone::Fine, saying(u"Third."_s));
    QCOMPARE(said(), u"First."_s);
    m_person->click(u"main.said.close"_s);
    QCOMPARE(said(), u"Second."_s);
    notices.say(Tone::Fine, saying(u"Fourth."_s));
    QCOMPARE(said(), u"Third."_s);
    m_person->click(u"main.said.close"_s);
    QCOMPARE(said(), u"Fourth."_s);
    m_person->click(u"main.said.close"_s);
    QVERIFY(!m_person->find<QWidget>(u"main.said.toast"_s)->isVisible());
}

void TestNoticeToast::whatTheHouseSaysLiesOverTheWholeWidth()
{
    m_host->announce(u"Tea is served"_s);
    auto *bar = m_person->find<QWidget>(u"main.fromHouse"_s);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(saidByTheHouse(u"Tea is served"_s) && !toast()->isVisible());
    const auto *views = m_person->find<QWidget>(u"catalogue.search"_s)->window();
    QVERIFY(bar->width() > views->width() / 2);
    const auto *button = m_person->find<QWidget>(u"main.fromHouse.action"_s);
    QVERIFY2(bar->height() < 2 * button->height(), "its button stands beside the words, not below them");
    m_host->announce(u"Lot 14 follows lot 15"_s);
    QTRY_VERIFY(saidByTheHouse(u"Lot 14 follows lot 15"_s));
    const QRect place = bar->geometry();
    m_person->click(u"main.fromHouse.action"_s);
    QVERIFY(saidByTheHouse(u"Tea is served"_s));
    QCOMPARE(bar->geometry(), place);
    m_person->click(u"main.fromHouse.action"_s);
    QVERIFY(!bar->isVisible());
}

// The place that lists such lots: not the one where one was when it came.
void TestNoticeToast::theRailShowsWhereANoticeLed()
{
    m_person->click(u"main.rail.watching"_s);
    m_host->tellOutbid(1);
    QTRY_VERIFY(toast()->isVisible());
    m_person->click(u"main.notice.action"_s);
    QTRY_COMPARE(m_person->text(u"room.name"_s), m_host->lots.value(1).name);
    QVERIFY(m_person->find<QAbstractButton>(u"main.rail.bids"_s)->isChecked());
    QVERIFY(!m_person->find<QAbstractButton>(u"main.rail.watching"_s)->isChecked());
}

void TestNoticeToast::speaksTheLanguageThatIsChosen()
{
    m_host->tellOutbid(1);
    QTRY_VERIFY(toast()->isVisible());
    auto *action = m_person->find<QPushButton>(u"main.notice.action"_s);
    QCOMPARE(action->text(), u"Go there"_s);
    m_person->find<QAction>(u"menu.copyAddress"_s)->trigger();
    m_host->announce(u"Tea is served"_s);
    QTRY_VERIFY(saidByTheHouse(u"Tea is served"_s));
    m_person->find<QAction>(u"menu.language.ko"_s)->trigger();
    QTRY_VERIFY(action->text() != u"Go there"_s);
    QVERIFY(toast()->isVisible());
    static const QRegularExpression english(u"Outbid|next bid|clipboard|From the house"_s);
    for (const QString &name : {u"main.notice.text"_s, u"main.said.text"_s, u"main.fromHouse.text"_s})
        QVERIFY2(!m_person->text(name).contains(english), qPrintable(m_person->text(name)));
    QVERIFY(saidByTheHouse(u"Tea is served"_s));
}

QTEST_MAIN(TestNoticeToast)
#include "tst_notice_toast.moc"
