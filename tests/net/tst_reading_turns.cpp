#include "net/admission.h"
#include "net/reading_turns.h"

#include <QCoreApplication>
#include <QTest>

#include <memory>
#include <vector>

using namespace gavel::net;
using namespace Qt::StringLiterals;

namespace {

constexpr TurnTime usual;
/// Eight of them are a turn.
constexpr qint64 eighth = usual.sharedNs / 8;

} // namespace

/// Who is read when, on a clock that only reading moves.
class TestReadingTurns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isReadAtOnceWhileThereIsTime();
    void whatIsOverWaitsForTheNextTurn();
    void whatTookTooLongIsOwed();
    void aStallIsNotOwedForEver();
    void aDebtOutlivesItsSockets();
    void debtsOfThoseWhoWentAreBounded();
    void nobodyOvertakesAtTheSameAddress();
    void othersAreNotKeptWaiting_data();
    void othersAreNotKeptWaiting();
    void manyAddressesShareATurn();
    void aTurnMayEndForAll_data();
    void aTurnMayEndForAll();
    void everyAddressHasItsTurnThen();
    void theNextSliceIsNeverOnTheCallersStack();
    void whoLeavesIsNotRead();
    void whoEndsWhileBeingReadIsForgotten();

private:
    std::unique_ptr<ReadingPlace> place(const QString &address, QChar name, qint64 costs);
    QString turn();

    Admission m_admission;
    qint64 m_now = 0;
    QString m_read;
    std::unique_ptr<ReadingTurns> m_turns;
};

void TestReadingTurns::init()
{
    m_read.clear();
    m_admission.setTrusted({QHostAddress::parseSubnet(u"10.0.0.0/8"_s)});
    m_turns = std::make_unique<ReadingTurns>(m_admission, usual, [this] { return m_now; });
}

void TestReadingTurns::cleanup()
{
    m_turns.reset();
}

std::unique_ptr<ReadingPlace> TestReadingTurns::place(const QString &address, QChar name, qint64 costs)
{
    return std::make_unique<ReadingPlace>(*m_turns, QHostAddress(address), [this, name, costs] {
        m_read += name;
        m_now += costs;
    });
}

/// Who was read in a turn of the event loop.
QString TestReadingTurns::turn()
{
    m_read.clear();
    QCoreApplication::processEvents();
    return m_read;
}

void TestReadingTurns::isReadAtOnceWhileThereIsTime()
{
    const auto one = place(u"192.0.2.1"_s, u'1', 3 * eighth);
    turn();
    one->ask();
    one->ask();
    one->ask();
    QCOMPARE(m_read, u"111"_s);
    QVERIFY(!m_turns->isBehind());
    one->ask();
    QCOMPARE(m_read, u"111"_s);
    QVERIFY(m_turns->isBehind());
    QCOMPARE(turn(), u"1"_s);
    QVERIFY(!m_turns->isBehind());
}

void TestReadingTurns::whatIsOverWaitsForTheNextTurn()
{
    const auto first = place(u"192.0.2.1"_s, u'1', 9 * eighth);
    const auto second = place(u"192.0.2.1"_s, u'2', 9 * eighth);
    const auto third = place(u"192.0.2.1"_s, u'3', 9 * eighth);
    turn();
    first->ask();
    second->ask();
    third->ask();
    QCOMPARE(m_read, u"1"_s);
    QCOMPARE(turn(), u"2"_s);
    QCOMPARE(turn(), u"3"_s);
    QCOMPARE(turn(), u""_s);
}

/// One slice of five turns' time: what it took beyond its own is of those that follow.
void TestReadingTurns::whatTookTooLongIsOwed()
{
    const auto heavy = place(u"192.0.2.1"_s, u'h', 40 * eighth);
    const auto next = place(u"192.0.2.1"_s, u'n', eighth);
    const auto other = place(u"192.0.2.2"_s, u'o', eighth);
    turn();
    heavy->ask();
    next->ask();
    QString read;
    for (int n = 0; n < 5; ++n) {
        other->askLater(); // which makes the turn one of two
        read += turn() + u' ';
    }
    QVERIFY2(read.startsWith(u"o o o o o"_s), qPrintable(read));
    while (m_turns->isBehind())
        read += turn();
    QCOMPARE(read.count(u'n'), 1);
}

void TestReadingTurns::aStallIsNotOwedForEver()
{
    const auto held = place(u"192.0.2.1"_s, u'h', 1'000'000'000'000);
    const auto next = place(u"192.0.2.1"_s, u'n', eighth);
    turn();
    held->ask();
    next->ask();
    int turns = 0;
    while (m_turns->isBehind()) {
        turn();
        QVERIFY(++turns <= ReadingTurns::owedNsMax / usual.sharedNs + 1);
    }
    QVERIFY(turns > 10);
}

/// Or each costly piece would come by a socket of its own.
void TestReadingTurns::aDebtOutlivesItsSockets()
{
    auto heavy = place(u"192.0.2.1"_s, u'h', 40 * eighth);
    turn();
    heavy->ask();
    heavy.reset();
    const auto next = place(u"192.0.2.1"_s, u'n', eighth);
    const auto other = place(u"192.0.2.2"_s, u'o', eighth);
    next->ask();
    other->ask();
    QCOMPARE(m_read, u"ho"_s);
    int turns = 0;
    for (; m_turns->isBehind(); ++turns)
        turn();
    QVERIFY2(turns >= 4, qPrintable(QString::number(turns)));
    QCOMPARE(m_read, u"n"_s);
}

void TestReadingTurns::debtsOfThoseWhoWentAreBounded()
{
    const auto of = [this](qsizetype n) {
        return place(QHostAddress(static_cast<quint32>(0xC612'0000 + n)).toString(), u'x', 9 * eighth);
    };
    turn();
    for (qsizetype n = 0; n <= ReadingTurns::owingMax; ++n)
        of(n)->ask();
    QCOMPARE(m_read.size(), ReadingTurns::owingMax + 1);
    m_read.clear();
    const auto first = of(0);
    const auto second = of(1);
    second->ask();
    QCOMPARE(m_read, u""_s);
    first->ask();
    QCOMPARE(m_read, u"x"_s);
}

void TestReadingTurns::nobodyOvertakesAtTheSameAddress()
{
    const auto first = place(u"2001:db8::1"_s, u'1', 9 * eighth);
    const auto second = place(u"2001:db8::2"_s, u'2', 9 * eighth); // of the same /64
    turn();
    first->ask();
    second->ask();
    turn();
    first->askLater();
    second->ask();
    QVERIFY(m_turns->isBehind());
    QCOMPARE(turn(), u"1"_s);
    QCOMPARE(turn(), u"2"_s);
}

void TestReadingTurns::othersAreNotKeptWaiting_data()
{
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isFree");
    QTest::newRow("of another address") << u"192.0.2.2"_s << true;
    QTest::newRow("of another household") << u"2001:db8::1"_s << true;
    QTest::newRow("of the same address") << u"192.0.2.1"_s << false;
    QTest::newRow("the same, mapped") << u"::ffff:192.0.2.1"_s << false;
    QTest::newRow("of a trusted network") << u"10.1.2.3"_s << true;
}

void TestReadingTurns::othersAreNotKeptWaiting()
{
    QFETCH(const QString, other);
    QFETCH(const bool, isFree);
    std::vector<std::unique_ptr<ReadingPlace>> flood;
    for (int i = 0; i < 250; ++i)
        flood.push_back(place(u"192.0.2.1"_s, u'x', eighth));
    const auto bidder = place(other, u'b', eighth);
    turn();
    for (const auto &one : flood)
        one->ask();
    bidder->ask();
    QCOMPARE(m_read, QString(8, u'x') + (isFree ? u"b"_s : QString()));
    int turns = 0;
    while (m_turns->isBehind()) {
        QVERIFY(turn().size() <= 8);
        QVERIFY(++turns < 100);
    }
    QCOMPARE(turns, 31); // 242 or 243 at eight a turn
}

void TestReadingTurns::manyAddressesShareATurn()
{
    std::vector<std::unique_ptr<ReadingPlace>> flood;
    for (int address = 1; address <= 100; ++address) {
        for (int i = 0; i < 20; ++i)
            flood.push_back(place(u"192.0.2."_s + QString::number(address), u'x', usual.shareNsMin / 2));
    }
    turn();
    for (const auto &one : flood)
        one->askLater();
    QCOMPARE(turn().size(), 200); // half a millisecond of each
}

void TestReadingTurns::aTurnMayEndForAll_data()
{
    QTest::addColumn<QString>("addresses");
    QTest::newRow("of one address") << u"192.0.2.1"_s;
    QTest::newRow("of many") << u"192.0.2.%1"_s;
    QTest::newRow("of trusted ones") << u"10.0.0.%1"_s;
}

/// A crowd that comes in at once, each of whom costs more than a turn has.
void TestReadingTurns::aTurnMayEndForAll()
{
    QFETCH(const QString, addresses);
    m_turns = std::make_unique<ReadingTurns>(
        m_admission, TurnTime{.sharedNs = eighth, .shareNsMin = eighth, .mostNs = eighth}, [this] { return m_now; });
    std::vector<std::unique_ptr<ReadingPlace>> crowd;
    for (int n = 0; n < 5; ++n)
        crowd.push_back(place(addresses.contains(u'%') ? addresses.arg(n + 1) : addresses, QChar(u'0' + n), eighth));
    turn();
    for (const auto &one : crowd)
        one->askLater();
    for (int n = 0; n < 5; ++n)
        QCOMPARE(turn(), QString::number(n));
    QVERIFY(!m_turns->isBehind());
}

/// Also where the first has more to say each time.
void TestReadingTurns::everyAddressHasItsTurnThen()
{
    m_turns = std::make_unique<ReadingTurns>(
        m_admission, TurnTime{.sharedNs = eighth, .shareNsMin = eighth, .mostNs = eighth}, [this] { return m_now; });
    const auto first = place(u"192.0.2.1"_s, u'1', eighth);
    const auto second = place(u"192.0.2.2"_s, u'2', eighth);
    QString read;
    for (int n = 0; n < 6; ++n) {
        first->askLater();
        second->askLater();
        read += turn();
    }
    QCOMPARE(read, u"121212"_s);
}

void TestReadingTurns::theNextSliceIsNeverOnTheCallersStack()
{
    std::unique_ptr<ReadingPlace> one;
    int depth = 0;
    one = std::make_unique<ReadingPlace>(*m_turns, QHostAddress(u"192.0.2.1"_s), [&] {
        QCOMPARE(++depth, 1);
        m_read += u'1';
        one->askLater();
        --depth;
    });
    turn();
    one->ask();
    QCOMPARE(m_read, u"1"_s);
    QCOMPARE(turn(), u"1"_s);
    QCOMPARE(turn(), u"1"_s);
}

void TestReadingTurns::whoLeavesIsNotRead()
{
    auto first = place(u"192.0.2.1"_s, u'1', eighth);
    auto second = place(u"192.0.2.1"_s, u'2', eighth);
    const auto third = place(u"192.0.2.1"_s, u'3', eighth);
    first->askLater();
    second->askLater();
    third->askLater();
    first.reset();
    second->cancel();
    QCOMPARE(turn(), u"3"_s);
    QVERIFY(!m_turns->isBehind());
}

void TestReadingTurns::whoEndsWhileBeingReadIsForgotten()
{
    std::unique_ptr<ReadingPlace> next = place(u"192.0.2.1"_s, u'2', eighth);
    ReadingPlace first(*m_turns, QHostAddress(u"192.0.2.1"_s), [&] { next.reset(); });
    const auto third = place(u"192.0.2.1"_s, u'3', eighth);
    first.askLater();
    next->askLater();
    third->askLater();
    QCOMPARE(turn(), u"3"_s);
    QVERIFY(!next);
    QVERIFY(!m_turns->isBehind());
}

QTEST_GUILESS_MAIN(TestReadingTurns)
#include "tst_reading_turns.moc"
