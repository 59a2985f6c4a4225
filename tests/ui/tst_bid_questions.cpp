// What the bid box asks about before it bids, driven by mouse and by keyboard over a house on the real server.
#include "ui/bid_box_scene.h"
#include "ui/run_in_english.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using ui::AskButton;

class TestBidQuestions : public QObject, private ui_tests::BidBoxScene
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void farAboveIsAskedAboutInItsPlace();
    void doubleEnterIsNoConsent();
    void escLeavesTheQuestion();
    void buyingAtOnceIsAskedAbout();
    void buyingByKeyboardIsArmedByItself();
    void aDoubleClickIsNoConsent();
};

void TestBidQuestions::farAboveIsAskedAboutInItsPlace()
{
    QVERIFY(enter(u"Celadon vase"_s));
    m_person->click(u"room.bid.mode.straight"_s);
    m_person->type(u"room.bid.amount"_s, u"2,700,000"_s);
    m_person->click(u"room.bid.set"_s);
    QCOMPARE(banner(), u"₩2,700,000 is 3 times the smallest bid. Do you mean it?"_s);
    QVERIFY(m_host->bidsReceived.isEmpty());
    auto *yes = m_person->find<QPushButton>(u"room.bid.consent"_s);
    QCOMPARE(yes->text(), u"Yes, bid ₩2,700,000"_s);
    QVERIFY(yes->hasFocus());
    QTest::keyClick(yes, Qt::Key_Space);
    QVERIFY(m_host->bidsReceived.isEmpty());
    QTest::keyClick(yes, Qt::Key_Return);
    QTRY_COMPARE(m_host->lots[2].price, 2'700'000);
}

void TestBidQuestions::doubleEnterIsNoConsent()
{
    QVERIFY(enter(u"Celadon vase"_s));
    m_person->type(u"room.bid.amount"_s, u"90,000,000"_s);
    QTest::keyClick(amount(), Qt::Key_Return);
    QTest::keyClick(m_person->desktop().window()->focusWidget(), Qt::Key_Return);
    QVERIFY(banner().startsWith(u"₩90,000,000 is 100 times"_s));
    // Another amount is another question.
    m_person->type(u"room.bid.amount"_s, u"950,000"_s);
    QVERIFY(!banner().contains(u"times"_s));
    QTest::keyClick(amount(), Qt::Key_Return);
    QTRY_COMPARE(sent().value("max"_L1).toInteger(), 950'000);
}

void TestBidQuestions::escLeavesTheQuestion()
{
    QVERIFY(enter(u"Celadon vase"_s));
    m_person->type(u"room.bid.amount"_s, u"90,000,000"_s);
    m_person->click(u"room.bid.set"_s);
    QTest::keyClick(m_person->find<QPushButton>(u"room.bid.consent"_s), Qt::Key_Escape);
    QCOMPARE(banner(), u"Outbid by Doyun. The next bid is ₩900,000."_s);
    QVERIFY(amount()->hasFocus());
    QCOMPARE(amount()->text(), u"90,000,000"_s);
    QVERIFY(m_host->bidsReceived.isEmpty());
}

void TestBidQuestions::buyingAtOnceIsAskedAbout()
{
    QVERIFY(enter(u"Bentwood chairs, a pair"_s));
    const auto money = m_person->desktop().house()->money();
    const auction::Amount price = *m_host->lots[4].buyNow;
    auto *buy = m_person->find<QPushButton>(u"room.bid.buyNow"_s);
    QTRY_COMPARE(buy->text(), u"Buy now for %1"_s.arg(money.shown(price)));
    QTest::mouseClick(buy, Qt::LeftButton);
    QCOMPARE(banner(), u"This buys the lot at once, for %1."_s.arg(money.shown(price)));
    QVERIFY(m_host->bidsReceived.isEmpty());
    QVERIFY(m_person->find<QPushButton>(u"room.bid.leave"_s)->hasFocus());
    m_person->click(u"room.bid.leave"_s);
    QVERIFY(buy->hasFocus());
    QTest::mouseClick(buy, Qt::LeftButton);
    auto *yes = m_person->find<AskButton>(u"room.bid.consent"_s);
    QCOMPARE(yes->text(), u"Yes, buy it"_s);
    QTRY_VERIFY(yes->isSettled());
    QTest::mouseClick(yes, Qt::LeftButton);
    QTRY_COMPARE(banner(), u"Yours for %1"_s.arg(money.shown(price)));
}

// By keyboard it takes its own arming.
void TestBidQuestions::buyingByKeyboardIsArmedByItself()
{
    QVERIFY(enter(u"Bentwood chairs, a pair"_s));
    auto *buy = m_person->find<QPushButton>(u"room.bid.buyNow"_s);
    QTRY_VERIFY(buy->isVisible());
    buy->setFocus(Qt::TabFocusReason);
    QTest::keyClick(buy, Qt::Key_Return);
    auto *back = m_person->find<QPushButton>(u"room.bid.leave"_s);
    QVERIFY(back->hasFocus());
    QTest::keyClick(back, Qt::Key_Tab);
    auto *yes = m_person->find<AskButton>(u"room.bid.consent"_s);
    QVERIFY(yes->hasFocus());
    QTest::keyClick(yes, Qt::Key_Return);
    QCOMPARE(yes->text(), u"Yes, buy it"_s);
    QTest::keyClick(yes, Qt::Key_Space);
    QVERIFY(yes->isArmed());
    QVERIFY(m_host->bidsReceived.isEmpty());
    QTest::keyClick(yes, Qt::Key_Return);
    QTRY_COMPARE(m_host->lots[4].phase, auction::Phase::Sold);
}

// The second click of a double click lands on what is there by then.
void TestBidQuestions::aDoubleClickIsNoConsent()
{
    QVERIFY(enter(u"Bentwood chairs, a pair"_s));
    auto *buy = m_person->find<QPushButton>(u"room.bid.buyNow"_s);
    QTRY_VERIFY(buy->isVisible());
    QTest::mouseClick(buy, Qt::LeftButton);
    m_person->click(u"room.bid.consent"_s);
    QCOMPARE(banner(), u"This buys the lot at once, for %1."_s.arg(
                           m_person->desktop().house()->money().shown(*m_host->lots[4].buyNow)));
    m_person->click(u"room.bid.leave"_s);
    m_person->click(u"room.bid.submit"_s);
    QVERIFY(!banner().contains(u"just as you clicked"_s));
    QVERIFY(m_host->bidsReceived.isEmpty());
}

int main(int argc, char **argv)
{
    return gavel::ui_tests::runInEnglish<TestBidQuestions>(argc, argv);
}

#include "tst_bid_questions.moc"
