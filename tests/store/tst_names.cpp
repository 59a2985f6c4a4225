#include "support/book_fixture.h"

#include "store/tables/name_keys.h"

#include <QFile>
#include <QTest>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

/// What SQLite takes for text of the other byte order: it stores "Ann" of what the program sees as these letters.
QString swapped(const QString &text)
{
    QString other(QChar(0xFFFE));
    for (const QChar c : text)
        other += QChar(static_cast<char16_t>(c.unicode() << 8 | c.unicode() >> 8));
    return other;
}

store::command::SignUp signUpOf(const QString &email, const QString &nick)
{
    return {email, nick, u"hash"_s, nick.toUtf8() + email.toUtf8(), false, 0};
}

template <typename Answer>
QString codeOf(const store::Decided<Answer> &answer)
{
    if (answer.result)
        return u"fine"_s;
    const store::Fault &fault = answer.result.error();
    return fault.refusal == auction::Refusal::EmailTaken  ? u"email taken"_s
           : fault.refusal == auction::Refusal::NickTaken ? u"nick taken"_s
           : fault.refusal == auction::Refusal::Malformed ? u"malformed "_s + fault.member
                                                          : u"something else"_s;
}

QStringList nicksOf(BookFixture &book)
{
    QStringList nicks;
    for (const protocol::AccountView &account : book.ask(store::query::GetAccounts{}).items)
        nicks.append(account.nick);
    return nicks;
}

void runFile(store::Sql &sql, const QString &name)
{
    QFile file(u":/sql/"_s + name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const QString &statement : QString::fromUtf8(file.readAll()).split(u";\n"_s, Qt::SkipEmptyParts)) {
        if (!statement.trimmed().isEmpty())
            sql.exec(statement);
    }
}

/// A book of schema 2 with these nicks, each under a key that its host of old gave it.
void writeOldBook(const QString &path, const QList<QPair<QString, QString>> &nicksAndKeys)
{
    {
        const auto database = store::openBook(path, u"old"_s, store::Access::ReadWrite);
        store::Sql sql(*database);
        runFile(sql, u"001_book.sql"_s);
        runFile(sql, u"002_bidders.sql"_s);
        for (const auto &[nick, key] : nicksAndKeys) {
            const QString email = key + u"@example.org"_s;
            sql.run("INSERT INTO accounts (email, email_folded, nick, nick_folded, password, created_at) "
                    "VALUES (?, ?, ?, ?, '', 0)"_L1,
                    email, email, nick, key);
        }
        sql.exec(u"PRAGMA application_id = %1"_s.arg(0x4741'564c));
        sql.exec(u"PRAGMA user_version = 2"_s);
    }
    store::closeBook(u"old"_s);
}

} // namespace

/// Whose a name is: nicks and emails are unique as they are stored, by the book's own word.
class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoseANameIs_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("nick");
        QTest::addColumn<QString>("outcome");
        const auto row = [](const QString &email, const QString &nick, const QString &outcome) {
            QTest::addRow("%s, %s", qPrintable(email), qPrintable(nick)) << email << nick << outcome;
        };
        row(u"new@example.org"_s, u"New"_s, u"fine"_s);
        row(u"ANN@example.org"_s, u"New"_s, u"email taken"_s);
        row(u"new@example.org"_s, u"ANN"_s, u"nick taken"_s);
        row(u"ann@example.org"_s, u"Ann"_s, u"email taken"_s);
        row(u"new@example.org"_s, u"Ａｎｎ"_s, u"nick taken"_s); // wide letters
        row(u"new@example.org"_s, u"Аnn"_s, u"nick taken"_s);    // a Cyrillic letter
        row(u"new@example.org"_s, u"h0st"_s, u"nick taken"_s);   // a digit for a letter
        row(u"new@example.org"_s, u"ann\u200b"_s, u"malformed nick"_s);
        row(u"new@example.org"_s, u"A\u0301nn"_s, u"malformed nick"_s); // not as it is taken in
        row(u"new@example.org"_s, QChar(0xFEFF) + u"Ann"_s, u"malformed nick"_s);
        row(u"new@example.org"_s, swapped(u"Ann"_s), u"malformed nick"_s);
        row(u"new@example.org"_s, u"Ann"_s + QChar(0xFFFF), u"malformed nick"_s);
        row(u"new@example.org"_s, u"Ann"_s + QChar(0xD800), u"malformed nick"_s);
        row(u"new@example.org"_s, u"Ann"_s + QChar(0) + u'a', u"malformed nick"_s);
        row(swapped(u"ann@example.org"_s), u"New"_s, u"malformed email"_s);
        row(QChar(0xFEFF) + u"ann@example.org"_s, u"New"_s, u"malformed email"_s);
    }

    void whoseANameIs()
    {
        QFETCH(const QString, email);
        QFETCH(const QString, nick);
        QFETCH(const QString, outcome);
        BookFixture book;
        QCOMPARE(codeOf(book.run(signUpOf(email, nick))), outcome);
        QCOMPARE(book.lastError, QString());
        QCOMPARE(nicksOf(book).count(u"Ann"_s), 1);
    }

    void whatAnAccountIsRenamedTo_data()
    {
        QTest::addColumn<QString>("nick");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("free") << u"New"_s << u"fine"_s;
        QTest::newRow("its own") << u"BOB"_s << u"fine"_s;
        QTest::newRow("another's") << u"ANN"_s << u"nick taken"_s;
        QTest::newRow("swapped") << swapped(u"Ann"_s) << u"malformed nick"_s;
    }

    void whatAnAccountIsRenamedTo()
    {
        QFETCH(const QString, nick);
        QFETCH(const QString, outcome);
        BookFixture book;
        QCOMPARE(codeOf(book.run(store::command::ChangeAccount{.account = book.bob, .nick = nick})), outcome);
        QCOMPARE(book.account(book.bob).nick, outcome == u"fine" ? nick : u"Bob"_s);
    }

    /// What is decided in one batch meets there; and nobody else pays for it.
    void theBooksWordIsForOneCommandAlone()
    {
        BookFixture book;
        QString error;
        const auto outcome =
            book.book->run({{book.now, signUpOf(u"1@example.org"_s, u"Straße"_s)},
                            {book.now, signUpOf(u"2@example.org"_s, u"STRASSE"_s)},
                            {book.now, signUpOf(u"1@Example.org"_s, u"Other"_s)},
                            {book.now, store::command::ChangeAccount{.account = book.ann, .nick = u"strasse"_s}},
                            {book.now, store::command::ChangeAccount{.account = book.ann, .nick = u"ANN"_s}},
                            {book.now, store::command::Announce{u"still here"_s}}},
                           error);
        QCOMPARE(error, QString());
        QStringList codes;
        for (const store::AnyDecided &answer : outcome.answers)
            codes.append(codeOf(answer));
        QCOMPARE(codes,
                 (QStringList{u"fine"_s, u"nick taken"_s, u"email taken"_s, u"nick taken"_s, u"fine"_s, u"fine"_s}));
        QCOMPARE(nicksOf(book), (QStringList{u"host"_s, u"Seller"_s, u"ANN"_s, u"Bob"_s, u"Straße"_s}));
        QCOMPARE(book.account(book.ann).nick, u"ANN"_s);
    }

    /// Not by what the program looked up before: the book refuses the bytes themselves.
    void theBookItselfKeepsKeysApart()
    {
        BookFixture book;
        for (const char *column : {"nick_key", "email_key"}) {
            const QString statement =
                u"UPDATE accounts SET %1 = (SELECT %1 FROM accounts WHERE id = %2) WHERE id = %3"_s
                    .arg(QLatin1StringView(column))
                    .arg(book.ann)
                    .arg(book.bob);
            try {
                book.sql->exec(statement);
                QFAIL("two accounts share a key");
            } catch (const store::SqlFailure &failure) {
                QVERIFY2(QByteArray(failure.what()).contains("UNIQUE"), failure.what());
            }
        }
        QCOMPARE(book.number("SELECT count(*) FROM accounts WHERE typeof(nick_key) <> 'blob'"_L1), 0);
    }

    /// Nicks that differed by the keys of the last schema, and look alike by these.
    void namesThatLookAlikeKeepWhatTheyHave()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"book.sqlite"_s);
        const QStringList nicks{u"host"_s, u"Ann"_s, u"Аnn"_s, u"modem"_s, u"modern"_s, u"h0st"_s, u"ann\u200b"_s};
        {
            const auto database = store::openBook(path, u"old"_s, store::Access::ReadWrite);
            store::Sql sql(*database);
            for (const auto &file :
                 {u"001_book.sql"_s, u"002_bidders.sql"_s, u"003_lot_time.sql"_s, u"004_names.sql"_s})
                runFile(sql, file);
            sql.exec(u"INSERT INTO house (id, name, currency, exponent, premium, commission) "
                     "VALUES (1, 'House', 'USD', 2, 0, 0)"_s);
            for (const QString &nick : nicks) {
                const QByteArray key = nick.toCaseFolded().toUtf8();
                sql.run("INSERT INTO accounts (email, email_key, nick, nick_key, password, created_at) "
                        "VALUES (?, ?, ?, ?, '', 0)"_L1,
                        nick, key, nick, key);
            }
            sql.run(
                "INSERT INTO lots (seller, created_at, change, premium, commission, name, description, search, "
                "start_price, reserve, buy_now, increments, opens_at, terms_end, soft_close, phase, price, "
                "leader_max, leader_bid, bids, paused_at, buy_now_gone, reserve_lowered, seq, head) VALUES (2, 0, 1, "
                "0, 0, ?, '', 'of old', 5, NULL, NULL, '{\"preset\":\"ladder\"}', NULL, 9, "
                "'{\"softClose\":null}', 1, 0, 0, 0, 0, 0, 0, 0, 0, x'')"_L1,
                u"Ｃａｆé"_s);
            sql.exec(u"PRAGMA application_id = %1"_s.arg(0x4741'564c));
            sql.exec(u"PRAGMA user_version = 4"_s);
        }
        store::closeBook(u"old"_s);
        const auto database = store::openBook(path, u"new"_s, store::Access::ReadWrite);
        const auto migrated = store::migrate(*database);
        QVERIFY2(migrated, migrated ? "" : qPrintable(migrated.error()));
        {
            store::Sql sql(*database);
            QStringList kept;
            const auto all = find(sql, store::query::GetAccounts{});
            for (const protocol::AccountView &account : all->items)
                kept.append(account.nick);
            QCOMPARE(kept, nicks);
            store::Book book(*database);
            const auto run = [&book](const store::Command &command) -> QString {
                QString error;
                return codeOf(book.run({{1, command}}, error).answers.first()) + error;
            };
            for (const QString &nick : {u"Host"_s, u"ANN"_s, u"modern"_s, u"Modem"_s})
                QCOMPARE(run(signUpOf(u"a@b"_s, nick)), u"nick taken"_s);
            QCOMPARE(run(signUpOf(u"a@b"_s, u"Anna"_s)), u"fine"_s);
            // What was not taken in so keeps its name until it takes another.
            QCOMPARE(run(store::command::ChangeAccount{.account = 7, .blocked = true}), u"fine"_s);
            QCOMPARE(run(store::command::ChangeAccount{.account = 7, .nick = u"Anja"_s}), u"fine"_s);
            // Searches fold alike, by the lot's name and by its seller's.
            for (const QString &typed : {u"CAFE\u0301"_s, u"ａｎｎ cafÉ"_s})
                QCOMPARE(find(sql, store::query::FindLots{.q = typed})->items.size(), 1);
            QCOMPARE(find(sql, store::query::FindLots{.q = u"modem"_s})->items.size(), 0);
        }
        store::closeBook(u"new"_s);
    }

    void accountsOfOldThatMeetKeepTheirNames()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"book.sqlite"_s);
        // As hosts of old kept them: by a simpler folding, and by the letters that SQLite made of swapped ones. The
        // fourth is to have as its key what the fifth had.
        writeOldBook(path, {{u"Ann"_s, u"ann"_s},
                            {u"Ann"_s, u"Ann"_s},
                            {u"Straße"_s, u"straße"_s},
                            {u"Strasse"_s, u"x"_s},
                            {u"Zoe"_s, u"strasse"_s}});
        const auto database = store::openBook(path, u"migrated"_s, store::Access::ReadWrite);
        QVERIFY(database);
        const auto migrated = store::migrate(*database);
        QVERIFY2(migrated, migrated ? "" : qPrintable(migrated.error()));
        {
            store::Sql sql(*database);
            QStringList nicks;
            QByteArrayList keys;
            QSqlQuery &query = sql.run("SELECT nick, nick_key FROM accounts ORDER BY id"_L1);
            while (store::nextRow(query)) {
                nicks.append(query.value(0).toString());
                keys.append(query.value(1).toByteArray());
            }
            query.finish();
            QCOMPARE(nicks, (QStringList{u"Ann"_s, u"Ann"_s, u"Straße"_s, u"Strasse"_s, u"Zoe"_s}));
            QCOMPARE(keys, (QByteArrayList{"ann",
                                           "ann\xff"
                                           "2",
                                           "strasse",
                                           "strasse\xff"
                                           "4",
                                           "zoe"}));

            store::Book book(*database);
            const auto run = [&book](const store::Command &command) -> QString {
                QString error;
                return codeOf(book.run({{1, command}}, error).answers.first()) + error;
            };
            QCOMPARE(run(signUpOf(u"a@b"_s, u"ANN"_s)), u"nick taken"_s);
            QCOMPARE(run(signUpOf(u"a@b"_s, u"STRASSE"_s)), u"nick taken"_s);
            QCOMPARE(run(store::command::ChangeAccount{.account = 2, .nick = u"Anna"_s}), u"fine"_s);
            QCOMPARE(run(store::command::ChangeAccount{.account = 2, .nick = u"Ann"_s}), u"nick taken"_s);
            QCOMPARE(run(signUpOf(u"zoe2@b"_s, u"Zoë"_s)), u"fine"_s);
            // Emails find their account as before.
            const auto found = find(sql, store::query::GetCredentials{.email = u"STRASSE@example.org"_s});
            QCOMPARE(found->account->nick, u"Zoe"_s);
        }
        store::closeBook(u"migrated"_s);
    }
};

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
