// A bid on its way: what is sent, and what the form says and keeps until the host has answered.
#include "support/bid_form_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::BidForm;
using State = BidForm::State;

class TestBidSending : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theAskIsBidStraightWhateverIsTyped();
    void sendsWhatWasTyped();
    void sendsAMaximum();
    void aSecondBidWaitsForTheFirst();
    void theReceiptTellsHowFarABidHasCome();
    void anAcceptedBidClearsTheFields();
    void whatWasTypedMeanwhileStays();
    void nothingTypedIsLostByARefusal();
    void anUnknownOutcomeIsSaid();
    void theOutcomeGoesWithTheNextTyping();

private:
    void submit(const QString &amount);

    std::unique_ptr<BidForm> m_form;
    protocol::LotView m_lot;
};

void TestBidSending::init()
{
    m_lot = support::lotForBids();
    m_form = support::makeBidForm(m_lot);
}

void TestBidSending::submit(const QString &amount)
{
    m_form->setAmountText(amount);
    QVERIFY(m_form->submit());
    QCOMPARE(m_form->state(), State::Sent);
}

void TestBidSending::theAskIsBidStraightWhateverIsTyped()
{
    m_form->setMaximum(true);
    m_form->setAmountText(u"500"_s);
    QSignalSpy submitted(m_form.get(), &BidForm::submitted);
    QVERIFY(m_form->submit(BidForm::Act::Ask));
    const auto command = submitted[0][0].value<auction::BidCommand>();
    QCOMPARE(command.bid, 10'500);
    QCOMPARE(command.ask, 10'500); // if it moved meanwhile, nothing is bid
    QVERIFY(!command.max);
    m_form->accepted({.seq = 3, .leading = true, .price = 10'500});
    QCOMPARE(m_form->amountText(), u"500"_s);
    QVERIFY(m_form->outcomeText().contains(u"$105.00"));
}

void TestBidSending::sendsWhatWasTyped()
{
    QSignalSpy submitted(m_form.get(), &BidForm::submitted);
    m_form->setMessage(u"for my aunt"_s);
    submit(u"1,234.50"_s);
    const auto command = submitted[0][0].value<auction::BidCommand>();
    QCOMPARE(command.bid, 123'450);
    QVERIFY(!command.max);
    QVERIFY(!command.lower);
    QCOMPARE(command.msg, u"for my aunt"_s);
    QVERIFY(auction::wellFormed(command));
}

void TestBidSending::sendsAMaximum()
{
    m_form->setMaximum(true);
    QSignalSpy submitted(m_form.get(), &BidForm::submitted);
    submit(u"200"_s);
    const auto command = submitted[0][0].value<auction::BidCommand>();
    QCOMPARE(command.max, 20'000);
    QVERIFY(!command.bid);
    QVERIFY(!command.lower);
}

void TestBidSending::aSecondBidWaitsForTheFirst()
{
    submit(u"200"_s);
    QVERIFY(!m_form->canSubmit());
    QVERIFY(!m_form->submit());
    m_form->unknown();
    QVERIFY(!m_form->canSubmit());
}

void TestBidSending::theReceiptTellsHowFarABidHasCome()
{
    QVERIFY(m_form->receiptText().isEmpty());
    submit(u"200"_s);
    const QString sent = m_form->receiptText();
    QVERIFY(sent.contains(u"$200.00"));
    m_form->unknown();
    QVERIFY(m_form->receiptText() != sent);
    m_form->accepted({.seq = 24, .leading = true, .price = 20'000, .ask = 21'000});
    QVERIFY(m_form->receiptText().startsWith(u"Your bid is in"));
    QVERIFY(m_form->receiptTip().contains(u"24")); // its entry of the log
    m_form->setAmountText(u"1"_s);
    QVERIFY(m_form->receiptText().isEmpty());
}

void TestBidSending::anAcceptedBidClearsTheFields()
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

void TestBidSending::whatWasTypedMeanwhileStays()
{
    m_form->setMessage(u"hello"_s);
    submit(u"200"_s);
    m_form->setAmountText(u"500"_s);
    m_form->accepted({.seq = 3, .leading = true});
    QCOMPARE(m_form->amountText(), u"500"_s);
    QVERIFY(m_form->message().isEmpty());
}

void TestBidSending::nothingTypedIsLostByARefusal()
{
    m_form->setMessage(u"hello"_s);
    submit(u"200"_s);
    m_form->refused(
        {.kind = link::Problem::Kind::Refused, .status = 403, .code = auction::Refusal::BelowMinimum, .ask = 25'000});
    QCOMPARE(m_form->state(), State::Refused);
    QCOMPARE(m_form->amountText(), u"200"_s);
    QCOMPARE(m_form->message(), u"hello"_s);
    QVERIFY(m_form->outcomeText().contains(u"$250.00"));
    QVERIFY(m_form->canSubmit());
}

void TestBidSending::anUnknownOutcomeIsSaid()
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

void TestBidSending::theOutcomeGoesWithTheNextTyping()
{
    submit(u"200"_s);
    m_form->refused(link::lineProblem(link::Problem::Kind::Unreachable));
    m_form->setAmountText(u"201"_s);
    QCOMPARE(m_form->state(), State::Idle);
    QVERIFY(m_form->outcomeText().isEmpty());
    QVERIFY(!m_form->problem());
}

QTEST_GUILESS_MAIN(TestBidSending)
#include "tst_bid_sending.moc"
