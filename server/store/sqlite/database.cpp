#include "store/sqlite/database.h"

#include "store/own_files.h"
#include "store/tables/lots.h"
#include "store/tables/name_keys.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

// "GAVL": tells a book from any other SQLite file.
constexpr int applicationId = 0x4741'564c;
constexpr int foldingSchema = 7; // resources/sql/007_looks.sql

/// SQLite gives the files beside a book the mode that the book has when it makes them.
void closeBookToOthers(const QString &path)
{
    for (const QLatin1StringView suffix : {""_L1, "-wal"_L1, "-shm"_L1})
        closeToOthers(path + suffix);
}

/// Statements end with a semicolon at the end of a line; lines that begin with -- are comments.
QStringList statementsOf(const QString &script)
{
    QString bare;
    for (const QString &line : script.split(u'\n')) {
        if (!line.trimmed().startsWith("--"_L1))
            bare += line + u'\n';
    }
    QStringList statements;
    for (const QString &statement : bare.split(u";\n"_s)) {
        if (!statement.trimmed().isEmpty())
            statements.append(statement);
    }
    return statements;
}

QStringList migrationFiles()
{
    QDir folder(u":/sql"_s);
    return folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

void applyMigration(Sql &sql, const QString &name)
{
    QFile file(u":/sql/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        throw SqlFailure(u"the schema %1 is missing from the program"_s.arg(name));
    for (const QString &statement : statementsOf(QString::fromUtf8(file.readAll())))
        sql.exec(statement);
}

} // namespace

tl::expected<QSqlDatabase, QString> openBook(const QString &path, const QString &name, Access access)
{
    QSqlDatabase database = connectionTo(path, name, access);
    if (access == Access::ReadWrite)
        makeOwnFile(path); // if it can't be made, opening says why
    if (!database.open()) {
        return tl::unexpected(
            u"The book %1 can't be opened: %2. Check that the folder exists and that you may write there."_s.arg(
                path, database.lastError().databaseText()));
    }
    try {
        Sql sql(database);
        const FileMarks marks = marksOf(sql);
        if (marks.tables > 0 && marks.application != applicationId) {
            return tl::unexpected(
                u"%1 is a database, but not a book of Gavel. Choose another folder with --data."_s.arg(path));
        }
        if (marks.schema > schemaVersion) {
            return tl::unexpected(u"The book %1 was written by a newer Gavel (schema %2; this program knows %3). "
                                  "Start it with that program, or update this one."_s.arg(path)
                                      .arg(marks.schema)
                                      .arg(schemaVersion));
        }
        if (access == Access::ReadWrite)
            closeBookToOthers(path);
        configure(sql, access);
    } catch (const SqlFailure &failure) {
        return tl::unexpected(u"The book %1 can't be read: %2. If it is damaged, put a backup in its place."_s.arg(
            path, QString::fromStdString(failure.what())));
    }
    return database;
}

tl::expected<void, QString> migrate(const QSqlDatabase &database)
{
    try {
        Sql sql(database);
        const int version = marksOf(sql).schema;
        if (version == schemaVersion)
            return {};
        Transaction transaction(sql);
        const QStringList files = migrationFiles();
        for (const QString &file : files) {
            if (file.left(3).toInt() > version)
                applyMigration(sql, file);
        }
        if (version < foldingSchema) {
            renewNameKeys(sql);
            renewSearchTexts(sql);
        }
        mark(sql, applicationId, schemaVersion);
        transaction.commit();
        return {};
    } catch (const SqlFailure &failure) {
        return tl::unexpected(u"The book could not be brought up to date: %1. It is as it was before."_s.arg(
            QString::fromStdString(failure.what())));
    }
}

void closeBook(const QString &name)
{
    QSqlDatabase::database(name, false).close();
    QSqlDatabase::removeDatabase(name);
}

} // namespace gavel::store
