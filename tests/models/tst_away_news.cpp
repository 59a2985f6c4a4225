// What an account is told after a time without the line: the difference between how it stood and how it stands.
#include "models/isolated.h"
#include "models/notices/away_news.h"
#include "support/sample_lots.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;
using models::AccountLists;
using models::AccountStanding;
using models::Notice;
using models::NoticeKind;

namespace {

constexpr auction::TimeMs now = 1'700'000'000'000;

protocol::MyLot mine(auction::LotId id, auction::Phase phase, bool leading = false)
{
    protocol::MyLot mine;
    mine.lot = support::sampleLot(id);
    mine.lot.phase = phase;
    mine.lot.price = 20'000;
    mine.lot.ask = 21'000;
    mine.leading = leading;
    return mine;
}

Notice told(NoticeKind kind, auction::LotId lot, auction::Amount amount, auction::Phase phase)
{
    return {.kind = kind,
            .lot = lot,
            .name = QStringLiteral("A clock"),
            .amount = amount,
            .phase = phase,
            .at = now,
            .whileAway = true};
}

} // namespace

class TestAwayNews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStanding();
    void news_data();
    void news();
    void theReasonIsOfOnesOwnSale_data();
    void theReasonIsOfOnesOwnSale();
};

void TestAwayNews::theStanding()
{
    const AccountStanding standing = models::standingOf({
        .bids = {mine(1, auction::Phase::Open, true), mine(2, auction::Phase::Open),
                 mine(3, auction::Phase::Sold, true)},
        .won = {mine(3, auction::Phase::Sold)},
        .selling = {mine(4, auction::Phase::Scheduled), mine(5, auction::Phase::Paused),
                    mine(6, auction::Phase::Unsold)},
    });
    QCOMPARE(standing, (AccountStanding{.leads = {1}, .won = {3}, .sells = {4, 5}}));
}

void TestAwayNews::news_data()
{
    QTest::addColumn<AccountStanding>("before");
    QTest::addColumn<AccountLists>("lists");
    QTest::addColumn<QList<Notice>>("notices");
    const AccountStanding led{.leads = {1}, .won = {}, .sells = {}};
    const auto bids = [](const protocol::MyLot &lot) { return AccountLists{.bids = {lot}, .won = {}, .selling = {}}; };
    const auto won = [](const protocol::MyLot &lot) { return AccountLists{.bids = {}, .won = {lot}, .selling = {}}; };
    const auto selling = [](const protocol::MyLot &lot) {
        return AccountLists{.bids = {}, .won = {}, .selling = {lot}};
    };
    using Notices = QList<Notice>;

    QTest::newRow("nothing happened") << led << bids(mine(1, auction::Phase::Open, true)) << Notices{};
    QTest::newRow("outbid") << led << bids(mine(1, auction::Phase::Open))
                            << Notices{told(NoticeKind::Outbid, 1, 21'000, auction::Phase::Open)};
    QTest::newRow("outbid, now paused") << led << bids(mine(1, auction::Phase::Paused))
                                        << Notices{told(NoticeKind::Outbid, 1, 21'000, auction::Phase::Paused)};
    QTest::newRow("lost") << led << bids(mine(1, auction::Phase::Sold))
                          << Notices{told(NoticeKind::Outbid, 1, 20'000, auction::Phase::Sold)};
    QTest::newRow("withdrawn") << led << bids(mine(1, auction::Phase::Withdrawn)) << Notices{};
    QTest::newRow("outbid before") << AccountStanding{} << bids(mine(1, auction::Phase::Open)) << Notices{};
    QTest::newRow("won") << led << won(mine(1, auction::Phase::Sold))
                         << Notices{told(NoticeKind::Won, 1, 20'000, auction::Phase::Sold)};
    QTest::newRow("won before") << AccountStanding{.leads = {}, .won = {1}, .sells = {}}
                                << won(mine(1, auction::Phase::Sold)) << Notices{};
    const AccountStanding bought{.leads = {}, .won = {1}, .sells = {}};
    Notice takenBack = told(NoticeKind::Announcement, 1, 0, auction::Phase::Unsold);
    takenBack.text = QStringLiteral("Your purchase of %1 was taken back while you were away.")
                         .arg(models::isolated(QStringLiteral("A clock")));
    takenBack.nameAt = 17;
    QTest::newRow("the sale was voided") << bought << bids(mine(1, auction::Phase::Unsold)) << Notices{takenBack};
    takenBack.phase = auction::Phase::Sold;
    QTest::newRow("voided, and sold to the runner-up")
        << bought << bids(mine(1, auction::Phase::Sold)) << Notices{takenBack};
    QTest::newRow("bought and bid on") << bought
                                       << AccountLists{.bids = {mine(1, auction::Phase::Sold, true)},
                                                       .won = {mine(1, auction::Phase::Sold)},
                                                       .selling = {}}
                                       << Notices{};
    const AccountStanding sells{.leads = {}, .won = {}, .sells = {1}};
    QTest::newRow("sold") << sells << selling(mine(1, auction::Phase::Sold))
                          << Notices{told(NoticeKind::MySale, 1, 20'000, auction::Phase::Sold)};
    QTest::newRow("passed") << sells << selling(mine(1, auction::Phase::Passed))
                            << Notices{told(NoticeKind::MySale, 1, 20'000, auction::Phase::Passed)};
    QTest::newRow("still open") << sells << selling(mine(1, auction::Phase::Open)) << Notices{};
    QTest::newRow("withdrawn by the host") << sells << selling(mine(1, auction::Phase::Withdrawn)) << Notices{};
    QTest::newRow("ended before") << AccountStanding{} << selling(mine(1, auction::Phase::Sold)) << Notices{};
}

void TestAwayNews::news()
{
    QFETCH(AccountStanding, before);
    QFETCH(AccountLists, lists);
    QFETCH(QList<Notice>, notices);
    QCOMPARE(models::newsSince(before, lists, now), notices);
}

void TestAwayNews::theReasonIsOfOnesOwnSale_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<QString>("reason");
    const auto line = [](const QByteArray &event) -> QByteArray {
        return R"({"event":{)" + event + R"(},"hash":")" + QByteArray(64, '0') + "\"}\n";
    };
    const auto sold = [line](const QByteArray &to) -> QByteArray {
        return line(R"("phase":"sold","type":"closed","winner":)" + to);
    };
    const auto voided = [line](const QByteArray &reason) -> QByteArray {
        return line(R"("lot":1,"reason":")" + reason + R"(","type":"saleVoided")");
    };
    const QByteArray once = sold("5") + voided("not paid");
    QTest::newRow("none") << sold("5") << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("one") << once << u"not paid"_s;
    QTest::newRow("others after it") << once + line(R"("account":6,"type":"offered")") << u"not paid"_s;
    QTest::newRow("then another's, and theirs voided") << once + sold("6") + voided("of no use") << u"not paid"_s;
    QTest::newRow("another's alone") << sold("6") + voided("of no use") << QString();
    QTest::newRow("twice") << once + sold("5") + voided("again") << u"again"_s;
    QTest::newRow("cut off") << once.chopped(20) << QString();
    QTest::newRow("as long as a reason can be")
        << sold("5") + voided(QByteArray(2'000, 'x')) << QString(2'000, QChar(u'x'));
    QTest::newRow("longer than one") << sold("5") + voided(QByteArray(2'001, 'x')) << QString();
    QTest::newRow("longer than a line") << sold("5") + voided(QByteArray(20'000, 'x')) << QString();
    QTest::newRow("a million of them") << sold("5") + voided(QByteArray(1'000'000, 'x')) << QString();
    QTest::newRow("of more values than a line has")
        << once + line(R"("a":[)" + QByteArray("0,").repeated(1'000) + R"(0],"reason":"x","type":"saleVoided")")
        << u"not paid"_s;
    QTest::newRow("deeper than a line is")
        << once + line(R"("a":)" + QByteArray(20, '[') + QByteArray(20, ']') + R"(,"reason":"x","type":"saleVoided")")
        << u"not paid"_s;
    QTest::newRow("more of them than there can be")
        << QByteArray(once.repeated(500) + sold("5") + voided("x")) << u"not paid"_s;
    QTest::newRow("of another type that has its words")
        << once + line(R"("a":{"type":"saleVoided"},"reason":"x","type":"withdrawn")") << u"not paid"_s;
}

void TestAwayNews::theReasonIsOfOnesOwnSale()
{
    QFETCH(const QByteArray, log);
    QTEST(models::voidReasonIn(log, 5), "reason");
}

QTEST_GUILESS_MAIN(TestAwayNews)
#include "tst_away_news.moc"
