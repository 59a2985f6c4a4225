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
        QTest::addColumn<auction::PictureChange>("change");
        QTest::addColumn<auction::AccountId>("by");
        QTest::addColumn<bool>("isHost");
        QTest::addColumn<auction::Phase>("phase");
        QTest::addColumn<int>("bids");
        QTest::addColumn<std::optional<auction::Refusal>>("refusal");
        const auto row = [](const char *name, auction::PictureChange change, auction::AccountId by, bool isHost,
                            auction::Phase phase, int bids, std::optional<auction::Refusal> refusal) {
            QTest::newRow(name) << change << by << isHost << phase << bids << refusal;
        };
        using enum auction::PictureChange;
        row("its seller adds", Add, seller, false, auction::Phase::Scheduled, 0, {});
        row("the host adds", Add, ann, true, auction::Phase::Open, 0, {});
        row("a stranger", Add, ann, false, auction::Phase::Open, 0, auction::Refusal::Forbidden);
        row("a stranger to a final lot", Remove, ann, false, auction::Phase::Sold, 1, auction::Refusal::Forbidden);
        row("added under bids", Add, seller, false, auction::Phase::Paused, 3, {});
        row("replaced under bids", Replace, seller, false, auction::Phase::Open, 1, auction::Refusal::HasBids);
        row("removed under bids", Remove, ann, true, auction::Phase::Open, 1, auction::Refusal::HasBids);
        row("replaced before them", Replace, seller, false, auction::Phase::Open, 0, {});
        row("added when it is over", Add, seller, false, auction::Phase::Withdrawn, 0, auction::Refusal::WrongPhase);
        row("removed when it is over", Remove, seller, false, auction::Phase::Sold, 2, auction::Refusal::WrongPhase);
    }

    void changes()
    {
        QFETCH(auction::PictureChange, change);
        QFETCH(auction::AccountId, by);
        QFETCH(bool, isHost);
        QFETCH(auction::Phase, phase);
        QFETCH(int, bids);
        QFETCH(std::optional<auction::Refusal>, refusal);
        QVERIFY(auction::pictureRefusal(change, {.account = by, .isHost = isHost}, seller, phase, bids) == refusal);
    }
};

QTEST_GUILESS_MAIN(TestWhosePictures)
#include "tst_whose_pictures.moc"
