#include "models/selling/reserve_form.h"
#include "support/sample_lots.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::ReserveForm;

class TestReserveForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOfferedUnderBidsAlone_data();
    void isOfferedUnderBidsAlone();
    void onlyLowers_data();
    void onlyLowers();
    void sendsTheAmountOrNone();

private:
    [[nodiscard]] static protocol::LotView lot();
    [[nodiscard]] static ReserveForm form(const protocol::LotView &lot);
};

protocol::LotView TestReserveForm::lot()
{
    protocol::LotView lot = support::sampleLot(1);
    lot.bids = 2;
    lot.reserve = auction::ReserveState::NotMet;
    return lot;
}

ReserveForm TestReserveForm::form(const protocol::LotView &lot)
{
    ReserveForm form;
    form.setMoney(models::MoneyText({u"USD"_s, 2}, QLocale(u"en_US"_s)));
    form.setLot(lot);
    form.setReserve(20'000);
    return form;
}

void TestReserveForm::isOfferedUnderBidsAlone_data()
{
    QTest::addColumn<int>("bids");
    QTest::addColumn<auction::Phase>("phase");
    QTest::addColumn<auction::ReserveState>("reserve");
    QTest::addColumn<bool>("offered");
    QTest::newRow("bids below it") << 1 << auction::Phase::Open << auction::ReserveState::NotMet << true;
    QTest::newRow("paused") << 1 << auction::Phase::Paused << auction::ReserveState::NotMet << true;
    QTest::newRow("no bids") << 0 << auction::Phase::Open << auction::ReserveState::NotMet << false;
    QTest::newRow("met") << 1 << auction::Phase::Open << auction::ReserveState::Met << false;
    QTest::newRow("none") << 1 << auction::Phase::Open << auction::ReserveState::None << false;
    QTest::newRow("over") << 1 << auction::Phase::Passed << auction::ReserveState::NotMet << false;
}

void TestReserveForm::isOfferedUnderBidsAlone()
{
    QFETCH(int, bids);
    QFETCH(auction::Phase, phase);
    QFETCH(auction::ReserveState, reserve);
    protocol::LotView lot = this->lot();
    lot.bids = bids;
    lot.phase = phase;
    lot.reserve = reserve;
    QTEST(form(lot).isOffered(), "offered");
}

void TestReserveForm::onlyLowers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("lowers");
    QTest::newRow("a cent less") << u"199.99"_s << true;
    QTest::newRow("the start") << u"100"_s << true;
    QTest::newRow("as it is") << u"200"_s << false;
    QTest::newRow("more") << u"300"_s << false;
    QTest::newRow("below the start") << u"99.99"_s << false;
    QTest::newRow("words") << u"less"_s << false;
}

void TestReserveForm::onlyLowers()
{
    QFETCH(QString, typed);
    QFETCH(bool, lowers);
    ReserveForm form = this->form(lot());
    QVERIFY(!form.canLower());
    QVERIFY(form.faultText().isEmpty()); // nothing typed yet
    form.setTyped(typed);
    QCOMPARE(form.canLower(), lowers);
    QCOMPARE(form.faultText().isEmpty(), lowers);
}

void TestReserveForm::sendsTheAmountOrNone()
{
    ReserveForm form = this->form(lot());
    form.setTyped(u"150"_s);
    QCOMPARE(form.lowering(), (QJsonObject{{u"reserve"_s, 15'000}}));
    QVERIFY(ReserveForm::removal().value("reserve"_L1).isNull());
}

QTEST_GUILESS_MAIN(TestReserveForm)
#include "tst_reserve_form.moc"
