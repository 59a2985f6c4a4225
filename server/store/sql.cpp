#include "store/sql.h"

#include <QSqlError>

namespace gavel {

using namespace Qt::StringLiterals;

QSqlQuery &Sql::prepared(QLatin1StringView text)
{
    const QByteArray key = QByteArray::fromRawData(text.data(), text.size());
    auto found = m_queries.find(key);
    if (found != m_queries.end())
        return *found;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(text))
        throw SqlFailure(query.lastError().text());
    return *m_queries.insert(QByteArray(text.data(), text.size()), std::move(query));
}

void Sql::execute(QSqlQuery &query)
{
    if (!query.exec())
        throw SqlFailure(query.lastError().text());
}

QSqlQuery &Sql::runList(const QString &text, const QVariantList &values)
{
    const QByteArray latin = text.toLatin1();
    QSqlQuery &query = prepared(QLatin1StringView(latin));
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values[i]);
    execute(query);
    return query;
}

void Sql::exec(const QString &text)
{
    QSqlQuery query(m_database);
    if (!query.exec(text))
        throw SqlFailure(query.lastError().text() + u" in: "_s + text.left(120));
}

void Sql::tryExec(const QString &text)
{
    QSqlQuery(m_database).exec(text);
}

void Sql::finishAll()
{
    for (QSqlQuery &query : m_queries)
        query.finish();
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
    m_sql.exec(u"BEGIN IMMEDIATE"_s);
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
    m_sql.exec(u"COMMIT"_s);
    m_open = false;
}

} // namespace gavel
