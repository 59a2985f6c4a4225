#pragma once

#include "store/book_file.h"
#include "store/book_move.h"

#include <QString>
#include <QUrl>
#include <tl/expected.hpp>

namespace gavel::host {

/// A house's folder from outside the house: what can be done with its book by a command. Errors are sentences for
/// people. Blocks; any one thread.
class HouseFolder
{
public:
    explicit HouseFolder(QString path);

    /// What can be done with the book while the house is serving.
    [[nodiscard]] const store::BookFile &book() const { return m_book; }

    /// Where its host serves now, as seen from this computer; empty: nobody serves it.
    [[nodiscard]] QUrl servedAt() const;

    /// Sets the host account's password and ends its sessions. The house must be stopped, unless its book is shared.
    [[nodiscard]] tl::expected<void, QString> setHostPassword(const QString &password) const;

    /// What is wrong with a place that --data names; nothing where a book can be, though none may be there.
    [[nodiscard]] static QString placeFault(const QString &data);
    /// Whether it names a database that hosts share.
    [[nodiscard]] static bool isDatabase(const QString &data);

    /// Carries a book over (store/book_move.h), a folder's while no host may serve it.
    [[nodiscard]] static tl::expected<store::MovedBook, QString> move(const QString &from, const QString &to);

private:
    const QString m_path;
    const store::BookFile m_book;
};

} // namespace gavel::host
