#include "models/selling/lot_import.h"

#include "models/isolated.h"
#include "models/time_text.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

/// The columns of the file that a column of the table shows; the first that has something is shown.
QList<LotColumn> columnsOf(int column)
{
    switch (column) {
    case LotImport::NameColumn:
        return {LotColumn::Name, LotColumn::Description};
    case LotImport::StartColumn:
        return {LotColumn::Start};
    case LotImport::ReserveColumn:
        return {LotColumn::Reserve};
    case LotImport::BuyNowColumn:
        return {LotColumn::BuyNow};
    case LotImport::ValueColumn:
        return {LotColumn::Value};
    case LotImport::OpensColumn:
        return {LotColumn::OpensAt};
    case LotImport::EndsColumn:
        return {LotColumn::EndsAt, LotColumn::Lasts};
    case LotImport::StepsColumn:
        return {LotColumn::Increments};
    case LotImport::SoftCloseColumn:
        return {LotColumn::SoftClose};
    case LotImport::BelowReserveColumn:
        return {LotColumn::BelowReserve};
    case LotImport::PremiumColumn:
        return {LotColumn::Premium};
    case LotImport::CommissionColumn:
        return {LotColumn::Commission};
    case LotImport::NumberColumn:
        return {LotColumn::Number};
    case LotImport::CategoryColumn:
        return {LotColumn::Category};
    case LotImport::SaleColumn:
        return {LotColumn::Sale};
    case LotImport::PicturesColumn:
        return {LotColumn::Pictures};
    default:
        return {};
    }
}

Qt::Alignment alignmentOf(int column)
{
    const bool isAmount = column >= LotImport::StartColumn && column <= LotImport::ValueColumn;
    return Qt::AlignVCenter | (isAmount ? Qt::AlignTrailing : Qt::AlignLeading);
}

QByteArray digestOf(const CsvLot &lot)
{
    QJsonObject cells;
    for (auto cell = lot.cells.begin(); cell != lot.cells.end(); ++cell)
        cells.insert(nameOf(cell.key()), cell.value());
    const QByteArray text = QJsonDocument(cells).toJson(QJsonDocument::Compact);
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
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

void LotImport::setLots(const QList<CsvLot> &lots, std::optional<auction::TimeMs> now)
{
    beginResetModel();
    m_rows.clear();
    KeyMaker keys;
    for (const CsvLot &lot : lots)
        m_rows.append({.lot = lot, .key = keys.next(lot), .faults = {}, .problem = {}});
    endResetModel();
    check(now);
}

void LotImport::setPictureFaults(const QStringList &faults)
{
    for (int row = 0; row < qMin(rowCount(), static_cast<int>(faults.size())); ++row) {
        auto &lot = m_rows[row].lot;
        lot.faults.remove(LotColumn::Pictures);
        if (!faults.at(row).isEmpty())
            lot.faults.insert(LotColumn::Pictures, faults.at(row));
    }
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
    there.mayGetPictures = lot.img.isEmpty();
    const bool isSame = there.change.isEmpty() && (there.lot.pictures.isEmpty() || !there.mayGetPictures);
    there.state = !there.faults.isEmpty() ? State::Faulty : isSame ? State::Same : State::Changes;
    there.problem.clear();
    tell(row);
}

void LotImport::setState(int row, State state, auction::LotId created, const QString &problem)
{
    m_rows[row].state = state;
    m_rows[row].problem = problem;
    if (created != 0)
        m_rows[row].created = created;
    tell(row);
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
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
                                          [this](const Row &row) { return row.changes != 0 && isToSend(row); }));
}

int LotImport::leftOutCount() const
{
    return static_cast<int>(std::count_if(
        m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.isIncluded && row.state != State::Created; }));
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
    const QString fault = faultText(row, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return shown(row, index.column());
    case Qt::ToolTipRole:
    case FaultRole:
        return fault;
    case Qt::AccessibleDescriptionRole:
        return fault;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignmentOf(index.column()));
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

QString LotImport::shown(const Row &row, int column) const
{
    if (column == StateColumn)
        return stateText(row);
    if (column == PicturesColumn && !row.lot.pictures.isEmpty())
        return tr("%n picture(s)", nullptr, static_cast<int>(row.lot.pictures.size()));
    if (const QString amount = amountText(row, column); !amount.isEmpty())
        return amount;
    if (column == OpensColumn && row.lot.values.opensAt)
        return dateTimeText(*row.lot.values.opensAt);
    if (column == EndsColumn && row.lot.values.endsAt)
        return dateTimeText(*row.lot.values.endsAt);
    for (const LotColumn cell : columnsOf(column)) {
        if (row.lot.cells.contains(cell))
            return row.lot.cells.value(cell);
    }
    return u"–"_s;
}

/// As it was read, in the house's currency; empty: there is none, or it can't be read.
QString LotImport::amountText(const Row &row, int column) const
{
    const SellForm::Values &values = row.lot.values;
    const QString written = column == StartColumn     ? values.start
                            : column == ReserveColumn ? values.reserve
                            : column == BuyNowColumn  ? values.buyNow
                            : column == ValueColumn   ? values.value
                                                      : QString();
    const auto amount = written.isEmpty() ? std::nullopt : csvMoney(m_currency).parse(written);
    return amount ? MoneyText(m_currency).shown(*amount) : QString();
}

QString LotImport::faultText(const Row &row, int column)
{
    if (column == StateColumn)
        return row.faults.isEmpty() ? row.problem : row.faults.values().join(u' ');
    for (const LotColumn cell : columnsOf(column)) {
        if (row.faults.contains(cell))
            return row.faults.value(cell);
    }
    return {};
}

QString LotImport::stateText(const Row &row) const
{
    if (!row.isIncluded && row.state != State::Created)
        return tr("Left out");
    switch (row.state) {
    case State::Ready:
        return tr("Ready");
    case State::Faulty:
        return faultText(row, StateColumn);
    case State::Sending:
        return tr("Being put up…");
    case State::Created:
        return tr("On sale as lot %1").arg(isolated(m_numberOf(row.created)));
    case State::PicturesLeft:
        return tr("On sale as lot %1. %2").arg(isolated(m_numberOf(row.created)), row.problem);
    case State::Refused:
    case State::Unanswered:
        return row.problem;
    case State::Changes:
        return tr("Changes lot %1. %2").arg(isolated(m_numberOf(row.changes)), row.changed.join(u" · "_s));
    case State::Same:
        return tr("Lot %1 is so already").arg(isolated(m_numberOf(row.changes)));
    case State::Changed:
        return tr("Lot %1 was changed").arg(isolated(m_numberOf(row.changes)));
    }
    Q_UNREACHABLE();
}

QVariant LotImport::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(orientation == Qt::Horizontal ? alignmentOf(section) : Qt::AlignCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return m_rows.value(section).lot.line;
    switch (section) {
    case NameColumn:
        return tr("Lot");
    case StartColumn:
        return tr("Start");
    case ReserveColumn:
        return tr("Reserve");
    case BuyNowColumn:
        return tr("Buy now");
    case ValueColumn:
        return tr("Value");
    case OpensColumn:
        return tr("Opens");
    case EndsColumn:
        return tr("Ends, lasts");
    case StepsColumn:
        return tr("Steps");
    case SoftCloseColumn:
        return tr("Soft close");
    case BelowReserveColumn:
        return tr("Below the reserve");
    case PremiumColumn:
        return tr("Premium");
    case CommissionColumn:
        return tr("Commission");
    case NumberColumn:
        return tr("Number");
    case CategoryColumn:
        return tr("Category");
    case SaleColumn:
        return tr("Sale");
    case PicturesColumn:
        return tr("Pictures");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

} // namespace gavel::models
