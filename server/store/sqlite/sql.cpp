#include "store/sqlite/sql.h"

#include "store/sqlite/dialect.h"

#include <QSqlError>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

/// What SQLite says, "database or disk is full"; the driver's own words only where SQLite says nothing.
QString reasonOf(const QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    return error.databaseText().isEmpty() ? error.text() : error.databaseText();
}

} // namespace

QSqlQuery &Sql::prepared(SqlText text)
{
    const void *const key = text.text().data();
    auto found = m_queries.find(key);
    if (found == m_queries.end())
        found = m_queries.insert(key, prepare(QString(text.text())));
    return *found;
}

QSqlQuery Sql::prepare(const QString &text)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(withPlaceholders(text)))
        throw SqlFailure(reasonOf(query));
    return query;
}

const QString &Sql::placeholder(qsizetype position)
{
    while (m_placeholders.size() <= position)
        m_placeholders.append(u":v"_s + QString::number(m_placeholders.size()));
    return m_placeholders[position];
}

/// Each question mark by a name of its own: QSqlQuery makes up a name for every value that it binds by position, and
/// that costs more than the binding. No statement of the book has a question mark in a text.
QString Sql::withPlaceholders(const QString &text)
{
    QString named;
    qsizetype position = 0;
    for (const QChar c : text) {
        if (c == u'?')
            named += placeholder(position++);
        else
            named += c;
    }
    return named;
}

void Sql::execute(QSqlQuery &query)
{
    if (!query.exec())
        throw SqlFailure(reasonOf(query));
}

QSqlQuery &Sql::runList(const QString &text, const QVariantList &values)
{
    auto found = m_queriesOfTheMoment.find(text);
    if (found == m_queriesOfTheMoment.end())
        found = m_queriesOfTheMoment.insert(text, prepare(text));
    bindAll(*found, values);
    execute(*found);
    return *found;
}

QSqlQuery &Sql::run(const Statement &statement, const QVariantList &values)
{
    auto found = m_queries.find(&statement);
    if (found == m_queries.end())
        found = m_queries.insert(&statement, prepare(statement.text()));
    bindAll(*found, values);
    execute(*found);
    return *found;
}

void Sql::bindAll(QSqlQuery &query, const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(placeholder(i), values[i]);
}

void Sql::exec(const QString &text)
{
    QSqlQuery query(m_database);
    if (!query.exec(text))
        throw SqlFailure(reasonOf(query) + u" in: "_s + text.left(120));
}

void Sql::tryExec(const QString &text)
{
    QSqlQuery(m_database).exec(text);
}

void Sql::finishAll()
{
    for (QSqlQuery &query : m_queries)
        query.finish();
    for (QSqlQuery &query : m_queriesOfTheMoment)
        query.finish();
}

bool nextRow(QSqlQuery &query)
{
    if (query.next())
        return true;
    if (query.lastError().isValid())
        throw SqlFailure(reasonOf(query));
    return false;
}

qint64 numberIn(QSqlQuery &query)
{
    const qint64 number = nextRow(query) ? query.value(0).toLongLong() : 0;
    query.finish();
    return number;
}

std::optional<qint64> optionalInteger(const QVariant &value)
{
    if (value.isNull())
        return std::nullopt;
    return value.toLongLong();
}

Transaction::Transaction(Sql &sql)
    : m_sql(sql)
{
    beginToWrite(m_sql);
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    m_sql.finishAll();
    m_sql.tryExec(u"ROLLBACK"_s);
}

void Transaction::commit()
{
    m_sql.finishAll();
    m_sql.run("COMMIT"_L1);
    m_open = false;
}

} // namespace gavel::store
