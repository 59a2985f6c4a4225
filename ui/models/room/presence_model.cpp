#include "models/room/presence_model.h"

#include "models/isolated.h"

#include <algorithm>
#include <utility>

namespace gavel::models {

namespace {

bool readsBefore(const QString &a, const QString &b)
{
    const int order = QString::localeAwareCompare(a, b);
    return order != 0 ? order < 0 : a < b;
}

} // namespace

PresenceModel::PresenceModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void PresenceModel::setMyNick(const QString &nick)
{
    if (std::exchange(m_myNick, nick) != nick && !m_nicks.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::DisplayRole});
}

void PresenceModel::setPresent(const protocol::Present &present)
{
    QStringList nicks = present.nicks;
    std::sort(nicks.begin(), nicks.end(), &readsBefore);
    nicks.erase(std::unique(nicks.begin(), nicks.end()), nicks.end());
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (nicks.contains(m_nicks[row]))
            continue;
        beginRemoveRows({}, row, row);
        m_nicks.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < nicks.size(); ++row) {
        if (row < m_nicks.size() && m_nicks[row] == nicks[row])
            continue;
        beginInsertRows({}, row, row);
        m_nicks.insert(row, nicks[row]);
        endInsertRows();
    }
    if (std::exchange(m_count, present.count) != present.count)
        Q_EMIT countChanged();
}

QString PresenceModel::summary() const
{
    return m_count == 1 ? tr("1 person here") : tr("%1 people here").arg(m_count);
}

int PresenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_nicks.size());
}

QVariant PresenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role != Qt::DisplayRole)
        return {};
    const QString &nick = m_nicks[index.row()];
    return nick == m_myNick ? tr("%1 (you)").arg(isolated(nick)) : nick;
}

} // namespace gavel::models
