#include "support/desk_fixture.h"
#include "support/outcomes.h"

#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

class RecordFixture : public DeskFixture
{
public:
    /// What was added to the record since it was asked last: "what: reason".
    QStringList added()
    {
        QStringList lines;
        const QList<protocol::RecordLine> items = ask(store::query::GetRecord{.after = m_last}).items;
        for (const protocol::RecordLine &line : items) {
            lines.append(nameOf(line.what) + u": "_s + line.reason);
            m_last = line.id;
        }
        return lines;
    }

    auto change(store::command::ChangeAccount command, auction::AccountId who, auction::AccountId by = store::founder)
    {
        command.account = who;
        command.by = by;
        return run(command).result;
    }

private:
    qint64 m_last = 0;
};

} // namespace

/// All that staff do is in it: what, and what came of it (FORMATS.md, "Bidders, paddles and roles").
class TestRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasDoneToAnothersLot()
    {
        RecordFixture book;
        const auction::AccountId cashier = book.cashier();
        const auction::LotId lot = book.sell({.start = 5});
        book.added();
        const auto place = [&](auction::AccountId by, const store::command::PlaceChange &change) {
            return book.run(store::command::ChangeTerms{lot, by, {}, change, by == cashier, {}}).result;
        };
        QVERIFY(place(cashier, {.number = u"12A"_s, .category = u"Clocks"_s}));
        QCOMPARE(book.added(), QStringList{u"lot_action: number: 12A, category: Clocks"_s});
        QVERIFY(place(book.seller, {.number = u"7"_s, .category = {}}));
        QCOMPARE(book.added(), QStringList()); // which is its own
        const auto put = [&](auction::AccountId by, bool byHost) {
            return book.run(store::command::PutImage{lot, by, byHost, 1, u"tag"_s, u"image/jpeg"_s, "x", "y"}).result;
        };
        QVERIFY(put(book.seller, false));
        QCOMPARE(book.added(), QStringList());
        QVERIFY(put(store::founder, true));
        QVERIFY(book.run(store::command::DeleteImage{lot, store::founder, true, 1}).result);
        QCOMPARE(book.added(), (QStringList{u"lot_action: picture: 1"_s, u"lot_action: pictureRemoved: 1"_s}));
    }

    void whatWasDoneToTheHouse()
    {
        RecordFixture book;
        QVERIFY(book.run(store::command::ChangeHouse{
                             .about = u"Old"_s, .hallCode = std::optional(u"ABCDEF"_s), .by = store::founder})
                    .result);
        QVERIFY(book.run(store::command::PutLogo{u"tag"_s, u"image/png"_s, "x", "y", store::founder}).result);
        QVERIFY(book.run(store::command::Announce{u"Lunch, in an hour"_s, store::founder}).result);
        QCOMPARE(book.added(), (QStringList{u"house_changed: about, hallCode"_s, u"house_changed: logo"_s,
                                            u"announced: Lunch, in an hour"_s}));
    }

    void whatBecameOfFundsAndPaddlesAndWhy()
    {
        RecordFixture book;
        store::command::ChangeAccount funds;
        funds.limited = true;
        funds.reason = u"two cheques bounced"_s;
        QVERIFY(book.change(funds, book.ann));
        funds.limited = false;
        funds.reason = u"paid"_s;
        QVERIFY(book.change(funds, book.ann));
        QCOMPARE(book.added(), (QStringList{u"funds_limited: two cheques bounced"_s, u"funds_opened: paid"_s}));
        store::command::ChangeAccount paddle;
        paddle.paddle = 12;
        paddle.phone = u"1"_s;
        QVERIFY(book.change(paddle, book.ann));
        paddle.paddle = std::optional<qint64>();
        paddle.phone = {};
        QVERIFY(book.change(paddle, book.ann));
        paddle.paddle = {};
        paddle.nextPaddle = true;
        QVERIFY(book.change(paddle, book.ann));
        QCOMPARE(book.added(), (QStringList{u"account_changed: paddle: 12, phone"_s, u"account_changed: paddle: none"_s,
                                            u"account_changed: paddle: 1"_s}));
    }

    /// What anybody may change of their own is nobody's deed.
    void whatAHostChangedOfItsOwn()
    {
        RecordFixture book;
        store::command::ChangeAccount own;
        own.roles = protocol::Roles(protocol::Role::Host) | protocol::Role::Seller;
        own.paddle = 99;
        QVERIFY(book.change(own, store::founder));
        QCOMPARE(book.added(), (QStringList{u"roles_changed: host, seller"_s, u"account_changed: paddle: 99"_s}));
        store::command::ChangeAccount anybodys;
        anybodys.passwordHash = u"other"_s;
        anybodys.nick = u"Anna"_s;
        QVERIFY(book.change(anybodys, book.ann, book.ann));
        QVERIFY(book.change({.passwordHash = u"other"_s}, store::founder));
        QCOMPARE(book.added(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestRecord)

#include "tst_record.moc"
