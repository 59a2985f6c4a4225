#include "models/room/log_check.h"
#include "protocol/log.h"
#include "support/book_fixture.h"

#include <QSet>
#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;
using link::LotEvidence;
using link::OwnBid;
using models::checkLog;
using models::LogCheck;
using models::LogFinding;
using Kind = LogFinding::Kind;

namespace {

/// A lot that was sold in a real book, its log, and what ann's program saw of it.
struct SoldLot
{
    BookFixture book;
    LotEvidence kept;
    QByteArray log;

    SoldLot()
    {
        kept.lot = book.sell({.start = 1'000, .endsAt = book.now + 100'000});
        kept.heads.insert(book.lot(kept.lot).seq, book.lot(kept.lot).head);
        see(book.ann, 5'000, true);
        see(auction::noAccount, 2'000, false);
        see(book.ann, 6'000, true); // a raise
        see(book.ann, 5'500, true, true);
        book.now += 200'000;
        book.run(store::command::Heartbeat{});
        book.run(store::command::Act{kept.lot, auction::action::Close{}});
        book.run(store::command::Advance{});
        keepHead();
        log = book.ask(store::query::GetLog{kept.lot}).text;
    }

    void keepHead() { kept.heads.insert(book.lot(kept.lot).seq, book.lot(kept.lot).head); }

    void see(auction::AccountId who, auction::Amount amount, bool isMax, bool lower = false)
    {
        auction::BidCommand command;
        (isMax ? command.max : command.bid) = amount;
        command.lower = lower;
        const bool isMine = who == book.ann;
        const auto answer = book.run(store::command::PlaceBid{kept.lot, isMine ? who : book.bob, command});
        const auto verdict = answer.result.value();
        if (isMine)
            kept.bids.append(
                {.seq = verdict.seq, .account = who, .isMax = isMax, .amount = amount, .salt = verdict.salt});
        keepHead();
    }
};

/// The same log with something else in it, and every hash made anew.
QByteArray madeAnew(const QByteArray &log, const QByteArray &from, const QByteArray &to)
{
    QByteArray out;
    QByteArray head = protocol::logGenesis();
    for (QByteArray line : log.split('\n')) {
        if (line.isEmpty())
            continue;
        line.replace(from, to);
        const qsizetype hashAt = line.indexOf(",\"hash\":\"");
        head = protocol::logHash(head, line.mid(9, hashAt - 9));
        line.replace(hashAt + 9, 64, head.toHex());
        out += line + '\n';
    }
    return out;
}

} // namespace

class TestLogCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allIsFine();
    void aLotBoughtAtOnceIsFine();
    void aTamperedLogIsNamedByItsLine();
    void aLogMadeAnewWithOtherHashesIsFound();
    void aCutLogIsFoundByWhatWasSeen();
    void aMissingOwnBidIsFound_data();
    void aMissingOwnBidIsFound();
    void theLogOfAnotherLotIsNotThisOne();
    void isSaidInWords();

private:
    const models::MoneyText m_money{{u"USD"_s, 2}, QLocale(u"en_US"_s)};
};

void TestLogCheck::allIsFine()
{
    const SoldLot sold;
    const LogCheck check = checkLog(sold.log, sold.kept);
    QVERIFY2(check.fits(), qPrintable(models::logCheckText(check, m_money)));
    QCOMPARE(check.events, sold.log.count('\n'));
    QCOMPARE(check.ownBids, 3);
}

void TestLogCheck::aLotBoughtAtOnceIsFine()
{
    BookFixture book;
    LotEvidence kept;
    kept.lot = book.sell({.start = 1'000, .buyNow = 5'000, .endsAt = book.now + 100'000});
    const auto answer = book.bid(kept.lot, book.ann, 7'000); // more than it costs
    const auto verdict = answer.result.value();
    kept.bids.append({.seq = verdict.seq, .account = book.ann, .amount = 7'000, .salt = verdict.salt});
    for (const auto &update : updatesOf<store::update::Bid>(answer))
        kept.heads.insert(update.bid.line.seq, update.bid.head);
    kept.heads.insert(book.lot(kept.lot).seq, book.lot(kept.lot).head);
    QCOMPARE(kept.heads.size(), 2); // the bid, and the closing that followed it
    const LogCheck check = checkLog(book.ask(store::query::GetLog{kept.lot}).text, kept);
    QVERIFY2(check.fits(), qPrintable(models::logCheckText(check, m_money)));
    QCOMPARE(check.ownBids, 1);
}

void TestLogCheck::aTamperedLogIsNamedByItsLine()
{
    const SoldLot sold;
    QByteArray log = sold.log;
    log.replace("\"bid\":2000", "\"bid\":2001");
    const LogCheck check = checkLog(log, sold.kept);
    QCOMPARE(check.findings.size(), 1);
    QCOMPARE(check.findings.first().kind, Kind::Broken);
    QCOMPARE(check.findings.first().seq, sold.log.left(sold.log.indexOf("\"bid\":2000")).count('\n') + 1);
    const QString said = models::logCheckText(check, m_money);
    QVERIFY(said.contains(u"Line %1 of it"_s.arg(check.findings.first().seq)));
    QVERIFY(!said.contains(u'{')); // the event that the rules give is for those who read JSON
}

void TestLogCheck::aLogMadeAnewWithOtherHashesIsFound()
{
    const SoldLot sold;
    const QByteArray log = madeAnew(sold.log, "\"Bob\"", "\"Rob\""); // another bidder, and a log that holds by itself
    LotEvidence stranger = sold.kept;
    stranger.heads.clear();
    stranger.bids.clear();
    QVERIFY(checkLog(log, stranger).fits());
    const LogCheck check = checkLog(log, sold.kept);
    QVERIFY(!check.fits());
    QCOMPARE(check.findings.first().kind, Kind::EventDiffers);
    QVERIFY(check.findings.size() < sold.kept.heads.size()); // what came before the change is as it was
}

void TestLogCheck::aCutLogIsFoundByWhatWasSeen()
{
    SoldLot sold;
    sold.kept.heads.insert(99, QByteArray(64, 'a'));
    const LogCheck check = checkLog(sold.log, sold.kept);
    QCOMPARE(check.findings, (QList<LogFinding>{{.kind = Kind::EventMissing, .seq = 99}}));
}

void TestLogCheck::aMissingOwnBidIsFound_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("behind the end") << 0;
    QTest::newRow("of another's making") << 1;
    QTest::newRow("another amount") << 2;
    QTest::newRow("another salt") << 3;
    QTest::newRow("another kind") << 4;
    QTest::newRow("where none is") << 5;
}

void TestLogCheck::aMissingOwnBidIsFound()
{
    QFETCH(int, what);
    SoldLot sold;
    OwnBid &bid = sold.kept.bids.first();
    if (what == 0)
        bid.seq = 99;
    else if (what == 1)
        bid.account = sold.book.bob;
    else if (what == 2)
        bid.amount += 1;
    else if (what == 3)
        bid.salt = QByteArray(32, '0');
    else if (what == 4)
        bid.isMax = false;
    else
        bid.seq = 1;
    const LogCheck check = checkLog(sold.log, sold.kept);
    QCOMPARE(check.findings.size(), 1);
    QCOMPARE(check.findings.first().kind, Kind::BidDiffers);
    QCOMPARE(check.findings.first().seq, bid.seq);
    QCOMPARE(check.findings.first().amount, bid.amount);
    QVERIFY(models::logCheckText(check, m_money).contains(m_money.shown(bid.amount)));
}

void TestLogCheck::theLogOfAnotherLotIsNotThisOne()
{
    SoldLot sold;
    sold.kept.lot += 1;
    QCOMPARE(checkLog(sold.log, sold.kept).findings.first().kind, Kind::OtherLot);
}

void TestLogCheck::isSaidInWords()
{
    LogCheck check;
    check.events = 42;
    QVERIFY(models::logCheckText(check, m_money).startsWith(u"Verified: 42"));
    check.ownBids = 3;
    QVERIFY(models::logCheckText(check, m_money).contains(u"my 3"));
    QSet<QString> sentences;
    for (const auto kind : {Kind::Broken, Kind::OtherLot, Kind::EventMissing, Kind::EventDiffers, Kind::BidDiffers}) {
        check.findings = {{.kind = kind, .seq = 7, .fault = protocol::LogFault{}, .amount = 100}};
        sentences.insert(models::logCheckText(check, m_money));
    }
    QCOMPARE(sentences.size(), 5);
    for (const QString &sentence : sentences)
        QVERIFY(sentence.startsWith(u"Do not trust"));
}

QTEST_GUILESS_MAIN(TestLogCheck)
#include "tst_log_check.moc"
