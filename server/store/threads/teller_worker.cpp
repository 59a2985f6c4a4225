#include "store/threads/teller_worker.h"

#include "store/opening/database.h"
#include "store/postgres/dialect.h"
#include "store/tables/hosts.h"
#include "store/tables/house.h"
#include "store/tables/lots.h"
#include "store/tables/reader.h"

#include <QSqlDriver>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int lookEveryMs = 1'000; // what a lost notification costs
constexpr int firstSamples = 8;
constexpr int pageCommits = 250;

} // namespace

TellerWorker::TellerWorker(QString address, QString name, std::shared_ptr<SharedTime> time)
    : m_address(std::move(address))
    , m_name(std::move(name))
    , m_time(std::move(time))
{
}

void TellerWorker::open()
{
    static_cast<void>(opened.put(openHere()));
}

tl::expected<qint64, QString> TellerWorker::openHere()
{
    const auto connection = openBook(m_address, u"gavel-teller-"_s + m_name, Access::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    m_sql = std::make_unique<Sql>(*connection);
    connect(connection->database.driver(), &QSqlDriver::notification, this,
            [this](const QString & /*channel*/, QSqlDriver::NotificationSource /*source*/, const QVariant &teller) {
                if (teller.toString() != m_name)
                    look();
            });
    try {
        listen();
        m_sql->serve();
        for (int i = 0; i < firstSamples; ++i)
            askTime();
        m_heardUpTo = HouseTable(*m_sql).newestChange();
    } catch (const SqlFailure &failure) {
        return tl::unexpected(
            u"The book %1 can't be read: %2."_s.arg(m_address, QString::fromStdString(failure.what())));
    }
    toldUpTo = m_heardUpTo;
    m_timer = new QTimer(this);
    connect(m_timer, &QTimer::timeout, this, &TellerWorker::tick);
    m_timer->start(lookEveryMs);
    return m_heardUpTo;
}

void TellerWorker::listen()
{
    m_listens = m_sql->listen(postgres::channel);
}

void TellerWorker::askTime()
{
    const qint64 before = SharedTime::bootMicroseconds();
    const qint64 database = m_sql->dialect().microsecondsNow(*m_sql);
    m_time->add(before, SharedTime::bootMicroseconds(), database);
}

void TellerWorker::tick()
{
    const bool wasLost = m_sql->isLost();
    // That a connection was cut is found out by using it; the next one is tried at once.
    if (refresh() || (!wasLost && refresh()))
        look();
}

/// Has a connection that listens, and the time from it; false if there is none.
bool TellerWorker::refresh()
{
    try {
        if (m_sql->isLost()) {
            m_sql->ensureConnected(Access::ReadOnly);
            m_listens = false;
        }
        if (!m_listens)
            listen();
        askTime();
        return true;
    } catch (const SqlFailure &) {
        return false; // the store thread meets the same trouble, and says so
    }
}

void TellerWorker::look()
{
    while (lookOnce()) {
    }
}

/// Whether there is more.
bool TellerWorker::lookOnce()
{
    if (!m_sql || m_sql->isLost())
        return false;
    m_heardUpTo = qMax(m_heardUpTo, toldUpTo.load());
    const auto told = find(*m_sql, query::GetUpdates{.after = m_heardUpTo, .account = {}, .limit = pageCommits});
    if (!told)
        return false;
    Heard found{.batches = told->batches, .upTo = told->upTo, .reset = told->reset, .nextDeadline = {}, .hosts = {}};
    try {
        found.nextDeadline = Lots(*m_sql).nextDeadline();
        found.hosts = Hosts(*m_sql).serving(m_time->now());
    } catch (const SqlFailure &) {
        return false;
    }
    m_heardUpTo = told->upTo;
    const bool more = told->upTo < told->newest;
    if (heard.put(std::move(found)))
        Q_EMIT heardWaiting();
    return more;
}

void TellerWorker::close()
{
    if (m_timer)
        m_timer->stop();
    m_sql.reset();
    closeBook(u"gavel-teller-"_s + m_name);
    static_cast<void>(done.put(true));
}

} // namespace gavel::store
