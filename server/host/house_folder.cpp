#include "host/house_folder.h"

#include "host/folder_lock.h"
#include "host/secrets.h"

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

tl::expected<void, QString> HouseFolder::setHostPassword(const QString &password) const
{
    if (auto there = m_book.exists(); !there)
        return there;
    const auto held = FolderLock::take(m_path);
    if (!held)
        return tl::unexpected(held.error().sentence);
    return m_book.setHostPassword(hashPassword(password));
}

} // namespace gavel::host
