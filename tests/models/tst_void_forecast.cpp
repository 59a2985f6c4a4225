// What the console says a voided bid would change, held against what the book then does.
#include "models/console/void_forecast.h"
#include "support/book_fixture.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::forecastVoid;
using models::VoidForecast;
using test::BookFixture;
using Leader = VoidForecast::Leader;

namespace {

/// A lot whose bids can be voided, and what the forecast says of each.
struct Scene
{
    BookFixture book;
    auction::LotId lot = book.sell({.start = 10'000});

    qint64 max(auction::AccountId who, auction::Amount amount) { return seqOf(book.maximum(lot, who, amount)); }
    qint64 bid(auction::AccountId who, auction::Amount amount) { return seqOf(book.bid(lot, who, amount)); }
    [[nodiscard]] VoidForecast forecast(qint64 seq)
    {
        return forecastVoid(book.ask(store::query::GetLog{lot}).text, seq);
    }
    void voidBid(qint64 seq) { book.run(store::command::VoidBid{lot, seq, u"a slip"_s}); }

    static qint64 seqOf(const store::Decided<protocol::BidVerdict> &answer)
    {
        return answer.result ? answer.result->seq : 0;
    }
};

/// Whether what came is what was forecast.
bool holds(const VoidForecast &forecast, const protocol::LotView &before, const protocol::LotView &after)
{
    const QString leader = after.leader ? after.leader->nick : QString();
    switch (forecast.leader) {
    case Leader::Stays:
        if (leader != before.leader->nick)
            return false;
        break;
    case Leader::Changes:
    case Leader::Nobody:
        break;
    case Leader::Unknown:
        return true;
    }
    return leader == forecast.nick && (!forecast.price || after.price == *forecast.price) &&
           (!forecast.noMoreThan || after.price <= *forecast.noMoreThan);
}

} // namespace

class TestVoidForecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestBidGivesWayToTheStateBeforeIt();
    void aBeatenBidLeavesItsLeader();
    void theFirstAndOnlyBidLeavesNobody();
    void whoBidAgainstTheLeaderComesNext();
    void afterAnotherVoidingTheLeaderIsUnknown();
    void aBidThatIsNotThereIsUnknown();
    void holdsForWhateverIsVoided();
    void isSaidInWords_data();
    void isSaidInWords();
};

void TestVoidForecast::theNewestBidGivesWayToTheStateBeforeIt()
{
    Scene scene;
    scene.max(scene.book.ann, 12'000);
    const qint64 slip = scene.bid(scene.book.bob, 900'000);
    QCOMPARE(scene.forecast(slip),
             (VoidForecast{.leader = Leader::Changes, .nick = u"Ann"_s, .price = 10'000, .noMoreThan = {}}));
    scene.voidBid(slip);
    QCOMPARE(scene.book.lot(scene.lot).price, 10'000);
}

void TestVoidForecast::aBeatenBidLeavesItsLeader()
{
    Scene scene;
    scene.max(scene.book.ann, 50'000);
    const qint64 beaten = scene.bid(scene.book.bob, 20'000);
    const VoidForecast forecast = scene.forecast(beaten);
    QCOMPARE(forecast.leader, Leader::Stays);
    QCOMPARE(forecast.nick, u"Ann"_s);
    QCOMPARE(*forecast.price, 10'000);
}

void TestVoidForecast::theFirstAndOnlyBidLeavesNobody()
{
    Scene scene;
    const qint64 only = scene.bid(scene.book.ann, 10'000);
    QCOMPARE(scene.forecast(only).leader, Leader::Nobody);
}

void TestVoidForecast::whoBidAgainstTheLeaderComesNext()
{
    Scene scene;
    const auction::AccountId cleo = scene.book.signUp(u"Cleo"_s);
    scene.max(scene.book.ann, 15'000);
    const qint64 leading = scene.max(scene.book.bob, 500'000);
    scene.max(cleo, 40'000);
    scene.bid(scene.book.ann, 60'000);
    QCOMPARE(scene.forecast(leading),
             (VoidForecast{.leader = Leader::Changes, .nick = u"Ann"_s, .price = {}, .noMoreThan = 60'000}));
}

void TestVoidForecast::afterAnotherVoidingTheLeaderIsUnknown()
{
    Scene scene;
    scene.max(scene.book.ann, 12'000);
    const qint64 leading = scene.max(scene.book.bob, 60'000);
    const qint64 beaten = scene.bid(scene.book.ann, 30'000);
    scene.voidBid(beaten);
    QCOMPARE(scene.forecast(leading).leader, Leader::Unknown);
}

void TestVoidForecast::aBidThatIsNotThereIsUnknown()
{
    Scene scene;
    scene.bid(scene.book.ann, 10'000);
    QCOMPARE(scene.forecast(99).leader, Leader::Unknown);
    QCOMPARE(forecastVoid("no log", 3).leader, Leader::Unknown);
}

void TestVoidForecast::holdsForWhateverIsVoided()
{
    QRandomGenerator random(20'261'121);
    int known = 0;
    for (int round = 0; round < 20; ++round) {
        Scene scene;
        const QList<auction::AccountId> bidders{scene.book.ann, scene.book.bob, scene.book.signUp(u"Cleo"_s)};
        QList<qint64> bids;
        for (int n = 0; n < 12; ++n) {
            const auction::AccountId who = bidders.at(random.bounded(int(bidders.size())));
            const auction::Amount amount = scene.book.lot(scene.lot).ask + 500 * random.bounded(30);
            const qint64 seq = random.bounded(2) ? scene.max(who, amount) : scene.bid(who, amount);
            // A leader's own change is no entry of the history.
            const auto page = scene.book.ask(store::query::GetHistory{.lot = scene.lot, .limit = 100});
            for (const protocol::BidLine &line : page.items) {
                if (line.seq == seq)
                    bids.append(seq);
            }
        }
        while (!bids.isEmpty()) {
            const qint64 seq = bids.takeAt(random.bounded(int(bids.size())));
            const protocol::LotView before = scene.book.lot(scene.lot);
            const VoidForecast forecast = scene.forecast(seq);
            scene.voidBid(seq);
            const protocol::LotView after = scene.book.lot(scene.lot);
            QVERIFY2(holds(forecast, before, after), qPrintable(u"round %1, bid %2"_s.arg(round).arg(seq)));
            known += forecast.leader == Leader::Unknown ? 0 : 1;
        }
    }
    QVERIFY2(known > 60, qPrintable(QString::number(known))); // it says something most of the time
}

void TestVoidForecast::isSaidInWords_data()
{
    QTest::addColumn<VoidForecast>("forecast");
    QTest::addColumn<QString>("text");
    QTest::newRow("stays, priced") << VoidForecast{.leader = Leader::Stays, .nick = u"Ann"_s, .price = 1'000}
                                   << u"Ann still leads, at ₩1,000."_s;
    QTest::newRow("stays") << VoidForecast{.leader = Leader::Stays, .nick = u"Ann"_s, .noMoreThan = 1'000}
                           << u"Ann still leads. The price may fall."_s;
    QTest::newRow("nobody") << VoidForecast{.leader = Leader::Nobody}
                            << u"Then nobody leads, and the price is the start again."_s;
    const QString cover = u" Should their funds no longer cover it, that bid is void too, and the next one counts."_s;
    QTest::newRow("another, priced") << VoidForecast{.leader = Leader::Changes, .nick = u"Bob"_s, .price = 2'000}
                                     << u"Then Bob leads, at ₩2,000."_s + cover;
    QTest::newRow("another") << VoidForecast{.leader = Leader::Changes, .nick = u"Bob"_s, .noMoreThan = 2'000}
                             << u"Then Bob leads, at no more than ₩2,000."_s + cover;
    QTest::newRow("unknown")
        << VoidForecast() << u"Who leads then follows from the bids that remain; only the host knows their maxima."_s;
}

void TestVoidForecast::isSaidInWords()
{
    QFETCH(VoidForecast, forecast);
    QTEST(models::forecastText(forecast, models::MoneyText({u"KRW"_s, 0}, QLocale(u"en_US"_s))), "text");
}

QTEST_GUILESS_MAIN(TestVoidForecast)
#include "tst_void_forecast.moc"
