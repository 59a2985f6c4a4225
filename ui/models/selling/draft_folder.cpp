#include "models/selling/draft_folder.h"

#include "link/owner_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QUrl>
#include <algorithm>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

const auto draftFile = u"draft.json"_s;
const auto deletedSuffix = u".deleted"_s;
const auto pictureSuffix = u".picture"_s;

QString nameOf(const QByteArray &bytes)
{
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(hash) + pictureSuffix;
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

DraftFolder::DraftFolder(const QString &path)
    : m_path(path)
{
}

QString DraftFolder::pathFor(const QString &folder, const QUrl &host)
{
    return folder + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(host.authority()));
}

QString DraftFolder::fileOf(const QString &id, const QString &name) const
{
    return m_path + u'/' + id + u'/' + name;
}

std::optional<KeptDraft> DraftFolder::load(const QString &id) const
{
    auto kept = keptDraftFromJson(QJsonDocument::fromJson(contentsOf(fileOf(id, draftFile))).object());
    if (kept)
        kept->draft.id = id;
    return kept;
}

QList<Draft> DraftFolder::list() const
{
    clearDeleted();
    QList<Draft> drafts;
    const QStringList ids = QDir(m_path).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &id : ids) {
        if (const auto kept = load(id))
            drafts.append(kept->draft);
    }
    std::sort(drafts.begin(), drafts.end(),
              [](const Draft &one, const Draft &other) { return one.changedAt > other.changedAt; });
    return drafts;
}

std::optional<Draft> DraftFolder::read(const QString &id) const
{
    auto kept = load(id);
    if (!kept)
        return std::nullopt;
    for (qsizetype at = 0; at < kept->draft.pictures.size(); ++at)
        kept->draft.pictures[at].bytes = contentsOf(fileOf(id, kept->pictureNames.at(at)));
    kept->draft.pictures.removeIf([](const DraftPicture &picture) { return picture.bytes.isEmpty(); });
    return kept->draft;
}

tl::expected<void, QString> DraftFolder::write(const Draft &draft) const
{
    QStringList names;
    for (const DraftPicture &picture : draft.pictures) {
        names.append(nameOf(picture.bytes));
        const QString path = fileOf(draft.id, names.last());
        if (QFile::exists(path))
            continue;
        if (const auto written = link::writeOwnerOnly(path, picture.bytes); !written)
            return written;
    }
    const auto written =
        link::writeOwnerOnly(fileOf(draft.id, draftFile), QJsonDocument(toJson(draft, names)).toJson());
    if (written)
        clearPicturesBut(draft.id, names);
    return written;
}

void DraftFolder::remove(const QString &id) const
{
    QDir(m_path).rename(id, id + deletedSuffix);
}

void DraftFolder::restore(const QString &id) const
{
    QDir(m_path).rename(id + deletedSuffix, id);
}

QString DraftFolder::coverOf(const QString &id) const
{
    const auto kept = load(id);
    return kept && !kept->pictureNames.isEmpty() ? fileOf(id, kept->pictureNames.first()) : QString();
}

void DraftFolder::clearDeleted() const
{
    const QStringList gone = QDir(m_path).entryList({u"*"_s + deletedSuffix}, QDir::Dirs);
    for (const QString &name : gone)
        QDir(m_path + u'/' + name).removeRecursively();
}

void DraftFolder::clearPicturesBut(const QString &id, const QStringList &names) const
{
    QDir folder(m_path + u'/' + id);
    const QStringList pictures = folder.entryList({u"*"_s + pictureSuffix}, QDir::Files);
    for (const QString &name : pictures) {
        if (!names.contains(name))
            folder.remove(name);
    }
}

} // namespace gavel::models
