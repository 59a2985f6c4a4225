#include "host/own_folder.h"

#include "store/book_place.h"
#include "store/own_files.h"

#include <QDir>
#include <cerrno>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

bool othersCanRead(const QString &folder)
{
    return store::isOpenToOthers(folder) && store::isOpenToOthers(QDir(folder).filePath(store::bookFileName));
}

} // namespace

OwnFolder::OwnFolder(QString path)
    : m_path(std::move(path))
    , m_couldBeRead(othersCanRead(m_path))
{
}

tl::expected<void, QString> OwnFolder::make() const
{
    if (store::makeOwnFolder(m_path))
        return {};
    return tl::unexpected(
        u"The folder %1 can't be made: %2. Choose another with --data."_s.arg(m_path, qt_error_string(errno)));
}

QString OwnFolder::warning() const
{
    if (othersCanRead(m_path)) {
        return u"Others on this computer can read the book in %1, with all bids, reserves and emails in it, and its "
               "files are not this user's to close."_s.arg(m_path);
    }
    if (m_couldBeRead) {
        return u"Until now others on this computer could read the book in %1, with all bids, reserves and emails in "
               "it. Its files are this user's alone from now on; chmod 700 closes the folder too."_s.arg(m_path);
    }
    if (store::isOpenToOthers(m_path)) {
        return u"Others on this computer can look into the folder %1, though not into the book; chmod 700 closes it "
               "to them."_s.arg(m_path);
    }
    return {};
}

} // namespace gavel::host
