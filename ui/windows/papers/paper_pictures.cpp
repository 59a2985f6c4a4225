#include "windows/papers/paper_pictures.h"

#include "models/catalogue/picture_cache.h"
#include "widgets/encoded_picture.h"

namespace gavel::ui {

PaperPictures::PaperPictures(models::PictureCache &cache, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
{
    connect(&cache, &models::PictureCache::arrived, this, &PaperPictures::take);
    connect(&cache, &models::PictureCache::failed, this, &PaperPictures::giveUp);
}

QImage PaperPictures::of(const QString &path)
{
    if (path.isEmpty() || want({path}) > 0 || m_none.contains(path))
        return {};
    if (const QImage *decoded = m_decoded.object(path))
        return *decoded;
    const QImage image = decodedPicture(*m_kept.object(path));
    m_decoded.insert(path, new QImage(image), image.sizeInBytes());
    return image;
}

int PaperPictures::want(const QStringList &paths)
{
    int waiting = 0;
    for (const QString &path : paths) {
        if (m_kept.contains(path) || m_none.contains(path))
            continue;
        ++waiting;
        if (m_wanted.contains(path))
            continue;
        m_wanted.insert(path);
        if (const QByteArray bytes = m_cache.get(path); !bytes.isEmpty())
            take(path, bytes);
        else if (m_cache.isMissing(path))
            QMetaObject::invokeMethod(
                this, [this, path] { giveUp(path); }, Qt::QueuedConnection);
    }
    return waiting;
}

void PaperPictures::take(const QString &path, const QByteArray &bytes)
{
    if (!m_wanted.contains(path))
        return;
    m_making.run([bytes] { return encodedPicture(decodedPicture(bytes, sideMax)); },
                 [this, path](const QByteArray &small) { keep(path, small); });
}

void PaperPictures::keep(const QString &path, const QByteArray &small)
{
    if (small.isEmpty())
        return giveUp(path); // the host sent something that is no picture
    m_wanted.remove(path);
    m_kept.insert(path, new QByteArray(small), small.size());
    Q_EMIT changed(path);
}

void PaperPictures::giveUp(const QString &path)
{
    if (!m_wanted.remove(path))
        return;
    m_none.insert(path);
    Q_EMIT changed(path);
}

} // namespace gavel::ui
