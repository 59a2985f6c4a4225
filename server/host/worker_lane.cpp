#include "host/worker_lane.h"

#include "host/secrets.h"

#include <utility>

namespace gavel::host {

namespace {

/// What the job holds, a picture of megabytes perhaps, goes with it.
Done work(Job job)
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
    auto all = jobs.takeAll();
    for (Job &job : all) {
        if (done.put(work(std::move(job))))
            Q_EMIT doneWaiting();
    }
}

} // namespace gavel::host
