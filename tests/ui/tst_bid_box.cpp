// The bid box of a lot's room, driven by mouse and by keyboard over a house on the real server.
#include "models/room/history_model.h"
#include "ui/bid_box_scene.h"
#include "ui/run_in_english.h"
#include "ui/steady_places.h"
#include "widgets/click_guard.h"

#include <QAction>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;

class TestBidBox : public QObject, private ui_tests::BidBoxScene
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void aClickBidsTheAskAsItWasShown();
    void theKeyboardArmsAndBids();
    void hammeredKeysBuyNothing_data();
    void hammeredKeysBuyNothing();
    void strayKeysBidNothing_data();
    void strayKeysBidNothing();
    void aHeldEnterBidsNothing();
    void theMenuArmsTheButton();
    void aRiseDisarmsAndTheClickThatMeantTheOldAskIsPassedOver();

    void anAmountIsAMaximumUnlessSaidOtherwise();
    void aStraightAmountGoesWithItsMessage();
    void quickStepsAndArrowsFillTheField();
    void tooLittleIsSaidInWordsAndNotSent();
    void aRefusalIsSaidAndTheNewAskIsOneKeyAway();
    void nothingMovesWhileTheRoomIsLively_data();
    void nothingMovesWhileTheRoomIsLively();

    void sentTakenAndLeadingAreToldApart();
    void theMaximumThatILeadWithIsRaisedAndLowered();
    void whoLeadsByAStraightBidIsToldNoMaximum();
    void aGuestIsLedToSigningIn();
};

void TestBidBox::aClickBidsTheAskAsItWasShown()
{
    QVERIFY(enter(u"Celadon vase"_s));
    QCOMPARE(ask()->text(), u"Bid ₩900,000"_s);
    QCOMPARE(banner(), u"Outbid by Doyun. The next bid is ₩900,000."_s);
    m_person->click(u"room.bid.submit"_s);
    QTRY_COMPARE(m_host->lots[2].price, 900'000);
    QCOMPARE(sent().value("bid"_L1).toInteger(), 900'000);
    QCOMPARE(sent().value("ask"_L1).toInteger(), 900'000);
    QTRY_COMPARE(m_person->text(u"room.price"_s), u"₩900,000"_s);
    QTRY_COMPARE(banner(), u"You lead at ₩900,000."_s);
    QCOMPARE(m_person->history(0, models::HistoryModel::BidColumn), u"₩900,000"_s);
    QVERIFY(ask()->isHeld());
}

void TestBidBox::theKeyboardArmsAndBids()
{
    QVERIFY(enter(u"Celadon vase"_s));
    QTRY_VERIFY(ask()->hasFocus()); // one arrives where bidding begins
    QTest::keyClick(ask(), Qt::Key_Space);
    QCOMPARE(ask()->text(), u"Enter bids ₩900,000 · Esc leaves it"_s);
    QTest::keyClick(ask(), Qt::Key_Return);
    QTRY_COMPARE(m_host->lots[2].price, 900'000);
    QTRY_COMPARE(banner(), u"You lead at ₩900,000."_s);
    QVERIFY(ask()->hasFocus());
    m_host->bidBy(2, u"Sora"_s, 1'000'000);
    QTRY_COMPARE(ask()->text(), u"Bid ₩1,050,000"_s);
    QVERIFY(ask()->hasFocus()); // outbid, one is where one answers
}

// Hammering the keys that bid buys nothing: neither after a bid nor at a question.
void TestBidBox::hammeredKeysBuyNothing_data()
{
    QTest::addColumn<QString>("from");
    QTest::newRow("after a bid") << u"room.bid.submit"_s;
    QTest::newRow("at the price to buy now") << u"room.bid.buyNow"_s;
}

void TestBidBox::hammeredKeysBuyNothing()
{
    QFETCH(QString, from);
    m_host->lots[4].reserve = auction::ReserveState::NotMet; // so that it stands after a bid
    QVERIFY(enter(u"Bentwood chairs, a pair"_s));
    QTRY_VERIFY(ask()->isOffered() && m_person->find<QPushButton>(from)->isVisible());
    m_person->find<QPushButton>(from)->setFocus(Qt::TabFocusReason);
    for (int times = 0; times < 4; ++times) {
        for (const auto key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_Space, Qt::Key_Space, Qt::Key_Enter})
            QTest::keyClick(m_person->desktop().window()->focusWidget(), key);
        QTest::qWait(50);
    }
    for (const QJsonObject &bid : std::as_const(m_host->bidsReceived))
        QVERIFY(bid.value("bid"_L1).toInteger() < *m_host->lots[4].buyNow);
    QCOMPARE(m_host->lots[4].phase, auction::Phase::Open);
}

void TestBidBox::strayKeysBidNothing_data()
{
    QTest::addColumn<QList<int>>("keys");
    QTest::newRow("Enter") << QList<int>{Qt::Key_Return, Qt::Key_Enter};
    QTest::newRow("Space") << QList<int>{Qt::Key_Space, Qt::Key_Space};
    QTest::newRow("letters") << QList<int>{Qt::Key_B, Qt::Key_Y, Qt::Key_Space, Qt::Key_Escape, Qt::Key_Return};
    QTest::newRow("away and Enter") << QList<int>{Qt::Key_Space, Qt::Key_Tab, Qt::Key_Return};
}

void TestBidBox::strayKeysBidNothing()
{
    QFETCH(QList<int>, keys);
    QVERIFY(enter(u"Celadon vase"_s));
    QTRY_VERIFY(ask()->hasFocus());
    for (const int key : keys)
        QTest::keyClick(m_person->desktop().window()->focusWidget(), static_cast<Qt::Key>(key));
    amount()->setFocus();
    amount()->selectAll(); // Enter at a quick step has put its amount there, and no more
    QTest::keyClick(amount(), Qt::Key_Delete);
    QTest::keyClick(amount(), Qt::Key_Return); // nothing typed
    QVERIFY(ask()->hasFocus());
    m_host->say(2, u"Sora"_s, u"Anyone?"_s); // whatever had been sent would be there before this
    QTRY_COMPARE(m_person->rows(u"room.chat"_s)->rowCount(), 4);
    QVERIFY(m_host->bidsReceived.isEmpty());
}

// The Enter that takes a quick step leads to the button that sends it, which wants an Enter of its own.
void TestBidBox::aHeldEnterBidsNothing()
{
    QVERIFY(enter(u"Celadon vase"_s));
    auto *step = m_person->find<QPushButton>(u"room.bid.step1"_s);
    step->setFocus(Qt::TabFocusReason);
    QTest::keyClick(step, Qt::Key_Return);
    auto *send = m_person->find<QPushButton>(u"room.bid.set"_s);
    QTRY_VERIFY(send->hasFocus());
    for (int times = 0; times < 3; ++times) {
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
        QCoreApplication::sendEvent(send, &held);
    }
    m_host->say(2, u"Sora"_s, u"Anyone?"_s); // whatever had been sent would be there before this
    QTRY_COMPARE(m_person->rows(u"room.chat"_s)->rowCount(), 4);
    QVERIFY(m_host->bidsReceived.isEmpty());
}

void TestBidBox::theMenuArmsTheButton()
{
    QVERIFY(enter(u"Celadon vase"_s));
    amount()->setFocus();
    m_person->find<QAction>(u"menu.bid"_s)->trigger();
    QVERIFY(ask()->isArmed());
    QVERIFY(ask()->hasFocus());
    QVERIFY(m_host->bidsReceived.isEmpty());
}

void TestBidBox::aRiseDisarmsAndTheClickThatMeantTheOldAskIsPassedOver()
{
    QVERIFY(enter(u"Celadon vase"_s));
    QTRY_VERIFY(ask()->hasFocus());
    QTest::keyClick(ask(), Qt::Key_Space);
    QTest::mousePress(ask(), Qt::LeftButton);
    m_host->bidBy(2, u"Sora"_s, 1'000'000);
    QTRY_COMPARE(ask()->text(), u"Bid ₩1,050,000"_s);
    QVERIFY(!ask()->isArmed());
    QTest::mouseRelease(ask(), Qt::LeftButton);
    QCOMPARE(banner(), u"The next bid became ₩1,050,000 just as you clicked, so nothing was bid."_s);
    QTest::keyClick(ask(), Qt::Key_Return);
    QVERIFY(m_host->bidsReceived.isEmpty());
    m_person->clickAsk();
    QTRY_COMPARE(m_host->lots[2].price, 1'050'000);
}

void TestBidBox::anAmountIsAMaximumUnlessSaidOtherwise()
{
    QVERIFY(enter(u"Celadon vase"_s));
    m_person->type(u"room.bid.amount"_s, u"1,500,000"_s);
    QCOMPARE(ask()->text(), u"Bid ₩900,000"_s); // the ask, whatever is typed
    QVERIFY(m_person->text(u"room.bid.note"_s).contains(u"become public"_s));
    m_person->click(u"room.bid.set"_s);
    QTRY_COMPARE(banner(), u"You lead with a maximum of ₩1,500,000."_s);
    QCOMPARE(sent().value("max"_L1).toInteger(), 1'500'000);
    QVERIFY(!sent().contains("bid"_L1));
    QVERIFY(amount()->text().isEmpty());
}

void TestBidBox::aStraightAmountGoesWithItsMessage()
{
    QVERIFY(enter(u"Celadon vase"_s));
    m_person->click(u"room.bid.mode.straight"_s);
    QVERIFY(!m_person->find<QLabel>(u"room.bid.note"_s)->isVisible());
    m_person->type(u"room.bid.message"_s, u"for the lifeboat"_s);
    QCOMPARE(m_person->text(u"room.bid.messageLeft"_s), u"16/100"_s);
    m_person->type(u"room.bid.amount"_s, u"1,000,000"_s);
    QTest::keyClick(amount(), Qt::Key_Return);
    QTRY_COMPARE(m_host->lots[2].price, 1'000'000);
    QCOMPARE(sent().value("bid"_L1).toInteger(), 1'000'000);
    QCOMPARE(sent().value("msg"_L1).toString(), u"for the lifeboat"_s);
    QTRY_VERIFY(amount()->text().isEmpty());
    QVERIFY(m_person->find<QLineEdit>(u"room.bid.message"_s)->text().isEmpty());
}

void TestBidBox::quickStepsAndArrowsFillTheField()
{
    QVERIFY(enter(u"Celadon vase"_s));
    m_person->click(u"room.bid.step2"_s);
    QCOMPARE(amount()->text(), m_person->desktop().house()->money().plain(940'000));
    QVERIFY(m_host->bidsReceived.isEmpty());
    amount()->setFocus();
    QTest::keyClick(amount(), Qt::Key_Down);
    QCOMPARE(amount()->text(), u"920,000"_s);
    amount()->selectAll();
    QTest::keyClick(amount(), Qt::Key_Delete);
    QTest::keyClick(amount(), Qt::Key_Up); // the smallest bid
    QCOMPARE(amount()->text(), u"900,000"_s);
}

void TestBidBox::tooLittleIsSaidInWordsAndNotSent()
{
    QVERIFY(enter(u"Celadon vase"_s));
    m_person->type(u"room.bid.amount"_s, u"100"_s);
    QCOMPARE(m_person->text(u"room.bid.fault"_s), u"The smallest bid is ₩900,000."_s);
    QVERIFY(!m_person->find<QPushButton>(u"room.bid.set"_s)->isEnabled());
    QTest::keyClick(amount(), Qt::Key_Return);
    m_person->type(u"room.bid.amount"_s, u"a lot"_s);
    QVERIFY(m_person->text(u"room.bid.fault"_s).startsWith(u"That is no amount."_s));
    QVERIFY(m_host->bidsReceived.isEmpty());
}

void TestBidBox::aRefusalIsSaidAndTheNewAskIsOneKeyAway()
{
    QVERIFY(enter(u"Celadon vase"_s));
    m_host->refusesBids = auction::Refusal::BelowMinimum;
    m_person->type(u"room.bid.message"_s, u"mine"_s);
    m_person->type(u"room.bid.amount"_s, u"950,000"_s);
    QTest::keyClick(amount(), Qt::Key_Return);
    QTRY_COMPARE(banner(), u"That is too low. The smallest bid is now ₩900,000."_s);
    QCOMPARE(m_person->text(u"room.bid.receipt"_s), u"₩950,000 was not taken"_s);
    QCOMPARE(amount()->text(), u"950,000"_s);
    QCOMPARE(m_person->find<QLineEdit>(u"room.bid.message"_s)->text(), u"mine"_s);
    // The sentence and the button follow the ask, and Space arms it.
    m_host->bidBy(2, u"Sora"_s, 1'000'000);
    QTRY_COMPARE(banner(), u"That is too low. The smallest bid is now ₩1,050,000."_s);
    QVERIFY(ask()->hasFocus());
    QTest::keyClick(ask(), Qt::Key_Space);
    QCOMPARE(ask()->text(), u"Enter bids ₩1,050,000 · Esc leaves it"_s);
    m_host->refusesBids.reset();
    QTest::keyClick(ask(), Qt::Key_Return);
    QTRY_COMPARE(m_host->lots[2].price, 1'050'000);
}

void TestBidBox::nothingMovesWhileTheRoomIsLively_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    for (const auto &language : {u"en"_s, u"ko"_s}) {
        for (const QSize size : {QSize(900, 600), QSize(1'280, 800), QSize(1'920, 1'000)})
            QTest::addRow("%s, %d", qPrintable(language), size.width()) << size << language;
    }
}

// Each button and field that is there before and after is where it was: a click that is on its way hits what it meant.
void TestBidBox::nothingMovesWhileTheRoomIsLively()
{
    QFETCH(QSize, size);
    QFETCH(QString, language);
    m_person->desktop().translation().choose(language);
    m_person->desktop().window()->resize(size);
    QVERIFY(m_person->signIn(u"minji@example.org"_s, m_host->password) && activate());
    m_person->desktop().window()->openLot(4);
    QTRY_VERIFY(ask() && ask()->isOffered());
    ui_tests::SteadyPlaces places(*m_person->desktop().window());
    const auto look = [&places](const char *after) {
        const QString moved = places.moved();
        QVERIFY2(moved.isEmpty(), qPrintable(u"after %1: %2"_s.arg(QString::fromLatin1(after), moved)));
    };
    const auto rival = [this] { m_host->bidBy(4, u"Ein sehr langer Name"_s, m_host->lots[4].ask, u"mine"_s); };
    rival();
    look("another's bid, which ends buying at once");
    m_person->clickAsk();
    QTRY_VERIFY(ask()->isHeld());
    look("leading");
    rival();
    look("being outbid");
    m_host->refusesBids = auction::Refusal::OverLimit;
    m_person->clickAsk();
    look("a refusal");
    m_host->refusesBids.reset();
    m_person->type(u"room.bid.amount"_s, m_person->desktop().house()->money().plain(m_host->lots[4].ask));
    rival();
    look("an amount that is too little by now");
    m_person->type(u"room.bid.amount"_s, m_person->desktop().house()->money().plain(m_host->lots[4].ask * 2));
    // A notice lies over it in the smallest window; what is clicked just after one has gone is not meant.
    QTest::qWait(ui::ClickGuard::lastsMs + 100);
    m_person->click(u"room.bid.set"_s);
    QTRY_VERIFY(ask()->isHeld());
    look("a maximum that leads");
    rival();
    look("a bid that it answers");
    m_host->say(4, u"Sora"_s, u"Anyone?"_s);
    look("a line of the chat");
    m_host->bidBy(4, u"Sora"_s, m_host->lots[4].ask * 3);
    look("being outbid again");
}

void TestBidBox::sentTakenAndLeadingAreToldApart()
{
    QVERIFY(enter(u"Celadon vase"_s));
    m_host->hearsBids = false;
    m_person->click(u"room.bid.submit"_s);
    QCOMPARE(banner(), u"Sent. Waiting for the host’s answer…"_s);
    QCOMPARE(ask()->text(), u"Sent…"_s);
    QCOMPARE(m_person->text(u"room.bid.receipt"_s), u"₩900,000 is on its way…"_s);
    m_person->click(u"room.bid.submit"_s); // no second bid meanwhile
    QTRY_COMPARE(m_host->bidsReceived.size(), 1);
    m_host->hearsBids = true;
    m_host->stop(); // nobody answers: it is asked again
    QVERIFY(m_host->start());
    m_person->desktop().house()->line().retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(banner(), u"You lead at ₩900,000."_s, 20'000);
    QVERIFY(m_person->text(u"room.bid.receipt"_s).startsWith(u"Your bid is in · "_s));
    QCOMPARE(m_person->find<QLabel>(u"room.bid.receipt"_s)->toolTip(),
             u"₩900,000, entry %1 of the lot’s log"_s.arg(m_host->lots[2].seq));
    m_host->bidBy(2, u"Sora"_s, 1'000'000);
    QTRY_COMPARE(banner(), u"Outbid by Sora. The next bid is ₩1,050,000."_s);
}

void TestBidBox::theMaximumThatILeadWithIsRaisedAndLowered()
{
    QVERIFY(enter(u"Celadon vase"_s));
    m_person->type(u"room.bid.amount"_s, u"1,500,000"_s);
    m_person->click(u"room.bid.set"_s);
    QTRY_COMPARE(banner(), u"You lead with a maximum of ₩1,500,000."_s);
    m_person->type(u"room.bid.amount"_s, u"2,000,000"_s);
    QVERIFY(!m_person->find<QPushButton>(u"room.bid.lower"_s)->isEnabled());
    m_person->click(u"room.bid.raise"_s);
    QTRY_COMPARE(banner(), u"You lead with a maximum of ₩2,000,000."_s);
    m_person->type(u"room.bid.amount"_s, u"1,200,000"_s);
    QVERIFY(!m_person->find<QPushButton>(u"room.bid.raise"_s)->isEnabled());
    QTest::keyClick(amount(), Qt::Key_Return);
    QTRY_COMPARE(banner(), u"You lead with a maximum of ₩1,200,000."_s);
    QCOMPARE(sent(2).value("lower"_L1).toBool(), true);
    QCOMPARE(m_host->lots[2].price, 900'000);
}

void TestBidBox::whoLeadsByAStraightBidIsToldNoMaximum()
{
    QVERIFY(enter(u"Rangefinder camera, 1957"_s));
    QTRY_COMPARE(banner(), u"You lead at ₩350,000."_s);
    m_person->type(u"room.bid.amount"_s, u"350,000"_s);
    QTRY_COMPARE(m_person->text(u"room.bid.fault"_s), u"You lead at ₩350,000 already."_s);
    QVERIFY(!m_person->find<QPushButton>(u"room.bid.lower"_s)->isEnabled());
}

void TestBidBox::aGuestIsLedToSigningIn()
{
    QVERIFY(m_person->openLot(u"Celadon vase"_s));
    QTRY_COMPARE(ask()->text(), u"Sign in to bid ₩900,000"_s);
    QTRY_VERIFY(ask()->hasFocus());
    QTest::keyClick(ask(), Qt::Key_Space);
    QTRY_VERIFY(m_person->find<QWidget>(u"signin"_s));
    QVERIFY(!m_person->find<QWidget>(u"room.bid.amount"_s)->isVisible());
    m_person->find<QWidget>(u"signin"_s)->close();
}

int main(int argc, char **argv)
{
    return gavel::ui_tests::runInEnglish<TestBidBox>(argc, argv);
}

#include "tst_bid_box.moc"
