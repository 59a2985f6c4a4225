// What the console says of what was done: it covers nothing, and each is taken back by itself.
#include "ui/console_scene.h"
#include "ui/run_in_english.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using Scene = ui_tests::ConsoleScene;

class TestConsoleSaid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasTypedOfASellersRatesStays();
    void whatIsSaidCoversNothing();
    void severalThingsAreTakenBackEachByItself();
};

void TestConsoleSaid::whatWasTypedOfASellersRatesStays()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.chooseBidder(u"nari"_s);
    scene.find<QAction>(u"console.bidders.rates"_s)->trigger();
    scene.type(u"rates.premium"_s, u"12.5"_s);
    scene.fixture.stop();
    scene.click(u"rates.submit"_s);
    QTRY_VERIFY(scene.find<QPushButton>(u"rates.submit"_s)->isEnabled());
    QVERIFY(!scene.text(u"rates.banner.text"_s).isEmpty());
    QCOMPARE(scene.find<QLineEdit>(u"rates.premium"_s)->text(), u"12.5"_s);
}

// Nor over what else there is: the table leaves them the room.
void TestConsoleSaid::whatIsSaidCoversNothing()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.chooseBidder(u"jae"_s);
    for (const QSize &size : {QSize(824, 540), QSize(1'600, 900)}) {
        scene.console->resize(size);
        for (int time = 0; time < 6; ++time) {
            scene.click(u"console.bidders.limit"_s);
            QTRY_VERIFY(scene.text(u"console.notice.text"_s).startsWith(u"Jae may bid"_s));
            QTest::qWait(20);
        }
        const auto *table = scene.find<QTableView>(u"console.bidders"_s);
        const QRect shown(table->mapTo(scene.console.get(), QPoint()), table->size());
        QVERIFY(shown.height() > scene.console->height() / 4);
        int seen = 0;
        for (const auto *toast : scene.console->findChildren<QWidget *>(u"console.notice.toast"_s)) {
            if (!toast->isVisible())
                continue;
            ++seen;
            const QRect place(toast->mapTo(scene.console.get(), QPoint()), toast->size());
            QVERIFY(!place.intersects(shown));
            QVERIFY2(scene.console->rect().contains(place),
                     qPrintable(u"%1 of %2"_s.arg(place.bottom()).arg(scene.console->height())));
        }
        QVERIFY(seen >= 2);
    }
}

void TestConsoleSaid::severalThingsAreTakenBackEachByItself()
{
    Scene scene;
    QVERIFY(scene.arrive());
    scene.chooseBidder(u"jae"_s);
    scene.click(u"console.bidders.block"_s);
    scene.click(u"reason.submit"_s);
    QTRY_COMPARE(scene.text(u"console.notice.text"_s), u"Jae may not bid any more. The bids that stand remain."_s);
    scene.click(u"console.bidders.limit"_s);
    QTRY_COMPARE(scene.text(u"console.notice.text"_s), u"Jae may bid no more than was deposited."_s);
    const auto undos = scene.console->findChildren<QPushButton *>(u"console.notice.action"_s);
    QCOMPARE(undos.size(), 2);
    QVERIFY(!undos.at(0)->visibleRegion().isEmpty() && !undos.at(1)->visibleRegion().isEmpty());
    QTest::mouseClick(undos.at(1), Qt::LeftButton); // the older
    QTRY_COMPARE(scene.find<QPushButton>(u"console.bidders.block"_s)->text(), u"Block"_s);
    QCOMPARE(scene.find<QPushButton>(u"console.bidders.limit"_s)->text(), u"Lift the limit"_s);
    QCOMPARE(scene.fixture.bid(scene.lot, scene.jae, 10'000).code(), u"over_limit"_s);
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestConsoleSaid>(argc, argv);
}
#include "tst_console_said.moc"
