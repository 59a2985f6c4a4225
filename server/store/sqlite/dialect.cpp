#include "store/sqlite/dialect.h"

#include <QDateTime>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int busyTimeoutMs = 5'000;

} // namespace

FileMarks SqliteDialect::marksOf(Sql &sql) const
{
    const qint64 tables = numberIn(sql.run("SELECT count(*) FROM sqlite_master"_L1));
    const qint64 application = numberIn(sql.run("PRAGMA application_id"_L1));
    const qint64 schema = numberIn(sql.run("PRAGMA user_version"_L1));
    return {.tables = int(tables), .application = int(application), .schema = int(schema)};
}

QStringList SqliteDialect::tablesIn(Sql &sql) const
{
    return textsIn(sql.run("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"_L1));
}

void SqliteDialect::mark(Sql &sql, int application, int schema) const
{
    sql.exec(u"PRAGMA application_id = %1"_s.arg(application));
    sql.exec(u"PRAGMA user_version = %1"_s.arg(schema));
}

void SqliteDialect::configure(Sql &sql, Access access) const
{
    if (access == Access::ReadWrite) {
        sql.exec(u"PRAGMA journal_mode = WAL"_s);
        sql.exec(u"PRAGMA synchronous = FULL"_s);
        sql.exec(u"PRAGMA wal_autocheckpoint = 4000"_s);
    }
    sql.exec(u"PRAGMA cache_size = -16384"_s);
    sql.exec(u"PRAGMA temp_store = MEMORY"_s);
}

QStringList SqliteDialect::migrationsAfter(int schema) const
{
    QStringList files = migrationFiles();
    files.removeIf([schema](const QString &file) { return file.left(3).toInt() <= schema; });
    return files;
}

void SqliteDialect::beginToWrite(Sql &sql) const
{
    sql.run("BEGIN IMMEDIATE"_L1);
}

void SqliteDialect::beginToRead(Sql &sql) const
{
    sql.exec(u"BEGIN"_s);
}

void SqliteDialect::commit(Sql &sql) const
{
    sql.run("COMMIT"_L1);
}

qint64 SqliteDialect::nextLedgerEntry(Sql &sql) const
{
    return numberIn(sql.run("SELECT coalesce(max(id), 0) + 1 FROM postings"_L1));
}

qint64 SqliteDialect::microsecondsNow(Sql & /*sql*/) const
{
    return QDateTime::currentMSecsSinceEpoch() * 1'000;
}

QString SqliteDialect::has(const QString &column) const
{
    return u"instr(%1, ?) > 0"_s.arg(column);
}

/// What SQLite says, "database or disk is full"; the driver's own words only where SQLite says nothing.
QString SqliteDialect::reasonOf(const QSqlError &error) const
{
    return error.databaseText().isEmpty() ? error.text() : error.databaseText();
}

QStringList SqliteDialect::damageIn(Sql &sql) const
{
    QStringList damage;
    QSqlQuery &query = sql.run("PRAGMA integrity_check(10)"_L1);
    while (query.next()) {
        if (const QString line = query.value(0).toString(); line != u"ok")
            damage.append(line);
    }
    return damage;
}

Connection sqlite::connectionTo(const QString &file, const QString &name, Access access)
{
    static const SqliteDialect dialect;
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    database.setDatabaseName(file);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeoutMs);
    if (access == Access::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    database.setConnectOptions(options);
    return {database, &dialect};
}

QString sqlite::driverFault()
{
    if (QSqlDatabase::isDriverAvailable(u"QSQLITE"_s))
        return {};
    return u"Qt has no driver for SQLite here. Install libqt6sql6-sqlite, or what else has it."_s;
}

void sqlite::copyBook(Sql &sql, const QString &file)
{
    sql.run("VACUUM INTO ?"_L1, file);
}

} // namespace gavel::store
