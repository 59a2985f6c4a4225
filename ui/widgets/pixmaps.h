#pragma once

#include <QObject>
#include <QPixmap>

namespace gavel::models {
class PictureCache;
}

namespace gavel::ui {

// The host's pictures as the views paint them, decoded once, by their path on the host. What is not here yet is
// fetched; arrived() follows. GUI thread.
class Pixmaps : public QObject
{
    Q_OBJECT

public:
    explicit Pixmaps(models::PictureCache &cache, QObject *parent = nullptr);

    // The picture, or a null one until it has arrived.
    [[nodiscard]] QPixmap get(const QString &path);

Q_SIGNALS:
    void arrived(const QString &path, const QPixmap &pixmap);

private:
    void take(const QString &path, const QByteArray &bytes);
    [[nodiscard]] static QString keyOf(const QString &path);

    models::PictureCache &m_cache;
};

} // namespace gavel::ui
