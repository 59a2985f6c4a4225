#include "faults/bidder.h"
#include "faults/host_process.h"
#include "protocol/log_verifier.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <map>
#include <thread>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int roundsUsual = 200;
constexpr int bidderCount = 6;
constexpr int openLots = 4;
constexpr int lotLastsMsMax = 8'000;
constexpr int killAfterMsMax = 260;
constexpr qint64 openingFunds = 1'000'000'000'000;
constexpr qint64 premium = 1'000; // basis points
constexpr qint64 commission = 333;

qint64 shareOf(qint64 amount, qint64 basisPoints)
{
    return amount * basisPoints / 10'000;
}

bool isFinal(const QString &phase)
{
    return phase == u"sold" || phase == u"unsold" || phase == u"passed";
}

/// A log's events by their seq, and what was opened beside them.
struct PublishedEvent
{
    QJsonObject event;
    QJsonObject opening;
};

} // namespace

/// The host is killed over and over while people bid, and its clients hold what it acknowledged against what it kept.
class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAcknowledgedIsLostAndNothingHappensTwice();

private:
    void openHouse();
    void runRound();
    void topUpLots(HttpLine &line);
    void compareWithHistory(HttpLine &line);
    void bidUntilKilled();
    void finishLots();
    void compareLots();
    void compareLog(HttpLine &line, qint64 lot);
    void compareMoney();
    void compareAfterOrderlyStop();
    [[nodiscard]] int chance(int below) { return static_cast<int>(m_random() % static_cast<quint32>(below)); }

    std::mt19937 m_random;
    QTemporaryDir m_folder;
    HostProcess m_host{m_folder.path(),
                       {u"--currency"_s, u"KRW"_s, u"--funds"_s, u"limited"_s, u"--opening-funds"_s,
                        QString::number(openingFunds), u"--premium"_s, QString::number(premium), u"--commission"_s,
                        QString::number(commission)}};
    Person m_seller;
    Person m_auctioneer;
    std::vector<test::Bidder> m_bidders;
    std::vector<qsizetype> m_compared; ///< how many of each bidder's acknowledgements were held against the histories
    QList<qint64> m_open;
    std::map<qint64, QJsonObject> m_final; ///< as each was when it was first seen final
    int m_killedAtStart = 0;
};

void TestKill::openHouse()
{
    QVERIFY2(m_host.start(), qPrintable(m_host.errors()));
    m_seller = signUp(m_host.port(), u"Seller"_s);
    m_auctioneer = signInHost(m_host.port());
    for (int i = 0; i < bidderCount; ++i) {
        const QString nick = u"Bidder%1"_s.arg(i);
        m_bidders.emplace_back(signUp(m_host.port(), nick), nick, static_cast<quint32>(m_random()));
    }
    m_compared.resize(m_bidders.size());
    m_host.kill();
}

/// Lots with ends of their own, so that some close under load, some while the host is down and some as it starts. Half
/// of them are extended by bids.
void TestKill::topUpLots(HttpLine &line)
{
    for (const qint64 lot : QList(m_open)) {
        const QJsonObject now = lotOf(line, lot);
        if (!isFinal(now.value("phase"_L1).toString()))
            continue;
        m_final[lot] = now;
        m_open.removeOne(lot);
    }
    while (m_open.size() < openLots) {
        const QJsonObject extended{{u"windowMs"_s, 1'000}, {u"extendMs"_s, 1'000}, {u"capMs"_s, 2'000}};
        const QJsonValue softClose = chance(2) == 0 ? QJsonValue(extended) : QJsonValue(QJsonValue::Null);
        m_open.append(sell(line, nowOf(line) + 200 + chance(lotLastsMsMax), {{u"softClose"_s, softClose}}));
    }
}

/// Every straight bid that was acknowledged since the last time has its line in its lot's history.
void TestKill::compareWithHistory(HttpLine &line)
{
    std::map<qint64, QList<const Order *>> byLot;
    for (std::size_t i = 0; i < m_bidders.size(); ++i) {
        const QList<Order> &orders = m_bidders[i].acknowledged();
        for (; m_compared[i] < orders.size(); ++m_compared[i])
            byLot[orders[m_compared[i]].lot].append(&orders[m_compared[i]]);
    }
    for (const auto &[lot, orders] : byLot) {
        QHash<qint64, QJsonObject> history;
        for (const QJsonObject &bid : historyOf(line, lot))
            history.insert(bid.value("seq"_L1).toInteger(), bid);
        for (const Order *order : orders) {
            const QJsonObject bid = history.value(order->verdict.value("seq"_L1).toInteger());
            if (bid.isEmpty() && !order->surelyEntry())
                continue;
            QCOMPARE(bid.value("msg"_L1).toString(), order->key);
            const qint64 price = order->verdict.value("price"_L1).toInteger();
            QCOMPARE(bid.value("bid"_L1).toInteger(), qMin(order->amount, price));
        }
    }
}

void TestKill::bidUntilKilled()
{
    std::vector<std::thread> threads;
    for (test::Bidder &bidder : m_bidders)
        threads.emplace_back([this, &bidder] { bidder.bidUntilBroken(m_host.port(), m_open); });
    std::this_thread::sleep_for(std::chrono::microseconds(chance(killAfterMsMax * 1'000)));
    m_host.kill();
    for (std::thread &thread : threads)
        thread.join();
    for (const test::Bidder &bidder : m_bidders)
        QVERIFY2(bidder.faults().isEmpty(), qPrintable(bidder.faults().join(u'\n')));
}

void TestKill::runRound()
{
    // Sometimes it does not even get to serve: recovering is killed as well.
    if (chance(8) == 0) {
        m_host.launch();
        std::this_thread::sleep_for(std::chrono::milliseconds(chance(80)));
        m_host.kill();
        ++m_killedAtStart;
    }
    QVERIFY2(m_host.start(), qPrintable(m_host.errors()));
    {
        HttpLine line(m_host.port(), m_seller.token);
        compareWithHistory(line);
        topUpLots(line);
    }
    if (!QTest::currentTestFailed())
        bidUntilKilled();
}

void TestKill::finishLots()
{
    QVERIFY2(m_host.start(), qPrintable(m_host.errors()));
    HttpLine line(m_host.port(), m_auctioneer.token);
    for (test::Bidder &bidder : m_bidders)
        QVERIFY(bidder.askAgain(m_host.port()));
    compareWithHistory(line);
    for (const qint64 lot : m_open) {
        const HttpAnswer answer =
            line.post(u"/api/v1/lots/%1/actions"_s.arg(lot), {{u"action"_s, u"close"_s}, {u"reason"_s, u"Time"_s}});
        QVERIFY2(answer.status == 200 || answer.code() == u"wrong_phase", answer.body.constData());
        m_final[lot] = lotOf(line, lot);
    }
}

/// The published log agrees with the rules, with what was seen of the lot, and with every bidder's ledger.
void TestKill::compareLog(HttpLine &line, qint64 lot)
{
    const QJsonObject &seen = m_final[lot];
    const QByteArray log = line.get(u"/api/v1/lots/%1/log"_s.arg(lot)).body;
    const auto report = protocol::LogVerifier::verify(log, seen.value("head"_L1).toString().toLatin1());
    QVERIFY2(report, report ? ""
                            : qPrintable(u"lot %1, line %2: %3"_s.arg(lot)
                                             .arg(report.error().line)
                                             .arg(protocol::logFaultText(report.error()))));
    QCOMPARE(report->events, seen.value("seq"_L1).toInteger());
    QCOMPARE(report->price, seen.value("price"_L1).toInteger());
    QCOMPARE(log.count("\"type\":\"closed\""), 1);

    QHash<qint64, PublishedEvent> events;
    QHash<QString, int> messages;
    for (const QByteArray &text : log.trimmed().split('\n')) {
        const QJsonObject json = QJsonDocument::fromJson(text).object();
        const PublishedEvent one{json.value("event"_L1).toObject(), json.value("opening"_L1).toObject()};
        events.insert(one.event.value("seq"_L1).toInteger(), one);
        if (one.event.contains("msg"_L1))
            ++messages[one.event.value("msg"_L1).toString()];
    }
    QCOMPARE(events.size(), report->events); // No gap and nothing twice.
    for (const test::Bidder &bidder : m_bidders) {
        for (const Order &order : bidder.acknowledged()) {
            if (order.lot != lot)
                continue;
            const PublishedEvent one = events.value(order.verdict.value("seq"_L1).toInteger());
            const bool isBid = one.event.value("type"_L1) == u"bid"_s;
            QVERIFY2(isBid || one.event.value("type"_L1) == u"sealed"_s, qPrintable(order.key));
            QCOMPARE(messages.value(order.key), isBid ? 1 : 0);
            const QJsonObject &who = isBid ? one.event : one.opening;
            QCOMPARE(who.value("account"_L1).toInteger(), bidder.person().id);
            QCOMPARE(one.opening.value("amount"_L1).toInteger(), order.amount);
            QCOMPARE(one.opening.value("salt"_L1), order.verdict.value("salt"_L1));
        }
        for (const QString &key : bidder.refused())
            QVERIFY2(!messages.contains(key), qPrintable(key));
    }
}

void TestKill::compareLots()
{
    HttpLine line(m_host.port(), m_seller.token);
    for (const auto &[lot, seen] : m_final) {
        QCOMPARE(lotOf(line, lot), seen); // Closed once: nothing has changed since it was first seen closed.
        compareLog(line, lot);
        if (QTest::currentTestFailed())
            return;
    }
}

/// Each sale was settled once: what everyone owes and is owed is what the lots say, and nothing is held any more.
void TestKill::compareMoney()
{
    QHash<qint64, qint64> debits;
    qint64 credits = 0;
    for (const auto &[lot, seen] : m_final) {
        if (seen.value("phase"_L1).toString() != u"sold")
            continue;
        const qint64 price = seen.value("price"_L1).toInteger();
        debits[seen.value("leader"_L1).toObject().value("id"_L1).toInteger()] += price + shareOf(price, premium);
        credits += price - shareOf(price, commission);
    }
    const auto account = [this](const Person &person) {
        return HttpLine(m_host.port(), person.token).get(u"/api/v1/me"_s).json();
    };
    for (const test::Bidder &bidder : m_bidders) {
        const QJsonObject me = account(bidder.person());
        QCOMPARE(me.value("deposits"_L1).toInteger(), openingFunds);
        QCOMPARE(me.value("debits"_L1).toInteger(), debits.value(bidder.person().id));
        QCOMPARE(me.value("credits"_L1).toInteger(), 0);
        QCOMPARE(me.value("holds"_L1).toInteger(), 0);
    }
    QCOMPARE(account(m_seller).value("credits"_L1).toInteger(), credits);
    QVERIFY(credits > 0);
}

void TestKill::compareAfterOrderlyStop()
{
    QCOMPARE(m_host.stop(), 0);
    QVERIFY2(m_host.start(), qPrintable(m_host.errors()));
    compareLots();
    compareMoney();
    QCOMPARE(m_host.stop(), 0);
}

void TestKill::nothingAcknowledgedIsLostAndNothingHappensTwice()
{
    const int rounds = qEnvironmentVariableIsSet("GAVEL_FAULT_ROUNDS")
                           ? qEnvironmentVariableIntValue("GAVEL_FAULT_ROUNDS")
                           : roundsUsual;
    const quint32 seed = qEnvironmentVariableIsSet("GAVEL_FAULT_SEED")
                             ? static_cast<quint32>(qEnvironmentVariable("GAVEL_FAULT_SEED").toULong())
                             : std::random_device()();
    qInfo("%d rounds, GAVEL_FAULT_SEED=%u", rounds, seed);
    m_random.seed(seed);
    QElapsedTimer timer;
    timer.start();

    openHouse();
    for (int round = 0; round < rounds && !QTest::currentTestFailed(); ++round)
        runRound();
    for (const auto step :
         {&TestKill::finishLots, &TestKill::compareLots, &TestKill::compareMoney, &TestKill::compareAfterOrderlyStop}) {
        if (QTest::currentTestFailed())
            return;
        (this->*step)();
    }

    qsizetype acknowledged = 0;
    qsizetype repeats = 0;
    qsizetype unheard = 0;
    for (const test::Bidder &bidder : m_bidders) {
        acknowledged += bidder.acknowledged().size();
        repeats += bidder.repeats();
        unheard += bidder.appliedUnheard();
    }
    qInfo(
        "%lld bids acknowledged and kept on %zu lots, %lld answered again, %lld applied though the answer was lost, %d "
        "kills before serving, %lld s",
        static_cast<long long>(acknowledged), m_final.size(), static_cast<long long>(repeats),
        static_cast<long long>(unheard), m_killedAtStart, static_cast<long long>(timer.elapsed() / 1'000));
    QVERIFY(acknowledged > rounds);
    QCOMPARE(repeats, acknowledged);
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
