#pragma once

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>
#include <optional>
#include <stdexcept>

namespace gavel {

/// A statement that the database did not carry out: a full disk, an I/O error, a corrupt file. Nobody who runs a single
/// statement can mend that, so it is thrown, and caught in the one place that rolls the batch back.
class SqlFailure : public std::runtime_error
{
public:
    explicit SqlFailure(const QString &what)
        : std::runtime_error(what.toStdString())
    {
    }
};

/// Prepared statements over one connection, kept by their text. Lives in its connection's thread.
class Sql
{
public:
    explicit Sql(const QSqlDatabase &database)
        : m_database(database)
    {
    }

    /// Runs a statement with its values in the order of the question marks. The query is valid until the same text is
    /// run again. Throws SqlFailure.
    template <typename... Values>
    QSqlQuery &run(QLatin1StringView text, const Values &...values)
    {
        QSqlQuery &query = prepared(text);
        qsizetype position = 0;
        (query.bindValue(placeholder(position++), toVariant(values)), ...);
        execute(query);
        return query;
    }

    /// The same for a statement whose number of values is known only at run time.
    QSqlQuery &runList(const QString &text, const QVariantList &values);

    /// Runs text that takes no values and gives no rows: BEGIN, PRAGMA, the schema.
    void exec(const QString &text);
    /// The same where failing is no news, such as a ROLLBACK of what SQLite has rolled back by itself.
    void tryExec(const QString &text);

    [[nodiscard]] qint64 lastId(const QSqlQuery &query) const { return query.lastInsertId().toLongLong(); }

    /// Lets go of rows that a statement has not given yet, so that they hold no lock.
    void finishAll();

private:
    template <typename Value>
    static QVariant toVariant(const Value &value)
    {
        return QVariant::fromValue(value);
    }
    // A null QString is empty text to us, never NULL.
    static QVariant toVariant(const QString &value) { return value.isNull() ? QVariant(QLatin1StringView("")) : value; }
    template <typename Value>
    static QVariant toVariant(const std::optional<Value> &value)
    {
        return value ? QVariant::fromValue(*value) : QVariant(QMetaType::fromType<Value>());
    }

    QSqlQuery &prepared(QLatin1StringView text);
    const QString &placeholder(qsizetype position);
    QString withPlaceholders(QLatin1StringView text);
    static void execute(QSqlQuery &query);

    QSqlDatabase m_database;
    QHash<QByteArray, QSqlQuery> m_queries;
    QStringList m_placeholders; ///< by position
};

/// Steps to the next row; false after the last. Throws SqlFailure where the rows end in an error, which
/// QSqlQuery::next() does not tell from their end.
[[nodiscard]] bool nextRow(QSqlQuery &query);

/// A column that may be NULL.
[[nodiscard]] std::optional<qint64> optionalInteger(const QVariant &value);

/// A write transaction: rolls back unless it was committed. QSQLITE's own transaction() is deferred, so that a lock
/// could be lost half-way; this one is BEGIN IMMEDIATE.
class Transaction
{
public:
    /// Throws SqlFailure.
    explicit Transaction(Sql &sql);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    /// Throws SqlFailure; then nothing of the transaction is in the book.
    void commit();

private:
    Sql &m_sql;
    bool m_open = true;
};

} // namespace gavel
