#include "host/house_folder.h"

#include "host/folder_lock.h"
#include "host/own_folder.h"
#include "host/secrets.h"
#include "store/book_place.h"

#include <memory>
#include <vector>

namespace gavel::host {

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
    if (!store::BookPlace::isUrl(to)) {
        if (const auto made = OwnFolder(to).make(); !made)
            return tl::unexpected(made.error());
    }
    std::vector<std::unique_ptr<FolderLock>> locks;
    for (const QString &data : {from, to}) {
        if (store::BookPlace::isUrl(data))
            continue;
        auto lock = FolderLock::take(data);
        if (!lock)
            return tl::unexpected(lock.error().sentence);
        locks.push_back(std::move(*lock));
    }
    return store::moveBook(from, to);
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
