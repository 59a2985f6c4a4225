#include "store/sqlite/dialect.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int busyTimeoutMs = 5'000;

} // namespace

QSqlDatabase connectionTo(const QString &file, const QString &name, Access access)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    database.setDatabaseName(file);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeoutMs);
    if (access == Access::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    database.setConnectOptions(options);
    return database;
}

FileMarks marksOf(Sql &sql)
{
    const qint64 tables = numberIn(sql.run("SELECT count(*) FROM sqlite_master"_L1));
    const qint64 application = numberIn(sql.run("PRAGMA application_id"_L1));
    const qint64 schema = numberIn(sql.run("PRAGMA user_version"_L1));
    return {.tables = int(tables), .application = int(application), .schema = int(schema)};
}

void mark(Sql &sql, int application, int schema)
{
    sql.exec(u"PRAGMA application_id = %1"_s.arg(application));
    sql.exec(u"PRAGMA user_version = %1"_s.arg(schema));
}

void configure(Sql &sql, Access access)
{
    if (access == Access::ReadWrite) {
        sql.exec(u"PRAGMA journal_mode = WAL"_s);
        sql.exec(u"PRAGMA synchronous = FULL"_s);
        sql.exec(u"PRAGMA wal_autocheckpoint = 4000"_s);
    }
    sql.exec(u"PRAGMA cache_size = -65536"_s);
    sql.exec(u"PRAGMA temp_store = MEMORY"_s);
}

void beginToWrite(Sql &sql)
{
    sql.run("BEGIN IMMEDIATE"_L1);
}

QString driverFault()
{
    if (QSqlDatabase::isDriverAvailable(u"QSQLITE"_s))
        return {};
    return u"Qt has no driver for SQLite here. Install libqt6sql6-sqlite, or what else has it."_s;
}

QStringList damageIn(Sql &sql)
{
    QStringList damage;
    QSqlQuery &query = sql.run("PRAGMA integrity_check(10)"_L1);
    while (query.next()) {
        if (const QString line = query.value(0).toString(); line != u"ok")
            damage.append(line);
    }
    return damage;
}

void copyBook(Sql &sql, const QString &file)
{
    sql.run("VACUUM INTO ?"_L1, file);
}

} // namespace gavel::store
