#include "store/book_file.h"

#include "store/book_place.h"
#include "store/decisions/book.h"
#include "store/opening/database.h"
#include "store/own_files.h"
#include "store/postgres/dialect.h"
#include "store/sqlite/dialect.h"
#include "store/tables/house.h"
#include "store/tables/lot_views.h"
#include "store/tables/reader.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

/// A connection that is closed again, whatever happens.
class OpenedBook
{
public:
    OpenedBook(const QString &path, Access access)
        : m_connection(openBook(path, name(), access))
    {
    }
    ~OpenedBook()
    {
        m_connection = tl::unexpected(QString());
        closeBook(name());
    }
    Q_DISABLE_COPY_MOVE(OpenedBook)

    [[nodiscard]] const tl::expected<Connection, QString> &connection() const { return m_connection; }

private:
    static QString name() { return u"gavel-command"_s; }

    tl::expected<Connection, QString> m_connection;
};

/// The book's own files, by whatever name they are asked for.
bool isOfTheBook(const QString &book, const QString &file)
{
    const QFileInfo info(file);
    const QString place =
        info.exists() ? info.canonicalFilePath() : QDir(info.absolutePath()).canonicalPath() + u'/' + info.fileName();
    const QString own = QFileInfo(book).canonicalFilePath();
    const QString lock = QFileInfo(own).absolutePath() + u'/' + lockFileName;
    return place == own || place == own + u"-wal" || place == own + u"-shm" || place == lock;
}

/// What was written to a file or a folder's list of names survives a power cut.
bool syncToDisk(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
}

} // namespace

BookFile::BookFile(QString data)
    : m_folder(std::move(data))
    , m_path(BookPlace::isUrl(m_folder) ? m_folder : QDir(m_folder).filePath(bookFileName))
{
}

bool BookFile::isShared() const
{
    return BookPlace::isUrl(m_folder);
}

tl::expected<BookFile::Summary, QString> BookFile::summary() const
{
    if (!QFileInfo::exists(m_path))
        return tl::unexpected(u"There is no book in %1."_s.arg(m_folder));
    const OpenedBook book(m_path, Access::ReadOnly);
    if (!book.connection())
        return tl::unexpected(book.connection().error());
    Sql sql(*book.connection());
    try {
        const auto house = HouseTable(sql).terms();
        if (!house)
            return tl::unexpected(u"The book in %1 has no house yet."_s.arg(m_folder));
        return Summary{.house = *house,
                       .lots = int(countLots(sql)),
                       .writtenAt = QFileInfo(m_path).lastModified().toMSecsSinceEpoch()};
    } catch (const SqlFailure &failed) {
        return tl::unexpected(u"The book can't be read: %1."_s.arg(QString::fromStdString(failed.what())));
    }
}

tl::expected<BookFile::Examination, QString> BookFile::examination() const
{
    if (!isShared() && !QFileInfo::exists(m_path))
        return Examination{.schemaKnown = schemaVersion};
    const OpenedBook book(m_path, Access::ReadOnly);
    if (!book.connection())
        return tl::unexpected(book.connection().error());
    Sql sql(*book.connection());
    try {
        Examination found{.schema = sql.dialect().marksOf(sql).schema,
                          .schemaKnown = schemaVersion,
                          .textFault = sql.dialect().textFault(sql),
                          .damage = sql.dialect().damageIn(sql)};
        if (found.schema == 0)
            found.makingFault = sql.dialect().makingFault(sql);
        const HouseMoments moments = found.schema > 0 ? HouseTable(sql).moments() : HouseMoments();
        found.newest = qMax(moments.heartbeat, moments.lastEvent);
        if (isShared())
            found.now = sql.dialect().microsecondsNow(sql) / 1'000;
        return found;
    } catch (const SqlFailure &failed) {
        return tl::unexpected(u"The book can't be read: %1. If it is damaged, put a backup in its place."_s.arg(
            QString::fromStdString(failed.what())));
    }
}

QString BookFile::driverFault(const QString &data)
{
    return BookPlace::isUrl(data) ? postgres::driverFault() : sqlite::driverFault();
}

tl::expected<void, QString> BookFile::existsShared() const
{
    const OpenedBook book(m_path, Access::ReadOnly);
    if (!book.connection())
        return tl::unexpected(book.connection().error());
    try {
        Sql sql(*book.connection());
        if (sql.dialect().marksOf(sql).schema == 0)
            return tl::unexpected(u"There is no book at %1 yet: the first start of gavel host makes it."_s.arg(m_path));
        return {};
    } catch (const SqlFailure &failed) {
        return tl::unexpected(u"The book can't be read: %1."_s.arg(QString::fromStdString(failed.what())));
    }
}

tl::expected<void, QString> BookFile::exists() const
{
    if (isShared())
        return existsShared();
    if (!QFileInfo::exists(m_path))
        return tl::unexpected(u"There is no book in %1. Choose the house's folder with --data."_s.arg(m_folder));
    return {};
}

tl::expected<QByteArray, QString> BookFile::log(auction::LotId lot) const
{
    if (auto there = exists(); !there)
        return tl::unexpected(there.error());
    const OpenedBook book(m_path, Access::ReadOnly);
    if (!book.connection())
        return tl::unexpected(book.connection().error());
    Sql sql(*book.connection());
    const auto log = find(sql, query::GetLog{lot});
    if (!log)
        return tl::unexpected(u"The book can't be read: %1."_s.arg(log.error().reason));
    if (!log->known)
        return tl::unexpected(u"There is no lot %1 in this book."_s.arg(lot));
    return log->text;
}

tl::expected<void, QString> BookFile::backUp(const QString &file) const
{
    if (auto there = exists(); !there)
        return tl::unexpected(there.error());
    if (isOfTheBook(m_path, file))
        return tl::unexpected(u"%1 is the book itself. Choose another file for its copy."_s.arg(file));
    const QString part = file + u".part"_s;
    QFile::remove(part);
    if (!makeOwnFile(part))
        return tl::unexpected(u"The backup can't be written to %1. May you write there?"_s.arg(file));
    {
        const OpenedBook book(m_path, Access::ReadOnly);
        if (!book.connection()) {
            QFile::remove(part);
            return tl::unexpected(book.connection().error());
        }
        try {
            Sql sql(*book.connection());
            sqlite::copyBook(sql, part);
        } catch (const SqlFailure &failed) {
            QFile::remove(part);
            return tl::unexpected(
                u"The book can't be copied to %1: %2."_s.arg(file, QString::fromStdString(failed.what())));
        }
    }
    const bool kept = syncToDisk(part) &&
                      std::rename(QFile::encodeName(part).constData(), QFile::encodeName(file).constData()) == 0 &&
                      syncToDisk(QFileInfo(file).absolutePath());
    if (!kept) {
        QFile::remove(part);
        return tl::unexpected(
            u"The backup can't be written to %1. Is there room, and may you write there?"_s.arg(file));
    }
    return {};
}

tl::expected<void, QString> BookFile::setHostPassword(const QString &passwordHash) const
{
    if (auto there = exists(); !there)
        return tl::unexpected(there.error());
    const OpenedBook opened(m_path, Access::ReadWrite);
    if (!opened.connection())
        return tl::unexpected(opened.connection().error());
    if (const auto migrated = migrate(*opened.connection()); !migrated)
        return tl::unexpected(migrated.error());
    Sql sql(*opened.connection());
    const auto credentials = find(sql, query::GetCredentials{.email = {}, .host = true});
    if (!credentials || !credentials->account)
        return tl::unexpected(u"This book has no account host yet: start the house once."_s);
    Book book(*opened.connection());
    const command::ChangeAccount change{.account = credentials->account->id, .passwordHash = passwordHash};
    QString error;
    // Of no moment that the house could take for a sign of life.
    (void)book.run({{book.lastMoment(), change}}, error);
    if (!error.isEmpty())
        return tl::unexpected(u"The book can't be written: %1."_s.arg(error));
    return {};
}

} // namespace gavel::store
