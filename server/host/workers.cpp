#include "host/workers.h"

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype waitingMax = 256;

} // namespace

Workers::Workers(QObject *parent)
    : QObject(parent)
{
    start(m_passwords, u"passwords"_s, &Workers::passwordsWaking);
    start(m_pictures, u"pictures"_s, &Workers::picturesWaking);
}

void Workers::start(Place &place, const QString &name, void (Workers::*waking)(QPrivateSignal))
{
    place.thread.setObjectName(name);
    place.lane.moveToThread(&place.thread);
    connect(this, waking, &place.lane, &WorkerLane::drain, Qt::QueuedConnection);
    connect(
        &place.lane, &WorkerLane::doneWaiting, this, [this, &place] { deliver(place); }, Qt::QueuedConnection);
    place.thread.start();
}

Workers::~Workers()
{
    for (Place *place : {&m_passwords, &m_pictures}) {
        place->lane.stop();
        place->thread.quit();
        place->thread.wait();
    }
}

bool Workers::submit(Place &place, Job job, void (Workers::*waking)(QPrivateSignal), Callback callback)
{
    if (place.waiting.size() >= waitingMax)
        return false;
    const quint64 ticket = m_nextTicket++;
    place.waiting.insert(ticket, std::move(callback));
    if (place.lane.jobs.put({ticket, std::move(job)}))
        Q_EMIT(this->*waking)(QPrivateSignal());
    return true;
}

void Workers::deliver(Place &place)
{
    const auto done = place.lane.done.takeAll();
    for (const auto &[ticket, result] : done) {
        if (const Callback callback = place.waiting.take(ticket))
            callback(result);
    }
}

bool Workers::hash(const QString &password, std::function<void(const QString &)> done)
{
    return submit(m_passwords, HashJob{password}, &Workers::passwordsWaking,
                  [done = std::move(done)](const Done &result) { done(std::get<QString>(result)); });
}

bool Workers::verify(const QString &hash, const QString &password, std::function<void(bool)> done)
{
    return submit(m_passwords, VerifyJob{hash, password}, &Workers::passwordsWaking,
                  [done = std::move(done)](const Done &result) { done(std::get<bool>(result)); });
}

bool Workers::prepare(const QByteArray &picture,
                      std::function<void(const tl::expected<PreparedPicture, PictureFault> &)> done)
{
    return submit(m_pictures, PictureJob{picture}, &Workers::picturesWaking,
                  [done = std::move(done)](const Done &result) {
                      done(std::get<tl::expected<PreparedPicture, PictureFault>>(result));
                  });
}

} // namespace gavel
