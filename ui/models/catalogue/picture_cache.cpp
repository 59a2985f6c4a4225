#include "models/catalogue/picture_cache.h"

#include "models/picture_folder.h"

#include <QCryptographicHash>
#include <QStandardPaths>

namespace gavel::models {

using namespace Qt::StringLiterals;

PictureCache::PictureCache(link::HostApi &api, const QUrl &base, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_base(base)
{
    if (folder.isEmpty())
        return;
    m_folder = std::make_unique<PictureFolder>(folder, folderBytesMax);
    connect(m_folder.get(), &PictureFolder::found, this, &PictureCache::keepOrFetch);
}

PictureCache::~PictureCache() = default;

QString PictureCache::standardFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/gavel/pictures"_s;
}

QByteArray PictureCache::get(const QString &path)
{
    if (path.isEmpty())
        return {};
    if (const QByteArray *bytes = m_memory.object(path))
        return *bytes;
    if (!m_wanted.contains(path) && !m_missing.contains(path))
        look(path);
    return {};
}

void PictureCache::look(const QString &path)
{
    const QString file = fileOf(path);
    m_wanted.insert(path);
    if (m_folder) {
        m_inFolder.insert(file, path);
        m_folder->read(file);
        return;
    }
    m_queue.append(path);
    fetchNext();
}

QString PictureCache::fileOf(const QString &path) const
{
    const QByteArray url = m_base.resolved(QUrl(path)).toEncoded();
    return QString::fromLatin1(QCryptographicHash::hash(url, QCryptographicHash::Sha256).toHex());
}

void PictureCache::keepOrFetch(const QString &file, const QByteArray &bytes)
{
    const QString path = m_inFolder.take(file);
    if (!bytes.isEmpty())
        return keep(path, bytes);
    m_queue.append(path);
    fetchNext();
}

void PictureCache::fetchNext()
{
    if (m_queue.isEmpty() || m_fetching >= fetchesMax)
        return;
    const QString path = m_queue.takeFirst();
    ++m_fetching;
    m_api.picture(path, this, [this, path](const link::Result<QByteArray> &bytes) {
        --m_fetching;
        if (bytes && !bytes->isEmpty()) {
            if (m_folder)
                m_folder->write(fileOf(path), *bytes);
            keep(path, *bytes);
        } else {
            m_wanted.remove(path);
            noteMissing(path, bytes ? link::lineProblem(link::Problem::Kind::Unreadable) : bytes.error());
            Q_EMIT failed(path);
        }
        fetchNext();
    });
}

/// One that is not there, is too large or lies elsewhere is so the next time that it is painted, too.
void PictureCache::noteMissing(const QString &path, const link::Problem &problem)
{
    if (problem.status != 404 && problem.kind != link::Problem::Kind::Unreadable)
        return;
    if (m_missing.size() >= missingMax)
        m_missing.clear();
    m_missing.insert(path);
}

void PictureCache::keep(const QString &path, const QByteArray &bytes)
{
    m_wanted.remove(path);
    m_memory.insert(path, new QByteArray(bytes), bytes.size());
    Q_EMIT arrived(path, bytes);
}

} // namespace gavel::models
