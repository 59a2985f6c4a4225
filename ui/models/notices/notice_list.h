#pragma once

#include "models/notices/notice.h"

#include <QAbstractListModel>

namespace gavel::models {

struct ListedNotice
{
    Notice notice;
    bool unread = false; ///< it was missed

    bool operator==(const ListedNotice &) const = default;
};

/// The notices of a house, the newest first, with those that were missed marked as unread. Bounded: the oldest go.
/// GUI thread.
class NoticeList : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int noticesMax = 200;

    enum Role {
        LotRole = Qt::UserRole + 1, ///< LotId, 0: of no lot
        KindRole,                   ///< int of NoticeKind
        AtRole,                     ///< TimeMs
        UnreadRole,                 ///< bool
    };

    using QAbstractListModel::QAbstractListModel;

    void setMoney(const MoneyText &money);
    /// Puts it first; an older one that it replaces goes.
    void add(const Notice &notice, bool unread);
    /// What it says was known already.
    [[nodiscard]] bool knows(const Notice &notice) const;
    /// Puts older ones, the newest first, below those that are here; what was replaced since is left out.
    void restore(const QList<ListedNotice> &older);
    void clear();
    /// The newest first.
    [[nodiscard]] const QList<ListedNotice> &notices() const { return m_entries; }
    void markRead(auction::LotId lot);
    void markAllRead();
    [[nodiscard]] int unread() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void unreadChanged();

private:
    template <typename Matches>
    void markWhere(const Matches &matches);
    void remove(int row);

    MoneyText m_money;
    QList<ListedNotice> m_entries;
};

} // namespace gavel::models
