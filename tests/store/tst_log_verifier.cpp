// protocol/log_verifier over logs as a book writes them, which is why it stands here and not in tests/protocol.
#include "support/book_fixture.h"

#include "protocol/log_verifier.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

/// A lot with something of everything: maxima, a reserve lowered and met, a pause, an extension, a voided bid, an
/// outage, soft close, and a sale after a reopening.
auction::LotId eventfulLot(BookFixture &book)
{
    const auction::LotId lot =
        book.sell({.start = 1'000, .reserve = 9'000, .opensAt = book.now + 5'000, .endsAt = book.now + 300'000});
    const auto act = [&book, lot](const auction::Action &action) {
        QVERIFY(book.run(store::command::Act{lot, action}).result);
    };
    const auto seqOf = [](const store::Decided<protocol::BidVerdict> &answer) { return answer.result->seq; };
    act(auction::action::Open{});
    book.run(store::command::Heartbeat{});
    book.maximum(lot, book.ann, 2'000);
    book.bid(lot, book.bob, 1'500);
    const qint64 mistake = seqOf(book.bid(lot, book.bob, 8'000));
    book.maximum(lot, book.bob, 8'500);
    book.run(store::command::VoidBid{lot, mistake, u"a slip"_s});
    act(auction::action::Pause{});
    act(auction::action::Extend{60'000});
    book.now += 1'000;
    act(auction::action::Resume{});
    act(auction::action::Extend{30'000});
    book.run(store::command::ChangeTerms{lot, book.seller, {{u"reserve"_s, 6'000}}});
    book.bid(lot, book.bob, 3'000);
    book.now += 400'000;
    book.run(store::command::Advance{}); // an outage: its end fell inside
    book.maximum(lot, book.ann, 4'000);
    act(auction::action::Close{});
    act(auction::action::Reopen{.endsAt = book.now + 200'000, .reserve = 5'000, .reason = u"once more"_s});
    book.maximum(lot, book.bob, 4'500);
    book.maximum(lot, book.bob, 7'000); // the raise meets the reserve
    book.now += 199'000;
    book.run(store::command::Heartbeat{});
    book.maximum(lot, book.ann, 6'000);
    book.now += 1'000'000;
    book.run(store::command::Heartbeat{});
    act(auction::action::Close{});
    return lot;
}

} // namespace

class TestLogVerifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEventfulLotIsReDerived()
    {
        BookFixture book(auction::Rates{.premium = 1'000, .commission = 500});
        const auction::LotId lot = eventfulLot(book);
        const QByteArray log = book.logOf(lot);
        const auto report = protocol::LogVerifier::verify(log);
        QVERIFY2(report,
                 report
                     ? ""
                     : qPrintable(u"%1: %2\n"_s.arg(report.error().line).arg(protocol::logFaultText(report.error())) +
                                  QString::fromUtf8(log)));
        const protocol::LotView view = book.lot(lot);
        QCOMPARE(report->phase, auction::Phase::Sold);
        QCOMPARE(report->price, view.price);
        QCOMPARE(report->winner, view.leader->id);
        QCOMPARE(report->head, view.head);
        QCOMPARE(report->events, view.seq);
        QCOMPARE(report->fee, view.price / 10);
        QVERIFY(protocol::LogVerifier::verify(log, view.head));
        const auto pinned = protocol::LogVerifier::verify(log, QByteArray(64, 'a'));
        QVERIFY(!pinned);
        for (const char *type :
             {"outage", "voided", "reopened", "paused", "resumed", "extended", "terms", "price", "sealed"})
            QVERIFY2(log.contains(QByteArray("\"type\":\"" + QByteArray(type) + '"')), type);
    }

    void eachFaultIsNamed_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const QByteArray &from, const QByteArray &to,
                            protocol::LogFault::Kind kind) {
            QTest::newRow(name) << from << to << static_cast<int>(kind);
        };
        using Kind = protocol::LogFault::Kind;
        row("a space", "{\"event\":", "{ \"event\":", Kind::NotCanonical);
        row("no object", "{\"event\":", "[\"event\":", Kind::NoJson);
        row("no hash", "\"hash\":", "\"hasi\":", Kind::WrongShape);
        row("another seq", "\"seq\":4", "\"seq\":5", Kind::OutOfOrder);
        row("an earlier time", "\"at\":1001000", "\"at\":1000", Kind::TooEarly);
        row("another type", "\"type\":\"paused\"", "\"type\":\"napped\"", Kind::UnknownType);
        row("a closing too early", "\"type\":\"resumed\"", "\"type\":\"opened\"", Kind::NotDue);
        row("no opening", ",\"opening\":{\"amount\":1500", ",\"openinf\":{\"amount\":1500", Kind::WrongShape);
        row("an amount that the rules refuse", "{\"amount\":1500", "{\"amount\":15", Kind::Refused);
        row("an amount that nobody could bid", "{\"amount\":1500", "{\"amount\":0", Kind::Members);
        row("another amount", "{\"amount\":1500", "{\"amount\":1501", Kind::OtherEvent);
        row("another name", "\"nick\":\"Bob\"", "\"nick\":\"Rob\"", Kind::OtherHash);
        row("another price", "\"price\":1000,", "\"price\":1001,", Kind::OtherEvent);
        row("another winner", "\"winner\":4", "\"winner\":3", Kind::OtherEvent);
        row("a premium of more than the price", "\"premium\":0", "\"premium\":10001", Kind::Members);
        row("a premium below nothing", "\"premium\":0", "\"premium\":-1", Kind::Members);
        row("a commission beyond an int", "\"commission\":0", "\"commission\":4294967296", Kind::Members);
        row("a start of nothing", "\"start\":1000", "\"start\":0", Kind::Contradiction);
        row("a start in words", "\"start\":1000", "\"start\":\"\"", Kind::Terms);
    }

    /// And by the line that was tampered with.
    void eachFaultIsNamed()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(int, kind);
        BookFixture book;
        QByteArray log = book.logOf(eventfulLot(book));
        const qsizetype at = log.indexOf(from);
        QVERIFY(at >= 0);
        const auto found = protocol::LogVerifier::verify(log.replace(at, from.size(), to));
        QVERIFY(!found);
        QCOMPARE(static_cast<int>(found.error().kind), kind);
        QCOMPARE(found.error().line, log.left(at).count('\n') + 1);
    }

    /// With every hash made anew, the chain would not tell.
    void termsThatNoLotMayHaveAreFound()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 1'000, .endsAt = book.now + 300'000});
        book.run(store::command::ChangeTerms{lot, book.seller, {{u"buyNow"_s, 5'000}}});
        book.run(store::command::Act{lot, auction::action::Close{}});
        QByteArray log = book.logOf(lot);
        QVERIFY(protocol::LogVerifier::verify(log));
        const QByteArray buyNow = "\"buyNow\":5000";
        const auto found = protocol::LogVerifier::verify(log.replace(buyNow, "\"buyNow\":500"));
        QVERIFY(!found);
        QCOMPARE(static_cast<int>(found.error().kind), static_cast<int>(protocol::LogFault::Kind::Contradiction));
    }

    /// The reserve of a reopening says nothing about the bids before it.
    void aBidVoidedAfterAReopeningIsReDerived()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 1'000, .reserve = 9'000, .endsAt = book.now + 300'000});
        book.maximum(lot, book.ann, 8'000);
        book.run(store::command::Act{lot, auction::action::Close{}});
        book.run(store::command::Act{
            lot, auction::action::Reopen{.endsAt = book.now + 200'000, .reserve = 5'000, .reason = u"once more"_s}});
        const auto mistake = book.maximum(lot, book.bob, 2'000);
        book.run(store::command::VoidBid{lot, mistake.result->seq, u"a slip"_s});
        QCOMPARE(book.lot(lot).leader->id, book.ann);
        QCOMPARE(book.lot(lot).price, 1'000);
        QCOMPARE(book.lot(lot).reserve, auction::ReserveState::NotMet);
        book.run(store::command::Act{lot, auction::action::Close{}});
        const auto report = protocol::LogVerifier::verify(book.logOf(lot));
        QVERIFY(report);
        QCOMPARE(report->phase, auction::Phase::Passed);
    }

    /// Under a maximum that was lowered before the reserve was.
    void aBidVoidedAfterTheReserveWasLoweredIsReDerived()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 1'000, .reserve = 9'000, .endsAt = book.now + 300'000});
        book.maximum(lot, book.ann, 8'000);
        auction::BidCommand lower;
        lower.max = 2'000;
        lower.lower = true;
        QVERIFY(book.run(store::command::PlaceBid{lot, book.ann, lower}).result);
        QVERIFY(book.run(store::command::ChangeTerms{lot, book.seller, {{u"reserve"_s, 5'000}}}).result);
        const auto mistake = book.bid(lot, book.bob, 4'000);
        book.run(store::command::VoidBid{lot, mistake.result->seq, u"a slip"_s});
        QCOMPARE(book.lot(lot).leader->id, book.ann);
        QCOMPARE(book.lot(lot).price, 1'000);
        book.run(store::command::Act{lot, auction::action::Close{}});
        QVERIFY(protocol::LogVerifier::verify(book.logOf(lot)));
    }

    void whatIsCutOffIsFound()
    {
        using Kind = protocol::LogFault::Kind;
        BookFixture book;
        const auction::LotId lot = eventfulLot(book);
        const QByteArray log = book.logOf(lot);
        const qint64 lines = log.count('\n');
        const auto fault = [](const QByteArray &text, const std::optional<QByteArray> &head = {}) {
            const auto report = protocol::LogVerifier::verify(text, head);
            return report ? protocol::LogFault{} : report.error();
        };
        QCOMPARE(fault({}), (protocol::LogFault{Kind::Empty, 1, {}}));
        QCOMPARE(fault(log.chopped(1)), (protocol::LogFault{Kind::LineCut, lines, {}}));
        QCOMPARE(fault(log.left(log.chopped(1).lastIndexOf('\n') + 1)), (protocol::LogFault{Kind::NoEnd, lines, {}}));

        // Cut after an earlier closing, a log is whole by itself: only a head that somebody kept tells.
        const QByteArray earlier = log.left(log.indexOf('\n', log.indexOf("\"type\":\"closed\"")) + 1);
        QVERIFY(earlier.size() < log.size());
        const auto report = protocol::LogVerifier::verify(earlier);
        QVERIFY(report);
        QCOMPARE(fault(earlier, book.lot(lot).head),
                 (protocol::LogFault{Kind::OtherHead, earlier.count('\n'), QString::fromLatin1(report->head)}));
        QVERIFY(protocol::LogVerifier::verify(earlier, report->head.toUpper()));
    }

    // A lot goes on after its closing, by reopening or a voided sale: a head that was kept by then is of an event
    // before.
    void aHeadPinsTheLogUpToItsEvent()
    {
        BookFixture book;
        const QByteArray log = book.logOf(eventfulLot(book));
        const auto whole = protocol::LogVerifier::verify(log);
        QVERIFY(whole && whole->heads.size() > 1);
        for (const QByteArray &head : whole->heads)
            QVERIFY2(protocol::LogVerifier::verify(log, head), head.constData());

        const auto other = protocol::LogVerifier::verify(log, QByteArray(64, 'a'));
        QVERIFY(!other);
        QCOMPARE(other.error().kind, protocol::LogFault::Kind::OtherHead);
    }

    void anyChangedByteIsFound()
    {
        BookFixture book;
        const QByteArray log = book.logOf(eventfulLot(book));
        for (qsizetype i = 0; i < log.size(); ++i) {
            QByteArray changed = log;
            changed[i] = static_cast<char>(changed[i] ^ (1 << QRandomGenerator::global()->bounded(7)));
            QVERIFY2(!protocol::LogVerifier::verify(changed), qPrintable(u"byte %1"_s.arg(i)));
        }
    }

    void anyMissingAddedOrReorderedLineIsFound()
    {
        BookFixture book;
        const QByteArray log = book.logOf(eventfulLot(book));
        QList<QByteArray> lines = log.split('\n');
        lines.removeLast();
        const auto joined = [](const QList<QByteArray> &some) -> QByteArray { return some.join('\n') + '\n'; };
        QVERIFY(protocol::LogVerifier::verify(joined(lines)));
        for (qsizetype i = 0; i < lines.size(); ++i) {
            QList<QByteArray> missing = lines;
            missing.removeAt(i);
            const auto found = protocol::LogVerifier::verify(joined(missing));
            QVERIFY(!found);
            QCOMPARE(found.error().line, i + 1 < lines.size() ? i + 1 : lines.size());
            QList<QByteArray> twice = lines;
            twice.insert(i, lines[i]);
            QVERIFY(!protocol::LogVerifier::verify(joined(twice)));
            if (i + 1 < lines.size()) {
                QList<QByteArray> swapped = lines;
                swapped.swapItemsAt(i, i + 1);
                QVERIFY(!protocol::LogVerifier::verify(joined(swapped)));
            }
        }
        QVERIFY(!protocol::LogVerifier::verify(log + '\n'));
    }

    /// Even where the forger makes every hash anew, an outcome that the rules do not give shows.
    void anOutcomeMadeUpWithNewHashesIsFound()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 1'000, .endsAt = book.now + 1'000, .softClose = std::nullopt});
        book.maximum(lot, book.ann, 5'000);
        book.bid(lot, book.bob, 2'000);
        book.now += 2'000;
        book.run(store::command::Advance{});
        const QByteArray log = book.logOf(lot);
        QVERIFY(protocol::LogVerifier::verify(log));
        const auto forged = [&log](const QByteArray &from, const QByteArray &to) {
            QByteArray out;
            QByteArray head = protocol::logGenesis();
            for (QByteArray line : log.split('\n')) {
                if (line.isEmpty())
                    continue;
                line.replace(from, to);
                const qsizetype hashAt = line.indexOf(",\"hash\":\"");
                const QByteArray event = line.mid(9, hashAt - 9);
                head = protocol::logHash(head, event);
                line.replace(hashAt + 9, 64, head.toHex());
                out += line + '\n';
            }
            return out;
        };
        QVERIFY(protocol::LogVerifier::verify(forged("nothing", "changed")));
        QVERIFY(!protocol::LogVerifier::verify(forged("\"price\":2100", "\"price\":2200")));
        QVERIFY(!protocol::LogVerifier::verify(forged("\"winner\":3", "\"winner\":4")));
        QVERIFY(!protocol::LogVerifier::verify(forged("\"fee\":0", "\"fee\":1")));
        QVERIFY(!protocol::LogVerifier::verify(forged("\"amount\":5000", "\"amount\":5001")));
        QVERIFY(!protocol::LogVerifier::verify(forged("\"phase\":\"sold\"", "\"phase\":\"passed\"")));
    }

    void aLotThatIsNotOverHasNoProofYet()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 1'000});
        book.maximum(lot, book.ann, 5'000);
        const QByteArray log = book.logOf(lot);
        QVERIFY(!log.contains("opening"));
        QVERIFY(!log.contains("5000"));
        QVERIFY(!protocol::LogVerifier::verify(log));
    }
};

QTEST_GUILESS_MAIN(TestLogVerifier)
#include "tst_log_verifier.moc"
