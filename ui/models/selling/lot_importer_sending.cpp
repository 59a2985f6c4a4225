#include "models/selling/lot_importer.h"

#include "models/selling/lot_terms.h"
#include "models/words.h"
#include "protocol/rates_json.h"

#include <QSet>
#include <algorithm>

// How the rows are put up: which may be there already, then one after another with its pictures.

namespace gavel::models {

using namespace Qt::StringLiterals;
using State = LotImport::State;

namespace {

bool isTransport(const link::Problem &problem)
{
    return problem.kind != link::Problem::Kind::Refused;
}

} // namespace

void LotImporter::start()
{
    if (m_running || isReading())
        return;
    m_running = true;
    m_stopping = false;
    m_row = -1;
    m_table.check(m_now());
    Q_EMIT progressed();
    if (m_table.count(State::Unanswered) == 0)
        return next();
    QList<protocol::LotDraft> drafts;
    for (const LotImport::Row &row : m_table.rows()) {
        if (const auto draft = draftOf(row); draft && row.state == State::Unanswered)
            drafts.append(*draft);
    }
    m_alike.find(drafts, [this](const std::optional<AlikeLots::Lots> &lots) {
        if (!lots)
            return end(); // without an answer those rows stay as they are, and so do the others
        lookForUnanswered(*lots);
        next();
    });
}

std::optional<protocol::LotDraft> LotImporter::draftOf(const LotImport::Row &row) const
{
    SellForm form;
    form.setMoney(csvMoney(m_table.currency()));
    form.setValues(row.lot.values);
    const auto draft = form.draft(m_now());
    return draft ? std::optional(*draft) : std::nullopt;
}

/// A lot of mine that says what such a row says, and that no other row put up, is the one.
void LotImporter::lookForUnanswered(const AlikeLots::Lots &lots)
{
    QSet<auction::LotId> taken;
    for (const auto &row : m_table.rows())
        taken.insert(row.created);
    for (int at = 0; at < m_table.rowCount(); ++at) {
        const LotImport::Row &row = m_table.rows().at(at);
        if (row.state != State::Unanswered)
            continue;
        const auto draft = draftOf(row);
        const auto found = std::find_if(lots.begin(), lots.end(), [&](const protocol::LotView &own) {
            return draft && AlikeLots::isSame(own, *draft) && !taken.contains(own.id);
        });
        if (found == lots.end()) {
            m_journal.forget(row.journalKey());
            m_table.setState(at, draft ? State::Ready : State::Faulty);
            continue;
        }
        taken.insert(found->id);
        m_journal.noteCreated(row.journalKey(), {.lot = found->id, .without = row.missing});
        m_table.setDone(at, found->id);
    }
    m_table.check(m_now());
}

void LotImporter::next()
{
    m_row = m_stopping ? -1 : m_table.nextRow(m_row + 1);
    if (m_row < 0)
        return end();
    const bool isSent = row().isSent;
    const QStringList names = isSent ? row().late : row().picturesToSend();
    m_before = row();
    m_table.setState(m_row, State::Sending);
    Q_EMIT progressed();
    if (isSent && m_rests.contains(row().key))
        return m_saver.start(m_rests.take(row().key));
    const auto read = [names, place = m_place, pictures = m_pictures] { return readPictures(place, names, pictures); };
    m_background.run(read, [this, isSent](const ReadPictures &pictures) {
        if (isSent)
            sendLate(pictures);
        else
            sendWith(pictures);
    });
}

/// Nothing was asked for it: it stays as it was.
bool LotImporter::leaveIfStopped()
{
    if (m_stopping) {
        m_table.setState(m_row, m_before.state, 0, m_before.problem);
        end();
    }
    return m_stopping;
}

/// They follow those that it has by now.
void LotImporter::sendLate(const ReadPictures &read)
{
    if (leaveIfStopped())
        return;
    if (!read) {
        m_table.setState(m_row, State::PicturesLeft, 0, read.error());
        return next();
    }
    m_api.lot(row().created, this, [this, batch = *read](const link::Result<protocol::LotView> &lot) {
        if (!lot) {
            m_table.setState(m_row, State::PicturesLeft, 0, problemText(lot.error(), MoneyText(m_table.currency())));
            return goOnAfter(lot.error());
        }
        if (leaveIfStopped())
            return;
        m_table.takeLate(m_row);
        m_table.setUnreadable(m_row, batch.unreadable);
        LotJob job;
        job.lot = lot->id;
        for (const QByteArray &picture : batch.pictures)
            job.puts.append({static_cast<int>(lot->img.size() + job.puts.size()) + 1, picture});
        m_saver.start(job);
    });
}

void LotImporter::sendWith(const ReadPictures &read)
{
    if (leaveIfStopped())
        return;
    const bool changes = row().changes != 0;
    const auto draft = changes ? protocol::LotDraft() : draftOf(row());
    if (!draft || !read) {
        m_table.setState(m_row, State::Refused, 0, draft ? read.error() : tr("Its times have passed meanwhile."));
        return next();
    }
    m_table.setUnreadable(m_row, read->unreadable);
    if (!changes)
        m_journal.noteAsked(row().key);
    m_saver.start(jobOf(row(), *draft, read->pictures));
}

LotJob LotImporter::jobOf(const LotImport::Row &row, const protocol::LotDraft &draft,
                          const QList<QByteArray> &files) const
{
    QList<DraftPicture> pictures;
    for (const QByteArray &file : files)
        pictures.append({.bytes = file, .path = {}});
    if (row.changes != 0)
        return jobToChange(row.changes, row.change, {}, pictures);
    QJsonObject beside = placeToCreate(row.lot.values);
    if (row.lot.premium)
        beside.insert("premium"_L1, protocol::toJson(*row.lot.premium));
    if (row.lot.commission)
        beside.insert("commission"_L1, protocol::toJson(*row.lot.commission));
    return jobToCreate(draft, beside, pictures);
}

void LotImporter::noteCreated(const protocol::LotView &lot)
{
    m_journal.noteCreated(row().key, {.lot = lot.id, .without = row().missing});
    m_table.setState(m_row, State::Sending, lot.id);
}

void LotImporter::noteDone()
{
    if (!m_saver.rest().isDone()) { // stopped between two pictures
        m_rests.insert(row().key, m_saver.rest());
        m_table.setState(m_row, State::PicturesLeft, 0, tr("Not all of its pictures were sent."));
    } else {
        const bool isNew = row().changes == 0; // of what is changed the house tells
        const QStringList without = row().missing + row().late;
        m_table.setDone(m_row);
        if (isNew && m_journal.find(row().key))
            m_journal.noteCreated(row().key, {.lot = row().created, .without = without});
    }
    next();
}

void LotImporter::noteFailed(const link::Problem &problem)
{
    const QString sentence = problemText(problem, MoneyText(m_table.currency()));
    const LotJob &rest = m_saver.rest();
    if (row().changes != 0 && !rest.change.isEmpty()) {
        m_table.setState(m_row, State::Refused, 0, sentence); // asked again it does the same
    } else if (!rest.creates) {
        m_rests.insert(row().key, rest);
        m_table.setState(m_row, State::PicturesLeft, 0, sentence);
    } else if (isTransport(problem)) {
        m_table.setState(m_row, State::Unanswered, 0, sentence);
    } else {
        m_journal.forget(row().key);
        m_table.setState(m_row, State::Refused, 0, sentence);
    }
    goOnAfter(problem);
}

/// Without a line the next would fail like this one.
void LotImporter::goOnAfter(const link::Problem &problem)
{
    m_stopping = m_stopping || isTransport(problem);
    next();
}

void LotImporter::stop()
{
    m_stopping = true;
    m_saver.stop();
}

void LotImporter::end()
{
    m_running = false;
    Q_EMIT finished();
}

} // namespace gavel::models
