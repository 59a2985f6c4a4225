#include "models/selling/drafts.h"

#include <QPointer>
#include <algorithm>

namespace gavel::models {

Drafts::Drafts(const QString &path, QObject *parent)
    : QAbstractListModel(parent)
{
    if (path.isEmpty())
        return;
    m_folder.emplace(path);
    const auto read = [folder = *m_folder] {
        QList<Entry> entries;
        const auto drafts = folder.list();
        for (const Draft &draft : drafts)
            entries.append({draft, folder.coverOf(draft.id)});
        return entries;
    };
    m_background.run(read, [this](const QList<Entry> &entries) {
        for (const Entry &entry : entries) {
            if (rowOf(entry.draft.id) < 0)
                put(entry);
        }
        Q_EMIT loaded();
    });
}

void Drafts::put(const Entry &entry)
{
    const auto later = [&entry](const Entry &known) { return known.draft.changedAt <= entry.draft.changedAt; };
    const auto at = std::find_if(m_entries.begin(), m_entries.end(), later);
    const int row = static_cast<int>(at - m_entries.begin());
    beginInsertRows({}, row, row);
    m_entries.insert(row, entry);
    endInsertRows();
}

void Drafts::keep(const Draft &draft)
{
    Entry entry{draft, {}};
    const int row = rowOf(draft.id);
    if (row == 0) {
        entry.cover = m_entries[0].cover;
        m_entries[0] = entry;
        Q_EMIT dataChanged(index(0), index(0));
    } else {
        if (row > 0) {
            beginRemoveRows({}, row, row);
            m_entries.removeAt(row);
            endRemoveRows();
        }
        put(entry);
    }
    if (!m_folder)
        return;
    for (DraftPicture &picture : m_entries[rowOf(draft.id)].draft.pictures)
        picture.bytes.clear(); // they are on the disk
    struct Written
    {
        tl::expected<void, QString> result;
        QString cover;
    };
    m_background.run(
        [folder = *m_folder, draft] {
            auto result = folder.write(draft);
            return Written{result, folder.coverOf(draft.id)};
        },
        [this, id = draft.id](const Written &written) { noteWritten(id, written.cover, written.result); });
}

void Drafts::noteWritten(const QString &id, const QString &cover, const tl::expected<void, QString> &written)
{
    if (!written)
        Q_EMIT failed(written.error());
    const int row = rowOf(id);
    if (row < 0 || m_entries[row].cover == cover)
        return;
    m_entries[row].cover = cover;
    Q_EMIT dataChanged(index(row), index(row), {CoverFileRole});
}

void Drafts::open(const QString &id, QObject *context, const std::function<void(const Draft &)> &take)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    const auto give = [context = QPointer(context), take](const std::optional<Draft> &draft) {
        if (context && draft)
            take(*draft);
    };
    // Without a folder it takes the same way round, so that callers see one behaviour.
    m_background.run([folder = m_folder,
                      draft = m_entries[row].draft] { return folder ? folder->read(draft.id) : std::optional(draft); },
                     give);
}

void Drafts::remove(const QString &id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    m_removed = m_entries[row];
    beginRemoveRows({}, row, row);
    m_entries.removeAt(row);
    endRemoveRows();
    if (m_folder)
        m_background.run([folder = *m_folder, id] { return folder.remove(id), true; }, [](bool) {});
}

void Drafts::discard(const QString &id)
{
    remove(id);
    m_removed.reset();
}

void Drafts::undoRemove()
{
    if (!m_removed)
        return;
    const Entry entry = *std::exchange(m_removed, {});
    if (m_folder)
        m_background.run([folder = *m_folder, id = entry.draft.id] { return folder.restore(id), true; }, [](bool) {});
    put(entry);
}

QString Drafts::idOfChangeTo(auction::LotId lot) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [lot](const Entry &entry) { return entry.draft.changes == lot; });
    return found == m_entries.end() ? QString() : found->draft.id;
}

int Drafts::rowOf(const QString &id) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&id](const Entry &entry) { return entry.draft.id == id; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int Drafts::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant Drafts::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &[draft, cover] = m_entries[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return draft.values.name.trimmed().isEmpty() ? tr("A lot without a name yet") : draft.values.name.trimmed();
    case IdRole:
        return draft.id;
    case ChangedAtRole:
        return draft.changedAt;
    case PicturesRole:
        return static_cast<int>(draft.pictures.size());
    case CoverFileRole:
        return cover;
    case ChangesRole:
        return draft.changes.value_or(0);
    case StartRole:
        return draft.values.start.trimmed();
    default:
        return {};
    }
}

} // namespace gavel::models
