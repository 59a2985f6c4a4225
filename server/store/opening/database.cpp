#include "store/opening/database.h"

#include "store/book_place.h"
#include "store/own_files.h"
#include "store/postgres/dialect.h"
#include "store/sqlite/dialect.h"
#include "store/tables/accounts.h"
#include "store/tables/lot_texts.h"
#include "store/tables/name_keys.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

// "GAVL": tells a book from any other SQLite file.
constexpr int applicationId = 0x4741'564c;
constexpr int foldingSchema = 7;       // resources/sql/007_looks.sql
constexpr int shownPaddlesSchema = 25; // resources/sql/025_shown_paddles.sql

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

void applyMigration(Sql &sql, const QString &name)
{
    QFile file(u":/sql/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        throw SqlFailure(u"the schema %1 is missing from the program"_s.arg(name));
    for (const QString &statement : statementsOf(QString::fromUtf8(file.readAll())))
        sql.exec(sql.dialect().inOwnWords(statement));
}

/// Whoever bid or spoke by name in a sale that shows paddles now: what they are seen by there is their paddle.
void giveShownPaddles(Sql &sql)
{
    Accounts accounts(sql);
    const QList<auction::SaleId> sales =
        numbersIn(sql.run("SELECT id FROM sales WHERE shows_paddles = 1 ORDER BY id"_L1));
    for (const auction::SaleId sale : sales)
        accounts.givePaddlesIn(sale);
}

/// Why it is none that this program may use; nothing if it is, or is still empty.
QString refusalOf(const FileMarks &marks, const QString &place)
{
    if (marks.tables > 0 && marks.application != applicationId)
        return u"%1 is a database, but not a book of Gavel. Choose another with --data."_s.arg(place);
    const QString newer = schemaFault(marks.schema);
    return newer.isEmpty() ? QString() : u"The book %1 %2."_s.arg(place, newer);
}

tl::expected<Connection, QString> opened(Connection connection, const QString &place, Access access,
                                         const QString &advice)
{
    const Dialect &dialect = *connection.dialect;
    if (!connection.database.open()) {
        return tl::unexpected(u"The book %1 can't be opened: %2. %3"_s.arg(
            place, dialect.reasonOf(connection.database.lastError()), advice));
    }
    dialect.greet(connection.database);
    try {
        Sql sql(connection);
        const FileMarks marks = dialect.marksOf(sql);
        if (const QString refusal = refusalOf(marks, place); !refusal.isEmpty())
            return tl::unexpected(refusal);
        if (marks.schema == 0) { // a book that is there already goes on as it does
            if (const QString fault = dialect.textFault(sql); !fault.isEmpty())
                return tl::unexpected(fault);
            const QString fault = access == Access::ReadWrite ? dialect.makingFault(sql) : QString();
            if (!fault.isEmpty())
                return tl::unexpected(fault);
        }
        if (access == Access::ReadWrite && !dialect.isShared())
            closeBookToOthers(place);
        dialect.configure(sql, access);
    } catch (const SqlFailure &failure) {
        return tl::unexpected(u"The book %1 can't be read: %2. If it is damaged, put a backup in its place."_s.arg(
            place, QString::fromStdString(failure.what())));
    }
    return connection;
}

tl::expected<Connection, QString> openShared(const QString &address, const QString &name, Access access)
{
    const auto place = BookPlace::of(address);
    if (!place)
        return tl::unexpected(place.error());
    if (const QString missing = postgres::driverFault(); !missing.isEmpty())
        return tl::unexpected(missing);
    return opened(postgres::connectionTo(place->connectOptions(), name), address, access,
                  u"Check that the server runs, that the database and the user are there, and that the password is "
                  "given by PGPASSWORD or a passfile."_s);
}

} // namespace

tl::expected<Connection, QString> openBook(const QString &path, const QString &name, Access access)
{
    if (BookPlace::isUrl(path))
        return openShared(path, name, access);
    Connection connection = sqlite::connectionTo(path, name, access);
    if (access == Access::ReadWrite)
        makeOwnFile(path); // if it can't be made, opening says why
    return opened(std::move(connection), path, access, u"Check that the folder exists and that you may write there."_s);
}

tl::expected<void, QString> migrate(const Connection &connection)
{
    try {
        Sql sql(connection);
        const Dialect &dialect = sql.dialect();
        if (dialect.marksOf(sql).schema == schemaVersion)
            return {};
        Transaction transaction(sql);
        dialect.lockSchema(sql);
        const int version = dialect.marksOf(sql).schema; // another host may have been first
        if (version >= schemaVersion)
            return {};
        for (const QString &file : dialect.migrationsAfter(version))
            applyMigration(sql, file);
        if (version < foldingSchema) {
            renewNameKeys(sql);
            LotTexts(sql).renewSearches();
        }
        if (version < shownPaddlesSchema)
            giveShownPaddles(sql);
        dialect.mark(sql, applicationId, schemaVersion);
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
