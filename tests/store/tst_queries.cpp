#include "support/book_fixture.h"
#include "support/searches.h"

#include "wire/text.h"

#include <QTest>
#include <ctime>
#include <functional>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

/// `meanwhile` happens between the first page and the second.
QByteArray logInPages(BookFixture &book, store::query::GetLog page, const std::function<void()> &meanwhile = {})
{
    QByteArray text;
    for (std::optional next(page); next;) {
        const auto log = book.ask(*next);
        text += log.text;
        next = log.next;
        if (meanwhile && next && next->after == page.linesMax)
            meanwhile();
    }
    return text;
}

} // namespace

class TestQueries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreWholeInEveryOrder_data()
    {
        QTest::addColumn<int>("sort");
        QTest::newRow("ends") << int(store::query::Sort::Ends);
        QTest::newRow("-ends") << int(store::query::Sort::EndsDown);
        QTest::newRow("price") << int(store::query::Sort::Price);
        QTest::newRow("-price") << int(store::query::Sort::PriceDown);
        QTest::newRow("bids") << int(store::query::Sort::Bids);
        QTest::newRow("-bids") << int(store::query::Sort::BidsDown);
        QTest::newRow("new") << int(store::query::Sort::New);
    }

    void pagesAreWholeInEveryOrder()
    {
        QFETCH(int, sort);
        BookFixture book;
        constexpr int lots = 23;
        // Many of the same price and end, so that the cursor has to tell them apart.
        for (int i = 0; i < lots; ++i)
            book.sell({.start = 1'000 + i % 3, .endsAt = book.now + 60'000 + 1'000 * (i % 4)});
        book.bid(3, book.ann, 5'000);
        QList<auction::LotId> seen;
        store::query::FindLots find{.sort = static_cast<store::query::Sort>(sort), .limit = 5};
        for (int pages = 0; pages < 10; ++pages) {
            const auto page = book.ask(find);
            for (const protocol::LotView &lot : page.items)
                seen.append(lot.id);
            find.after = page.next;
            if (page.next.isEmpty())
                break;
        }
        QCOMPARE(seen.size(), lots);
        QCOMPARE(QSet<auction::LotId>(seen.begin(), seen.end()).size(), lots);
    }

    void searchesFoldCaseAndTakeWildcardsAsTheyAre()
    {
        BookFixture book;
        const auto sell = [&book](const QString &name) {
            book.run(store::command::CreateLot{book.seller,
                                               {.name = name, .terms = {.start = 1, .endsAt = book.now + 1'000}}});
        };
        sell(u"Blue VASE"_s);
        sell(u"100% wool"_s);
        sell(u"청자 Vase"_s);
        const auto count = [&book](const QString &q) { return book.ask(store::query::FindLots{.q = q}).items.size(); };
        QCOMPARE(count(u"vase"_s), 2);
        QCOMPARE(count(u"청자"_s), 1);
        QCOMPARE(count(u"%"_s), 1);
        QCOMPARE(count(u"_"_s), 0);
        QCOMPARE(count(u"' OR 1=1"_s), 0);
        // Every word, wherever it stands.
        QCOMPARE(count(u" vase   blue "_s), 1);
        QCOMPARE(count(u"vase wool"_s), 0);
        QCOMPARE(count(u"SELLER vase"_s), 2);
        QCOMPARE(count(QString(u"vase "_s).repeated(10'000)), 2);
    }

    /// Who searches for what almost stands in texts that repeat themselves keeps the reader from everybody else.
    void searchesTakeNoLongForAnyText()
    {
        BookFixture book;
        constexpr int lots = 50;
        constexpr double secondsMax = 1; // letter by letter they take ten
        for (int i = 0; i < lots; ++i) {
            book.run(store::command::CreateLot{book.seller,
                                               {.name = u"Lot"_s,
                                                .description = QString(9'999, u'a') + u'b',
                                                .terms = {.start = 1, .endsAt = book.now + 1'000}}});
        }
        const auto count = [&book](const QString &q) { return book.ask(store::query::FindLots{.q = q}).items.size(); };
        const QString word = QString(1'900, u'a') + u'b';
        const std::clock_t begin = std::clock();
        QCOMPARE(count(QString(word + u' ').repeated(8)), lots);
        QCOMPARE(count(QString(word + u"c ").repeated(8)), lots); // as far as words are looked at
        QVERIFY(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC < secondsMax);
        QCOMPARE(count(QString(63, u'a') + u'b'), lots);
        QCOMPARE(count(QString(63, u'a') + u"bc"), lots);
        QCOMPARE(count(QString(62, u'a') + u"bc"), 0);
        QCOMPARE(count(QString(63, u'a') + u"\U0001F3FA"), lots);
    }

    void searchesMeet_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("finds");
        for (const Search &search : searches) {
            QTest::newRow(search.what) << QString::fromUtf16(search.name) << QString::fromUtf16(search.typed)
                                       << search.finds;
        }
    }

    void searchesMeet()
    {
        QFETCH(QString, name);
        QFETCH(QString, typed);
        QFETCH(bool, finds);
        BookFixture book;
        const auction::AccountId seller = book.signUp(u"Zoë Straße"_s);
        const auction::Terms terms{.start = 1, .endsAt = book.now + 1'000};
        book.run(store::command::CreateLot{seller, {.name = u"x"_s, .description = name, .terms = terms}});
        const auto found = [&] { return book.ask(store::query::FindLots{.q = typed}).items.size() == 1; };
        QCOMPARE(found(), finds);
        book.run(store::command::ChangeTerms{1, seller, QJsonObject{{u"description"_s, u""_s}, {u"name"_s, name}}});
        QCOMPARE(found(), finds);
        // Whoever is renamed is found by the new name.
        book.run(store::command::ChangeAccount{.account = seller, .nick = *wire::takenIn(typed, wire::TextKind::Name)});
        QCOMPARE(found(), true);
    }

    void listsLeaveDescriptionsOut()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 1});
        book.bid(lot, book.ann, 5);
        const auto described = [](const auto &lots) {
            return std::any_of(lots.begin(), lots.end(), [](const auto &one) { return one.lot.description; });
        };
        book.run(store::command::Watch{lot, book.ann, true});
        for (const store::query::MyList list :
             {store::query::MyList::Bids, store::query::MyList::Selling, store::query::MyList::Watching}) {
            const auction::AccountId whose = list == store::query::MyList::Selling ? book.seller : book.ann;
            const auto mine = book.ask(store::query::GetMine{whose, list}).items;
            QCOMPARE(mine.size(), 1);
            QVERIFY(!described(mine));
        }
        QVERIFY(!described(book.ask(store::query::GetChanges{}).lots));
        QVERIFY(!book.ask(store::query::FindLots{.q = u"blue"_s}).items.first().description);
        QCOMPARE(book.lot(lot).description, u"Blue"_s);
        QCOMPARE(book.ask(store::query::GetRoom{.lot = lot}).lot->description, u"Blue"_s);
    }

    void changesComeInPagesWithoutAGap()
    {
        BookFixture book;
        for (int n = 0; n < 7; ++n) {
            book.sell({.start = 1});
            book.run(store::command::Announce{QString::number(n)});
            if (n % 3 == 0)
                book.run(store::command::Announce{u"again"_s});
        }
        const auto all = book.ask(store::query::GetChanges{});
        QCOMPARE(all.upTo, all.newest);
        for (const int limit : {1, 2, 3, 5, 7, 100}) {
            QList<qint64> lots;
            QList<qint64> announcements;
            for (qint64 after = 0; after < all.newest;) {
                const auto page = book.ask(store::query::GetChanges{.after = after, .limit = limit});
                QVERIFY(page.upTo > after && page.lots.size() <= limit && page.announcements.size() <= limit);
                for (const store::ChangedLot &changed : page.lots)
                    lots.append(changed.change);
                for (const store::Announcement &announcement : page.announcements)
                    announcements.append(announcement.change);
                after = page.upTo;
            }
            QCOMPARE(lots.size(), 7);
            QCOMPARE(announcements.size(), 10);
            QVERIFY(std::is_sorted(lots.begin(), lots.end()) && QSet<qint64>(lots.begin(), lots.end()).size() == 7);
            QVERIFY(QSet<qint64>(announcements.begin(), announcements.end()).size() == 10);
        }
    }

    void phasesAndSellersFilter()
    {
        BookFixture book;
        book.sell({.start = 1});
        book.sell({.start = 1, .opensAt = book.now + 5, .endsAt = book.now + 500});
        const auto count = [&book](const store::query::FindLots &find) { return book.ask(find).items.size(); };
        QCOMPARE(count({.phase = auction::Phase::Open}), 1);
        QCOMPARE(count({.phase = auction::Phase::Scheduled}), 1);
        QCOMPARE(count({.seller = book.seller}), 2);
        QCOMPARE(count({.seller = book.ann}), 0);
    }

    void historiesPageForwardsAndBackwards()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 1, .increments = {.preset = auction::Increments::Preset::Any}});
        for (int i = 1; i <= 10; ++i)
            book.bid(lot, i % 2 ? book.ann : book.bob, i);
        const auto all = book.ask(store::query::GetHistory{.lot = lot});
        QCOMPARE(all.items.size(), 10);
        QVERIFY(!all.next);
        const auto first = book.ask(store::query::GetHistory{.lot = lot, .limit = 4});
        QCOMPARE(first.items.size(), 4);
        const auto second = book.ask(store::query::GetHistory{.lot = lot, .after = *first.next, .limit = 4});
        QCOMPARE(second.items.first().seq, first.items.last().seq + 1);
        const auto before = book.ask(store::query::GetHistory{.lot = lot, .before = first.items.last().seq});
        QCOMPARE(before.items.size(), 3);
        QVERIFY(!book.ask(store::query::GetHistory{.lot = 99}).known);
    }

    void aLogInPagesIsTheLog()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 1, .increments = {.preset = auction::Increments::Preset::Any}});
        for (int i = 1; i <= 10; ++i)
            book.bid(lot, i % 2 ? book.ann : book.bob, i);
        for (const bool closed : {false, true}) {
            if (closed)
                book.run(store::command::Act{lot, auction::action::Close{}});
            const auto whole = book.ask(store::query::GetLog{lot});
            QVERIFY(!whole.next);
            QCOMPARE(whole.text.contains("\"opening\""), closed);
            for (const qint64 lines : {1, 3, 4, 12, 13, 100})
                QCOMPARE(logInPages(book, {.lot = lot, .linesMax = lines}), whole.text);
        }
        QVERIFY(!book.ask(store::query::GetLog{99}).known);
    }

    /// A lot may be bid on, and end, while its log is read.
    void aLogInPagesIsOfOneMoment()
    {
        BookFixture book;
        const auction::LotId lot = book.sell({.start = 1, .increments = {.preset = auction::Increments::Preset::Any}});
        book.bid(lot, book.ann, 1);
        book.bid(lot, book.bob, 2);
        const QByteArray whole = book.ask(store::query::GetLog{lot}).text;
        const QByteArray paged = logInPages(book, {.lot = lot, .linesMax = 1}, [&book, lot] {
            book.bid(lot, book.ann, 3);
            book.run(store::command::Act{lot, auction::action::Close{}});
        });
        QCOMPARE(paged, whole);
    }

    void myListsAreMine()
    {
        BookFixture book;
        const auction::LotId won = book.sell({.start = 1'000, .endsAt = book.now + 1'000});
        const auction::LotId lost = book.sell({.start = 1'000});
        book.bid(won, book.ann, 1'000);
        book.bid(lost, book.ann, 1'000);
        book.bid(lost, book.bob, 2'000);
        book.run(store::command::Watch{lost, book.ann, true});
        book.now += 200'000; // beyond what soft close may have added
        book.run(store::command::Advance{});
        const auto mine = [&book](auction::AccountId who, store::query::MyList list) {
            return book.ask(store::query::GetMine{who, list}).items;
        };
        QCOMPARE(mine(book.ann, store::query::MyList::Won).size(), 1);
        QCOMPARE(mine(book.ann, store::query::MyList::Won).first().lot.id, won);
        QVERIFY(mine(book.bob, store::query::MyList::Won).isEmpty());
        const auto bids = mine(book.ann, store::query::MyList::Bids);
        QCOMPARE(bids.size(), 2);
        QCOMPARE(bids.first().lot.id, lost);
        QVERIFY(!bids.first().leading);
        QCOMPARE(bids.first().max, std::optional<auction::Amount>(1'000));
        QCOMPARE(mine(book.seller, store::query::MyList::Selling).size(), 2);
        QCOMPARE(mine(book.ann, store::query::MyList::Watching).size(), 1);
    }

    /// Whoever has bid on thousands of lots is answered in parts.
    void myListsComeInPages_data()
    {
        using store::query::MyList;
        QTest::addColumn<MyList>("list");
        QTest::newRow("bid on") << MyList::Bids;
        QTest::newRow("won, two of them at once") << MyList::Won;
        QTest::newRow("sold") << MyList::Selling;
        QTest::newRow("watched") << MyList::Watching;
    }

    void myListsComeInPages()
    {
        QFETCH(const store::query::MyList, list);
        BookFixture book;
        QList<auction::LotId> lots;
        for (const qint64 endsAfter : {1, 2, 2, 3, 3}) // the newest end last, two of them at once
            lots.prepend(book.sell({.start = 1'000, .endsAt = book.now + endsAfter * 1'000'000}));
        for (const auction::LotId lot : std::as_const(lots)) {
            book.bid(lot, book.ann, 1'000);
            book.run(store::command::Watch{lot, book.ann, true});
        }
        book.passTo(book.now + 3'100'000);
        const auction::AccountId whose = list == store::query::MyList::Selling ? book.seller : book.ann;
        QList<auction::LotId> found;
        std::optional<auction::LotId> after;
        QList<qsizetype> sizes;
        do {
            const auto page = book.ask(store::query::GetMine{whose, list, after, 2});
            for (const protocol::MyLot &mine : page.items)
                found.append(mine.lot.id);
            sizes.append(page.items.size());
            after = page.next;
        } while (after);
        QCOMPARE(sizes, (QList<qsizetype>{2, 2, 1}));
        QCOMPARE(found, lots);
    }

    void changesAreInOrderAndResumable()
    {
        BookFixture book;
        const auction::LotId one = book.sell({.start = 1'000});
        const auction::LotId two = book.sell({.start = 1'000});
        const auto all = book.ask(store::query::GetChanges{});
        QCOMPARE(all.lots.size(), 2);
        book.bid(one, book.ann, 1'000);
        book.run(store::command::Announce{u"hello"_s});
        const auto since = book.ask(store::query::GetChanges{.after = all.newest});
        QCOMPARE(since.lots.size(), 1);
        QCOMPARE(since.lots.first().lot.id, one);
        QCOMPARE(since.announcements.size(), 1);
        QVERIFY(since.announcements.first().change > since.lots.first().change);
        QCOMPARE(since.newest, since.announcements.first().change);
        const auto first = book.ask(store::query::GetChanges{.after = 0, .limit = 1});
        QVERIFY(first.upTo < first.newest);
        QCOMPARE(first.newest, since.newest);
        Q_UNUSED(two)
    }

    void anUnreadableBookSaysSo()
    {
        BookFixture book;
        book.sql->exec(u"ALTER TABLE lots RENAME TO gone"_s);
        QVERIFY(!find(*book.sql, store::query::GetLot{1}));
    }
};

QTEST_GUILESS_MAIN(TestQueries)
#include "tst_queries.moc"
