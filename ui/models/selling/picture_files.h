#pragma once

#include "link/host_api.h"
#include "models/background.h"

#include <QHash>

namespace gavel::models {

/// Saves the pictures of lots as files of one folder, one after another, by names that a list of the lots can call them
/// by: the lot's number and which picture it is. GUI thread.
class PictureFiles : public QObject
{
    Q_OBJECT

public:
    explicit PictureFiles(link::HostApi &api, QObject *parent = nullptr);

    /// done() follows; what was begun before is forgotten. The folder is made once there is something to put into it.
    void save(const QList<protocol::LotView> &lots, const QString &folder);

    /// Nothing follows of what was begun.
    void forget();

    /// By the lot, in their order: files of the folder.
    [[nodiscard]] const QHash<auction::LotId, QStringList> &names() const { return m_names; }
    /// So many could not be read, or not be written.
    [[nodiscard]] int failedCount() const { return m_failed; }

Q_SIGNALS:
    void progressed(int saved, int all);
    void done();

private:
    struct Wanted
    {
        auction::LotId lot = 0;
        QString url;
        QString name; ///< of its file, without what says its kind
    };

    void next();
    void write(const Wanted &wanted, const QByteArray &bytes);
    void note(const Wanted &wanted, const QString &file);

    link::HostApi &m_api;
    QString m_folder;
    QList<Wanted> m_wanted;
    QHash<auction::LotId, QStringList> m_names;
    int m_all = 0;
    int m_failed = 0;
    quint64 m_turn = 0; ///< by which a late answer about others is known
    Background m_background;
};

} // namespace gavel::models
