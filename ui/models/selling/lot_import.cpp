#include "models/selling/lot_import.h"

#include "models/selling/lot_import_words.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

/// Of what a row says. A sale is its id: it is the same one by whatever name it is called today.
QByteArray digestOf(const CsvLot &lot)
{
    QJsonObject cells;
    for (auto cell = lot.cells.begin(); cell != lot.cells.end(); ++cell) {
        const bool isSale = cell.key() == LotColumn::Sale && !lot.faults.contains(LotColumn::Sale);
        cells.insert(nameOf(cell.key()), isSale ? QString::number(lot.values.sale) : cell.value());
    }
    const QByteArray text = QJsonDocument(cells).toJson(QJsonDocument::Compact);
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

/// Which are no terms, and change at any time.
bool isOfPlace(const QJsonObject &change)
{
    const QStringList members = change.keys();
    return std::all_of(members.begin(), members.end(),
                       [](const QString &member) { return member == u"category" || member == u"number"; });
}

/// Rows that say the same are lots of their own: a dozen equal glasses, sold one by one.
class KeyMaker
{
public:
    QByteArray next(const CsvLot &lot)
    {
        const QByteArray digest = digestOf(lot);
        return digest + '-' + QByteArray::number(++m_seen[digest]);
    }

private:
    QHash<QByteArray, int> m_seen;
};

} // namespace

void LotImport::setCurrency(const auction::Currency &currency)
{
    m_currency = currency;
}

QStringList LotImport::Row::picturesToSend() const
{
    QStringList there = mayGetPictures ? lot.pictures : QStringList();
    there.removeIf([this](const QString &name) { return missing.contains(name); });
    return there;
}

void LotImport::setLots(const QList<CsvLot> &lots, std::optional<auction::TimeMs> now, Kept kept)
{
    QHash<QByteArray, Row> were;
    const auto idOf = [kept](const Row &row) {
        return kept == Kept::SameRows ? row.key : QByteArray::number(row.lot.line);
    };
    if (kept != Kept::Nothing) {
        for (const Row &row : std::as_const(m_rows))
            were.insert(idOf(row), row);
    }
    beginResetModel();
    m_rows.clear();
    KeyMaker keys;
    for (const CsvLot &lot : lots) {
        const Row row{.lot = lot, .key = keys.next(lot), .faults = {}, .problem = {}};
        const auto was = were.constFind(idOf(row));
        m_rows.append(was == were.constEnd() ? row : carried(row, *was, kept));
    }
    endResetModel();
    check(now);
}

/// What somebody said of a row, and what was sent of it, stands in no file.
LotImport::Row LotImport::carried(Row read, const Row &was, Kept kept)
{
    const bool lacksAny = was.isLeft || !was.missing.isEmpty() || !was.late.isEmpty();
    if (was.isSent && (lacksAny || kept == Kept::SameLines)) {
        Row sent = was;
        sent.lot.line = read.lot.line;
        return sent;
    }
    read.isIncluded = was.isIncluded;
    if (was.state == State::Unanswered) {
        read.state = was.state;
        read.problem = was.problem;
        read.askedKey = was.journalKey();
    }
    return read;
}

QList<QStringList> LotImport::picturesToFind() const
{
    QList<QStringList> names;
    for (const Row &row : m_rows)
        names.append(row.isSent ? row.missing + row.late : row.lot.pictures);
    return names;
}

void LotImport::setPictures(const QList<LookedPictures> &looked)
{
    for (int at = 0; at < qMin(rowCount(), static_cast<int>(looked.size())); ++at) {
        Row &row = m_rows[at];
        if (row.isSent) {
            lookAgain(row, looked.at(at));
            continue;
        }
        row.missing = looked.at(at).missing;
        row.unreadable = looked.at(at).unreadable;
        row.lot.faults.remove(LotColumn::Pictures);
        if (!looked.at(at).fault.isEmpty())
            row.lot.faults.insert(LotColumn::Pictures, looked.at(at).fault);
    }
}

/// Those that a sent row went without.
void LotImport::lookAgain(Row &row, const LookedPictures &looked)
{
    row.late += row.missing;
    row.missing = looked.missing;
    row.unreadable = looked.unreadable;
    row.late.removeIf([&looked](const QString &name) { return looked.missing.contains(name); });
    if (!row.isLeft) // else others are still to be sent, and come first
        settle(row);
}

/// What it says is on sale, but for pictures that were found since.
void LotImport::settle(Row &row)
{
    row.state = !row.late.isEmpty() ? State::PicturesLeft : row.changes != 0 ? State::Changed : State::Created;
    row.problem = foundText(row);
}

QStringList LotImport::takeLate(int row)
{
    return std::exchange(m_rows[row].late, {});
}

void LotImport::setUnreadable(int row, const QMap<QString, QString> &pictures)
{
    Row &its = m_rows[row];
    its.missing += pictures.keys();
    its.unreadable.insert(pictures);
}

void LotImport::check(std::optional<auction::TimeMs> now)
{
    for (Row &row : m_rows) {
        if (row.changes != 0 || (row.state != State::Ready && row.state != State::Faulty))
            continue;
        row.faults = faultsOf(row.lot, m_currency, now);
        row.state = row.faults.isEmpty() ? State::Ready : State::Faulty;
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT counted();
}

void LotImport::setComparison(int row, const protocol::LotView &lot, const LotComparison &comparison)
{
    Row &there = m_rows[row];
    there.changes = lot.id;
    there.created = lot.id;
    there.change = comparison.change;
    there.changed = comparison.words;
    there.faults = comparison.faults;
    const bool isOver = auction::isFinal(lot.phase);
    there.mayGetPictures = lot.img.isEmpty() && !isOver;
    const bool isSame = there.change.isEmpty() && there.picturesToSend().isEmpty();
    const bool isEnded = isOver && (!there.faults.isEmpty() || !isOfPlace(there.change));
    there.state = isEnded                   ? State::Ended
                  : !there.faults.isEmpty() ? State::Faulty
                  : isSame                  ? State::Same
                                            : State::Changes;
    if (isEnded)
        there.faults.clear();
    there.problem.clear();
    tell(row);
}

void LotImport::setState(int row, State state, auction::LotId created, const QString &problem)
{
    Row &its = m_rows[row];
    its.state = state;
    its.problem = problem;
    its.isLeft = state == State::PicturesLeft;
    its.isSent = its.isSent || its.isLeft;
    if (state != State::Unanswered)
        its.askedKey.clear();
    if (created != 0)
        its.created = created;
    tell(row);
}

void LotImport::setDone(int row, auction::LotId created)
{
    Row &its = m_rows[row];
    its.isSent = true;
    if (!its.mayGetPictures)
        its.missing.clear();
    if (created != 0)
        its.created = created;
    its.isLeft = false;
    its.askedKey.clear();
    settle(its);
    tell(row);
}

void LotImport::setWentWithout(int row, auction::LotId lot, const QStringList &pictures)
{
    m_rows[row].missing = pictures;
    setDone(row, lot);
}

void LotImport::setIncluded(int row, bool included)
{
    m_rows[row].isIncluded = included;
    tell(row);
}

void LotImport::tell(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT counted();
}

bool LotImport::isToSend(const Row &row) const
{
    switch (row.state) {
    case State::Ready:
    case State::PicturesLeft:
    case State::Refused:
    case State::Unanswered:
    case State::Changes:
        return row.isIncluded;
    case State::Faulty:
    case State::Sending:
    case State::Created:
    case State::Same:
    case State::Changed:
    case State::Ended:
        return false;
    }
    Q_UNREACHABLE();
}

int LotImport::nextRow(int from) const
{
    for (int row = from; row < rowCount(); ++row) {
        if (isToSend(m_rows[row]))
            return row;
    }
    return -1;
}

int LotImport::count(State state) const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [state](const Row &row) {
        return row.state == state && (row.isIncluded || state == State::Created);
    }));
}

int LotImport::readyCount() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [this](const Row &row) { return isToSend(row); }));
}

int LotImport::changeCount() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [this](const Row &row) {
        return row.changes != 0 && !row.isSent && isToSend(row);
    }));
}

int LotImport::picturesLeftCount() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [this](const Row &row) { return row.isSent && isToSend(row); }));
}

int LotImport::leftOutCount() const
{
    return static_cast<int>(std::count_if(
        m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.isIncluded && row.state != State::Created; }));
}

int LotImport::withoutCount() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [this](const Row &row) {
        return isToSend(row) && !row.isSent && row.mayGetPictures && !row.missing.isEmpty();
    }));
}

int LotImport::lackingCount() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.wentWithout(); }));
}

int LotImport::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LotImport::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags LotImport::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == NameColumn && m_rows[index.row()].state != State::Created)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool LotImport::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    setIncluded(index.row(), value.toInt() == Qt::Checked);
    return true;
}

QVariant LotImport::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[index.row()];
    const int column = index.column();
    const QString fault = faultText(row, column);
    const QString warning = column == StateColumn || column == PicturesColumn ? warningText(row) : QString();
    switch (role) {
    case Qt::DisplayRole:
        return shownText(row, column, m_currency, m_numberOf);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return fault.isEmpty() ? warning : fault;
    case FaultRole:
        return fault;
    case WarningRole:
        return warning;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignmentOf(column));
    case Qt::CheckStateRole:
        if (flags(index) & Qt::ItemIsUserCheckable)
            return row.isIncluded ? Qt::Checked : Qt::Unchecked;
        return {};
    case StateRole:
        return static_cast<int>(row.state);
    case LotRole:
        return row.created;
    default:
        return {};
    }
}

QVariant LotImport::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(orientation == Qt::Horizontal ? alignmentOf(section) : Qt::AlignCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return m_rows.value(section).lot.line;
    return headingOf(section);
}

} // namespace gavel::models
