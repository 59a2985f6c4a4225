#include "widgets/pixmaps.h"

#include "models/catalogue/picture_cache.h"
#include "widgets/encoded_picture.h"

#include <QImage>
#include <QPixmapCache>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int decodedKilobytesMax = 32 * 1024; // the covers of cards that fill a screen of 4K, and half of that again

constexpr int sideMax = 2'560; // hosts keep no larger ones, and decoded it fits the cache

QString keyOf(const QString &path)
{
    return u"gavel-picture"_s + path;
}

QString keyOf(const QString &path, const QSize &place)
{
    return u"gavel-cover/%1x%2"_s.arg(place.width()).arg(place.height()) + path;
}

// What a host sends may be no picture, or one of more pixels than there is memory.
QPixmap wholeOf(const QByteArray &bytes)
{
    return QPixmap::fromImage(decodedPicture(bytes, sideMax));
}

// In a format that is painted as it is.
QImage coverOf(const QByteArray &bytes, const QSize &place)
{
    const QImage picture = decodedPicture(bytes);
    if (picture.isNull())
        return {};
    return picture.scaled(coveringSize(picture.size(), place), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(picture.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
}

} // namespace

QSize coveringSize(const QSize &picture, const QSize &place)
{
    return picture.scaled(place, Qt::KeepAspectRatioByExpanding).expandedTo({1, 1});
}

Pixmaps::Pixmaps(models::PictureCache &cache, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
{
    QPixmapCache::setCacheLimit(decodedKilobytesMax);
    connect(&cache, &models::PictureCache::arrived, this, &Pixmaps::take);
    connect(&cache, &models::PictureCache::failed, this, &Pixmaps::forget);
}

QPixmap Pixmaps::get(const QString &path)
{
    QPixmap pixmap;
    if (path.isEmpty() || QPixmapCache::find(keyOf(path), &pixmap))
        return pixmap;
    const QByteArray bytes = m_cache.get(path);
    if (bytes.isEmpty())
        m_wanted.insert(path);
    else if (pixmap = wholeOf(bytes); !pixmap.isNull())
        QPixmapCache::insert(keyOf(path), pixmap);
    return pixmap;
}

QPixmap Pixmaps::covering(const QString &path, const QSize &place)
{
    QPixmap cover;
    if (path.isEmpty() || QPixmapCache::find(keyOf(path, place), &cover) || m_covered.contains(path, place))
        return cover;
    m_covered.insert(path, place);
    if (const QByteArray bytes = m_cache.get(path); !bytes.isEmpty())
        makeCover(path, bytes, place);
    return cover;
}

void Pixmaps::take(const QString &path, const QByteArray &bytes)
{
    for (const QSize &place : m_covered.values(path))
        makeCover(path, bytes, place);
    if (!m_wanted.remove(path))
        return;
    const QPixmap pixmap = wholeOf(bytes);
    if (pixmap.isNull())
        return;
    QPixmapCache::insert(keyOf(path), pixmap);
    Q_EMIT arrived(path, pixmap);
}

// It is asked for again when it is painted again.
void Pixmaps::forget(const QString &path)
{
    m_wanted.remove(path);
    m_covered.remove(path);
}

void Pixmaps::makeCover(const QString &path, const QByteArray &bytes, const QSize &place)
{
    m_decoding.run([bytes, place] { return coverOf(bytes, place); },
                   [this, path, place](const QImage &cover) { keepCover(path, place, cover); });
}

void Pixmaps::keepCover(const QString &path, const QSize &place, const QImage &cover)
{
    if (cover.isNull())
        return;
    m_covered.remove(path, place);
    QPixmapCache::insert(keyOf(path, place), QPixmap::fromImage(cover));
    Q_EMIT coverArrived(path);
}

} // namespace gavel::ui
