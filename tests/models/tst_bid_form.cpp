#include "models/bid_form.h"
#include "support/sample_lots.h"

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
    void theSmallestAmountIsTheAsk();
    void aMessageOfUpTo100Characters();
    void sendsWhatWasTyped();
    void sendsAMaximum();
    void aSecondBidWaitsForTheFirst();
    void anAcceptedBidClearsTheFields();
    void whatWasTypedMeanwhileStays();
    void nothingTypedIsLostByARefusal();
    void anUnknownOutcomeIsSaid();
    void aSlipOfTheFingerIsUnusual_data();
    void aSlipOfTheFingerIsUnusual();
    void theOutcomeGoesWithTheNextTyping();

private:
    void submit(const QString &amount);

    std::unique_ptr<BidForm> m_form;
    LotView m_lot;
};

void TestBidForm::init()
{
    m_lot = support::sampleLot(1);
    m_lot.ask = 10'500;
    m_form = std::make_unique<BidForm>();
    m_form->setMoney(models::MoneyText({u"USD"_s, 2}, QLocale(u"en_US"_s)));
    m_form->setLot(m_lot);
    m_form->setMe(5);
}

void TestBidForm::submit(const QString &amount)
{
    m_form->setAmountText(amount);
    QVERIFY(m_form->submit());
    QCOMPARE(m_form->state(), State::Sent);
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
    QTest::addColumn<AccountId>("me");
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<AccountId>("leader");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("a guest") << noAccount << Phase::Open << AccountId{7} << Fault::SignedOut;
    QTest::newRow("the seller") << AccountId{9} << Phase::Open << AccountId{7} << Fault::OwnLot;
    QTest::newRow("the leader") << AccountId{5} << Phase::Open << AccountId{5} << Fault::AlreadyLeading;
    QTest::newRow("too early") << AccountId{5} << Phase::Scheduled << AccountId{7} << Fault::NotOpen;
    QTest::newRow("while it is paused") << AccountId{5} << Phase::Paused << AccountId{7} << Fault::NotOpen;
    QTest::newRow("too late") << AccountId{5} << Phase::Sold << AccountId{7} << Fault::NotOpen;
}

void TestBidForm::whoMayNotBid()
{
    QFETCH(AccountId, me);
    QFETCH(Phase, phase);
    QFETCH(AccountId, leader);
    m_lot.phase = phase;
    m_lot.leader = Person{leader, u"leader"_s};
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
    m_form->useAsk();
    QCOMPARE(m_form->amountText(), u"105.00"_s);
    QVERIFY(m_form->canSubmit());
    m_lot.ask = 11'000; // somebody was quicker
    m_form->setLot(m_lot);
    QCOMPARE(m_form->amountText(), u"105.00"_s); // what is typed is not changed behind one's back
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

void TestBidForm::sendsWhatWasTyped()
{
    QSignalSpy submitted(m_form.get(), &BidForm::submitted);
    m_form->setMessage(u"for my aunt"_s);
    submit(u"1,234.50"_s);
    const auto command = submitted[0][0].value<BidCommand>();
    QCOMPARE(command.bid, 123'450);
    QVERIFY(!command.max);
    QVERIFY(!command.lower);
    QCOMPARE(command.msg, u"for my aunt"_s);
    QVERIFY(wellFormed(command));
}

void TestBidForm::sendsAMaximum()
{
    m_lot.leader = Person{5, u"me"_s};
    m_form->setLot(m_lot);
    m_form->setMaximum(true); // a leader may change their own maximum
    m_form->setLowers(true);
    m_form->setAmountText(u"99"_s);
    QCOMPARE(m_form->fault(), Fault::BelowPrice);
    QSignalSpy submitted(m_form.get(), &BidForm::submitted);
    submit(u"100"_s);
    const auto command = submitted[0][0].value<BidCommand>();
    QCOMPARE(command.max, 10'000);
    QVERIFY(!command.bid);
    QVERIFY(command.lower);
}

void TestBidForm::aSecondBidWaitsForTheFirst()
{
    submit(u"200"_s);
    QVERIFY(!m_form->canSubmit());
    QVERIFY(!m_form->submit());
    m_form->unknown();
    QVERIFY(!m_form->canSubmit());
}

void TestBidForm::anAcceptedBidClearsTheFields()
{
    m_form->setMessage(u"hello"_s);
    submit(u"200"_s);
    m_form->accepted({.seq = 3, .leading = true, .price = 20'000, .ask = 21'000});
    QCOMPARE(m_form->state(), State::Committed);
    QVERIFY(m_form->amountText().isEmpty());
    QVERIFY(m_form->message().isEmpty());
    QVERIFY(m_form->outcomeText().contains(u"$200.00"));

    submit(u"300"_s);
    m_form->accepted({.seq = 4, .leading = false, .outbid = true, .price = 31'000, .ask = 32'500});
    QVERIFY(m_form->outcomeText().contains(u"$325.00"));
}

void TestBidForm::whatWasTypedMeanwhileStays()
{
    m_form->setMessage(u"hello"_s);
    submit(u"200"_s);
    m_form->setAmountText(u"500"_s);
    m_form->accepted({.seq = 3, .leading = true});
    QCOMPARE(m_form->amountText(), u"500"_s);
    QVERIFY(m_form->message().isEmpty());
}

void TestBidForm::nothingTypedIsLostByARefusal()
{
    m_form->setMessage(u"hello"_s);
    submit(u"200"_s);
    m_form->refused(
        {.kind = link::Problem::Kind::Refused, .status = 403, .code = Refusal::BelowMinimum, .ask = 25'000});
    QCOMPARE(m_form->state(), State::Refused);
    QCOMPARE(m_form->amountText(), u"200"_s);
    QCOMPARE(m_form->message(), u"hello"_s);
    QVERIFY(m_form->outcomeText().contains(u"$250.00"));
    QVERIFY(m_form->canSubmit());
}

void TestBidForm::anUnknownOutcomeIsSaid()
{
    submit(u"200"_s);
    m_form->unknown();
    QCOMPARE(m_form->state(), State::Unknown);
    QVERIFY(!m_form->outcomeText().isEmpty());
    QCOMPARE(m_form->amountText(), u"200"_s);
    m_form->accepted({.seq = 3, .leading = true, .repeat = true});
    QCOMPARE(m_form->state(), State::Committed);
    m_form->unknown(); // too late to be news
    QCOMPARE(m_form->state(), State::Committed);
}

void TestBidForm::aSlipOfTheFingerIsUnusual_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("unusual");
    QTest::newRow("the ask") << u"105"_s << false;
    QTest::newRow("four times") << u"420"_s << false;
    QTest::newRow("five times") << u"525"_s << true;
    QTest::newRow("two zeros too many") << u"10500"_s << true;
    QTest::newRow("no amount") << u"x"_s << false;
}

void TestBidForm::aSlipOfTheFingerIsUnusual()
{
    QFETCH(QString, typed);
    m_form->setAmountText(typed);
    QTEST(m_form->isUnusual(), "unusual");
}

void TestBidForm::theOutcomeGoesWithTheNextTyping()
{
    submit(u"200"_s);
    m_form->refused(link::lineProblem(link::Problem::Kind::Unreachable));
    m_form->setAmountText(u"201"_s);
    QCOMPARE(m_form->state(), State::Idle);
    QVERIFY(m_form->outcomeText().isEmpty());
    QVERIFY(!m_form->problem());
}

QTEST_GUILESS_MAIN(TestBidForm)
#include "tst_bid_form.moc"
