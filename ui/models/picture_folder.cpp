#include "models/picture_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace gavel::models {

PictureFolder::PictureFolder(const QString &path, qint64 bytesMax, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_bytesMax(bytesMax)
{
    m_worker.setMaxThreadCount(1);
    m_worker.start([this] {
        QDir().mkpath(m_path);
        trim();
    });
}

PictureFolder::~PictureFolder()
{
    m_worker.clear();
    m_worker.waitForDone();
}

void PictureFolder::read(const QString &name)
{
    m_worker.start([this, name] {
        QFile file(QDir(m_path).filePath(name));
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        {
            const QMutexLocker lock(&m_mutex);
            m_mailbox.append({name, bytes});
        }
        QMetaObject::invokeMethod(this, &PictureFolder::deliver, Qt::QueuedConnection);
    });
}

void PictureFolder::write(const QString &name, const QByteArray &bytes)
{
    m_worker.start([this, name, bytes] {
        QSaveFile file(QDir(m_path).filePath(name));
        // A picture that could not be kept is fetched again; there is nobody to tell.
        if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size())
            file.commit();
    });
}

void PictureFolder::deliver()
{
    QList<Letter> letters;
    {
        const QMutexLocker lock(&m_mutex);
        letters.swap(m_mailbox);
    }
    for (const Letter &letter : letters)
        Q_EMIT found(letter.name, letter.bytes);
}

void PictureFolder::trim() const
{
    qint64 bytes = 0;
    const QFileInfoList newestFirst = QDir(m_path).entryInfoList(QDir::Files, QDir::Time);
    for (const QFileInfo &file : newestFirst) {
        bytes += file.size();
        if (bytes > m_bytesMax)
            QFile::remove(file.filePath());
    }
}

} // namespace gavel::models
