#pragma once

#include "store/sql/dialect.h"

#include <QHash>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>
#include <optional>
#include <stdexcept>

namespace gavel::store {

/// A statement that the database did not carry out: a full disk, an I/O error, a corrupt file. Nobody who runs a single
/// statement can mend that, so it is thrown, and caught in the one place that rolls the batch back.
class SqlFailure : public std::runtime_error
{
public:
    explicit SqlFailure(const QString &what, FailureKind kind = FailureKind::Other)
        : std::runtime_error(what.toStdString())
        , m_kind(kind)
    {
    }

    [[nodiscard]] FailureKind kind() const { return m_kind; }

private:
    FailureKind m_kind;
};

/// The text of a statement that is written down in the program, so that its address is enough to find it again: hashing
/// and comparing a hundred letters with every bid and statement is wasted.
class SqlText
{
public:
    consteval SqlText(QLatin1StringView text) // NOLINT: callers write "SELECT …"_L1
        : m_text(text)
    {
    }

    [[nodiscard]] QLatin1StringView text() const { return m_text; }

private:
    QLatin1StringView m_text;
};

/// A statement that is put together once, of the columns of a table: kept static, since its address is enough to find
/// it again.
class Statement
{
public:
    /// What stands before and after the arrays of a statement that does the same to many rows at once.
    struct OfMany
    {
        QString head;
        QString tail;
        bool byId = false; ///< changes the row that the last value names
    };

    explicit Statement(QString text)
        : m_text(std::move(text))
    {
    }
    Statement(QString text, OfMany many)
        : m_text(std::move(text))
        , m_many(std::move(many))
    {
    }
    Q_DISABLE_COPY_MOVE(Statement)

    [[nodiscard]] const QString &text() const { return m_text; }
    /// Nothing: it does one row.
    [[nodiscard]] const std::optional<OfMany> &ofMany() const { return m_many; }

private:
    const QString m_text;
    const std::optional<OfMany> m_many;
};

/// A connection, and what its kind of database alone knows.
struct Connection
{
    QSqlDatabase database;
    const Dialect *dialect = nullptr; ///< never null; outlives the program's connections
};

/// Prepared statements over one connection, kept by their text. Lives in its connection's thread.
class Sql
{
public:
    explicit Sql(const Connection &connection)
        : m_database(connection.database)
        , m_dialect(*connection.dialect)
    {
    }

    [[nodiscard]] const Dialect &dialect() const { return m_dialect; }
    /// Whether a row that is read now has to be locked, since it may be changed here and by another host.
    [[nodiscard]] bool locksRows() const { return m_isWriting && m_dialect.isShared(); }

    /// Runs a statement with its values in the order of the question marks. The query is valid until the same text is
    /// run again. Throws SqlFailure.
    template <typename... Values>
    QSqlQuery &run(SqlText text, const Values &...values)
    {
        writeKept();
        QSqlQuery &query = prepared(text);
        qsizetype position = 0;
        (query.bindValue(placeholder(position++), toVariant(values)), ...);
        execute(query);
        return query;
    }

    QSqlQuery &run(const Statement &statement, const QVariantList &values);

    /// Writes a row before the next statement that is run, or before the commit: in a shared book together with others
    /// of the same statement. Throws SqlFailure, then or now.
    void write(const Statement &statement, const QVariantList &values);

    /// Now rather than then.
    void writeKept();
    /// Lets go of all statements, so that those that were made for the moment may go.
    void forgetQueries();

    /// The same for a statement that is put together at run time.
    QSqlQuery &runList(const QString &text, const QVariantList &values);

    /// Runs text that takes no values and gives no rows: BEGIN, PRAGMA, the schema.
    void exec(const QString &text);
    /// The same where failing is no news, such as a ROLLBACK of what SQLite has rolled back by itself.
    void tryExec(const QString &text);

    /// Lets go of rows that a statement has not given yet, so that they hold no lock.
    void finishAll();

    void beginToWrite();
    void commit();
    void rollBack();

    /// Opens the connection anew if it was lost, to a book that this program knows and, of a host, that is not being
    /// moved. Throws SqlFailure.
    void ensureConnected(Access access);
    /// Says that a host serves the book over this connection, now and whenever it was opened anew; waits while the book
    /// is moved. Throws SqlFailure.
    void serve();
    [[nodiscard]] bool isLost() const { return m_isLost; }
    /// Has the connection's driver tell of what is notified there, in the thread's event loop.
    [[nodiscard]] bool listen(const QString &channel);

private:
    /// Rows that are still to be written by one statement.
    struct Kept
    {
        const Statement *statement = nullptr;
        QList<QVariantList> rows;
        QSet<qint64> ids; ///< of what they change
    };

    // Not by QVariant::fromValue, which asks what type it has.
    static QVariant toVariant(int value) { return value; }
    static QVariant toVariant(qint64 value) { return value; }
    static QVariant toVariant(bool value) { return int(value); } // as columns have it
    static QVariant toVariant(const QByteArray &value) { return value; }
    // A null QString is empty text to us, never NULL.
    static QVariant toVariant(const QString &value) { return value.isNull() ? QVariant(QLatin1StringView("")) : value; }
    template <typename Value>
    static QVariant toVariant(const std::optional<Value> &value)
    {
        return value ? toVariant(*value) : QVariant(QMetaType::fromType<Value>());
    }

    QSqlQuery &prepared(SqlText text);
    void bindAll(QSqlQuery &query, const QVariantList &values);
    QSqlQuery prepare(const QString &text);
    const QString &placeholder(qsizetype position);
    QString withPlaceholders(const QString &text);
    void execute(QSqlQuery &query);
    void reopen(Access access);
    [[nodiscard]] SqlFailure failureOf(const QSqlQuery &query);
    void writeRows(const Kept &kept);

    QSqlDatabase m_database;
    const Dialect &m_dialect;
    bool m_isWriting = false;
    bool m_isLost = false;
    bool m_serves = false;
    QList<Kept> m_kept;                             ///< in the order of their first rows
    QHash<const void *, QSqlQuery> m_queries;       ///< by the address of their text
    QHash<QString, QSqlQuery> m_queriesOfTheMoment; ///< put together at run time
    QStringList m_placeholders;                     ///< by position
};

/// Steps to the next row; false after the last. Throws SqlFailure where the rows end in an error, which
/// QSqlQuery::next() does not tell from their end.
[[nodiscard]] bool nextRow(QSqlQuery &query);

/// The number that the first row begins with, and done with the others; 0 if there is none.
[[nodiscard]] qint64 numberIn(QSqlQuery &query);

/// The numbers that the rows begin with.
[[nodiscard]] QList<qint64> numbersIn(QSqlQuery &query);

/// What the rows begin with, as text.
[[nodiscard]] QStringList textsIn(QSqlQuery &query);

/// A column that may be NULL.
[[nodiscard]] std::optional<qint64> optionalInteger(const QVariant &value);

/// A write transaction: rolls back unless it was committed. QSQLITE's own transaction() is deferred, so that a lock
/// could be lost half-way; this one begins with it.
class Transaction
{
public:
    /// Throws SqlFailure.
    explicit Transaction(Sql &sql);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    /// Throws SqlFailure; then nothing of the transaction is in the book, unless that is FailureKind::Unknown.
    void commit();

private:
    Sql &m_sql;
    bool m_open = true;
};

} // namespace gavel::store
