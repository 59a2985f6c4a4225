#include "host/workers.h"

#include "host/secrets.h"

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

constexpr int waitingMax = 256;

} // namespace

/// A thread with a mailbox of jobs.
class Workers::Lane
{
public:
    Lane(Workers &owner, const QString &name)
        : m_owner(owner)
        , m_context(new QObject)
    {
        m_thread.setObjectName(name);
        m_context->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
        m_thread.start();
    }

    ~Lane()
    {
        m_thread.requestInterruption();
        m_thread.quit();
        m_thread.wait();
    }

    void put(quint64 ticket, Job job)
    {
        ++waiting;
        if (m_jobs.put({ticket, std::move(job)}))
            QMetaObject::invokeMethod(
                m_context, [this] { drain(); }, Qt::QueuedConnection);
    }

    int waiting = 0; ///< the owner's thread counts

private:
    void drain()
    {
        const auto jobs = m_jobs.takeAll();
        for (const auto &[ticket, job] : jobs) {
            if (m_thread.isInterruptionRequested())
                return;
            if (m_owner.m_done.put({ticket, work(job)}))
                QMetaObject::invokeMethod(
                    &m_owner, [owner = &m_owner] { owner->deliver(); }, Qt::QueuedConnection);
        }
    }

    Workers &m_owner;
    Mailbox<std::pair<quint64, Job>> m_jobs;
    QThread m_thread;
    QObject *m_context;
};

Workers::Workers(QObject *parent)
    : QObject(parent)
    , m_passwords(std::make_unique<Lane>(*this, u"passwords"_s))
    , m_pictures(std::make_unique<Lane>(*this, u"pictures"_s))
{
}

Workers::~Workers() = default;

Workers::Done Workers::work(const Job &job)
{
    if (const auto *hash = std::get_if<HashJob>(&job))
        return hashPassword(hash->password);
    if (const auto *verify = std::get_if<VerifyJob>(&job))
        return passwordMatches(verify->hash, verify->password);
    return preparePicture(std::get<PictureJob>(job).bytes);
}

bool Workers::submit(Lane &lane, Job job, Callback callback)
{
    if (lane.waiting >= waitingMax)
        return false;
    const quint64 ticket = m_nextTicket++;
    m_waiting.insert(ticket, [&lane, callback = std::move(callback)](const Done &done) {
        --lane.waiting;
        callback(done);
    });
    lane.put(ticket, std::move(job));
    return true;
}

void Workers::deliver()
{
    const auto done = m_done.takeAll();
    for (const auto &[ticket, result] : done) {
        if (const Callback callback = m_waiting.take(ticket))
            callback(result);
    }
}

bool Workers::hash(const QString &password, std::function<void(const QString &)> done)
{
    return submit(*m_passwords, HashJob{password},
                  [done = std::move(done)](const Done &result) { done(std::get<QString>(result)); });
}

bool Workers::verify(const QString &hash, const QString &password, std::function<void(bool)> done)
{
    return submit(*m_passwords, VerifyJob{hash, password},
                  [done = std::move(done)](const Done &result) { done(std::get<bool>(result)); });
}

bool Workers::prepare(const QByteArray &picture,
                      std::function<void(const tl::expected<PreparedPicture, PictureFault> &)> done)
{
    return submit(*m_pictures, PictureJob{picture}, [done = std::move(done)](const Done &result) {
        done(std::get<tl::expected<PreparedPicture, PictureFault>>(result));
    });
}

} // namespace gavel
