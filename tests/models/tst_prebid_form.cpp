// A maximum that is left before a lot opens, as its form has it.
#include "models/room/prebid_form.h"
#include "support/sample_lots.h"

#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::PrebidForm;

namespace {

/// A lot that starts at $100 and takes them.
protocol::LotView lotBefore()
{
    protocol::LotView lot = support::sampleLot(1);
    lot.phase = auction::Phase::Scheduled;
    lot.start = lot.price = lot.ask = 10'000;
    lot.buyNow = 50'000;
    lot.bids = 0;
    lot.leader.reset();
    lot.takesPrebids = true;
    return lot;
}

} // namespace

class TestPrebidForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_form = std::make_unique<PrebidForm>();
        m_form->setMoney(models::MoneyText({u"USD"_s, 2}, QLocale(u"en_US"_s)));
        m_form->setLot(lotBefore());
    }

    void whatIsWrong_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<bool>("canLeave");
        QTest::newRow("nothing") << u""_s << u""_s << false;
        QTest::newRow("words") << u"much"_s << u"That is no amount."_s << false;
        QTest::newRow("below the start") << u"99.99"_s << u"The smallest bid is"_s << false;
        QTest::newRow("the start") << u"100"_s << u""_s << true;
        QTest::newRow("below buy-now") << u"499.99"_s << u""_s << true;
        QTest::newRow("buys") << u"500"_s << u"Before the lot opens"_s << false;
    }
    void whatIsWrong()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, fault);
        QFETCH(const bool, canLeave);
        m_form->setAmountText(typed);
        QVERIFY2(fault.isEmpty() || m_form->faultText().startsWith(fault), qPrintable(m_form->faultText()));
        QCOMPARE(m_form->faultText().isEmpty(), fault.isEmpty());
        QCOMPARE(m_form->canLeave(), canLeave);
    }

    void isOfferedBeforeTheOpeningAlone()
    {
        QVERIFY(m_form->isOffered());
        protocol::LotView lot = lotBefore();
        lot.takesPrebids = false;
        m_form->setLot(lot);
        m_form->setAmountText(u"200"_s);
        QVERIFY(!m_form->isOffered());
        QVERIFY(!m_form->canLeave());
    }

    void isLeftOnceAndTakenBack()
    {
        QSignalSpy leaving(m_form.get(), &PrebidForm::leaving);
        QSignalSpy takingBack(m_form.get(), &PrebidForm::takingBack);
        QVERIFY(!m_form->takeBack());
        m_form->setAmountText(u"200"_s);
        QVERIFY(m_form->leave());
        QVERIFY(!m_form->leave()); // its answer is on its way
        QCOMPARE(leaving.size(), 1);
        QCOMPARE(leaving[0][0].value<auction::Amount>(), 20'000);
        m_form->setLeft(20'000);
        m_form->done();
        QCOMPARE(m_form->amountText(), QString());
        QVERIFY(m_form->standingText().contains(u"200"_s));
        QVERIFY(m_form->takeBack());
        QCOMPARE(takingBack.size(), 1);
        m_form->setLeft({});
        m_form->done();
        QVERIFY(!m_form->canTakeBack());
    }

    void aRefusalStandsUntilSomethingIsTyped()
    {
        m_form->setAmountText(u"200"_s);
        QVERIFY(m_form->leave());
        link::Problem problem;
        problem.kind = link::Problem::Kind::Refused;
        problem.code = auction::Refusal::OverLimit;
        m_form->refused(problem);
        QVERIFY(!m_form->faultText().isEmpty());
        QCOMPARE(m_form->amountText(), u"200"_s); // nothing typed is lost
        m_form->setAmountText(u"150"_s);
        QVERIFY(m_form->faultText().isEmpty());
    }

private:
    std::unique_ptr<PrebidForm> m_form;
};

QTEST_GUILESS_MAIN(TestPrebidForm)
#include "tst_prebid_form.moc"
