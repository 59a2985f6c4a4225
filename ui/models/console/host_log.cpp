#include "models/console/host_log.h"

#include "models/search_words.h"

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

/// In words, not by colour alone, and so in a copy of it too.
QString lineText(const HostLogLine &line)
{
    const QString time = line.at.toString(u"HH:mm:ss "_s);
    switch (line.level) {
    case LogLevel::Info:
        return time + line.text;
    case LogLevel::Warning:
        return time + HostLogModel::tr("Warning: %1").arg(line.text);
    case LogLevel::Error:
        return time + HostLogModel::tr("Error: %1").arg(line.text);
    }
    Q_UNREACHABLE();
}

} // namespace

void HostLogModel::setLines(const QList<HostLogLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

void HostLogModel::append(const HostLogLine &line)
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_lines.append(line);
    endInsertRows();
    if (rowCount() <= hostLogLinesMax)
        return;
    beginRemoveRows({}, 0, 0);
    m_lines.removeFirst();
    endRemoveRows();
}

int HostLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant HostLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const HostLogLine &line = m_lines[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return lineText(line);
    case LevelRole:
        return static_cast<int>(line.level);
    default:
        return {};
    }
}

HostLogFilter::HostLogFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
}

void HostLogFilter::setSearch(const QString &text)
{
    m_search = text.trimmed();
    invalidateFilter();
}

void HostLogFilter::setLeast(LogLevel least)
{
    m_least = least;
    invalidateFilter();
}

bool HostLogFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex line = sourceModel()->index(row, 0, parent);
    return line.data(HostLogModel::LevelRole).toInt() >= static_cast<int>(m_least) &&
           hasWords(line.data().toString(), searchWords(m_search));
}

} // namespace gavel::models
