// On screens smaller than a window would like, and on one far larger: windows stay on them, nothing that
// others wrote pushes a room apart, cards grow rather than become more. The screens are those of support/screens.json.
#include "ui/driver.h"
#include "ui/run_in_english.h"
#include "ui/show_house.h"
#include "widgets/looks.h"
#include "widgets/lot_card_delegate.h"
#include "widgets/screen_bounds.h"

#include <QScreen>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui::ScreenBounds;
using ui_tests::Driver;
using ui_tests::ShowHouse;

namespace {

QScreen *screenNamed(const QString &name)
{
    for (auto *screen : QGuiApplication::screens()) {
        if (screen->name() == name)
            return screen;
    }
    return nullptr;
}

} // namespace

class TestScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void placesAreWithin_data();
    void placesAreWithin();
    void windowsStayOnTheirScreen_data();
    void windowsStayOnTheirScreen();
    void longWordsAreBroken_data();
    void longWordsAreBroken();
    void aRoomIsNotPushedApart();
    void cardsGrowOnAWideScreen();
    void aRoomHasAGreatestWidth();

private:
    std::unique_ptr<ShowHouse> m_host;
    std::unique_ptr<Driver> m_person;
};

void TestScreens::init()
{
    m_host = std::make_unique<ShowHouse>();
    m_host->furnish();
    QVERIFY(m_host->start());
    m_person = std::make_unique<Driver>();
    QVERIFY(m_person->join(m_host->base()));
    QVERIFY(m_person->signIn(m_host->account.email, m_host->password));
}

void TestScreens::cleanup()
{
    m_person.reset();
    m_host.reset();
}

void TestScreens::placesAreWithin_data()
{
    QTest::addColumn<QRect>("wanted");
    QTest::addColumn<QRect>("place");
    const QRect room(100, 32, 960, 500);
    QTest::newRow("fits") << QRect(150, 50, 800, 400) << QRect(150, 50, 800, 400);
    QTest::newRow("too large") << QRect(150, 50, 1'280, 800) << room;
    QTest::newRow("beyond the right") << QRect(700, 50, 800, 400) << QRect(260, 50, 800, 400);
    QTest::newRow("below") << QRect(150, 500, 800, 400) << QRect(150, 132, 800, 400);
    QTest::newRow("before it") << QRect(-3'000, -90, 800, 400) << QRect(100, 32, 800, 400);
}

void TestScreens::placesAreWithin()
{
    QFETCH(QRect, wanted);
    QTEST(ScreenBounds::within(QRect(100, 32, 960, 500), wanted), "place");
}

void TestScreens::windowsStayOnTheirScreen_data()
{
    QTest::addColumn<QString>("screen");
    QTest::newRow("1366 × 768") << u"laptop"_s;
    QTest::newRow("1080p at 200 %") << u"scaled"_s;
}

void TestScreens::windowsStayOnTheirScreen()
{
    QFETCH(QString, screen);
    const QScreen *there = screenNamed(screen);
    QVERIFY2(there, "run by ctest, which gives the screens");
    const QRect room = there->availableGeometry();
    auto *window = m_person->desktop().window();
    // As one that is restored from a larger screen.
    window->hide();
    window->setGeometry(QRect(room.topLeft() + QPoint(20, 40), QSize(1'900, 1'000)));
    window->show();
    QVERIFY2(room.contains(window->geometry()), qPrintable(QDebug::toString(window->geometry())));
}

void TestScreens::longWordsAreBroken_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("broken"); // | where it may be broken
    QTest::newRow("words") << u"A vase of celadon"_s << u"A vase of celadon"_s;
    QTest::newRow("a long one") << u"Donaudampfschifffahrt"_s << u"Donaudampfschifffahrt"_s;
    QTest::newRow("one without an end") << QString(35, u'x') << u"xxxxxxxxxx|xxxxxxxxxx|xxxxxxxxxx|xxxxx"_s;
    QTest::newRow("among others") << QString(u"a "_s + QString(31, u'x') + u" b"_s)
                                  << u"a xxxxxxxxxx|xxxxxxxxxx|xxxxxxxxxx|x b"_s;
    QTest::newRow("Korean") << QString(40, u'가') << QString(40, u'가'); // breaks anywhere by itself
    QTest::newRow("empty") << QString() << QString();
}

void TestScreens::longWordsAreBroken()
{
    QFETCH(QString, words);
    QTEST(ui::breakable(words).replace(QChar(0x200b), u'|'), "broken");
}

void TestScreens::aRoomIsNotPushedApart()
{
    auto *window = m_person->desktop().window();
    window->resize(900, 600);
    protocol::LotView lot = m_host->lots.first();
    QVERIFY(m_person->openLot(lot.name));
    const auto *right = m_person->find<QWidget>(u"room.bid.submit"_s);
    const QRect before(right->mapTo(window, QPoint()), right->size());
    lot.name = QString(120, u'W');
    lot.description = QString(4'000, u'W');
    lot.owner.nick = QString(32, u'W');
    m_host->put(lot);
    QTRY_VERIFY(m_person->text(u"room.name"_s).startsWith(u"WWWWW"_s));
    QCOMPARE(right->mapTo(window, QPoint()).x(), before.x());
    QCOMPARE(right->width(), before.width());
}

void TestScreens::cardsGrowOnAWideScreen()
{
    const ui::LotCardDelegate cards(m_person->desktop().theme(), m_person->desktop().house()->pixmaps());
    const auto columns = [&cards](int width) { return width / cards.cellFor(width).width(); };
    QCOMPARE(columns(1'060), 4);
    QVERIFY(columns(3'600) <= 8);
    QVERIFY(cards.cellFor(3'600).width() > 400);
    for (int width = 300; width < 4'000; width += 37)
        QVERIFY2(cards.cellFor(width).width() >= 230, qPrintable(QString::number(width)));
}

void TestScreens::aRoomHasAGreatestWidth()
{
    auto *window = m_person->desktop().window();
    window->resize(3'840, 2'100);
    QVERIFY(m_person->openLot(m_host->lots.first().name));
    const auto *left = m_person->find<QWidget>(u"room.name"_s);
    const auto *right = m_person->find<QWidget>(u"room.bid.submit"_s);
    const auto across = [&] {
        return right->mapTo(window, QPoint(right->width(), 0)).x() - left->mapTo(window, QPoint()).x();
    };
    QTRY_VERIFY2(across() <= 1'800, qPrintable(QString::number(across())));
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestScreens>(argc, argv);
}

#include "tst_screens.moc"
