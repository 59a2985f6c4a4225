#include "models/selling/lot_importer.h"

#include "models/selling/lot_terms.h"
#include "models/words.h"
#include "protocol/limits.h"
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

QString faultOfPictures(const QStringList &names, PicturePlace &place)
{
    if (names.size() > protocol::limits::imagesMax)
        return LotImporter::tr("A lot has at most %n picture(s).", nullptr, protocol::limits::imagesMax);
    for (const QString &name : names) {
        if (const QString fault = place.faultOf(name); !fault.isEmpty())
            return fault;
    }
    return {};
}

/// As far as a list tells.
bool isAlike(const protocol::LotView &lot, const protocol::LotDraft &draft)
{
    return lot.name == draft.name && lot.start == draft.terms.start && lot.increments == draft.terms.increments &&
           !auction::isFinal(lot.phase);
}

bool isSame(const protocol::LotView &lot, const protocol::LotDraft &draft)
{
    return isAlike(lot, draft) && lot.description == draft.description;
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
{
    connect(&m_saver, &LotSaver::created, this, &LotImporter::noteCreated);
    connect(&m_saver, &LotSaver::finished, this, &LotImporter::noteDone);
    connect(&m_saver, &LotSaver::failed, this, &LotImporter::noteFailed);
}

void LotImporter::load(const QString &path, const auction::Currency &currency, const CsvReading &reading,
                       const QString &pictures)
{
    m_path = path;
    m_fileName = QFileInfo(path).fileName();
    m_table.setCurrency(currency);
    const auto read = [path, reading, pictures]() -> Loaded {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {tl::unexpected(tr("The file could not be read: %1").arg(file.errorString())), {}};
        if (file.size() > fileBytesMax)
            return {tl::unexpected(tr("The file is larger than 16 MB. Please part it.")), {}};
        return {readCsvFile(file.readAll(), reading), pictures.isEmpty() ? QFileInfo(path).absolutePath() : pictures};
    };
    m_background.run(read, [this, turn = ++m_reading](const Loaded &loaded) {
        if (turn == m_reading)
            show(loaded);
    });
}

void LotImporter::show(const Loaded &loaded)
{
    m_file = loaded.file.value_or(CsvFile());
    if (!loaded.file) {
        Q_EMIT unreadable(loaded.file.error());
        return;
    }
    m_place = loaded.folder;
    m_encoding = m_file.encoding;
    m_columns = guessedLotColumns(m_file.header, [this](const QString &header) { return m_memory.find(header); });
    readRows();
}

void LotImporter::setColumns(const LotColumns &columns)
{
    QStringList names;
    for (const auto &column : columns)
        names.append(column ? nameOf(*column) : QString());
    m_memory.remember(m_file.header, names);
    m_columns = columns;
    readRows();
}

void LotImporter::setSale(auction::SaleId sale)
{
    if (std::exchange(m_sale, sale) != sale && m_table.rowCount() > 0)
        readRows();
}

void LotImporter::readRows()
{
    const QList<protocol::SaleView> sales = m_surroundings.sales ? m_surroundings.sales() : QList<protocol::SaleView>();
    const auto csv = lotsOf(m_file, m_columns, m_table.currency(), sales, m_sale);
    m_rests.clear();
    m_unknownColumns = csv ? csv->unknownColumns : QStringList();
    m_table.setLots(csv ? csv->lots : QList<CsvLot>(), m_now());
    if (!csv) {
        Q_EMIT unreadable(csv.error());
        return;
    }
    recall();
    checkPictures(m_place);
}

/// What an earlier run put up is not put up again. Its pictures are taken for sent: the lot's room shows them.
void LotImporter::recall()
{
    for (int row = 0; row < m_table.rowCount(); ++row) {
        const auto known = m_journal.find(m_table.rows().at(row).key);
        if (known && known->lot != 0)
            m_table.setState(row, State::Created, known->lot);
        else if (known)
            m_table.setState(row, State::Unanswered, 0, tr("It may be on sale already; this is looked up first."));
    }
}

void LotImporter::checkPictures(const QString &place)
{
    QList<QStringList> names;
    for (const auto &row : m_table.rows())
        names.append(row.lot.pictures);
    const auto look = [names, place, pictures = m_pictures]() -> Looked {
        const auto opened = openPicturePlace(place, pictures);
        Looked looked{.placeFault = opened ? QString() : opened.error(), .faults = {}};
        for (const QStringList &ofRow : names)
            looked.faults.append(ofRow.isEmpty() ? QString()
                                 : opened        ? faultOfPictures(ofRow, **opened)
                                                 : looked.placeFault);
        return looked;
    };
    m_background.run(look, [this, place, reading = ++m_reading](const Looked &looked) {
        if (reading == m_reading)
            noteLooked(place, looked);
    });
}

/// Where nothing can be looked for is told, and left again.
void LotImporter::noteLooked(const QString &place, const Looked &looked)
{
    if (!looked.placeFault.isEmpty())
        Q_EMIT placeUnreadable(looked.placeFault);
    if (!looked.placeFault.isEmpty() && place != m_place)
        return;
    m_place = place;
    m_table.setPictureFaults(looked.faults);
    m_table.check(m_now());
    compareRows();
}

/// A row whose number a lot of the house has is about that lot.
void LotImporter::compareRows()
{
    m_toCompare.clear();
    for (int row = 0; row < m_table.rowCount() && m_surroundings.lotOf; ++row) {
        const SellForm::Values &values = m_table.rows().at(row).lot.values;
        const auto lot = values.number.isEmpty() ? 0 : m_surroundings.lotOf(values.sale, values.number);
        if (lot != 0)
            m_toCompare.append({.row = row, .lot = lot});
    }
    if (m_toCompare.isEmpty()) {
        Q_EMIT loaded();
        return;
    }
    m_api.mine(link::HostApi::Mine::Selling, this, [this, reading = m_reading](const auto &mine) {
        m_reserves.clear();
        for (const protocol::MyLot &own : mine.value_or(QList<protocol::MyLot>())) {
            if (own.reserve)
                m_reserves.insert(own.lot.id, *own.reserve);
        }
        compareNext(reading);
    });
}

/// Without an answer a row stays a new lot, which the house refuses for its number.
void LotImporter::compareNext(quint64 reading)
{
    if (reading != m_reading)
        return;
    if (m_toCompare.isEmpty()) {
        Q_EMIT loaded();
        return;
    }
    const Compared next = m_toCompare.takeFirst();
    m_api.lot(next.lot, this, [this, next, reading](const link::Result<protocol::LotView> &lot) {
        if (reading != m_reading)
            return;
        const auto reserve = m_reserves.constFind(next.lot);
        const auto known = reserve == m_reserves.constEnd() ? std::nullopt : std::optional(*reserve);
        if (lot && lot->description)
            m_table.setComparison(next.row, *lot,
                                  compared(m_table.rows().at(next.row).lot, *lot, known, m_table.currency(), m_now()));
        compareNext(reading);
    });
}

void LotImporter::start()
{
    if (m_running)
        return;
    m_running = true;
    m_stopping = false;
    m_row = -1;
    m_table.check(m_now());
    Q_EMIT progressed();
    if (m_table.count(State::Unanswered) == 0)
        return next();
    m_api.mine(link::HostApi::Mine::Selling, this, [this](const link::Result<QList<protocol::MyLot>> &mine) {
        if (!mine)
            return end(); // without an answer those rows stay as they are, and so do the others
        readAlike(*mine);
    });
}

/// A list has no descriptions, by which alone two lots may differ.
void LotImporter::readAlike(const QList<protocol::MyLot> &mine)
{
    QList<protocol::LotDraft> drafts;
    for (const LotImport::Row &row : m_table.rows()) {
        if (const auto draft = draftOf(row); draft && row.state == State::Unanswered)
            drafts.append(*draft);
    }
    m_alike.clear();
    m_unread.clear();
    for (const protocol::MyLot &own : mine) {
        const auto isOfOwn = [&own](const protocol::LotDraft &draft) { return isAlike(own.lot, draft); };
        if (std::any_of(drafts.begin(), drafts.end(), isOfOwn))
            m_unread.append(own.lot.id);
    }
    readNextAlike();
}

void LotImporter::readNextAlike()
{
    if (m_unread.isEmpty()) {
        lookForUnanswered();
        return next();
    }
    m_api.lot(m_unread.takeFirst(), this, [this](const link::Result<protocol::LotView> &lot) {
        if (!lot)
            return end(); // as without the list
        m_alike.append(*lot);
        readNextAlike();
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
void LotImporter::lookForUnanswered()
{
    QSet<auction::LotId> taken;
    for (const auto &row : m_table.rows())
        taken.insert(row.created);
    for (int at = 0; at < m_table.rowCount(); ++at) {
        const LotImport::Row &row = m_table.rows().at(at);
        if (row.state != State::Unanswered)
            continue;
        const auto draft = draftOf(row);
        const auto found = std::find_if(m_alike.begin(), m_alike.end(), [&](const protocol::LotView &own) {
            return draft && isSame(own, *draft) && !taken.contains(own.id);
        });
        if (found == m_alike.end()) {
            m_journal.forget(row.key);
            m_table.setState(at, draft ? State::Ready : State::Faulty);
            continue;
        }
        taken.insert(found->id);
        m_journal.noteCreated(row.key, found->id);
        m_table.setState(at, State::Created, found->id);
    }
    m_table.check(m_now());
}

void LotImporter::next()
{
    m_row = m_stopping ? -1 : m_table.nextRow(m_row + 1);
    if (m_row < 0)
        return end();
    const QStringList names = row().mayGetPictures ? row().lot.pictures : QStringList();
    m_table.setState(m_row, State::Sending);
    Q_EMIT progressed();
    if (m_rests.contains(m_row))
        return m_saver.start(m_rests.take(m_row));
    const auto read = [names, place = m_place, pictures = m_pictures]() -> ReadPictures {
        const auto opened = openPicturePlace(place, pictures);
        if (!opened)
            return tl::unexpected(opened.error());
        QList<QByteArray> files;
        for (const QString &name : names) {
            const auto picture = (*opened)->read(name);
            if (!picture)
                return tl::unexpected(picture.error());
            files.append(*picture);
        }
        return files;
    };
    m_background.run(read, [this](const ReadPictures &pictures) { sendWith(pictures); });
}

void LotImporter::sendWith(const ReadPictures &read)
{
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
    m_journal.noteCreated(row().key, lot.id);
    m_table.setState(m_row, State::Sending, lot.id);
}

void LotImporter::noteDone()
{
    if (!m_saver.rest().isDone()) { // stopped between two pictures
        m_rests.insert(m_row, m_saver.rest());
        m_table.setState(m_row, State::PicturesLeft, 0, tr("Not all of its pictures were sent."));
    } else {
        m_table.setState(m_row, row().changes != 0 ? State::Changed : State::Created);
    }
    next();
}

void LotImporter::noteFailed(const link::Problem &problem)
{
    const QString sentence = problemText(problem, MoneyText(m_table.currency()));
    const LotJob &rest = m_saver.rest();
    const bool isTransport = problem.kind != link::Problem::Kind::Refused;
    if (row().changes != 0 && !rest.change.isEmpty()) {
        m_table.setState(m_row, State::Refused, 0, sentence); // asked again it does the same
    } else if (!rest.creates) {
        m_rests.insert(m_row, rest);
        m_table.setState(m_row, State::PicturesLeft, 0, sentence);
    } else if (isTransport) {
        m_table.setState(m_row, State::Unanswered, 0, sentence);
    } else {
        m_journal.forget(row().key);
        m_table.setState(m_row, State::Refused, 0, sentence);
    }
    // Without a line the next would fail like this one.
    m_stopping = m_stopping || isTransport;
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
