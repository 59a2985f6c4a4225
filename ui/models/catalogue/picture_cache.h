#pragma once

#include "link/host_api.h"

#include <QByteArray>
#include <QCache>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>
#include <memory>

namespace gavel::models {

class PictureFolder;

/// Pictures of one host by their path, as encoded bytes (decoding needs Qt Gui, which the views have): the recently
/// used in memory, the others in a folder, the rest fetched when first asked for. Files are read and written by a
/// worker. GUI thread.
class PictureCache : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype memoryBytesMax = 32 * 1024 * 1024;
    static constexpr qint64 folderBytesMax = 256 * 1024 * 1024;
    static constexpr int fetchesMax = 4;            ///< at a time
    static constexpr qsizetype missingMax = 10'000; ///< paths that are remembered as those of no picture

    /// `folder` may be empty: then nothing is kept on disk.
    PictureCache(link::HostApi &api, const QUrl &base, const QString &folder, QObject *parent = nullptr);
    ~PictureCache() override;

    /// The platform's folder for what may be fetched again.
    [[nodiscard]] static QString standardFolder();

    /// The picture's bytes if they are in memory; else nothing, and they are fetched: arrived() follows.
    [[nodiscard]] QByteArray get(const QString &path);
    /// It was asked for before, and the host has none: nothing follows.
    [[nodiscard]] bool isMissing(const QString &path) const { return m_missing.contains(path); }

Q_SIGNALS:
    void arrived(const QString &path, const QByteArray &bytes);
    void failed(const QString &path);

private:
    void look(const QString &path);
    [[nodiscard]] QString fileOf(const QString &path) const;
    void keepOrFetch(const QString &file, const QByteArray &bytes);
    void fetchNext();
    void noteMissing(const QString &path, const link::Problem &problem);
    void keep(const QString &path, const QByteArray &bytes);

    link::HostApi &m_api;
    QUrl m_base;
    std::unique_ptr<PictureFolder> m_folder;
    QCache<QString, QByteArray> m_memory{memoryBytesMax};
    QHash<QString, QString> m_inFolder; ///< paths by the files that are being read
    QSet<QString> m_wanted;             ///< being looked for
    QSet<QString> m_missing;            ///< the host has none; not asked for again
    QStringList m_queue;
    int m_fetching = 0;
};

} // namespace gavel::models
