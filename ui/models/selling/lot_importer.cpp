#include "models/selling/lot_importer.h"

#include <QFile>
#include <QFileInfo>

namespace gavel::models {

using State = LotImport::State;

namespace {

constexpr qint64 fileBytesMax = 16 * 1024 * 1024;

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
    m_columns = guessedLotColumns(
        m_file.header, [this](const QString &header) { return m_memory.find(header); }, asked.currency.code);
    readRows(isAgain ? LotImport::Kept::SameRows : LotImport::Kept::Nothing);
}

void LotImporter::setColumns(const LotColumns &columns)
{
    if (m_running)
        return;
    m_memory.remember(m_file.header, namesOf(columns), namesOf(m_columns));
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
    // Of one that is over no time is too late: it is only looked at whether the row says the same.
    const auto now = auction::isFinal(lot.phase) ? std::nullopt : m_now();
    m_table.setComparison(row, lot, compared(m_table.rows().at(row).lot, lot, reserve, m_table.currency(), now));
}

} // namespace gavel::models
