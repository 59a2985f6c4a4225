#include "models/selling/import_journal.h"

#include "link/owner_file.h"
#include "protocol/json_fields.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace gavel::models {

using namespace Qt::StringLiterals;

ImportJournal::ImportJournal(const QString &path)
    : m_path(path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject rows = QJsonDocument::fromJson(file.readAll()).object();
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        if (const auto lot = protocol::integerOf(row.value()))
            m_lots.insert(row.key().toLatin1(), *lot);
    }
}

std::optional<ImportJournal::Entry> ImportJournal::find(const QByteArray &key) const
{
    const auto lot = m_lots.find(key);
    return lot == m_lots.end() ? std::nullopt : std::optional(Entry{*lot});
}

void ImportJournal::put(const QByteArray &key, auction::LotId lot)
{
    m_lots.insert(key, lot);
    save();
}

void ImportJournal::forget(const QByteArray &key)
{
    if (m_lots.remove(key))
        save();
}

/// A full disk costs the memory of it, not the lots; there is nobody to tell who could do more.
void ImportJournal::save() const
{
    if (m_path.isEmpty())
        return;
    QJsonObject rows;
    for (auto row = m_lots.begin(); row != m_lots.end(); ++row)
        rows.insert(QString::fromLatin1(row.key()), row.value());
    (void)link::writeOwnerOnly(m_path, QJsonDocument(rows).toJson());
}

} // namespace gavel::models
