#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QUuid>

namespace gavel::test {

/// Where a book of a test's own is: in a folder, or where GAVEL_TEST_POSTGRES names a PostgreSQL (tests/support/
/// postgres.sh) in a schema there. It goes with this.
class TestPlace
{
public:
    TestPlace()
    {
        if (isShared())
            runAsOwner(QStringLiteral("CREATE SCHEMA ") + m_schema);
    }
    ~TestPlace()
    {
        if (isShared())
            runAsOwner(QStringLiteral("DROP SCHEMA ") + m_schema + QStringLiteral(" CASCADE"));
    }
    Q_DISABLE_COPY_MOVE(TestPlace)

    /// Whether books are in PostgreSQL in this run.
    [[nodiscard]] static bool isShared() { return !server().isEmpty(); }

    /// What --data says.
    [[nodiscard]] QString path() const
    {
        if (!isShared())
            return m_folder.path();
        return server() + QStringLiteral("&options=-csearch_path%3D%1&application_name=%1").arg(m_schema);
    }
    /// Of the book: a file, or as above.
    [[nodiscard]] QString book() const
    {
        return isShared() ? path() : m_folder.filePath(QStringLiteral("book.sqlite"));
    }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }

    /// A statement of the test's own, beside whoever serves the book.
    void run(const QString &statement) const { runAsOwner(statement); }
    /// The one number that a query gives, of this book or of that in a folder.
    [[nodiscard]] qint64 number(const QString &statement, const QString &folder) const
    {
        if (isShared())
            return runAsOwner(statement).toLongLong();
        const QString name = QStringLiteral("place-") + m_schema;
        QVariant value;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            database.setDatabaseName(folder + QStringLiteral("/book.sqlite"));
            if (!database.open())
                qFatal("no book: %s", qPrintable(database.lastError().text()));
            value = runIn(database, statement);
        }
        QSqlDatabase::removeDatabase(name);
        return value.toLongLong();
    }
    /// Cuts every connection to this book and to no other test's.
    void cutConnections() const
    {
        runAsOwner(
            QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '%1'")
                .arg(m_schema));
    }

private:
    static QString server() { return qEnvironmentVariable("GAVEL_TEST_POSTGRES"); }

    static QVariant runIn(const QSqlDatabase &database, const QString &statement)
    {
        QSqlQuery query(database);
        if (!query.exec(statement))
            qFatal("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
        return query.next() ? query.value(0) : QVariant();
    }

    QVariant runAsOwner(const QString &statement) const
    {
        const QString name = QStringLiteral("place-") + m_schema;
        QVariant value;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
            const QString host = server().section(QStringLiteral("host="), 1).section(u'&', 0, 0);
            database.setConnectOptions(
                QStringLiteral("host=%1;dbname=postgres;user=gavel;options=-csearch_path=%2").arg(host, m_schema));
            if (!database.open() ||
                QSqlQuery(database).exec(QStringLiteral("SET client_min_messages = warning")) == false)
                qFatal("no PostgreSQL: %s", qPrintable(database.lastError().text()));
            value = runIn(database, statement);
        }
        QSqlDatabase::removeDatabase(name);
        return value;
    }

    const QString m_schema = QStringLiteral("book_") + QUuid::createUuid().toString(QUuid::Id128);
    QTemporaryDir m_folder;
};

} // namespace gavel::test
