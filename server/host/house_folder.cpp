#include "host/house_folder.h"

#include "host/folder_lock.h"
#include "host/own_folder.h"
#include "host/secrets.h"
#include "store/book_place.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <memory>
#include <vector>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

/// What a move that comes to nothing leaves at a folder: what was there before. Of a database, nothing is to be done.
class Footprint
{
public:
    explicit Footprint(const QString &folder)
        : m_folder(store::BookPlace::isUrl(folder) ? QString() : folder)
        , m_isNewFolder(!QFileInfo::exists(folder))
    {
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
            if (!QDir(folder).exists(store::bookFileName + suffix))
                m_newFiles.append(store::bookFileName + suffix);
        }
        if (!QDir(folder).exists(store::lockFileName))
            m_newFiles.append(store::lockFileName);
    }

    /// While the folder's lock is held.
    void removeFiles() const
    {
        if (m_folder.isEmpty())
            return;
        for (const QString &name : m_newFiles)
            QFile::remove(QDir(m_folder).filePath(name));
    }
    void removeFolder() const
    {
        if (!m_folder.isEmpty() && m_isNewFolder)
            QDir().rmdir(m_folder);
    }

private:
    const QString m_folder;
    const bool m_isNewFolder;
    QStringList m_newFiles;
};

} // namespace

HouseFolder::HouseFolder(QString path)
    : m_path(std::move(path))
    , m_book(m_path)
{
}

QUrl HouseFolder::servedAt() const
{
    return QUrl::fromEncoded(FolderLock::noteIn(m_path), QUrl::StrictMode);
}

QString HouseFolder::placeFault(const QString &data)
{
    const auto place = store::BookPlace::of(data);
    return place ? QString() : place.error();
}

bool HouseFolder::isDatabase(const QString &data)
{
    return store::BookPlace::isUrl(data);
}

tl::expected<store::MovedBook, QString> HouseFolder::move(const QString &from, const QString &to)
{
    if (const auto there = HouseFolder(from).book().exists(); !there)
        return tl::unexpected(there.error());
    const Footprint left(to);
    if (!store::BookPlace::isUrl(to)) {
        if (const auto made = OwnFolder(to).make(); !made)
            return tl::unexpected(made.error());
    }
    std::vector<std::unique_ptr<FolderLock>> locks;
    for (const QString &data : {from, to}) {
        if (store::BookPlace::isUrl(data))
            continue;
        auto lock = FolderLock::take(data);
        if (!lock) {
            left.removeFolder();
            return tl::unexpected(lock.error().sentence);
        }
        locks.push_back(std::move(*lock));
    }
    auto moved = store::moveBook(from, to);
    if (!moved) {
        left.removeFiles();
        left.removeFolder();
    }
    return moved;
}

tl::expected<void, QString> HouseFolder::setHostPassword(const QString &password) const
{
    if (auto there = m_book.exists(); !there)
        return there;
    if (m_book.isShared()) // whose hosts are told by the book
        return m_book.setHostPassword(hashPassword(password));
    const auto held = FolderLock::take(m_path);
    if (!held)
        return tl::unexpected(held.error().sentence);
    return m_book.setHostPassword(hashPassword(password));
}

} // namespace gavel::host
