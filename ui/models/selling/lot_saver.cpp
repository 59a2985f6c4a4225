#include "models/selling/lot_saver.h"

namespace gavel::models {

LotJob jobToCreate(const protocol::LotDraft &draft, const QJsonObject &place, const QList<DraftPicture> &pictures)
{
    LotJob job{.creates = draft, .place = place, .change = {}, .puts = {}, .removals = {}};
    for (const DraftPicture &picture : pictures)
        job.puts.append({static_cast<int>(job.puts.size()) + 1, picture.bytes});
    return job;
}

LotJob jobToChange(auction::LotId lot, const QJsonObject &change, const QStringList &paths,
                   const QList<DraftPicture> &pictures)
{
    LotJob job{.creates = {}, .place = {}, .lot = lot, .change = change, .puts = {}, .removals = {}};
    for (qsizetype at = 0; at < pictures.size(); ++at) {
        const DraftPicture &picture = pictures.at(at);
        if (picture.path.isEmpty() || paths.value(at) != picture.path)
            job.puts.append({static_cast<int>(at) + 1, picture.bytes});
    }
    for (qsizetype number = paths.size(); number > pictures.size(); --number)
        job.removals.append(static_cast<int>(number));
    return job;
}

LotSaver::LotSaver(link::HostApi &api, QObject *parent)
    : QObject(parent)
    , m_api(&api)
{
}

void LotSaver::start(const LotJob &job)
{
    m_job = job;
    m_sent = 0;
    m_busy = true;
    m_stopping = false;
    next();
}

void LotSaver::next()
{
    if (m_job.isDone() || m_stopping || !m_api)
        return end();
    if (m_job.creates)
        create();
    else if (!m_job.change.isEmpty())
        change();
    else if (!m_job.puts.isEmpty())
        put();
    else
        remove();
}

void LotSaver::create()
{
    const auto noteMade = [this](const link::Result<protocol::LotView> &made) {
        if (!made)
            return fail(made.error());
        m_job.creates.reset();
        m_job.lot = made->id;
        Q_EMIT created(*made);
        next();
    };
    m_api->createLot(*m_job.creates, this, noteMade, m_job.place);
}

void LotSaver::change()
{
    m_api->changeLot(m_job.lot, m_job.change, this, [this](const link::Result<protocol::LotView> &changed) {
        if (!changed)
            return fail(changed.error());
        m_job.change = {};
        next();
    });
}

void LotSaver::put()
{
    const LotJob::Picture picture = m_job.puts.first();
    Q_EMIT sending(m_sent + 1, m_sent + static_cast<int>(m_job.puts.size()));
    m_api->putImage(m_job.lot, picture.number, picture.bytes, this, [this](const link::Result<link::Done> &put) {
        if (!put)
            return fail(put.error());
        m_job.puts.removeFirst();
        ++m_sent;
        next();
    });
}

void LotSaver::remove()
{
    m_api->removeImage(m_job.lot, m_job.removals.first(), this, [this](const link::Result<link::Done> &removed) {
        // One that is gone already is what was wanted.
        if (!removed && removed.error().code != auction::Refusal::NotFound)
            return fail(removed.error());
        m_job.removals.removeFirst();
        next();
    });
}

void LotSaver::end()
{
    m_busy = false;
    Q_EMIT finished();
}

void LotSaver::fail(const link::Problem &problem)
{
    m_busy = false;
    Q_EMIT failed(problem);
}

} // namespace gavel::models
