#include "store/postgres/libpq.h"

#include <QDeadlineTimer>
#include <QLibrary>
#include <QLoggingCategory>
#include <QMutex>
#include <QSqlDriver>
#include <QVariant>

namespace gavel::store::postgres {

using namespace Qt::StringLiterals;

namespace {

/// A function of libpq's, whose major version has been 5 since PostgreSQL 8.2; null where it is not installed.
template <typename Function>
Function *resolved(const char *name)
{
    return reinterpret_cast<Function *>(QLibrary::resolve(u"pq"_s, 5, name));
}

Q_LOGGING_CATEGORY(database, "gavel.database")

// As libpq has them.
constexpr int primaryMessage = 'M';
using NoticeReceiver = void (*)(void *, const void *);

// A server that goes says so to each connection, which is read when that is next used.
constexpr int sameWordsMs = 60'000;

/// The connection as the driver keeps it; null: libpq was never asked for one.
void *connectionOf(const QSqlDriver &driver)
{
    const QVariant handle = driver.handle();
    const QByteArrayView type(handle.typeName()); // by the name that it is given, or its own
    return type == "PGconn*" || type == "pg_conn*" ? *static_cast<void *const *>(handle.constData()) : nullptr;
}

bool wereSaid(const QString &words)
{
    static QMutex mutex;
    static QString last;
    static QDeadlineTimer until;
    const QMutexLocker locker(&mutex);
    if (words == last && !until.hasExpired())
        return true;
    last = words;
    until.setRemainingTime(sameWordsMs);
    return false;
}

void tellNotice(void * /*context*/, const void *result)
{
    static auto *const field = resolved<char *(const void *, int)>("PQresultErrorField");
    const char *const message = field ? field(result, primaryMessage) : nullptr;
    const QString words = QString::fromUtf8(message).simplified();
    if (!words.isEmpty() && !wereSaid(words))
        qCWarning(database, "the database says: %s", qUtf8Printable(words));
}

} // namespace

bool hasOption(const QString &name)
{
    static auto *const parse = resolved<void *(const char *, char **)>("PQconninfoParse");
    static auto *const release = resolved<void(void *)>("PQconninfoFree");
    if (!parse || !release)
        return true;
    void *const options = parse((name + u"=''"_s).toUtf8().constData(), nullptr);
    release(options);
    return options != nullptr;
}

QString beginningFault(const QString &options)
{
    static auto *const begin = resolved<void *(const char *)>("PQconnectStart");
    static auto *const message = resolved<char *(void *)>("PQerrorMessage");
    static auto *const finish = resolved<void(void *)>("PQfinish");
    if (!begin || !message || !finish)
        return {};
    // A socket that nobody can have: what libpq says by name of that, it says after it has taken the options. A
    // password is given so that none is looked for, and hosts and ports so that none are had from a service file.
    const QString nowhere = u" host='/dev/null' hostaddr='' port='' password='none'"_s;
    void *const connection = begin((options + nowhere).toUtf8().constData());
    const QString said = QString::fromUtf8(message(connection)).simplified();
    finish(connection);
    return said.contains("/dev/null/.s.PGSQL."_L1) ? QString() : said;
}

void tellNotices(QSqlDriver &driver)
{
    void *const connection = connectionOf(driver);
    if (!connection)
        return; // of another database, which needs no libpq
    static auto *const setReceiver = resolved<void *(void *, NoticeReceiver, void *)>("PQsetNoticeReceiver");
    if (setReceiver)
        setReceiver(connection, tellNotice, nullptr);
}

} // namespace gavel::store::postgres
