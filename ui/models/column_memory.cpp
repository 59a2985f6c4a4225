#include "models/column_memory.h"

#include "link/owner_file.h"
#include "models/csv_file.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace gavel::models {

namespace {

constexpr qsizetype namesMax = 1'000;

QJsonObject objectIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

/// What is passed over by choice is null there. An empty text is of an older program, which wrote so of whatever was
/// passed over, also where nobody had been asked.
ColumnMemory::ColumnMemory(const QString &path, const QString &kind)
    : m_path(path)
    , m_kind(kind)
{
    const QJsonObject kept = path.isEmpty() ? QJsonObject() : objectIn(path).value(kind).toObject();
    for (auto name = kept.begin(); name != kept.end(); ++name) {
        const QString chosen = name.value().toString();
        if (!chosen.isEmpty() || name.value().isNull())
            m_names.insert(name.key(), chosen);
    }
}

std::optional<QString> ColumnMemory::find(const QString &header) const
{
    const auto found = m_names.constFind(plainHeader(header));
    return found == m_names.constEnd() ? std::nullopt : std::optional(*found);
}

void ColumnMemory::remember(const QStringList &header, const QStringList &names, const QStringList &offered)
{
    for (qsizetype place = 0; place < qMin(header.size(), names.size()); ++place) {
        const QString plain = plainHeader(header.at(place));
        if (names.at(place) == offered.value(place))
            continue;
        if (!plain.isEmpty() && (m_names.contains(plain) || m_names.size() < namesMax))
            m_names.insert(plain, names.at(place));
    }
    save();
}

/// Beside what lists of other kinds have there. A full disk costs what would have been remembered, no list.
void ColumnMemory::save() const
{
    if (m_path.isEmpty())
        return;
    QJsonObject names;
    for (auto name = m_names.begin(); name != m_names.end(); ++name)
        names.insert(name.key(), name->isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(*name));
    QJsonObject all = objectIn(m_path);
    all.insert(m_kind, names);
    if (const auto written = link::writeOwnerOnly(m_path, QJsonDocument(all).toJson(QJsonDocument::Compact)); !written)
        qWarning("The columns of lists were not kept: %s", qUtf8Printable(written.error()));
}

} // namespace gavel::models
