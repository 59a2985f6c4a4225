// What sellers do with lots of their own that are there already: change them, add pictures, offer them again.
#include "ui/put_picture.h"
#include "ui/run_in_english.h"
#include "ui/selling_scene.h"
#include "windows/selling/sell_view.h"

#include <QAction>
#include <QComboBox>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::drawnPicture;
using ui_tests::putPicture;

class TestOwnLots : public QObject, private ui_tests::SellingScene
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void aLotIsChanged();
    void nothingChangedIsSaid();
    void whatTheSoftCloseSaysStays();
    void aLotGetsANumberAndACategory();
    void aBidMeanwhileIsSaidInWords();
    void aLotThatIsBidOnGetsMorePictures();
    void aLotFullOfPicturesSaysSo();
    void whatDidNotSellIsOfferedAgain();
    void onlyTheSellerIsOffered();
};

void TestOwnLots::aLotIsChanged()
{
    const auction::LotId lot = addOwn(u"Old camera"_s, auction::Phase::Open);
    join();
    QVERIFY(m_person->openLot(u"Old camera"_s));
    m_person->click(u"room.own.change"_s);
    QTRY_COMPARE(typed(u"sell.name"_s), u"Old camera"_s);
    QCOMPARE(m_person->text(u"sell.title"_s), u"Change lot %1"_s.arg(lot));
    QCOMPARE(well()->pictures().size(), 3);
    QVERIFY(!m_person->find<QComboBox>(u"sell.opens"_s)->isVisible()); // it has opened
    m_person->type(u"sell.start"_s, u"55,000"_s);
    m_person->click(u"sell.pictures.remove2"_s);
    m_person->click(u"sell.submit"_s);
    QTRY_COMPARE(m_person->text(u"room.price"_s), u"₩55,000"_s);
    const QJsonObject change{{u"start"_s, 55'000}};
    QCOMPARE(m_host->changes, QList<QJsonObject>{change}); // and nothing else
    QTRY_COMPARE(m_host->lots.value(lot).img.size(), 2);
    QTRY_COMPARE(m_person->rows(u"drafts.list"_s)->rowCount(), 0);
}

void TestOwnLots::nothingChangedIsSaid()
{
    addOwn(u"Old camera"_s, auction::Phase::Open);
    join();
    QVERIFY(m_person->openLot(u"Old camera"_s));
    m_person->find<QAction>(u"menu.changeLot"_s)->trigger();
    QTRY_COMPARE(typed(u"sell.name"_s), u"Old camera"_s);
    m_person->click(u"sell.submit"_s);
    QCOMPARE(m_person->text(u"sell.banner.text"_s), u"Nothing has changed."_s);
    QVERIFY(m_host->changes.isEmpty());
}

// Nothing of it is lost in the form.
void TestOwnLots::whatTheSoftCloseSaysStays()
{
    const auction::LotId id = addOwn(u"Old camera"_s, auction::Phase::Open);
    protocol::LotView &lot = m_host->lots[id];
    lot.softClose = auction::SoftClose{.from = auction::SoftClose::From::End, .maxCount = 7};
    lot.belowReserve = auction::BelowReserve::Jump;
    join();
    QVERIFY(m_person->openLot(u"Old camera"_s));
    m_person->click(u"room.own.change"_s);
    QTRY_COMPARE(typed(u"sell.name"_s), u"Old camera"_s);
    QCOMPARE(m_person->find<QComboBox>(u"sell.soft.from"_s)->currentIndex(), 1);
    QCOMPARE(m_person->find<QComboBox>(u"sell.soft.count"_s)->currentText(), u"7 times"_s);
    m_person->type(u"sell.start"_s, u"55,000"_s);
    m_person->click(u"sell.submit"_s);
    const QJsonObject change{{u"start"_s, 55'000}};
    QTRY_COMPARE(m_host->changes, QList<QJsonObject>{change});
}

void TestOwnLots::aLotGetsANumberAndACategory()
{
    addOwn(u"Old camera"_s, auction::Phase::Open);
    join();
    QVERIFY(m_person->openLot(u"Old camera"_s));
    m_person->click(u"room.own.change"_s);
    QTRY_COMPARE(typed(u"sell.name"_s), u"Old camera"_s);
    QVERIFY(!m_person->find<QComboBox>(u"sell.sale"_s)->isVisible()); // there is one
    m_person->type(u"sell.number"_s, u"12A"_s);
    m_person->type(u"sell.category"_s, u"Cameras"_s);
    m_person->click(u"sell.submit"_s);
    const QJsonObject change{{u"number"_s, u"12A"_s}, {u"category"_s, u"Cameras"_s}};
    QTRY_COMPARE(m_host->changes, QList<QJsonObject>{change});
}

void TestOwnLots::aBidMeanwhileIsSaidInWords()
{
    const auction::LotId lot = addOwn(u"Old camera"_s, auction::Phase::Open);
    join();
    QVERIFY(m_person->openLot(u"Old camera"_s));
    m_person->click(u"room.own.change"_s);
    QTRY_COMPARE(typed(u"sell.name"_s), u"Old camera"_s);
    m_host->bidBy(lot, u"Doyun"_s, 90'000);
    m_person->type(u"sell.start"_s, u"55,000"_s);
    m_person->click(u"sell.submit"_s);
    QTRY_VERIFY(m_person->text(u"sell.banner.text"_s).startsWith(u"Somebody has bid meanwhile"_s));
    QCOMPARE(typed(u"sell.start"_s), u"55,000"_s);
    m_person->click(u"sell.banner.action"_s);
    QTRY_COMPARE(m_person->text(u"room.name"_s), u"Old camera"_s);
    QCOMPARE(m_person->find<QPushButton>(u"room.own.change"_s)->text(), u"Add pictures"_s);
}

void TestOwnLots::aLotThatIsBidOnGetsMorePictures()
{
    const auction::LotId lot = addOwn(u"Old camera"_s, auction::Phase::Open);
    m_host->bidBy(lot, u"Doyun"_s, 90'000);
    const auto before = m_host->lots.value(lot).img;
    join();
    QVERIFY(m_person->openLot(u"Old camera"_s));
    m_person->click(u"room.own.change"_s);
    QTRY_COMPARE(typed(u"sell.name"_s), u"Old camera"_s);
    QVERIFY(m_person->text(u"sell.banner.text"_s).endsWith(u"More pictures may be added."_s));
    QVERIFY(!m_person->find<QLineEdit>(u"sell.start"_s)->isEnabled());
    QVERIFY(!m_person->find<QWidget>(u"sell.pictures.remove1"_s)->isVisible());
    auto *first = m_person->find<QPushButton>(u"sell.pictures.picture1"_s);
    QTest::keyClick(first, Qt::Key_Delete);
    QCOMPARE(well()->pictures().size(), before.size());
    m_person->click(u"sell.submit"_s);
    QCOMPARE(m_person->text(u"sell.banner.text"_s), u"No picture was added."_s);
    QVERIFY(putPicture(*well(), drawnPicture(0, {60, 40})));
    m_person->click(u"sell.submit"_s);
    QTRY_COMPARE(m_host->lots.value(lot).img.size(), before.size() + 1);
    QCOMPARE(m_host->lots.value(lot).img.first(), before.first());
    QVERIFY(m_host->changes.isEmpty());
    QTRY_COMPARE(m_person->text(u"room.name"_s), u"Old camera"_s);
}

void TestOwnLots::aLotFullOfPicturesSaysSo()
{
    const auction::LotId lot = addOwn(u"Old camera"_s, auction::Phase::Open);
    join();
    m_host->bidBy(lot, u"Doyun"_s, 90'000);
    m_host->lots[lot].img = QList<protocol::Picture>(12, m_host->lots.value(lot).img.first());
    m_person->find<ui::SellView>(u"sell"_s)->change(lot);
    QTRY_VERIFY(m_person->text(u"sell.banner.text"_s).startsWith(u"Somebody has bid, so this lot stands as it is."_s));
    QCOMPARE(well()->pictures().size(), 12);
}

void TestOwnLots::whatDidNotSellIsOfferedAgain()
{
    const auction::LotId lot = addOwn(u"Old camera"_s, auction::Phase::Unsold);
    join();
    m_person->click(u"main.rail.selling"_s);
    auto *list = m_person->find<QTableView>(u"selling.list"_s);
    const auto found = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, u"Old camera"_s);
    QVERIFY(!found.isEmpty());
    list->setCurrentIndex(found.first());
    m_person->click(u"selling.own.relist"_s);
    QTRY_COMPARE(typed(u"sell.name"_s), u"Old camera"_s);
    QCOMPARE(typed(u"sell.start"_s), u"60,000"_s);
    QCOMPARE(m_person->find<QComboBox>(u"sell.lasts"_s)->currentData().toLongLong(), 6 * 3'600'000);
    QCOMPARE(well()->pictures().size(), 3);
    m_person->click(u"sell.submit"_s);
    QTRY_COMPARE(m_host->lots.lastKey(), lot + 1);
    QTRY_COMPARE(m_host->lots.last().img.size(), 3);
    QCOMPARE(m_host->lots.value(lot).phase, auction::Phase::Unsold); // the old one stays what it is
}

void TestOwnLots::onlyTheSellerIsOffered()
{
    join();
    QVERIFY(m_person->openLot(u"Brass desk lamp"_s)); // nobody has bid on it, but it is another's
    QVERIFY(!m_person->find<QWidget>(u"room.own"_s)->isVisible());
    QVERIFY(!m_person->find<QAction>(u"menu.changeLot"_s)->isEnabled());
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestOwnLots>(argc, argv);
}

#include "tst_own_lots.moc"
