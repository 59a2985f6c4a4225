// The projector as a hall and its auctioneer see it, over a house on the real server.
#include "ui/driver.h"
#include "ui/run_in_english.h"
#include "ui/show_house.h"
#include "windows/projector/projector_window.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::Driver;
using ui_tests::ShowHouse;

class TestProjector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theSoonestLotIsShown();
    void bidsAndPeopleAreSeenAtOnce();
    void aSaleIsShownAndThenTheNext();
    void aHouseWithoutLotsShowsWhereToBid();
    void afterTheLastLot();
    void keysChooseAndLeave();
    void theMenuChoosesALot();
    void nothingOfMineIsShown();
    void textsFollowTheWindow_data();
    void textsFollowTheWindow();

private:
    void open();
    [[nodiscard]] QString text(const QString &name) const;

    std::unique_ptr<ShowHouse> m_host;
    std::unique_ptr<Driver> m_person;
    std::unique_ptr<ui::ProjectorWindow> m_projector;
};

void TestProjector::init()
{
    m_projector.reset();
    m_person = std::make_unique<Driver>();
    m_host = std::make_unique<ShowHouse>();
}

void TestProjector::open()
{
    QVERIFY(m_host->start());
    QVERIFY(m_person->join(m_host->base()));
    m_projector = std::make_unique<ui::ProjectorWindow>(*m_person->desktop().house(), m_person->desktop().theme());
    m_projector->setAddress(QUrl(u"http://192.168.0.12:8010/"_s));
    m_projector->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_projector.get()));
}

QString TestProjector::text(const QString &name) const
{
    const auto *label = m_projector->findChild<QLabel *>(name);
    return label && label->isVisible() ? label->text() : QString();
}

void TestProjector::theSoonestLotIsShown()
{
    m_host->furnish();
    open();
    QTRY_COMPARE(text(u"projector.name"_s), u"Rangefinder camera, 1957"_s);
    QCOMPARE(text(u"projector.house"_s), u"Harbour Lights Charity Evening"_s);
    QCOMPARE(text(u"projector.number"_s), u"Lot 1"_s);
    QCOMPARE(text(u"projector.price"_s), u"₩350,000"_s);
    QVERIFY(text(u"projector.leader"_s).startsWith(u"Minji leads"_s));
    QTRY_VERIFY(text(u"projector.time"_s).startsWith(u"00:"_s) &&
                text(u"projector.time"_s).endsWith(u"left, or longer"_s));
    QTRY_COMPARE(text(u"projector.facts"_s), u"Next bid ₩360,000 · 14 bids · 5 people here"_s);
    QVERIFY(text(u"projector.upNext"_s).startsWith(u"Up next:  Lot 2 · Celadon vase  "_s)); // and when it ends
    QVERIFY(text(u"projector.upNext2"_s).startsWith(u"Lot 4 · "_s));
    QCOMPARE(text(u"projector.foot.address"_s), u"http://192.168.0.12:8010"_s);
}

void TestProjector::bidsAndPeopleAreSeenAtOnce()
{
    m_host->furnish();
    open();
    QTRY_VERIFY(text(u"projector.facts"_s).endsWith(u"5 people here"_s)); // the room was entered
    m_host->bidBy(1, u"Sora"_s, 400'000);
    QTRY_COMPARE(text(u"projector.price"_s), u"₩400,000"_s);
    QVERIFY(text(u"projector.leader"_s).startsWith(u"Sora leads"_s));
}

void TestProjector::aSaleIsShownAndThenTheNext()
{
    m_host->furnish();
    open();
    QTRY_COMPARE(text(u"projector.number"_s), u"Lot 1"_s);
    m_host->close(1);
    QTRY_COMPARE(text(u"projector.leader"_s), u"Sold to Minji"_s);
    QTRY_COMPARE(text(u"projector.time"_s), u"Sold"_s);
    QCOMPARE(text(u"projector.facts"_s), u"14 bids · 5 people here"_s);
    QCOMPARE(m_projector->model().scene(), models::ProjectorModel::Scene::Result);
    m_projector->model().followSoonest(); // instead of waiting
    QTRY_COMPARE(text(u"projector.number"_s), u"Lot 2"_s);
}

void TestProjector::aHouseWithoutLotsShowsWhereToBid()
{
    open();
    QTRY_COMPARE(text(u"projector.title"_s), u"Harbour Lights Charity Evening"_s);
    QCOMPARE(text(u"projector.sentence"_s), u"The auction is about to begin."_s);
    QCOMPARE(text(u"projector.address"_s), u"http://192.168.0.12:8010"_s);
    QVERIFY(m_projector->findChild<QWidget *>(u"projector.code"_s)->isVisible());
    m_projector->setAddress({});
    QVERIFY(!m_projector->findChild<QWidget *>(u"projector.code"_s)->isVisible());
}

void TestProjector::afterTheLastLot()
{
    m_host->furnish();
    for (auto &lot : m_host->lots)
        lot.phase = lot.bids > 10 ? auction::Phase::Sold : auction::Phase::Unsold;
    open();
    QTRY_COMPARE(text(u"projector.sentence"_s), u"That was the last lot. 3 of 12 were sold. Thank you."_s);
}

void TestProjector::keysChooseAndLeave()
{
    m_host->furnish();
    open();
    QTRY_COMPARE(text(u"projector.number"_s), u"Lot 1"_s);
    QTest::keyClick(m_projector.get(), Qt::Key_Right);
    QCOMPARE(text(u"projector.number"_s), u"Lot 2"_s);
    QTest::keyClick(m_projector.get(), Qt::Key_Right);
    QCOMPARE(text(u"projector.number"_s), u"Lot 4"_s); // 3 is paused: later
    QTest::keyClick(m_projector.get(), Qt::Key_Left);
    QCOMPARE(text(u"projector.number"_s), u"Lot 2"_s);
    QVERIFY(!m_projector->model().isFollowing());
    QTest::keyClick(m_projector.get(), Qt::Key_Home);
    QCOMPARE(text(u"projector.number"_s), u"Lot 1"_s);
    for (const auto key : {Qt::Key_F11, Qt::Key_F}) {
        QTest::keyClick(m_projector.get(), key);
        QTRY_VERIFY(m_projector->isFullScreen());
        QTest::keyClick(m_projector.get(), Qt::Key_Escape);
        QTRY_VERIFY(!m_projector->isFullScreen());
        QVERIFY(m_projector->isVisible());
    }
    QTest::keyClick(m_projector.get(), Qt::Key_Escape);
    QVERIFY(!m_projector->isVisible());
}

void TestProjector::theMenuChoosesALot()
{
    m_host->furnish();
    open();
    QTRY_COMPARE(text(u"projector.number"_s), u"Lot 1"_s);
    QContextMenuEvent asked(QContextMenuEvent::Mouse, {10, 10}, m_projector->mapToGlobal(QPoint(10, 10)));
    QApplication::sendEvent(m_projector.get(), &asked);
    auto *menu = m_projector->findChild<QMenu *>(u"projector.menu"_s);
    QVERIFY(menu);
    QStringList entries;
    for (auto *action : menu->actions()) {
        entries.append(action->text());
        if (action->text() == u"Lot 8 · Moon jar, small"_s)
            action->trigger();
    }
    QVERIFY(entries.contains(u"Follow the lot that ends soonest"_s));
    QVERIFY(entries.contains(u"Full screen"_s));
    QCOMPARE(text(u"projector.number"_s), u"Lot 8"_s);
    QVERIFY(text(u"projector.leader"_s).endsWith(u"Reserve met"_s));
    menu->close();
}

// Whoever runs the projector may be signed in, and lead.
void TestProjector::nothingOfMineIsShown()
{
    m_host->furnish();
    m_host->account.holds = 987'654;
    open();
    QVERIFY(m_person->signIn(u"minji@example.org"_s, m_host->password));
    QTRY_VERIFY(text(u"projector.facts"_s).endsWith(u"5 people here"_s));
    for (const auto *label : m_projector->findChildren<QLabel *>()) {
        QVERIFY2(!label->text().contains(u"987"_s), qPrintable(label->objectName()));
        QVERIFY2(!label->text().contains(u"maximum"_s), qPrintable(label->objectName()));
        QVERIFY2(!label->text().contains(u"You"_s), qPrintable(label->objectName()));
    }
}

void TestProjector::textsFollowTheWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("small") << QSize(900, 600);
    QTest::newRow("usual") << QSize(1280, 800);
    QTest::newRow("full HD") << QSize(1920, 1080);
    QTest::newRow("4K") << QSize(3840, 2160);
    QTest::newRow("4 : 3") << QSize(1024, 768);
    QTest::newRow("upright") << QSize(1080, 1920);
}

// Whatever the size, and with a name and a price as long as they come, all of it is within the window and nothing
// overlaps.
void TestProjector::textsFollowTheWindow()
{
    QFETCH(QSize, size);
    m_host->furnish();
    m_host->lots[1].name =
        u"A very long name of a lot, as a careful seller writes it with every detail. "_s.repeated(4);
    m_host->lots[1].price = auction::amountMax;
    m_host->lots[1].leader = protocol::Person{7, u"Maximiliane-Alexandra of Sachsen-L"_s};
    open();
    m_projector->resize(size);
    QTRY_COMPARE(text(u"projector.number"_s), u"Lot 1"_s);
    QTest::qWait(50);
    QCOMPARE(m_projector->size(), size);
    QList<QRect> seen;
    for (const auto *label : m_projector->findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const QRect place(label->mapTo(m_projector.get(), QPoint(0, 0)), label->size());
        QVERIFY2(m_projector->rect().contains(place), qPrintable(label->objectName()));
        for (const QRect &other : std::as_const(seen))
            QVERIFY2(!place.intersects(other), qPrintable(label->objectName()));
        seen.append(place);
    }
    const auto *name = m_projector->findChild<QLabel *>(u"projector.name"_s);
    QCOMPARE(name->height(), name->heightForWidth(name->width())); // both of its lines
    QVERIFY(name->height() > 2 * size.height() / 40);
    const auto *picture = m_projector->findChild<QWidget *>(u"projector.picture"_s);
    QVERIFY(picture->height() > size.height() / 3);
    QVERIFY(picture->width() > size.width() / 3);
}

int main(int argc, char **argv)
{
    return gavel::ui_tests::runInEnglish<TestProjector>(argc, argv);
}

#include "tst_projector.moc"
