#pragma once

#include "store/sql/sql.h"

#include <QSqlDatabase>

namespace gavel::store {

/// What SQLite alone knows. It keeps nothing: any thread, each on its own connection.
class SqliteDialect : public Dialect
{
public:
    [[nodiscard]] bool isShared() const override { return false; }
    [[nodiscard]] bool streamsRows() const override { return true; }

    [[nodiscard]] FileMarks marksOf(Sql &sql) const override;
    [[nodiscard]] QStringList tablesIn(Sql &sql) const override;
    void mark(Sql &sql, int application, int schema) const override;
    [[nodiscard]] QString textFault(Sql & /*sql*/) const override { return {}; }   // it is told what to keep it as
    [[nodiscard]] QString makingFault(Sql & /*sql*/) const override { return {}; } // whoever has the file may
    void greet(QSqlDatabase & /*database*/) const override {}
    /// A write-ahead log, synced with each commit.
    void configure(Sql &sql, Access access) const override;
    [[nodiscard]] QStringList damageIn(Sql &sql) const override;

    [[nodiscard]] QStringList migrationsAfter(int schema) const override;
    [[nodiscard]] QString inOwnWords(const QString &script) const override { return script; }

    /// With the lock to write, which a transaction that begins by reading could lose half-way.
    void beginToWrite(Sql &sql) const override;
    void beginToRead(Sql &sql) const override;
    void commit(Sql &sql) const override;

    // Who writes is alone already.
    void lockSchema(Sql & /*sql*/) const override {}
    void lockChanges(Sql & /*sql*/) const override {}
    void lockOutage(Sql & /*sql*/) const override {}
    // Whatever is written goes to the end of its log first.
    void proveRoom(Sql & /*sql*/) const override {}
    // A folder has a lock of its own.
    void serve(Sql & /*sql*/) const override {}
    [[nodiscard]] bool servesAtOnce(Sql & /*sql*/) const override { return true; }
    [[nodiscard]] bool keepHostsAway(Sql & /*sql*/) const override { return true; }
    void numberOn(Sql & /*sql*/) const override {}
    void numberAccountsAnew(Sql & /*sql*/) const override {}
    void wakeOthers(Sql & /*sql*/, const QString & /*teller*/) const override {}

    [[nodiscard]] qint64 nextLedgerEntry(Sql &sql) const override;
    /// This computer's.
    [[nodiscard]] qint64 microsecondsNow(Sql &sql) const override;

    [[nodiscard]] QString has(const QString &column) const override;

    [[nodiscard]] FailureKind kindOf(const QSqlError & /*error*/) const override { return FailureKind::Other; }
    [[nodiscard]] QString reasonOf(const QSqlError &error) const override;
};

namespace sqlite {

/// A connection that is not open yet, named `name`.
[[nodiscard]] Connection connectionTo(const QString &file, const QString &name, Access access);

/// Whether Qt has its driver here; a sentence that says what to install, or nothing.
[[nodiscard]] QString driverFault();

/// Copies the whole book into an empty file, beside whoever writes it. Throws SqlFailure.
void copyBook(Sql &sql, const QString &file);

} // namespace sqlite

} // namespace gavel::store
