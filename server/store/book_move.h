#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace gavel::store {

/// What came along, once all of it has been looked at where it arrived.
struct MovedBook
{
    qint64 rows = 0;
    qint64 finalLogs = 0;
};

/// Whether both places are one: a folder by whatever way to it, a database by whatever address opens it.
[[nodiscard]] bool isSameBook(const QString &one, const QString &other);

/// Carries a book over from one place to another, whole: from a folder to PostgreSQL or back. `from` stays as it is;
/// `to` must have no house yet, and has none if anything goes wrong. Neither may be served meanwhile: of a folder its
/// lock is the caller's to hold, a database says it itself. The error is a sentence for people. Blocks; any one thread.
[[nodiscard]] tl::expected<MovedBook, QString> moveBook(const QString &from, const QString &to);

} // namespace gavel::store
