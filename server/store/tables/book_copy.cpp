#include "store/tables/book_copy.h"

#include "protocol/log_verifier.h"
#include "store/tables/log_lines.h"

#include <QSqlError>
#include <QSqlField>
#include <QSqlRecord>
#include <algorithm>
#include <memory>
#include <vector>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsAtOnce = 200;

/// A book's own, in an order in which none comes before what it refers to. What marks it, and who serves it now, is
/// the place's and not the book's.
QStringList tablesOf(Sql &book)
{
    const QStringList first{u"house"_s, u"accounts"_s, u"lots"_s};
    const QStringList notTheBooks{u"gavel_book"_s, u"hosts"_s};
    QStringList tables = book.dialect().tablesIn(book);
    tables.removeIf([&](const QString &name) { return first.contains(name) || notTheBooks.contains(name); });
    tables.sort();
    return first + tables;
}

qint64 countOf(QSqlQuery query)
{
    const qint64 count = query.next() ? query.value(0).toLongLong() : -1;
    return query.lastError().isValid() ? -1 : count;
}

qint64 rowsIn(const QSqlDatabase &database, const QString &table)
{
    return countOf(QSqlQuery(u"SELECT count(*) FROM "_s + table, database));
}

/// A value as the columns of both have it: SQLite gives each as what it happens to be.
QVariant asColumn(const QVariant &value, const QMetaType &type)
{
    if (value.isNull())
        return QVariant(type);
    switch (type.id()) {
    case QMetaType::QString:
        return value.toString();
    case QMetaType::QByteArray:
        return value.toByteArray();
    default:
        return value.toLongLong();
    }
}

QMetaType typeOf(const QSqlField &field)
{
    switch (field.metaType().id()) {
    case QMetaType::QString:
    case QMetaType::QByteArray:
        return field.metaType();
    default:
        return QMetaType(QMetaType::LongLong);
    }
}

/// A statement lives as long as the connection's queries do, which know it by its address.
using Statements = std::vector<std::unique_ptr<Statement>>;

const Statement &insertOf(Statements &statements, const QString &table, const QSqlRecord &columns)
{
    QStringList names;
    QStringList marks;
    for (int i = 0; i < columns.count(); ++i) {
        names.append(columns.fieldName(i));
        marks.append(u"?"_s);
    }
    const QString into = u"INSERT INTO "_s + table + u" ("_s + names.join(u", "_s) + u") "_s;
    statements.push_back(
        std::make_unique<Statement>(into + u"VALUES ("_s + marks.join(u", "_s) + u')',
                                    Statement::OfMany{into + u"SELECT * FROM unnest("_s, u")"_s, false}));
    return *statements.back();
}

tl::expected<qint64, QString> copyTable(const QSqlDatabase &from, const QSqlDatabase &typed, Sql &to,
                                        const QString &table, Statements &statements)
{
    const QSqlRecord types = typed.record(table); // of the two, the one that says what a column holds
    QStringList names;
    for (int i = 0; i < types.count(); ++i)
        names.append(types.fieldName(i));
    QSqlQuery rows(from);
    rows.setForwardOnly(true);
    if (!rows.exec(u"SELECT "_s + names.join(u", "_s) + u" FROM "_s + table))
        return tl::unexpected(u"The table %1 can't be read: %2."_s.arg(table, rows.lastError().databaseText()));
    const Statement &insert = insertOf(statements, table, types);
    qint64 count = 0;
    while (rows.next()) {
        QVariantList values;
        for (int i = 0; i < types.count(); ++i)
            values.append(asColumn(rows.value(i), typeOf(types.field(i))));
        to.write(insert, values);
        if (++count % rowsAtOnce == 0)
            to.writeKept();
    }
    to.writeKept();
    if (rows.lastError().isValid())
        return tl::unexpected(u"The table %1 can't be read: %2."_s.arg(table, rows.lastError().databaseText()));
    return count;
}

/// Every log of a lot that is over says by itself how it ended.
tl::expected<qint64, QString> verifyLogs(const QSqlDatabase &toDatabase, Sql &to)
{
    QSqlQuery lots(toDatabase);
    if (!lots.exec(u"SELECT id, seq, phase FROM lots ORDER BY id"_s))
        return tl::unexpected(u"The lots can't be read: %1."_s.arg(lots.lastError().databaseText()));
    QList<query::GetLog> final;
    while (lots.next()) {
        if (auction::isFinal(static_cast<auction::Phase>(lots.value(2).toInt())))
            final.append({.lot = lots.value(0).toLongLong(),
                          .linesMax = 0,
                          .after = 0,
                          .upTo = lots.value(1).toLongLong(),
                          .openings = true});
    }
    lots.finish();
    for (const query::GetLog &log : std::as_const(final)) {
        if (const auto report = protocol::LogVerifier::verify(LogLines(to).page(log).text); !report)
            return tl::unexpected(u"The log of lot %1 does not verify, and nothing was carried over."_s.arg(log.lot));
    }
    return final.size();
}

tl::expected<void, QString> compareCounts(const QSqlDatabase &from, const QSqlDatabase &to, const QStringList &tables)
{
    for (const QString &table : tables) {
        const qint64 there = rowsIn(from, table);
        const qint64 here = rowsIn(to, table);
        if (there != here || here < 0) {
            return tl::unexpected(
                u"The table %1 has %2 rows, and %3 arrived: nothing was carried over."_s.arg(table).arg(there).arg(
                    here));
        }
    }
    if (countOf(QSqlQuery(u"SELECT CAST(coalesce(sum(amount), 0) AS BIGINT) FROM postings"_s, to)) != 0)
        return tl::unexpected(u"The ledger does not sum to zero, and nothing was carried over."_s);
    return {};
}

} // namespace

tl::expected<Moved, QString> copyAll(Sql &source, const QSqlDatabase &from, Sql &to, const QSqlDatabase &toDatabase)
{
    source.dialect().beginToRead(source);
    const QStringList tables = tablesOf(source);
    const QSqlDatabase &typed = to.dialect().isShared() ? toDatabase : from;
    for (auto table = tables.rbegin(); table != tables.rend(); ++table)
        to.exec(u"DELETE FROM "_s + *table); // what the migrations have put there
    Statements statements;
    Moved moved;
    for (const QString &table : tables) {
        const auto rows = copyTable(from, typed, to, table, statements);
        if (!rows)
            return tl::unexpected(rows.error());
        moved.rows += *rows;
    }
    to.forgetQueries();
    to.dialect().numberOn(to);
    if (const auto same = compareCounts(from, toDatabase, tables); !same)
        return tl::unexpected(same.error());
    source.finishAll();
    source.dialect().commit(source);
    const auto logs = verifyLogs(toDatabase, to);
    if (!logs)
        return tl::unexpected(logs.error());
    moved.finalLogs = *logs;
    return moved;
}

} // namespace gavel::store
