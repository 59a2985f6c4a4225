#include "faults/auction_people.h"
#include "faults/host_process.h"
#include "support/test_place.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>
#include <memory>
#include <vector>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int hostCount = 3;

int signIn(quint16 port, const QString &password)
{
    return HttpLine(port).post(u"/api/v1/session"_s, {{u"email"_s, u"host"_s}, {u"password"_s, password}}).status;
}

int close(HttpLine &keeper, qint64 lot)
{
    return keeper.post(u"/api/v1/lots/%1/actions"_s.arg(lot), {{u"action"_s, u"close"_s}}).status;
}

/// The password that a program says it has made; empty: none.
QString passwordIn(const QString &said)
{
    return QRegularExpression(u"password ([a-z0-9-]+)"_s).match(said).captured(1);
}

} // namespace

/// The program and its commands on a book in PostgreSQL.
class TestSharedBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongPlacesAreWrongUse_data();
    void wrongPlacesAreWrongUse();
    void whatIsNotThereIsNotMoved();
    void whatIsThereAlreadyIsNotMoved();
    void aDatabaseOfOtherTextIsRefused();
    void whereABookCanBeMadeNoneIsNoFault();
    void whereNoneCanBeMadeItIsSaidHow();
    void ofSeveralThatBeginAtOnceOneFoundsTheHouse();
    void theDoctorGoesByTheDatabasesClock();
    void commandsReadABookThatIsServed();
    void aHouseMovesThereAndBack();

private:
    [[nodiscard]] QString folder(const QString &name) const { return m_folder.filePath(name); }

    const QTemporaryDir m_folder;
};

void TestSharedBook::wrongPlacesAreWrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    const QString secret = u"postgresql://gavel:hunter2@db.example.org/house"_s;
    QTest::newRow("a password, host") << QStringList{u"host"_s, u"--data"_s, secret} << u"PGPASSWORD"_s;
    QTest::newRow("a password, move") << QStringList{u"move"_s, u"--from"_s, secret, u"--to"_s, u"x"_s}
                                      << u"PGPASSWORD"_s;
    QTest::newRow("no place to go") << QStringList{u"move"_s, u"--from"_s, u"x"_s} << u"--to"_s;
    QTest::newRow("a certificate of its own")
        << QStringList{u"host"_s, u"--data"_s, u"postgresql://gavel@db.example.org/house"_s, u"--tls"_s, u"self"_s}
        << u"--tls-cert"_s;
    QTest::newRow("a word for a number")
        << QStringList{u"host"_s, u"--data"_s, u"postgresql://gavel@db.example.org/house?connect_timeout=abc"_s}
        << u"\"connect_timeout\" must be a whole number"_s;
    QTest::newRow("no address") << QStringList{u"host"_s, u"--public-url"_s, u"a.example.org"_s} << u"--public-url"_s;
}

void TestSharedBook::wrongPlacesAreWrongUse()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const ProgramRun run = runProgram(arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.errors.contains(says), qPrintable(run.errors));
    QVERIFY(!run.errors.contains(u"hunter2"_s));
}

void TestSharedBook::whatIsNotThereIsNotMoved()
{
    const ProgramRun run = runProgram({u"move"_s, u"--from"_s, folder(u"nowhere"_s), u"--to"_s, folder(u"there"_s)});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.errors.contains(u"There is no book"_s), qPrintable(run.errors));
    QVERIFY(!QDir(folder(u"nowhere"_s)).exists());
    QVERIFY(!QDir(folder(u"there"_s)).exists());
}

/// By whatever way both name it.
void TestSharedBook::whatIsThereAlreadyIsNotMoved()
{
    const QString house = folder(u"same"_s);
    HostProcess host(house);
    QVERIFY2(host.start(), qPrintable(host.errors()));
    QCOMPARE(host.stop(), 0);
    QVERIFY(QFile::link(house, folder(u"link"_s)));
    QList<QStringList> pairs{{house, house}, {house, house + u"/../same/"_s}, {folder(u"link"_s), house}};
    const TestPlace place;
    if (TestPlace::isShared()) {
        HostProcess shared(place.path());
        QVERIFY2(shared.start(), qPrintable(shared.errors()));
        QCOMPARE(shared.stop(), 0);
        pairs.append({place.path(), place.path()});
        pairs.append({place.path(), place.path() + u"&sslmode=prefer"_s});
    }
    for (const QStringList &pair : std::as_const(pairs)) {
        const ProgramRun run = runProgram({u"move"_s, u"--from"_s, pair.first(), u"--to"_s, pair.last()});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.errors.contains(u"--from and --to are the same"_s), qPrintable(run.errors));
    }
}

/// Before anything is in it; by the doctor and by whoever would move a book there, too.
void TestSharedBook::aDatabaseOfOtherTextIsRefused()
{
    if (!TestPlace::isShared())
        QSKIP("no PostgreSQL: see tests/support/postgres.sh");
    const TestPlace place;
    const QString address = qEnvironmentVariable("GAVEL_TEST_POSTGRES").replace(u"/postgres?"_s, u"/latin?"_s);
    place.run(u"CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0"_s);
    const ProgramRun host = runProgram({u"host"_s, u"--port"_s, u"0"_s, u"--data"_s, address});
    const ProgramRun doctor = runProgram({u"doctor"_s, u"--port"_s, u"0"_s, u"--data"_s, address});
    place.run(u"DROP DATABASE latin"_s);
    const QString advice = u"createdb --owner=gavel --encoding=UTF8 --template=template0 latin"_s;
    QCOMPARE(host.exitCode, 1);
    QVERIFY2(host.errors.contains(advice), qPrintable(host.errors));
    QCOMPARE(doctor.exitCode, 1);
    QVERIFY2(doctor.output.contains(u"fault: book: The database keeps text as LATIN1"_s), qPrintable(doctor.output));
    QVERIFY2(doctor.output.contains(advice), qPrintable(doctor.output));
}

void TestSharedBook::whereABookCanBeMadeNoneIsNoFault()
{
    if (!TestPlace::isShared())
        QSKIP("no PostgreSQL: see tests/support/postgres.sh");
    const TestPlace place;
    const QStringList options{u"--port"_s, u"0"_s, u"--data"_s, place.path()};
    const ProgramRun doctor = runProgram(QStringList(u"doctor"_s) + options);
    QVERIFY2(doctor.exitCode == 0, qPrintable(doctor.output));
    QVERIFY2(doctor.output.contains(u"warning: book: There is none yet: the first start of gavel host makes it."_s),
             qPrintable(doctor.output));
    const ProgramRun log = runProgram({u"export"_s, u"--data"_s, place.path(), u"--lot"_s, u"1"_s});
    QCOMPARE(log.exitCode, 1);
    QVERIFY2(log.errors.contains(u"There is no book"_s), qPrintable(log.errors));
}

/// By whoever would found the house there, and by the doctor before.
void TestSharedBook::whereNoneCanBeMadeItIsSaidHow()
{
    if (!TestPlace::isShared())
        QSKIP("no PostgreSQL: see tests/support/postgres.sh");
    const TestPlace place;
    const QString address = place.path().replace(u"://gavel@"_s, u"://gavel-guest@"_s);
    place.run(u"DROP ROLE IF EXISTS \"gavel-guest\""_s); // an aborted run's
    place.run(u"CREATE ROLE \"gavel-guest\" LOGIN"_s);
    const auto advice = [](const QString &command, const QString &at) {
        const ProgramRun run = runProgram({command, u"--port"_s, u"0"_s, u"--data"_s, at});
        return run.exitCode == 1 ? run.output + run.errors : QString();
    };
    static const QRegularExpression schema(u"search_path%3D\\w+"_s);
    const QString missing = advice(u"doctor"_s, QString(address).replace(schema, u"search_path%3Dhouse2"_s));
    const QString unseen = advice(u"doctor"_s, address);
    place.run(u"DO $$ BEGIN EXECUTE 'GRANT USAGE ON SCHEMA ' || current_schema() || ' TO \"gavel-guest\"'; END $$"_s);
    const QString seen = advice(u"doctor"_s, address);
    const QString host = advice(u"host"_s, address);
    place.run(u"DROP OWNED BY \"gavel-guest\""_s);
    place.run(u"DROP ROLE \"gavel-guest\""_s);
    QVERIFY2(missing.contains(u"CREATE SCHEMA house2 AUTHORIZATION \"gavel-guest\""_s), qPrintable(missing));
    QVERIFY2(unseen.contains(u"GRANT USAGE, CREATE ON SCHEMA "_s), qPrintable(unseen));
    QVERIFY2(seen.contains(u"GRANT CREATE ON SCHEMA "_s) && seen.contains(u" TO \"gavel-guest\""_s), qPrintable(seen));
    QVERIFY2(host.contains(u"GRANT CREATE ON SCHEMA "_s), qPrintable(host));
}

/// Who did not found it knows no password of it, and says none.
void TestSharedBook::ofSeveralThatBeginAtOnceOneFoundsTheHouse()
{
    if (!TestPlace::isShared())
        QSKIP("no PostgreSQL: see tests/support/postgres.sh");
    const TestPlace place;
    std::vector<std::unique_ptr<HostProcess>> hosts;
    for (int i = 0; i < hostCount; ++i) {
        hosts.push_back(std::make_unique<HostProcess>(place.path(), QStringList{u"--currency"_s, u"KRW"_s}));
        hosts.back()->setEnvironment(u"GAVEL_HOST_PASSWORD"_s, QString());
        hosts.back()->launch();
    }
    QStringList passwords;
    for (const auto &host : hosts) {
        QVERIFY2(host->waitUntilServing(), qPrintable(host->errors()));
        if (const QString password = passwordIn(host->errors()); !password.isEmpty())
            passwords.append(password);
    }
    QCOMPARE(passwords.size(), 1);
    for (const auto &host : hosts)
        QCOMPARE(signIn(host->port(), passwords.first()), 201);
    HostProcess other(place.path(), {u"--currency"_s, u"USD"_s});
    QVERIFY(!other.start());
    QVERIFY2(other.errors().contains(u"--currency KRW"_s), qPrintable(other.errors()));
}

void TestSharedBook::theDoctorGoesByTheDatabasesClock()
{
    if (!TestPlace::isShared())
        QSKIP("no PostgreSQL: see tests/support/postgres.sh");
    const TestPlace place;
    {
        HostProcess host(place.path(), {u"--currency"_s, u"KRW"_s});
        QVERIFY2(host.start(), qPrintable(host.errors()));
        QCOMPARE(host.stop(), 0);
    }
    const auto clock = [&place](qint64 wallOffsetMs) -> QString {
        FaultSwitch faults;
        faults.setWallOffset(wallOffsetMs);
        const ProgramRun run = runProgram({u"doctor"_s, u"--port"_s, u"0"_s, u"--data"_s, place.path()}, &faults);
        return run.output.section(u": clock: "_s, 0, 0).section(u'\n', -1) + u": "_s +
               run.output.section(u": clock: "_s, 1).section(u'\n', 0, 0);
    };
    constexpr qint64 hourMs = 3'600'000;
    const QString same = clock(0);
    QVERIFY2(same.startsWith(u"ok: The database's"_s), qPrintable(same));
    const QString ahead = clock(hourMs);
    QVERIFY2(ahead.startsWith(u"warning: "_s) && ahead.contains(u"s ahead of the database's"_s), qPrintable(ahead));
    const QString behind = clock(-hourMs);
    QVERIFY2(behind.startsWith(u"warning: "_s) && behind.contains(u"s behind the database's"_s), qPrintable(behind));
    place.run(u"UPDATE house SET heartbeat = heartbeat + 3600000"_s);
    const QString late = clock(hourMs); // by this computer's it would be in step
    QVERIFY2(late.startsWith(u"fault: The database's is "_s), qPrintable(late));
}

void TestSharedBook::commandsReadABookThatIsServed()
{
    if (!TestPlace::isShared())
        QSKIP("no PostgreSQL: see tests/support/postgres.sh");
    const TestPlace place;
    HostProcess host(place.path(), {u"--currency"_s, u"KRW"_s});
    QVERIFY2(host.start(), qPrintable(host.errors()));
    const Person seller = signUp(host.port(), u"Ann"_s);
    const Person bidder = signUp(host.port(), u"Ben"_s);
    HttpLine line(host.port(), seller.token);
    const qint64 lot = sell(line, nowOf(line) + 600'000);
    HttpLine other(host.port(), bidder.token);
    QCOMPARE(bid(other, lot, 1'000).status, 201);
    const Person keeper = signInHost(host.port());
    HttpLine old(host.port(), keeper.token);
    QCOMPARE(close(old, lot), 200);

    const ProgramRun log = runProgram({u"export"_s, u"--data"_s, place.path(), u"--lot"_s, QString::number(lot)});
    QCOMPARE(log.exitCode, 0);
    QCOMPARE(log.output.toUtf8(), line.get(u"/api/v1/lots/%1/log"_s.arg(lot)).body);
    const ProgramRun doctor = runProgram({u"doctor"_s, u"--data"_s, place.path(), u"--port"_s, u"0"_s});
    QVERIFY2(doctor.output.contains(u"ok: book: It is sound"_s), qPrintable(doctor.output));
    const ProgramRun backup = runProgram({u"backup"_s, u"--data"_s, place.path(), folder(u"copy"_s)});
    QCOMPARE(backup.exitCode, 2);
    QVERIFY2(backup.errors.contains(u"pg_dump"_s), qPrintable(backup.errors));

    const ProgramRun password = runProgram({u"password"_s, u"--data"_s, place.path()});
    QVERIFY2(password.exitCode == 0, qPrintable(password.errors));
    QCOMPARE(signIn(host.port(), HostProcess::hostPassword), 401);
    QCOMPARE(signIn(host.port(), passwordIn(password.output + password.errors)), 201);
    QTRY_COMPARE(old.get(u"/api/v1/me"_s).status, 401); // who signed in by the last one is out
}

void TestSharedBook::aHouseMovesThereAndBack()
{
    if (!TestPlace::isShared())
        QSKIP("no PostgreSQL: see tests/support/postgres.sh");
    const TestPlace place;
    const QString before = folder(u"before"_s);
    const QString after = folder(u"after"_s);
    Person seller;
    qint64 lot = 0;
    QByteArray log;
    {
        HostProcess host(before, {u"--currency"_s, u"KRW"_s});
        QVERIFY2(host.start(), qPrintable(host.errors()));
        seller = signUp(host.port(), u"Ann"_s);
        const Person bidder = signUp(host.port(), u"Ben"_s);
        HttpLine line(host.port(), seller.token);
        lot = sell(line, nowOf(line) + 600'000);
        HttpLine other(host.port(), bidder.token);
        QCOMPARE(bid(other, lot, 1'000).status, 201);
        HttpLine keeper(host.port(), signInHost(host.port()).token);
        QCOMPARE(close(keeper, lot), 200);
        log = line.get(u"/api/v1/lots/%1/log"_s.arg(lot)).body;
        const ProgramRun served = runProgram({u"move"_s, u"--from"_s, before, u"--to"_s, place.path()});
        QCOMPARE(served.exitCode, 1);
        QCOMPARE(host.stop(), 0);
    }
    const ProgramRun there = runProgram({u"move"_s, u"--from"_s, before, u"--to"_s, place.path()});
    QVERIFY2(there.exitCode == 0, qPrintable(there.errors));
    {
        HostProcess host(place.path());
        QVERIFY2(host.start(), qPrintable(host.errors()));
        HttpLine line(host.port(), seller.token); // sessions come along
        QCOMPARE(line.get(u"/api/v1/me"_s).status, 200);
        QCOMPARE(line.get(u"/api/v1/lots/%1/log"_s.arg(lot)).body, log);
        QCOMPARE(sell(line, nowOf(line) + 600'000), lot + 1); // and numbers go on
        const ProgramRun served = runProgram({u"move"_s, u"--from"_s, place.path(), u"--to"_s, after});
        QCOMPARE(served.exitCode, 1);
        QVERIFY2(served.errors.contains(u"stop all of them"_s), qPrintable(served.errors));
        QCOMPARE(host.stop(), 0);
    }
    const ProgramRun back = runProgram({u"move"_s, u"--from"_s, place.path(), u"--to"_s, after});
    QVERIFY2(back.exitCode == 0, qPrintable(back.errors));
    HostProcess host(after);
    QVERIFY2(host.start(), qPrintable(host.errors()));
    HttpLine line(host.port(), seller.token);
    QCOMPARE(line.get(u"/api/v1/lots/%1/log"_s.arg(lot)).body, log);
    QCOMPARE(sell(line, nowOf(line) + 600'000), lot + 2);
}

QTEST_GUILESS_MAIN(TestSharedBook)
#include "tst_shared_book.moc"
