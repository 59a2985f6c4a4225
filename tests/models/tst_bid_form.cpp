// What a bid form makes of what is typed, before anything is sent.
#include "support/bid_form_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::BidForm;
using State = BidForm::State;
using Fault = BidForm::Fault;

Q_DECLARE_METATYPE(std::optional<gavel::models::BidForm::Fault>)

class TestBidForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsWrong_data();
    void whatIsWrong();
    void whoMayNotBid_data();
    void whoMayNotBid();
    void saysWhyAnAccountDoesNotBid_data();
    void saysWhyAnAccountDoesNotBid();
    void beginsWithAMaximum();
    void theSmallestAmountIsTheAsk();
    void stepsClimbAboveTheAsk_data();
    void stepsClimbAboveTheAsk();
    void theArrowsStepWhatIsTyped_data();
    void theArrowsStepWhatIsTyped();
    void aStraightLeaderHasNoMaximumInHand();
    void aLeaderRaisesAndLowersTheirMaximum_data();
    void aLeaderRaisesAndLowersTheirMaximum();
    void aMaximumThatIsNotKnownIsTheHostsToCompare();
    void whatFundsCover_data();
    void whatFundsCover();
    void buysWhileBuyNowStands();
    void aMessageOfUpTo100Characters();
    void aSlipOfTheFingerIsUnusual_data();
    void aSlipOfTheFingerIsUnusual();

private:
    std::unique_ptr<BidForm> m_form;
    protocol::LotView m_lot;
};

void TestBidForm::init()
{
    m_lot = support::lotForBids();
    m_form = support::makeBidForm(m_lot);
}

void TestBidForm::whatIsWrong_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<std::optional<Fault>>("fault");
    const auto row = [](const char *name, const QString &typed, std::optional<Fault> fault) {
        QTest::newRow(name) << typed << fault;
    };
    row("nothing", u""_s, Fault::NoAmount);
    row("spaces", u"  "_s, Fault::NoAmount);
    row("words", u"a lot"_s, Fault::NotAnAmount);
    row("zero", u"0"_s, Fault::NotAnAmount);
    row("below zero", u"-200"_s, Fault::NotAnAmount);
    row("a cent too low", u"104.99"_s, Fault::BelowAsk);
    row("the ask", u"105"_s, {});
    row("more", u"$1,000.00"_s, {});
    row("more than there is", u"99999999999999999"_s, Fault::NotAnAmount);
}

void TestBidForm::whatIsWrong()
{
    QFETCH(QString, typed);
    QFETCH(std::optional<Fault>, fault);
    m_form->setAmountText(typed);
    QCOMPARE(m_form->fault(), fault);
    QCOMPARE(m_form->canSubmit(), !fault.has_value());
    QSignalSpy submitted(m_form.get(), &BidForm::submitted);
    QCOMPARE(m_form->submit(), !fault.has_value());
    QCOMPARE(submitted.count(), fault ? 0 : 1);
    QCOMPARE(m_form->faultText().isEmpty(), !fault || fault == Fault::NoAmount);
}

void TestBidForm::whoMayNotBid_data()
{
    QTest::addColumn<auction::AccountId>("me");
    QTest::addColumn<auction::Phase>("phase");
    QTest::addColumn<auction::AccountId>("leader");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("a guest") << auction::noAccount << auction::Phase::Open << auction::AccountId{7} << Fault::SignedOut;
    QTest::newRow("the seller") << auction::AccountId{9} << auction::Phase::Open << auction::AccountId{7}
                                << Fault::OwnLot;
    QTest::newRow("too early") << auction::AccountId{5} << auction::Phase::Scheduled << auction::AccountId{7}
                               << Fault::NotOpen;
    QTest::newRow("while it is paused") << auction::AccountId{5} << auction::Phase::Paused << auction::AccountId{7}
                                        << Fault::NotOpen;
    QTest::newRow("too late") << auction::AccountId{5} << auction::Phase::Sold << auction::AccountId{7}
                              << Fault::NotOpen;
}

void TestBidForm::whoMayNotBid()
{
    QFETCH(auction::AccountId, me);
    QFETCH(auction::Phase, phase);
    QFETCH(auction::AccountId, leader);
    m_lot.phase = phase;
    m_lot.leader = protocol::Person{leader, u"leader"_s};
    m_form->setLot(m_lot);
    m_form->setMe(me);
    m_form->setAmountText(u"200"_s);
    QVERIFY(m_form->fault().has_value());
    QTEST(*m_form->fault(), "fault");
    QVERIFY(!m_form->faultText().isEmpty());
    QVERIFY(!m_form->submit());
}

void TestBidForm::theSmallestAmountIsTheAsk()
{
    QCOMPARE(m_form->ask(), 10'500);
    QCOMPARE(m_form->askText(), u"$105.00"_s);
    m_form->setAmountText(u"105"_s);
    QVERIFY(m_form->canSubmit());
    m_lot.ask = 11'000; // somebody was quicker
    m_form->setLot(m_lot);
    QCOMPARE(m_form->amountText(), u"105"_s); // what is typed is not changed behind one's back
    QCOMPARE(m_form->fault(), Fault::BelowAsk);
    QVERIFY(m_form->faultText().contains(u"$110.00"));
}

void TestBidForm::aMessageOfUpTo100Characters()
{
    m_form->setAmountText(u"200"_s);
    m_form->setMessage(u"😀"_s.repeated(100)); // code points, not UTF-16 units
    QCOMPARE(m_form->messageLeft(), 0);
    QVERIFY(m_form->canSubmit());
    m_form->setMessage(u"😀"_s.repeated(100) + u'!');
    QCOMPARE(m_form->messageLeft(), -1);
    QCOMPARE(m_form->fault(), Fault::MessageTooLong);
}

void TestBidForm::saysWhyAnAccountDoesNotBid_data()
{
    QTest::addColumn<auction::AccountId>("me");
    QTest::addColumn<bool>("isHost");
    QTest::addColumn<bool>("isBlocked");
    QTest::addColumn<std::optional<Fault>>("fault");
    const auto row = [](const char *name, auction::AccountId me, bool isHost, bool isBlocked,
                        std::optional<Fault> fault) { QTest::newRow(name) << me << isHost << isBlocked << fault; };
    row("a bidder", 5, false, false, {});
    row("the house's own account", 1, true, false, Fault::HostAccount);
    row("the seller", 9, false, false, Fault::OwnLot);
    row("somebody shut out", 5, false, true, Fault::Blocked);
}

void TestBidForm::saysWhyAnAccountDoesNotBid()
{
    QFETCH(auction::AccountId, me);
    QFETCH(bool, isHost);
    QFETCH(bool, isBlocked);
    QFETCH(std::optional<Fault>, fault);
    m_form->setMe(me);
    m_form->setBarred(isHost, isBlocked);
    m_form->setAmountText(u"200"_s);
    for (const auto act : {BidForm::Act::Ask, BidForm::Act::Straight, BidForm::Act::Maximum})
        QCOMPARE(m_form->fault(act), fault);
    QCOMPARE(m_form->barText().isEmpty(), !fault);
}

void TestBidForm::aLeaderRaisesAndLowersTheirMaximum_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<std::optional<Fault>>("raising");
    QTest::addColumn<std::optional<Fault>>("lowering");
    const auto row = [](const char *name, const QString &typed, std::optional<Fault> raising,
                        std::optional<Fault> lowering) { QTest::newRow(name) << typed << raising << lowering; };
    row("below the price", u"99.99"_s, Fault::BelowPrice, Fault::BelowPrice);
    row("the price", u"100"_s, Fault::NotHigher, {});
    row("below the maximum", u"149.99"_s, Fault::NotHigher, {});
    row("the maximum", u"150"_s, Fault::NotHigher, Fault::NotLower);
    row("above it", u"150.01"_s, {}, Fault::NotLower);
}

void TestBidForm::aLeaderRaisesAndLowersTheirMaximum()
{
    QFETCH(QString, typed);
    QFETCH(std::optional<Fault>, raising);
    QFETCH(std::optional<Fault>, lowering);
    m_lot.leader = protocol::Person{5, u"me"_s};
    m_form->setLot(m_lot);
    m_form->setMyMax(15'000);
    m_form->setAmountText(typed);
    QCOMPARE(m_form->fault(BidForm::Act::Raise), raising);
    QCOMPARE(m_form->fault(BidForm::Act::Lower), lowering);
    QCOMPARE(m_form->fault(BidForm::Act::Ask), Fault::AlreadyLeading);
    QCOMPARE(m_form->faultText(BidForm::Act::Raise).isEmpty(), !raising);
    const bool lowers = m_form->typedAct() == BidForm::Act::Lower;
    QSignalSpy submitted(m_form.get(), &BidForm::submitted);
    if (!m_form->submit()) {
        QVERIFY(raising && lowering);
        return;
    }
    const auto command = submitted[0][0].value<auction::BidCommand>();
    QCOMPARE(command.max, m_form->amount());
    QCOMPARE(command.lower, lowers);
    QCOMPARE(lowers, !lowering.has_value());
    m_form->accepted({.seq = 4, .leading = true, .price = 10'000, .max = command.max});
    QVERIFY(m_form->outcomeText().startsWith(u"Your maximum is now"));
    QVERIFY(m_form->amountText().isEmpty());
}

void TestBidForm::aMaximumThatIsNotKnownIsTheHostsToCompare()
{
    m_lot.leader = protocol::Person{5, u"me"_s};
    m_form->setLot(m_lot);
    m_form->setAmountText(u"120"_s);
    QVERIFY(m_form->canSubmit(BidForm::Act::Raise));
    QVERIFY(m_form->canSubmit(BidForm::Act::Lower));
    m_lot.leader = protocol::Person{7, u"anna"_s};
    m_form->setLot(m_lot);
    QCOMPARE(m_form->fault(BidForm::Act::Lower), Fault::NotLeading);
    QVERIFY(!m_form->faultText(BidForm::Act::Lower).isEmpty());
}

// With the premium, and with what is held for this lot already.
void TestBidForm::whatFundsCover_data()
{
    QTest::addColumn<std::optional<auction::Amount>>("available");
    QTest::addColumn<std::optional<auction::Amount>>("myMax"); // while I lead
    QTest::addColumn<std::optional<auction::Amount>>("affordable");
    using Maybe = std::optional<auction::Amount>;
    QTest::newRow("open funds") << Maybe() << Maybe() << Maybe();
    QTest::newRow("nothing") << Maybe(0) << Maybe() << Maybe(0);
    QTest::newRow("just the ask") << Maybe(12'600) << Maybe() << Maybe(10'500);
    QTest::newRow("one less") << Maybe(12'599) << Maybe() << Maybe(10'499);
    QTest::newRow("leading") << Maybe(0) << Maybe(20'000) << Maybe(20'000);
    QTest::newRow("leading, with more") << Maybe(1'200) << Maybe(20'000) << Maybe(21'000);
}

void TestBidForm::whatFundsCover()
{
    QFETCH(std::optional<auction::Amount>, available);
    QFETCH(std::optional<auction::Amount>, myMax);
    QFETCH(std::optional<auction::Amount>, affordable);
    m_lot.premium = 2'000;
    if (myMax)
        m_lot.leader = protocol::Person{5, u"me"_s};
    m_form->setLot(m_lot);
    m_form->setMyMax(myMax);
    m_form->setAvailable(available);
    QCOMPARE(m_form->affordable(), affordable);
    QVERIFY(!affordable || m_form->affords(*affordable));
    QCOMPARE(m_form->affords(affordable.value_or(auction::amountMax) + 1), !affordable.has_value());
}

void TestBidForm::buysWhileBuyNowStands()
{
    QCOMPARE(m_form->fault(BidForm::Act::BuyNow), Fault::NotForSale);
    QVERIFY(!m_form->buysNow());
    m_lot.buyNow = 50'000;
    m_form->setLot(m_lot);
    m_form->setAmountText(u"499.99"_s);
    QVERIFY(!m_form->buysNow());
    m_form->setAmountText(u"500"_s);
    QVERIFY(m_form->buysNow());
    QSignalSpy submitted(m_form.get(), &BidForm::submitted);
    QVERIFY(m_form->submit(BidForm::Act::BuyNow));
    QCOMPARE(submitted[0][0].value<auction::BidCommand>().bid, 50'000);
}

void TestBidForm::aSlipOfTheFingerIsUnusual_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("unusual");
    QTest::newRow("the ask") << u"105"_s << false;
    QTest::newRow("a cent less than three times") << u"314.99"_s << false;
    QTest::newRow("three times") << u"315"_s << true;
    QTest::newRow("two zeros too many") << u"10500"_s << true;
    QTest::newRow("no amount") << u"x"_s << false;
}

void TestBidForm::aSlipOfTheFingerIsUnusual()
{
    QFETCH(QString, typed);
    m_form->setAmountText(typed);
    QTEST(m_form->isUnusual(), "unusual");
}

void TestBidForm::beginsWithAMaximum()
{
    QVERIFY(BidForm().isMaximum());
}

void TestBidForm::stepsClimbAboveTheAsk_data()
{
    QTest::addColumn<auction::Amount>("ask");
    QTest::addColumn<std::optional<auction::Amount>>("buyNow");
    QTest::addColumn<QList<auction::Amount>>("steps");
    const auto row = [](const char *name, auction::Amount ask, std::optional<auction::Amount> buyNow,
                        const QList<auction::Amount> &steps) { QTest::newRow(name) << ask << buyNow << steps; };
    row("one, two and four increments", 1'200'000, {}, {1'250'000, 1'300'000, 1'400'000});
    row("over the edge of a band", 390, {}, {400, 420, 460});
    row("none that buys", 1'200'000, 1'300'000, {1'250'000});
    row("at the price to buy at", 1'200'000, 1'200'000, {});
    row("at the end of all amounts", auction::amountMax - 1, {}, {});
}

void TestBidForm::stepsClimbAboveTheAsk()
{
    QFETCH(auction::Amount, ask);
    QFETCH(std::optional<auction::Amount>, buyNow);
    m_lot.ask = ask;
    m_lot.buyNow = buyNow;
    m_form->setLot(m_lot);
    QTEST(m_form->steps(), "steps");
    QCOMPARE(m_form->askBuys(), buyNow && ask >= *buyNow);
}

void TestBidForm::theArrowsStepWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("leads");
    QTest::addColumn<auction::Amount>("up");
    QTest::addColumn<auction::Amount>("down");
    const auto row = [](const char *name, const QString &typed, bool leads, auction::Amount up, auction::Amount down) {
        QTest::newRow(name) << typed << leads << up << down;
    };
    row("nothing: the ask", u""_s, false, 10'500, 10'500);
    row("too little: the ask", u"90"_s, false, 10'500, 10'500);
    row("the ask", u"105"_s, false, 11'000, 10'500);
    row("more", u"120"_s, false, 12'500, 11'500);
    row("a leader's nothing: a step above the maximum", u""_s, true, 15'500, 15'500);
    row("a leader's down to the price", u"101"_s, true, 10'600, 10'000);
}

void TestBidForm::theArrowsStepWhatIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(bool, leads);
    if (leads) {
        m_lot.leader = protocol::Person{5, u"me"_s};
        m_form->setLot(m_lot);
        m_form->setMyMax(15'000);
    }
    m_form->setAmountText(typed);
    QTEST(m_form->stepped(true), "up");
    QTEST(m_form->stepped(false), "down");
}

void TestBidForm::aStraightLeaderHasNoMaximumInHand()
{
    m_lot.leader = protocol::Person{5, u"me"_s};
    m_form->setLot(m_lot);
    m_form->setMyMax(m_lot.price);
    QVERIFY(!m_form->maximumInHand());
    m_form->setAmountText(u"100"_s);
    QCOMPARE(m_form->fault(BidForm::Act::Raise), Fault::NotHigher);
    QVERIFY(!m_form->faultText(BidForm::Act::Raise).contains(u"maximum"));
    m_form->setMyMax(15'000);
    QCOMPARE(m_form->maximumInHand(), 15'000);
    QVERIFY(m_form->faultText(BidForm::Act::Raise).contains(u"maximum"));
    m_lot.leader = protocol::Person{7, u"anna"_s};
    m_form->setLot(m_lot);
    QVERIFY(!m_form->maximumInHand());
}

QTEST_GUILESS_MAIN(TestBidForm)
#include "tst_bid_form.moc"
