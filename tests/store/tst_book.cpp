#include "support/book_fixture.h"

#include "support/outcomes.h"

#include "protocol/log.h"

#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

protocol::BidVerdict verdictOf(const store::Decided<protocol::BidVerdict> &answer)
{
    return answer.result.value();
}

} // namespace

/// Commands become rows, logs and updates, or nothing.
class TestBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBidIsStoredWithItsStateAndItsLog()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 10'000});
        const auto answer = book.bid(lot, book.ann, 10'000);
        const protocol::BidVerdict verdict = verdictOf(answer);
        QVERIFY(verdict.leading);
        QCOMPARE(verdict.seq, 3);
        QCOMPARE(verdict.ask, 10'500);
        QCOMPARE(verdict.salt.size(), 32);

        const protocol::LotView view = book.lot(lot);
        QCOMPARE(view.price, 10'000);
        QCOMPARE(view.leader->nick, u"Ann"_s);
        QCOMPARE(view.seq, 3);
        const auto updates = updatesOf<store::update::Bid>(answer);
        QCOMPARE(updates.size(), 1);
        QCOMPARE(updates.first().bid.head, view.head);
        QCOMPARE(book.number("SELECT count(*) FROM events WHERE lot = 1"_L1), 3);
    }

    void theLogIsAChain()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 10'000, .reserve = 20'000});
        book.bid(lot, book.ann, 10'000);
        book.maximum(lot, book.bob, 15'000);
        book.maximum(lot, book.bob, 25'000);
        QSqlQuery &query = book.sql->run("SELECT seq, event, hash, opening FROM events WHERE lot = 1 ORDER BY seq"_L1);
        QByteArray head = protocol::logGenesis();
        qint64 seq = 0;
        while (query.next()) {
            QCOMPARE(query.value(0).toLongLong(), ++seq);
            const QByteArray event = query.value(1).toByteArray();
            QCOMPARE(query.value(2).toByteArray(), protocol::logHash(head, event));
            head = query.value(2).toByteArray();
            QVERIFY2(!event.contains("25000") && !event.contains("\"reserve\":"), event.constData());
        }
        QCOMPARE(seq, 6); // created, opened, two bids, sealed, price
        query.finish();
        QCOMPARE(book.lot(lot).head, head.toHex());
    }

    void refusalsCarryTheAsk()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 10'000});
        const auto below = book.bid(lot, book.ann, 9'999);
        QCOMPARE(refusalOf(below), auction::Refusal::BelowStart);
        QCOMPARE(below.result.error().ask, std::optional<auction::Amount>(10'000));
        QCOMPARE(refusalOf(book.bid(99, book.ann, 1)), auction::Refusal::UnknownLot);
        QCOMPARE(refusalOf(book.bid(lot, book.seller, 10'000)), auction::Refusal::OwnLot);
        QCOMPARE(refusalOf(book.bid(lot, book.ann, 0)), auction::Refusal::Malformed);
        QCOMPARE(book.lot(lot).bids, 0);
    }

    void aKeyMeansOneBid()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 10'000});
        const protocol::BidVerdict first = verdictOf(book.bid(lot, book.ann, 10'000, "k"));
        book.bid(lot, book.bob, 11'000);
        protocol::BidVerdict again = verdictOf(book.bid(lot, book.ann, 10'000, "k"));
        QVERIFY(again.repeat);
        again.repeat = false;
        QCOMPARE(again, first);
        QCOMPARE(book.lot(lot).bids, 2);
        QCOMPARE(refusalOf(book.bid(lot, book.ann, 12'000, "k")), auction::Refusal::KeyReused);
        // Another account's key is another key, and refusals are not remembered.
        QCOMPARE(refusalOf(book.bid(lot, book.ann, 1, "low")), auction::Refusal::BelowMinimum);
        QVERIFY(book.bid(lot, book.ann, 12'000, "low").result);
        QVERIFY(book.bid(lot, book.bob, 13'000, "k").result);
        // After the end, and after a restart.
        book.now += auction::lotLastsMsDefault;
        book.run(store::command::Advance{});
        book.close();
        book.open();
        QVERIFY(verdictOf(book.bid(lot, book.ann, 10'000, "k")).repeat);
        QCOMPARE(refusalOf(book.bid(lot, book.ann, 50'000, "new")), auction::Refusal::Ended);
    }

    void whoIsOutbidHearsOfIt()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 10'000});
        book.bid(lot, book.ann, 10'000);
        const auto answer = book.bid(lot, book.bob, 12'000);
        const auto outbid = updatesOf<store::update::Outbid>(answer);
        QCOMPARE(outbid.size(), 1);
        QCOMPARE(outbid.first().account, book.ann);
        QCOMPARE(outbid.first().notice.ask, 12'500);
    }

    void whoSignsOutHasThatSessionEnded()
    {
        BookFixture book;
        const auto ended = updatesOf<store::update::SessionEnded>(book.run(store::command::CloseSession{"Ann"}));
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ended.first().tokenHash, "Ann"_ba);
        QVERIFY(!book.ask(store::query::GetSession{"Ann", book.now}));
    }

    /// Whoever has thousands of lots end in one second keeps nobody waiting who bids on another.
    void lotsThatEndAtOnceCloseSomeAtATime()
    {
        BookFixture book;
        QList<auction::LotId> lots;
        for (int i = 0; i < 40; ++i)
            lots.append(book.sell({.start = 10'000, .endsAt = book.now + 600'000}));
        const auction::LotId other = book.sell({.start = 10'000, .endsAt = book.now + 3'600'000});
        QVERIFY(book.bid(lots.last(), book.ann, 10'000).result);
        book.passTo(book.now + 599'000);
        book.now += 1'000;
        const auction::TimeMs end = book.now;
        QList<auction::LotId> closed;
        for (int rounds = 1; book.nextDeadline == end; ++rounds) {
            const auto answer = book.run(store::command::Advance{});
            const auto some = updatesOf<store::update::Closed>(answer);
            QVERIFY(!some.isEmpty() && some.size() <= 16);
            for (const auto &one : some)
                closed.append(one.closed.lot);
            QVERIFY(book.bid(other, rounds % 2 ? book.ann : book.bob, 10'000 * rounds).result);
            QCOMPARE(refusalOf(book.bid(lots.last(), book.bob, 20'000)), auction::Refusal::Ended);
            QVERIFY(rounds <= lots.size());
        }
        QCOMPARE(closed, lots);
        QCOMPARE(book.lot(lots.last()).phase, auction::Phase::Sold);
        QCOMPARE(book.lot(lots.last()).endedAt, std::optional(end));
    }

    void aLotWithoutABidClosesUnsold()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 10'000});
        QCOMPARE(book.nextDeadline, std::optional<auction::TimeMs>(book.now + auction::lotLastsMsDefault));
        book.now += auction::lotLastsMsDefault;
        book.run(store::command::Advance{});
        QCOMPARE(book.lot(lot).phase, auction::Phase::Unsold);
        QVERIFY(!book.nextDeadline);
        QCOMPARE(book.number("SELECT count(*) FROM postings"_L1), 0);
    }

    void blockedAccountsDoNotBid()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 10'000});
        book.run(store::command::ChangeAccount{.account = book.ann, .blocked = true});
        QCOMPARE(refusalOf(book.bid(lot, book.ann, 10'000)), auction::Refusal::Blocked);
    }

    void voidingRestoresTheBidBefore()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 10'000});
        book.bid(lot, book.ann, 10'000);
        const qint64 seq = verdictOf(book.bid(lot, book.bob, 500'000)).seq;
        const auto answer = book.run(store::command::VoidBid{lot, seq, u"a slip of the finger"_s});
        QVERIFY(answer.result);
        const protocol::LotView view = book.lot(lot);
        QCOMPARE(view.leader->id, book.ann);
        QCOMPARE(view.price, 10'000);
        QCOMPARE(book.account(book.bob).holds, 0);
        QCOMPARE(book.account(book.ann).holds, 10'000);
        const auto history = book.ask(store::query::GetHistory{.lot = lot});
        QCOMPARE(history.items.last().voided, std::optional(u"a slip of the finger"_s));
        QCOMPARE(updatesOf<store::update::Standing>(answer).size(), 2);
    }

    /// A lot is rebuilt by the reserve of each time, which rows tell and the log's openings have too.
    void theReservesOfThePastAreRows()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 10'000, .reserve = 30'000});
        QVERIFY(book.run(store::command::ChangeTerms{lot, book.seller, {{u"reserve"_s, 20'000}}}).result);
        QVERIFY(book.run(store::command::ChangeTerms{lot, book.seller, {{u"reserve"_s, QJsonValue::Null}}}).result);
        QCOMPARE(book.number("SELECT count(*) FROM reserves"_L1), 3);
        QCOMPARE(book.number("SELECT sum(reserve) FROM reserves"_L1), 50'000);
        constexpr store::SqlText inFile =
            "SELECT count(*) FROM reserves r JOIN events e ON e.lot = r.lot AND e.seq = r.seq AND "
            "json_extract(CAST(e.opening AS TEXT), '$.reserve') IS r.reserve"_L1;
        constexpr store::SqlText inServer =
            "SELECT count(*) FROM reserves r JOIN events e ON e.lot = r.lot AND e.seq = r.seq AND "
            "CAST(convert_from(e.opening, 'UTF8') AS json) ->> 'reserve' IS NOT DISTINCT FROM CAST(r.reserve AS TEXT)"_L1;
        QCOMPARE(book.number(TestPlace::isShared() ? inServer : inFile), 3);
    }

    void whatTheProgramNamesHasItsNameInTheBook()
    {
        BookFixture book;
        const auto named = [&book](const QString &text) {
            QSqlQuery &query = book.sql->runList(text, {});
            const QString name = query.next() ? query.value(0).toString() : QString();
            query.finish();
            return name;
        };
        const auto kind = [](store::BidKind one) {
            return u"SELECT name FROM bid_kinds WHERE kind = %1"_s.arg(int(one));
        };
        QCOMPARE(named(kind(store::BidKind::Bid)), u"bid"_s);
        QCOMPARE(named(kind(store::BidKind::Sealed)), u"sealed"_s);
        QCOMPARE(named(kind(store::BidKind::Reopened)), u"reopened"_s);
        const auto party = [](store::Party one) {
            return u"SELECT name FROM parties WHERE party = %1"_s.arg(store::partyId(one));
        };
        QCOMPARE(named(party(store::Party::House)), u"house"_s);
        QCOMPARE(named(party(store::Party::Cash)), u"cash"_s);
        QCOMPARE(named(party(store::Party::Card)), u"card"_s);
        QCOMPARE(named(party(store::Party::Cheque)), u"cheque"_s);
        QCOMPARE(named(party(store::Party::Bank)), u"bank"_s);
        QCOMPARE(named(party(store::Party::Other)), u"other"_s);
        for (const store::PostingKind one :
             {store::PostingKind::Deposit, store::PostingKind::Sale, store::PostingKind::Payment,
              store::PostingKind::PaymentTakenBack, store::PostingKind::Adjustment, store::PostingKind::OpeningFunds})
            QCOMPARE(named(u"SELECT kind FROM posting_kinds WHERE kind = '%1'"_s.arg(store::nameOf(one))),
                     store::nameOf(one));
    }

    void nicksAndEmailsAreUniqueWhenFolded()
    {
        BookFixture book;
        const auto signUp = [&book](const QString &email, const QString &nick) {
            return book.run(store::command::SignUp{email, nick, u"h"_s, nick.toUtf8() + "2", false, 0});
        };
        QCOMPARE(refusalOf(signUp(u"ANN@Example.org"_s, u"New"_s)), auction::Refusal::EmailTaken);
        QCOMPARE(refusalOf(signUp(u"new@example.org"_s, u"ANN"_s)), auction::Refusal::NickTaken);
        QVERIFY(signUp(u"new@example.org"_s, u"Anna"_s).result);
        QVERIFY(signUp(u"one@example.org"_s, u"Straße"_s).result);
        for (const QString &same : {u"STRASSE"_s, u"straẞe"_s, u"straße"_s})
            QCOMPARE(refusalOf(signUp(u"two@example.org"_s, same)), auction::Refusal::NickTaken);
        QVERIFY(signUp(u"two@example.org"_s, u"Strase"_s).result);
    }

    void termsThatDoNotFitSayWhichMember()
    {
        BookFixture book;
        const auto fault = [&book](const auction::Terms &terms) {
            const auto answer = book.run(store::command::CreateLot{book.seller, {.name = u"x"_s, .terms = terms}});
            return answer.result ? u"fine"_s : answer.result.error().member;
        };
        const auction::TimeMs end = book.now + 1'000;
        QCOMPARE(fault({.start = 0, .endsAt = end}), u"start"_s);
        QCOMPARE(fault({.start = 5, .reserve = 4, .endsAt = end}), u"reserve"_s);
        QCOMPARE(fault({.start = 5, .buyNow = 4, .endsAt = end}), u"buyNow"_s);
        QCOMPARE(fault({.start = 5, .endsAt = book.now}), u"endsAt"_s);
        QCOMPARE(fault({.start = 5, .opensAt = end, .endsAt = end}), u"opensAt"_s);
        QCOMPARE(fault({.start = 5, .increments = {.preset = auction::Increments::Preset::Ebay}, .endsAt = end}),
                 u"increments"_s);
        QCOMPARE(fault({.start = 5, .endsAt = end, .softClose = auction::SoftClose{1, 1, {}}}), u"softClose"_s);
        QCOMPARE(fault({.start = 5, .endsAt = end}), u"fine"_s);
    }

    /// Not even the host: from what is refused with a reserve in the way, it would learn the reserve.
    void onlyTheSellerChangesTheTerms()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 10'000});
        const QJsonObject change{{u"start"_s, 500}};
        constexpr auction::AccountId host = 1;
        QVERIFY(book.account(host).host);
        for (const auction::AccountId other : {book.ann, host})
            QCOMPARE(refusalOf(book.run(store::command::ChangeTerms{lot, other, change})), auction::Refusal::Forbidden);
        QVERIFY(book.run(store::command::ChangeTerms{lot, book.seller, change}).result);
        QCOMPARE(book.lot(lot).price, 500);
    }

    void eachLapseLeavesTheLotAsItIsTold()
    {
        BookFixture book;
        const auction::AccountId cleo = book.signUp(u"Cleo"_s, 10'000);
        const auction::Terms terms{.start = 100,
                                   .increments = {.preset = auction::Increments::Preset::Fixed, .step = 10}};
        const auction::LotId lot = book.sell(terms);
        const auction::LotId other = book.sell(terms);
        book.maximum(lot, book.bob, 2'000);
        book.maximum(lot, cleo, 9'000);
        const qint64 mistake = verdictOf(book.maximum(lot, book.ann, 20'000)).seq;
        book.maximum(other, cleo, 9'000); // the money that Cleo's bid would need again
        const auto told =
            updatesOf<store::update::Voided>(book.run(store::command::VoidBid{lot, mistake, u"a slip"_s}));
        QCOMPARE(told.size(), 2);
        QCOMPARE(told[0].voided.leader->id, cleo);
        QCOMPARE(told[0].voided.price, 2'010);
        QCOMPARE(told[0].voided.ask, 2'020);
        QCOMPARE(told[1].voided.leader->id, book.bob);
        QCOMPARE(told[1].voided.price, 100);
        QCOMPARE(told[1].voided.ask, 110);
    }
};

QTEST_GUILESS_MAIN(TestBook)
#include "tst_book.moc"
