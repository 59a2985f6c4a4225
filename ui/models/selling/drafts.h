#pragma once

#include "models/background.h"
#include "models/selling/draft_folder.h"

#include <QAbstractListModel>

#include <functional>

namespace gavel::models {

/// The lots that this program's user is writing for one house, the latest first. What is kept is in the list at once
/// and on the disk as soon as a worker has written it. GUI thread.
class Drafts : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString
        ChangedAtRole,             ///< TimeMs
        PicturesRole,              ///< int
        CoverFileRole,             ///< QString: the file of the first picture, or empty
        ChangesRole,               ///< LotId that it changes; 0: it is a new lot
        StartRole,                 ///< QString as typed
    };

    /// `path` as DraftFolder::pathFor gives it; empty: they last as long as the program.
    explicit Drafts(const QString &path, QObject *parent = nullptr);

    void keep(const Draft &draft);
    /// Calls `take` later, with the bytes of the pictures; not at all if it is gone by then.
    void open(const QString &id, QObject *context, const std::function<void(const Draft &)> &take);
    /// It can be had back until another is deleted or the program ends.
    void remove(const QString &id);
    void undoRemove();
    /// For good: it became a lot.
    void discard(const QString &id);
    [[nodiscard]] bool canUndo() const { return m_removed.has_value(); }
    /// The draft that changes this lot, if one is kept.
    [[nodiscard]] QString idOfChangeTo(auction::LotId lot) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The list has been read.
    void loaded();
    /// It could not be written; a sentence.
    void failed(const QString &reason);

private:
    struct Entry
    {
        Draft draft;
        QString cover;
    };

    void put(const Entry &entry);
    void noteWritten(const QString &id, const QString &cover, const tl::expected<void, QString> &written);
    [[nodiscard]] int rowOf(const QString &id) const;

    std::optional<DraftFolder> m_folder;
    QList<Entry> m_entries;
    std::optional<Entry> m_removed;
    Background m_background; ///< goes first, since it writes what was kept last
};

} // namespace gavel::models
