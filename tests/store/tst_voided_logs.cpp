// protocol/log_verifier over logs of lots whose sale was voided, as a book writes them.
#include "support/book_fixture.h"

#include "protocol/log_verifier.h"

#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

class TestVoidedLogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Sold, voided, declined, taken, voided again and relisted.
    static QByteArray soldAndVoidedLog()
    {
        BookFixture book(auction::Rates{.premium = 1'000, .commission = 500});
        const auction::LotId lot = book.sell({.start = 100});
        const auction::AccountId carl = book.signUp(u"Carl"_s);
        const auto act = [&book, lot](const auction::Action &action) {
            QVERIFY(book.run(store::command::Act{lot, action}).result);
        };
        const auto offer = [&] { act(auction::action::Offer{.until = book.now + 1'000, .reason = {}}); };
        book.bid(lot, carl, 200);
        book.bid(lot, book.bob, 400);
        book.maximum(lot, book.ann, 500);
        act(auction::action::Close{});
        act(auction::action::VoidSale{u"does not pay"_s});
        offer();
        book.now += 1'000;
        book.run(store::command::Advance{}); // Bob let it run out
        offer();
        book.run(store::command::AnswerOffer{.lot = lot, .account = carl, .takes = true});
        act(auction::action::VoidSale{u"nor does he"_s});
        act(auction::action::Relist{.endsAt = book.now + 9'000, .reserve = 300, .reason = u"once more"_s});
        book.bid(lot, book.ann, 350);
        act(auction::action::Close{});
        return book.logOf(lot);
    }

    void aLotThatWasSoldAndVoidedIsReDerived()
    {
        const QByteArray log = soldAndVoidedLog();
        const auto report = protocol::LogVerifier::verify(log);
        QVERIFY2(report, report ? "" : qPrintable(protocol::logFaultText(report.error()) + QString::fromUtf8(log)));
        QCOMPARE(report->phase, auction::Phase::Sold);
        QCOMPARE(report->winnerNick, u"Ann"_s);
        QCOMPARE(report->price, 350);
        for (const char *type : {"saleVoided", "offered", "declined", "reopened"})
            QVERIFY2(log.contains(QByteArray("\"type\":\"" + QByteArray(type) + '"')), type);
    }

    /// Which is something else than that nobody bid.
    void aLotWhoseSaleWasVoidedIsKnown()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 100});
        const auto act = [&book, lot](const auction::Action &action) {
            QVERIFY(book.run(store::command::Act{lot, action}).result);
        };
        const auto wasVoided = [&] {
            const auto report = protocol::LogVerifier::verify(book.logOf(lot));
            return report && report->phase == auction::Phase::Unsold && report->saleVoided;
        };
        book.bid(lot, book.ann, 100);
        book.bid(lot, book.bob, 200);
        act(auction::action::Close{});
        QVERIFY(!wasVoided());
        act(auction::action::VoidSale{u"does not pay"_s});
        QVERIFY(wasVoided());
        act(auction::action::Offer{.until = book.now + 1'000, .reason = {}});
        book.run(store::command::AnswerOffer{.lot = lot, .account = book.ann, .takes = false});
        QVERIFY(wasVoided());
        act(auction::action::Relist{.endsAt = book.now + 9'000, .reserve = {}, .reason = u"once more"_s});
        act(auction::action::Close{});
        QVERIFY(!wasVoided()); // and nobody bid
    }

    void aForgedOfferIsFound_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("kind");
        using Kind = protocol::LogFault::Kind;
        const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, Kind kind) {
            QTest::newRow(name) << from << to << int(kind);
        };
        row("another amount", "\"price\":400,\"seq\":8", "\"price\":300,\"seq\":8", Kind::NoRunnerUp);
        row("to the buyer", "\"account\":4,\"at\":1000000,\"lot\":1,\"price\":400",
            "\"account\":3,\"at\":1000000,\"lot\":1,\"price\":400", Kind::NoRunnerUp);
        row("an end gone by", "\"until\":1001000", "\"until\":1000000", Kind::Refused);
        row("a bid instead", "\"type\":\"saleVoided\"", "\"type\":\"bid\"", Kind::AfterTheEnd);
        row("another reason", "does not pay", "does not say", Kind::OtherHash);
    }
    void aForgedOfferIsFound()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(int, kind);
        QByteArray log = soldAndVoidedLog();
        const qsizetype at = log.indexOf(from);
        QVERIFY2(at >= 0, log.constData());
        log.replace(at, from.size(), to);
        const auto report = protocol::LogVerifier::verify(log);
        QVERIFY(!report);
        QCOMPARE(int(report.error().kind), kind);
    }
};

QTEST_GUILESS_MAIN(TestVoidedLogs)
#include "tst_voided_logs.moc"
