#include "store/book_move.h"

#include "store/book_place.h"
#include "store/opening/database.h"
#include "store/postgres/dialect.h"
#include "store/tables/book_copy.h"
#include "store/tables/house.h"

#include <QDir>
#include <QFileInfo>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

const QString fromName = u"gavel-move-from"_s;
const QString toName = u"gavel-move-to"_s;

/// Connections that are closed again, whatever happens.
struct Closing
{
    ~Closing()
    {
        closeBook(fromName);
        closeBook(toName);
    }
};

tl::expected<void, QString> keepHostsAway(Sql &sql, const QString &place)
{
    if (sql.dialect().keepHostsAway(sql))
        return {};
    return tl::unexpected(u"A host serves %1: stop all of them first."_s.arg(place));
}

tl::expected<MovedBook, QString> move(const Connection &from, const BookPlace &fromPlace, const Connection &to,
                                      const BookPlace &toPlace)
{
    Sql source(from);
    if (source.dialect().marksOf(source).schema != schemaVersion) {
        return tl::unexpected(
            u"The book %1 was written by an older Gavel: start its host once, and stop it, to bring it up to date."_s
                .arg(fromPlace.shown()));
    }
    if (auto alone = keepHostsAway(source, fromPlace.shown()); !alone)
        return tl::unexpected(alone.error());
    if (auto migrated = migrate(to); !migrated)
        return tl::unexpected(migrated.error());
    Sql target(to);
    if (auto alone = keepHostsAway(target, toPlace.shown()); !alone)
        return tl::unexpected(alone.error());
    if (HouseTable(target).terms())
        return tl::unexpected(u"There is a house at %1 already. Choose an empty place."_s.arg(toPlace.shown()));
    Transaction transaction(target);
    const auto moved = copyAll(source, from.database, target, to.database);
    if (!moved)
        return tl::unexpected(moved.error());
    transaction.commit();
    return MovedBook{.rows = moved->rows, .finalLogs = moved->finalLogs};
}

QString pathOf(const BookPlace &place)
{
    return place.isShared() ? place.shown() : place.file();
}

/// Without links and detours.
QString folderOf(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() ? info.canonicalFilePath() : QDir::cleanPath(info.absoluteFilePath());
}

/// Empty if it can't be opened, which moving it finds out too.
QString databaseAt(const QString &address)
{
    const Closing closing;
    const auto database = openBook(address, fromName, Access::ReadOnly);
    if (!database)
        return {};
    try {
        Sql sql(*database);
        return postgres::identityOf(sql);
    } catch (const SqlFailure &) {
        return {};
    }
}

} // namespace

bool isSameBook(const QString &one, const QString &other)
{
    if (BookPlace::isUrl(one) != BookPlace::isUrl(other))
        return false;
    if (!BookPlace::isUrl(one))
        return folderOf(one) == folderOf(other);
    const QString database = databaseAt(one);
    return !database.isEmpty() && database == databaseAt(other);
}

tl::expected<MovedBook, QString> moveBook(const QString &from, const QString &to)
{
    const auto fromPlace = BookPlace::of(from);
    if (!fromPlace)
        return tl::unexpected(fromPlace.error());
    const auto toPlace = BookPlace::of(to);
    if (!toPlace)
        return tl::unexpected(toPlace.error());
    if (!fromPlace->isShared() && !QFileInfo::exists(fromPlace->file()))
        return tl::unexpected(u"There is no book in %1."_s.arg(from));
    const Closing closing;
    const auto source = openBook(pathOf(*fromPlace), fromName, Access::ReadOnly);
    if (!source)
        return tl::unexpected(source.error());
    const auto target = openBook(pathOf(*toPlace), toName, Access::ReadWrite);
    if (!target)
        return tl::unexpected(target.error());
    try {
        return move(*source, *fromPlace, *target, *toPlace);
    } catch (const SqlFailure &failure) {
        return tl::unexpected(
            u"The book can't be carried over: %1. Nothing was."_s.arg(QString::fromStdString(failure.what())));
    }
}

} // namespace gavel::store
