#include "models/notices/notice_list.h"

#include <algorithm>

namespace gavel::models {

void NoticeList::setMoney(const MoneyText &money)
{
    m_money = money;
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::DisplayRole});
}

void NoticeList::add(const Notice &notice, bool unread)
{
    const auto older = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const ListedNotice &entry) { return notice.replaces(entry.notice); });
    if (older != m_entries.end())
        remove(static_cast<int>(older - m_entries.begin()));
    beginInsertRows({}, 0, 0);
    m_entries.prepend({notice, unread});
    endInsertRows();
    if (m_entries.size() > noticesMax)
        remove(rowCount() - 1);
    Q_EMIT unreadChanged();
}

void NoticeList::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_entries.removeAt(row);
    endRemoveRows();
}

void NoticeList::restore(const QList<ListedNotice> &older)
{
    QList<ListedNotice> standing;
    for (const ListedNotice &kept : older) {
        const bool isReplaced = std::any_of(m_entries.cbegin(), m_entries.cend(), [&](const ListedNotice &entry) {
            return entry.notice.replaces(kept.notice);
        });
        if (!isReplaced && m_entries.size() + standing.size() < noticesMax)
            standing.append(kept);
    }
    if (standing.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(standing.size()) - 1);
    m_entries.append(standing);
    endInsertRows();
    Q_EMIT unreadChanged();
}

void NoticeList::clear()
{
    beginResetModel();
    m_entries.clear();
    endResetModel();
    Q_EMIT unreadChanged();
}

bool NoticeList::knows(const Notice &notice) const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [&](const ListedNotice &entry) { return notice.repeats(entry.notice); });
}

template <typename Matches>
void NoticeList::markWhere(const Matches &matches)
{
    bool changed = false;
    for (int row = 0; row < m_entries.size(); ++row) {
        ListedNotice &entry = m_entries[row];
        if (!entry.unread || !matches(entry.notice))
            continue;
        entry.unread = false;
        changed = true;
        Q_EMIT dataChanged(index(row), index(row), {UnreadRole});
    }
    if (changed)
        Q_EMIT unreadChanged();
}

void NoticeList::markRead(auction::LotId lot)
{
    markWhere([lot](const Notice &notice) { return notice.lot == lot; });
}

void NoticeList::markAllRead()
{
    markWhere([](const Notice &) { return true; });
}

int NoticeList::unread() const
{
    return static_cast<int>(
        std::count_if(m_entries.begin(), m_entries.end(), [](const ListedNotice &entry) { return entry.unread; }));
}

int NoticeList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant NoticeList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &[notice, unread] = m_entries[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return noticeText({notice}, m_money);
    case LotRole:
        return notice.lot;
    case KindRole:
        return static_cast<int>(notice.kind);
    case AtRole:
        return notice.at;
    case UnreadRole:
        return unread;
    default:
        return {};
    }
}

} // namespace gavel::models
