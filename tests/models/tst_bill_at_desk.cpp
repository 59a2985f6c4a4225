// A bill at a cashier's desk while others change it, and answers come late or never, over a fake host.
#include "models/desk/cash_desk.h"
#include "protocol/invoice_views.h"
#include "support/fake_host.h"

#include <QJsonDocument>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::CashDesk;
using protocol::Means;

namespace {

constexpr auction::AccountId ann = 7;

/// A house with one bill.
class DeskHost : public support::FakeHost
{
public:
    DeskHost()
    {
        bill.account = {ann, u"Ann"_s};
        bill.lines.append({.lot = 1, .number = u"1"_s, .name = u"Vase"_s, .price = 10'000, .amount = 10'000});
    }

    void handle(std::shared_ptr<net::Exchange> exchange) override
    {
        const net::Request &request = exchange->request();
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        const bool pays = request.path.endsWith(u"/payments");
        if (pays && !keys.contains(body.value("key"_L1).toString())) {
            keys.insert(body.value("key"_L1).toString());
            add(body.value("amount"_L1).toInteger());
        }
        if (request.path.endsWith(u"/collected"))
            bill.lines[0].collected = {1, {1, u"host"_s}};
        if (pays && losesAnswers)
            return exchange->respond({200, "text/plain", "no answer of a host", {}});
        const QByteArray json = QJsonDocument(protocol::toJson(bill)).toJson();
        const auto answer = [exchange, json] { exchange->respond({200, "application/json", json, {}}); };
        if (holds && request.method == "GET")
            return held.append(answer);
        answer();
    }

    void add(auction::Amount amount)
    {
        bill.payments.append({.n = bill.payments.size() + 1, .amount = amount, .by = protocol::Person{1, u"host"_s}});
    }

    void letGo()
    {
        holds = false;
        for (const auto &answer : std::exchange(held, {}))
            answer();
    }

    protocol::InvoiceView bill;
    QSet<QString> keys;
    bool losesAnswers = false;
    bool holds = false; ///< answers of how the bill stands, as it stood when it was asked for
    QList<std::function<void()>> held;
};

} // namespace

class TestBillAtDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsWonOrCollectedMeanwhileIsNobodysDoing();
    void whatAnotherDeskDidIsTold_data();
    void whatAnotherDeskDidIsTold();
    void aLookFromBeforePayingIsPassedOver();
    void onesOwnMarkIsNotAnothers();
    void aMarkWhilePayingDoesNotEndIt();
    void whatGotNoAnswerIsFoundPaid();
    void whatGotNoAnswerIsNotPaidTwice();
    void anotherAmountIsAnotherPayment();

private:
    void look();
    void pay(auction::Amount given) { m_desk->pay(given, Means::Cash, {}); }
    [[nodiscard]] auction::Amount owed() const { return m_desk->invoice()->balance(); }

    std::unique_ptr<DeskHost> m_host;
    std::unique_ptr<link::HttpClient> m_http;
    std::unique_ptr<CashDesk> m_desk;
    std::unique_ptr<QSignalSpy> m_elsewhere;
    std::unique_ptr<QSignalSpy> m_paid;
    std::unique_ptr<QSignalSpy> m_failed;
};

void TestBillAtDesk::init()
{
    m_desk.reset();
    m_host = std::make_unique<DeskHost>();
    QVERIFY(m_host->start());
    m_http = std::make_unique<link::HttpClient>(m_host->base());
    m_desk = std::make_unique<CashDesk>(*m_http);
    m_elsewhere = std::make_unique<QSignalSpy>(m_desk.get(), &CashDesk::changedElsewhere);
    m_paid = std::make_unique<QSignalSpy>(m_desk.get(), &CashDesk::paid);
    m_failed = std::make_unique<QSignalSpy>(m_desk.get(), &CashDesk::failed);
    m_desk->serve(ann);
    QTRY_VERIFY(m_desk->invoice() && !m_desk->isBusy());
}

// Until what it found is there.
void TestBillAtDesk::look()
{
    m_desk->lookAgain();
    QTRY_VERIFY(m_desk->invoice() == m_host->bill);
}

void TestBillAtDesk::whatIsWonOrCollectedMeanwhileIsNobodysDoing()
{
    m_host->bill.lines[0].collected = {1, {2, u"Cleo"_s}};
    m_host->bill.number = 4;
    look();
    m_host->bill.lines.append({.lot = 2, .number = u"2"_s, .name = u"Bowl"_s, .price = 500, .amount = 500});
    m_host->bill.payments.append({.n = 1, .means = Means::Funds, .amount = 300});
    look();
    QCOMPARE(owed(), 10'200);
    QCOMPARE(m_elsewhere->count(), 0);
}

void TestBillAtDesk::whatAnotherDeskDidIsTold_data()
{
    QTest::addColumn<bool>("adjusts");
    QTest::newRow("pays") << false;
    QTest::newRow("adjusts") << true;
}

void TestBillAtDesk::whatAnotherDeskDidIsTold()
{
    QFETCH(const bool, adjusts);
    if (adjusts)
        m_host->bill.lines.append({.amount = -400, .reason = u"a chip"_s});
    else
        m_host->add(400);
    look();
    QCOMPARE(m_elsewhere->count(), 1);
    QCOMPARE(m_elsewhere->first().first().value<auction::Amount>(), 10'000);
    QCOMPARE(owed(), 9'600);
}

void TestBillAtDesk::aLookFromBeforePayingIsPassedOver()
{
    m_host->holds = true;
    m_desk->lookAgain();
    QTRY_COMPARE(m_host->held.size(), 1);
    pay(50'000);
    QTRY_COMPARE(m_paid->count(), 1);
    m_host->letGo();
    QTest::qWait(50);
    QCOMPARE(owed(), 0);
    QCOMPARE(m_elsewhere->count(), 0);
}

void TestBillAtDesk::onesOwnMarkIsNotAnothers()
{
    m_desk->collectAll();
    m_desk->lookAgain();
    QTRY_VERIFY(m_desk->invoice()->lines.first().collected && !m_desk->isBusy());
    QCOMPARE(m_elsewhere->count(), 0);
}

void TestBillAtDesk::aMarkWhilePayingDoesNotEndIt()
{
    m_desk->setCollected(1, true);
    pay(10'000);
    QTRY_COMPARE(m_paid->count(), 1);
    QTRY_VERIFY(m_desk->invoice()->lines.first().collected && !m_desk->isBusy());
    QCOMPARE(owed(), 0);
}

void TestBillAtDesk::whatGotNoAnswerIsFoundPaid()
{
    m_host->losesAnswers = true;
    pay(50'000);
    QTRY_COMPARE(m_failed->count(), 1);
    look();
    QCOMPARE(m_elsewhere->count(), 0);
    QCOMPARE(m_paid->count(), 1);
    QCOMPARE(m_paid->first().at(1).value<auction::Amount>(), 40'000); // the change
}

void TestBillAtDesk::whatGotNoAnswerIsNotPaidTwice()
{
    m_host->losesAnswers = true;
    pay(4'000);
    QTRY_COMPARE(m_failed->count(), 1);
    m_host->losesAnswers = false;
    m_host->bill.lines.append({.amount = 700, .reason = u"delivery"_s});
    m_host->bill.payments.first().reference = u"as another's"_s; // it is not known again
    look();
    pay(4'000);
    QTRY_COMPARE(m_paid->count(), 1);
    QCOMPARE(m_host->bill.payments.size(), 1);
    QCOMPARE(owed(), 6'700);
    pay(4'000); // once more, and meant so
    QTRY_COMPARE(m_paid->count(), 2);
    QCOMPARE(m_host->bill.payments.size(), 2);
}

void TestBillAtDesk::anotherAmountIsAnotherPayment()
{
    m_host->losesAnswers = true;
    pay(4'000);
    QTRY_COMPARE(m_failed->count(), 1);
    m_host->losesAnswers = false;
    look();
    pay(6'000);
    QTRY_COMPARE(m_host->bill.payments.size(), 2);
    QTRY_COMPARE(owed(), 0);
}

QTEST_GUILESS_MAIN(TestBillAtDesk)
#include "tst_bill_at_desk.moc"
