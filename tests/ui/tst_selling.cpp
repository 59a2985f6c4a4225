// Selling as a person does it: writing a lot, and drafts that survive.
#include "ui/put_picture.h"
#include "ui/run_in_english.h"
#include "ui/selling_scene.h"
#include "ui/steady_places.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui_tests::drawnPicture;
using ui_tests::putPicture;

class TestSelling : public QObject, private ui_tests::SellingScene
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void previewFollowsWhatIsTyped();
    void termsArriveAsTheyWereChosen();
    void faultsAreSaidAndNothingIsLost();
    void eachFieldSaysItsFaultAsItIsLeft();
    void theBannerSaysWhatTheFieldSays();
    void minutesFromNowNeedNoDate();
    void aLotIsPutIntoASale();

    void whatIsTypedIsThereInTheNextRun();
    void aDraftIsDeletedAndComesBack();
    void whatIsPutUpIsNoDraftAnyMore();
    void aNewLotLeavesTheOldOneAsADraft();
};

void TestSelling::previewFollowsWhatIsTyped()
{
    join();
    openForm();
    QCOMPARE(m_person->text(u"sell.preview.name"_s), u"The name of your lot"_s);
    typeCamera();
    QCOMPARE(m_person->text(u"sell.preview.name"_s), u"Old camera"_s);
    QCOMPARE(m_person->text(u"sell.preview.price"_s), u"₩50,000"_s);
    QCOMPARE(m_person->text(u"sell.preview.ask"_s), u"Bid ₩50,000"_s);
    m_person->type(u"sell.buyNow"_s, u"90,000"_s);
    QCOMPARE(m_person->text(u"sell.preview.next"_s),
             u"The bid after that is at least ₩52,000. ₩90,000 buys it at once."_s);
    m_person->find<QComboBox>(u"sell.opens"_s)->setCurrentIndex(1);
    QCOMPARE(m_person->text(u"sell.preview.ask"_s), u"Coming up"_s);
    auto *card = m_person->find<QWidget>(u"sell.preview.card"_s);
    QVERIFY(card->accessibleName().contains(u"Old camera"_s));
    const QImage before = card->grab().toImage();
    QVERIFY(putPicture(*well(), drawnPicture(0, {300, 200})));
    QVERIFY(card->grab().toImage() != before);
}

void TestSelling::termsArriveAsTheyWereChosen()
{
    join();
    openForm();
    typeCamera();
    m_person->type(u"sell.buyNow"_s, u"90,000"_s);
    auto *lasts = m_person->find<QComboBox>(u"sell.lasts"_s);
    lasts->setCurrentIndex(lasts->count() - 1);
    const QDateTime end(QDate::currentDate().addDays(9), QTime(20, 30));
    m_person->find<QDateTimeEdit>(u"sell.endsAt"_s)->setDateTime(end);
    m_person->find<QComboBox>(u"sell.step"_s)->setCurrentIndex(3);
    m_person->find<QPlainTextEdit>(u"sell.bands"_s)->setPlainText(u"0: 500\n60,000: 2,000"_s);
    m_person->find<QComboBox>(u"sell.soft.cap"_s)->setCurrentIndex(2);
    m_person->click(u"sell.submit"_s);
    QTRY_COMPARE(m_person->text(u"room.name"_s), u"Old camera"_s);
    const protocol::LotView &lot = m_host->lots.last();
    QCOMPARE(lot.buyNow, 90'000);
    QCOMPARE(lot.endsAt, end.toMSecsSinceEpoch());
    const QList<auction::Increments::Band> bands{{0, 500}, {60'000, 2'000}};
    QCOMPARE(lot.increments.bands, bands);
    QCOMPARE(lot.softClose->capMs, 1'800'000);
}

// Which says when its lots end, and has yet to start.
void TestSelling::aLotIsPutIntoASale()
{
    m_host->sales = {{.id = 1, .name = u"Harbour Lights"_s, .phase = auction::SalePhase::Running},
                     {.id = 2,
                      .name = u"Evening"_s,
                      .plan = {.closing = auction::Closing::Cascade, .firstEnd = 1'000},
                      .phase = auction::SalePhase::Planned}};
    join();
    openForm();
    typeCamera();
    auto *sale = m_person->find<QComboBox>(u"sell.sale"_s);
    QTRY_VERIFY(sale->isVisible());
    QVERIFY(m_person->find<QComboBox>(u"sell.lasts"_s)->isVisible());
    sale->setCurrentIndex(1);
    QVERIFY(!m_person->find<QComboBox>(u"sell.lasts"_s)->isVisible());
    QCOMPARE(m_person->find<QComboBox>(u"sell.opens"_s)->currentText(), u"When its sale starts"_s);
    QCOMPARE(m_person->text(u"sell.preview.ask"_s), u"Coming up"_s);
    m_person->find<QComboBox>(u"sell.soft.from"_s)->setCurrentIndex(1);
    m_person->find<QComboBox>(u"sell.soft.count"_s)->setCurrentIndex(3);
    m_person->type(u"sell.number"_s, u"12A"_s);
    m_person->type(u"sell.category"_s, u"Cameras"_s);
    m_person->click(u"sell.submit"_s);
    QTRY_COMPARE(m_person->text(u"room.name"_s), u"Old camera"_s);
    const protocol::LotView &lot = m_host->lots.last();
    QCOMPARE(lot.sale, 2);
    QCOMPARE(lot.place.number, u"12A"_s);
    QCOMPARE(lot.place.category, u"Cameras"_s);
    QCOMPARE(lot.softClose->from, auction::SoftClose::From::End);
    QCOMPARE(lot.softClose->maxCount, 3);
}

void TestSelling::faultsAreSaidAndNothingIsLost()
{
    join();
    openForm();
    typeCamera();
    m_person->type(u"sell.reserve"_s, u"10"_s);
    m_person->click(u"sell.submit"_s);
    QCOMPARE(m_person->text(u"sell.reserve.below"_s), u"The reserve can't be below the start price."_s);
    QCOMPARE(focused(), u"sell.reserve"_s);
    m_host->refusesLots = {u"Old camera"_s};
    m_person->type(u"sell.reserve"_s, u"60,000"_s);
    m_person->find<QPushButton>(u"sell.submit"_s)->setFocus();
    m_person->click(u"sell.submit"_s);
    QVERIFY(!m_person->find<QPushButton>(u"sell.new"_s)->isEnabled()); // a second Enter would begin another
    QTRY_VERIFY(m_person->find<QWidget>(u"sell.banner"_s)->isVisible());
    QTRY_VERIFY(m_person->find<QPushButton>(u"sell.submit"_s)->isEnabled());
    QCOMPARE(focused(), u"sell.submit"_s);
    QCOMPARE(typed(u"sell.name"_s), u"Old camera"_s);
    m_host->refusesLots.clear();
    m_person->click(u"sell.submit"_s);
    QTRY_COMPARE(m_host->lots.last().name, u"Old camera"_s);
}

void TestSelling::whatIsTypedIsThereInTheNextRun()
{
    join();
    openForm();
    typeCamera();
    QVERIFY(putPicture(*well(), drawnPicture(0, {60, 40})));
    QTRY_COMPARE(m_person->rows(u"drafts.list"_s)->rowCount(), 1); // by itself, while it is typed
    m_person->type(u"sell.reserve"_s, u"70,000"_s);
    join(); // the program has gone meanwhile, without being asked to keep anything
    openForm();
    QVERIFY(typed(u"sell.name"_s).isEmpty());
    m_person->click(u"sell.tab.drafts"_s);
    QTRY_COMPARE(m_person->rows(u"drafts.list"_s)->rowCount(), 1);
    m_person->click(u"drafts.open"_s);
    QTRY_COMPARE(typed(u"sell.name"_s), u"Old camera"_s);
    QCOMPARE(typed(u"sell.reserve"_s), u"70,000"_s);
    QCOMPARE(well()->pictures().size(), 1);
}

void TestSelling::aDraftIsDeletedAndComesBack()
{
    join();
    openForm();
    typeCamera();
    m_person->click(u"sell.tab.drafts"_s);
    auto *drafts = m_person->rows(u"drafts.list"_s);
    QCOMPARE(drafts->rowCount(), 1);
    m_person->click(u"drafts.remove"_s);
    QCOMPARE(drafts->rowCount(), 0);
    QVERIFY(typed(u"sell.name"_s).isEmpty()); // it was the one in the form
    m_person->click(u"drafts.banner.action"_s);
    QCOMPARE(drafts->rowCount(), 1);
    m_person->click(u"drafts.open"_s);
    QTRY_COMPARE(typed(u"sell.name"_s), u"Old camera"_s);
}

void TestSelling::whatIsPutUpIsNoDraftAnyMore()
{
    join();
    openForm();
    typeCamera();
    m_person->click(u"sell.tab.drafts"_s);
    m_person->click(u"sell.tab.one"_s);
    QCOMPARE(m_person->rows(u"drafts.list"_s)->rowCount(), 1);
    m_person->click(u"sell.submit"_s);
    QTRY_COMPARE(m_person->text(u"room.name"_s), u"Old camera"_s);
    QCOMPARE(m_person->rows(u"drafts.list"_s)->rowCount(), 0);
}

void TestSelling::aNewLotLeavesTheOldOneAsADraft()
{
    join();
    openForm();
    typeCamera();
    m_person->click(u"sell.new"_s);
    QVERIFY(typed(u"sell.name"_s).isEmpty());
    m_person->type(u"sell.name"_s, u"Lamp"_s);
    m_person->click(u"sell.tab.drafts"_s);
    auto *drafts = m_person->rows(u"drafts.list"_s);
    QCOMPARE(drafts->rowCount(), 2);
    QCOMPARE(drafts->index(0, 0).data().toString(), u"Lamp"_s);
    QCOMPARE(drafts->index(1, 0).data().toString(), u"Old camera"_s);
}

void TestSelling::eachFieldSaysItsFaultAsItIsLeft()
{
    join();
    openForm();
    typeCamera();
    ui_tests::SteadyPlaces places(*m_person->desktop().window());
    m_person->type(u"sell.reserve"_s, u"60,000"_s);
    m_person->type(u"sell.buyNow"_s, u"55,000"_s);
    QVERIFY(!m_person->text(u"sell.buyNow.below"_s).contains(u"reserve."_s)); // while it is being typed
    m_person->find<QLineEdit>(u"sell.reserve"_s)->setFocus(Qt::TabFocusReason);
    QCOMPARE(m_person->text(u"sell.buyNow.below"_s), u"The price to buy now can't be below the reserve."_s);
    m_person->type(u"sell.reserve"_s, u"12 50"_s);
    m_person->find<QLineEdit>(u"sell.name"_s)->setFocus(Qt::TabFocusReason);
    QVERIFY(m_person->text(u"sell.reserve.below"_s).startsWith(u"That is no amount."_s));
    m_person->type(u"sell.name"_s, u" "_s);
    m_person->find<QLineEdit>(u"sell.start"_s)->setFocus(Qt::TabFocusReason);
    QCOMPARE(m_person->text(u"sell.name.below"_s), u"The lot needs a name."_s);
    QCOMPARE(places.moved(), QString()); // what one goes on to is where it was
}

void TestSelling::theBannerSaysWhatTheFieldSays()
{
    join();
    openForm();
    typeCamera();
    m_person->type(u"sell.reserve"_s, u"60,000"_s);
    m_person->type(u"sell.buyNow"_s, u"55,000"_s);
    m_person->click(u"sell.submit"_s);
    const QString fault = u"The price to buy now can't be below the reserve."_s;
    QCOMPARE(m_person->text(u"sell.banner.text"_s), fault);
    QCOMPARE(m_person->text(u"sell.buyNow.below"_s), fault);
    const auto *below = m_person->find<QLabel>(u"sell.buyNow.below"_s);
    QTRY_COMPARE(below->visibleRegion().boundingRect(), below->rect());
}

void TestSelling::minutesFromNowNeedNoDate()
{
    join();
    openForm();
    typeCamera();
    const auto choose = [this](const QString &box, const QString &words) {
        auto *choice = m_person->find<QComboBox>(box);
        choice->setCurrentIndex(choice->findText(words));
        QCOMPARE(choice->currentText(), words);
    };
    for (const auto &words : {u"In 1 minute"_s, u"In 2 minutes"_s, u"In 10 minutes"_s, u"In 3 minutes"_s})
        choose(u"sell.opens"_s, words);
    choose(u"sell.lasts"_s, u"2 minutes"_s);
    m_person->click(u"sell.submit"_s);
    QTRY_COMPARE(m_person->text(u"room.name"_s), u"Old camera"_s);
    const protocol::LotView &lot = m_host->lots.last();
    const qint64 fromNow = *lot.opensAt - *m_person->desktop().house()->line().clock().nowMs();
    QVERIFY(fromNow > 120'000 && fromNow <= 180'000);
    QCOMPARE(*lot.endsAt - *lot.opensAt, 120'000);
}

int main(int argc, char **argv)
{
    return ui_tests::runInEnglish<TestSelling>(argc, argv);
}

#include "tst_selling.moc"
