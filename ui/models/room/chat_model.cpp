#include "models/room/chat_model.h"

#include "models/isolated.h"
#include "models/time_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <utility>

namespace gavel::models {

ChatModel::ChatModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ChatModel::setMyNick(const QString &nick)
{
    if (std::exchange(m_myNick, nick) != nick && !m_lines.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::DisplayRole, NameRole, MineRole});
}

void ChatModel::merge(const QList<protocol::SaidLine> &lines)
{
    // Chat has no numbers: a line is known by who said what when. The same said twice in one instant is one line here.
    for (const protocol::SaidLine &line : lines) {
        if (!m_lines.contains(line))
            insert(line);
    }
}

void ChatModel::append(const protocol::SaidLine &line)
{
    insert(line);
}

void ChatModel::insert(const protocol::SaidLine &line)
{
    const auto place =
        std::upper_bound(m_lines.begin(), m_lines.end(), line.at,
                         [](auction::TimeMs at, const protocol::SaidLine &known) { return at < known.at; });
    const int row = static_cast<int>(place - m_lines.begin());
    beginInsertRows({}, row, row);
    m_lines.insert(place, line);
    endInsertRows();
    if (m_lines.size() <= linesMax)
        return;
    beginRemoveRows({}, 0, 0);
    m_lines.removeFirst();
    endRemoveRows();
}

void ChatModel::clear()
{
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

int ChatModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant ChatModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const protocol::SaidLine &line = m_lines[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1: %2", "who says what").arg(isolated(name(line)), isolated(line.text));
    case NickRole:
        return line.nick;
    case NameRole:
        return name(line);
    case MineRole:
        return isMine(line);
    case TextRole:
        return line.text;
    case AtRole:
        return line.at;
    case AtTextRole:
        return timeText(line.at, line.at);
    default:
        return {};
    }
}

} // namespace gavel::models
