#include "store/sql/dialect.h"

#include "store/postgres/dialect.h"
#include "store/sqlite/dialect.h"

#include <QDir>

namespace gavel::store {

using namespace Qt::StringLiterals;

const Dialect &dialectOf(const QSqlDatabase &database)
{
    static const SqliteDialect sqlite;
    static const PostgresDialect postgres;
    return database.driverName() == postgresDriver ? static_cast<const Dialect &>(postgres) : sqlite;
}

QStringList migrationFiles()
{
    return QDir(u":/sql"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

} // namespace gavel::store
