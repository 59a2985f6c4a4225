#pragma once

#include "store/sql/sql.h"

namespace gavel::store {

inline const QString postgresDriver = QStringLiteral("QPSQL");

/// What PostgreSQL alone knows. The book is the tables in the first schema of the connection's search path.
/// It keeps nothing: any thread, each on its own connection.
class PostgresDialect : public Dialect
{
public:
    [[nodiscard]] bool isShared() const override { return true; }
    /// Another statement on the connection would end a query that gives its rows as they come.
    [[nodiscard]] bool streamsRows() const override { return false; }

    [[nodiscard]] FileMarks marksOf(Sql &sql) const override;
    [[nodiscard]] QStringList tablesIn(Sql &sql) const override;
    void mark(Sql &sql, int application, int schema) const override;
    [[nodiscard]] QString textFault(Sql &sql) const override;
    [[nodiscard]] QString makingFault(Sql &sql) const override;
    /// What the server says unasked is told (libpq.h).
    void greet(QSqlDatabase &database) const override;
    void configure(Sql &sql, Access access) const override;
    /// The server looks after its own files.
    [[nodiscard]] QStringList damageIn(Sql & /*sql*/) const override { return {}; }

    [[nodiscard]] QStringList migrationsAfter(int schema) const override;
    [[nodiscard]] QString inOwnWords(const QString &script) const override;

    void beginToWrite(Sql &sql) const override;
    void beginToRead(Sql &sql) const override;
    void commit(Sql &sql) const override;

    void lockSchema(Sql &sql) const override;
    void lockChanges(Sql &sql) const override;
    void lockOutage(Sql &sql) const override;
    void proveRoom(Sql &sql) const override;

    void serve(Sql &sql) const override;
    [[nodiscard]] bool servesAtOnce(Sql &sql) const override;
    [[nodiscard]] bool keepHostsAway(Sql &sql) const override;
    void numberOn(Sql &sql) const override;
    void numberAccountsAnew(Sql &sql) const override;
    [[nodiscard]] qint64 nextLedgerEntry(Sql &sql) const override;
    void wakeOthers(Sql &sql, const QString &teller) const override;
    [[nodiscard]] qint64 microsecondsNow(Sql &sql) const override;

    [[nodiscard]] QString has(const QString &column) const override;

    [[nodiscard]] FailureKind kindOf(const QSqlError &error) const override;
    [[nodiscard]] QString reasonOf(const QSqlError &error) const override;
};

namespace postgres {

/// By which hosts wake one another.
inline const QString channel = QStringLiteral("gavel");

/// A connection that is not open yet, named `name`, with options as Qt's driver takes them.
[[nodiscard]] Connection connectionTo(const QString &options, const QString &name);

/// Which server, database and schema it is, by whatever name it was opened. Throws SqlFailure.
[[nodiscard]] QString identityOf(Sql &sql);

/// Whether Qt has its driver here; a sentence that says what to install, or nothing.
[[nodiscard]] QString driverFault();

} // namespace postgres

} // namespace gavel::store
