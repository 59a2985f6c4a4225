#include "models/room/history_model.h"

#include "auction/increments.h"
#include "models/isolated.h"

#include <algorithm>

namespace gavel::models {

namespace {

/// Where a seq is, or belongs, in lines of which the highest seq comes first.
template <typename Lines>
auto placeOf(Lines &lines, qint64 seq)
{
    return std::lower_bound(lines.begin(), lines.end(), seq,
                            [](const protocol::BidLine &line, qint64 wanted) { return line.seq > wanted; });
}

} // namespace

HistoryModel::HistoryModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void HistoryModel::setMoney(const MoneyText &money)
{
    m_money = money;
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0, BidColumn), index(rowCount() - 1, BidColumn), {Qt::DisplayRole});
}

void HistoryModel::setMyNick(const QString &nick)
{
    if (std::exchange(m_myNick, nick) != nick && !m_lines.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {MineRole});
}

void HistoryModel::clear()
{
    beginResetModel();
    m_lines.clear();
    m_answers.clear();
    endResetModel();
}

void HistoryModel::put(const QList<protocol::BidLine> &lines)
{
    for (const protocol::BidLine &line : lines)
        putOne(line);
}

void HistoryModel::putOne(const protocol::BidLine &line)
{
    const auto place = placeOf(m_lines, line.seq);
    const int row = static_cast<int>(place - m_lines.begin());
    if (place == m_lines.end() || place->seq != line.seq) {
        beginInsertRows({}, row, row);
        m_lines.insert(place, line);
        endInsertRows();
        dropOldest();
    } else if (*place != line) {
        *place = line;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void HistoryModel::dropOldest()
{
    if (m_lines.size() <= linesMax)
        return;
    beginRemoveRows({}, rowCount() - 1, rowCount() - 1);
    m_answers.remove(m_lines.last().seq);
    m_lines.removeLast();
    endRemoveRows();
}

const protocol::BidLine *HistoryModel::find(qint64 seq) const
{
    const auto place = placeOf(m_lines, seq);
    return place != m_lines.end() && place->seq == seq ? &*place : nullptr;
}

void HistoryModel::setVoided(qint64 seq, const QString &reason)
{
    const protocol::BidLine *known = find(seq);
    if (!known)
        return;
    protocol::BidLine line = *known;
    line.voided = reason;
    putOne(line);
}

void HistoryModel::setOutcome(qint64 seq, const QString &leader, auction::Amount price)
{
    const auto place = placeOf(m_lines, seq);
    if (place == m_lines.end() || place->seq != seq || place->nick == leader || price < place->bid)
        return;
    m_answers.insert(seq, {leader, price});
    const int row = static_cast<int>(place - m_lines.begin());
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1), {AnswerRole, Qt::AccessibleTextRole});
}

// Whoever answers a bid led before it as well, so that what they answered before follows too: a step above it, since
// their maximum reached beyond. It ends where they took the lead, or where something that is no bid came between, such
// as a maximum that was raised.
void HistoryModel::derive(const protocol::LotView &lot)
{
    if (m_lines.isEmpty() || !lot.leader)
        return;
    const QString leader = lot.leader->nick;
    const auto stepAbove = [&lot](auction::Amount bid) { return bid + auction::increment(lot.increments, bid); };
    const protocol::BidLine *later = nullptr;
    for (const protocol::BidLine &line : std::as_const(m_lines)) {
        const bool isCertain = later ? line.seq + 1 == later->seq : lot.price <= stepAbove(line.bid);
        if (!isCertain || line.voided || line.nick == leader || m_answers.contains(line.seq))
            return;
        setOutcome(line.seq, leader, later ? stepAbove(line.bid) : lot.price);
        later = &line;
    }
}

QString HistoryModel::answerText(const protocol::BidLine &line) const
{
    const auto answer = m_answers.constFind(line.seq);
    if (line.voided || answer == m_answers.constEnd())
        return {};
    const QString price = m_money.shown(answer->price);
    return answer->nick == m_myNick ? tr("Your maximum answered: %1").arg(price)
                                    : tr("The maximum of %1 answered: %2").arg(answer->nick, price);
}

bool HistoryModel::isWhole(int bids) const
{
    return std::count_if(m_lines.begin(), m_lines.end(), [](const protocol::BidLine &line) { return !line.voided; }) >=
           bids;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const protocol::BidLine &line = m_lines[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return shown(line, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == BidColumn ? int{Qt::AlignRight | Qt::AlignVCenter}
                                           : int{Qt::AlignLeft | Qt::AlignVCenter};
    case Qt::ToolTipRole:
        return said(line).isEmpty() ? dateTimeText(line.at, m_money.locale())
                                    : QString(dateTimeText(line.at, m_money.locale()) + u'\n' + said(line));
    case Qt::AccessibleTextRole:
        return accessible(line, index.column());
    case SortRole:
        return raw(line, index.column());
    case SeqRole:
        return line.seq;
    case VoidedRole:
        return line.voided.has_value();
    case VoidedReasonRole:
        return line.voided.value_or(QString());
    case MineRole:
        return isMine(line);
    case SaidRole:
        return said(line);
    case LineRole:
        return QVariant::fromValue(line);
    case AnswerRole:
        return answerText(line);
    default:
        return {};
    }
}

QString HistoryModel::said(const protocol::BidLine &line) const
{
    QStringList parts;
    if (line.voided)
        parts.append(tr("Voided: %1").arg(isolated(*line.voided)));
    if (!line.msg.isEmpty())
        parts.append(tr("%1: “%2”").arg(isolated(line.nick), isolated(line.msg)));
    return parts.join(u'\n');
}

QString HistoryModel::accessible(const protocol::BidLine &line, int column) const
{
    if (line.voided)
        return tr("%1, voided").arg(shown(line, column));
    const QString answer = column == BidColumn ? answerText(line) : QString();
    return answer.isEmpty() ? shown(line, column) : QString(shown(line, column) + u", " + answer);
}

QString HistoryModel::shown(const protocol::BidLine &line, int column) const
{
    switch (column) {
    case BidColumn:
        return m_money.shown(line.bid);
    case NickColumn:
        return line.nick;
    case TimeColumn:
        return timeText(line.at, line.at, m_money.locale());
    case MessageColumn:
        return line.msg;
    default:
        return {};
    }
}

QVariant HistoryModel::raw(const protocol::BidLine &line, int column) const
{
    switch (column) {
    case BidColumn:
        return line.bid;
    case NickColumn:
        return line.nick;
    case TimeColumn:
        return line.at;
    case MessageColumn:
        return line.msg;
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case BidColumn:
        return tr("Bid");
    case NickColumn:
        return tr("Bidder");
    case TimeColumn:
        return tr("Time");
    case MessageColumn:
        return tr("Message");
    default:
        return {};
    }
}

} // namespace gavel::models
