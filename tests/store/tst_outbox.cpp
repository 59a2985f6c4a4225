#include "store/store.h"
#include "store/tables/update_bytes.h"
#include "support/book_fixture.h"
#include "support/test_place.h"

#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auction::TimeMs hourMs = 3'600'000;

/// What was told, as bytes that can be compared.
struct Teller
{
    void hear(qint64 change, const QList<store::Update> &updates)
    {
        if (updates.isEmpty())
            return;
        changes.append(change);
        texts.append(textOf(updates));
        for (const store::Update &update : updates)
            kinds.insert(update.index());
    }

    static QByteArray textOf(const QList<store::Update> &updates)
    {
        QByteArray text;
        for (const store::Update &update : updates) {
            // Nobody else would read it where there is one host.
            if (TestPlace::isShared() || !std::holds_alternative<store::update::EndsMoved>(update))
                store::append(text, 0, update);
        }
        return text;
    }

    QList<qint64> changes;
    QList<QByteArray> texts;
    QSet<std::size_t> kinds;
};

Teller tellerOf(const store::Told &told)
{
    Teller teller;
    for (const store::ToldBatch &batch : told.batches)
        teller.hear(batch.change, batch.updates);
    return teller;
}

/// What the outbox holds, as another host would read it.
Teller readAll(store::Store &store, int limit)
{
    Teller all;
    bool done = false;
    qint64 after = 0;
    while (!done) {
        std::optional<store::Told> page;
        store.ask(store::query::GetUpdates{.after = after, .account = {}, .limit = limit},
                  [&page](const auto &told) { page = told.value(); });
        if (!QTest::qWaitFor([&page] { return page.has_value(); }) || page->reset)
            return {};
        const Teller some = tellerOf(*page);
        all.changes += some.changes;
        all.texts += some.texts;
        after = page->upTo;
        done = after == page->newest;
    }
    return all;
}

auction::BidCommand straight(auction::Amount amount)
{
    auction::BidCommand bid;
    bid.bid = amount;
    return bid;
}

/// A sale with everything that others are told, the last of it answered.
void holdSale(store::Store &store)
{
    bool founded = false;
    store.submit(1, store::command::FoundHouse{u"House"_s, {u"KRW"_s, 0}, {}, u"hash"_s});
    for (const QString &nick : {u"Seller"_s, u"Ann"_s, u"Bob"_s})
        store.submit(1, store::command::SignUp{nick + u"@x"_s, nick, u"h"_s, nick.toUtf8(), false, 0});
    const auction::Terms terms{
        .start = 100, .increments = {auction::Increments::Preset::Any, 1, {}}, .endsAt = 1'000'000};
    for (int n = 0; n < 2; ++n)
        store.submit(1, store::command::CreateLot{2, {.name = u"Vase"_s, .description = u"Blue"_s, .terms = terms}},
                     [&founded](const auto &lot) { founded = lot.has_value(); });
    QTRY_VERIFY(founded);
    bool closed = false;
    for (int n = 0; n < 20; ++n) {
        bool bidOn = false;
        store.submit(10 + n, store::command::PlaceBid{1 + n % 2, n % 3 ? 3 : 4, straight(200 + n)});
        store.submit(10 + n, store::command::Say{1, 3, u"hello"_s}, [&bidOn](const auto &) { bidOn = true; });
        QTRY_VERIFY(bidOn);
    }
    store.submit(50, store::command::VoidBid{1, 3, u"a slip"_s});
    for (const auction::Amount max : {5'000, 6'000})
        store.submit(50, store::command::PlaceBid{1, 3, auction::BidCommand{.max = max}});
    store.submit(50, store::command::Announce{u"Welcome"_s});
    store.submit(50, store::command::ChangeHouse{.name = u"Other"_s});
    store.submit(50, store::command::MakeSale{{.name = u"Evening"_s}});
    store.submit(50, store::command::ChangeSale{2, {{u"names"_s, u"paddle"_s}}});
    store.submit(50, store::command::Deposit{3, 500, u"cash"_s});
    store.submit(50, store::command::EndSessions{.account = 4});
    store.submit(50, store::command::ChangeAccount{.account = 4, .blocked = true, .reason = u"no show"_s});
    store.submit(60, store::command::Act{1, auction::action::Close{}});
    store.submit(70, store::command::ChangeAccount{.account = 4, .blocked = false, .reason = {}});
    store.submit(70, store::command::Act{1, auction::action::VoidSale{u"did not pay"_s}});
    store.submit(70, store::command::Act{1, auction::action::Offer{.until = 900, .reason = {}}});
    store.submit(70, store::command::MakeSale{
                         {.name = u"Group"_s, .plan = {.closing = auction::Closing::Group, .firstEnd = 60'000}}});
    for (int n = 0; n < 2; ++n) {
        protocol::LotDraft draft{.name = u"Bowl"_s, .description = {}, .terms = {.start = 100}};
        draft.endsByDefault = true;
        store.submit(70, store::command::CreateLot{.seller = 2, .draft = draft, .place = {.sale = 3}});
    }
    store.submit(70, store::command::ActOnSale{3, protocol::SaleAction::Start});
    store.submit(70, store::command::PlaceBid{3, 3, straight(200)}); // late: moves the other's end
    store.submit(70, store::command::Act{2, auction::action::Withdraw{u"broken"_s}},
                 [&closed](const auto &) { closed = true; });
    QTRY_VERIFY(closed);
}

} // namespace

/// What was committed can be told by somebody who was not there.
class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itHoldsWhatWasTold()
    {
        const TestPlace folder;
        Teller told;
        {
            store::Store store;
            QVERIFY(store.open(folder.path()));
            connect(&store, &store::Store::committed, this,
                    [&told](const QList<store::Update> &updates, qint64 change) { told.hear(change, updates); });
            holdSale(store);
            QVERIFY(told.texts.size() > 20);
            QCOMPARE(told.kinds.size(), qsizetype(std::variant_size_v<store::Update>)); // nothing is left untried
            for (const int limit : {1, 3, 1'000}) {
                const Teller held = readAll(store, limit);
                QCOMPARE(held.changes, told.changes);
                QCOMPARE(held.texts, told.texts);
            }
        }
        store::Store again;
        QVERIFY(again.open(folder.path()));
        const Teller held = readAll(again, 7);
        QCOMPARE(held.changes, told.changes);
        QCOMPARE(held.texts, told.texts);
    }

    void anAccountReadsItsOwn()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 10'000});
        book.bid(lot, book.ann, 10'000);
        const qint64 mistake = book.bid(lot, book.bob, 12'000).result->seq;
        QVERIFY(book.run(store::command::VoidBid{lot, mistake, u"a slip"_s}).result);
        const auto told = [&book](auction::AccountId account) {
            QList<store::Update> all;
            for (const store::ToldBatch &batch :
                 book.ask(store::query::GetUpdates{.after = 0, .account = account}).batches)
                all += batch.updates;
            return all;
        };
        const auto count = [](const QList<store::Update> &updates, auto isOne) {
            return std::count_if(updates.begin(), updates.end(), isOne);
        };
        const auto isOutbid = [](const store::Update &one) {
            return std::holds_alternative<store::update::Outbid>(one);
        };
        const auto isVoided = [](const store::Update &one) {
            return std::holds_alternative<store::update::Voided>(one);
        };
        const auto isBid = [](const store::Update &one) { return std::holds_alternative<store::update::Bid>(one); };
        QCOMPARE(count(told(book.ann), isOutbid), 1);
        QCOMPARE(count(told(book.bob), isOutbid), 0);
        QCOMPARE(count(told(book.ann), isVoided), 0);
        QCOMPARE(count(told(book.bob), isVoided), 1);
        QCOMPARE(count(told(book.ann), isBid), 0);
        QVERIFY(told(book.seller).isEmpty());
    }

    void whatIsOlderThanAnHourIsForgotten()
    {
        BookFixture book;
        book.run(store::command::Heartbeat{});
        const auction::LotId lot = book.sell({.start = 10'000, .endsAt = book.now + 100 * hourMs});
        book.bid(lot, book.ann, 10'000);
        const auto all = book.ask(store::query::GetUpdates{});
        QVERIFY(!all.reset && !all.batches.isEmpty());
        book.now += hourMs / 2;
        book.bid(lot, book.bob, 12'000);
        book.run(store::command::Heartbeat{});
        QVERIFY(!book.ask(store::query::GetUpdates{}).reset);
        book.now += hourMs / 2 + 1;
        book.run(store::command::Heartbeat{});
        const auto late = book.ask(store::query::GetUpdates{});
        QVERIFY(late.reset && late.batches.isEmpty());
        QCOMPARE(late.upTo, late.newest);
        // Who has heard all that is forgotten goes on.
        const auto since = book.ask(store::query::GetUpdates{.after = all.newest});
        QVERIFY(!since.reset && !since.batches.isEmpty());
        book.now += 10 * hourMs;
        book.run(store::command::Heartbeat{});
        QCOMPARE(book.number("SELECT count(*) FROM outbox"_L1), 0);
        const qint64 newest = book.ask(store::query::GetUpdates{}).newest;
        QVERIFY(!book.ask(store::query::GetUpdates{.after = newest}).reset);
        QVERIFY(
            book.ask(store::query::GetUpdates{.after = newest + 1}).reset); // of another book, or of a backup's future
    }

    void anotherProgramsFormIsForgottenToo()
    {
        BookFixture book;
        book.sell({.start = 10'000});
        book.sql->run("UPDATE outbox SET updates = ?"_L1, QByteArray::fromHex("7F00"));
        QVERIFY(book.ask(store::query::GetUpdates{}).reset);
        book.sql->run("UPDATE outbox SET updates = ?"_L1, QByteArray(""));
        QVERIFY(book.ask(store::query::GetUpdates{}).reset);
    }

    void damagedBytesAreNoUpdates()
    {
        const auto lot =
            std::make_shared<const protocol::LotView>(protocol::LotView{.id = 7,
                                                                        .name = u"청자"_s,
                                                                        .img = {{u"/img/a"_s, u"/img/a/thumb"_s}},
                                                                        .leader = protocol::Person{3, u"Ann"_s}});
        QByteArray bytes;
        store::append(bytes, 0, store::update::LotChanged{lot});
        store::append(bytes, 5, store::update::Standing{3, {7, true, -1}});
        const auto read = store::updatesFrom(bytes);
        QCOMPARE(read->size(), 2);
        QCOMPARE(*std::get<store::update::LotChanged>(read->at(0).update).lot, *lot);
        QCOMPARE(read->at(1).place, 5);
        QCOMPARE(std::get<store::update::Standing>(read->at(1).update).notice.max, std::optional<auction::Amount>(-1));
        QByteArray one;
        store::append(one, 0, store::update::LotChanged{lot});
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            const auto some = store::updatesFrom(bytes.left(size));
            QVERIFY(!some || size == 1 || size == one.size());
        }
    }

    /// They are gathered before they are written; where what is gathered is full, nothing is cut or comes twice.
    void textsOfAnyLengthAreReadBack()
    {
        for (qsizetype length = 0; length < 1'600; length += length < 480 || length > 540 ? 37 : 1) {
            const store::update::Said said{{length, {.nick = {}, .text = QString(length, u'ㅁ'), .at = -length}}};
            QByteArray bytes;
            store::append(bytes, 1, said);
            store::append(bytes, 2, store::update::SessionEnded{QByteArray(length, 's')});
            store::append(bytes, 3, said);
            const auto read = store::updatesFrom(bytes);
            QVERIFY(read);
            QCOMPARE(read->size(), 3);
            QCOMPARE(std::get<store::update::SessionEnded>(read->at(1).update).tokenHash, QByteArray(length, 's'));
            QCOMPARE(std::get<store::update::Said>(read->at(2).update).said.line.text, said.said.line.text);
            QCOMPARE(std::get<store::update::Said>(read->at(2).update).said.line.at, -length);
        }
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
