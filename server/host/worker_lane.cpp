#include "host/worker_lane.h"

#include "host/secrets.h"

namespace gavel {

namespace {

Done work(const Job &job)
{
    if (const auto *hash = std::get_if<HashJob>(&job))
        return hashPassword(hash->password);
    if (const auto *verify = std::get_if<VerifyJob>(&job))
        return passwordMatches(verify->hash, verify->password);
    return preparePicture(std::get<PictureJob>(job).bytes);
}

} // namespace

void WorkerLane::drain()
{
    const auto all = jobs.takeAll();
    for (const auto &[ticket, job] : all) {
        if (m_stopped)
            return;
        if (done.put({ticket, work(job)}))
            Q_EMIT doneWaiting();
    }
}

} // namespace gavel
