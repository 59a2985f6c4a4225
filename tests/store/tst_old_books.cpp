#include "protocol/log_verifier.h"
#include "store/decisions/book.h"
#include "store/opening/database.h"
#include "store/sql/sql.h"
#include "store/tables/house.h"
#include "store/tables/reader.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

namespace {

void runScript(store::Sql &sql, const QString &path)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
    static const QRegularExpression comment(u"^--.*\\n"_s, QRegularExpression::MultilineOption);
    const QString bare = QString::fromUtf8(file.readAll()).remove(comment);
    for (const QString &statement : bare.split(u";\n"_s, Qt::SkipEmptyParts))
        sql.exec(statement);
}

/// A book of tests/store/data, as a host of its schema's time left it.
void writeOldBook(const QString &path, int schema)
{
    {
        const auto database = store::openBook(path, u"old"_s, store::Access::ReadWrite);
        store::Sql sql(*database);
        store::Transaction transaction(sql);
        for (const QString &file : QDir(u":/sql"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
            if (file.left(3).toInt() <= schema)
                runScript(sql, u":/sql/"_s + file);
        }
        runScript(sql, QStringLiteral(GAVEL_OLD_BOOKS "/schema_%1.sql").arg(schema));
        sql.exec(u"PRAGMA application_id = %1"_s.arg(0x4741'564c));
        sql.exec(u"PRAGMA user_version = %1"_s.arg(schema));
        transaction.commit();
    }
    store::closeBook(u"old"_s);
}

/// A book that was brought up to date, driven without threads.
class UpdatedBook
{
public:
    /// `before`: a statement that is run on it while it is old.
    explicit UpdatedBook(int schema, const QString &before = {})
    {
        const QString path = m_folder.filePath(u"book.sqlite"_s);
        writeOldBook(path, schema);
        const auto database = store::openBook(path, u"updated"_s, store::Access::ReadWrite);
        if (database && !before.isEmpty())
            store::Sql(*database).exec(before);
        m_migrated = database && store::migrate(*database);
        if (!m_migrated)
            return;
        m_book = std::make_unique<store::Book>(*database);
        m_sql = std::make_unique<store::Sql>(*database);
        now = m_book->lastMoment() + 1'000;
    }
    ~UpdatedBook()
    {
        m_sql.reset();
        m_book.reset();
        store::closeBook(u"updated"_s);
    }
    Q_DISABLE_COPY_MOVE(UpdatedBook)

    [[nodiscard]] bool isMigrated() const { return m_migrated; }

    template <typename Kind>
    store::OutcomeOf<Kind> run(const Kind &command)
    {
        QString error;
        return outcomeOf<Kind>(m_book->run({{now, command}}, error).answers.first().result);
    }
    template <typename Kind>
    typename Kind::Answer ask(const Kind &query)
    {
        return find(*m_sql, query).value();
    }

    auction::TimeMs now = 0;

private:
    QTemporaryDir m_folder;
    bool m_migrated = false;
    std::unique_ptr<store::Book> m_book;
    std::unique_ptr<store::Sql> m_sql;
};

QList<auction::LotId> lotsBidOn(store::Sql &sql, auction::AccountId account)
{
    QList<auction::LotId> lots;
    const auto found = find(sql, store::query::GetMine{account, store::query::MyList::Bids});
    for (const protocol::MyLot &mine : found->items)
        lots.append(mine.lot.id);
    return lots;
}

} // namespace

/// Books that former builds wrote open, verify and go on.
class TestOldBooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBookOfTheFirstSchemaGoesOn()
    {
        constexpr auction::AccountId ann = 3;
        constexpr auction::AccountId bob = 4;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"book.sqlite"_s);
        writeOldBook(path, 1);
        const auto database = store::openBook(path, u"migrated"_s, store::Access::ReadWrite);
        QVERIFY(database);
        QVERIFY(store::migrate(*database));
        {
            store::Sql sql(*database);
            const auto signedIn = find(sql, store::query::GetSessions{.account = ann});
            QCOMPARE(signedIn->items.size(), 1);
            QCOMPARE(signedIn->items.first().createdAt, 1795264320373);
            QCOMPARE(lotsBidOn(sql, ann), (QList<auction::LotId>{2, 1}));
            QCOMPARE(lotsBidOn(sql, bob), (QList<auction::LotId>{3, 1}));
            static const QRegularExpression houseId(u"^[a-z0-9]{8,32}$"_s);
            QVERIFY(houseId.match(store::HouseTable(sql).view()->id).hasMatch());

            store::Book book(*database);
            const auction::TimeMs now = book.lastMoment() + 1'000;
            const auto place = [&](auction::LotId lot, auction::AccountId account, auction::Amount max,
                                   const QByteArray &key) {
                const auction::BidCommand bid{.max = max, .key = key};
                QString error;
                const auto outcome = book.run({{now, store::command::PlaceBid{lot, account, bid}}}, error);
                return outcomeOf<store::command::PlaceBid>(outcome.answers.first().result).value();
            };
            // A key of old is answered as it was, and a bidder who is new to a lot finds it among their own.
            QVERIFY(place(1, ann, 12'000, "k1").repeat);
            QCOMPARE(place(2, bob, 500, "k3").price, 520);
            QCOMPARE(lotsBidOn(sql, bob), (QList<auction::LotId>{3, 2, 1}));
        }
        store::closeBook(u"migrated"_s);
    }

    void itsLogsVerifyAndGoOn_data()
    {
        QTest::addColumn<int>("schema");
        QTest::addColumn<qint64>("voids"); ///< a bid of the first lot that was bid on after others
        QTest::newRow("the first schema") << 1 << 3LL;
        QTest::newRow("with the reserves in its openings") << 7 << 5LL;
        QTest::newRow("with an outbox") << 9 << 6LL;
        QTest::newRow("with the last use of sessions") << 11 << 6LL;
        QTest::newRow("with paddles and numbers") << 13 << 6LL;
        QTest::newRow("with texts in the rows of its lots") << 25 << 4LL;
    }

    void itsLogsVerifyAndGoOn()
    {
        QFETCH(int, schema);
        QFETCH(qint64, voids);
        constexpr auction::AccountId ann = 3;
        UpdatedBook book(schema);
        QVERIFY(book.isMigrated());
        // Rebuilding asks for the reserves of the past.
        QVERIFY(book.run(store::command::VoidBid{1, voids, u"a slip"_s}));
        auction::BidCommand bid;
        bid.max = 50'000;
        QVERIFY(book.run(store::command::PlaceBid{1, ann, bid}));
        for (const protocol::LotView &lot : book.ask(store::query::FindLots{}).items) {
            if (lot.phase == auction::Phase::Scheduled)
                QVERIFY(book.run(store::command::Act{lot.id, auction::action::Open{}}));
            if (!auction::isFinal(lot.phase))
                QVERIFY(book.run(store::command::Act{lot.id, auction::action::Close{}}));
            const auto report = protocol::LogVerifier::verify(book.ask(store::query::GetLog{lot.id}).text);
            QVERIFY2(report,
                     report ? "" : qPrintable(u"lot %1: %2"_s.arg(lot.id).arg(protocol::logFaultText(report.error()))));
        }
    }

    void whatIsBesideItsLotsIsThere_data()
    {
        QTest::addColumn<int>("schema");
        QTest::addColumn<bool>("knowsKeysOfMoney");
        QTest::newRow("with an outbox") << 9 << false;
        QTest::newRow("with the last use of sessions") << 11 << true;
        QTest::newRow("with paddles and numbers") << 13 << true;
    }

    void whatIsBesideItsLotsIsThere()
    {
        QFETCH(int, schema);
        QFETCH(bool, knowsKeysOfMoney);
        constexpr auction::AccountId bob = 4;
        UpdatedBook book(schema);
        QVERIFY(book.isMigrated());
        const auto house = book.ask(store::query::GetHouse{});
        QCOMPARE(house->about, u"Things of old.\nBy the bridge."_s);
        QVERIFY(house->logo);
        QCOMPARE(book.ask(store::query::GetImage{.tag = u"bb22"_s, .thumb = true}).data, "thumb"_ba);
        QCOMPARE(book.ask(store::query::GetRoom{.lot = 2}).said.first().text, u"Does it run?"_s);
        QCOMPARE(book.ask(store::query::GetMine{bob, store::query::MyList::Watching}).items.first().lot.id, 2);
        QCOMPARE(book.ask(store::query::GetChanges{}).announcements.first().text, u"Tea is served."_s);
        QCOMPARE(book.ask(store::query::GetSession{"Ann", book.now})->nick, u"Ann"_s);
        // What was paid in with its key is not paid in twice; without, nothing is known of it.
        const store::command::Deposit again{.account = bob, .amount = 50'000, .note = u"in cash"_s, .key = "d1"};
        QCOMPARE(book.run(again)->repeat, knowsKeysOfMoney);
        QCOMPARE(book.run(again)->repeat, true);
        // It may be forgotten, where what is told has another form since; then whoever asks is told so.
        const store::Told told = book.ask(store::query::GetUpdates{});
        QVERIFY(told.reset || !told.batches.isEmpty());
    }

    void whatAHallHadIsThere()
    {
        UpdatedBook book(13);
        QVERIFY(book.isMigrated());
        const auto house = book.ask(store::query::GetHouse{});
        QCOMPARE(house->hallCode, u"BIDNOW"_s);
        QVERIFY(!house->showsPaddles);
        QCOMPARE(book.ask(store::query::GetAccount{.account = 4})->paddle, 17);
        QCOMPARE(book.ask(store::query::GetLot{2})->place.number, u"2A"_s);
        QCOMPARE(book.ask(store::query::GetSession{"Ann", book.now})->nick, u"Ann"_s);
        // Nobody knows who made the link, so it ends where its account becomes more than a bidder.
        store::command::ChangeAccount change{.account = 3, .by = store::founder};
        change.roles = protocol::Roles(protocol::Role::Clerk);
        QVERIFY(book.run(change));
        QVERIFY(!book.ask(store::query::GetSession{"Ann", book.now}));
    }

    void whatFundsPaidForIsPaid()
    {
        UpdatedBook book(13);
        QVERIFY(book.isMigrated());
        const protocol::InvoiceView invoice = *book.ask(store::query::GetInvoice{protocol::firstSale, 4});
        QCOMPARE(invoice.total(), 990);
        QCOMPARE(invoice.balance(), 0);
        QCOMPARE(invoice.payments.size(), 1);
        QCOMPARE(invoice.payments[0].means, protocol::Means::Funds);
        QCOMPARE(invoice.payments[0].lot, 3);
        QVERIFY(!invoice.number);
    }

    void whatWasSoldStaysOnTheInvoiceThatItWasOn()
    {
        UpdatedBook book(19);
        QVERIFY(book.isMigrated());
        constexpr auction::AccountId buyer = 3;
        constexpr qint64 second = 2;
        const protocol::InvoiceView invoice = *book.ask(store::query::GetInvoice{protocol::firstSale, buyer});
        QCOMPARE(invoice.lines.size(), 2);
        QCOMPARE(invoice.balance(), 2'300);
        QCOMPARE(invoice.number, 1);
        QVERIFY(book.ask(store::query::GetInvoice{second, buyer})->lines.isEmpty());
        QCOMPARE(book.ask(store::query::GetSettlement{protocol::firstSale, 2})->balance(), 2'850);
        const protocol::EveningView evening = *book.ask(store::query::GetEvening{protocol::firstSale});
        QCOMPARE(evening.lotsSold, 2);
        QCOMPARE(evening.taken[0].amount, 1'000);
        QCOMPARE(book.ask(store::query::GetEvening{second})->lotsSold, 0);
        // And it goes on there, while the other sale counts from 1.
        QVERIFY(book.run(store::command::PayInvoice{.account = buyer, .amount = 2'300, .by = store::founder}));
        QCOMPARE(book.ask(store::query::GetInvoice{protocol::firstSale, buyer})->balance(), 0);
        const store::command::AdjustInvoice fee{
            .sale = second, .account = buyer, .amount = 10, .reason = u"delivery"_s, .by = store::founder};
        QVERIFY(book.run(fee));
        const store::command::NumberInvoice print{.sale = second, .account = buyer, .by = store::founder};
        QVERIFY(book.run(print));
        QCOMPARE(book.ask(store::query::GetInvoice{second, buyer})->number, 1);
    }

    void aLotEndedWhenItDid()
    {
        UpdatedBook book(19);
        QVERIFY(book.isMigrated());
        const QList<protocol::LotView> lots = book.ask(store::query::FindLots{.sale = auction::firstSale}).items;
        QVERIFY(std::any_of(lots.begin(), lots.end(),
                            [](const protocol::LotView &lot) { return auction::isFinal(lot.phase); }));
        for (const protocol::LotView &lot : lots) {
            QCOMPARE(lot.endedAt.has_value(), auction::isFinal(lot.phase));
            QVERIFY(!lot.endedAt || !lot.endsAt || *lot.endedAt <= *lot.endsAt);
            QVERIFY(!lot.value);
        }
    }

    /// Until then the house said for all sales what others see of a bidder.
    void whoWasSeenByAPaddleIsSeenByItInEachSale()
    {
        UpdatedBook book(19, u"UPDATE house SET shows_paddles = 1"_s);
        QVERIFY(book.isMigrated());
        const QList<protocol::SaleView> sales = book.ask(store::query::GetSales{});
        QCOMPARE(sales.size(), 2);
        for (const protocol::SaleView &sale : sales)
            QVERIFY(sale.showsPaddles);
    }

    /// Long texts stand apart since schema 26.
    void itsDescriptionsAreReadAndFound()
    {
        UpdatedBook book(25);
        QVERIFY(book.isMigrated());
        QCOMPARE(book.ask(store::query::GetLot{1})->description, u"Of blue glass, with a chip at its foot."_s);
        QCOMPARE(book.ask(store::query::GetLot{2})->description, u"Brass; it burns."_s);
        const auto found = [&book](const QString &words) {
            QList<auction::LotId> lots;
            for (const protocol::LotView &lot : book.ask(store::query::FindLots{.q = words}).items)
                lots.append(lot.id);
            return lots;
        };
        QCOMPARE(found(u"BLUE vase"_s), QList<auction::LotId>{1});
        QCOMPARE(found(u"lamp"_s), QList<auction::LotId>{2});
    }

    void whatWasLeftBeforeAnOpeningIsBidAtIt()
    {
        UpdatedBook book(25);
        QVERIFY(book.isMigrated());
        QVERIFY(book.run(store::command::Act{3, auction::action::Open{}}));
        const protocol::LotView chair = *book.ask(store::query::GetLot{3});
        QCOMPARE(chair.leader->nick, u"1"_s); // Bob's paddle
        QCOMPARE(chair.price, 300);
        QCOMPARE(chair.bids, 1);
    }

    /// Until then a history named whoever had bid without one.
    void whoIsSeenWherePaddlesAreShownHasOne()
    {
        UpdatedBook book(24);
        QVERIFY(book.isMigrated());
        const auto room = [&book](auction::LotId lot) { return book.ask(store::query::GetRoom{.lot = lot}); };
        const auto bidders = [&room](auction::LotId lot) {
            QStringList nicks;
            for (const protocol::BidLine &line : room(lot).bids)
                nicks.append(line.nick);
            return nicks;
        };
        QCOMPARE(bidders(1), (QStringList{u"1"_s, u"2"_s}));
        QCOMPARE(room(1).lot->leader->nick, u"2"_s);
        QCOMPARE(room(1).said.first().nick, u"3"_s);
        QCOMPARE(bidders(2), (QStringList{u"4"_s, u"1"_s}));
        QCOMPARE(bidders(3), QStringList{u"Eve"_s});
        constexpr auction::AccountId eve = 7;
        QVERIFY(!book.ask(store::query::GetAccount{.account = eve})->paddle);
    }

    /// They were posted as cash; what somebody paid in under the same note stays so.
    void whatTheHouseGaveIsNotInTheTill()
    {
        UpdatedBook book(26);
        QVERIFY(book.isMigrated());
        const auto evening = book.ask(store::query::GetEvening{});
        QCOMPARE(evening->taken[0], (protocol::TakenBy{protocol::Means::Cash, 700}));
        QCOMPARE(evening->unspent.size(), 1);
        QCOMPARE(evening->unspent[0].account.nick, u"Ann"_s);
        QCOMPARE(evening->unspent[0].balance, 700);
    }

    void itsLotsAreOfASaleNamedLikeTheHouse()
    {
        UpdatedBook book(13);
        QVERIFY(book.isMigrated());
        const QList<protocol::SaleView> sales = book.ask(store::query::GetSales{});
        QCOMPARE(sales.size(), 1);
        QCOMPARE(sales[0].name, book.ask(store::query::GetHouse{})->name);
        QCOMPARE(sales[0].phase, auction::SalePhase::Running);
        const QList<protocol::LotView> lots = book.ask(store::query::FindLots{.sale = auction::firstSale}).items;
        QVERIFY(!lots.isEmpty());
        for (const protocol::LotView &lot : lots) {
            QCOMPARE(lot.sale, auction::firstSale);
            QVERIFY(lot.phase == auction::Phase::Paused || lot.endsAt);
            QVERIFY(!lot.waitsFor);
        }
    }

    void thePastReservesOfALotAreTakenFromItsLog()
    {
        UpdatedBook book(7);
        QVERIFY(book.isMigrated());
        // A reserve of 30,000 was lowered to 20,000: Ann's 500,000 was voided, and what stands has not met it.
        QCOMPARE(book.ask(store::query::GetLot{1})->reserve, auction::ReserveState::NotMet);
        // The fourth lot was reopened without its reserve of 9,500, with Ann in the lead.
        QVERIFY(book.run(store::command::VoidBid{4, 7, u"a slip"_s}));
        QCOMPARE(book.ask(store::query::GetLot{4})->leader->nick, u"Ann"_s);
        QCOMPARE(book.ask(store::query::GetLot{4})->reserve, auction::ReserveState::None);
    }
};

QTEST_GUILESS_MAIN(TestOldBooks)
#include "tst_old_books.moc"
