#pragma once

#include "models/background.h"

#include <QMultiHash>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QSize>

namespace gavel::models {
class PictureCache;
}

namespace gavel::ui {

// The size in which a picture just covers a place.
[[nodiscard]] QSize coveringSize(const QSize &picture, const QSize &place);

// The host's pictures as the views paint them, by their path on the host: whole, or as they cover a place in a list.
// What is not here yet is fetched, and told when it has come. GUI thread.
class Pixmaps : public QObject
{
    Q_OBJECT

public:
    explicit Pixmaps(models::PictureCache &cache, QObject *parent = nullptr);

    // The whole picture, or a null one until it has arrived.
    [[nodiscard]] QPixmap get(const QString &path);
    // The picture in the size in which it covers a place of so many pixels; null until coverArrived(). It is decoded by
    // a worker, so that a list can be scrolled meanwhile.
    [[nodiscard]] QPixmap covering(const QString &path, const QSize &place);

Q_SIGNALS:
    void arrived(const QString &path, const QPixmap &pixmap);
    void coverArrived(const QString &path);

private:
    void take(const QString &path, const QByteArray &bytes);
    void forget(const QString &path);
    void makeCover(const QString &path, const QByteArray &bytes, const QSize &place);
    void keepCover(const QString &path, const QSize &place, const QImage &cover);

    models::PictureCache &m_cache;
    QSet<QString> m_wanted;               // whole
    QMultiHash<QString, QSize> m_covered; // the places that wait for them; those of what is no picture stay
    models::Background m_decoding;
};

} // namespace gavel::ui
