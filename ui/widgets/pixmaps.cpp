#include "widgets/pixmaps.h"

#include "models/picture_cache.h"

#include <QPixmapCache>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int decodedKilobytesMax = 40 * 1024; // three screens of thumbnails, as they come and as they are painted

} // namespace

Pixmaps::Pixmaps(models::PictureCache &cache, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
{
    QPixmapCache::setCacheLimit(decodedKilobytesMax);
    connect(&cache, &models::PictureCache::arrived, this, &Pixmaps::take);
}

QPixmap Pixmaps::get(const QString &path)
{
    QPixmap pixmap;
    if (path.isEmpty() || QPixmapCache::find(keyOf(path), &pixmap))
        return pixmap;
    const QByteArray bytes = m_cache.get(path);
    if (!bytes.isEmpty() && pixmap.loadFromData(bytes))
        QPixmapCache::insert(keyOf(path), pixmap);
    return pixmap;
}

void Pixmaps::take(const QString &path, const QByteArray &bytes)
{
    QPixmap pixmap;
    if (!pixmap.loadFromData(bytes))
        return;
    QPixmapCache::insert(keyOf(path), pixmap);
    Q_EMIT arrived(path, pixmap);
}

QString Pixmaps::keyOf(const QString &path)
{
    return u"gavel-picture"_s + path;
}

} // namespace gavel::ui
