#include "models/console/record_model.h"

#include "link/host_bounds.h"
#include "link/staff_record.h"
#include "models/console/record_words.h"
#include "models/csv_writer.h"
#include "models/lot_number.h"
#include "models/sales/house_sales.h"
#include "models/time_text.h"

#include <QDateTime>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::models {

namespace {

QString nickOf(const std::optional<protocol::Person> &person)
{
    return person ? person->nick : QString();
}

QString numberOf(const protocol::RecordLine &line, const LotListModel &lots)
{
    return line.lot ? lotNumber(lots, *line.lot) : QString();
}

QString saleOf(const protocol::RecordLine &line, const LotListModel &lots, const HouseSales &sales)
{
    const protocol::LotView *lot = line.lot ? lots.find(*line.lot) : nullptr;
    return lot ? sales.nameOf(lot->sale) : QString();
}

QString headingOf(int column)
{
    switch (column) {
    case RecordModel::WhenColumn:
        return RecordModel::tr("When");
    case RecordModel::ByColumn:
        return RecordModel::tr("Who");
    case RecordModel::WhatColumn:
        return RecordModel::tr("What");
    case RecordModel::ForColumn:
        return RecordModel::tr("For");
    case RecordModel::LotColumn:
        return RecordModel::tr("Lot");
    case RecordModel::AmountColumn:
        return RecordModel::tr("Amount");
    case RecordModel::DetailColumn:
        return RecordModel::tr("Why, or which");
    default:
        return {};
    }
}

} // namespace

RecordModel::RecordModel(const LotListModel &lots, const HouseSales &sales, Now now, QObject *parent)
    : TableModel(parent)
    , m_lots(lots)
    , m_sales(sales)
    , m_now(std::move(now))
{
}

void RecordModel::setMoney(const MoneyText &money)
{
    m_money = money;
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DisplayRole});
}

void RecordModel::read(link::HttpClient &http)
{
    readAfter(http, 0);
}

void RecordModel::readOn(link::HttpClient &http)
{
    if (m_state == State::Read && m_lines.size() < link::bounds::itemsMax)
        readAfter(http, m_lines.isEmpty() ? 0 : m_lines.last().id);
}

void RecordModel::readAfter(link::HttpClient &http, qint64 after)
{
    const quint64 reading = ++m_reading;
    setState(State::Reading);
    link::readRecord(http, after, this, [this, reading, after](const link::Result<QList<protocol::RecordLine>> &lines) {
        if (reading != m_reading)
            return;
        // Lists ascend by id; one that does not is no record.
        qint64 last = after;
        const bool ascends =
            lines && std::all_of(lines->begin(), lines->end(), [&last](const protocol::RecordLine &line) {
                return line.id > std::exchange(last, line.id);
            });
        if (!ascends) {
            m_problem = lines ? link::lineProblem(link::Problem::Kind::Unreadable) : lines.error();
            return setState(State::Failed);
        }
        setLines(after == 0 ? *lines : m_lines + *lines);
        setState(State::Read);
    });
}

/// What was here stays where it is; nothing is ever taken out of a record, unless the house is another.
void RecordModel::setLines(const QList<protocol::RecordLine> &lines)
{
    const auto sameLine = [](const protocol::RecordLine &a, const protocol::RecordLine &b) { return a.id == b.id; };
    const qsizetype known = m_lines.size();
    if (lines.size() < known || !std::equal(m_lines.begin(), m_lines.end(), lines.begin(), sameLine)) {
        beginResetModel();
        m_lines = lines;
        endResetModel();
        return;
    }
    for (int row = 0; row < known; ++row) {
        if (m_lines.at(row) == lines.at(row))
            continue;
        m_lines[row] = lines.at(row);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    if (lines.size() == known)
        return;
    beginInsertRows({}, static_cast<int>(known), static_cast<int>(lines.size()) - 1);
    m_lines = lines;
    endInsertRows();
}

void RecordModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

int RecordModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int RecordModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecordModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const protocol::RecordLine &line = m_lines.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return shown(line, column);
    case Qt::ToolTipRole: // a long one is cut
        return column == DetailColumn ? shown(line, column) : QString();
    case Qt::TextAlignmentRole:
        return tableAlignment(isFigure(column));
    case TableSortRole:
        return raw(line, column);
    case TableIdRole:
        return line.id;
    case TableSearchRole:
        return searched(line);
    case TableStrongRole:
        return column == WhatColumn;
    default:
        return {};
    }
}

QString RecordModel::shown(const protocol::RecordLine &line, int column) const
{
    switch (column) {
    case WhenColumn:
        return timeText(line.at, m_now(), m_money.locale());
    case ByColumn:
        return line.by.nick;
    case WhatColumn:
        return deedText(line);
    case ForColumn:
        return nickOf(line.account);
    case LotColumn:
        return withSale(numberOf(line, m_lots), saleOf(line, m_lots, m_sales));
    case AmountColumn:
        return amountText(line, m_money);
    case DetailColumn:
        return detailText(line);
    default:
        return {};
    }
}

QVariant RecordModel::raw(const protocol::RecordLine &line, int column) const
{
    if (column == WhenColumn)
        return line.id; // as they were recorded, whatever the clock did
    if (column == LotColumn)
        return line.lot ? lotNumberKey(numberOf(line, m_lots)) : QString();
    return column == AmountColumn ? QVariant(line.amount.value_or(0)) : QVariant(shown(line, column));
}

QString RecordModel::searched(const protocol::RecordLine &line) const
{
    QStringList words;
    for (const int column : {ByColumn, WhatColumn, ForColumn, LotColumn, DetailColumn})
        words.append(shown(line, column));
    return words.join(u' ');
}

bool RecordModel::isFigure(int column) const
{
    return column == AmountColumn;
}

QString RecordModel::heading(int column) const
{
    return headingOf(column);
}

QByteArray recordCsv(const QList<protocol::RecordLine> &lines, const LotListModel &lots, const HouseSales &sales,
                     const auction::Currency &currency)
{
    QStringList header;
    for (int column = 0; column < RecordModel::ColumnCount; ++column)
        header.append(headingOf(column));
    if (sales.areSeveral())
        header.append(RecordModel::tr("Sale"));
    CsvWriter csv(header);
    for (const protocol::RecordLine &line : lines) {
        QStringList cells{QDateTime::fromMSecsSinceEpoch(line.at).toString(u"yyyy-MM-dd HH:mm:ss"),
                          line.by.nick,
                          deedText(line),
                          nickOf(line.account),
                          numberOf(line, lots),
                          line.amount ? auction::toMajor(*line.amount, currency.exponent) : QString(),
                          detailText(line)};
        if (sales.areSeveral())
            cells.append(saleOf(line, lots, sales));
        csv.add(cells);
    }
    return csv.bytes();
}

} // namespace gavel::models
