// Whom the console says a lot can be offered to, held against whom the book then offers it to.
#include "models/console/runner_up.h"
#include "support/book_fixture.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using auction::RunnerUp;
using test::BookFixture;

namespace {

struct Scene
{
    BookFixture book;
    auction::LotId lot = book.sell({.start = 10'000});

    [[nodiscard]] bool act(const auction::Action &action)
    {
        return book.run(store::command::Act{lot, action}).result.has_value();
    }
    [[nodiscard]] bool sellAndVoid()
    {
        return act(auction::action::Close{}) && act(auction::action::VoidSale{u"left without paying"_s});
    }
    [[nodiscard]] QList<RunnerUp> line() { return models::runnersUpIn(book.ask(store::query::GetLog{lot}).text); }
    [[nodiscard]] RunnerUp offered()
    {
        (void)act(auction::action::Offer{.until = book.now + 60'000, .reason = {}});
        const auto offer = book.lot(lot).offer;
        return offer ? RunnerUp{offer->account.id, offer->price} : RunnerUp{};
    }
};

} // namespace

class TestRunnerUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhoBidMostAfterTheBuyer();
    void aMaximumCountsAsItWasLast();
    void aVoidedBidCountsForNothing();
    void whoDeclinedIsPassedOver();
    void anEmptyLogHasNobody();
    void isWhomTheBookOffersItTo();
};

void TestRunnerUp::isWhoBidMostAfterTheBuyer()
{
    Scene scene;
    scene.book.bid(scene.lot, scene.book.ann, 20'000);
    scene.book.bid(scene.lot, scene.book.bob, 30'000);
    QVERIFY(scene.sellAndVoid());
    QCOMPARE(scene.line(), (QList<RunnerUp>{{scene.book.ann, 20'000}}));
    QCOMPARE(scene.offered(), (RunnerUp{scene.book.ann, 20'000}));
}

void TestRunnerUp::aMaximumCountsAsItWasLast()
{
    Scene scene;
    scene.book.maximum(scene.lot, scene.book.ann, 20'000);
    scene.book.maximum(scene.lot, scene.book.ann, 26'000);
    scene.book.bid(scene.lot, scene.book.bob, 30'000);
    QVERIFY(scene.sellAndVoid());
    QCOMPARE(scene.line().value(0), (RunnerUp{scene.book.ann, 26'000}));
    QCOMPARE(scene.offered(), (RunnerUp{scene.book.ann, 26'000}));
}

void TestRunnerUp::aVoidedBidCountsForNothing()
{
    Scene scene;
    const auto cleo = scene.book.signUp(u"Cleo"_s);
    scene.book.bid(scene.lot, cleo, 15'000);
    const auto slip = scene.book.bid(scene.lot, scene.book.ann, 25'000);
    QVERIFY(slip.result.has_value());
    scene.book.bid(scene.lot, scene.book.bob, 30'000);
    scene.book.run(store::command::VoidBid{scene.lot, slip.result->seq, u"a slip"_s});
    QVERIFY(scene.sellAndVoid());
    QCOMPARE(scene.line(), (QList<RunnerUp>{{cleo, 15'000}}));
}

void TestRunnerUp::whoDeclinedIsPassedOver()
{
    Scene scene;
    const auto cleo = scene.book.signUp(u"Cleo"_s);
    scene.book.bid(scene.lot, cleo, 15'000);
    scene.book.bid(scene.lot, scene.book.ann, 20'000);
    scene.book.bid(scene.lot, scene.book.bob, 30'000);
    QVERIFY(scene.sellAndVoid());
    QCOMPARE(scene.offered().account, scene.book.ann);
    scene.book.run(store::command::AnswerOffer{.lot = scene.lot, .account = scene.book.ann, .takes = false});
    QCOMPARE(scene.line(), (QList<RunnerUp>{{cleo, 15'000}}));
    QCOMPARE(scene.offered(), (RunnerUp{cleo, 15'000}));
}

void TestRunnerUp::anEmptyLogHasNobody()
{
    QVERIFY(models::runnersUpIn({}).isEmpty());
    QVERIFY(models::runnersUpIn("not a log\n{}\n").isEmpty());
}

// Whatever was bid, voided and taken back before.
void TestRunnerUp::isWhomTheBookOffersItTo()
{
    QRandomGenerator dice(20'261'130);
    int compared = 0;
    for (int round = 0; round < 30; ++round) {
        Scene scene;
        const QList<auction::AccountId> people{scene.book.ann, scene.book.bob, scene.book.signUp(u"Cleo"_s)};
        QList<qint64> seqs;
        for (int step = 0; step < 12; ++step) {
            const auto who = people.at(dice.bounded(3));
            const auction::Amount amount = scene.book.lot(scene.lot).ask + dice.bounded(20) * 1'000;
            const auto bid = dice.bounded(2) == 0 ? scene.book.bid(scene.lot, who, amount)
                                                  : scene.book.maximum(scene.lot, who, amount);
            if (bid.result)
                seqs.append(bid.result->seq);
            if (!seqs.isEmpty() && dice.bounded(5) == 0)
                scene.book.run(store::command::VoidBid{scene.lot, seqs.takeAt(dice.bounded(seqs.size())), u"a slip"_s});
        }
        (void)scene.act(auction::action::Close{});
        while (scene.act(auction::action::VoidSale{u"left"_s}) ||
               scene.book.lot(scene.lot).phase == auction::Phase::Unsold) {
            const auto line = scene.line();
            const RunnerUp offered = scene.offered();
            QCOMPARE(line.value(0), offered);
            if (offered.account == auction::noAccount)
                break;
            ++compared;
            const bool takes = dice.bounded(2) == 0;
            scene.book.run(store::command::AnswerOffer{scene.lot, offered.account, takes});
        }
    }
    QVERIFY2(compared >= 20, qPrintable(QString::number(compared)));
}

QTEST_GUILESS_MAIN(TestRunnerUp)

#include "tst_runner_up.moc"
