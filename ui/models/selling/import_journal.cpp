#include "models/selling/import_journal.h"

#include "link/owner_file.h"
#include "protocol/json_fields.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

/// The lot alone, or an object of it and the pictures that it went without.
QJsonValue valueOf(const ImportJournal::Entry &entry)
{
    if (entry.without.isEmpty())
        return entry.lot;
    return QJsonObject{{u"lot"_s, entry.lot}, {u"without"_s, QJsonArray::fromStringList(entry.without)}};
}

std::optional<ImportJournal::Entry> entryOf(const QJsonValue &value)
{
    const auto lot = protocol::integerOf(value.isObject() ? value["lot"_L1] : value);
    if (!lot)
        return std::nullopt;
    ImportJournal::Entry entry{.lot = *lot};
    for (const QJsonValue &name : value["without"_L1].toArray())
        entry.without.append(name.toString());
    return entry;
}

} // namespace

ImportJournal::ImportJournal(const QString &path)
    : m_path(path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject rows = QJsonDocument::fromJson(file.readAll()).object();
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        if (const auto entry = entryOf(row.value()))
            m_rows.insert(row.key().toLatin1(), *entry);
    }
}

std::optional<ImportJournal::Entry> ImportJournal::find(const QByteArray &key) const
{
    const auto row = m_rows.constFind(key);
    return row == m_rows.constEnd() ? std::nullopt : std::optional(*row);
}

void ImportJournal::put(const QByteArray &key, const Entry &entry)
{
    m_rows.insert(key, entry);
    save();
}

void ImportJournal::forget(const QByteArray &key)
{
    if (m_rows.remove(key))
        save();
}

/// A full disk costs the memory of it, not the lots; there is nobody to tell who could do more.
void ImportJournal::save() const
{
    if (m_path.isEmpty())
        return;
    QJsonObject rows;
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row)
        rows.insert(QString::fromLatin1(row.key()), valueOf(row.value()));
    (void)link::writeOwnerOnly(m_path, QJsonDocument(rows).toJson());
}

} // namespace gavel::models
