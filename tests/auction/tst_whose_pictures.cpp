#include "auction/lot_pictures.h"
#include "support/lots.h"

#include <QTest>

using namespace gavel;
using namespace gavel::test;

/// Who may do what to a lot's pictures, and until when.
class TestWhosePictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data()
    {
        QTest::addColumn<PictureChange>("change");
        QTest::addColumn<AccountId>("by");
        QTest::addColumn<bool>("isHost");
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<int>("bids");
        QTest::addColumn<std::optional<Refusal>>("refusal");
        const auto row = [](const char *name, PictureChange change, AccountId by, bool isHost, Phase phase, int bids,
                            std::optional<Refusal> refusal) {
            QTest::newRow(name) << change << by << isHost << phase << bids << refusal;
        };
        using enum PictureChange;
        row("its seller adds", Add, seller, false, Phase::Scheduled, 0, {});
        row("the host adds", Add, ann, true, Phase::Open, 0, {});
        row("a stranger", Add, ann, false, Phase::Open, 0, Refusal::Forbidden);
        row("a stranger to a final lot", Remove, ann, false, Phase::Sold, 1, Refusal::Forbidden);
        row("added under bids", Add, seller, false, Phase::Paused, 3, {});
        row("replaced under bids", Replace, seller, false, Phase::Open, 1, Refusal::HasBids);
        row("removed under bids", Remove, ann, true, Phase::Open, 1, Refusal::HasBids);
        row("replaced before them", Replace, seller, false, Phase::Open, 0, {});
        row("added when it is over", Add, seller, false, Phase::Withdrawn, 0, Refusal::WrongPhase);
        row("removed when it is over", Remove, seller, false, Phase::Sold, 2, Refusal::WrongPhase);
    }

    void changes()
    {
        QFETCH(PictureChange, change);
        QFETCH(AccountId, by);
        QFETCH(bool, isHost);
        QFETCH(Phase, phase);
        QFETCH(int, bids);
        QFETCH(std::optional<Refusal>, refusal);
        QVERIFY(pictureRefusal(change, {.account = by, .isHost = isHost}, seller, phase, bids) == refusal);
    }
};

QTEST_GUILESS_MAIN(TestWhosePictures)
#include "tst_whose_pictures.moc"
