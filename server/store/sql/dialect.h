#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QString>
#include <QStringList>

namespace gavel::store {

class Sql;

enum class Access { ReadWrite, ReadOnly };

/// Why a statement was not carried out.
enum class FailureKind {
    Other,    ///< a full disk, an I/O error, a mistake
    Conflict, ///< another host was at the same rows: what the transaction did can be done again from its beginning
    Lost,     ///< the connection is gone, and the transaction with it
    Unknown,  ///< the connection went in the midst of COMMIT: whether the transaction came through is not known
};

/// What a database says of itself; read before anything is set, so that somebody else's is left untouched.
struct FileMarks
{
    int tables = 0;
    int application = 0; ///< whose it is
    int schema = 0;
};

/// What one kind of database alone knows (server/store/sqlite, server/store/postgres). All else that the store says to
/// a database both take. Has no state; any thread. What speaks to the database throws SqlFailure.
class Dialect
{
public:
    Dialect() = default;
    virtual ~Dialect() = default;
    Q_DISABLE_COPY_MOVE(Dialect)

    /// Whether other hosts may write the same book: then rows are locked as they are read to be changed, none is kept
    /// from one transaction to the next, and rows are written by one statement a table and batch.
    [[nodiscard]] virtual bool isShared() const = 0;
    /// Whether a query gives its rows as they come, and takes no memory for those that are still to come.
    [[nodiscard]] virtual bool streamsRows() const = 0;

    [[nodiscard]] virtual FileMarks marksOf(Sql &sql) const = 0;
    /// The names of its tables.
    [[nodiscard]] virtual QStringList tablesIn(Sql &sql) const = 0;
    virtual void mark(Sql &sql, int application, int schema) const = 0;
    /// Why text can't be kept in it as a book has it, in a sentence; nothing if it can.
    [[nodiscard]] virtual QString textFault(Sql &sql) const = 0;
    /// Why no book can be made in it, likewise.
    [[nodiscard]] virtual QString makingFault(Sql &sql) const = 0;
    /// What has to be done with each connection to it that was just opened.
    virtual void greet(QSqlDatabase &database) const = 0;
    /// Durable with each commit.
    virtual void configure(Sql &sql, Access access) const = 0;
    /// What is wrong with the database as a whole; nothing in a sound one. Reads all of it.
    [[nodiscard]] virtual QStringList damageIn(Sql &sql) const = 0;

    /// The files in resources/sql that bring a book of that schema up to date, in their order.
    [[nodiscard]] virtual QStringList migrationsAfter(int schema) const = 0;
    /// The words of such a file in this database's own.
    [[nodiscard]] virtual QString inOwnWords(const QString &script) const = 0;

    virtual void beginToWrite(Sql &sql) const = 0;
    /// All of it of one moment.
    virtual void beginToRead(Sql &sql) const = 0;
    virtual void commit(Sql &sql) const = 0;

    // Until the transaction ends, no other host does the same.
    virtual void lockSchema(Sql &sql) const = 0;
    virtual void lockChanges(Sql &sql) const = 0;
    virtual void lockOutage(Sql &sql) const = 0;

    /// Fails where the disk has no room for more rows, though one that is written anew may fit into its place still.
    /// Leaves nothing. Within a transaction.
    virtual void proveRoom(Sql &sql) const = 0;

    /// Says that this host serves the book, for as long as the connection is open; waits while it is moved.
    virtual void serve(Sql &sql) const = 0;
    /// The same where it is not moved; else false.
    [[nodiscard]] virtual bool servesAtOnce(Sql &sql) const = 0;
    /// Keeps hosts from serving the book for as long as the connection is open; false if one does.
    [[nodiscard]] virtual bool keepHostsAway(Sql &sql) const = 0;

    /// What is numbered next follows the rows that there are: after they were put there with their numbers.
    virtual void numberOn(Sql &sql) const = 0;
    /// Before the first account of a new book, which has to be its number 1.
    virtual void numberAccountsAnew(Sql &sql) const = 0;
    /// The number of a new entry of the ledger.
    [[nodiscard]] virtual qint64 nextLedgerEntry(Sql &sql) const = 0;
    /// Wakes other hosts once the transaction is committed; `teller` is who need not be woken.
    virtual void wakeOthers(Sql &sql, const QString &teller) const = 0;
    /// The database's time, UTC.
    [[nodiscard]] virtual qint64 microsecondsNow(Sql &sql) const = 0;

    /// A condition: the text in that column has the one that is bound for it anywhere in it, letter by letter. Unlike
    /// LIKE, which begins anew at each letter, it takes about as long for any text.
    [[nodiscard]] virtual QString has(const QString &column) const = 0;

    [[nodiscard]] virtual FailureKind kindOf(const QSqlError &error) const = 0;
    /// What the database says, for people; without the contents of rows.
    [[nodiscard]] virtual QString reasonOf(const QSqlError &error) const = 0;
};

/// The part of a folder's files that migrate a book, in resources.
[[nodiscard]] QStringList migrationFiles();

} // namespace gavel::store
