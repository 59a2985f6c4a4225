#include "models/selling/lot_importer.h"

#include "models/selling/lot_terms.h"
#include "models/words.h"
#include "protocol/rates_json.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <algorithm>

namespace gavel::models {

using namespace Qt::StringLiterals;
using State = LotImport::State;

namespace {

constexpr qint64 fileBytesMax = 16 * 1024 * 1024;

bool isTransport(const link::Problem &problem)
{
    return problem.kind != link::Problem::Kind::Refused;
}

} // namespace

LotImporter::LotImporter(link::HostApi &api, const QString &journalPath, const Now &now, Pictures pictures,
                         QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_journal(journalPath)
    , m_now(now)
    , m_pictures(std::move(pictures))
    , m_saver(api)
    , m_alike(api)
    , m_numbered(api)
{
    connect(&m_numbered, &NumberedLots::arrived, this, &LotImporter::noteNumbered);
    connect(&m_numbered, &NumberedLots::done, this, &LotImporter::loaded);
    connect(&m_saver, &LotSaver::created, this, &LotImporter::noteCreated);
    connect(&m_saver, &LotSaver::finished, this, &LotImporter::noteDone);
    connect(&m_saver, &LotSaver::failed, this, &LotImporter::noteFailed);
}

QString LotImporter::placeOf(const QString &path, const QString &pictures) const
{
    if (!pictures.isEmpty())
        return pictures;
    if (m_asked && m_asked->path == path)
        return m_asked->place;
    return path == m_path && !m_place.isEmpty() ? m_place : QFileInfo(path).absolutePath();
}

void LotImporter::load(const QString &path, const auction::Currency &currency, const CsvReading &reading,
                       const QString &pictures)
{
    if (m_running)
        return;
    m_asked = {path, currency, placeOf(path, pictures)};
    const auto read = [path, reading]() -> tl::expected<CsvFile, QString> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return tl::unexpected(tr("The file could not be read: %1").arg(file.errorString()));
        if (file.size() > fileBytesMax)
            return tl::unexpected(tr("The file is larger than 16 MB. Please part it."));
        return readCsvFile(file.readAll(), reading);
    };
    m_background.run(read, [this, turn = ++m_loading](const tl::expected<CsvFile, QString> &file) {
        if (turn == m_loading)
            show(file);
    });
    Q_EMIT progressed();
}

void LotImporter::show(const tl::expected<CsvFile, QString> &file)
{
    const Asked asked = *std::exchange(m_asked, {});
    if (!file) {
        Q_EMIT unreadable(file.error());
        return;
    }
    const bool isAgain = asked.path == m_path;
    m_path = asked.path;
    m_fileName = QFileInfo(asked.path).fileName();
    m_table.setCurrency(asked.currency);
    m_file = *file;
    m_place = asked.place;
    m_encoding = m_file.encoding;
    m_columns = guessedLotColumns(m_file.header, [this](const QString &header) { return m_memory.find(header); });
    readRows(isAgain ? LotImport::Kept::SameRows : LotImport::Kept::Nothing);
}

void LotImporter::setColumns(const LotColumns &columns)
{
    if (m_running)
        return;
    QStringList names;
    for (const auto &column : columns)
        names.append(column ? nameOf(*column) : QString());
    m_memory.remember(m_file.header, names);
    m_columns = columns;
    readRows(LotImport::Kept::SameLines);
}

void LotImporter::setSale(auction::SaleId sale)
{
    if (m_running)
        return;
    if (std::exchange(m_sale, sale) != sale && m_table.rowCount() > 0)
        readRows(LotImport::Kept::SameLines);
}

void LotImporter::setPicturePlace(const QString &path)
{
    if (m_running)
        return;
    if (m_asked)
        m_asked->place = path; // it is meant for what is being read
    else
        checkPictures(path);
}

void LotImporter::readRows(LotImport::Kept kept)
{
    const QList<protocol::SaleView> sales = m_surroundings.sales ? m_surroundings.sales() : QList<protocol::SaleView>();
    const auto csv = lotsOf(m_file, m_columns, m_table.currency(), sales, m_sale);
    m_unknownColumns = csv ? csv->unknownColumns : QStringList();
    m_numbered.forget();
    m_looked = ++m_looking;
    m_unlooked = false;
    m_table.setLots(csv ? csv->lots : QList<CsvLot>(), m_now(), kept);
    if (!csv) {
        Q_EMIT unreadable(csv.error());
        Q_EMIT columnsWanted();
        return;
    }
    recall();
    m_unlooked = true;
    checkPictures(m_place);
}

/// What an earlier run put up is not put up again. Its pictures are taken for sent, but for those that were not there:
/// the lot's room shows them.
void LotImporter::recall()
{
    for (int at = 0; at < m_table.rowCount(); ++at) {
        const LotImport::Row &row = m_table.rows().at(at);
        const auto known = m_journal.find(row.key);
        if (row.isSent || row.state == State::Unanswered || !known)
            continue;
        if (known->lot == 0)
            m_table.setState(at, State::Unanswered, 0, tr("It may be on sale already; this is looked up first."));
        else if (m_rests.contains(row.key))
            m_table.setState(at, State::PicturesLeft, known->lot, tr("Not all of its pictures were sent."));
        else if (!known->without.isEmpty())
            m_table.setWentWithout(at, known->lot, known->without);
        else
            m_table.setState(at, State::Created, known->lot);
    }
}

void LotImporter::checkPictures(const QString &place)
{
    const auto look = [names = m_table.picturesToFind(), place, pictures = m_pictures] {
        return lookForPictures(place, names, pictures);
    };
    m_background.run(look, [this, place, turn = ++m_looking](const LookedPlace &looked) {
        if (turn == m_looking)
            noteLooked(place, looked);
    });
    Q_EMIT progressed();
}

/// Where nothing can be looked for is told, and left again: for the former place, where the look at that may have been
/// given up for this one.
void LotImporter::noteLooked(const QString &place, const LookedPlace &looked)
{
    m_looked = m_looking;
    if (!looked.fault.isEmpty() && place != m_place) {
        Q_EMIT placeUnreadable(looked.fault);
        if (m_unlooked && m_looked == m_looking)
            checkPictures(m_place);
        return;
    }
    m_place = place;
    m_table.setPictures(looked.rows);
    m_unlooked = false;
    m_table.check(m_now());
    if (!looked.fault.isEmpty())
        Q_EMIT placeUnreadable(looked.fault);
    readNumbered();
}

/// A row whose number a lot of the house has is about that lot.
void LotImporter::readNumbered()
{
    QList<NumberedLots::Wanted> wanted;
    for (int at = 0; at < m_table.rowCount() && m_surroundings.lotOf; ++at) {
        const LotImport::Row &row = m_table.rows().at(at);
        const SellForm::Values &values = row.lot.values;
        const auto lot = values.number.isEmpty() ? 0 : m_surroundings.lotOf(values.sale, values.number);
        if (lot != 0 && !row.isSent)
            wanted.append({.row = at, .lot = lot});
    }
    m_numbered.read(wanted);
}

/// Without an answer a row stays a new lot, which the house refuses for its number.
void LotImporter::noteNumbered(int row, const protocol::LotView &lot, std::optional<auction::Amount> reserve)
{
    m_table.setComparison(row, lot, compared(m_table.rows().at(row).lot, lot, reserve, m_table.currency(), m_now()));
}

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
    m_api.lot(row().created, this, [this, pictures = *read](const link::Result<protocol::LotView> &lot) {
        if (!lot) {
            m_table.setState(m_row, State::PicturesLeft, 0, problemText(lot.error(), MoneyText(m_table.currency())));
            return goOnAfter(lot.error());
        }
        if (leaveIfStopped())
            return;
        m_table.takeLate(m_row);
        LotJob job;
        job.lot = lot->id;
        for (const QByteArray &picture : pictures)
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
    if (!changes)
        m_journal.noteAsked(row().key);
    m_saver.start(jobOf(row(), *draft, *read));
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
