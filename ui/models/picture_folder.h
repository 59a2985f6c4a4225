#pragma once

#include <QByteArray>
#include <QList>
#include <QMutex>
#include <QObject>
#include <QString>
#include <QThreadPool>

namespace gavel::models {

/// A folder of files that may be fetched again, read and written by one worker, so that a slow disk never holds up a
/// window. The oldest go when there is too much. What was read comes back through a mailbox. GUI thread.
class PictureFolder : public QObject
{
    Q_OBJECT

public:
    PictureFolder(const QString &path, qint64 bytesMax, QObject *parent = nullptr);
    ~PictureFolder() override;

    /// found() follows, with empty bytes if there is no such file.
    void read(const QString &name);
    void write(const QString &name, const QByteArray &bytes);

Q_SIGNALS:
    void found(const QString &name, const QByteArray &bytes);

private:
    struct Letter
    {
        QString name;
        QByteArray bytes;
    };

    void deliver();
    void trim() const;

    const QString m_path;
    const qint64 m_bytesMax;
    QMutex m_mutex;
    QList<Letter> m_mailbox; ///< under m_mutex
    QThreadPool m_worker;
};

} // namespace gavel::models
