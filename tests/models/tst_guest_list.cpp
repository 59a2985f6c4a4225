#include "models/door/guest_list.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gavel;
using models::Guest;
using models::GuestColumns;

class TestGuestList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreGuessed_data()
    {
        QTest::addColumn<QStringList>("header");
        QTest::addColumn<GuestColumns>("columns");
        QTest::newRow("ours") << QStringList{u"name"_s, u"paddle"_s, u"phone"_s, u"table"_s,
                                             u"note"_s, u"email"_s,  u"limit"_s}
                              << GuestColumns{0, 1, 2, 3, 4, 5, 6};
        QTest::newRow("another's") << QStringList{u"Tel."_s,    u"Full Name"_s, u"Table #"_s,
                                                  u"Remarks"_s, u"E-mail"_s,    u"Bid limit"_s}
                                   << GuestColumns{1, -1, 0, 2, 3, 4, 5};
        QTest::newRow("Korean") << QStringList{u"번호"_s, u"성명"_s,   u"연락처"_s, u"좌석"_s,
                                               u"비고"_s, u"이메일"_s, u"한도"_s}
                                << GuestColumns{1, 0, 2, 3, 4, 5, 6};
        QTest::newRow("a name before a nick")
            << QStringList{u"Nick"_s, u"Name"_s} << GuestColumns{1, -1, -1, -1, -1, -1, -1};
        QTest::newRow("none") << QStringList{u"a"_s, u"b"_s} << GuestColumns{-1, -1, -1, -1, -1, -1, -1};
    }

    void columnsAreGuessed()
    {
        QFETCH(const QStringList, header);
        QTEST(models::guessedColumns(header), "columns");
    }

    void rowsAreJudged_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<QString>("fault");
        QTest::newRow("fine") << QStringList{u"Ann"_s, u"12"_s} << QString();
        QTest::newRow("shorter than the header") << QStringList{u"Ann"_s} << QString();
        QTest::newRow("no name") << QStringList{u""_s, u"12"_s} << u"There is no name."_s;
        QTest::newRow("paddle 0") << QStringList{u"Ann"_s, u"0"_s} << u"“0” is no paddle: a number from 1 to 999999."_s;
        QTest::newRow("too large") << QStringList{u"Ann"_s, u"1000000"_s}
                                   << u"“1000000” is no paddle: a number from 1 to 999999."_s;
        QTest::newRow("of signs beyond the plane")
            << QStringList{u"Ann"_s, u"x"_s + u"𝄞"_s.repeated(20)}
            << QString(u"“x"_s + u"𝄞"_s.repeated(9) + u"” is no paddle: a number from 1 to 999999."_s);
        QTest::newRow("words") << QStringList{u"Ann"_s, u"A7"_s} << u"“A7” is no paddle: a number from 1 to 999999."_s;
    }

    void rowsAreJudged()
    {
        QFETCH(const QStringList, cells);
        const auto guests = models::guestsOf(
            {.header = {u"name"_s, u"paddle"_s}, .rows = {{.line = 2, .cells = cells}}}, {0, 1, -1, -1, -1});
        QCOMPARE(guests.size(), 1);
        QTEST(guests.first().fault, "fault");
    }

    void whatIsSavedIsReadBack()
    {
        const QList<protocol::AccountView> accounts{{.id = 1, .nick = u"host"_s, .host = true},
                                                    {.id = 2,
                                                     .email = u"ann@example.org"_s,
                                                     .nick = u"ann"_s,
                                                     .paddle = 12,
                                                     .name = u"Ann, \"the first\""_s,
                                                     .phone = u"+82 10-1234"_s,
                                                     .table = u"-7"_s,
                                                     .note = u"=no; “yes”"_s},
                                                    {.id = 3, .nick = u"백"_s},
                                                    {.id = 4, .nick = u"twice"_s, .hidden = true}};
        const auto file = models::readCsvFile(models::guestListCsv(accounts));
        QVERIFY(file.has_value());
        const auto guests = models::guestsOf(*file, models::guessedColumns(file->header));
        QCOMPARE(guests.size(), 2);
        const Guest ann{.line = 2,
                        .name = accounts.at(1).name,
                        .paddle = 12,
                        .phone = accounts.at(1).phone,
                        .table = accounts.at(1).table,
                        .note = accounts.at(1).note,
                        .email = accounts.at(1).email,
                        .limit = {},
                        .fault = {}};
        QVERIFY(guests.at(0) == ann);
        QCOMPARE(guests.at(1).name, u"백"_s);
        QVERIFY(!guests.at(1).paddle && guests.at(1).fault.isEmpty());
    }

    void emailAndLimitAreKeptInTheNote_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<QString>("note");
        QTest::newRow("all") << QStringList{u"Ann"_s, u"vegan"_s, u"a@b.org"_s, u"500,000"_s}
                             << u"vegan · a@b.org · Limit 500,000"_s;
        QTest::newRow("an email alone") << QStringList{u"Ann"_s, {}, u"a@b.org"_s, {}} << u"a@b.org"_s;
        QTest::newRow("a limit alone") << QStringList{u"Ann"_s, {}, {}, u"500"_s} << u"Limit 500"_s;
        QTest::newRow("in the note already")
            << QStringList{u"Ann"_s, u"A@b.org · Limit 5"_s, u"a@b.org"_s, {}} << u"A@b.org · Limit 5"_s;
        QTest::newRow("the limit, too") << QStringList{u"Ann"_s, u"a@b.org · Limit 500,000"_s, u"a@b.org"_s,
                                                       u"500,000"_s}
                                        << u"a@b.org · Limit 500,000"_s;
        QTest::newRow("at the end of a sentence")
            << QStringList{u"Ann"_s, u"Write to a@b.org. Limit 5."_s, u"a@b.org"_s, u"5"_s}
            << u"Write to a@b.org. Limit 5."_s;
        QTest::newRow("another address, and a limit that begins like it")
            << QStringList{u"Ann"_s, u"ma@b.org · a@b.org.uk · Limit 5,000"_s, u"a@b.org"_s, u"5"_s}
            << u"ma@b.org · a@b.org.uk · Limit 5,000 · a@b.org · Limit 5"_s;
        QTest::newRow("neither") << QStringList{u"Ann"_s, u"vegan"_s} << u"vegan"_s;
    }

    void emailAndLimitAreKeptInTheNote()
    {
        QFETCH(const QStringList, cells);
        const QStringList header{u"name"_s, u"note"_s, u"email"_s, u"limit"_s};
        const auto guests =
            models::guestsOf({.header = header, .rows = {{.line = 2, .cells = cells}}}, models::guessedColumns(header));
        QTEST(models::keptNote(guests.first()), "note");
        QCOMPARE(guests.first().fault, QString());
    }

    void whatIsTwiceOrTooLongIsSaid()
    {
        const models::CsvFile file{.header = {u"name"_s, u"paddle"_s},
                                   .rows = {{.line = 2, .cells = {u"Ann"_s, u"7"_s}},
                                            {.line = 3, .cells = {u"Bob"_s, u"7"_s}},
                                            {.line = 4, .cells = {u"x"_s.repeated(500), {}}},
                                            {.line = 5, .cells = {u"Cem"_s, {}, u"x"_s.repeated(500)}}}};
        const auto guests = models::guestsOf(file, {0, 1, -1, -1, -1, -1, 2});
        QVERIFY(guests.at(0).fault.isEmpty());
        QCOMPARE(guests.at(1).fault, u"The list has paddle 7 twice."_s);
        QVERIFY(guests.at(2).fault.contains(u"is longer than"));
        QCOMPARE(guests.at(3).fault, u"With the email and the limit the note is longer than 500 letters."_s);
    }

    // What is valid in the house is valid in the list that was saved of it.
    void aLongNoteIsReadBack()
    {
        const QString email = u"ann@example.org"_s;
        const auto account = [&email](const QString &name, const QString &note) {
            return protocol::AccountView{.id = 2, .email = email, .nick = name, .name = name, .note = note};
        };
        const QString ending = u" · "_s + email;
        const QString full = u"x"_s.repeated(500 - ending.size()) + ending;
        const auto file =
            models::readCsvFile(models::guestListCsv({account(u"Ann"_s, full), account(u"Bob"_s, u"x"_s.repeated(490)),
                                                      account(u"Cem"_s, u"x"_s.repeated(500))}));
        QVERIFY(file.has_value());
        auto columns = models::guessedColumns(file->header);
        auto guests = models::guestsOf(*file, columns);
        QCOMPARE(guests.at(0).fault, QString());
        QCOMPARE(models::keptNote(guests.at(0)), full);
        const QString joined = u"With the email and the limit the note is longer than 500 letters."_s;
        QCOMPARE(guests.at(1).fault, joined);
        QCOMPARE(guests.at(2).fault, joined);
        columns[static_cast<int>(models::GuestColumn::Email)] = -1; // which the sentence leads to
        guests = models::guestsOf(*file, columns);
        QCOMPARE(guests.at(1).fault, QString());
        QCOMPARE(models::keptNote(guests.at(2)), u"x"_s.repeated(500));
    }
};

QTEST_GUILESS_MAIN(TestGuestList)
#include "tst_guest_list.moc"
