#include "store/sql/sql.h"

#include "store/sql/arrays.h"
#include "store/sql/schema.h"

#include <QSqlDriver>
#include <QSqlError>
#include <algorithm>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

void dropMessage(QtMsgType /*type*/, const QMessageLogContext & /*context*/, const QString & /*text*/) {}

} // namespace

SqlFailure Sql::failureOf(const QSqlQuery &query)
{
    const FailureKind kind = m_dialect.kindOf(query.lastError());
    m_isLost = m_isLost || kind == FailureKind::Lost;
    return SqlFailure(m_dialect.reasonOf(query.lastError()), kind);
}

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
    query.setForwardOnly(m_dialect.streamsRows());
    if (!query.prepare(withPlaceholders(text)))
        throw failureOf(query);
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
        throw failureOf(query);
}

QSqlQuery &Sql::runList(const QString &text, const QVariantList &values)
{
    writeKept();
    auto found = m_queriesOfTheMoment.find(text);
    if (found == m_queriesOfTheMoment.end())
        found = m_queriesOfTheMoment.insert(text, prepare(text));
    bindAll(*found, values);
    execute(*found);
    return *found;
}

QSqlQuery &Sql::run(const Statement &statement, const QVariantList &values)
{
    writeKept();
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
    if (!query.exec(text)) {
        const SqlFailure failure = failureOf(query);
        throw SqlFailure(QString::fromStdString(failure.what()) + u" in: "_s + text.left(120), failure.kind());
    }
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

void Sql::write(const Statement &statement, const QVariantList &values)
{
    if (!locksRows() || !statement.ofMany()) {
        run(statement, values);
        return;
    }
    const auto isOfIt = [&statement](const Kept &one) { return one.statement == &statement; };
    auto kept = std::find_if(m_kept.begin(), m_kept.end(), isOfIt);
    const qint64 id = statement.ofMany()->byId ? values.last().toLongLong() : 0;
    if (id != 0 && kept != m_kept.end() && kept->ids.contains(id)) { // one statement changes a row once
        writeKept();
        kept = m_kept.end();
    }
    if (kept == m_kept.end())
        kept = m_kept.insert(m_kept.end(), Kept{&statement, {}, {}});
    kept->rows.append(values);
    if (id != 0)
        kept->ids.insert(id);
}

void Sql::writeKept()
{
    if (m_kept.isEmpty())
        return;
    const QList<Kept> all = std::exchange(m_kept, {});
    for (const Kept &kept : all)
        writeRows(kept);
}

void Sql::writeRows(const Kept &kept)
{
    if (kept.rows.size() == 1) {
        run(*kept.statement, kept.rows.first());
        return;
    }
    const Statement::OfMany &many = *kept.statement->ofMany();
    auto found = m_queries.find(&many);
    if (found == m_queries.end())
        found = m_queries.insert(&many, prepare(many.head + arrayPlaces(kept.rows.first()) + many.tail));
    for (qsizetype column = 0; column < kept.rows.first().size(); ++column)
        found->bindValue(placeholder(column), arrayOf(kept.rows, column));
    execute(*found);
}

void Sql::beginToWrite()
{
    m_kept.clear();
    m_dialect.beginToWrite(*this);
    m_isWriting = true;
}

void Sql::commit()
{
    writeKept();
    finishAll();
    try {
        m_dialect.commit(*this);
    } catch (const SqlFailure &failure) {
        if (failure.kind() != FailureKind::Lost)
            throw;
        throw SqlFailure(QString::fromStdString(failure.what()), FailureKind::Unknown);
    }
    m_isWriting = false;
}

void Sql::rollBack()
{
    m_isWriting = false;
    m_kept.clear();
    finishAll();
    if (!m_isLost)
        tryExec(u"ROLLBACK"_s);
}

/// The driver would tell of each that the database, which is another now, does not know it.
void Sql::forgetQueries()
{
    const QtMessageHandler usual = qInstallMessageHandler(dropMessage);
    m_queries.clear();
    m_queriesOfTheMoment.clear();
    qInstallMessageHandler(usual);
}

void Sql::ensureConnected(Access access)
{
    if (!m_isLost)
        return;
    m_database.close();
    forgetQueries();
    if (!m_database.open())
        throw SqlFailure(m_dialect.reasonOf(m_database.lastError()), FailureKind::Lost);
    m_isLost = false;
    try {
        reopen(access);
    } catch (const SqlFailure &) {
        m_isLost = true; // what was not looked at is not used
        throw;
    }
}

/// What has become of the book meanwhile nobody has told this host.
void Sql::reopen(Access access)
{
    m_dialect.greet(m_database);
    if (const QString newer = schemaFault(m_dialect.marksOf(*this).schema); !newer.isEmpty())
        throw SqlFailure(u"it "_s + newer, FailureKind::Lost);
    m_dialect.configure(*this, access);
    if (m_serves && !m_dialect.servesAtOnce(*this))
        throw SqlFailure(u"it is being moved"_s, FailureKind::Lost);
}

void Sql::serve()
{
    m_dialect.serve(*this);
    m_serves = true;
}

bool Sql::listen(const QString &channel)
{
    return m_database.driver()->subscribeToNotification(channel);
}

bool nextRow(QSqlQuery &query)
{
    if (query.next())
        return true;
    // Of a database that gives its rows as they come; another has told of it before.
    if (query.lastError().isValid())
        throw SqlFailure(query.lastError().databaseText());
    return false;
}

qint64 numberIn(QSqlQuery &query)
{
    const qint64 number = nextRow(query) ? query.value(0).toLongLong() : 0;
    query.finish();
    return number;
}

QList<qint64> numbersIn(QSqlQuery &query)
{
    QList<qint64> numbers;
    while (nextRow(query))
        numbers.append(query.value(0).toLongLong());
    query.finish();
    return numbers;
}

QStringList textsIn(QSqlQuery &query)
{
    QStringList texts;
    while (nextRow(query))
        texts.append(query.value(0).toString());
    query.finish();
    return texts;
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
    m_sql.beginToWrite();
}

Transaction::~Transaction()
{
    if (m_open)
        m_sql.rollBack();
}

void Transaction::commit()
{
    m_sql.commit();
    m_open = false;
}

} // namespace gavel::store
