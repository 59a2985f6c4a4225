#pragma once

#include "models/background.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>

namespace gavel::models {
class PictureCache;
}

namespace gavel::ui {

// The host's pictures for paper: fetched through the house's cache, decoded by a worker and kept no larger than paper
// shows them. A lot's that is not there, or is none, is left out. GUI thread.
class PaperPictures : public QObject
{
    Q_OBJECT

public:
    static constexpr int sideMax = 900; // pixels
    static constexpr qsizetype keptBytesMax = 96 * 1024 * 1024;
    static constexpr qsizetype decodedBytesMax = 48 * 1024 * 1024;

    explicit PaperPictures(models::PictureCache &cache, QObject *parent = nullptr);

    // Null: it is not here, or there is none. Asks for what is not here.
    [[nodiscard]] QImage of(const QString &path);
    // Begins to fetch what is not here; returns how many are still to come.
    int want(const QStringList &paths);

Q_SIGNALS:
    // One came, or will not come.
    void changed(const QString &path);

private:
    void take(const QString &path, const QByteArray &bytes);
    void keep(const QString &path, const QByteArray &small);
    void giveUp(const QString &path);

    models::PictureCache &m_cache;
    QCache<QString, QByteArray> m_kept{keptBytesMax}; // encoded anew, at their size on paper
    QCache<QString, QImage> m_decoded{decodedBytesMax};
    QSet<QString> m_wanted; // being fetched or made smaller
    QSet<QString> m_none;
    models::Background m_making;
};

} // namespace gavel::ui
