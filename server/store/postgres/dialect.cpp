#include "store/postgres/dialect.h"

#include "store/postgres/libpq.h"

#include <QFile>
#include <QRegularExpression>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

// The schema that the first book on PostgreSQL had: what came before, no such book has seen. Its file is whole.
constexpr int firstSchema = 15;
const QString firstFile = u"postgres/015_book.sql"_s;

// What this house locks by, in a space of its own beside what else is in the database: "GAVL".
constexpr int lockSpace = 0x4741'564c;
constexpr int servingSpace = 0x4741'564d; // by the schema's name
enum class Lock { Schema = 1, Changes = 2, Outage = 3 };

void take(Sql &sql, Lock lock)
{
    sql.run("SELECT pg_advisory_xact_lock(?, ?)"_L1, lockSpace, static_cast<int>(lock)).finish();
}

/// Whether a lock was had that was tried for.
bool isTaken(QSqlQuery &query)
{
    const bool taken = nextRow(query) && query.value(0).toBool();
    query.finish();
    return taken;
}

/// Where none of the schemas that are looked through may be used: the statement by which the first that is there could
/// be, or else was made.
QString schemaAdvice(Sql &sql)
{
    return textsIn(
               sql.run("SELECT CASE WHEN there THEN 'GRANT USAGE, CREATE ON SCHEMA ' || quote_ident(name) || ' TO ' "
                       "ELSE 'CREATE SCHEMA ' || quote_ident(name) || ' AUTHORIZATION ' END || "
                       "quote_ident(current_user) FROM (SELECT name, place, EXISTS (SELECT 1 FROM pg_namespace "
                       "WHERE nspname = name) AS there FROM (SELECT replace(trim(BOTH ' \"' FROM part), '$user', "
                       "current_user) AS name, place FROM unnest(string_to_array(current_setting('search_path'), "
                       "',')) WITH ORDINALITY AS parts(part, place)) AS names WHERE name <> '') AS schemas "
                       "ORDER BY NOT there, place"_L1))
        .value(0, u"CREATE SCHEMA, and name it in its search_path"_s);
}

} // namespace

FileMarks PostgresDialect::marksOf(Sql &sql) const
{
    FileMarks marks;
    marks.tables = int(numberIn(sql.run("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"_L1)));
    if (numberIn(sql.run("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() "
                         "AND tablename = 'gavel_book'"_L1)) == 0)
        return marks;
    QSqlQuery &query = sql.run("SELECT application, schema FROM gavel_book"_L1);
    if (nextRow(query)) {
        marks.application = query.value(0).toInt();
        marks.schema = query.value(1).toInt();
    }
    query.finish();
    return marks;
}

QStringList PostgresDialect::tablesIn(Sql &sql) const
{
    return textsIn(sql.run("SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = current_schema()"_L1));
}

void PostgresDialect::mark(Sql &sql, int application, int schema) const
{
    sql.exec(u"CREATE TABLE IF NOT EXISTS gavel_book (application BIGINT NOT NULL, schema BIGINT NOT NULL)"_s);
    sql.exec(u"DELETE FROM gavel_book"_s);
    sql.exec(u"INSERT INTO gavel_book (application, schema) VALUES (%1, %2)"_s.arg(application).arg(schema));
}

/// A database that has no encoding takes any bytes and knows no letters; one of few letters has none for the others.
QString PostgresDialect::textFault(Sql &sql) const
{
    const QString kept = textsIn(sql.run("SELECT current_setting('server_encoding')"_L1)).value(0);
    if (kept == u"UTF8")
        return {};
    const QString owner = textsIn(sql.run("SELECT CAST(current_user AS TEXT)"_L1)).value(0);
    const QString name = textsIn(sql.run("SELECT CAST(current_database() AS TEXT)"_L1)).value(0);
    return u"The database keeps text as %1, and a book needs UTF8: make another by createdb --owner=%2 --encoding=UTF8 "
           "--template=template0 %3, under a new name or after dropdb %3."_s.arg(kept, owner, name);
}

/// Since PostgreSQL 15 not everybody may make tables in a database's usual schema.
QString PostgresDialect::makingFault(Sql &sql) const
{
    const QString user = textsIn(sql.run("SELECT quote_ident(current_user)"_L1)).value(0);
    const QString schema = textsIn(sql.run("SELECT quote_ident(current_schema())"_L1)).value(0);
    if (schema.isEmpty())
        return u"The database has no schema that %1 may make a book in: have its owner say %2."_s.arg(
            user, schemaAdvice(sql));
    if (numberIn(sql.run("SELECT CAST(has_schema_privilege(current_schema(), 'CREATE') AS INTEGER)"_L1)) == 0)
        return u"%1 may make no tables in the schema %2 of the database: have its owner say GRANT CREATE ON SCHEMA %2 "
               "TO %1."_s.arg(user, schema);
    return {};
}

void PostgresDialect::greet(QSqlDatabase &database) const
{
    postgres::tellNotices(*database.driver());
}

void PostgresDialect::configure(Sql &sql, Access access) const
{
    // Whatever the role or the database is set to: what is acknowledged has been synced, and nobody waits for ever.
    sql.exec(u"SET client_min_messages = warning"_s);
    sql.exec(u"SET default_transaction_isolation = 'read committed'"_s);
    sql.exec(u"SET idle_in_transaction_session_timeout = '60s'"_s);
    if (access == Access::ReadOnly)
        sql.exec(u"SET default_transaction_read_only = on"_s);
    else
        sql.exec(u"SELECT set_config('synchronous_commit', 'on', false) "
                 "WHERE current_setting('synchronous_commit') NOT IN ('on', 'remote_apply')"_s);
}

QStringList PostgresDialect::migrationsAfter(int schema) const
{
    QStringList files = migrationFiles();
    files.removeIf([schema](const QString &file) { return file.left(3).toInt() <= qMax(schema, firstSchema); });
    for (QString &file : files) {
        const QString own = u"postgres/"_s + file; // where the two have to differ
        if (QFile::exists(u":/sql/"_s + own))
            file = own;
    }
    if (schema == 0)
        files.prepend(firstFile);
    return files;
}

/// The words that the two have for the same.
QString PostgresDialect::inOwnWords(const QString &script) const
{
    QString own = script;
    own.replace("INTEGER PRIMARY KEY AUTOINCREMENT"_L1, "BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY"_L1);
    own.replace("INTEGER PRIMARY KEY"_L1, "BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY"_L1);
    own.replace(" INTEGER"_L1, " BIGINT"_L1);
    own.replace(" BLOB"_L1, " BYTEA"_L1);
    own.replace(") WITHOUT ROWID"_L1, ")"_L1);
    static const QRegularExpression column(u"(?<! AS) TEXT\\b(?! COLLATE)"_s); // not of a cast
    return own.replace(column, u" TEXT COLLATE \"C\""_s);                      // by its bytes, as SQLite has it
}

void PostgresDialect::beginToWrite(Sql &sql) const
{
    sql.exec(u"BEGIN"_s);
}

void PostgresDialect::beginToRead(Sql &sql) const
{
    sql.exec(u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s);
}

void PostgresDialect::commit(Sql &sql) const
{
    sql.exec(u"COMMIT"_s);
}

void PostgresDialect::lockSchema(Sql &sql) const
{
    take(sql, Lock::Schema);
}

void PostgresDialect::lockChanges(Sql &sql) const
{
    take(sql, Lock::Changes);
}

void PostgresDialect::lockOutage(Sql &sql) const
{
    take(sql, Lock::Outage);
}

/// A table that is taken back at once: its pages have to be had from the disk. Whoever may not make one has to go
/// without.
void PostgresDialect::proveRoom(Sql &sql) const
{
    if (numberIn(sql.run("SELECT CAST(has_schema_privilege(current_schema(), 'CREATE') AS INTEGER)"_L1)) == 0)
        return;
    sql.exec(u"SAVEPOINT room"_s);
    sql.exec(u"CREATE TABLE gavel_room AS SELECT n, repeat('x', 1000) AS filling FROM generate_series(1, 64) AS n"_s);
    sql.exec(u"ROLLBACK TO SAVEPOINT room"_s);
}

void PostgresDialect::serve(Sql &sql) const
{
    sql.run("SELECT pg_advisory_lock_shared(?, hashtext(current_schema()))"_L1, servingSpace).finish();
}

bool PostgresDialect::servesAtOnce(Sql &sql) const
{
    return isTaken(sql.run("SELECT pg_try_advisory_lock_shared(?, hashtext(current_schema()))"_L1, servingSpace));
}

bool PostgresDialect::keepHostsAway(Sql &sql) const
{
    return isTaken(sql.run("SELECT pg_try_advisory_lock(?, hashtext(current_schema()))"_L1, servingSpace));
}

void PostgresDialect::numberOn(Sql &sql) const
{
    const QStringList tables =
        textsIn(sql.run("SELECT table_name FROM information_schema.columns WHERE is_identity = 'YES' "
                        "AND column_name = 'id' AND table_schema = current_schema()"_L1));
    for (const QString &table : tables) {
        sql.exec(u"SELECT setval(pg_get_serial_sequence('%1', 'id'), (SELECT coalesce(max(id), 0) + 1 FROM %1), "
                 "false)"_s.arg(table));
    }
    sql.exec(u"SELECT setval('ledger_entries', (SELECT coalesce(max(entry), 0) + 1 FROM postings), false)"_s);
}

/// A transaction that failed has used a number up.
void PostgresDialect::numberAccountsAnew(Sql &sql) const
{
    sql.exec(u"ALTER TABLE accounts ALTER COLUMN id RESTART WITH 1"_s);
}

qint64 PostgresDialect::nextLedgerEntry(Sql &sql) const
{
    return numberIn(sql.run("SELECT nextval('ledger_entries')"_L1));
}

void PostgresDialect::wakeOthers(Sql &sql, const QString &teller) const
{
    sql.run("SELECT pg_notify(?, ?)"_L1, postgres::channel, teller).finish();
}

qint64 PostgresDialect::microsecondsNow(Sql &sql) const
{
    return numberIn(sql.run("SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS BIGINT)"_L1));
}

QString PostgresDialect::has(const QString &column) const
{
    return u"strpos(%1, ?) > 0"_s.arg(column);
}

FailureKind PostgresDialect::kindOf(const QSqlError &error) const
{
    const QString code = error.nativeErrorCode();
    // What went wrong without the server saying so went wrong on the way. 57P: it is being shut down.
    if (code.isEmpty() || code.startsWith("08"_L1) || code.startsWith("57P"_L1) || code == "25P03"_L1)
        return FailureKind::Lost;
    // Two at once: serialization, deadlock, and a name or number that another host took in between.
    if (code == "40001"_L1 || code == "40P01"_L1 || code == "23505"_L1)
        return FailureKind::Conflict;
    return FailureKind::Other;
}

/// Its first line: the others may show what stands in the rows.
QString PostgresDialect::reasonOf(const QSqlError &error) const
{
    QString line = error.databaseText().section(u'\n', 0, 0, QString::SectionSkipEmpty).simplified();
    if (line.startsWith("ERROR: "_L1) || line.startsWith("FATAL: "_L1))
        line = line.mid(7);
    return line.isEmpty() ? u"the connection to the database is gone"_s : line;
}

Connection postgres::connectionTo(const QString &options, const QString &name)
{
    static const PostgresDialect dialect;
    QSqlDatabase database = QSqlDatabase::addDatabase(postgresDriver, name);
    database.setConnectOptions(options);
    return {database, &dialect};
}

QString postgres::identityOf(Sql &sql)
{
    return textsIn(sql.run("SELECT concat_ws('/', system_identifier, current_database(), current_schema()) "
                           "FROM pg_control_system()"_L1))
        .value(0);
}

QString postgres::driverFault()
{
    if (QSqlDatabase::isDriverAvailable(postgresDriver))
        return {};
    return u"Qt has no driver for PostgreSQL here. Install libqt6sql6-psql, or what else has it."_s;
}

} // namespace gavel::store
