// What the host does to a bidder's money and bids, as it is seen in the bidder's window without touching it: a house
// with a premium and limited funds.
#include "models/mine/my_lots_model.h"
#include "models/room/history_model.h"
#include "support/house_fixture.h"
#include "ui/driver.h"
#include "ui/run_in_english.h"

using namespace Qt::StringLiterals;
using namespace gavel;
using test::HouseFixture;
using ui_tests::Driver;

namespace {

void limited(host::HostOptions &options)
{
    options.currency = {u"USD"_s, 2};
    options.rates = {.premium = 2'000, .commission = 1'000};
    options.limitedFunds = true;
    options.openingFunds = 1'000'00;
}

} // namespace

class TestBiddersWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_isBroken = m_isBroken || QTest::currentTestFailed(); }

    void thePremiumIsSaidBeforeABid();
    void whatFundsDoNotCoverLeadsSomewhere();
    void aDepositIsSeen();
    void aVoidedBidIsSeenWithItsReason();
    void aBlockIsSeenAndItsEnd();
    void theMaximumThatAnsweredIsSeen();
    void whatIsWonIsPaid();

    void cleanupTestCase();

private:
    [[nodiscard]] QString banner() const { return m_ann->text(u"room.bid.banner.text"_s); }
    [[nodiscard]] QString funds() const { return m_ann->text(u"main.foot.funds"_s); }
    [[nodiscard]] QString cost() const { return m_ann->text(u"room.bid.cost"_s); }
    [[nodiscard]] QString lotPath(const QString &below) const { return u"/api/v1/lots/%1/%2"_s.arg(m_lot).arg(below); }
    [[nodiscard]] int change(const QJsonObject &change)
    {
        return m_house->patch(u"/api/v1/accounts/%1"_s.arg(m_account), change, m_host).status;
    }

    bool m_isBroken = false; // a step was not done, on which those after it build
    std::unique_ptr<HouseFixture> m_house;
    std::unique_ptr<Driver> m_ann;
    QString m_host;
    QString m_rival;
    qint64 m_lot = 0;
    auction::AccountId m_account = auction::noAccount;
};

void TestBiddersWindow::initTestCase()
{
    m_house = std::make_unique<HouseFixture>(limited);
    m_host = m_house->signInHost();
    m_rival = m_house->signUp(u"Rival"_s);
    m_lot = m_house->sell(m_house->signUp(u"Seller"_s), {{u"start"_s, 1'000'00}});
    m_house->post(u"/api/v1/accounts/2/deposits"_s, {{u"amount"_s, 9'000'00}}, m_host);
    m_ann = std::make_unique<Driver>();
    QVERIFY(m_ann->join(m_house->house->url()));
    QVERIFY(m_ann->signUp(u"ann@example.org"_s, u"Ann"_s, u"12345678"_s));
    m_account = m_ann->desktop().house()->line().me();
    QVERIFY(m_ann->openLot(u"Vase"_s));
}

void TestBiddersWindow::init()
{
    if (m_isBroken)
        QSKIP("An earlier step failed.");
}

// The window first, then what it looks at.
void TestBiddersWindow::cleanupTestCase()
{
    m_ann.reset();
    m_house.reset();
}

void TestBiddersWindow::thePremiumIsSaidBeforeABid()
{
    QTRY_COMPARE(funds(), u"Held $0.00 · Available $1,000.00"_s);
    QTRY_COMPARE(cost(), u"Next bid: $1,200.00 with premium, of $1,000.00 available"_s);
}

void TestBiddersWindow::whatFundsDoNotCoverLeadsSomewhere()
{
    m_ann->clickAsk();
    QTRY_COMPARE(banner(), u"$1,200.00 with the premium is more than your available funds of $1,000.00."_s);
    QCOMPARE(m_ann->find<QPushButton>(u"room.bid.banner.action"_s)->text(), u"Ask the host"_s);
    m_ann->click(u"room.bid.banner.action"_s);
    QCOMPARE(m_ann->find<QLineEdit>(u"room.chat.line"_s)->text(), u"Could the host please add to my funds?"_s);
}

void TestBiddersWindow::aDepositIsSeen()
{
    const QString deposits = u"/api/v1/accounts/%1/deposits"_s.arg(m_account);
    QCOMPARE(m_house->post(deposits, {{u"amount"_s, 2'000'00}}, m_host).status, 201);
    QTRY_COMPARE(funds(), u"Held $0.00 · Available $3,000.00"_s);
    QTRY_COMPARE(banner(), u"No bids yet. The first may be $1,000.00."_s);
    QCOMPARE(cost(), u"Next bid: $1,200.00 with the 20 % premium"_s);
}

void TestBiddersWindow::aVoidedBidIsSeenWithItsReason()
{
    m_ann->type(u"room.bid.amount"_s, u"1,500"_s);
    m_ann->click(u"room.bid.set"_s);
    QTRY_COMPARE(banner(), u"You lead with a maximum of $1,500.00."_s);
    QTRY_COMPARE(funds(), u"Held $1,800.00 · Available $1,200.00"_s);
    QVERIFY(m_ann->text(u"room.bid.receipt"_s).startsWith(u"Your bid is in · "_s));
    const QJsonObject act{{u"action"_s, u"void"_s}, {u"seq"_s, 3}, {u"reason"_s, u"a slip"_s}};
    QCOMPARE(m_house->post(lotPath(u"actions"_s), act, m_host).status, 200);
    QTRY_COMPARE(banner(), u"The host voided your bid of $1,000.00: “a slip”. The next bid is $1,000.00."_s);
    QTRY_COMPARE(funds(), u"Held $0.00 · Available $3,000.00"_s);
    QVERIFY(!m_ann->text(u"room.bid.receipt"_s).startsWith(u"Your bid is in"_s));
    auto &bids = m_ann->desktop().house()->bids();
    const auto cell = [&bids](int column) { return bids.index(0, column).data().toString(); };
    QTRY_COMPARE(cell(models::MyLotsModel::PhaseColumn), u"Bid voided"_s);
    QCOMPARE(cell(models::MyLotsModel::OwnColumn), u"—"_s);
}

void TestBiddersWindow::aBlockIsSeenAndItsEnd()
{
    QCOMPARE(change({{u"blocked"_s, true}, {u"reason"_s, u"did not pay"_s}}), 200);
    QTRY_VERIFY(m_ann->text(u"room.bid.bar"_s).endsWith(u"The reason: “did not pay”."_s));
    QVERIFY(!m_ann->find<QPushButton>(u"room.bid.submit"_s)->isVisible());
    QCOMPARE(change({{u"blocked"_s, false}}), 200);
    // The line was cut, and is back after a pause; the account may be read before that.
    const auto &rooms = m_ann->desktop().house()->line().rooms();
    QTRY_COMPARE_WITH_TIMEOUT(rooms.state().line, link::LineState::Line::Connected, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_ann->find<QPushButton>(u"room.bid.submit"_s)->isVisible(), 20'000);
    QVERIFY(m_ann->find<QPushButton>(u"room.bid.submit"_s)->isEnabled());
}

void TestBiddersWindow::theMaximumThatAnsweredIsSeen()
{
    m_ann->type(u"room.bid.amount"_s, u"1,500"_s);
    m_ann->click(u"room.bid.set"_s);
    QTRY_COMPARE(banner(), u"You lead with a maximum of $1,500.00."_s);
    QCOMPARE(m_house->bid(m_lot, m_rival, 1'100'00).status, 201);
    const auto answer = [this] {
        return m_ann->rows(u"room.history"_s)->index(0, 0).data(models::HistoryModel::AnswerRole).toString();
    };
    QTRY_COMPARE(answer(), u"Your maximum answered: $1,150.00"_s);
    QTRY_COMPARE(m_ann->text(u"room.price"_s), u"$1,150.00"_s);
}

void TestBiddersWindow::whatIsWonIsPaid()
{
    QCOMPARE(m_house->post(lotPath(u"actions"_s), {{u"action"_s, u"close"_s}}, m_host).status, 200);
    QTRY_COMPARE(banner(), u"Yours for $1,380.00 with premium"_s);
    QCOMPARE(m_ann->text(u"room.status"_s), u"Ended"_s);
    QTRY_COMPARE(funds(), u"Held $0.00 · Available $1,620.00"_s);
    m_ann->click(u"room.bid.allWon"_s);
    QTRY_COMPARE(m_ann->rows(u"won.list"_s)->rowCount(), 1);
    auto &won = m_ann->desktop().house()->won();
    QTRY_COMPARE(won.headerData(models::MyLotsModel::OwnColumn, Qt::Horizontal).toString(), u"Paid"_s);
    QCOMPARE(won.index(0, models::MyLotsModel::OwnColumn).data(Qt::ToolTipRole).toString(),
             u"$1,150.00 + $230.00 premium = $1,380.00 · paid"_s);
}

int main(int argc, char **argv)
{
    return gavel::ui_tests::runInEnglish<TestBiddersWindow>(argc, argv);
}

#include "tst_bidders_window.moc"
